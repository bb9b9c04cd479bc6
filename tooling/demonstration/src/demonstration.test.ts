import { assert, it } from "vitest"
import { Progress } from "@minsheng/core/progress"
import { demonstrationPlatform } from "./testing.ts"
it("figures", async () => {
  await using platform = await demonstrationPlatform()
  const figures = await platform.run(Progress.use((p) => p.figures({})))
  assert.strictEqual(figures.investedFen, 1_573_000_000_000n)
})
