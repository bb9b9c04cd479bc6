/** Requests as an attacker, a broken program or a foreign page sends them: none gets through. */
import { request as plainRequest } from "node:http"
import { afterAll, assert, beforeAll, describe, it, vi } from "vitest"
import { HUOQIU, JINZHAI, ownerOf, registrationOf, rowsOf, WATER } from "@minsheng/store/testing"
import {
  type Answer,
  type Caller,
  codeOf,
  CSV,
  dataOf,
  exported,
  refusalIn,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
let reporter: Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  reporter = await server.signIn("jinzhai.msb")
})

afterAll(() => server[Symbol.asyncDispose]())

const REGISTER = "/trpc/project.register"
const FOREIGN = "https://elsewhere.example"
let sent = 0

/** A registration that goes through wherever it is sent from our own origin. */
const registration = () => {
  sent += 1
  const name = `新的工程${sent}`
  const body = { ...registrationOf({ name, countyCode: JINZHAI }), annualPlanFen: "1" }
  return { commandId: `register ${sent}`, registration: body }
}

const projectCount = async (): Promise<number> => {
  const [row] = await rowsOf<{ count: number }>(server.database, "select count(*)::int as count from project")
  return row?.count ?? 0
}

/** Words for people, in both languages, and nothing of the machine. */
const assertFit = (answer: Answer): void => {
  assert.notMatch(answer.text, /node_modules|\bat \w+.*:\d+:\d+|\.ts\b|select |postgres|Error:/u)
  if (answer.status < 400 || answer.text === "") return
  const words = within(answer.body, "error", "data", "words") ?? within(answer.body, "words")
  if (words === undefined) assert.isString(within(answer.body, "code"), answer.text)
  else assert.hasAllKeys(words, ["zh", "en"])
}

describe("a change from another site", () => {
  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["from a foreign origin", { origin: FOREIGN }, 403],
    ["from a page without an origin", { origin: "null" }, 403],
    ["from our name on another port", { origin: "http://127.0.0.1:1" }, 403],
    ["from an origin that is none", { origin: "not an address" }, 403],
    ["that the browser calls cross-site", { "sec-fetch-site": "cross-site" }, 403],
    ["that the browser calls same-site", { "sec-fetch-site": "same-site" }, 403],
    ["as plain text", { "content-type": "text/plain" }, 415],
    ["as a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["as a form with files", { "content-type": "multipart/form-data; boundary=x" }, 415],
    ["as something that begins like JSON", { "content-type": "application/jsonp" }, 415],
  ])("%s is refused and changes nothing", async (_, headers, status) => {
    const before = await projectCount()
    const answer = await reporter.post(REGISTER, registration(), headers)
    assert.strictEqual(answer.status, status)
    assertFit(answer)
    assert.strictEqual(await projectCount(), before)
  })

  it("cannot sign anybody in or out", async () => {
    const signIn = await server.stranger.post(
      "/api/auth/sign-in/username",
      { username: "jinzhai.msb", password: "tests-tests-2010" },
      { origin: FOREIGN },
    )
    assert.strictEqual(signIn.status, 403)
    assert.isNull(signIn.headers.get("set-cookie"))
    assert.strictEqual((await reporter.post("/api/auth/sign-out", {}, { origin: FOREIGN })).status, 403)
    assert.strictEqual((await reporter.query("session.current")).status, 200)
  })

  it("by reading is no change: no procedure that writes answers GET or HEAD", async () => {
    const before = await projectCount()
    const asked = `${REGISTER}?input=${encodeURIComponent(JSON.stringify(registration()))}`
    assert.strictEqual((await reporter.send(asked)).status, 405)
    await reporter.send(asked, { method: "HEAD" })
    assert.strictEqual(await projectCount(), before)
  })

  it("is not invited: no answer allows another origin to read it", async () => {
    const preflight = await reporter.send(REGISTER, {
      method: "OPTIONS",
      headers: { origin: FOREIGN, "access-control-request-method": "POST" },
    })
    const read = await reporter.send("/trpc/session.current", { headers: { origin: FOREIGN } })
    for (const { headers } of [preflight, read]) {
      assert.deepStrictEqual(
        [...headers.keys()].filter((name) => name.startsWith("access-control-")),
        [],
      )
    }
  })

  it("control: the same from our own origin, and from a program without one, goes through", async () => {
    assert.strictEqual((await reporter.post(REGISTER, registration())).status, 200)
    const program = await reporter.send(REGISTER, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify(registration()),
    })
    assert.strictEqual(program.status, 200)
  })
})

const MIB = 1024 * 1024
const KIB = 1024

