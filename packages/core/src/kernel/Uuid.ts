/** Identifiers of records: UUID version 7 (RFC 9562). */
import { Schema } from "effect"

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u

export const Uuid = Schema.String.check(Schema.isPattern(SHAPE, { message: "uuid" })).pipe(
  Schema.brand("Uuid"),
)
export type Uuid = typeof Uuid.Type

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))

/** Builds one from an instant (48 bits of milliseconds) and ten random bytes. */
export const fromParts = (millis: number, random: Uint8Array): Uuid => {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, Math.floor(millis / 2 ** 32))
  view.setUint32(2, millis % 2 ** 32)
  bytes.set(random.subarray(0, 10), 6)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Array.from(bytes, (byte) => HEX[byte]).join("")
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return parts.join("-") as Uuid
}
