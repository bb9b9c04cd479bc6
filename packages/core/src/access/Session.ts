/** What a face shows about itself: whose register it is, what day it is there, and who is signed in. */
import { Context, Effect, Layer, Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import * as Instant from "../kernel/Instant.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { Position } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { Seals } from "../journal/Seals.ts"
import { readInstance } from "../instance/read.ts"
import { readRegionRegister } from "../region/read.ts"
import { divisionsOn } from "../region/RegionRegister.ts"
import { CurrentActor, isOffered, Owed } from "./Actor.ts"
import { OfficeKind } from "./Office.ts"
import { Role, USE_CASES, UseCase } from "./Role.ts"

/** About the instance: for anybody, also before signing in. */
export const About = Schema.Struct({
  name: Bilingual,
  regionCode: DivisionCode,
  programmeYear: Schema.Int,
  demonstration: Schema.Boolean,
  today: CalendarDate,
  prefectureCount: Schema.Int,
  countyCount: Schema.Int,
})
export type About = typeof About.Type

/** About the signed-in user and the state of the journal. */
export const SessionAnswer = Schema.Struct({
  about: About,
  displayName: Schema.String,
  userName: Schema.NullOr(Schema.String),
  office: Schema.NullOr(
    Schema.Struct({
      name: Schema.String,
      kind: OfficeKind,
      regionCode: DivisionCode,
      /** The items that it sees; `null`: all. */
      itemKeys: Schema.NullOr(Schema.Array(ItemKey)),
    }),
  ),
  roles: Schema.Array(Role),
  /** What roles and office let them ask. */
  useCases: Schema.Array(UseCase),
  /** What they have to do with their account first; `null`: nothing. */
  owes: Schema.NullOr(Owed),
  head: Schema.Struct({
    position: Position,
    hash: Schema.String,
    recordedAt: Schema.NullOr(Instant.Instant),
  }),
  /** The latest daily seal, as it is printed: the day and the beginning of its hash. */
  seal: Schema.NullOr(Schema.Struct({ day: CalendarDate, position: Position, hash: Schema.String })),
})
export type SessionAnswer = typeof SessionAnswer.Type

export class Session extends Context.Service<
  Session,
  {
    readonly about: Effect.Effect<About>
    readonly current: Effect.Effect<SessionAnswer, never, CurrentActor>
  }
>()("@minsheng/core/access/Session") {
  static readonly layer = Layer.effect(
    Session,
    Effect.gen(function* () {
      const reader = yield* JournalReader
      const seals = yield* Seals
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const about = Effect.gen(function* () {
        const { name, regionCode, programmeYear, demonstration } = yield* readInstance
        const today = yield* OfficeClock.today
        const divisions = divisionsOn(yield* readRegionRegister(regionCode), today)
        return {
          name,
          regionCode,
          programmeYear,
          today,
          demonstration: demonstration !== null,
          prefectureCount: divisions.filter((division) => division.level === "prefecture").length,
          countyCount: divisions.filter((division) => division.level === "county").length,
        }
      }).pipe(Effect.provide(services), Effect.withSpan("Session.about"))

      const current = Effect.gen(function* () {
        const actor = yield* CurrentActor
        const head = yield* reader.head
        const seal = (yield* seals.list).at(-1)
        const { office, user } = actor
        return {
          about: yield* about,
          displayName: actor.name,
          userName: user?.userName ?? null,
          office:
            office === null
              ? null
              : {
                  name: office.name,
                  kind: office.kind,
                  regionCode: office.regionCode,
                  itemKeys: office.itemKeys,
                },
          roles: actor.roles,
          useCases: USE_CASES.filter((useCase) => isOffered(actor, useCase)),
          owes: actor.owes ?? null,
          head: {
            position: head.position,
            hash: head.hash,
            recordedAt: head.position === 0 ? null : Instant.fromMillis(head.recordedAt),
          },
          seal: seal === undefined ? null : { day: seal.day, position: seal.position, hash: seal.hash },
        }
      }).pipe(Effect.withSpan("Session.current"))

      return Session.of({ about, current })
    }),
  )
}
