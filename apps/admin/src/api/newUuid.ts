/** Identifiers in the form that the server gives out, made here for what is sent or fetched. */
import { Uuid } from "@minsheng/core/kernel"

const CHANCE_BYTES = 10

/** An identifier by which the server knows a file that is sent or fetched. */
export const newUuid = (): Uuid.Uuid =>
  Uuid.fromParts(Date.now(), crypto.getRandomValues(new Uint8Array(CHANCE_BYTES)))
