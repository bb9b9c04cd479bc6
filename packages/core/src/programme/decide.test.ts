import { Option, Result } from "effect"
import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import * as Quantity from "../kernel/Quantity.ts"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { ActorId, type Entry } from "../journal/Entry.ts"
import { corrected, type NewEvent } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import { knowing } from "../testing/decisions.ts"
import { entryOf } from "../testing/entries.ts"
import { established, PROVENANCE, sampleDivision, sampleItem, sampleTarget } from "../testing/samples.ts"
import type { Part, PartTarget } from "./Breakdown.ts"
import * as decide from "./decide.ts"
import * as targets from "./decideTargets.ts"
import { ItemListed, programmeStream } from "./events.ts"
import type { IssuedPart, IssuingDocument } from "./Issue.ts"
import type { Place } from "./Place.ts"
import { itemWith, programmeOf } from "./Programme.ts"
import type { ProgrammeItem } from "./ProgrammeItem.ts"
import { recordOf } from "./ProgrammeRecord.ts"

const code = (text: string) => DivisionCode.make(text)
const [PROVINCE, LUAN, HEFEI, JINZHAI] = [code("340000"), code("341500"), code("340100"), code("341524")]
const WATER = ItemKey.make("19")
const ROADS = ItemKey.make("20")
const TODAY = "2010-05-31"
const [CLERK, CHIEF] = [ActorId("user/clerk"), ActorId("user/chief")]

const province: Place = { year: 2010, region: PROVINCE, levels: [PROVINCE] }
const city: Place = { year: 2010, region: LUAN, levels: [PROVINCE, LUAN] }
const county: Place = { year: 2010, region: JINZHAI, levels: [PROVINCE, LUAN, JINZHAI] }

const document: IssuingDocument = {
  number: "皖民生办〔2010〕5号",
  issuedOn: dateOf("2010-05-20"),
  provenance: PROVENANCE,
}
const catalogue: IssuedPart = { _tag: "Catalogue" }
const ofItem = (itemKey: ItemKey.ItemKey): IssuedPart => ({ _tag: "Targets", itemKeys: [itemKey] })

const divisions = [
  sampleDivision(PROVINCE, null),
  sampleDivision(HEFEI, PROVINCE),
  sampleDivision(LUAN, PROVINCE),
  sampleDivision(JINZHAI, LUAN),
].map(established)

/** A journal that grows by what is decided in it. */
class Journal {
  readonly entries: Array<Entry>

  constructor(events: ReadonlyArray<NewEvent> = divisions) {
    this.entries = events.map((event, index) => entryOf(event, index + 1))
  }

  get known(): Known {
    return knowing(TODAY, this.entries)
  }

  add(event: NewEvent, actor: ActorId = CLERK): Entry {
    const entry = { ...entryOf(event, this.entries.length + 1), actor }
    this.entries.push(entry)
    return entry
  }

  /** The refusal's code, or nothing where it was accepted and written. */
  does<E extends { readonly _tag: string }>(
    decision: (known: Known) => decide.Decision<E>,
    actor: ActorId = CLERK,
  ): string | undefined {
    const result = decision(this.known)
    if (Result.isFailure(result)) return result.failure._tag
    result.success.forEach((event) => this.add(event, actor))
    return undefined
  }

  record(place: Place) {
    const stream = programmeStream(place.year, place.region === PROVINCE ? undefined : place.region)
    return recordOf(this.entries.filter((entry) => entry.stream === stream))
  }
}

const item = (key: ItemKey.ItemKey, change: Partial<ProgrammeItem> = {}) => {
  const { year: _, ...rest } = sampleItem({
    key,
    points: 100,
    target: sampleTarget({ quantity: Quantity.make("10"), provenance: PROVENANCE }),
    ...change,
  })
  return rest
}

const announced = (itemCount: number, totalPoints: number) =>
  decide.stateTotals(province, {
    totals: {
      _tag: "Announced",
      itemCount,
      totalPoints,
      fundGuaranteePoints: 100,
      pointsProvenance: PROVENANCE,
      remark: null,
    },
  })

/** The province's draft of two items with 300 points in all. */
const drafted = (): Journal => {
  const journal = new Journal()
  journal.does(announced(2, 300))
  journal.does(decide.listItem(province, { item: item(WATER) }))
  journal.does(decide.listItem(province, { item: item(ROADS) }))
  return journal
}

