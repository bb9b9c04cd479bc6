/** Monthly returns from files: what is filed, put right, left alone, and taken back. */
import { Effect, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { loadFacts } from "@minsheng/core/instance"
import { CommandId, EventType, type Position } from "@minsheng/core/journal"
import { CalendarDate, ItemKey, Month, type Uuid } from "@minsheng/core/kernel"
import { ItemListed, programmeStream } from "@minsheng/core/programme"
import {
  ImportList,
  type ImportPreview,
  ImportUndo,
  ProjectImports,
  ReportTemplate,
} from "@minsheng/core/imports"
import { ProjectCode, ProjectFile, Projects } from "@minsheng/core/project"
import { reportTemplate } from "@minsheng/exchange"
import { rebuild } from "../operations/rebuild.ts"
import { FOUNDED, HUOQIU, JINZHAI, register } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf } from "../testing/writers.ts"

const HEADINGS = [
  "code",
  "name",
  "month",
  "month_invested_yuan",
  "month_disbursed_yuan",
  "month_spent_yuan",
  "month_end_progress_percent",
  "remark",
  "correction_reason",
  "based_on",
] as const
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>

const codeOf = (number: number, county: string = HUOQIU): ProjectCode =>
  ProjectCode.make(`2010-${county}-19-${String(number).padStart(4, "0")}`)

const GOOD: Cells = {
  code: codeOf(1),
  month: "2010-05",
  month_invested_yuan: "300.00",
  month_disbursed_yuan: "200.00",
  month_spent_yuan: "100.00",
  month_end_progress_percent: "30",
}

const fileOf = (rows: ReadonlyArray<Cells>, headings: ReadonlyArray<(typeof HEADINGS)[number]> = HEADINGS) =>
  [
    headings.join(","),
    ...rows.map((row) => headings.map((one) => ({ ...GOOD, ...row })[one] ?? "").join(",")),
  ].join("\n")

const previewOf = (bytes: Uint8Array, kind?: "projects" | "reports") =>
  ProjectImports.use((imports) =>
    imports.preview({
      name: "月报.csv",
      bytes: Stream.succeed(bytes),
      ...(kind === undefined ? {} : { kind }),
    }),
  )
const preview = (text: string) => previewOf(new TextEncoder().encode(text))
const commit = (importId: Uuid.Uuid) => ProjectImports.use((imports) => imports.commit(importId))
const imported = (text: string) => Effect.tap(preview(text), ({ importId }) => commit(importId))

const monthsOf = (code: ProjectCode) =>
  Effect.map(
    ProjectFile.use((file) => file.open({ code })),
    ({ state }) => state?.months ?? [],
  )

const report = (code: ProjectCode, month: string, investedFen: bigint, progress = 1000) =>
  Projects.use((projects) =>
    projects.reportMonth({
      commandId: CommandId.make(`report ${code} ${month} ${investedFen}`),
      code,
      monthly: {
        month: Month.make(month),
        investedFen,
        disbursedFen: 0n,
        spentFen: 0n,
        physicalProgress: progress,
        remark: null,
      },
    }),
  )

const counts = ({ newCount, changedCount, unchangedCount, warnedCount, rejectedCount }: ImportPreview) => [
  newCount,
  changedCount,
  unchangedCount,
  warnedCount,
  rejectedCount,
]

const codes = (shown: ImportPreview): ReadonlyArray<ReadonlyArray<string>> =>
  shown.problems
    .toSorted((a, b) => a.line - b.line)
    .map(({ problems }) => problems.map(({ code, column }) => `${code} ${column ?? ""}`.trim()))

/** Two projects of Huoqiu's and one of Jinzhai's; the second of Huoqiu's has reported April and May. */
const stocked = async () => {
  const platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-06-10").service })
  const [huoqiu, jinzhai] = [await platform.user("huoqiu.msb"), await platform.user("jinzhai.msb")]
  await platform.run(register({ name: "甲" }))
  await platform.run(register({ name: "乙" }))
  await platform.run(register({ name: "丙", countyCode: JINZHAI }))
  await platform.run(report(codeOf(2), "2010-04", 50_000n, 500))
  const { position } = await platform.run(report(codeOf(2), "2010-05", 70_000n))
  return { platform, huoqiu, jinzhai, reported: String(position) }
}

const assertRebuilt = async (platform: TestPlatform): Promise<void> => {
  await using owner = await ownerOf(platform.database)
  const { views } = await rebuild(owner)
  for (const view of views) assert.strictEqual(view.after, view.before, view.table)
}

