/** The digest that the chain is made of. Core only names it; whoever runs the journal brings the function. */
import { Context, Schema } from "effect"

export const DigestAlgorithm = Schema.Literals(["sha256", "sm3"])
export type DigestAlgorithm = typeof DigestAlgorithm.Type

export interface Digest {
  readonly algorithm: DigestAlgorithm
  /** Lower-case hexadecimal digest of the UTF-8 bytes of a text. */
  readonly ofText: (text: string) => string
  readonly ofBytes: (bytes: Uint8Array) => Uint8Array
}

export type Digests = (algorithm: DigestAlgorithm) => Digest

/** Port: the digest that new entries are chained with. */
export class ChainDigest extends Context.Service<ChainDigest, Digest>()("@minsheng/core/journal/ChainDigest") {}
