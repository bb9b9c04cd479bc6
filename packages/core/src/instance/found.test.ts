import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import { ActorId, Position } from "../journal/Entry.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import { loadUnit } from "./found.ts"
import { type FoundedInstance, INSTANCE, InstanceFounded, instanceOf } from "./Instance.ts"
import { knowing } from "../testing/decisions.ts"
import { journaled } from "../testing/entries.ts"

const ANHUI: FoundedInstance = {
  regionCode: DivisionCode.make("340000"),
  name: { zh: "安徽省", en: "Anhui" },
  programmeYear: 2010,
  demonstration: { seed: 2010, livesOn: dateOf("2010-05-31") },
}
const founded = (payload: FoundedInstance): NewEvent =>
  occurred(InstanceFounded, { stream: INSTANCE, occurredOn: dateOf("2010-01-01"), payload })

describe("instanceOf", () => {
  it("is what was founded, and nothing in an empty journal", () => {
    assert.isUndefined(instanceOf([]))
    assert.deepStrictEqual(instanceOf(journaled([founded(ANHUI)])), ANHUI)
    const real = { ...ANHUI, demonstration: null }
    assert.deepStrictEqual(instanceOf(journaled([founded(real)])), real)
  })
})

describe("loadUnit", () => {
  const events = [founded(ANHUI), founded({ ...ANHUI, programmeYear: 2011 })]
  const unit = loadUnit({ commandId: "founding", stream: INSTANCE, events })

  it("states the facts as they are, for the system, and answers where the last of them stands", () => {
    assert.deepStrictEqual(Result.getOrThrow(unit.decide(knowing("2010-05-31"))), events)
    assert.strictEqual(unit.actor, ActorId("system"))
    assert.deepStrictEqual(unit.streams, [INSTANCE])
    assert.strictEqual(unit.answer(journaled(events, 7)), Position.make(8))
  })

  it("is the same command for the same facts alone", () => {
    const again = loadUnit({ commandId: "founding", stream: INSTANCE, events: [...events] })
    assert.deepStrictEqual(again.request, unit.request)
    const other = loadUnit({ commandId: "founding", stream: INSTANCE, events: events.toReversed() })
    assert.notDeepEqual(other.request, unit.request)
  })
})
