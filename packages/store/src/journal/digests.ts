/** The digest functions of the chain, from Node's own library. */
import { createHash, hash } from "node:crypto"
import type { Digest, Digests } from "@minsheng/core/journal"

const digestWith = (algorithm: "sha256" | "sm3"): Digest => ({
  algorithm,
  ofText: (text) => hash(algorithm, text, "hex"),
  ofBytes: (bytes) => createHash(algorithm).update(bytes).digest(),
})

const known = { sha256: digestWith("sha256"), sm3: digestWith("sm3") }

export const digests: Digests = (algorithm) => known[algorithm]
