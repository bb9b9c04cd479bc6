/** Port: what was added to the journal since a position. */
import { Context, type Effect } from "effect"
import type { Head, Position } from "../journal/Entry.ts"
import type { Changed } from "./Changed.ts"

export class Changes extends Context.Service<
  Changes,
  {
    /**
     * What the entries behind a position, up to a head, were about. It names places without a scope: only
     * `Changed.noticeFor` says what somebody may hear of them.
     */
    readonly between: (after: Position, head: Head) => Effect.Effect<Changed>
  }
>()("@minsheng/core/change/Changes") {}
