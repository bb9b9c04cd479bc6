/** Identifiers from the system's clock and randomness, which is drawn for many of them at once. */
import { randomFillSync } from "node:crypto"
import { Ids, Uuid } from "@minsheng/core/kernel"

const BYTES_EACH = 10
const drawn = new Uint8Array(BYTES_EACH * 400)
let used = drawn.length

const random = (): Uint8Array => {
  if (used === drawn.length) {
    randomFillSync(drawn)
    used = 0
  }
  used += BYTES_EACH
  return drawn.subarray(used - BYTES_EACH, used)
}

export const randomIds = Ids.from(() => Uuid.fromParts(Date.now(), random()))
