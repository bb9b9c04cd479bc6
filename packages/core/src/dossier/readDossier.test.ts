/** Files from outside: sound ones are read, all others are told what is wrong and where. Nothing crashes. */
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { MalformedInput } from "../kernel/input.ts"
import type { AnyEventType } from "../journal/EventType.ts"
import { evaluationAnswer } from "./answers.ts"
import { actTypes } from "./acts.ts"
import { DOSSIER_BYTES_MAX, readDossier } from "./readDossier.ts"

const TYPES: ReadonlyArray<AnyEventType> = actTypes

const act = (id: string, type: string, payload: unknown, occurredOn = "2010-03-01") => ({
  id,
  type,
  occurredOn,
  payload,
})

const fileOf = (...acts: ReadonlyArray<unknown>): string =>
  JSON.stringify({ dossier: 1, project: { code: "2010-341522-19-0007", name: "示例供水工程" }, acts })

const issuesOf = (text: string): ReadonlyArray<string> => {
  const read = readDossier(text)
  return read instanceof MalformedInput ? read.issues.map(({ path, code }) => `${path} ${code}`.trim()) : []
}

const plan = (more: object = {}) => ({
  purchase: "1",
  category: "works",
  estimateFen: "900000000",
  ...more,
})

describe("a file of a dossier", () => {
  it("is read with every act that there is", () => {
    const text = fileOf(
      ...TYPES.map(({ type, example }, index) => act(`a${index}`, type, example as unknown)),
    )
    const read = readDossier(text)
    assert.notInstanceOf(read, MalformedInput)
    assert.isNotEmpty(evaluationAnswer(read as never, make("2021-12-31")).findings)
  })

  it.each([
    ["", "json"],
    ["[1,", "json"],
    ["\u{FFFD}", "utf"],
    ["null", "type"],
    ["[]", "type"],
    ["{}", "dossier missing", "project missing", "acts missing"],
    ['{"dossier":1,"dossier":1,"project":{"code":"1","name":"1"},"acts":[]}', "dossier nameTwice"],
    ['{"dossier":2,"project":{"code":"1","name":"1"},"acts":[]}', "dossier type"],
    [
      '{"dossier":1,"project":{"code":"","name":"a\\nb"},"acts":[]}',
      "project.code line",
      "project.name line",
    ],
    ['{"dossier":1,"project":{"code":"1","name":"1"},"acts":{}}', "acts type"],
    ['{"dossier":1,"project":{"code":"1","name":"1"},"acts":[],"more":1}', "more unexpected"],
    [fileOf(act("a1", "ContractEaten", {})), "acts.0.type actType"],
    [fileOf(act("a1", "__proto__", {})), "acts.0.type actType"],
    [fileOf(act("a1", "PurchasePlanned", plan(), "2010-02-30")), "acts.0.occurredOn date"],
    [fileOf(act("a1", "PurchasePlanned", [])), "acts.0.payload type"],
    [
      fileOf(act("a1", "PurchasePlanned", { category: "gold", estimateFen: "-1", nonsense: 1 })),
      "acts.0.payload.purchase missing",
      "acts.0.payload.category type",
      "acts.0.payload.estimateFen fen",
      "acts.0.payload.nonsense unexpected",
    ],
    [fileOf(act("a1", "PurchasePlanned", plan({ estimateFen: 1 }))), "acts.0.payload.estimateFen type"],
    [
      fileOf(act("a1", "PurchasePlanned", plan()), act("a1", "PurchasePlanned", plan())),
      "acts.1.id actTwice",
    ],
    [fileOf(act("", "PurchasePlanned", plan())), "acts.0.id line"],
    [fileOf(null, 1, "x"), "acts.0 type", "acts.1 type", "acts.2 type"],
  ])("%s is refused", (text, ...expected) => {
    assert.includeMembers([...issuesOf(text)], expected)
  })

  it("may be neither too long, nor too deep, nor of too many acts", () => {
    assert.deepStrictEqual(issuesOf(" ".repeat(DOSSIER_BYTES_MAX + 1)), ["dossierBytes"])
    assert.deepStrictEqual(issuesOf("[".repeat(1_000_000)), ["dossierDepth"])
    assert.deepStrictEqual(issuesOf(`{"a":`.repeat(100_000)), ["dossierDepth"])
    assert.deepStrictEqual(issuesOf(fileOf(...Array.from({ length: 3001 }, () => 1))), ["acts actsMax"])
    assert.notInclude(issuesOf('{"a":"[[[[[[[[[[[[[[[[[[[[[[[[[["}'), "dossierDepth")
  })

  it("is told a hundred faults at most", () => {
    const acts = Array.from({ length: 500 }, (_, index) => act(`a${index}`, "PurchasePlanned", {}))
    assert.lengthOf(issuesOf(fileOf(...acts)), 100)
  })
})

/** Values that a file may hold anywhere, and that somebody may have meant badly. */
const HOSTILE: ReadonlyArray<unknown> = [
  null,
  true,
  -1,
  0,
  1e308,
  0.5,
  "",
  "x",
  "1900-01-01",
  "9999-12-31",
  "999999999999999999",
  "0",
  [],
  {},
  [[]],
  ["__proto__"],
  { constructor: { prototype: 1 } },
  "‮",
]

/** The value with each of its fields, however deep, replaced or left out. */
const spoilt = (value: unknown): ReadonlyArray<unknown> => {
  if (typeof value !== "object" || value === null) return HOSTILE
  return Object.entries(value).flatMap(([key, inner]) => {
    const rest = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    const changed = spoilt(inner).map((one) =>
      Array.isArray(value) ? value.with(Number(key), one) : { ...rest, [key]: one },
    )
    return Array.isArray(value) ? changed : [rest, ...changed]
  })
}

describe("whatever a file says", () => {
  const whole = TYPES.map(({ type, example }, index) => act(`a${index}`, type, example as unknown))

  it.each(TYPES.map(({ type, example }, index) => [type, example as unknown, index] as const))(
    "about %s, it is judged or refused",
    (type, example, index) => {
      let judged = 0
      for (const [number, payload] of spoilt(example).entries()) {
        const occurredOn = number % 2 === 0 ? "1900-01-01" : "9999-12-31"
        const read = readDossier(fileOf(...whole.with(index, act(`a${index}`, type, payload, occurredOn))))
        if (!(read instanceof MalformedInput))
          judged += evaluationAnswer(read, make("9999-12-31")).findings.length
      }
      assert.isAtLeast(judged, 0)
    },
  )
})
