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

/** The digest of a name; `undefined` for a name that is none, as a forged entry may bear. */
export type Digests = (algorithm: DigestAlgorithm) => Digest | undefined

/** Port: the digest that new entries are chained with, and those that old ones were. */
export class ChainDigest extends Context.Service<
  ChainDigest,
  { readonly current: Digest; readonly of: Digests }
>()("@minsheng/core/journal/ChainDigest") {}
