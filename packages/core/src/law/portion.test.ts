/** Shares are not rounded, periods may be agreed on, and a decided condition has nothing due. */
import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { cite } from "./Citation.ts"
import type { DatedParameter, Unit } from "./DatedParameter.ts"
import type { Measure, Observable } from "./Measure.ts"
import { type Observation, observe } from "./observe.ts"
import { all, any, atMostShare, doneWithin, isTrue, type Test } from "./Test.ts"

type Facts = Readonly<Record<string, Observable>>

const measure = <Value extends Observable>(
  id: string,
  unit: Measure<Facts, Value>["unit"],
): Measure<Facts, Value> => ({
  id,
  title: { zh: id, en: id },
  unit,
  of: (facts) => (facts[id] === undefined ? undefined : { value: facts[id] as Value, acts: [] }),
})

const parameter = (value: number, unit: Unit): DatedParameter<number> => ({
  id: "test/number",
  title: { zh: "数", en: "number" },
  unit,
  values: [
    {
      from: make("2000-01-01"),
      until: null,
      value,
      rows: ["CT-01"],
      citations: [
        cite({ title: { zh: "例", en: "Example" }, documentNumber: null, textReadFrom: null }, "第一条"),
      ],
      confidence: "M",
    },
  ],
  checkedOn: make("2026-11-22"),
})

const look = (test: Test<Facts>, facts: Facts, on = "2020-06-30") => {
  const trail: Array<Observation<Facts>> = []
  const truth = observe(test, facts, { anchor: make("2020-01-01"), on: make(on) }, trail)
  return { truth, due: trail.flatMap(({ dueOn }) => dueOn ?? []) }
}

describe("a share", () => {
  const part = measure<bigint>("part", "fen")
  const whole = measure<bigint>("whole", "fen")
  const atMostThree = atMostShare(part, parameter(30_000, "millionths"), whole)

  it.each([
    [3n, 100n, "yes"],
    [1_000_000_000_001n, 33_333_333_333_333n, "no"],
    [1_000_000_000_000n, 33_333_333_333_334n, "yes"],
    [0n, 0n, "yes"],
  ] as const)("of %d in %d is not rounded", (some, of, expected) => {
    assert.strictEqual(look(atMostThree, { part: some, whole: of }).truth, expected)
  })

  it("is unknown where the part or the whole is", () => {
    assert.strictEqual(look(atMostThree, { part: 1n }).truth, "unknown")
    assert.strictEqual(look(atMostThree, { whole: 1n }).truth, "unknown")
  })
})

describe("a period", () => {
  const done = measure<ReturnType<typeof make>>("done", "date")
  const begun = measure<ReturnType<typeof make>>("begun", "date")
  const agreed = measure<number>("agreed", "days")
  const isSmall = measure<boolean>("isSmall", "flag")

  it("may be one that was agreed on", () => {
    const test = doneWithin(done, begun, agreed)
    const facts = { begun: make("2020-06-01"), agreed: 9 }
    assert.strictEqual(look(test, { ...facts, done: make("2020-06-10") }).truth, "yes")
    assert.strictEqual(look(test, { ...facts, done: make("2020-06-11") }).truth, "no")
    assert.strictEqual(look(test, { begun: make("2020-06-01") }).truth, "unknown")
  })

  it("is not due in a branch that does not count", () => {
    const branches = any(
      all(isTrue(isSmall), doneWithin(done, begun, parameter(5, "days"))),
      doneWithin(done, begun, parameter(30, "days")),
    )
    const facts = { begun: make("2020-06-01"), isSmall: false }
    assert.deepStrictEqual(look(branches, facts, "2020-06-02"), {
      truth: "unknown",
      due: [make("2020-07-01")],
    })
  })
})
