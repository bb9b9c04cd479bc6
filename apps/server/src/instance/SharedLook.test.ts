import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { SharedLook } from "./SharedLook.ts"

const GAP_MILLIS = 100

/** A look that takes a moment, and when each began. */
const looking = () => {
  const began: Array<number> = []
  const found = { value: true }
  const shared = new SharedLook(async () => {
    began.push(performance.now())
    const { value } = found
    await sleep(10)
    return value
  }, GAP_MILLIS)
  return { began, found, shared }
}

describe("SharedLook", () => {
  it("looks once for all who ask at once, and for those who ask soon after", async () => {
    const { began, shared } = looking()
    const answers = await Promise.all(Array.from({ length: 50 }, () => shared.recent()))
    assert.isTrue(answers.every(Boolean))
    assert.isTrue(await shared.recent())
    assert.lengthOf(began, 1)
  })

  it("looks again when the last look is too long ago", async () => {
    const { began, found, shared } = looking()
    await shared.recent()
    found.value = false
    assert.isTrue(await shared.recent())
    await sleep(GAP_MILLIS + 20)
    assert.isFalse(await shared.recent())
    assert.lengthOf(began, 2)
  })

  it("answers who asks about an instant from a look that began later, and shares it too", async () => {
    const { began, found, shared } = looking()
    await shared.recent()
    found.value = false
    const asked = performance.now()
    const answers = await Promise.all(Array.from({ length: 50 }, () => shared.since(asked)))
    assert.isFalse(answers.some(Boolean))
    assert.lengthOf(began, 2)
    assert.isAtLeast(began[1] ?? 0, asked)
  })

  it("begins a look at once for the first who asks, and others a while apart", async () => {
    const { began, shared } = looking()
    const first = performance.now()
    for (let turn = 0; turn < 3; turn += 1) await shared.since(performance.now())
    assert.isBelow((began[0] ?? 0) - first, GAP_MILLIS / 2)
    for (const [index, at] of began.slice(1).entries()) {
      // Timers may be early by a millisecond.
      assert.isAtLeast(at - (began[index] ?? 0), GAP_MILLIS - 2)
    }
  })
})
