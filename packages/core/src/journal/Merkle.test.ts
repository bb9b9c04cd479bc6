import { createHash } from "node:crypto"
import { assert, describe, it } from "vitest"
import type { Digest, DigestAlgorithm } from "./Digest.ts"
import { proofOf, RootBuilder, rootFromProof, rootOf } from "./Merkle.ts"

const digestOf = (algorithm: DigestAlgorithm): Digest => ({
  algorithm,
  ofText: (text) => createHash(algorithm).update(text, "utf8").digest("hex"),
  ofBytes: (bytes) => createHash(algorithm).update(bytes).digest(),
})
const sha256 = digestOf("sha256")

const LEAVES_MOST = 70
const leaves = Array.from({ length: LEAVES_MOST }, (_, index) => sha256.ofText(`entry ${index}`))
const everyCount = Array.from({ length: LEAVES_MOST + 1 }, (_, count) => count)

/** RFC 6962, section 2.1, word for word. */
const naiveRoot = (algorithm: DigestAlgorithm, hashes: ReadonlyArray<string>): Buffer => {
  const hash = (...parts: ReadonlyArray<Uint8Array>): Buffer =>
    createHash(algorithm).update(Buffer.concat(parts)).digest()
  if (hashes.length === 0) return hash()
  if (hashes.length === 1) return hash(Buffer.of(0), Buffer.from(hashes[0] ?? "", "hex"))
  let largest = 1
  while (largest * 2 < hashes.length) largest *= 2
  return hash(
    Buffer.of(1),
    naiveRoot(algorithm, hashes.slice(0, largest)),
    naiveRoot(algorithm, hashes.slice(largest)),
  )
}

describe("rootOf", () => {
  // The leaves and roots with which implementations of Certificate Transparency are tested.
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]
  it.each([
    [0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    [1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"],
    [2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    [3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"],
    [4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"],
    [5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"],
    [6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"],
    [7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"],
    [8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"],
  ])("of %i published leaves is the published root", (count, root) => {
    assert.strictEqual(rootOf(sha256, inputs.slice(0, count)), root)
  })

  it.each(["sha256", "sm3"] as const)(
    "is RFC 6962 for 0 to 70 leaves with %s, however it is built",
    (algorithm) => {
      const digest = digestOf(algorithm)
      const growing = new RootBuilder(digest)
      for (const count of everyCount) {
        const root = naiveRoot(algorithm, leaves.slice(0, count)).toString("hex")
        assert.strictEqual(rootOf(digest, leaves.slice(0, count)), root, `${count} leaves`)
        assert.strictEqual(growing.root(), root, `${count} leaves, growing`)
        assert.strictEqual(growing.count, count)
        growing.add(leaves[count] ?? "")
      }
    },
  )

  it("depends on the order of the leaves and on their number", () => {
    const [a = "", b = ""] = leaves
    assert.notStrictEqual(rootOf(sha256, [a, b]), rootOf(sha256, [b, a]))
    assert.notStrictEqual(rootOf(sha256, [a, b]), rootOf(sha256, [a, b, b]))
  })
})

describe("proofOf", () => {
  it("leads from every leaf of 1 to 70 to the root, and from no other leaf", () => {
    for (const count of everyCount.slice(1)) {
      const hashes = leaves.slice(0, count)
      const root = rootOf(sha256, hashes)
      hashes.forEach((hash, index) => {
        const proof = proofOf(sha256, hashes, index)
        const place = `leaf ${index} of ${count}`
        assert.isAtMost(proof.length, Math.ceil(Math.log2(count)), place)
        assert.strictEqual(rootFromProof(sha256, hash, proof), root, place)
        assert.notStrictEqual(rootFromProof(sha256, sha256.ofText("forged"), proof), root, place)
        const neighbour = hashes[(index + 1) % count] ?? ""
        if (count > 1) assert.notStrictEqual(rootFromProof(sha256, neighbour, proof), root, place)
      })
    }
  })

  it("leads nowhere when a step is changed, turned or left out", () => {
    const hashes = leaves.slice(0, 13)
    const root = rootOf(sha256, hashes)
    const leaf = hashes[5] ?? ""
    const proof = proofOf(sha256, hashes, 5)
    assert.isAbove(proof.length, 2)
    proof.forEach((step, at) => {
      const other = step.side === "left" ? "right" : "left"
      const turned = proof.with(at, { ...step, side: other })
      const changed = proof.with(at, { ...step, hash: sha256.ofText(step.hash) })
      for (const wrong of [turned, changed, proof.toSpliced(at, 1)]) {
        assert.notStrictEqual(rootFromProof(sha256, leaf, wrong), root, `step ${at}`)
      }
    })
  })
})
