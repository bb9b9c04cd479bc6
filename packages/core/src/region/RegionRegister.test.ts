import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import type { PartialDate } from "../kernel/PartialDate.ts"
import type { Entry } from "../journal/Entry.ts"
import { annulled, corrected, type NewEvent, occurred } from "../journal/EventType.ts"
import type { Extent } from "./Division.ts"
import { DivisionAbolished, DivisionEstablished, divisionsStream, TerritoryTransferred } from "./events.ts"
import {
  codesAnsweredFor,
  countiesOn,
  countyCodesUnder,
  divisionsOn,
  divisionWith,
  isInForce,
  prefectureOf,
  provinceOf,
  regionRegisterOf,
} from "./RegionRegister.ts"
import { journaled } from "../testing/entries.ts"
import { established, PROVENANCE, sampleDivision } from "../testing/samples.ts"

const code = DivisionCode.make
const stream = divisionsStream(code("340000"))
const LONG_AGO = dateOf("2009-12-31")

const abolish = (of: string, on: PartialDate): NewEvent =>
  occurred(DivisionAbolished, {
    stream,
    occurredOn: LONG_AGO,
    payload: { code: code(of), on, provenance: PROVENANCE },
  })
const WHOLE: Extent = { _tag: "Whole" }
const transfer = (from: string, to: string, on: PartialDate, extent: Extent = WHOLE): NewEvent =>
  occurred(TerritoryTransferred, {
    stream,
    occurredOn: LONG_AGO,
    payload: { act: "test", on, fromCode: code(from), toCode: code(to), extent, provenance: PROVENANCE },
  })

/** One province, two prefectures; 01 becomes 11 and then 21, and 02 loses a town to 11. */
const events = [
  established(sampleDivision("340000", null)),
  established(sampleDivision("340100", "340000")),
  established(sampleDivision("340200", "340000")),
  established(sampleDivision("340101", "340100")),
  established(sampleDivision("340102", "340100")),
  established(sampleDivision("340211", "340200", dateOf("2011-08-22"))),
  established(sampleDivision("340221", "340200", "2019-08" as PartialDate)),
  abolish("340101", dateOf("2011-08-22")),
  abolish("340211", "2019-08" as PartialDate),
  transfer("340211", "340221", "2019-08" as PartialDate),
  transfer("340101", "340211", dateOf("2011-08-22")),
  transfer("340102", "340211", dateOf("2011-08-22"), { _tag: "Part", places: ["东镇"] }),
]
const entries = journaled(events)
const register = regionRegisterOf(entries)
const codesOn = (date: string): ReadonlyArray<string> =>
  divisionsOn(register, dateOf(date)).map((division) => division.code)

describe("regionRegisterOf", () => {
  it("keeps divisions in the order of their codes and transfers in the order of their dates", () => {
    const codes = register.divisions.map((division): string => division.code)
    assert.deepStrictEqual(codes, codes.toSorted())
    assert.deepStrictEqual(
      register.transfers.map((one) => one.on),
      ["2011-08-22", "2011-08-22", "2019-08"] as Array<PartialDate>,
    )
  })

  it("takes corrections and annulments into account, and an abolition of nothing for nothing", () => {
    const [, , , first, second] = entries as [Entry, Entry, Entry, Entry, Entry]
    const renamed = { ...sampleDivision("340101", "340100"), name: { zh: "甲县", en: "Jia" } }
    const later = journaled([
      ...events,
      corrected(DivisionEstablished, first, { occurredOn: LONG_AGO, payload: renamed, reason: "错字" }),
      annulled(second, "从未设立"),
      abolish("349999", dateOf("2012-01-01")),
    ])
    const after = regionRegisterOf(later)
    assert.strictEqual(divisionWith(after, "340101")?.name.zh, "甲县")
    assert.strictEqual(divisionWith(after, "340101")?.validTo, "2011-08-22")
    assert.isUndefined(divisionWith(after, "340102"))
    assert.isUndefined(divisionWith(after, "349999"))
  })
})

describe("divisionsOn", () => {
  it.each([
    ["2011-08-21", "340101 340102"],
    ["2011-08-22", "340102 340211"],
    ["2019-07-31", "340102 340211"],
    ["2019-08-01", "340102 340221"],
  ])("%s: %s", (date, counties) => {
    assert.deepStrictEqual(codesOn(date), ["340000", "340100", ...counties.split(" "), "340200"].toSorted())
  })

  it.each([
    ["2019-08-01", true],
    ["2019-08-30", true],
    ["2019-08-31", false],
    ["2020-08-15", false],
  ])("is uncertain about the month's change on %s: %s", (date, uncertain) => {
    const come = divisionsOn(register, dateOf(date)).find((division) => division.code === "340221")
    assert.strictEqual(come?.uncertain, uncertain)
  })

  it("counts the day of an abolition as the first without the code", () => {
    const gone = divisionWith(register, "340101")
    assert.isDefined(gone)
    if (gone === undefined) return
    assert.isTrue(isInForce(gone, dateOf("1900-01-01")))
    assert.isTrue(isInForce(gone, dateOf("2011-08-21")))
    assert.isFalse(isInForce(gone, dateOf("2011-08-22")))
  })
})

