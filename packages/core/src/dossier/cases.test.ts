/** Every rule says of every case what the case's table says. */
import { assert, describe, it } from "vitest"
import { faultsIn } from "../law/Period.ts"
import { VERDICTS } from "../law/Rule.ts"
import { RULEBOOK_CASES } from "../testing/rulebookCases.ts"
import { daysWithoutCase, judged } from "../testing/ruleCases.ts"
import { RULES } from "./rulebook.ts"

const EACH = RULEBOOK_CASES.map((one) => [one.rule.id, one] as const)

describe.each(EACH)("%s", (_, { rule, cases, impossible }) => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    const judgements = judged(rule, one)
    const { expected, blocks } = one
    const verdicts = Object.fromEntries(judgements.map(({ subjectKey, verdict }) => [subjectKey, verdict]))
    assert.deepStrictEqual(
      verdicts,
      typeof expected === "string"
        ? Object.fromEntries(judgements.map(({ subjectKey }) => [subjectKey, expected]))
        : expected,
    )
    if (typeof expected === "string") assert.lengthOf(judgements, 1)
    if (blocks !== undefined) assert.strictEqual(judgements[0]?.blocks, blocks)
  })

  it("has a case of each verdict that there can be, under names of their own", () => {
    const seen = new Set(cases.flatMap((one) => judged(rule, one).map(({ verdict }) => verdict)))
    assert.deepStrictEqual(
      VERDICTS.filter((verdict) => !seen.has(verdict)),
      VERDICTS.filter((verdict) => impossible?.[verdict] !== undefined),
    )
    assert.lengthOf(new Set(cases.map(({ name }) => name)), cases.length)
  })

  it("has versions that do not overlap", () => {
    assert.deepStrictEqual(faultsIn(rule.versions).overlaps, [])
  })

  it("has cases around every day on which a version begins, ends, or begins to block", () => {
    assert.deepStrictEqual(daysWithoutCase({ rule, cases }), [])
  })
})

describe("the rulebook", () => {
  it("has cases of every rule, and no two rules of one name", () => {
    assert.sameMembers(
      RULES.map(({ id }) => id),
      RULEBOOK_CASES.map(({ rule }) => rule.id),
    )
    assert.lengthOf(new Set(RULES.map(({ id }) => id)), RULES.length)
  })
})
