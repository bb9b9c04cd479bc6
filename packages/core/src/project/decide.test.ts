import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Month from "../kernel/Month.ts"
import { fromParts } from "../kernel/Uuid.ts"
import type { CanonicalValue } from "../journal/Canonical.ts"
import { type Entry, Position } from "../journal/Entry.ts"
import { annulled, corrected, occurred } from "../journal/EventType.ts"
import { Scope } from "../access/Actor.ts"
import { ItemListed, programmeStream } from "../programme/events.ts"
import { DivisionAbolished, divisionsStream } from "../region/events.ts"
import { nameCell, numberCell } from "./cells.ts"
import { register, reportMonth, revise } from "./decide.ts"
import { MonthReported, ProjectRegistered, ProjectRevised, projectStream } from "./events.ts"
import { projectCode, type Registration } from "./Project.ts"
import { accepted, knowing, refused } from "../testing/decisions.ts"
import { journaled } from "../testing/entries.ts"
import {
  established,
  PROVENANCE,
  sampleDetails,
  sampleDivision,
  sampleItem,
  sampleReturn,
} from "../testing/samples.ts"

const ANHUI = DivisionCode.make("340000")
const LUAN = DivisionCode.make("341500")
const HUOQIU = DivisionCode.make("341522")
const WUWEI = DivisionCode.make("341422")
const WUWEI_AFTER = DivisionCode.make("340225")
const WATER = ItemKey.make("19")
const ROADS = ItemKey.make("20")
const id = fromParts(1, new Uint8Array(10))
const code = projectCode(2010, HUOQIU, WATER, 7)
const target = { id, code }

const item = (year: number) =>
  occurred(ItemListed, {
    stream: programmeStream(year),
    occurredOn: dateOf(`${year}-01-01`),
    payload: sampleItem({ year, key: WATER }),
  })

/** Four divisions, of which one goes and one comes on 2011-08-22, and one item in each of two years. */
const REGISTERS = journaled([
  established(sampleDivision(LUAN, ANHUI)),
  established(sampleDivision(HUOQIU, LUAN)),
  established(sampleDivision(WUWEI, LUAN)),
  established(sampleDivision(WUWEI_AFTER, LUAN, dateOf("2011-08-22"))),
  occurred(DivisionAbolished, {
    stream: divisionsStream(ANHUI),
    occurredOn: dateOf("2011-08-22"),
    payload: { code: WUWEI, on: dateOf("2011-08-22"), provenance: PROVENANCE },
  }),
  item(2010),
  item(2011),
])

const details = sampleDetails()
const registration = (change: Partial<Registration> = {}): Registration => ({
  year: 2010,
  countyCode: HUOQIU,
  itemKey: WATER,
  approvedOn: dateOf("2010-03-18"),
  ...details,
  ...change,
})