/** Sends a body in pieces without saying how long it is; answers the status, or that the server hung up. */
const streamed = (path: string, mib: number): Promise<number | "hung up"> =>
  new Promise((resolve) => {
    const headers = { "content-type": "application/json", cookie: reporter.cookie ?? "" }
    const sending = plainRequest(`${server.origin}${path}`, { method: "POST", headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sending.on("error", () => resolve("hung up"))
    const piece = "x".repeat(MIB)
    sending.write('{"fileName":"')
    for (let count = 0; count < mib; count += 1) sending.write(piece)
    sending.end('","text":""}')
  })

describe("a body", () => {
  it.each(["/trpc/imports.preview", "/api/auth/sign-in/username"])(
    "of more than 16 MiB is refused by %s before it is read",
    async (path) => {
      const answer = await reporter.post(path, JSON.stringify({ fileName: "x".repeat(17 * MIB), text: "" }))
      assert.strictEqual(answer.status, 413)
      assert.strictEqual(within(answer.body, "code"), "BodyTooLarge")
      assertFit(answer)
      assert.include([413, "hung up"], await streamed(path, 24))
      assert.strictEqual((await reporter.query("session.current")).status, 200)
    },
  )

  it("of more than 64 KiB is read only from who is signed in, and never to sign in", async () => {
    const body = (size: number) =>
      JSON.stringify({ username: "x".repeat(size), fileName: "大.csv", text: "" })
    const { stranger } = server
    const asked: ReadonlyArray<readonly [Caller, string]> = [
      [stranger, "/trpc/imports.preview"],
      [stranger, "/api/auth/sign-in/username"],
      [reporter, "/api/auth/sign-in/username"],
    ]
    for (const [caller, path] of asked) {
      const answer = await caller.post(path, body(64 * KIB))
      assert.strictEqual(answer.status, 413, path)
      assertFit(answer)
      assert.include(String(within(answer.body, "words", "en")), "64 KiB")
      assert.notStrictEqual((await caller.post(path, body(63 * KIB))).status, 413, path)
    }
    assert.strictEqual((await reporter.post("/trpc/imports.preview", body(64 * KIB))).status, 422)
  })

  it("of almost 16 MiB is read, and then refused for what it holds", async () => {
    const answer = await reporter.mutate("imports.preview", {
      fileName: "大.csv",
      text: "x".repeat(15 * MIB),
    })
    assert.strictEqual(answer.status, 400)
    assert.deepInclude(refusalIn(answer), {
      _tag: "MalformedInput",
      issues: [{ path: "text", code: "tooLong" }],
    })
  })

  it.each([
    ["that is no JSON", "{"],
    ["that is empty", ""],
    ["that is nested too deep", "[".repeat(200_000)],
    ["that is a number", "1"],
    ["that is a list", "[]"],
    ["that is null", "null"],
    ["that would change every object", '{"__proto__":{"commandId":"x"},"constructor":{"prototype":{}}}'],
  ])("%s is refused and nothing is done", async (_, body) => {
    const before = await projectCount()
    const answer = await reporter.post(REGISTER, body)
    assert.strictEqual(answer.status, 400, answer.text)
    assertFit(answer)
    assert.notInclude(answer.text, "internal fault")
    assert.strictEqual(await projectCount(), before)
  })
})

/** Texts that no database or no reader takes for a text. */
const BROKEN: Readonly<Record<string, string>> = {
  "a NUL": "供\u0000水",
  "half a surrogate pair": "供\ud800水",
  "a line break": "供\n水",
  "a mark that turns the line around": "供\u202e水",
  nothing: "",
  "far too much": "水".repeat(100_000),
  "a word of SQL": "'; drop table project; --",
  "a pattern": "%_\\",
  "a word of a page": "<script>alert(1)</script>",
}

describe("an input never breaks anything", () => {
  it.each(Object.keys(BROKEN))("with %s in each place that takes a text", async (name) => {
    const text = BROKEN[name] ?? ""
    const filter = { year: 2010, search: text }
    const details = { ...registration().registration, name: text, township: text, implementingUnit: text }
    const money = { investedFen: text, disbursedFen: "1", spentFen: "1", physicalProgress: 1, remark: text }
    const code = codeOf(JINZHAI, WATER, 1)
    const answers = await Promise.all([
      reporter.query("project.open", { code: text }),
      reporter.query("project.list", { filter, page: { limit: 5, order: "code" } }),
      reporter.query("project.list", { filter: { year: 2010 }, page: { limit: 5, order: text } }),
      reporter.query("project.list", {
        filter: { year: 2010 },
        page: { limit: 5, order: "code", after: text },
      }),
      reporter.query("project.count", { filter }),
      reporter.query("progress.figures", { asOf: text, knownAt: text, region: text }),
      reporter.query("programme.successions", { from: text, to: text }),
      reporter.mutate("project.register", { commandId: text, registration: details }),
      reporter.mutate("project.register", { ...registration(), registration: details }),
      reporter.mutate("project.reportMonth", { commandId: text, code, monthly: { month: text, ...money } }),
      reporter.mutate("project.annulReport", { commandId: "text", code, position: 1, reason: text }),
      reporter.mutate("imports.preview", { fileName: text, text }),
      reporter.mutate("imports.commit", { importId: text }),
      reporter.send(exported({ filter })),
      reporter.send(`/trpc/project.open?input=${encodeURIComponent(JSON.stringify(text))}`),
      server.stranger.post("/api/auth/sign-in/username", { username: text, password: text }),
      reporter.send("/trpc/session.current", {
        headers: { "x-request-id": encodeURIComponent(text.toWellFormed()).slice(0, 900) },
      }),
    ])
    for (const answer of answers) {
      assert.isBelow(answer.status, 500, answer.text.slice(0, 300))
      assertFit(answer)
    }
  })

  it("with numbers beyond what can be counted", async () => {
    const page = (limit: unknown) => ({ filter: { year: 2010 }, page: { limit, order: "code" } })
    for (const limit of [0, -1, 1e308, 2 ** 53, 1.5, "5", null, []]) {
      assert.strictEqual((await reporter.query("project.list", page(limit))).status, 400, String(limit))
    }
    for (const knownAt of [-1, 1.5, 1e21, "9999-99-99T00:00:00Z"]) {
      const answer = await reporter.query("progress.figures", { knownAt })
      assert.include([400, 422], answer.status, `${knownAt} ${answer.text}`)
    }
    const beyond = await reporter.query("progress.figures", { knownAt: Number.MAX_SAFE_INTEGER })
    assert.include(refusalIn(beyond), { _tag: "PositionBeyondHead" })
    const position = Number.MAX_SAFE_INTEGER
    const annul = { commandId: "beyond", code: codeOf(JINZHAI, WATER, 1), position, reason: "写错了" }
    assert.include(refusalIn(await reporter.mutate("project.annulReport", annul)), { _tag: "EntryNotFound" })
  })

  it("as a file: what is no CSV is refused as one, with its line", async () => {
    const preview = (text: string) => reporter.mutate("imports.preview", { fileName: "项目.csv", text })
    const quotes = await preview(`${CSV}\n2010,"`)
    assert.strictEqual(quotes.status, 422)
    assert.include(refusalIn(quotes), { _tag: "FileRefused", fault: "quotes", line: 3 })
    assert.include(refusalIn(await preview("")), { _tag: "FileRefused", fault: "empty" })
    const nul = dataOf(await preview(CSV.replace("导入的工程", "导\u0000入")))
    assert.include(nul, { acceptedCount: 0, rejectedCount: 1 })
    const half = dataOf(await preview(CSV.replace("导入的工程", "导\ud800入")))
    assert.strictEqual(within(half, "rowCount"), 1)
  })
})

describe("a path", () => {
  it.each([
    ["of no procedure", "/trpc/project.erase", 404],
    ["of a router", "/trpc/project", 404],
    ["of no name at all", "/trpc/", 404],
    ["of the prototype", "/trpc/__proto__.toString", 404],
    ["of the constructor", "/trpc/constructor", 404],
    ["that is no text", "/trpc/%E0%A4%A", 404],
    ["of sign-in by another way", "/api/auth/sign-up/email", 404],
    ["of the library's own error page", "/api/auth/error", 404],
    ["of the library's health", "/api/auth/ok", 404],
    ["of the session with its token", "/api/auth/get-session", 404],
    ["of no export", "/export/journal.jsonl", 404],
  ])("%s is not found", async (_, path, status) => {
    const answer = await reporter.send(path)
    assert.strictEqual(answer.status, status)
    assertFit(answer)
  })

  it("out of the app's folder leads nowhere", async () => {
    for (const path of [
      "/..%2f..%2f..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/assets/..%2f..%2fpackage.json",
    ]) {
      assert.notInclude((await reporter.send(path)).text, '"dependencies"', path)
    }
  })

  it("takes several questions at once, each with its own answer", async () => {
    const answer = await server.stranger.send("/trpc/session.about,session.current?batch=1&input=%7B%7D")
    assert.strictEqual(answer.status, 207)
    assert.isDefined(within(answer.body, 0, "result"))
    assert.strictEqual(within(answer.body, 1, "error", "data", "httpStatus"), 401)
  })
})

describe("every answer", () => {
  it.each([
    ["of a procedure", "/trpc/session.about"],
    ["of an unknown procedure", "/trpc/nothing.there"],
    ["to somebody who is not signed in", "/trpc/session.current"],
    ["of an export", exported({ filter: { year: 2010 } })],
    ["of the app", "/"],
    ["of a place in the app", "/projects/2010"],
    ["of health", "/healthz"],
    ["of readiness", "/readyz"],
    ["to a path that is no text", "/%E0%A4%A"],
    ["of the accounts", "/api/auth/get-session"],
  ])("%s is guarded against framing, sniffing and foreign content", async (_, path) => {
    const { headers } = await server.stranger.send(path)
    const policy = headers.get("content-security-policy") ?? ""
    for (const directive of [
      "default-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      assert.include(policy, directive)
    }
    assert.notInclude(policy, "unsafe-eval")
    assert.strictEqual(headers.get("x-content-type-options"), "nosniff")
    assert.strictEqual(headers.get("x-frame-options"), "DENY")
    assert.strictEqual(headers.get("referrer-policy"), "same-origin")
    assert.isNull(headers.get("x-powered-by"))
  })

  it("about the register is kept by no cache, and carries the request's number", async () => {
    const requestId = "12345678-number-of-a-request"
    for (const path of ["/trpc/session.current", exported({ filter: { year: 2010 } })]) {
      const { headers } = await reporter.send(path, { headers: { "x-request-id": requestId } })
      assert.strictEqual(headers.get("cache-control"), "no-store")
      assert.strictEqual(headers.get("x-request-id"), requestId)
    }
    const { headers } = await reporter.send("/trpc/session.current", { headers: { "x-request-id": "<b>" } })
    assert.match(headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/u)
  })
})

describe("an export", () => {
  it("is written down: who took which question, how many rows, and the digest of the bytes", async () => {
    const { text, headers } = await reporter.send(exported({ filter: { year: 2010, itemKey: "04" } }))
    assert.match(headers.get("content-type") ?? "", /^text\/csv/u)
    assert.match(headers.get("content-disposition") ?? "", /^attachment; filename="projects-2010\.csv"$/u)
    const [record] = await rowsOf<{ actor: string; use_case: string; row_count: string; digest: string }>(
      server.database,
      "select actor, use_case, row_count, digest from access_record order by at desc, id desc limit 1",
    )
    assert.include(record, { use_case: "projects.export", row_count: "3" })
    const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`\uFEFF${text}`))
    assert.strictEqual(record?.digest, Buffer.from(bytes).toString("hex"))
  })

  it("of a question that is none is refused", async () => {
    for (const question of ["", "{", "[]", '{"filter":{}}', '{"filter":{"year":"2010"}}']) {
      const answer = await reporter.send(`/export/projects.csv?question=${encodeURIComponent(question)}`)
      assert.strictEqual(answer.status, 400, question)
      assert.include(refusalIn(answer), { _tag: "MalformedInput" })
    }
    assert.strictEqual((await server.stranger.send(exported({ filter: { year: 2010 } }))).status, 401)
    const foreign = await reporter.send(exported({ filter: { year: 2010, region: HUOQIU } }))
    assert.strictEqual(foreign.status, 403)
  })
})

describe("a fault of ours", () => {
  it("tells the caller its number and nothing of the machine; the log learns the rest", async () => {
    await using owner = await ownerOf(server.database)
    // What a broken upgrade may leave behind.
    await owner.query("alter table project rename to project_gone")
    const logged = vi.spyOn(process.stderr, "write").mockImplementation(() => true)
    try {
      const requestId = "87654321-number-of-a-request"
      const question = { filter: { year: 2010 }, page: { limit: 5, order: "code" } }
      const asked = `?input=${encodeURIComponent(JSON.stringify(question))}`
      const headers = { "x-request-id": requestId }
      const answer = await reporter.send(`/trpc/project.list${asked}`, { headers })
      assert.strictEqual(answer.status, 500)
      assertFit(answer)
      assert.include(String(within(answer.body, "error", "data", "words", "en")), requestId)
      assert.notInclude(answer.text, "project_gone")
      const lines = logged.mock.calls.map(([line]) => String(line))
      assert.isTrue(lines.some((line) => line.includes(requestId) && line.includes("project.list")))
    } finally {
      logged.mockRestore()
      await owner.query("alter table project_gone rename to project")
    }
  })
})
