/** Port: the seals that were kept outside the database. A journal that was cut off does not hold them. */
import { Context, type Effect } from "effect"
import type { Anchor } from "../journal/verify.ts"

export class KeptSeals extends Context.Service<
  KeptSeals,
  { readonly anchors: Effect.Effect<ReadonlyArray<Anchor>> }
>()("@minsheng/core/audit/KeptSeals") {}
