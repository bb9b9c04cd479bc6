import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { type Entry, Position } from "./Entry.ts"
import { DAY_SEALED, SEALS, type SealedDay } from "./events.ts"
import type { NewEvent } from "./EventType.ts"
import { sealsIn, sealUnit } from "./Seals.ts"
import { knowing } from "../testing/decisions.ts"
import { entryOf } from "../testing/entries.ts"

const SEALED: SealedDay = {
  day: dateOf("2010-05-30"),
  firstPosition: Position.make(1),
  lastPosition: Position.make(40),
  merkleRoot: "a".repeat(64),
}

const nothingKnown = knowing("2010-05-31")

const stored = (event: NewEvent): Entry => ({ ...entryOf(event, 41), hash: "b".repeat(64) })

const eventsOf = (sealed: SealedDay): ReadonlyArray<NewEvent> =>
  Result.getOrThrow(sealUnit(sealed).decide(nothingKnown))

describe("sealUnit", () => {
  it("states the seal as of the day that it seals", () => {
    const [event, ...others] = eventsOf(SEALED)
    assert.strictEqual(others.length, 0)
    assert.strictEqual(event?.type, DAY_SEALED)
    assert.strictEqual(event?.stream, SEALS)
    assert.strictEqual(event?.occurredOn, SEALED.day)
    assert.deepStrictEqual(event?.payload, { ...SEALED })
  })

  it("bears the day as its command, so that two servers seal it once", () => {
    const unit = sealUnit(SEALED)
    assert.strictEqual(unit.commandId, "seal/2010-05-30/1")
    assert.deepStrictEqual(sealUnit({ ...SEALED }).request, unit.request)
    assert.notStrictEqual(sealUnit({ ...SEALED, day: dateOf("2010-05-29") }).commandId, unit.commandId)
  })

  it("answers the seal as it is printed: its own position and hash with what it covers", () => {
    const entries = eventsOf(SEALED).map(stored)
    const printed = { ...SEALED, position: Position.make(41), hash: "b".repeat(64) }
    assert.deepStrictEqual(sealUnit(SEALED).answer(entries), printed)
    assert.deepStrictEqual(sealsIn(entries), [printed])
  })
})
