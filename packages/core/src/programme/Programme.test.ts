import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import type { Entry } from "../journal/Entry.ts"
import { annulled, corrected, type NewEvent, occurred } from "../journal/EventType.ts"
import { ItemListed, ProgrammeAnnounced, programmeStream } from "./events.ts"
import { itemWith, pointsBalance, programmeOf } from "./Programme.ts"
import type { AnnouncedProgramme, ProgrammeItem } from "./ProgrammeItem.ts"
import { journaled } from "../testing/entries.ts"
import { PROVENANCE, sampleItem } from "../testing/samples.ts"

const stream = programmeStream(2010)
const occurredOn = dateOf("2010-01-01")

const item = (key: string, points: number): ProgrammeItem => sampleItem({ key: ItemKey.make(key), points })
const announced: AnnouncedProgramme = {
  year: 2010,
  itemCount: 2,
  documentNumber: "皖政〔2010〕1号",
  documentProvenance: PROVENANCE,
  totalPoints: 320,
  fundGuaranteePoints: 100,
  pointsProvenance: PROVENANCE,
  remark: null,
}

const listed = (payload: ProgrammeItem): NewEvent => occurred(ItemListed, { stream, occurredOn, payload })

const events = [
  listed(item("20", 120)),
  listed(item("19", 100)),
  occurred(ProgrammeAnnounced, { stream, occurredOn, payload: announced }),
]

describe("programmeOf", () => {
  it("keeps items in the order of their keys, beside the announcement", () => {
    const programme = programmeOf(journaled(events))
    assert.deepStrictEqual(
      programme.items.map((one): string => one.key),
      ["19", "20"],
    )
    assert.deepStrictEqual(programme.announced, announced)
  })

  it("takes a second listing of a key, a correction and an annulment into account", () => {
    const entries = journaled(events)
    const [roads, water] = entries as [Entry, Entry]
    const right = { occurredOn, payload: item("20", 110), reason: "读错了表" }
    const later = programmeOf(
      journaled([
        ...events,
        corrected(ItemListed, roads, right),
        annulled(water, "不在目录里"),
        listed(item("21", 90)),
      ]),
    )
    assert.deepStrictEqual(
      later.items.map((one): readonly [string, number] => [one.key, one.points]),
      [
        ["20", 110],
        ["21", 90],
      ],
    )
    const again = programmeOf(journaled([...events, listed(item("19", 95))]))
    assert.strictEqual(itemWith(again, "19")?.points, 95)
  })

  it("is empty for a year that is not in the register", () => {
    assert.deepStrictEqual(programmeOf([]), { announced: null, items: [] })
    assert.isUndefined(itemWith(programmeOf([]), "19"))
  })
})

describe("pointsBalance", () => {
  it("adds the points of funds to those of the items", () => {
    assert.deepStrictEqual(pointsBalance(programmeOf(journaled(events))), { listed: 320, announced: 320 })
  })

  it("shows what does not balance", () => {
    assert.deepStrictEqual(pointsBalance(programmeOf(journaled(events.slice(1)))), {
      listed: 200,
      announced: 320,
    })
    assert.deepStrictEqual(pointsBalance(programmeOf(journaled(events.slice(0, 1)))), {
      listed: 120,
      announced: 0,
    })
    assert.deepStrictEqual(pointsBalance(programmeOf([])), { listed: 0, announced: 0 })
  })
})
