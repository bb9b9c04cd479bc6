/** Port: where new identifiers come from. A port, so that a seeded run repeats itself. */
import { Context, type Effect } from "effect"
import type { Uuid } from "./Uuid.ts"

export class Ids extends Context.Service<Ids, { readonly next: Effect.Effect<Uuid> }>()("@minsheng/core/kernel/Ids") {}
