/** What a line of the log looks like, and what never stands in one. */
import { Effect, Redacted } from "effect"
import { assert, describe, it } from "vitest"
import { Log, type LogSettings } from "./Log.ts"
import { Secrets } from "./Secrets.ts"

const logged = (settings: LogSettings, tell: (log: Log) => void, secrets = new Secrets()): string => {
  let written = ""
  tell(new Log(settings, secrets, (line) => (written += line)))
  return written
}

const HUMAN = { form: "human", level: "info" } as const
const JSON_LINES = { form: "json", level: "debug" } as const

describe("a line of the log", () => {
  it("for people begins with when and how grave it is, and names its fields", () => {
    const line = logged(HUMAN, (log) => log.warn("sealing was put off", { day: "2010-05-31", why: "a b" }))
    assert.match(line, /^\d{4}-\d\d-\d\dT[\d:.]+Z WARN sealing was put off day=2010-05-31 why="a b"\n$/u)
  })

  it("as JSON is one object a line, whatever is in it", () => {
    const text = logged(JSON_LINES, (log) => log.error("fault", { cause: "first\nsecond", none: undefined }))
    assert.strictEqual(text.split("\n").length, 2)
    const { time: _, ...line } = JSON.parse(text) as Record<string, unknown>
    assert.deepStrictEqual(line, { level: "error", message: "fault", cause: "first\nsecond" })
  })

  it("cannot be made two by what a caller sends, in either form", () => {
    const path = "/trpc/x\n2010-05-31T00:00:00Z ERROR forged"
    for (const settings of [HUMAN, JSON_LINES])
      assert.strictEqual(logged(settings, (log) => log.info("request", { path })).split("\n").length, 2)
  })

  it("below the level that is wanted is not written", () => {
    assert.strictEqual(
      logged(HUMAN, (log) => log.debug("request")),
      "",
    )
  })

  it("of a use case is written the same way", () => {
    const text = logged(JSON_LINES, (log) => {
      const said = Effect.logWarning("sealing was put off").pipe(Effect.annotateLogs("day", "2010-05-31"))
      Effect.runSync(Effect.provide(said, log.layer))
    })
    assert.include(text, `"level":"warn","message":"sealing was put off","day":"2010-05-31"`)
  })
})

describe("a secret", () => {
  const secrets = new Secrets()
  secrets.add(Redacted.make(`with "quotes" & more`))
  secrets.addPasswordOf(Redacted.make("postgres://user:pass%40word%21@host/name"))
  secrets.add("short")

  it.each([
    ["as it is", `with "quotes" & more`],
    ["in an address", encodeURIComponent(`with "quotes" & more`)],
    ["as a password of an address", "pass%40word%21"],
    ["as that password itself", "pass@word!"],
  ])("is hidden %s", (_, text) => {
    for (const settings of [HUMAN, JSON_LINES]) {
      const line = logged(settings, (log) => log.error("fault", { cause: `at ${text} here` }), secrets)
      assert.include(line, "<secret>")
      assert.notInclude(line, text)
      if (settings.form === "json") JSON.parse(line)
    }
  })

  it("too short to be one hides nothing", () => {
    assert.strictEqual(secrets.hide("shortly"), "shortly")
  })
})
