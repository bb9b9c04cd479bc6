/** The two axes of every question: as of which date, and as known when. */
import { Effect, Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import * as Instant from "../kernel/Instant.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { Position } from "./Entry.ts"
import { JournalReader } from "./Journal.ts"

/** Known at a position of the journal, or at an instant, which stands for the last position by then. */
export const KnownAt = Schema.Union([Position, Instant.Instant])
export type KnownAt = typeof KnownAt.Type

/** What a question may carry; what it leaves out is today, and all that is known. */
export const AxesInput = Schema.Struct({
  asOf: Schema.optionalKey(CalendarDate),
  knownAt: Schema.optionalKey(KnownAt),
})
export type AxesInput = typeof AxesInput.Type

/** What an answer says about itself. */
export const Axes = Schema.Struct({
  asOf: CalendarDate,
  knownAt: Schema.Struct({ position: Position, recordedAt: Schema.NullOr(Instant.Instant) }),
  /** Today, with all that is known: such answers read current rows, others the versions. */
  current: Schema.Boolean,
})
export type Axes = typeof Axes.Type

/** The position asked for is beyond the end of the journal. */
export class PositionBeyondHead extends Schema.TaggedError<PositionBeyondHead>()("PositionBeyondHead", {
  position: Position,
  head: Position,
}) {}

const headKnownAt = Effect.fnUntraced(function* (knownAt: KnownAt) {
  const reader = yield* JournalReader
  if (typeof knownAt === "string") return yield* reader.headAt(Instant.toMillis(knownAt))
  const head = yield* reader.headOf(knownAt)
  if (head !== undefined) return head
  return yield* new PositionBeyondHead({ position: knownAt, head: (yield* reader.head).position })
})

/** Settles both axes once, so that every part of an answer looks at the same state. */
export const resolveAxes = Effect.fnUntraced(function* (
  input: AxesInput,
): Effect.fn.Return<Axes, PositionBeyondHead, JournalReader | OfficeClock> {
  const reader = yield* JournalReader
  const today = yield* OfficeClock.today
  const head = yield* reader.head
  const known = input.knownAt === undefined ? head : yield* headKnownAt(input.knownAt)
  const asOf = input.asOf ?? today
  return {
    asOf,
    knownAt: {
      position: known.position,
      recordedAt: known.position === 0 ? null : Instant.fromMillis(known.recordedAt),
    },
    current: asOf >= today && known.position === head.position,
  }
})
