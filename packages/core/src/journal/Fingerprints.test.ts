import { createHash } from "node:crypto"
import { assert, describe, it } from "vitest"
import { Fingerprints } from "./Fingerprints.ts"

const digestOf = (index: number): string => createHash("sha256").update(String(index)).digest("hex")

describe("fingerprints", () => {
  it("know each digest that they were given, and no other, however many there are", () => {
    const met = new Fingerprints()
    const count = 20_000
    for (let index = 0; index < count; index += 1) assert.isTrue(met.add(digestOf(index)))
    for (let index = 0; index < count; index += 1) assert.isFalse(met.add(digestOf(index)))
    assert.isTrue(met.add(digestOf(count)))
  })

  it("keep digests apart that fall into one place", () => {
    const met = new Fingerprints()
    const begins = "00000000"
    assert.isTrue(met.add(`${begins}${"1".repeat(56)}`))
    assert.isTrue(met.add(`${begins}${"2".repeat(56)}`))
    assert.isFalse(met.add(`${begins}${"1".repeat(56)}`))
  })
})