describe("register", () => {
  const decide = (change: Partial<Registration>, today = "2011-12-31", scope = Scope.everything) =>
    register(id, scope, registration(change))(knowing(today, REGISTERS))

  it("states what was registered, as of the day of approval, under the first number", () => {
    const event = accepted(decide({}))
    assert.deepStrictEqual(event, {
      stream: projectStream(id),
      type: "ProjectRegistered",
      payloadVersion: 1,
      payload: {
        id,
        code: "2010-341522-19-0001",
        year: 2010,
        countyCode: HUOQIU,
        itemKey: WATER,
        details: { ...details, annualPlanFen: "312600000" },
      },
      occurredOn: dateOf("2010-03-18"),
      supersedes: null,
      annuls: false,
      reason: null,
    })
  })

  it.each<[CanonicalValue | undefined, string]>([
    [undefined, "2010-341522-19-0001"],
    [6, "2010-341522-19-0007"],
    [9999, "2010-341522-19-10000"],
  ])("gives out the number after the last one (%s)", (last, expected) => {
    const cells = last === undefined ? {} : { [numberCell(registration())]: last }
    const event = accepted(
      register(id, Scope.everything, registration())(knowing("2010-05-31", REGISTERS, cells)),
    )
    assert.strictEqual((event.payload as { readonly code: string }).code, expected)
  })

  it.each([
    ["2010-05-30", false],
    ["2010-05-31", false],
    ["2010-06-01", true],
  ])(
    "of a project approved on %s, on 31 May: refused %s, for nothing of the future can be registered",
    (approvedOn, is) => {
      const refusal = refused(decide({ approvedOn: dateOf(approvedOn) }, "2010-05-31"))
      assert.deepStrictEqual(
        refusal,
        is ? { _tag: "DateAfterToday", date: dateOf(approvedOn), today: dateOf("2010-05-31") } : undefined,
      )
    },
  )

  it.each([
    ["a county before it was dissolved", WUWEI, "2011-08-21", false],
    ["a county on the day it was dissolved", WUWEI, "2011-08-22", true],
    ["its successor a day earlier", WUWEI_AFTER, "2011-08-21", true],
    ["its successor from that day on", WUWEI_AFTER, "2011-08-22", false],
    ["a prefecture", LUAN, "2011-08-22", true],
    ["a code that nobody bears", DivisionCode.make("341599"), "2011-08-22", true],
    ["a county of another province", DivisionCode.make("320102"), "2011-08-22", true],
  ])("in %s is refused by the map of the day of approval", (_, countyCode, on, is) => {
    const approvedOn = dateOf(on)
    const refusal = refused(decide({ countyCode, approvedOn, year: 2011 }))
    assert.deepStrictEqual(refusal, is ? { _tag: "UnknownCounty", countyCode, on: approvedOn } : undefined)
  })

  it.each([
    [2010, WATER, false],
    [2011, WATER, false],
    [2012, WATER, true],
    [2010, ROADS, true],
  ])("of %i, item %s, is refused unless the year's catalogue has it", (year, itemKey, is) => {
    assert.deepStrictEqual(
      refused(decide({ year, itemKey })),
      is ? { _tag: "UnknownItem", year, itemKey } : undefined,
    )
  })

  it.each([
    ["the county and the item", Scope.of(new Set([HUOQIU]), [WATER]), false],
    ["the county and every item", Scope.of(new Set([HUOQIU]), null), false],
    ["another county", Scope.of(new Set([WUWEI]), null), true],
    ["another item", Scope.of(new Set([HUOQIU]), [ROADS]), true],
    ["nothing", Scope.of(new Set(), null), true],
  ])("in a scope of %s", (_, scope, is) => {
    const refusal = refused(decide({}, "2010-05-31", scope))
    assert.deepStrictEqual(
      refusal,
      is ? { _tag: "OutsideScope", countyCode: HUOQIU, itemKey: WATER } : undefined,
    )
  })

  it.each<[string, Partial<Registration>, boolean]>([
    ["the same name", {}, true],
    ["another name", { name: "示例镇集中供水工程(二期)" }, false],
    ["the same name in another township", { township: "另一镇" }, false],
    ["the same name in no township", { township: null }, false],
    ["the same name of another year", { year: 2011 }, false],
    ["the same name in another county", { countyCode: WUWEI }, false],
    ["the same name with another plan and unit", { annualPlanFen: 1n, implementingUnit: "别的单位" }, true],
  ])("is refused under a name that is taken: %s", (_, change, is) => {
    const cells = { [nameCell(registration(), details)]: code }
    const refusal = refused(
      register(id, Scope.everything, registration(change))(knowing("2011-12-31", REGISTERS, cells)),
    )
    assert.deepStrictEqual(
      refusal,
      is ? { _tag: "ProjectAlreadyRegistered", code, name: details.name } : undefined,
    )
  })
})

const REGISTERED = occurred(ProjectRegistered, {
  stream: projectStream(id),
  occurredOn: dateOf("2010-03-18"),
  payload: { id, code, year: 2010, countyCode: HUOQIU, itemKey: WATER, details },
})
const entries = journaled([REGISTERED])
const ELSEWHERE = Scope.of(new Set([WUWEI]), null)
const NOT_FOUND = { _tag: "ProjectNotFound", code }

