/** The example script, run as it stands. */
import { assert, describe, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { MIGRATED } from "@minsheng/store/testing"
import { Reader, textOf } from "./running.ts"

const SCRIPT = "docs/examples/figures.ts"

const ON_THE_DEMONSTRATION = `Lu'an 2010-04-30 made up
plan 2220698909.36 yuan
invested 501639462.44 yuan
investedOverPlan 22.6 %
disbursedOverPlan 24.2 %
spentOverPlan 19.7 %
spentOverDisbursed 81.4 %
time 33.33 % by month, 32.88 % by day
`

describe("the example script", () => {
  it("prints the figures of the demonstration, to the fen", { timeout: 120_000 }, async () => {
    await using reader = await Reader.on(DEMONSTRATION)
    const { status, output, errors } = reader.run(SCRIPT)
    assert.strictEqual(errors, "")
    assert.strictEqual(output, ON_THE_DEMONSTRATION)
    assert.strictEqual(status, 0)
  })

  it("is told when there is no register yet", async () => {
    await using reader = await Reader.on(MIGRATED)
    const { status, output, errors } = reader.run(SCRIPT)
    assert.strictEqual(status, 1)
    assert.strictEqual(output, "")
    assert.include(errors, "RegisterNotFounded")
  })

  it.each(["README.md", "docs/zh/README.md"])("stands in %s as it is", (document) => {
    const shown = /^```ts\n(?<script>.*?)^```$/msu.exec(textOf(document))?.groups?.["script"]
    assert.strictEqual(shown, textOf(SCRIPT))
  })
})
