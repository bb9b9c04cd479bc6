/** Numbers of the law over time: on every day of a rule exactly one is in force, or the gap is declared. */
import { assert, describe, it } from "vitest"
import { addDays, type CalendarDate, make } from "../kernel/CalendarDate.ts"
import type { DatedParameter } from "../law/DatedParameter.ts"
import { faultsIn, isIn, type Period } from "../law/Period.ts"
import { NUMBERS, USES } from "./numbers.ts"

const LAST_YEAR = 2027

const QUARTERS: ReadonlyArray<CalendarDate> = Array.from({ length: LAST_YEAR - 1999 }, (_, index) =>
  ["01-01", "04-01", "07-01", "10-01"].map((day) => make(`${2000 + index}-${day}`)),
).flat()

/** Every quarter, and every day on which something begins or ends, within a period. */
const daysOf = (
  { values, gaps = [] }: DatedParameter,
  { from, until }: Period,
): ReadonlyArray<CalendarDate> => {
  const edges = [...values, ...gaps].flatMap((value) => [
    value.from,
    addDays(value.from, -1),
    ...(value.until === null ? [] : [value.until, addDays(value.until, 1)]),
  ])
  const last = until ?? make(`${LAST_YEAR}-12-31`)
  return [...QUARTERS, ...edges, from, last].filter(
    (day) => day >= from && day <= last && day >= "2000-01-01",
  )
}

const isDeclared = ({ gaps = [] }: DatedParameter, day: CalendarDate): boolean =>
  gaps.some((gap) => isIn(gap, day))

/** What is wrong with the days of a number within a period. */
const faultsOn = (parameter: DatedParameter, period: Period): ReadonlyArray<string> =>
  daysOf(parameter, period).flatMap((day) => {
    const count = parameter.values.filter((value) => isIn(value, day)).length
    if (count > 1) return [`${parameter.id} on ${day}: ${count} at once`]
    if (count === 0 && !isDeclared(parameter, day)) return [`${parameter.id} on ${day}: none, not declared`]
    return count === 1 && isDeclared(parameter, day) ? [`${parameter.id} on ${day}: declared as a gap`] : []
  })

describe("the numbers of the law", () => {
  it("stand under one name each", () => {
    assert.isAbove(NUMBERS.length, 50)
    assert.lengthOf(new Set(NUMBERS.map(({ id }) => id)), NUMBERS.length)
  })

  it("do not overlap, and are known whenever a rule asks for them, or the gap is declared", () => {
    assert.deepStrictEqual(
      USES.flatMap(({ parameter, period, rule }) =>
        faultsOn(parameter, period).map((fault) => `${rule}: ${fault}`),
      ),
      [],
    )
  })

  it("have no undeclared gap between their values", () => {
    for (const parameter of NUMBERS) {
      const { overlaps, gaps } = faultsIn(parameter.values)
      assert.deepStrictEqual(overlaps, [], parameter.id)
      assert.deepStrictEqual(
        gaps.filter(({ from }) => !isDeclared(parameter, from)),
        [],
        parameter.id,
      )
    }
  })

  it("declare these gaps", () => {
    const declared = NUMBERS.flatMap(({ id, gaps = [] }) =>
      gaps.map(({ from, until, why }) => `${id} ${from} – ${until ?? ""}: ${why.zh} ${why.en}`),
    )
    // oxlint-disable-next-line no-console -- whoever runs this is to read them
    console.log(declared.join("\n"))
    assert.isNotEmpty(declared)
  })

  it("planted: an overlap, an undeclared gap and a declared one that is none are found", () => {
    const [sample] = NUMBERS
    assert.isDefined(sample)
    const value = (from: string, until: string | null) => ({
      ...sample.values[0],
      from: make(from),
      until: until === null ? null : make(until),
    })
    const always = { from: make("2000-01-01"), until: null }
    const planted = (
      values: DatedParameter["values"],
      gaps: NonNullable<DatedParameter["gaps"]> = [],
    ): ReadonlyArray<string> => faultsOn({ ...sample, values, gaps }, always)
    const why = { zh: "不详", en: "unknown" }
    assert.isEmpty(planted([value("2000-01-01", null)]))
    assert.isNotEmpty(planted([value("2000-01-01", "2010-01-01"), value("2010-01-01", null)]))
    assert.isNotEmpty(planted([value("2000-01-01", "2010-01-01"), value("2010-01-03", null)]))
    const hole = { from: make("2010-01-02"), until: make("2010-01-02"), why }
    assert.isEmpty(planted([value("2000-01-01", "2010-01-01"), value("2010-01-03", null)], [hole]))
    assert.isNotEmpty(planted([value("2000-01-01", null)], [hole]))
  })
})
