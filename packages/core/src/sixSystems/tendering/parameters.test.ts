/** The numbers of 招投标制 are there on every day on which a rule asks for them. */
import { assert, describe, it } from "vitest"
import { addDays, type CalendarDate, make } from "../../kernel/CalendarDate.ts"
import { valueOn } from "../../law/DatedParameter.ts"
import { faultsIn } from "../../law/Period.ts"
import { parametersOf } from "../../law/Test.ts"
import type { AnyRule } from "../../dossier/rulebook.ts"
import { tenderingRules } from "./rules.ts"

/** The law was in force before the order that set the thresholds: in between nobody can tell. */
const THRESHOLDS_FROM = make("2000-05-01")

const rules: ReadonlyArray<AnyRule> = tenderingRules

const used = rules.flatMap(({ id, versions }) =>
  versions.flatMap(({ from, until, applies, requires }) =>
    [...(applies === undefined ? [] : parametersOf(applies)), ...parametersOf(requires)].map(
      (parameter) => ({ rule: id, from, until, parameter }) as const,
    ),
  ),
)

const isThreshold = (id: string): boolean => /^tendering\/(?:works|goods|service|project)Threshold$/u.test(id)

const lastDayOf = (until: CalendarDate | null): CalendarDate => until ?? make("2027-12-31")

describe("numbers of tendering", () => {
  it("do not overlap and leave no gap", () => {
    for (const { parameter } of used) {
      assert.deepStrictEqual(faultsIn(parameter.values), { overlaps: [], gaps: [] }, parameter.id)
    }
  })

  it("are known from the first day of a version to its last", () => {
    const unknown = used.flatMap(({ rule, from, until, parameter }) => {
      const first = isThreshold(parameter.id) && from < THRESHOLDS_FROM ? THRESHOLDS_FROM : from
      const last = lastDayOf(until)
      if (last < first) return []
      const days = [first, last, ...parameter.values.map((value) => addDays(value.from, -1))]
      return days
        .filter((day) => day >= first && day <= last && valueOn(parameter, day) === undefined)
        .map((day) => `${rule}: ${parameter.id} on ${day}`)
    })
    assert.deepStrictEqual(unknown, [])
  })

  it("stand under one name each", () => {
    const parameters = new Set(used.map(({ parameter }) => parameter))
    assert.lengthOf(new Set([...parameters].map(({ id }) => id)), parameters.size)
  })
})
