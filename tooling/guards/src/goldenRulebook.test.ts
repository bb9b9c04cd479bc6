/** The rulebook as documents, and tables of cases, which change with the revision of their rule alone. */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { assert, describe, it } from "vitest"
import { RULES } from "@minsheng/core/dossier"
import { RULEBOOK_CASES } from "@minsheng/core/testing"
import { golden } from "./golden/compare.ts"
import { parametersPage, rulesPage } from "./golden/rulebook.ts"
import { type CaseDigests, caseDigestsText, digestsOf, silentChanges } from "./golden/ruleCases.ts"
import { ROOT } from "./repository.ts"

const CASES = "docs/reference/rule-cases.json"

describe("the rulebook", () => {
  it("docs/reference/rules.md", () => {
    golden("docs/reference/rules.md", rulesPage)
    for (const { id } of RULES) assert.include(rulesPage, `### ${id}\n`)
  })

  it("docs/reference/parameters.md", () => {
    golden("docs/reference/parameters.md", parametersPage)
  })
})

describe("tables of cases", () => {
  const now = digestsOf(RULEBOOK_CASES)
  const kept = (
    existsSync(join(ROOT, CASES)) ? JSON.parse(readFileSync(join(ROOT, CASES), "utf8")) : {}
  ) as CaseDigests

  it("change with the revision of their rule alone, also when references are written", () => {
    assert.deepStrictEqual(silentChanges(kept, now), [])
    golden(CASES, caseDigestsText(now))
  })

  it("planted: a changed case, a case more, an older revision are found; a new revision is none", () => {
    const [one] = RULEBOOK_CASES
    assert.isDefined(one)
    const [first, ...others] = one.cases
    assert.isDefined(first)
    const turned = first.expected === "violated" ? ("satisfied" as const) : ("violated" as const)
    const changed = { ...one, cases: [{ ...first, expected: turned }, ...others] }
    const revised = (revision: number) => ({ ...changed, rule: { ...one.rule, revision } })
    const found = (tables: typeof RULEBOOK_CASES) => silentChanges(digestsOf([one]), digestsOf(tables))
    assert.isEmpty(found([one]))
    assert.lengthOf(found([changed]), 1)
    assert.lengthOf(found([{ ...one, cases: [...one.cases, first] }]), 1)
    assert.lengthOf(found([revised(0)]), 1)
    assert.isEmpty(found([revised(one.rule.revision + 1)]))
  })
})
