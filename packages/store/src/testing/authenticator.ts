/**
 * An authenticator as people carry it: codes out of a key (RFC 6238, SHA-1, thirty seconds, six digits), made
 * apart from the library that checks them.
 */
import { createHmac } from "node:crypto"

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
const STEP_MILLIS = 30_000

/** The bytes of a key as authenticators are told it (RFC 4648, base 32). */
const bytesOf = (key: string): Buffer => {
  const bits = [...key.replaceAll("=", "")]
    .map((letter) => ALPHABET.indexOf(letter.toUpperCase()).toString(2).padStart(5, "0"))
    .join("")
  return Buffer.from((bits.match(/.{8}/gu) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** The code of a counted step. */
export const codeAt = (key: string | Buffer, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac("sha1", typeof key === "string" ? bytesOf(key) : key)
    .update(counter)
    .digest()
  const at = (digest.at(-1) as number) & 0x0f
  return String((digest.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0")
}

/** The code of now, or of some steps before or after. */
export const codeOfNow = (key: string, stepsOff = 0): string =>
  codeAt(key, Math.floor(Date.now() / STEP_MILLIS) + stepsOff)