describe("the places of a division", () => {
  const counties = (of: string, date: string) =>
    countiesOn(register, code(of), dateOf(date)).map((county): string => county.code)

  it("are its counties on a date: of a county itself, of the province all, of an unknown code none", () => {
    assert.deepStrictEqual(counties("340100", "2010-05-31"), ["340101", "340102"])
    assert.deepStrictEqual(counties("340200", "2010-05-31"), [])
    assert.deepStrictEqual(counties("340101", "2010-05-31"), ["340101"])
    assert.deepStrictEqual(counties("340101", "2011-08-22"), [])
    assert.deepStrictEqual(counties("340000", "2011-08-22"), ["340102", "340211"])
    assert.deepStrictEqual(counties("349999", "2010-05-31"), [])
  })

  it.each([
    ["340100", "2010-05-31", "340101 340102"],
    ["340100", "2026-11-22", "340101 340102"],
    ["340200", "2011-08-21", ""],
    ["340200", "2011-08-22", "340211"],
    ["340200", "2019-07-31", "340211"],
    ["340200", "2019-08-01", "340211 340221"],
    ["340221", "2019-07-31", ""],
    ["340221", "2019-08-01", "340221"],
    ["340000", "2010-05-31", "340101 340102"],
    ["340000", "2019-08-31", "340101 340102 340211 340221"],
    ["349999", "2019-08-31", ""],
  ])("are, of %s by %s, those that by then ever stood under it: %s", (of, date, codes) => {
    assert.deepStrictEqual(countyCodesUnder(register, code(of), dateOf(date)).join(" "), codes)
  })

  it("have a prefecture, and the province has none", () => {
    assert.strictEqual(prefectureOf(register, "340101")?.code, "340100")
    assert.isUndefined(prefectureOf(register, "340000"))
    assert.isUndefined(prefectureOf(register, "349999"))
    assert.strictEqual(provinceOf(register)?.code, "340000")
    assert.isUndefined(provinceOf(regionRegisterOf([])))
  })
})

describe("codesAnsweredFor", () => {
  const answeredFor = (of: string, date: string, by = register): string =>
    [...codesAnsweredFor(by, code(of), dateOf(date))].toSorted().join(" ")

  it.each([
    ["340221", "340101 340211 340221"],
    ["340211", "340101 340211"],
    ["340200", "340101 340211 340221"],
    ["340100", "340101 340102"],
    ["340102", "340102"],
  ])(
    "inherits files with whole territories, over several changes, and not with single towns (%s)",
    (of, codes) => assert.strictEqual(answeredFor(of, "2026-11-22"), codes),
  )

  it.each([
    ["the day before", "340211", "2011-08-21", ""],
    ["the day", "340211", "2011-08-22", "340101 340211"],
    ["the day before", "340200", "2011-08-21", ""],
    ["the day", "340200", "2011-08-22", "340101 340211"],
    ["the day before the month", "340221", "2019-07-31", ""],
    ["the month's first day", "340221", "2019-08-01", "340101 340211 340221"],
    ["the month's last day", "340221", "2019-08-31", "340101 340211 340221"],
    ["the day before the month", "340200", "2019-07-31", "340101 340211"],
    ["the month's first day", "340200", "2019-08-01", "340101 340211 340221"],
  ])("inherits on the day and not before: %s, %s on %s", (_, of, date, codes) => {
    assert.strictEqual(answeredFor(of, date), codes)
  })

  it("inherits nothing in advance where the heir is there already", () => {
    const later = regionRegisterOf(
      journaled([
        ...events,
        transfer("340102", "340101", "2010-09" as PartialDate),
        abolish("340102", "2010-09" as PartialDate),
      ]),
    )
    assert.strictEqual(answeredFor("340101", "2010-08-31", later), "340101")
    assert.strictEqual(answeredFor("340101", "2010-09-01", later), "340101 340102")
    assert.strictEqual(answeredFor("340102", "2010-09-01", later), "340102")
  })

  it("inherits with a remainder, too", () => {
    const remainder: Extent = { _tag: "Remainder", exceptPlaces: ["东镇"] }
    const more = regionRegisterOf(
      journaled([...events, transfer("340102", "340221", dateOf("2020-01-01"), remainder)]),
    )
    assert.strictEqual(answeredFor("340221", "2019-12-31", more), "340101 340211 340221")
    assert.strictEqual(answeredFor("340221", "2020-01-01", more), "340101 340102 340211 340221")
  })
})