const issue = (place: Place, part: IssuedPart, actor: ActorId = CHIEF, by = document) =>
  targets.issue(place, actor, { part, document: by })

const issued = (): Journal => {
  const journal = drafted()
  assert.isUndefined(journal.does(issue(province, catalogue), CHIEF))
  return journal
}

const number = (quantity: string): PartTarget => ({ _tag: "Number", quantity: Quantity.make(quantity) })
const part = (regionCode: DivisionCode.DivisionCode, target: PartTarget): Part => ({
  regionCode,
  target,
  provenance: PROVENANCE,
})

const breakDown = (place: Place, ...parts: ReadonlyArray<Part>) =>
  targets.breakDown(place, { breakdown: { itemKey: WATER, parts, remainder: null } })

describe("a draft", () => {
  it("takes items, restates them and drops them, but not twice the same", () => {
    const journal = drafted()
    assert.strictEqual(journal.does(decide.listItem(province, { item: item(ROADS) })), "CatalogueUnchanged")
    assert.isUndefined(journal.does(decide.listItem(province, { item: item(ROADS, { points: 120 }) })))
    assert.isUndefined(journal.does(decide.dropItem(province, { itemKey: WATER, reason: "并入他项" })))
    assert.strictEqual(
      journal.does(decide.dropItem(province, { itemKey: WATER, reason: "并入他项" })),
      "ItemNotInCatalogue",
    )
    const { items } = journal.record(province).catalogue.working
    assert.deepStrictEqual([...items.keys()], [ROADS])
    assert.strictEqual(items.get(ROADS)?.points, 120)
  })

  it("keeps the province's keys and those of the divisions below apart", () => {
    const journal = drafted()
    const own = ItemKey.make("51")
    assert.strictEqual(journal.does(decide.listItem(province, { item: item(own) })), "KeyNotFree")
    assert.strictEqual(journal.does(decide.listItem(city, { item: item(WATER) })), "KeyNotFree")
    assert.isUndefined(journal.does(decide.listItem(city, { item: item(own) })))
    assert.strictEqual(journal.does(decide.listItem(county, { item: item(own) })), "KeyNotFree")
  })

  it("of a division says how the items above stand in it, and only of those", () => {
    const journal = drafted()
    const difference = { key: WATER, runs: false, leadDepartment: null, remark: null, provenance: PROVENANCE }
    assert.strictEqual(journal.does(decide.settleItem(province, { difference })), "NotOfThisLevel")
    assert.isUndefined(journal.does(decide.settleItem(city, { difference })))
    assert.strictEqual(
      journal.does(decide.settleItem(city, { difference: { ...difference, key: ItemKey.make("42") } })),
      "ItemNotInCatalogue",
    )
    assert.strictEqual(journal.does(breakDown(city)), "ItemNotInCatalogue")
  })
})

describe("issuing the catalogue", () => {
  it("makes a version of what was drafted, by a document, with who prepared it", () => {
    const journal = issued()
    const [version, ...others] = journal.record(province).catalogue.versions
    assert.isEmpty(others)
    assert.strictEqual(version?.number, 1)
    assert.deepStrictEqual(version?.document, document)
    assert.deepStrictEqual(version?.makers, [CLERK])
    assert.strictEqual(version?.entry.actor, CHIEF)
    // The draft is of today; a version does not hold from before what it says was said.
    assert.strictEqual(version?.entry.occurredOn, dateOf(TODAY))
  })

  it("is not for whoever prepared it", () => {
    assert.strictEqual(drafted().does(issue(province, catalogue, CLERK)), "IssuerPreparedIt")
  })

  it("needs something to issue, and a document of today at the latest", () => {
    assert.strictEqual(new Journal().does(issue(province, catalogue)), "NothingToIssue")
    assert.strictEqual(issued().does(issue(province, catalogue)), "NothingToIssue")
    const late = { ...document, issuedOn: dateOf("2010-06-01") }
    assert.strictEqual(drafted().does(issue(province, catalogue, CHIEF, late)), "DocumentAfterToday")
  })

  it.each([
    ["one point short", 2, 299],
    ["one point over", 2, 301],
    ["an item short", 3, 300],
  ])("is refused with %s, and says which items have how many", (_, itemCount, points) => {
    const journal = drafted()
    journal.does(announced(itemCount, points))
    const refusal = Result.getFailure(issue(province, catalogue)(journal.known))
    assert.deepInclude(
      { ...Option.getOrUndefined(refusal) },
      {
        _tag: "CatalogueUnbalanced",
        points: 300,
        items: [
          { key: WATER, points: 100 },
          { key: ROADS, points: 100 },
        ],
      },
    )
  })

  it("of a division needs as many items as it counts", () => {
    const journal = drafted()
    const count = (itemCount: number) =>
      decide.stateTotals(city, {
        totals: { _tag: "Counted", itemCount, remark: null, provenance: PROVENANCE },
      })
    assert.strictEqual(journal.does(announced(2, 301)), undefined)
    journal.does(count(3))
    assert.strictEqual(journal.does(issue(city, catalogue)), "CatalogueUnbalanced")
    journal.does(count(2))
    assert.isUndefined(journal.does(issue(city, catalogue), CHIEF))
  })
})

