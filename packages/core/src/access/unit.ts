/** A command of the administration on its way to the journal. */
import type { Effect } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import type { StreamId } from "../journal/Entry.ts"
import type { JournalRefusal } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import type { Actor, CurrentActor, NotPermitted } from "./Actor.ts"
import type { AccessAccepted } from "./commands.ts"
import type { UseCase } from "./Role.ts"

export type Written<Refusal> = Effect.Effect<
  AccessAccepted,
  NotPermitted | Refusal | JournalRefusal,
  CurrentActor
>

interface Needs<Refusal> {
  readonly streams: ReadonlyArray<StreamId>
  readonly cells?: ReadonlyArray<string>
  readonly decide: Unit<never, Refusal>["decide"]
}

export const unitOf = <Refusal>(
  actor: Actor,
  useCase: UseCase,
  command: { readonly commandId: string },
  needs: Needs<Refusal>,
): Unit<AccessAccepted, Refusal> => {
  const { commandId, ...request } = command
  return {
    actor: actor.id,
    commandId,
    request: { useCase, request: request as CanonicalObject },
    streams: needs.streams,
    cells: needs.cells ?? [],
    decide: needs.decide,
    answer: ([entry]) => {
      if (entry === undefined) throw new TypeError("a command without an entry has no answer")
      return { id: entry.stream.split("/")[1] as Uuid, position: entry.position }
    },
  }
}
