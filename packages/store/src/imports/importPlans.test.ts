/** Financing plans from files: one version an item, whole or not at all, closing to the fen, taken back. */
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { Actor } from "@minsheng/core/access"
import { FundFigures } from "@minsheng/core/funds"
import { FundTemplates, type ImportPreview, ImportUndo, ProjectImports } from "@minsheng/core/imports"
import { CalendarDate, ItemKey, type Uuid } from "@minsheng/core/kernel"
import { planTemplate } from "@minsheng/exchange"
import { filledIn } from "../testing/filledIn.ts"
import { FOUNDED, HUOQIU, JINZHAI } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { APPROPRIATION, issue, planOf, send, transferOf } from "../testing/transfers.ts"

const HEADINGS = [
  "year",
  "item_key",
  "region_code",
  "planned_total_yuan",
  "central_yuan",
  "province_yuan",
  "city_yuan",
  "county_yuan",
  "self_raised_yuan",
  "document",
  "effective_from",
  "remark",
  "based_on_version",
] as const
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>

const PAPERS: Cells = { document: "皖民生〔2010〕9号", effective_from: "2010-03-01" }
const GOOD: Cells = { year: "2010", item_key: "19" }

const fileOf = (rows: ReadonlyArray<Cells>, headings: ReadonlyArray<string> = HEADINGS): string =>
  [
    headings.join(","),
    ...rows.map((row) => HEADINGS.map((one) => ({ ...GOOD, ...row })[one] ?? "").join(",")),
  ].join("\n")

const previewOf = (bytes: Uint8Array) =>
  ProjectImports.use((imports) =>
    imports.preview({ name: "方案.csv", bytes: Stream.succeed(bytes), kind: "plans" }),
  )
const preview = (text: string) => previewOf(new TextEncoder().encode(text))
const commit = (importId: Uuid.Uuid) => ProjectImports.use((imports) => imports.commit(importId))
const imported = (text: string) =>
  Effect.flatMap(preview(text), (shown) =>
    Effect.map(commit(shown.importId), (result) => ({ ...shown, ...result })),
  )
const undone = (importId: Uuid.Uuid) => ImportUndo.use((undo) => undo.undo({ importId, reason: "填错了表" }))

const counts = ({ newCount, changedCount, unchangedCount, rejectedCount }: ImportPreview) => [
  newCount,
  changedCount,
  unchangedCount,
  rejectedCount,
]

const codes = (shown: ImportPreview): ReadonlyArray<string> =>
  shown.problems
    .toSorted((a, b) => a.line - b.line)
    .flatMap(({ line, problems }) =>
      problems.map(({ code, column, value }) => [line, code, column ?? "", value].join(" ").trim()),
    )

/** The newest version: its number, and what each division gets of each level, in fen. */
const planIn = async (platform: TestPlatform, itemKey = "19") => {
  const asked = FundFigures.use((figures) => figures.plan({ itemKey: ItemKey.make(itemKey) }))
  const { versions, counting } = await platform.run(asked)
  const shares = counting?.shares.map(
    ({ regionCode, byLevel }) => `${regionCode} ${Object.values(byLevel).join(" ")}`,
  )
  return [versions[0]?.version ?? 0, ...(shares ?? [])]
}

const opened = () => testPlatform(FOUNDED, { clock: new SettableClock("2010-05-31").service })

const TWO: ReadonlyArray<Cells> = [
  { ...PAPERS, region_code: JINZHAI, planned_total_yuan: "100.01", central_yuan: "60.01", county_yuan: "40" },
  { region_code: HUOQIU, planned_total_yuan: "50", central_yuan: "30", province_yuan: "20" },
]

