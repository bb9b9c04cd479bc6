/** Looking into bytes that are stored already, here and there, without reading them all. */
import { Effect } from "effect"

export interface Probe {
  readonly size: number
  /** The bytes of a stretch, or as many of them as there are. */
  readonly at: (offset: number, length: number) => Effect.Effect<Uint8Array>
}

/** Bytes that are in memory. */
export const probeOf = (bytes: Uint8Array): Probe => ({
  size: bytes.length,
  at: (offset, length) => Effect.succeed(bytes.slice(offset, offset + length)),
})

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether bytes begin with others, from an offset on. */
export const startsWith = (bytes: Uint8Array, wanted: ReadonlyArray<number>, offset = 0): boolean =>
  wanted.every((byte, index) => bytes[offset + index] === byte)

/** The codes of a text of plain letters. */
export const codesOf = (text: string): ReadonlyArray<number> =>
  Array.from(text, (letter) => letter.charCodeAt(0))

/** Where others last stand in bytes; -1 where they do not. */
export const lastIndexIn = (bytes: Uint8Array, wanted: ReadonlyArray<number>): number => {
  for (let at = bytes.length - wanted.length; at >= 0; at -= 1) if (startsWith(bytes, wanted, at)) return at
  return -1
}
