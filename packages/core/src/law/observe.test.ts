/** What has to come before an act, by a day, or so many days ahead. */
import { assert, describe, it } from "vitest"
import { type CalendarDate, make } from "../kernel/CalendarDate.ts"
import { cite } from "./Citation.ts"
import type { DatedParameter, Unit } from "./DatedParameter.ts"
import { type Day, lastDayAfter, saidBy } from "./Measure.ts"
import { observe, type Observation, type Truth } from "./observe.ts"
import { ahead, apart, doneBy, precedes, type Test } from "./Test.ts"

interface Two {
  readonly first?: string
  readonly second?: string
}

const day = (name: keyof Two): Day<Two> => ({
  id: name,
  title: { zh: name, en: name },
  unit: "date",
  of: (two) => {
    const text = two[name]
    return text === undefined ? undefined : saidBy(make(text), name)
  },
})

const [first, second] = [day("first"), day("second")]

const length = (value: number, unit: Unit): DatedParameter<number> => ({
  id: "test/length",
  title: { zh: "期限", en: "length" },
  unit,
  values: [
    {
      from: make("2000-01-01"),
      until: null,
      value,
      rows: ["CP-04"],
      citations: [
        cite({ title: { zh: "示例", en: "example" }, documentNumber: null, textReadFrom: null }, "第一条"),
      ],
      confidence: "M",
    },
  ],
  checkedOn: make("2026-01-01"),
})

const seen = (test: Test<Two>, two: Two, on = "2026-01-01"): readonly [Truth, CalendarDate | undefined] => {
  const trail: Array<Observation<Two>> = []
  const truth = observe(test, two, { anchor: make("2010-01-01"), on: make(on) }, trail)
  return [truth, trail[0]?.dueOn]
}

describe("what has to precede an act", () => {
  it.each([
    ["the day before", { first: "2010-03-01", second: "2010-03-02" }, "yes"],
    ["the same day", { first: "2010-03-02", second: "2010-03-02" }, "yes"],
    ["the day after", { first: "2010-03-03", second: "2010-03-02" }, "no"],
    ["never, though the act has happened", { second: "2010-03-02" }, "no"],
    ["before an act that has not happened", { first: "2010-03-01" }, "unknown"],
  ] as const)("%s", (_, two, truth) => {
    assert.strictEqual(seen(precedes(first, second), two)[0], truth)
  })

  it("is missing on the very day of the act, and not before", () => {
    const two = { second: "2010-03-02" }
    assert.strictEqual(seen(precedes(first, second), two, "2010-03-02")[0], "no")
    assert.strictEqual(seen(precedes(first, second), two, "2010-03-01")[0], "unknown")
  })
})

describe("what has to be done by a day as it is said", () => {
  it("is not late on that day, and late on the next", () => {
    const two = { second: "2010-03-06" }
    assert.deepStrictEqual(seen(doneBy(first, second), two, "2010-03-06"), ["unknown", make("2010-03-06")])
    assert.deepStrictEqual(seen(doneBy(first, second), two, "2010-03-07"), ["no", make("2010-03-06")])
  })
})

describe("days ahead of an act", () => {
  const seven = length(7, "workingDays")

  it.each([
    ["seven working days back from a Monday", "2010-03-11", "2010-03-22", "yes"],
    ["six", "2010-03-12", "2010-03-22", "no"],
    ["seven working days back from a Sunday", "2010-03-11", "2010-03-21", "yes"],
    ["told on a Saturday, which does not count", "2010-03-13", "2010-03-22", "no"],
  ] as const)("%s", (_, from, to, truth) => {
    assert.strictEqual(seen(ahead(first, second, seven), { first: from, second: to })[0], truth)
  })

  it("counted forwards a Sunday at the end makes one fewer", () => {
    const two = { first: "2010-03-11", second: "2010-03-21" }
    assert.strictEqual(seen(apart(first, second, seven), two)[0], "no")
  })
})

describe("measures made of others", () => {
  it("the last day of a period moves from a holiday", () => {
    const last = lastDayAfter("last", { zh: "期满之日", en: "last day" }, [first, length(3, "months")])
    assert.strictEqual(last.of({ first: "2022-07-01" })?.value, make("2022-10-08"))
    assert.isUndefined(last.of({}))
  })
})