const SAME: Cells = {
  code: codeOf(2),
  month_invested_yuan: "700.00",
  month_disbursed_yuan: "0",
  month_spent_yuan: "0",
  month_end_progress_percent: "10",
}
const EMPTY: Cells = {
  month_invested_yuan: "",
  month_disbursed_yuan: "",
  month_spent_yuan: "",
  month_end_progress_percent: "",
}

describe("a file of monthly returns", () => {
  it("files what is due, corrects what says why, and leaves alone what is the same or empty", async () => {
    const { platform, huoqiu, reported } = await stocked()
    await using _ = platform
    const text = fileOf([
      {},
      { ...SAME, month_invested_yuan: "750.00", correction_reason: "少记一笔", based_on: reported },
      { ...SAME, month: "2010-04", month_invested_yuan: "500.00", month_end_progress_percent: "5.00" },
      { ...EMPTY, month: "2010-04" },
    ])
    const shown = await platform.run(preview(text), huoqiu)
    assert.strictEqual(shown.kind, "reports")
    assert.deepStrictEqual([counts(shown), codes(shown)], [[1, 1, 2, 0, 0], []])
    assert.deepStrictEqual(shown.differences[0]?.changes, [
      { column: "investedYuan", before: "700.00", after: "750.00" },
    ])
    const result = await platform.run(commit(shown.importId), huoqiu)
    assert.include(result, { registeredCount: 1, revisedCount: 1, refusedCount: 0, leftCount: 0 })
    const [first] = await platform.run(monthsOf(codeOf(1)))
    assert.deepInclude<object>(first ?? {}, {
      month: "2010-05",
      investedFen: 30_000n,
      physicalProgress: 3000,
    })
    const second = await platform.run(monthsOf(codeOf(2)))
    assert.deepStrictEqual(
      second.map((month) => month.investedFen),
      [50_000n, 75_000n],
    )
    const [entry] = await rowsOf(
      platform.database,
      `select actor, reason from journal where supersedes = ${reported}`,
    )
    assert.deepStrictEqual(entry, { actor: huoqiu.id, reason: "少记一笔" })
    await assertRebuilt(platform)
  })

  it("says of each row that cannot go in why, before anything goes in", async () => {
    const { platform, huoqiu, reported } = await stocked()
    await using _ = platform
    const shown = await platform.run(
      preview(
        fileOf([
          { ...SAME, month_spent_yuan: "1" },
          { ...SAME, month_spent_yuan: "1", correction_reason: "改", based_on: "3" },
          { ...SAME, ...EMPTY, based_on: reported },
          { correction_reason: "不是更正" },
          { month: "2010-03", based_on: "77" },
          { code: codeOf(1, JINZHAI) },
          { code: codeOf(9) },
          { month: "2010-07" },
          { month: "2009-12" },
          { month: "2010-02" },
          { month: "2010-02", month_invested_yuan: "1" },
          { month: "2010-01", month_spent_yuan: "" },
        ]),
      ),
      huoqiu,
    )
    assert.deepStrictEqual(codes(shown), [
      ["reasonMissing correctionReason"],
      ["changedSince basis"],
      ["reportEmptied investedYuan"],
      ["reasonWithoutReport correctionReason"],
      ["changedSince basis"],
      ["unknownProject code"],
      ["unknownProject code"],
      ["monthNotBegun month"],
      ["monthBeforeProgramme month"],
      ["repeatedRow code"],
      ["empty spentYuan"],
    ])
    assert.deepStrictEqual(counts(shown), [1, 0, 0, 0, 11])
  })

  it("warns of what looks wrong beside the other months, and takes it all the same", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const shown = await platform.run(
      preview(
        fileOf([
          { ...SAME, month: "2010-06", month_end_progress_percent: "9.99", name: "甲" },
          { month_invested_yuan: "99999999999.99", month_spent_yuan: "200.01", name: "甲" },
        ]),
      ),
      huoqiu,
    )
    assert.deepStrictEqual(codes(shown), [
      ["otherName name", "progressFallsBack progressPercent"],
      ["investedOverPlan investedYuan", "spentOverDisbursed spentYuan"],
    ])
    assert.deepStrictEqual(counts(shown), [2, 0, 0, 2, 0])
  })

  it("keeps the remark where the file has no column of remarks", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    await platform.run(imported(fileOf([{ remark: "雨季停工" }])), huoqiu)
    const headings = HEADINGS.filter((heading) => heading !== "remark")
    await platform.run(
      imported(fileOf([{ month_spent_yuan: "150.00", correction_reason: "漏记" }], headings)),
    )
    const [month] = await platform.run(monthsOf(codeOf(1)))
    assert.include(month, { spentFen: 15_000n, remark: "雨季停工" })
  })

  it("gives back whoever somebody was quicker than, with the entry that stands", async () => {
    const { platform, huoqiu, reported } = await stocked()
    await using _ = platform
    const righted = { ...SAME, month_spent_yuan: "1", correction_reason: "改" }
    const shown = await platform.run(preview(fileOf([{}, righted])), huoqiu)
    const { position } = await platform.run(report(codeOf(1), "2010-05", 1n))
    await platform.run(
      Projects.use((projects) =>
        projects.annulReport({
          commandId: CommandId.make("annul"),
          code: codeOf(2),
          position: Number(reported) as Position,
          reason: "报错了项目",
        }),
      ),
    )
    const result = await platform.run(commit(shown.importId), huoqiu)
    assert.include(result, { registeredCount: 0, revisedCount: 0, refusedCount: 2 })
    const { rows } = await platform.run(
      ImportList.use((list) =>
        list.rows({ importId: shown.importId, show: "rejected", afterLine: 0, limit: 50 }),
      ),
      huoqiu,
    )
    assert.deepStrictEqual(
      rows.map(({ problems: [problem] }) => [problem?.code, problem?.value]),
      [
        ["monthReported", String(position)],
        ["changedSince", String(position + 1)],
      ],
    )
  })

  it("goes in once, whoever asks again, and is listed as what it is", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const { importId } = await platform.run(imported(fileOf([{}])), huoqiu)
    assert.include(refusalOf(await platform.exit(commit(importId), huoqiu)), { _tag: "ImportNotFound" })
    const { imports } = await platform.run(
      ImportList.use((list) => list.list({ limit: 50 })),
      huoqiu,
    )
    assert.deepInclude(imports[0], { importId, kind: "reports", state: "done", registeredCount: 1 })
  })
})

