/** What is cited: each instrument is said once, and nothing is judged by a text of a later year. */
import { assert, describe, it } from "vitest"
import type { Citation, Instrument } from "../law/Citation.ts"
import { NUMBERS } from "./numbers.ts"
import { RULES } from "./rulebook.ts"

interface Cited {
  readonly where: string
  readonly from: string
  readonly citations: ReadonlyArray<Citation>
}

const CITED: ReadonlyArray<Cited> = [
  ...RULES.flatMap(({ id, versions }) => versions.map((version): Cited => ({ where: id, ...version }))),
  ...NUMBERS.flatMap(({ id, values }) => values.map((value): Cited => ({ where: id, ...value }))),
]

const INSTRUMENTS = [
  ...new Set(CITED.flatMap(({ citations }) => citations.map(({ instrument }) => instrument))),
]

/** The year that a document's number, or its English title, bears; a law bears none. */
const yearOf = ({ documentNumber, title }: Instrument): string | undefined =>
  /[〔(（-](?<year>\d{4})(?:[〕)）年]|$)/u.exec(documentNumber ?? "")?.groups?.["year"] ??
  /\((?<year>\d{4})\)$/u.exec(title.en)?.groups?.["year"]

/** Where something is in force before the year of a text that it cites. */
const tooEarly = (cited: ReadonlyArray<Cited>): ReadonlyArray<string> =>
  cited.flatMap(({ where, from, citations }) =>
    citations
      .filter(({ instrument }) => from.slice(0, 4) < (yearOf(instrument) ?? ""))
      .map(({ instrument }) => `${where} from ${from}: ${instrument.title.zh}`),
  )

describe("instruments", () => {
  it("are said once each, by title and number", () => {
    assert.isAbove(INSTRUMENTS.length, 40)
    const names = INSTRUMENTS.map(({ title, documentNumber }) => `${title.zh} ${documentNumber ?? ""}`)
    assert.lengthOf(new Set(names), names.length)
    const numbers = INSTRUMENTS.flatMap(({ documentNumber }) => documentNumber ?? [])
    assert.lengthOf(new Set(numbers), numbers.length)
  })

  it("are cited from their own year on", () => {
    assert.isAbove(INSTRUMENTS.filter((one) => yearOf(one) !== undefined).length, 25)
    assert.deepStrictEqual(tooEarly(CITED), [])
  })

  it("planted: a rule that cites a text of a later year is found", () => {
    const late = INSTRUMENTS.find((one) => yearOf(one) === "2016")
    assert.isDefined(late)
    const planted = { where: "planted", citations: [{ instrument: late, provision: "第一条" }] }
    assert.lengthOf(tooEarly([{ ...planted, from: "2015-12-31" }]), 1)
    assert.isEmpty(tooEarly([{ ...planted, from: "2016-01-01" }]))
  })
})
