/** Every rule says of every case what the case's table says. */
import { assert, describe, it } from "vitest"
import { faultsIn } from "../law/Period.ts"
import { parametersOf } from "../law/Test.ts"
import { VERDICTS } from "../law/Rule.ts"
import { RULES } from "../dossier/rulebook.ts"
import { judged, type RuleCases } from "../testing/ruleCases.ts"
import { completionCases } from "./completionAcceptance/cases.ts"
import { legalPersonCases } from "./legalPersonResponsibility/cases.ts"
import { reimbursementCases } from "./reimbursement/cases.ts"
import { constructionSupervisionCases } from "./constructionSupervision/cases.ts"
import { contractManagementCases } from "./contractManagement/cases.ts"
import { tenderingCases } from "./tendering/cases.ts"

const ALL: ReadonlyArray<RuleCases> = [
  ...legalPersonCases,
  ...tenderingCases,
  ...contractManagementCases,
  ...constructionSupervisionCases,
  ...reimbursementCases,
  ...completionCases,
]

describe.each(ALL.map((one) => [one.rule.id, one] as const))("%s", (_, { rule, cases, impossible }) => {
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

  it("has a case of each verdict that there can be", () => {
    const seen = new Set(cases.flatMap((one) => judged(rule, one).map(({ verdict }) => verdict)))
    assert.deepStrictEqual(
      VERDICTS.filter((verdict) => !seen.has(verdict)),
      VERDICTS.filter((verdict) => impossible?.[verdict] !== undefined),
    )
  })

  it("has versions that do not overlap, and numbers for every day of each", () => {
    assert.deepStrictEqual(faultsIn(rule.versions).overlaps, [])
    for (const { requires } of rule.versions) {
      for (const { values } of parametersOf(requires)) assert.deepStrictEqual(faultsIn(values).overlaps, [])
    }
  })
})

describe("the rulebook", () => {
  it("has cases of every rule, and no two rules of one name", () => {
    assert.sameMembers(
      RULES.map(({ id }) => id),
      ALL.map(({ rule }) => rule.id),
    )
    assert.lengthOf(new Set(RULES.map(({ id }) => id)), RULES.length)
  })
})