describe("a file of plans", () => {
  it("is one version an item, and none when it is sent again", async () => {
    await using platform = await opened()
    const first = await platform.run(imported(fileOf(TWO)))
    assert.deepStrictEqual(counts(first), [2, 0, 0, 0])
    assert.deepStrictEqual([first.registeredCount, first.revisedCount], [2, 0])
    const version = [1, `${HUOQIU} 3000 2000 0 0 0`, `${JINZHAI} 6001 0 0 4000 0`]
    assert.deepStrictEqual(await planIn(platform), version)
    assert.deepStrictEqual(counts(await platform.run(imported(fileOf(TWO)))), [0, 0, 2, 0])
    assert.deepStrictEqual(await planIn(platform), version)
  })

  it("keeps what it does not name, and the rules of rows that it does not change", async () => {
    await using platform = await opened()
    await platform.run(issue(planOf("before", { [JINZHAI]: 1000n, [HUOQIU]: 2000n })))
    const rows = [
      { ...PAPERS, region_code: JINZHAI, planned_total_yuan: "10", central_yuan: "4", county_yuan: "6" },
    ]
    const shown = await platform.run(imported(fileOf(rows)))
    assert.deepStrictEqual(counts(shown), [0, 1, 0, 0])
    assert.deepStrictEqual(
      shown.differences[0]?.changes.map(({ column, before, after }) => `${column} ${before} ${after}`),
      ["central 10.00 4.00", "county 0.00 6.00"],
    )
    assert.deepStrictEqual(await planIn(platform), [2, `${HUOQIU} 2000 0 0 0 0`, `${JINZHAI} 400 0 0 600 0`])
    const asked = FundFigures.use((figures) => figures.plan({ itemKey: ItemKey.make("19") }))
    const { counting } = await platform.run(asked)
    assert.deepStrictEqual(
      counting?.plan.lines.map(({ group }) => group),
      ["示例组", `按额 ${JINZHAI}`],
    )
  })

  it("takes shares, and units of ten thousand yuan, as it is headed", async () => {
    await using platform = await opened()
    const inShares = HEADINGS.map((one) =>
      one.replace("_yuan", one.startsWith("planned") ? "_10k_yuan" : "_percent"),
    )
    const rows = [
      {
        ...PAPERS,
        region_code: JINZHAI,
        planned_total_yuan: "1.000001",
        central_yuan: "33.3333",
        province_yuan: "33.3333",
        county_yuan: "33.3334",
      },
    ]
    await platform.run(imported(fileOf(rows, inShares)))
    assert.deepStrictEqual(await planIn(platform), [1, `${JINZHAI} 333333 333333 0 333335 0`])
  })

  it("holds an item back where one row is wrong, and no other item", async () => {
    await using platform = await opened()
    const shown = await platform.run(
      imported(
        fileOf([
          { ...TWO[0], planned_total_yuan: "100.00" },
          TWO[1] ?? {},
          { ...PAPERS, item_key: "04", region_code: JINZHAI, planned_total_yuan: "1", self_raised_yuan: "1" },
        ]),
      ),
    )
    assert.deepStrictEqual(codes(shown), ["2 planNotClosed plannedTotal 100.01 / 100.00", "3 heldBack  2"])
    assert.deepStrictEqual(await planIn(platform), [0])
    assert.deepStrictEqual(await planIn(platform, "04"), [1, `${JINZHAI} 0 0 0 0 100`])
  })
})

describe("a row of a file of plans", () => {
  let platform: TestPlatform

  beforeAll(async () => {
    platform = await opened()
    const effectiveFrom = CalendarDate.make("2010-02-01")
    await platform.run(issue(planOf("before", { [JINZHAI]: 1000n }, { effectiveFrom })))
    await platform.run(send(transferOf("given", APPROPRIATION, 900n)))
  })

  afterAll(() => platform[Symbol.asyncDispose]())

  it.each<readonly [string, Cells, string]>([
    ["no division", { region_code: "x" }, "countyCode fundRegionCode x"],
    ["a division that is not there", { region_code: "341599" }, "unknownFundDivision fundRegionCode 341599"],
    ["an item that is not there", { item_key: "33" }, "unknownItem itemKey 33"],
    ["no amount", { central_yuan: "多" }, "money central 多"],
    ["no total", { planned_total_yuan: "" }, "empty plannedTotal"],
    ["levels that make more", { central_yuan: "20.01" }, "planNotClosed plannedTotal 20.01 / 20.00"],
    ["no document", { document: "" }, "empty document"],
    ["no day", { effective_from: "" }, "empty effectiveFrom"],
    ["a day to come", { effective_from: "2010-06-01" }, "dateAfterToday effectiveFrom 2010-06-01"],
    [
      "a day before the version before",
      { effective_from: "2010-01-31" },
      "planBeforeEarlier effectiveFrom 2010-02-01",
    ],
    ["an old version", { based_on_version: "0" }, "changedSince planVersion 1"],
    [
      "less than was received",
      { planned_total_yuan: "8.99", central_yuan: "8.99" },
      "planBelowAllotted central 8.99 < 9.00",
    ],
  ])("with %s comes back", async (_, cells, expected) => {
    const row = { ...PAPERS, region_code: JINZHAI, planned_total_yuan: "20", central_yuan: "20", ...cells }
    assert.strictEqual(codes(await platform.run(preview(fileOf([row]))))[0], `2 ${expected}`)
  })

  it("that names a division twice comes back", async () => {
    const row = { ...PAPERS, region_code: JINZHAI, planned_total_yuan: "20", central_yuan: "20" }
    const shown = await platform.run(preview(fileOf([row, row])))
    assert.deepStrictEqual(codes(shown), ["2 heldBack  3", `3 repeatedRow fundRegionCode ${JINZHAI}`])
  })

  it("is for whoever answers for the item in the whole province", async () => {
    const keeper: Actor = { ...(await platform.user("jinzhai.msb")), roles: ["fundKeeper"] }
    const row = { ...PAPERS, region_code: JINZHAI, planned_total_yuan: "20", central_yuan: "20" }
    assert.match(codes(await platform.run(preview(fileOf([row])), keeper))[0] ?? "", /outsideScope/u)
  })
})