describe("after the issue", () => {
  it("nothing is changed without an adjustment", () => {
    const journal = issued()
    for (const change of [
      decide.listItem(province, { item: item(WATER, { points: 90 }) }),
      decide.stateTotals(province, {
        totals: {
          _tag: "Announced",
          itemCount: 9,
          totalPoints: 9,
          fundGuaranteePoints: 9,
          pointsProvenance: PROVENANCE,
          remark: null,
        },
      }),
    ]) {
      assert.strictEqual(journal.does<{ readonly _tag: string }>(change), "IssuedAndLocked")
    }
    assert.strictEqual(
      journal.does(decide.dropItem(province, { itemKey: WATER, reason: "并入他项" })),
      "ItemWasIssued",
    )
  })

  it("an adjustment opens it, and the version in force stays until another person issues the next", () => {
    const journal = issued()
    const adjust = targets.openAdjustment(province, { part: catalogue, reason: "年中追加任务" })
    assert.isUndefined(journal.does(adjust))
    assert.strictEqual(journal.does(adjust), "AdjustmentNotPossible")
    assert.strictEqual(journal.does(issue(province, catalogue)), "NothingToIssue")
    const renamed = item(WATER, { leadDepartment: { zh: "省水利厅、省发改委", en: "Water and Planning" } })
    assert.isUndefined(journal.does(decide.listItem(province, { item: renamed })))
    const inForce = () =>
      itemWith(programmeOf(journal.entries.filter(({ stream }) => stream === programmeStream(2010))), WATER)
    assert.strictEqual(inForce()?.leadDepartment.zh, "省水利厅")
    assert.strictEqual(journal.does(issue(province, catalogue, CLERK)), "IssuerPreparedIt")
    assert.isUndefined(journal.does(issue(province, catalogue), CHIEF))
    assert.strictEqual(inForce()?.leadDepartment.zh, "省水利厅、省发改委")
    const { versions } = journal.record(province).catalogue
    assert.deepStrictEqual(
      versions.map(({ number: at, reason }) => [at, reason]),
      [
        [1, null],
        [2, "年中追加任务"],
      ],
    )
  })

  it("an adjustment that is withdrawn leaves what was issued", () => {
    const journal = issued()
    const withdraw = targets.withdrawAdjustment(province, { part: catalogue })
    assert.strictEqual(journal.does(withdraw), "AdjustmentNotPossible")
    journal.does(targets.openAdjustment(province, { part: catalogue, reason: "试改" }))
    journal.does(decide.listItem(province, { item: item(WATER, { points: 7 }) }))
    assert.isUndefined(journal.does(withdraw))
    assert.strictEqual(journal.record(province).catalogue.working.items.get(WATER)?.points, 100)
    assert.strictEqual(
      journal.does(decide.listItem(province, { item: item(WATER, { points: 7 }) })),
      "IssuedAndLocked",
    )
  })

  it("a correction of what was recorded takes its place in the version that was issued", () => {
    const journal = issued()
    const listed = journal.entries.find(
      ({ type, payload }) => type === ItemListed.type && payload["key"] === WATER,
    )
    const right = { ...sampleItem({ key: WATER, points: 100 }), since: "2006" }
    journal.add(
      corrected(ItemListed, listed as Entry, {
        occurredOn: dateOf(TODAY),
        payload: right,
        reason: "抄错年份",
      }),
    )
    const { versions } = journal.record(province).catalogue
    assert.strictEqual(versions[0]?.state.items.get(WATER)?.since, "2006")
    assert.lengthOf(versions, 1)
  })
})