describe("what a file is of", () => {
  it("is what its headings say, and must be what was asked for", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const bytes = new TextEncoder().encode(fileOf([{}]))
    assert.strictEqual((await platform.run(previewOf(bytes, "reports"), huoqiu)).kind, "reports")
    assert.include(refusalOf(await platform.exit(previewOf(bytes, "projects"), huoqiu)), {
      _tag: "FileRefused",
      fault: "otherKind",
    })
    const short = new TextEncoder().encode(fileOf([{}], ["code", "month", "remark"]))
    const refused = refusalOf(await platform.exit(previewOf(short, "reports"), huoqiu))
    assert.deepInclude(refused, { fault: "missingColumns" })
  })
})

describe("an import of returns that is taken back", () => {
  const undo = (importId: Uuid.Uuid) => ImportUndo.use((all) => all.undo({ importId, reason: "发错了版本" }))

  it("annuls what it filed and restores what it corrected, as if it had not been", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const before = await platform.run(monthsOf(codeOf(2)))
    const righted = { ...SAME, month_spent_yuan: "1", correction_reason: "改" }
    const { importId } = await platform.run(imported(fileOf([{}, righted])), huoqiu)
    assert.include(await platform.run(undo(importId), huoqiu), { undoneCount: 2, refusedCount: 0 })
    assert.deepStrictEqual(await platform.run(monthsOf(codeOf(1))), [])
    const after = await platform.run(monthsOf(codeOf(2)))
    const figures = (months: typeof before) => months.map(({ position: __, ...month }) => month)
    assert.deepStrictEqual(figures(after), figures(before))
    await assertRebuilt(platform)
  })

  it("leaves a month that was put right since, and is not kept by other months or details", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const { importId } = await platform.run(imported(fileOf([{}, { month: "2010-04" }])), huoqiu)
    await platform.run(report(codeOf(1), "2010-06", 5n))
    const [april] = await platform.run(monthsOf(codeOf(1)))
    if (april === undefined) throw new Error("April was reported")
    const { month: __, position, ...figures } = april
    await platform.run(
      Projects.use((projects) =>
        projects.correctReport({
          commandId: CommandId.make("right April"),
          code: codeOf(1),
          position,
          reason: "核对",
          figures: { ...figures, spentFen: 1n },
        }),
      ),
    )
    const answer = await platform.run(undo(importId), huoqiu)
    assert.deepStrictEqual(answer.refused, [{ line: 3, code: codeOf(1), obstacle: "changedSince" }])
    const months = await platform.run(monthsOf(codeOf(1)))
    assert.deepStrictEqual(
      months.map(({ month }) => month),
      ["2010-04", "2010-06"],
    )
  })
})

