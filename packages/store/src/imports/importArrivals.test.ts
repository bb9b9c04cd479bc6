/** Arrivals to date from files: what the ledger does not have yet is posted, what it has too much is not. */
import { Effect, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { FundBooks } from "@minsheng/core/funds"
import { FundTemplates, type ImportPreview, ImportUndo, ProjectImports } from "@minsheng/core/imports"
import type { Uuid } from "@minsheng/core/kernel"
import { arrivalTemplate } from "@minsheng/exchange"
import { filledIn } from "../testing/filledIn.ts"
import { FOUNDED, JINZHAI } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { APPROPRIATION, ARRIVAL, send, transferOf } from "../testing/transfers.ts"

const HEADINGS = [
  "year",
  "item_key",
  "region_code",
  "arrived_by",
  "arrived_central_yuan",
  "arrived_province_yuan",
  "arrived_city_yuan",
  "arrived_county_yuan",
  "arrived_self_raised_yuan",
  "arrived_total_yuan",
  "document",
] as const
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>

const GOOD: Cells = { year: "2010", item_key: "19", region_code: JINZHAI, arrived_by: "2010-05-20" }

const fileOf = (rows: ReadonlyArray<Cells>): string =>
  [
    HEADINGS.join(","),
    ...rows.map((row) => HEADINGS.map((one) => ({ ...GOOD, ...row })[one] ?? "").join(",")),
  ].join("\n")

const previewOf = (bytes: Uint8Array) =>
  ProjectImports.use((imports) =>
    imports.preview({ name: "到位.csv", bytes: Stream.succeed(bytes), kind: "arrivals" }),
  )
const preview = (text: string) => previewOf(new TextEncoder().encode(text))
const commit = (importId: Uuid.Uuid) => ProjectImports.use((imports) => imports.commit(importId))
const imported = (text: string) =>
  Effect.flatMap(preview(text), (shown) =>
    Effect.map(commit(shown.importId), (result) => ({ ...shown, ...result })),
  )
const undone = (importId: Uuid.Uuid) => ImportUndo.use((undo) => undo.undo({ importId, reason: "填错了表" }))

const counts = ({ newCount, unchangedCount, rejectedCount }: ImportPreview) => [
  newCount,
  unchangedCount,
  rejectedCount,
]

const codes = (shown: ImportPreview): ReadonlyArray<string> =>
  shown.problems.flatMap(({ line, problems }) =>
    problems.map(({ code, column, value }) => [line, code, column ?? "", value].join(" ").trim()),
  )

const arrived = async (platform: TestPlatform): Promise<string> => {
  const { accounts } = await platform.run(FundBooks.use((books) => books.balances({ purpose: "arrived" })))
  return accounts.map(({ balanceFen }) => String(balanceFen)).join(" ")
}

/** A county whose budget was given 1,000 yuan of central money, of which 100 have arrived. */
const stocked = async () => {
  const platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-05-31").service })
  await platform.run(send(transferOf("given", APPROPRIATION, 100_000n)))
  await platform.run(send(transferOf("came", ARRIVAL, 10_000n)))
  return platform
}

describe("a file of arrivals", () => {
  it("posts what is missing, once", async () => {
    await using platform = await stocked()
    const file = fileOf([{ arrived_central_yuan: "300.05", arrived_total_yuan: "300.05" }])
    const first = await platform.run(imported(file))
    assert.deepStrictEqual(counts(first), [1, 0, 0])
    assert.strictEqual(await arrived(platform), "30005")
    const again = await platform.run(imported(file))
    assert.deepStrictEqual(counts(again), [0, 1, 0])
    assert.strictEqual(await arrived(platform), "30005")
    const later = await platform.run(imported(fileOf([{ arrived_central_yuan: "400" }])))
    assert.strictEqual(later.registeredCount, 1)
    assert.strictEqual(await arrived(platform), "40000")
  })

  it.each<readonly [string, Cells, string]>([
    ["less than there is", { arrived_central_yuan: "99.99" }, "arrivedLess arrivedCentral 99.99 < 100.00"],
    [
      "more than was given",
      { arrived_central_yuan: "1000.01" },
      "fundsInsufficient arrivedCentral 900.00 < 900.01",
    ],
    ["another total", { arrived_total_yuan: "2" }, "arrivedTotalDiffers arrivedTotal 200.00 / 2.00"],
    ["a day to come", { arrived_by: "2010-06-01" }, "dateAfterToday arrivedBy 2010-06-01"],
    ["no day", { arrived_by: "" }, "empty arrivedBy"],
    ["no amount", { arrived_county_yuan: "几万" }, "heldAmount arrivedCounty 几万"],
    ["no item of the year", { item_key: "33" }, `unknownItem itemKey 2010-${JINZHAI}-33-central-budget`],
  ])("with %s comes back", async (_, cells, expected) => {
    await using platform = await stocked()
    const shown = await platform.run(preview(fileOf([{ arrived_central_yuan: "200", ...cells }])))
    assert.deepStrictEqual(codes(shown), [`2 ${expected}`])
  })

  it("says an item of a division once, and nothing where it is empty", async () => {
    await using platform = await stocked()
    const row = { arrived_central_yuan: "200" }
    const shown = await platform.run(preview(fileOf([row, row, {}])))
    assert.deepStrictEqual(counts(shown), [1, 1, 1])
    assert.deepStrictEqual(codes(shown), [`3 repeatedRow itemKey 2010-${JINZHAI}-19`])
  })

  it("goes in for one of two who send it at once, and not over what moved meanwhile", async () => {
    await using platform = await stocked()
    const file = fileOf([{ arrived_central_yuan: "300" }])
    const [one, other] = [await platform.run(preview(file)), await platform.run(preview(file))]
    const third = await platform.run(preview(fileOf([{ arrived_central_yuan: "500" }])))
    await platform.run(commit(one.importId))
    for (const { importId } of [other, third]) {
      const { registeredCount, refusedCount } = await platform.run(commit(importId))
      assert.deepStrictEqual([registeredCount, refusedCount], [0, 1])
    }
    assert.strictEqual(await arrived(platform), "30000")
  })

  it("is taken back as of its day, and can be sent again", async () => {
    await using platform = await stocked()
    const file = fileOf([{ arrived_central_yuan: "300" }])
    const { importId } = await platform.run(imported(file))
    const { undoneCount, refusedCount } = await platform.run(undone(importId))
    assert.deepStrictEqual([undoneCount, refusedCount], [1, 0])
    assert.strictEqual(await arrived(platform), "10000")
    assert.strictEqual((await platform.run(imported(file))).registeredCount, 1)
    assert.strictEqual(await arrived(platform), "30000")
  })
})

const [CENTRAL, ITEM] = ["累计到位中央（元）", "民生工程编号"]

describe("the workbook of arrivals", () => {
  it("does nothing as it was made, and posts what was carried on", async () => {
    await using platform = await stocked()
    const contents = await platform.run(
      FundTemplates.use((templates) => templates.arrivals({ region: JINZHAI })),
    )
    const same = await platform.run(previewOf(await filledIn(arrivalTemplate(contents, "zh"), () => ({}))))
    assert.deepStrictEqual(counts(same), [0, contents.rows.length, 0])
    const sent = await filledIn(arrivalTemplate(contents, "zh"), (row) =>
      row[ITEM] === "19" ? { [CENTRAL]: "1000.00" } : {},
    )
    const shown = await platform.run(previewOf(sent))
    assert.deepStrictEqual(counts(shown), [1, contents.rows.length - 1, 0])
    await platform.run(commit(shown.importId))
    assert.strictEqual(await arrived(platform), "100000")
  })
})
