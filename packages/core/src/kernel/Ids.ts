/** Port: where new identifiers come from. A port, so that a seeded run repeats itself. */
import { Context, Effect } from "effect"
import type { Uuid } from "./Uuid.ts"

export class Ids extends Context.Service<
  Ids,
  {
    readonly next: Effect.Effect<Uuid>
    readonly take: (count: number) => Effect.Effect<ReadonlyArray<Uuid>>
  }
>()("@minsheng/core/kernel/Ids") {
  /** Both from one source of single identifiers. */
  static readonly from = (one: () => Uuid): Ids["Service"] => ({
    next: Effect.sync(one),
    take: (count) => Effect.sync(() => Array.from({ length: count }, one)),
  })
}
