import { assert, it } from "vitest"
import { type Measure, saidBy } from "./Measure.ts"
import { shareOf } from "./shares.ts"

type Amounts = readonly [part: bigint, whole: bigint]

const amount = (index: 0 | 1): Measure<Amounts, bigint> => ({
  id: `amount${index}`,
  title: { zh: "数额", en: "amount" },
  unit: "fen",
  of: (amounts) => saidBy(amounts[index], `a${index}`),
})

const share = (rounded: "down" | "up") =>
  shareOf<Amounts>("share", { zh: "比例", en: "share" }, [amount(0), amount(1)], rounded)

it.each([
  ["a tenth exactly", 10n, 100n, 100_000, 100_000],
  ["a fen less than a tenth of a large amount", 99_999_999_999n, 1_000_000_000_000n, 99_999, 100_000],
  ["a fen more than a tenth of a large amount", 100_000_000_001n, 1_000_000_000_000n, 100_000, 100_001],
  ["two thirds", 4n, 6n, 666_666, 666_667],
] as const)("%s stays on its side of a whole number of millionths", (_, part, whole, down, up) => {
  assert.strictEqual(share("down").of([part, whole])?.value, down)
  assert.strictEqual(share("up").of([part, whole])?.value, up)
})

it("is not known where the whole is nothing", () => {
  assert.isUndefined(share("up").of([1n, 0n]))
})

it("names the acts of both amounts", () => {
  assert.deepStrictEqual(share("up").of([1n, 2n])?.acts, ["a0", "a1"])
})
