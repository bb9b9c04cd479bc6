/** Identifiers from the system's clock and randomness. */
import { randomBytes } from "node:crypto"
import { Ids, Uuid } from "@minsheng/core/kernel"

export const randomIds = Ids.from(() => Uuid.fromParts(Date.now(), randomBytes(10)))
