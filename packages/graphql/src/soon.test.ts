/** What is there is gone on with at once; who waits for what is not, can be told to stop. */
import { assert, describe, it } from "vitest"
import { Patience, soon } from "./soon.ts"

describe("a value", () => {
  it("that is there is gone on with in the same turn", () => {
    assert.strictEqual(
      soon(2, (two) => two + 1),
      3,
    )
  })

  it("that will be there is gone on with then, and fails as it does", async () => {
    assert.strictEqual(await soon(Promise.resolve(2), (two) => Promise.resolve(two + 1)), 3)
    const failed: unknown = await Promise.resolve(
      soon(Promise.reject(new Error("no")), () => "never" as unknown),
    ).catch((error: unknown) => error)
    assert.instanceOf(failed, Error)
  })
})

describe("patience", () => {
  it("tells those who work when it ends, and nobody who is done", () => {
    const patience = new Patience()
    const stopped: Array<string> = []
    patience.until(() => stopped.push("slow"))
    const isDone = patience.until(() => stopped.push("fast"))
    isDone()
    assert.isFalse(patience.isOver)
    patience.end()
    assert.isTrue(patience.isOver)
    assert.deepStrictEqual(stopped, ["slow"])
  })
})
