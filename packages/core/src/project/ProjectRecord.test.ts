import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Month from "../kernel/Month.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { type Entry, Position } from "../journal/Entry.ts"
import { annulled, corrected, type NewEvent, occurred } from "../journal/EventType.ts"
import { grown } from "../journal/Fact.ts"
import { MonthReported, ProjectRegistered, ProjectRevised, projectStream } from "./events.ts"
import { type MonthlyReturn, projectCode, type ProjectDetails } from "./Project.ts"
import { currentRecord, recordAt, segmentsOf, sharedLength } from "./ProjectRecord.ts"
import { entryOf } from "../testing/entries.ts"
import { sampleDetails, sampleReturn } from "../testing/samples.ts"

const id = fromParts(1, new Uint8Array(10))
const stream = projectStream(id)

const details = (name: string): ProjectDetails => sampleDetails({ name })
const project = (of: ProjectDetails) => ({
  id,
  code: projectCode(2010, "341522", "19", 7),
  year: 2010,
  countyCode: DivisionCode.make("341522"),
  itemKey: ItemKey.make("19"),
  details: of,
})
const monthly = (month: string, investedFen: bigint, physicalProgress = 0): MonthlyReturn =>
  sampleReturn(month, {
    investedFen,
    disbursedFen: investedFen / 2n,
    spentFen: investedFen / 4n,
    physicalProgress,
  })

const registered = (on: string, of = details("一期")): NewEvent =>
  occurred(ProjectRegistered, { stream, occurredOn: dateOf(on), payload: project(of) })
const revised = (on: string, of: ProjectDetails): NewEvent =>
  occurred(ProjectRevised, { stream, occurredOn: dateOf(on), payload: of })
const reported = (on: string, payload: MonthlyReturn): NewEvent =>
  occurred(MonthReported, { stream, occurredOn: dateOf(on), payload })

type Correct = (entry: Entry) => NewEvent
const corrects =
  (on: string, payload: MonthlyReturn): Correct =>
  (entry) =>
    corrected(MonthReported, entry, { occurredOn: dateOf(on), payload, reason: "读错了表" })
const annuls: Correct = (entry) => annulled(entry, "没有发生")

/** Entries at positions 10, 20, 30 …; a correction names the one that it takes the place of. */
const journaled = (
  ...steps: ReadonlyArray<NewEvent | readonly [position: number, Correct]>
): ReadonlyArray<Entry> =>
  steps.reduce<ReadonlyArray<Entry>>((entries, step, index) => {
    const target = "stream" in step ? undefined : (entries.find((one) => one.position === step[0]) as Entry)
    const event = "stream" in step ? step : step[1](target as Entry)
    return [...entries, entryOf(event, 10 * (index + 1))]
  }, [])

const at = (entries: ReadonlyArray<Entry>, asOf: string, knownAt: number) =>
  recordAt(entries, { asOf: dateOf(asOf), knownAt: Position.make(knownAt) })

describe("currentRecord", () => {
  it("does not exist before the registration is known", () => {
    assert.isUndefined(currentRecord([]))
    assert.isUndefined(currentRecord(journaled(reported("2010-05-31", monthly("2010-05", 8n)))))
  })

  it("is what was registered, with no measure yet", () => {
    assert.deepStrictEqual(currentRecord(journaled(registered("2010-03-18"))), {
      ...project(details("一期")),
      approvedOn: dateOf("2010-03-18"),
      months: [],
      investedFen: 0n,
      disbursedFen: 0n,
      spentFen: 0n,
      latestMonth: null,
      physicalProgress: null,
    })
  })

  it("adds the months up and takes the progress of the last month, not of the last report", () => {
    const record = currentRecord(
      journaled(
        registered("2010-03-18"),
        reported("2010-05-31", monthly("2010-05", 80n, 6240)),
        reported("2010-04-30", monthly("2010-04", 40n, 3000)),
      ),
    )
    assert.deepStrictEqual(
      record?.months.map((month) => [month.month, month.position] as const),
      [
        [Month.make("2010-04"), Position.make(30)],
        [Month.make("2010-05"), Position.make(20)],
      ],
    )
    assert.deepStrictEqual([record?.investedFen, record?.disbursedFen, record?.spentFen], [120n, 60n, 30n])
    assert.deepStrictEqual([record?.latestMonth, record?.physicalProgress], [Month.make("2010-05"), 6240])
  })

  it("keeps a report that is older than the registration", () => {
    const record = currentRecord(
      journaled(reported("2010-01-31", monthly("2010-01", 8n)), registered("2010-03-18")),
    )
    assert.strictEqual(record?.investedFen, 8n)
  })

  it("takes corrections and annulments of reports into account", () => {
    const entries = journaled(
      registered("2010-03-18"),
      reported("2010-04-30", monthly("2010-04", 40n)),
      reported("2010-05-31", monthly("2010-05", 80n)),
      [20, corrects("2010-04-30", monthly("2010-04", 44n))],
      [30, annuls],
    )
    const record = currentRecord(entries)
    assert.deepStrictEqual(
      record?.months.map((month) => [month.month, month.investedFen, month.position] as const),
      [[Month.make("2010-04"), 44n, Position.make(40)]],
    )
    assert.deepStrictEqual([record?.investedFen, record?.latestMonth], [44n, Month.make("2010-04")])
  })

  it("takes the revision of the latest date, whichever was learned last", () => {
    const entries = journaled(
      registered("2010-03-18"),
      revised("2010-05-01", details("三期")),
      revised("2010-04-01", details("二期")),
    )
    assert.strictEqual(currentRecord(entries)?.details.name, "三期")
    assert.strictEqual(at(entries, "2010-04-15", 30)?.details.name, "二期")
    assert.strictEqual(at(entries, "2010-04-15", 20)?.details.name, "一期")
  })

  it("keeps a revision when the registration before it is corrected", () => {
    const [first] = journaled(registered("2010-03-18")) as [Entry]
    const right = {
      occurredOn: dateOf("2010-03-18"),
      payload: project(details("一期(更正)")),
      reason: "错字",
    }
    const entries = journaled(registered("2010-03-18"), revised("2010-04-01", details("二期")), [
      10,
      () => corrected(ProjectRegistered, first, right),
    ])
    assert.strictEqual(currentRecord(entries)?.details.name, "二期")
    assert.strictEqual(at(entries, "2010-03-31", 30)?.details.name, "一期(更正)")
    assert.strictEqual(at(entries, "2010-03-31", 20)?.details.name, "一期")
  })

  it("moves the approval with a correction of its date", () => {
    const [first] = journaled(registered("2010-03-18")) as [Entry]
    const right = { occurredOn: dateOf("2010-03-10"), payload: project(details("一期")), reason: "日期错" }
    const entries = journaled(registered("2010-03-18"), [
      10,
      () => corrected(ProjectRegistered, first, right),
    ])
    assert.strictEqual(currentRecord(entries)?.approvedOn, "2010-03-10")
    assert.isDefined(at(entries, "2010-03-10", 20))
    assert.isUndefined(at(entries, "2010-03-10", 10))
  })
})

