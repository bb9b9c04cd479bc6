/** Transfers from files: posted once by their numbers, lines together, judged in order, taken back. */
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { Actor } from "@minsheng/core/access"
import { FundBooks, FundTransfers } from "@minsheng/core/funds"
import {
  FundTemplates,
  ImportList,
  type ImportPreview,
  ImportUndo,
  ProjectImports,
} from "@minsheng/core/imports"
import { CalendarDate, Money, type Uuid } from "@minsheng/core/kernel"
import { transferTemplate } from "@minsheng/exchange"
import { filledIn } from "../testing/filledIn.ts"
import { FOUNDED, HUOQIU, JINZHAI, LUAN, PROVINCE } from "../testing/fixture.ts"
import { refusalOf, type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { accountOf, APPROPRIATION, issue, planOf, send, transferOf } from "../testing/transfers.ts"

const HEADINGS = [
  "transfer_number",
  "moved_on",
  "transfer_kind",
  "year",
  "region_code",
  "to_region_code",
  "item_key",
  "giver",
  "from_stage",
  "to_stage",
  "amount_yuan",
  "document",
  "project_code",
  "payee",
  "remark",
] as const
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>

const GOOD: Cells = {
  moved_on: "2010-05-20",
  transfer_kind: "到位",
  year: "2010",
  region_code: JINZHAI,
  item_key: "19",
  giver: "中央",
  amount_yuan: "1.00",
}

const fileOf = (rows: ReadonlyArray<Cells>, headings: ReadonlyArray<string> = HEADINGS): string =>
  [
    headings.join(","),
    ...rows.map((row) => HEADINGS.map((one) => ({ ...GOOD, ...row })[one] ?? "").join(",")),
  ].join("\n")

const previewOf = (bytes: Uint8Array) =>
  ProjectImports.use((imports) =>
    imports.preview({ name: "划转.csv", bytes: Stream.succeed(bytes), kind: "transfers" }),
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
  shown.problems
    .toSorted((a, b) => a.line - b.line)
    .flatMap(({ line, problems }) =>
      problems.map(({ code, column, value }) => [line, code, column ?? "", value].join(" ").trim()),
    )

const balances = (platform: TestPlatform, filter: object = {}) =>
  Effect.map(
    FundBooks.use((books) => books.balances(filter)),
    ({ accounts }) =>
      Object.fromEntries(
        accounts
          .filter(({ balanceFen }) => balanceFen !== 0n)
          .map(({ account, balanceFen }) => [account.slice("2010-".length), String(balanceFen)]),
      ),
  ).pipe((asked) => platform.run(asked))

const stocked = async (fen = 100_000n) => {
  const platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-05-31").service })
  await platform.run(send(transferOf("stock", APPROPRIATION, fen)))
  return platform
}

const BUDGET = `${JINZHAI}-19-central-budget`
const ARRIVED = `${JINZHAI}-19-central-arrived`
const SOURCE = `${JINZHAI}-19-central-source`
const SPECIAL = `${JINZHAI}-19-central-specialAccount`

describe("a file of transfers", () => {
  it("is posted by the ledger, and moves nothing when it is sent again", async () => {
    await using platform = await stocked()
    const file = fileOf([
      { transfer_number: "到1", amount_yuan: "300.25" },
      { transfer_number: "专1", transfer_kind: "入专户", amount_yuan: "200.00", document: "六财〔2010〕7号" },
    ])
    const first = await platform.run(imported(file))
    assert.deepStrictEqual(counts(first), [2, 0, 0])
    assert.deepStrictEqual([first.registeredCount, first.refusedCount], [2, 0])
    const after = { [BUDGET]: "69975", [ARRIVED]: "10025", [SOURCE]: "-100000", [SPECIAL]: "20000" }
    assert.deepStrictEqual(await balances(platform), after)

    const again = await platform.run(imported(file))
    assert.deepStrictEqual(counts(again), [0, 2, 0])
    assert.strictEqual(again.registeredCount, 0)
    assert.deepStrictEqual(await balances(platform), after)
  })

  it("says how each account would stand, the rows before counted", async () => {
    await using platform = await stocked()
    const shown = await platform.run(
      preview(
        fileOf([
          { transfer_number: "1", amount_yuan: "300" },
          { transfer_number: "2", amount_yuan: "0.03" },
        ]),
      ),
    )
    assert.deepStrictEqual(counts(shown), [2, 0, 0])
    const { importId } = shown
    const { rows } = await platform.run(
      ImportList.use((list) => list.rows({ importId, show: "new", afterLine: 0, limit: 10 })),
    )
    assert.deepStrictEqual(
      rows.map(({ changes }) => changes.map(({ before, after }) => `${before} → ${after}`)),
      [
        ["1000.00 → 700.00", "0.00 → 300.00"],
        ["700.00 → 699.97", "300.00 → 300.03"],
      ],
    )
  })

  it("that overdraws by itself is told so, with what is left", async () => {
    await using platform = await stocked()
    const shown = await platform.run(
      imported(
        fileOf([
          { transfer_number: "1", amount_yuan: "600.00" },
          { transfer_number: "2", amount_yuan: "600.00" },
          { transfer_number: "3", amount_yuan: "400.00" },
          { transfer_number: "4", amount_yuan: "0.01" },
        ]),
      ),
    )
    assert.deepStrictEqual(codes(shown), [
      "3 fundsInsufficient amount 400.00 < 600.00",
      "5 fundsInsufficient amount 0.00 < 0.01",
    ])
    assert.deepStrictEqual(await balances(platform), { [ARRIVED]: "100000", [SOURCE]: "-100000" })
  })

  it("moves all lines of a number, or none", async () => {
    await using platform = await stocked()
    const down = { transfer_kind: "下达", region_code: PROVINCE, transfer_number: "皖财1号" }
    const give = {
      transfer_kind: "预算安排",
      region_code: PROVINCE,
      transfer_number: "安排",
      amount_yuan: "10",
    }
    const shown = await platform.run(
      imported(
        fileOf([
          give,
          { ...down, to_region_code: JINZHAI, amount_yuan: "6" },
          { ...down, to_region_code: HUOQIU, amount_yuan: "5" },
          { ...down, transfer_number: "皖财2号", to_region_code: JINZHAI, amount_yuan: "4" },
          { ...down, transfer_number: "皖财2号", to_region_code: HUOQIU, amount_yuan: "6" },
        ]),
      ),
    )
    assert.deepStrictEqual(codes(shown), ["3 heldBack  4", "4 fundsInsufficient amount 4.00 < 5.00"])
    const found = await balances(platform)
    assert.strictEqual(found[`${HUOQIU}-19-central-budget`], "600")
    assert.strictEqual(found[BUDGET], "100400")
    const { rows } = await platform.run(
      FundTransfers.use((transfers) => transfers.list({ filter: {}, page: { limit: 10 } })),
    )
    assert.deepStrictEqual(
      rows.map(({ kind, lineCount }) => `${kind} ${lineCount}`),
      ["allocation 2", "appropriation 1", "appropriation 1"],
    )
  })

  it("keeps amounts beyond what a double holds", async () => {
    await using platform = await stocked()
    const yuan = "90071992547409.93"
    const rows = [{ transfer_number: "大", transfer_kind: "appropriation", amount_yuan: yuan }]
    await platform.run(imported(fileOf(rows)))
    assert.strictEqual((await balances(platform))[BUDGET], String(9_007_199_254_740_993n + 100_000n))
    const inTenThousand = HEADINGS.map((one) => (one === "amount_yuan" ? "金额（万元）" : one))
    const shown = await platform.run(
      imported(
        fileOf(
          [{ transfer_number: "万", transfer_kind: "预算安排", amount_yuan: "1.000001" }],
          inTenThousand,
        ),
      ),
    )
    assert.deepStrictEqual(counts(shown), [1, 0, 0])
    assert.strictEqual(
      (await balances(platform))[BUDGET],
      String(9_007_199_254_740_993n + 100_000n + 1_000_001n),
    )
  })

  it("posts what its rows say, to the fen", async () => {
    await using platform = await stocked(10n ** 15n)
    const amounts = Array.from({ length: 300 }, (_, index) => BigInt(index * index * 7919 + 1))
    const rows = amounts.map((fen, index) => ({
      transfer_number: `第${index % 120}号`,
      amount_yuan: Money.formatYuan(fen),
    }))
    const { registeredCount } = await platform.run(imported(fileOf(rows)))
    assert.strictEqual(registeredCount, 300)
    const sum = amounts.reduce((all, fen) => all + fen, 0n)
    assert.strictEqual((await balances(platform))[ARRIVED], String(sum))
  })
})

describe("a row of a file of transfers", () => {
  let platform: TestPlatform

  beforeAll(async () => {
    platform = await stocked()
    await platform.run(issue(planOf("plan", { [JINZHAI]: 100_500n })))
    await platform.run(imported(fileOf([{ transfer_number: "有了" }])))
  })

  afterAll(() => platform[Symbol.asyncDispose]())

  const down = { transfer_kind: "下达", region_code: PROVINCE }

  it.each<readonly [string, Cells, string]>([
    ["no number", { transfer_number: "" }, "empty transferNumber"],
    [
      "a long number",
      { transfer_number: "号".repeat(61) },
      `transferNumber transferNumber ${"号".repeat(60)}`,
    ],
    ["no day", { moved_on: "五月" }, "date effectiveOn 五月"],
    ["a day to come", { moved_on: "2010-06-01" }, "dateAfterToday effectiveOn 2010-06-01"],
    ["a day too early", { moved_on: "2008-12-31" }, "movedBeforeProgramme effectiveOn 2008-12-31"],
    ["no kind", { transfer_kind: "送钱" }, "transferKind transferKind 送钱"],
    ["no giver", { giver: "乡镇" }, "fundLevel fundLevel 乡镇"],
    ["no stage", { from_stage: "口袋" }, "fundPurpose fromPurpose 口袋"],
    ["no way of the kind", { from_stage: "专户" }, "moveNotInChart transferKind 专户"],
    ["one of several ways", { transfer_kind: "拨付" }, "moveUnclear fromPurpose"],
    ["no amount", { amount_yuan: "很多" }, "heldAmount amount 很多"],
    ["nothing", { amount_yuan: "0.00" }, "heldAmount amount 0.00"],
    ["a part of a fen", { amount_yuan: "1.001" }, "heldAmount amount 1.001"],
    ["below zero", { amount_yuan: "-1" }, "heldAmount amount -1"],
    ["no division", { region_code: "999999" }, "countyCode fundRegionCode 999999"],
    ["a division that is not there", { region_code: "341599" }, "unknownFundDivision fundRegionCode"],
    ["an item that is not there", { item_key: "33" }, "unknownItem itemKey"],
    ["to another division", { to_region_code: HUOQIU }, `staysWithin toRegionCode ${HUOQIU}`],
    ["down to nobody", down, "empty toRegionCode"],
    ["down to itself", { ...down, to_region_code: PROVINCE }, "moveNotInChart transferKind"],
    [
      "up",
      { transfer_kind: "下达", to_region_code: LUAN },
      `divisionNotBelow toRegionCode 2010-${LUAN}-19-central-budget`,
    ],
    ["more than there is", { amount_yuan: "999.01" }, "fundsInsufficient amount 999.00 < 999.01"],
    [
      "more than is planned",
      { transfer_kind: "预算安排", amount_yuan: "5.01" },
      "planExceeded amount 5.00 < 5.01",
    ],
    ["no project", { project_code: `2010-${JINZHAI}-19-0999` }, "unknownProject projectCode"],
    ["a number that was used", { transfer_number: "有了", amount_yuan: "2" }, "numberUsed transferNumber"],
    ["a formula", { payee: "=1+1" }, ""],
  ])("with %s comes back", async (_, cells, expected) => {
    const shown = await platform.run(preview(fileOf([{ transfer_number: "新的", ...cells }])))
    const found = codes(shown)[0] ?? ""
    assert.isTrue(found.startsWith(`2 ${expected}`.trimEnd()) || (expected === "" && found === ""), found)
  })

  it("that says something else than its transfer comes back, and holds the others", async () => {
    const shown = await platform.run(
      preview(
        fileOf([
          { transfer_number: "双", payee: "甲" },
          { transfer_number: "双", payee: "乙" },
        ]),
      ),
    )
    assert.deepStrictEqual(codes(shown), ["2 heldBack  3", "3 linesDiffer payee 乙"])
  })

  it("that nobody filled in says nothing", async () => {
    const empty = { moved_on: "", transfer_kind: "", amount_yuan: "" }
    assert.deepStrictEqual(counts(await platform.run(preview(fileOf([empty])))), [0, 1, 0])
  })

  it("of another county comes back, and is refused to whoever keeps no funds", async () => {
    const reporter = await platform.user("jinzhai.msb")
    const keeper: Actor = { ...reporter, roles: ["fundKeeper"] }
    const own = await platform.run(preview(fileOf([{ transfer_number: "自己的" }])), keeper)
    assert.deepStrictEqual(counts(own), [1, 0, 0])
    const foreign = { transfer_number: "别人的", region_code: HUOQIU }
    assert.match(codes(await platform.run(preview(fileOf([foreign])), keeper))[0] ?? "", /outsideScope/u)
    const refused = await platform.exit(preview(fileOf([{ transfer_number: "1" }])), reporter)
    assert.include(refusalOf(refused), { _tag: "NotPermitted", useCase: "funds.post" })
  })
})

describe("an import of transfers that is taken back", () => {
  it("is reversed from the last one on, as of the days of its transfers, and can be sent again", async () => {
    await using platform = await stocked()
    const file = fileOf([
      { transfer_number: "1", amount_yuan: "300" },
      { transfer_number: "2", amount_yuan: "200", transfer_kind: "入专户", moved_on: "2010-05-25" },
    ])
    const before = await balances(platform)
    const { importId } = await platform.run(imported(file))
    const { undoneCount, refusedCount } = await platform.run(undone(importId))
    assert.deepStrictEqual([undoneCount, refusedCount], [2, 0])
    assert.deepStrictEqual(await balances(platform), before)
    const asOf = CalendarDate.make("2010-05-22")
    assert.deepStrictEqual(await balances(platform, { asOf }), before)

    const again = await platform.run(imported(file))
    assert.deepStrictEqual([again.registeredCount, again.unchangedCount], [2, 0])
    assert.strictEqual((await balances(platform))[SPECIAL], "20000")
    const third = await platform.run(preview(file))
    assert.deepStrictEqual(counts(third), [0, 2, 0])
  })

  it("leaves what has moved on, and names it", async () => {
    await using platform = await stocked()
    const { importId } = await platform.run(
      imported(
        fileOf([
          { transfer_number: "1", amount_yuan: "300" },
          { transfer_number: "2", amount_yuan: "200" },
        ]),
      ),
    )
    await platform.run(send(transferOf("on", ["deposit", "arrived", "specialAccount"], 25_000n)))
    const shown = await platform.run(ImportUndo.use((undo) => undo.preview(importId)))
    const done = await platform.run(undone(importId))
    assert.deepStrictEqual(done.refused, shown.refused)
    assert.deepStrictEqual(
      done.refused.map(({ line, obstacle }) => `${line} ${obstacle}`),
      ["2 moneyMovedOn"],
    )
    assert.strictEqual(done.undoneCount, 1)
    assert.strictEqual((await balances(platform))[ARRIVED], "5000")
    assert.match(done.refused[0]?.code ?? "", /^[0-9a-f-]{36}$/u)
  })
})

describe("somebody who is quicker", () => {
  it("has the number, and nothing moves twice", async () => {
    await using platform = await stocked()
    const file = fileOf([{ transfer_number: "1", amount_yuan: "300" }])
    const [one, other] = [await platform.run(preview(file)), await platform.run(preview(file))]
    await platform.run(commit(one.importId))
    const { registeredCount, refusedCount } = await platform.run(commit(other.importId))
    assert.deepStrictEqual([registeredCount, refusedCount], [0, 1])
    assert.strictEqual((await balances(platform))[ARRIVED], "30000")
  })

  it("has the money: the row comes back with what is left", async () => {
    await using platform = await stocked()
    const shown = await platform.run(preview(fileOf([{ transfer_number: "1", amount_yuan: "900" }])))
    await platform.run(
      send(
        transferOf("quick", ["arrival", "budget", "arrived"], 20_000n, {
          lines: [{ from: accountOf("budget"), to: accountOf("arrived"), amountFen: 20_000n }],
        }),
      ),
    )
    const { refusedCount } = await platform.run(commit(shown.importId))
    assert.strictEqual(refusedCount, 1)
  })
})

describe("a file of five thousand transfers", () => {
  it("is previewed and posted in acceptable time", async () => {
    await using platform = await stocked(10n ** 12n)
    const rows = Array.from({ length: 5000 }, (_, index) => ({
      transfer_number: `第${index}号`,
      amount_yuan: "1.01",
    }))
    const began = performance.now()
    const shown = await platform.run(preview(fileOf(rows)))
    const previewed = performance.now()
    const { registeredCount } = await platform.run(commit(shown.importId))
    const done = performance.now()
    assert.strictEqual(registeredCount, 5000)
    assert.strictEqual((await balances(platform))[ARRIVED], "505000")
    assert.isBelow(previewed - began, 20_000)
    assert.isBelow(done - previewed, 20_000)
  })
})

const [NUMBER, DAY, KIND, AMOUNT] = ["划转编号", "发生日期", "划转种类", "金额（元）"]

describe("the workbook of transfers", () => {
  it("says nothing as it was made, and posts what was filled in, beyond what a double holds", async () => {
    await using platform = await stocked(9_007_199_254_740_993n)
    const contents = await platform.run(
      FundTemplates.use((templates) => templates.transfers({ region: JINZHAI })),
    )
    assert.deepStrictEqual(
      contents.rows.map(({ account, freeFen }) => [account, freeFen]),
      [[accountOf("budget"), 9_007_199_254_740_993n]],
    )
    const same = await platform.run(previewOf(await filledIn(transferTemplate(contents, "zh"), () => ({}))))
    assert.deepStrictEqual(counts(same), [0, 1, 0])

    const sent = await filledIn(transferTemplate(contents, "zh"), (row) => ({
      [NUMBER]: "=1+1",
      [DAY]: "2010-05-20",
      [KIND]: "到位",
      [AMOUNT]: row["可用余额（元）"] ?? "",
    }))
    const shown = await platform.run(previewOf(sent))
    assert.deepStrictEqual(counts(shown), [1, 0, 0])
    await platform.run(commit(shown.importId))
    assert.deepStrictEqual(await balances(platform), {
      [ARRIVED]: "9007199254740993",
      [SOURCE]: "-9007199254740993",
    })
  })
})
