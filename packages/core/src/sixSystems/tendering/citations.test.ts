/** Nothing of 招投标制 is judged by a text that was not in force yet. */
import { assert, describe, it } from "vitest"
import { make } from "../../kernel/CalendarDate.ts"
import type { Citation, Instrument } from "../../law/Citation.ts"
import { PROCUREMENT_LAW, PROCUREMENT_REGULATIONS } from "../../law/instruments/acrossSystems.ts"
import {
  DESIGN_TENDERING_OF_2003,
  LIST_OF_2018,
  NOTICES_OF_2000,
  NOTICES_OF_2018,
  PROCUREMENT_TENDERS_OF_2004,
  SCOPE_OF_2000,
  SCOPE_OF_2018,
  TENDERING_LAW,
  TENDERING_OPINIONS_OF_2004,
  TENDERING_REGULATIONS,
  TENDER_PLANS_OF_2001,
  WORKS_TENDERING_OF_2003,
} from "../../law/instruments/tendering.ts"
import { parametersOf } from "../../law/Test.ts"
import type { AnyRule } from "../../law/Rule.ts"
import type { TenderingFacts } from "./measures.ts"
import { tenderingRules } from "./rules.ts"

const IN_FORCE_FROM = new Map<Instrument, string>([
  [TENDERING_LAW, "2000-01-01"],
  [SCOPE_OF_2000, "2000-05-01"],
  [NOTICES_OF_2000, "2000-07-01"],
  [TENDER_PLANS_OF_2001, "2001-06-18"],
  [PROCUREMENT_LAW, "2003-01-01"],
  [WORKS_TENDERING_OF_2003, "2003-05-01"],
  [DESIGN_TENDERING_OF_2003, "2003-08-01"],
  [TENDERING_OPINIONS_OF_2004, "2004-07-12"],
  [PROCUREMENT_TENDERS_OF_2004, "2004-09-11"],
  [TENDERING_REGULATIONS, "2012-02-01"],
  [PROCUREMENT_REGULATIONS, "2015-03-01"],
  [NOTICES_OF_2018, "2018-01-01"],
  [SCOPE_OF_2018, "2018-06-01"],
  [LIST_OF_2018, "2018-06-06"],
])

interface Cited {
  readonly from: string
  readonly citations: ReadonlyArray<Citation>
}

const tooEarly = (where: string, { from, citations }: Cited): ReadonlyArray<string> =>
  citations
    .filter(({ instrument }) => from < (IN_FORCE_FROM.get(instrument) ?? make("9999-12-31")))
    .map(({ instrument }) => `${where} from ${from}: ${instrument.title.zh}`)

const rules: ReadonlyArray<AnyRule<TenderingFacts>> = tenderingRules

describe("what tendering cites", () => {
  it("was in force from the first day of each version", () => {
    assert.deepStrictEqual(
      rules.flatMap(({ id, versions }) => versions.flatMap((version) => tooEarly(id, version))),
      [],
    )
  })

  it("was in force from the first day of each number", () => {
    const used = rules.flatMap(({ versions }) =>
      versions.flatMap(({ applies, requires }) => [
        ...(applies === undefined ? [] : parametersOf(applies)),
        ...parametersOf(requires),
      ]),
    )
    assert.deepStrictEqual(
      [...new Set(used)].flatMap(({ id, values }) => values.flatMap((value) => tooEarly(id, value))),
      [],
    )
  })
})