describe("revise", () => {
  const change = (on: string) => ({ details: { ...details, annualPlanFen: 290_000_000n }, on: dateOf(on) })

  it("states the new details as of the day of the change", () => {
    const event = accepted(
      revise(target, Scope.everything, change("2010-05-20"))(knowing("2010-05-31", entries)),
    )
    assert.strictEqual(event.type, ProjectRevised.type)
    assert.strictEqual(event.stream, projectStream(id))
    assert.strictEqual(event.occurredOn, "2010-05-20")
    assert.deepStrictEqual(event.payload, { ...details, annualPlanFen: "290000000" })
    assert.isNull(event.supersedes)
  })

  it.each([
    ["2010-05-31", false],
    ["2010-06-01", true],
  ])("of a change on %s, on 31 May: refused %s", (on, is) => {
    const refusal = refused(revise(target, Scope.everything, change(on))(knowing("2010-05-31", entries)))
    const expected = { _tag: "DateAfterToday", date: dateOf(on), today: dateOf("2010-05-31") }
    assert.deepStrictEqual(refusal, is ? expected : undefined)
  })

  it.each([
    ["2010-03-17", true],
    ["2010-03-18", false],
    ["2010-03-19", false],
  ])("of a change on %s of a project approved on 18 March: refused %s", (on, is) => {
    const refusal = refused(revise(target, Scope.everything, change(on))(knowing("2010-05-31", entries)))
    const expected = { _tag: "DateBeforeApproval", date: dateOf(on), approvedOn: dateOf("2010-03-18") }
    assert.deepStrictEqual(refusal, is ? expected : undefined)
  })

  it("goes by the date of approval as it was corrected", () => {
    const [first] = entries as [Entry]
    const later = corrected(ProjectRegistered, first, {
      occurredOn: dateOf("2010-05-01"),
      payload: { id, code, year: 2010, countyCode: HUOQIU, itemKey: WATER, details },
      reason: "日期抄错",
    })
    const known = knowing("2010-05-31", journaled([REGISTERED, later]))
    assert.deepStrictEqual(refused(revise(target, Scope.everything, change("2010-04-30"))(known)), {
      _tag: "DateBeforeApproval",
      date: dateOf("2010-04-30"),
      approvedOn: dateOf("2010-05-01"),
    })
    assert.isUndefined(refused(revise(target, Scope.everything, change("2010-05-01"))(known)))
  })

  it("does not tell a project that is not there from one that is not the actor's", () => {
    const revision = change("2010-05-20")
    assert.deepStrictEqual(
      refused(revise(target, Scope.everything, revision)(knowing("2010-05-31", []))),
      NOT_FOUND,
    )
    assert.deepStrictEqual(
      refused(revise(target, ELSEWHERE, revision)(knowing("2010-05-31", entries))),
      NOT_FOUND,
    )
  })
})

describe("reportMonth", () => {
  const decide = (
    month: string,
    today: string,
    own: ReadonlyArray<Entry> = entries,
    scope = Scope.everything,
  ) => reportMonth(target, scope, sampleReturn(month))(knowing(today, own))

  it.each([
    ["2010-01", "2010-05-31", "2010-01-31"],
    ["2010-05", "2010-05-31", "2010-05-31"],
    ["2010-05", "2010-05-20", "2010-05-20"],
    ["2010-05", "2010-06-01", "2010-05-31"],
    ["2010-06", "2010-06-01", "2010-06-01"],
    ["2011-01", "2011-02-01", "2011-01-31"],
  ])("of %s, reported on %s, is true as of %s: its last day, or today while it lasts", (month, today, on) => {
    const event = accepted(decide(month, today))
    assert.strictEqual(event.type, MonthReported.type)
    assert.strictEqual(event.occurredOn, on)
    assert.deepStrictEqual(event.payload, {
      month,
      investedFen: "61730000",
      disbursedFen: "35130000",
      spentFen: "35130000",
      physicalProgress: 6240,
      remark: null,
    })
  })

  it.each([
    ["2010-06", "2010-05-31", true],
    ["2010-06", "2010-06-01", false],
    ["2011-01", "2010-12-31", true],
    ["2011-01", "2011-01-01", false],
  ])("of %s on %s: refused %s, for a month must have begun", (month, today, is) => {
    const expected = { _tag: "MonthNotBegun", month: Month.make(month), today: dateOf(today) }
    assert.deepStrictEqual(refused(decide(month, today)), is ? expected : undefined)
  })

  it.each([
    ["2009-12", true],
    ["2010-01", false],
  ])("of %s: refused %s, for the programme is that of 2010", (month, is) => {
    const expected = { _tag: "MonthBeforeProgramme", month: Month.make(month), year: 2010 }
    assert.deepStrictEqual(refused(decide(month, "2010-05-31")), is ? expected : undefined)
  })

  const reported = occurred(MonthReported, {
    stream: projectStream(id),
    occurredOn: dateOf("2010-04-30"),
    payload: sampleReturn("2010-04"),
  })

  it("is refused a second time, and names the entry that stands", () => {
    const twice = decide("2010-04", "2010-05-31", journaled([REGISTERED, reported]))
    const expected = {
      _tag: "MonthAlreadyReported",
      code,
      month: Month.make("2010-04"),
      position: Position.make(2),
    }
    assert.deepStrictEqual(refused(twice), expected)
    assert.isUndefined(refused(decide("2010-05", "2010-05-31", journaled([REGISTERED, reported]))))
  })

  it("is possible again once the first report was annulled", () => {
    const [, first] = journaled([REGISTERED, reported]) as [Entry, Entry]
    const again = decide(
      "2010-04",
      "2010-05-31",
      journaled([REGISTERED, reported, annulled(first, "没有发生")]),
    )
    assert.isUndefined(refused(again))
  })

  it("does not tell a project that is not there from one that is not the actor's", () => {
    assert.deepStrictEqual(refused(decide("2010-05", "2010-05-31", [])), NOT_FOUND)
    assert.deepStrictEqual(refused(decide("2010-05", "2010-05-31", entries, ELSEWHERE)), NOT_FOUND)
  })
})
