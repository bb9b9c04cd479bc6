/**
 * Merkle trees over the hashes of entries, as RFC 6962 builds them: a leaf is `H(0x00 ‖ hash)`, a node
 * `H(0x01 ‖ left ‖ right)`, and the left subtree is the largest power of two below the number of leaves.
 * The root of a day stands in its seal; a proof shows that one entry was among them.
 */
import type { Digest } from "./Digest.ts"

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}

const leafOf = (digest: Digest, hash: string): Uint8Array =>
  digest.ofBytes(joined(LEAF, Uint8Array.fromHex(hash)))
const nodeOf = (digest: Digest, left: Uint8Array, right: Uint8Array): Uint8Array =>
  digest.ofBytes(joined(NODE, left, right))

/** A root that grows leaf by leaf and remembers only one hash a level: a day of any size fits. */
export class RootBuilder {
  readonly #digest: Digest
  /** Roots of complete subtrees, largest first; bit i of the count says whether one of size 2^i is here. */
  readonly #complete: Array<Uint8Array> = []
  #count = 0

  constructor(digest: Digest) {
    this.#digest = digest
  }

  get count(): number {
    return this.#count
  }

  add(hash: string): void {
    let node = leafOf(this.#digest, hash)
    for (let size = this.#count; size % 2 === 1; size = Math.floor(size / 2)) {
      node = nodeOf(this.#digest, this.#complete.pop() as Uint8Array, node)
    }
    this.#complete.push(node)
    this.#count += 1
  }

  /** Hexadecimal root of the leaves so far; of no leaves at all, the digest of nothing. */
  root(): string {
    const last = this.#complete.at(-1)
    if (last === undefined) return this.#digest.ofBytes(new Uint8Array()).toHex()
    return this.#complete
      .slice(0, -1)
      .reduceRight((right, left) => nodeOf(this.#digest, left, right), last)
      .toHex()
  }
}

export const rootOf = (digest: Digest, hashes: Iterable<string>): string => {
  const builder = new RootBuilder(digest)
  for (const hash of hashes) builder.add(hash)
  return builder.root()
}

/** One step of a proof: the neighbour's hash and the side on which it stands. */
export interface ProofStep {
  readonly side: "left" | "right"
  readonly hash: string
}

const split = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1)

/** The neighbours that lead from the leaf at an index (from 0) up to the root. */
export const proofOf = (
  digest: Digest,
  hashes: ReadonlyArray<string>,
  index: number,
): ReadonlyArray<ProofStep> => {
  if (hashes.length <= 1) return []
  const left = split(hashes.length)
  return index < left
    ? [
        ...proofOf(digest, hashes.slice(0, left), index),
        { side: "right", hash: rootOf(digest, hashes.slice(left)) },
      ]
    : [
        ...proofOf(digest, hashes.slice(left), index - left),
        { side: "left", hash: rootOf(digest, hashes.slice(0, left)) },
      ]
}

/**
 * The root that a leaf and its proof lead to: equal to the sealed root if and only if the entry was sealed.
 */
export const rootFromProof = (digest: Digest, hash: string, proof: ReadonlyArray<ProofStep>): string =>
  proof
    .reduce(
      (node, step) =>
        step.side === "left"
          ? nodeOf(digest, Uint8Array.fromHex(step.hash), node)
          : nodeOf(digest, node, Uint8Array.fromHex(step.hash)),
      leafOf(digest, hash),
    )
    .toHex()
