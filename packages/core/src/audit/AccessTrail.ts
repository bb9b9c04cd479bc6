/** Use cases of whoever checks what people do: who did and who saw what, searched and taken out. */
import { Context, Effect, Layer, type Stream } from "effect"
import { addDays, startOf } from "../kernel/CalendarDate.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Page } from "../kernel/Page.ts"
import { ActorId, StreamId } from "../journal/Entry.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { AccessRepository } from "../access/AccessRepository.ts"
import {
  type Actor,
  answersForAll,
  type CurrentActor,
  needsAll,
  type NotPermitted,
  permitted,
} from "../access/Actor.ts"
import { administeredAmong, keysAdministeredAmong } from "../access/administered.ts"
import { KeyRing } from "../access/KeyRing.ts"
import { keyActor } from "../access/Keys.ts"
import { JournalOutsideScope } from "./errors.ts"
import type { TrailExport, TrailFilter, TrailQuestion, TrailRow } from "./Trail.ts"
import { type ResolvedTrail, TrailRepository } from "./TrailRepository.ts"

type Refused = NotPermitted | JournalOutsideScope

/** Names of those who act and are no users. */
const NO_USERS: ReadonlySet<string> = new Set(["operator", "system", "nobody"])

/** What matches nothing: a name that nobody and nothing bears. */
const NOTHING = StreamId("nothing/0")

export class AccessTrail extends Context.Service<
  AccessTrail,
  {
    readonly list: (question: TrailQuestion) => Effect.Effect<Page<TrailRow>, Refused, CurrentActor>
    /** All rows that a filter leaves, the latest first. The face that takes them out keeps a record. */
    readonly rows: (
      question: TrailExport,
    ) => Effect.Effect<
      { readonly actor: Actor; readonly rows: Stream.Stream<ReadonlyArray<TrailRow>> },
      Refused,
      CurrentActor
    >
  }
>()("@minsheng/core/audit/AccessTrail") {
  static readonly layer = Layer.effect(
    AccessTrail,
    Effect.gen(function* () {
      const trail = yield* TrailRepository
      const people = yield* AccessRepository
      const ring = yield* KeyRing
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** Whose doings an auditor of a part is shown: of people of offices, and of keys, wholly theirs. */
      const peopleOf = Effect.fnUntraced(function* (actor: Actor) {
        if (answersForAll(actor)) return undefined
        const offices = yield* administeredAmong(actor, yield* people.offices)
        const own = new Set(offices.map(({ id }) => id))
        const users = (yield* people.users).filter(({ officeId }) => own.has(officeId))
        const keys = yield* keysAdministeredAmong(actor, yield* ring.list)
        return [...users.map(({ id }) => ActorId(`user/${id}`)), ...keys.map(keyActor)]
      }, Effect.provide(services))

      const actorsOf = (person: string | undefined) => {
        if (person === undefined) return Effect.succeed(undefined)
        return NO_USERS.has(person) ? Effect.succeed([ActorId(person)]) : trail.actorsNamed(person)
      }

      const subjectOf = (subject: string | undefined) =>
        subject === undefined
          ? Effect.succeed(undefined)
          : Effect.map(trail.subjectNamed(subject), (found) => found ?? NOTHING)

      const resolved = Effect.fnUntraced(function* (
        filter: TrailFilter,
      ): Effect.fn.Return<ResolvedTrail & { readonly actor: Actor }, Refused, CurrentActor> {
        const actor = yield* permitted("access.read")
        if (needsAll(actor, "access.read") && !answersForAll(actor))
          return yield* new JournalOutsideScope({ useCase: "access.read" })
        return {
          actor,
          people: yield* peopleOf(actor),
          actors: yield* actorsOf(filter.person),
          subject: yield* subjectOf(filter.subject),
          side: filter.side,
          act: filter.act,
          since: filter.from === undefined ? undefined : startOf(filter.from),
          before: filter.to === undefined ? undefined : startOf(addDays(filter.to, 1)),
        }
      })

      const list = Effect.fn("AccessTrail.list")(function* ({ filter, page }: TrailQuestion) {
        return yield* trail.list(yield* resolved(filter), page)
      })

      const rows = Effect.fn("AccessTrail.rows")(function* ({ filter }: TrailExport) {
        const asked = yield* resolved(filter)
        return { actor: asked.actor, rows: trail.rows(asked) }
      })

      return AccessTrail.of({ list, rows })
    }),
  )
}
