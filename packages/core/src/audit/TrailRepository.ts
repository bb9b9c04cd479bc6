/** Port: what was done and seen, read. */
import { Context, type Effect, type Stream } from "effect"
import type { Page } from "../kernel/Page.ts"
import type { ActorId, StreamId } from "../journal/Entry.ts"
import type { TrailQuestion, TrailRow, TrailSide } from "./Trail.ts"

/** A filter with everything that it names looked up. */
export interface ResolvedTrail {
  /** Whose doings may be shown, and what was done to them; `undefined`: everybody's. */
  readonly people: ReadonlyArray<ActorId> | undefined
  readonly actors: ReadonlyArray<ActorId> | undefined
  readonly subject: StreamId | undefined
  readonly side: TrailSide | undefined
  readonly act: string | undefined
  /** Milliseconds: from then on, and before then. */
  readonly since: number | undefined
  readonly before: number | undefined
}

export class TrailRepository extends Context.Service<
  TrailRepository,
  {
    readonly list: (asked: ResolvedTrail, page: TrailQuestion["page"]) => Effect.Effect<Page<TrailRow>>
    /** All rows, the latest first. */
    readonly rows: (asked: ResolvedTrail) => Stream.Stream<ReadonlyArray<TrailRow>>
    /** Users whose own name, user name or office a text names; keys by prefix, name or agency. */
    readonly actorsNamed: (text: string) => Effect.Effect<ReadonlyArray<ActorId>>
    /** The record that people call by a text; `undefined` where none is. */
    readonly subjectNamed: (text: string) => Effect.Effect<StreamId | undefined>
  }
>()("@minsheng/core/audit/TrailRepository") {}
