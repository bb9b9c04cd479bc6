/** Founding a register: who it belongs to, and the facts that it begins with. */
import { Effect, Result } from "effect"
import type { CanonicalObject } from "../journal/Canonical.ts"
import { ActorId, type Position, type StreamId } from "../journal/Entry.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import { Journal, type JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { type FoundedInstance, INSTANCE, InstanceFounded } from "./Instance.ts"

/** Facts of one stream that are loaded together, such as the divisions of a province. */
export interface LoadedFacts {
  /** Names the load: loaded again with the same facts it changes nothing, with others it is a conflict. */
  readonly commandId: string
  readonly stream: StreamId
  readonly events: ReadonlyArray<NewEvent>
}

/** The command that loads facts. */
export const loadUnit = ({ commandId, stream, events }: LoadedFacts): Unit<Position, never> => ({
  actor: ActorId("system"),
  commandId,
  request: events.map((event): CanonicalObject => ({ type: event.type, payload: event.payload })),
  streams: [stream],
  cells: [],
  decide: () => Result.succeed(events),
  answer: (entries) => (entries.at(-1) as { readonly position: Position }).position,
})

/** Loads facts; what was loaded before stays as it is. */
export const loadFacts = Effect.fn("instance.loadFacts")(function* (
  facts: ReadonlyArray<LoadedFacts>,
): Effect.fn.Return<void, JournalRefusal, Journal> {
  const journal = yield* Journal
  for (const loaded of facts) yield* journal.append(loadUnit(loaded))
})

/**
 * Founds the register. It is the last step of whatever it begins with: a register that is founded is
 * complete, and one that is not is begun again, where every step that was done is not done twice.
 */
export const found = (
  instance: FoundedInstance,
  on: CalendarDate,
): Effect.Effect<void, JournalRefusal, Journal> =>
  loadFacts([
    {
      commandId: "founding",
      stream: INSTANCE,
      events: [occurred(InstanceFounded, { stream: INSTANCE, occurredOn: on, payload: instance })],
    },
  ])