describe("targets", () => {
  it("are broken down to the divisions directly below, in force in the year", () => {
    const journal = drafted()
    assert.strictEqual(journal.does(breakDown(province, part(JINZHAI, number("1")))), "NotADivisionBelow")
    assert.strictEqual(journal.does(breakDown(county, part(LUAN, number("1")))), "NotADivisionBelow")
    assert.isUndefined(journal.does(breakDown(province, part(LUAN, number("4")))))
    assert.strictEqual(journal.does(breakDown(province, part(LUAN, number("4")))), "CatalogueUnchanged")
  })

  it("are issued once the catalogue is, and only if they add up", () => {
    const journal = drafted()
    journal.does(breakDown(province, part(LUAN, number("4")), part(HEFEI, number("5"))))
    assert.strictEqual(journal.does(issue(province, ofItem(WATER))), "TargetNotIssued")
    journal.does(issue(province, catalogue), CHIEF)
    assert.strictEqual(journal.does(issue(province, ofItem(WATER))), "TargetsDoNotAddUp")
    assert.strictEqual(journal.does(issue(province, ofItem(ROADS))), "NothingToIssue")
    journal.does(breakDown(province, part(LUAN, number("5")), part(HEFEI, number("5"))))
    assert.strictEqual(journal.does(issue(province, ofItem(WATER), CLERK)), "IssuerPreparedIt")
    assert.isUndefined(journal.does(issue(province, ofItem(WATER)), CHIEF))
    assert.strictEqual(journal.does(breakDown(province)), "IssuedAndLocked")
  })

  it("of a city wait for the province's, and must make up what came down", () => {
    const journal = issued()
    journal.does(breakDown(city, part(JINZHAI, number("5"))))
    assert.strictEqual(journal.does(issue(city, ofItem(WATER))), "TargetNotIssued")
    journal.does(breakDown(province, part(LUAN, number("4")), part(HEFEI, number("6"))))
    assert.strictEqual(journal.does(issue(city, ofItem(WATER))), "TargetNotIssued")
    journal.does(issue(province, ofItem(WATER)), CHIEF)
    assert.strictEqual(journal.does(issue(city, ofItem(WATER))), "TargetsDoNotAddUp")
    journal.does(breakDown(city, part(JINZHAI, number("4"))))
    assert.isUndefined(journal.does(issue(city, ofItem(WATER)), CHIEF))
  })

  it("are adjusted item by item", () => {
    const journal = issued()
    const adjust = targets.openAdjustment(province, { part: ofItem(WATER), reason: "调剂" })
    assert.strictEqual(journal.does(adjust), "AdjustmentNotPossible")
    journal.does(breakDown(province, part(LUAN, number("4")), part(HEFEI, number("6"))))
    journal.does(issue(province, ofItem(WATER)), CHIEF)
    assert.isUndefined(journal.does(adjust))
    assert.isUndefined(journal.does(breakDown(province, part(LUAN, number("3")), part(HEFEI, number("7")))))
    const of = () => journal.record(province).targets.get(WATER)
    assert.lengthOf(of()?.versions ?? [], 1)
    assert.isUndefined(journal.does(issue(province, ofItem(WATER)), CHIEF))
    assert.deepStrictEqual(
      of()?.versions.map(({ state }) => state.parts[0]?.target),
      [number("4"), number("3")],
    )
  })
})

describe("copying a year", () => {
  const next: Place = { ...province, year: 2011 }

  it("begins the next with last year's items, whose targets are unknown again", () => {
    const journal = issued()
    assert.isUndefined(journal.does(decide.copyYear(next, province)))
    const { catalogue: copied, copiedFrom } = journal.record(next)
    assert.deepStrictEqual([...copied.working.items.keys()], [WATER, ROADS])
    const water = copied.working.items.get(WATER)
    assert.include(water, { year: 2011, points: 100, newThisYear: false })
    assert.isNull(water?.target.quantity)
    assert.strictEqual(water?.nameProvenance.confidence, "inferred")
    assert.include(copied.working.announced, { itemCount: 2, documentNumber: null })
    assert.include(copiedFrom, { year: 2010, version: 1 })
  })

  it("needs a year that has a catalogue, and one that has none", () => {
    const journal = issued()
    assert.strictEqual(journal.does(decide.copyYear(province, next)), "YearNotCopied")
    assert.strictEqual(journal.does(decide.copyYear({ ...next, year: 2012 }, next)), "YearNotCopied")
    journal.does(decide.copyYear(next, province))
    assert.strictEqual(journal.does(decide.copyYear(next, province)), "YearNotCopied")
  })
})
