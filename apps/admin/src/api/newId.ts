/** Numbers of requests and commands: made here, so that whoever sends one knows it before its answer. */
const BYTES = 16

/** A random one; without `randomUUID`, which browsers offer over TLS alone. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("")
