/** What is known to be the same at two positions is the same; what is not known is not said to be. */
import { assert, describe, it } from "vitest"
import { type Counties, ProjectsChanged } from "./ProjectsChanged.ts"

/** A number below another one, the same for every run. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const COUNTIES = ["a", "b", "c"]

/** Whether nothing of some counties happened between two positions, of what happened at each. */
const truth = (
  happened: ReadonlyArray<string | undefined>,
  of: Counties,
  one: number,
  other: number,
): boolean =>
  happened
    .slice(Math.min(one, other), Math.max(one, other))
    .every((county) => county === undefined || (of !== undefined && !of.has(county)))

describe("what is known of changes", () => {
  it("never calls the same what differs, and mostly calls the same what is", () => {
    const met = { same: 0, missed: 0, different: 0 }
    for (let seed = 1; seed <= 60; seed += 1) {
      const below = chance(seed)
      const happened = Array.from({ length: 80 }, () => COUNTIES[below(12)])
      const changed = new ProjectsChanged()
      for (let upTo = 0; upTo < happened.length;) {
        const next = Math.min(happened.length, upTo + 1 + below(6))
        if (below(15) === 0) changed.anything(next)
        else changed.changed(new Set(happened.slice(upTo, next).flatMap((county) => county ?? [])), next)
        upTo = next
        const near = (): number => Math.max(0, upTo + 2 - below(12))
        const [one, other] = [near(), near()]
        const of = below(3) === 0 ? undefined : new Set(COUNTIES.slice(below(3)))
        const isSame = truth(happened, of, one, other)
        if (changed.isSame(of, one, other)) {
          assert.isTrue(isSame, `${seed}: ${one} and ${other}`)
          met.same += 1
        } else if (isSame && Math.max(one, other) <= upTo) met.missed += 1
        else met.different += 1
      }
    }
    assert.isAbove(met.same, 50)
    assert.isAbove(met.different, 50)
    assert.isAbove(met.missed, 0)
  })

  it("says nothing of what was not looked through, before or behind", () => {
    const changed = new ProjectsChanged()
    changed.anything(10)
    assert.isFalse(changed.isSame(new Set(["a"]), 9, 10))
    assert.isFalse(changed.isSame(new Set(["a"]), 10, 11))
    changed.changed([], 11)
    assert.isTrue(changed.isSame(new Set(["a"]), 10, 11))
    assert.isTrue(changed.isSame(undefined, 10, 11))
  })

  it("of other counties does not matter, and of any does where all are asked about", () => {
    const changed = new ProjectsChanged()
    changed.changed(["a"], 5)
    assert.isTrue(changed.isSame(new Set(["b"]), 0, 5))
    assert.isFalse(changed.isSame(new Set(["a", "b"]), 0, 5))
    assert.isFalse(changed.isSame(undefined, 0, 5))
  })
})
