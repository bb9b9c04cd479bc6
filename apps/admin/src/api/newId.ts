/** Numbers of requests and commands: made here, so that whoever sends one knows it before its answer. */
import { Uuid } from "@minsheng/core/kernel"

const BYTES = 16

/** A random one; without `randomUUID`, which browsers offer over TLS alone. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("")

const CHANCE_BYTES = 10

/** An identifier by which the server knows a file that is sent or fetched. */
export const newUuid = (): Uuid.Uuid =>
  Uuid.fromParts(Date.now(), crypto.getRandomValues(new Uint8Array(CHANCE_BYTES)))