describe("recordAt", () => {
  const entries = journaled(
    registered("2010-03-18"),
    reported("2010-04-30", monthly("2010-04", 40n)),
    reported("2010-05-31", monthly("2010-05", 80n)),
    [20, corrects("2010-04-30", monthly("2010-04", 44n))],
    [30, annuls],
  )

  it.each([
    ["2010-03-17", 50, undefined],
    ["2010-03-18", 9, undefined],
    ["2010-03-18", 10, 0n],
    ["2010-04-29", 50, 0n],
    ["2010-04-30", 19, 0n],
    ["2010-04-30", 20, 40n],
    ["2010-05-30", 39, 40n],
    ["2010-05-31", 29, 40n],
    ["2010-05-31", 30, 120n],
    ["2010-05-31", 39, 120n],
    ["2010-05-31", 40, 124n],
    ["2010-05-31", 50, 44n],
    ["2026-01-01", 50, 44n],
  ])("as of %s, known at %i, has invested %s", (asOf, knownAt, invested) => {
    assert.strictEqual(at(entries, asOf, knownAt)?.investedFen, invested)
  })
})

describe("segmentsOf", () => {
  it("cuts the record's life where something became true, from the registration on", () => {
    const entries = journaled(
      reported("2010-01-31", monthly("2010-01", 8n)),
      registered("2010-03-18"),
      reported("2010-04-30", monthly("2010-04", 40n)),
      revised("2010-04-30", details("二期")),
      reported("2010-05-31", monthly("2010-05", 80n)),
    )
    assert.deepStrictEqual(
      segmentsOf(entries).map(({ from, record }) => [from, record.investedFen, record.details.name] as const),
      [
        [dateOf("2010-03-18"), 8n, "一期"],
        [dateOf("2010-04-30"), 48n, "二期"],
        [dateOf("2010-05-31"), 128n, "二期"],
      ],
    )
  })

  it("says on every day what recordAt says", () => {
    const entries = journaled(
      registered("2010-03-18"),
      reported("2010-04-30", monthly("2010-04", 40n)),
      revised("2010-04-15", details("二期")),
      [20, corrects("2010-04-30", monthly("2010-04", 44n))],
    )
    for (const day of [
      "2010-03-17",
      "2010-03-18",
      "2010-04-14",
      "2010-04-15",
      "2010-04-29",
      "2010-04-30",
      "2010-05-01",
    ]) {
      const segment = segmentsOf(entries).findLast(({ from }) => from <= day)
      assert.deepStrictEqual(segment?.record, at(entries, day, 40), day)
    }
  })

  it("are carried on by a new entry as they would be folded anew", () => {
    const entries = journaled(
      registered("2010-03-18"),
      reported("2010-04-30", monthly("2010-04", 40n)),
      reported("2010-04-30", monthly("2010-03", 4n)),
      revised("2010-04-15", details("二期")),
      [20, corrects("2010-04-30", monthly("2010-04", 44n))],
      reported("2010-05-31", monthly("2010-05", 80n)),
      [10, annuls],
      reported("2010-06-30", monthly("2010-06", 5n)),
    )
    let carried: ReadonlyArray<Entry> = []
    for (const [index, entry] of entries.entries()) {
      segmentsOf(carried)
      carried = grown(carried, entry)
      assert.deepStrictEqual(
        segmentsOf(carried),
        segmentsOf(entries.slice(0, index + 1)),
        `entry ${index + 1}`,
      )
    }
  })

  it("share what a new entry does not touch", () => {
    const [first, second, third] = journaled(
      registered("2010-03-18"),
      reported("2010-04-30", monthly("2010-04", 40n)),
      reported("2010-05-31", monthly("2010-05", 80n)),
    ) as [Entry, Entry, Entry]
    const before = [first, second]
    segmentsOf(before)
    assert.strictEqual(sharedLength(segmentsOf(before), segmentsOf(grown(before, third))), 2)
  })

  it("are none where nothing is known", () => {
    assert.deepStrictEqual(segmentsOf([]), [])
  })
})