describe("an import of plans that is taken back", () => {
  it("states the version before once more", async () => {
    await using platform = await opened()
    await platform.run(issue(planOf("before", { [JINZHAI]: 1000n })))
    const { importId } = await platform.run(imported(fileOf(TWO)))
    const { undoneCount } = await platform.run(undone(importId))
    assert.strictEqual(undoneCount, 2)
    assert.deepStrictEqual(await planIn(platform), [3, `${JINZHAI} 1000 0 0 0 0`])
    assert.strictEqual((await platform.run(undone(importId))).undoneCount, 0)
    assert.strictEqual((await planIn(platform))[0], 3)
  })

  it.each([
    ["a first version", undefined, "nothingBefore"],
    ["a newer version", "version", "changedSince"],
    ["money that was given under it", "money", "moneyMovedOn"],
  ] as const)("stays for %s", async (_, what, obstacle) => {
    await using platform = await opened()
    if (what !== undefined) await platform.run(issue(planOf("before", { [JINZHAI]: 1000n })))
    const { importId } = await platform.run(imported(fileOf(TWO)))
    if (what === "version") {
      const effectiveFrom = CalendarDate.make("2010-04-01")
      await platform.run(issue(planOf("newer", { [JINZHAI]: 7000n }, { follows: 2, effectiveFrom })))
    }
    if (what === "money") await platform.run(send(transferOf("given", APPROPRIATION, 2000n)))
    const { undoneCount, refused } = await platform.run(undone(importId))
    assert.strictEqual(undoneCount, 0)
    assert.deepStrictEqual(
      refused.map((one) => `${one.code} ${one.obstacle}`),
      [`19 ${obstacle}`],
    )
  })
})

const [ITEM, REGION, TOTAL] = ["民生工程编号", "地区代码", "年计划合计（元）"]
const [OWN, DOCUMENT, FROM] = ["自筹（元）", "文号", "生效日期"]

describe("the workbook of plans", () => {
  it("comes back without a change as it was made, and as a version with what was filled in", async () => {
    await using platform = await opened()
    await platform.run(issue(planOf("before", { [JINZHAI]: 1001n })))
    const contents = await platform.run(FundTemplates.use((templates) => templates.plans({})))
    const same = await platform.run(previewOf(await filledIn(planTemplate(contents, "zh"), () => ({}))))
    assert.deepStrictEqual(counts(same), [0, 0, contents.rows.length, 0])

    const sent = await filledIn(planTemplate(contents, "zh"), (row) =>
      row[ITEM] === "19" && row[REGION] === HUOQIU
        ? { [DOCUMENT]: "某文", [FROM]: "2010-03-01", [TOTAL]: "12345678901.23", [OWN]: "12345678901.23" }
        : {},
    )
    const shown = await platform.run(previewOf(sent))
    assert.deepStrictEqual(counts(shown), [1, 0, contents.rows.length - 1, 0])
    await platform.run(commit(shown.importId))
    assert.deepStrictEqual(await planIn(platform), [
      2,
      `${HUOQIU} 0 0 0 0 1234567890123`,
      `${JINZHAI} 1001 0 0 0 0`,
    ])
  })
})