describe("a workbook of returns", () => {
  const made = (question: { readonly due?: boolean } = {}) =>
    Effect.gen(function* () {
      const contents = yield* ReportTemplate.use((template) =>
        template.make({ month: Month.make("2010-05"), ...question }),
      )
      return { contents, rows: (yield* Stream.runCollect(contents.rows)).flat() }
    })

  it("has the region's own projects with what they reported last and what stands", async () => {
    const { platform, huoqiu, reported } = await stocked()
    await using _ = platform
    const { contents, rows } = await platform.run(made(), huoqiu)
    assert.strictEqual(contents.projectCount, 2)
    assert.deepStrictEqual(
      contents.months,
      ["2010-01", "2010-02", "2010-03", "2010-04", "2010-05"].map((month) => Month.make(month)),
    )
    const [first, second] = rows
    assert.deepStrictEqual([first?.previous, first?.reported], [undefined, undefined])
    assert.strictEqual(second?.previous?.month, "2010-04")
    assert.strictEqual(second?.investedBeforeFen, 50_000n)
    assert.strictEqual(String(second?.reported?.position), reported)
    const due = await platform.run(made({ due: true }), huoqiu)
    assert.deepStrictEqual(
      due.rows.map(({ record }) => record.code),
      [codeOf(1)],
    )
  })

  it("read back as it was made changes nothing, whatever the language", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    for (const locale of ["zh", "en"] as const) {
      const { contents, rows } = await platform.run(made(), huoqiu)
      const groups = () => Stream.toAsyncIterable(Stream.succeed(rows))
      const chunks: Array<Uint8Array> = []
      for await (const chunk of reportTemplate(contents, { rows: groups(), again: groups() }, locale)) {
        chunks.push(chunk)
      }
      const shown = await platform.run(previewOf(Buffer.concat(chunks)), huoqiu)
      assert.strictEqual(shown.encoding, "xlsx")
      assert.deepStrictEqual([shown.kind, counts(shown)], ["reports", [0, 0, 2, 0, 0]])
      assert.deepStrictEqual(shown.ignoredColumns, [])
    }
  })

  it("is not made of a month to come, of another's region, or for who may not report", async () => {
    const { platform, huoqiu, jinzhai } = await stocked()
    await using _ = platform
    const asked = (question: {
      readonly month?: string
      readonly region?: typeof HUOQIU
      readonly year?: number
    }) =>
      ReportTemplate.use((template) =>
        template.make({ ...question, month: Month.make(question.month ?? "2010-05") }),
      )
    assert.include(refusalOf(await platform.exit(asked({ month: "2010-07" }), huoqiu)), {
      _tag: "MonthNotBegun",
    })
    assert.include(refusalOf(await platform.exit(asked({ year: 2011 }), huoqiu)), {
      _tag: "MonthBeforeProgramme",
    })
    assert.include(refusalOf(await platform.exit(asked({ region: HUOQIU }), jinzhai)), {
      _tag: "RegionOutsideScope",
    })
    const reader = await platform.user("luan.msb")
    assert.include(refusalOf(await platform.exit(asked({}), reader)), { _tag: "NotPermitted" })
  })
})

describe("a file of projects of several years", () => {
  const HEADER = "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on"
  const item2009 = EventType.occurred(ItemListed, {
    stream: programmeStream(2009),
    occurredOn: CalendarDate.make("2009-02-01"),
    payload: { ...ItemListed.example, year: 2009, key: ItemKey.make("28"), confirmed: true } as never,
  })

  it("is checked against the programme of each row's own year", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    await platform.run(
      loadFacts([{ commandId: "programme 2009", stream: programmeStream(2009), events: [item2009] }]),
    )
    const rows = [
      `2009,${HUOQIU},28,去年的,某站,1.00,2009-03-01`,
      `2009,${HUOQIU},19,去年没有这一项,某站,1.00,2009-03-01`,
      `2010,${HUOQIU},28,今年没有这一项,某站,1.00,2010-03-01`,
      `2008,${HUOQIU},28,那年没有目录,某站,1.00,2008-03-01`,
    ]
    const shown = await platform.run(preview([HEADER, ...rows].join("\n")), huoqiu)
    assert.deepStrictEqual(codes(shown), [
      ["unknownItem itemKey"],
      ["unknownItem itemKey"],
      ["unknownItem itemKey"],
    ])
    const result = await platform.run(commit(shown.importId), huoqiu)
    assert.include(result, { registeredCount: 1, refusedCount: 0 })
  })
})
