/** Daily seals (日封): closing the days that are over. */
import { Context, Effect, Layer, Result } from "effect"
import * as CalendarDate from "../kernel/CalendarDate.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { ChainDigest } from "./Digest.ts"
import { ActorId, type Entry, Position } from "./Entry.ts"
import { occurred } from "./EventType.ts"
import { DaySealed, readSeal, SEALS, type SealedDay } from "./events.ts"
import { Journal, JournalReader, type JournalRefusal } from "./Journal.ts"
import { rootOf } from "./Merkle.ts"
import type { Unit } from "./Unit.ts"

/** A seal as it is printed: whoever keeps the position and the hash can prove the journal up to there. */
export interface Seal extends SealedDay {
  /** Position of the seal's own entry. */
  readonly position: Position
  readonly hash: string
}

const sealOf = (entry: Entry): Seal => ({
  ...readSeal(entry).payload,
  position: entry.position,
  hash: entry.hash,
})

/** The seals that a journal holds, oldest first. */
export const sealsIn = (entries: ReadonlyArray<Entry>): ReadonlyArray<Seal> => entries.map(sealOf)

/**
 * The command that writes one day's seal. Its id is where it begins, so two servers write it once. An entry
 * that was recorded just before midnight and committed after the day was read gets a seal of its own.
 */
export const sealUnit = (sealed: SealedDay): Unit<Seal, never> => ({
  actor: ActorId("system"),
  commandId: `seal/${sealed.day}/${sealed.firstPosition}`,
  request: { ...sealed },
  streams: [SEALS],
  cells: [],
  decide: () =>
    Result.succeed([occurred(DaySealed, { stream: SEALS, occurredOn: sealed.day, payload: sealed })]),
  answer: (entries) => sealOf(entries[0] as Entry),
})

export class Seals extends Context.Service<
  Seals,
  {
    /** Seals every day before today that holds unsealed entries; answers the new seals, oldest first. */
    readonly sealDue: Effect.Effect<ReadonlyArray<Seal>, JournalRefusal>
    readonly list: Effect.Effect<ReadonlyArray<Seal>>
  }
>()("@minsheng/core/journal/Seals") {
  static readonly layer = Layer.effect(
    Seals,
    Effect.gen(function* () {
      const journal = yield* Journal
      const reader = yield* JournalReader
      const clock = yield* OfficeClock
      const { current: digest } = yield* ChainDigest
      const list = Effect.map(reader.entries(SEALS), sealsIn)

      /** The next day to seal: that of the first unsealed entry, if it is over. */
      const nextDue = Effect.fnUntraced(function* () {
        const last = (yield* list).at(-1)
        const firstPosition = Position.make((last?.lastPosition ?? 0) + 1)
        const first = yield* reader.headOf(firstPosition)
        if (first === undefined) return undefined
        const day = CalendarDate.atInstant(first.recordedAt)
        if (day >= CalendarDate.atInstant(yield* clock.now)) return undefined
        const end = yield* reader.headAt(CalendarDate.startOf(CalendarDate.addDays(day, 1)) - 1)
        const merkleRoot = rootOf(digest, yield* reader.hashes(firstPosition, end.position))
        return { day, firstPosition, lastPosition: end.position, merkleRoot }
      })

      const sealDue = Effect.gen(function* () {
        const seals: Array<Seal> = []
        for (let due = yield* nextDue(); due !== undefined; due = yield* nextDue()) {
          seals.push(yield* journal.append(sealUnit(due)))
        }
        return seals
      }).pipe(Effect.withSpan("Seals.sealDue"))

      return Seals.of({ sealDue, list })
    }),
  )
}
