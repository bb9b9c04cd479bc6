/** Identifiers from the system's clock and randomness. */
import { randomBytes } from "node:crypto"
import { Effect } from "effect"
import { Ids, Uuid } from "@minsheng/core/kernel"

export const randomIds = Ids.of({ next: Effect.sync(() => Uuid.fromParts(Date.now(), randomBytes(10))) })
