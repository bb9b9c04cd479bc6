/** The digest functions of the chain, from Node's own library. */
import { createHash, hash } from "node:crypto"
import type { Digest, DigestAlgorithm, Digests } from "@minsheng/core/journal"

export const digestWith = (algorithm: DigestAlgorithm): Digest => ({
  algorithm,
  ofText: (text) => hash(algorithm, text, "hex"),
  ofBytes: (bytes) => createHash(algorithm).update(bytes).digest(),
})

const known = new Map<string, Digest>([
  ["sha256", digestWith("sha256")],
  ["sm3", digestWith("sm3")],
])

export const digests: Digests = (algorithm) => known.get(algorithm)
