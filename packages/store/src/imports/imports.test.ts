/** Imports: what the preview accepts goes in once and whole; what it rejects comes back with its reasons. */
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type Actor, operator } from "@minsheng/core/access"
import type { Uuid } from "@minsheng/core/kernel"
import {
  FileRefused,
  IMPORT_COLUMNS,
  type ImportPreview,
  ProjectImports,
  type RejectedRow,
  type RowProblemCode,
  TEXT_ROWS_MAX,
} from "@minsheng/core/imports"
import { refusalWords } from "@minsheng/core/words"
import { csvLine, rejectedCsvHead, rejectedCsvLine } from "@minsheng/exchange"
import { FOUNDED, HUOQIU, JINZHAI, register, WUWEI } from "../testing/fixture.ts"
import { openPlatform, type OpenPlatform, type TestPlatform, testPlatform } from "../testing/index.ts"
import { defectOf, refusalOf, tally } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { batchSizesIn, ownerOf, rowsOf, valueOf } from "../testing/writers.ts"

const HEADINGS = IMPORT_COLUMNS.map(({ heading }) => heading.zh)
const COLUMNS = [
  "year",
  "county",
  "item",
  "name",
  "township",
  "unit",
  "plan",
  "approved",
  "start",
  "finish",
] as const
type Cells = Partial<Record<(typeof COLUMNS)[number], string>>

const GOOD: Required<Cells> = {
  year: "2010",
  county: HUOQIU,
  item: "19",
  name: "",
  township: "甲子镇",
  unit: "示例供水站",
  plan: "1,234.50",
  approved: "2010-01-18",
  start: "2010-03-01",
  finish: "2010-09-30",
}

const line = (cells: Cells): string => csvLine(COLUMNS.map((column) => cells[column] ?? GOOD[column]))
const fileOf = (rows: ReadonlyArray<Cells>): string => [csvLine(HEADINGS), ...rows.map(line)].join("")

const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

/** What is wrong in a row, and what that is called. */
const BAD: ReadonlyArray<readonly [cells: Cells, code: RowProblemCode]> = [
  [{ name: "" }, "empty"],
  [{ unit: "  " }, "empty"],
  [{ year: "10" }, "year"],
  [{ year: "2006" }, "year"],
  [{ county: "34152" }, "countyCode"],
  [{ county: "霍邱" }, "countyCode"],
  [{ item: "一九" }, "itemKey"],
  [{ name: "两\n行" }, "line"],
  [{ name: "零\u0000字" }, "line"],
  [{ name: "长".repeat(101) }, "line"],
  [{ unit: "制\u0007表" }, "line"],
  [{ plan: "12.345" }, "money"],
  [{ plan: "-5" }, "money"],
  [{ plan: "1,23" }, "money"],
  [{ plan: "壹万" }, "money"],
  [{ plan: "9".repeat(17) }, "money"],
  // One fen more than may be entered: ten thousand of the most fit into one sum, ten of 18 digits do not.
  [{ plan: "100000000000.00" }, "money"],
  [{ approved: "2010-02-30" }, "date"],
  [{ approved: "2010/02/01" }, "date"],
  [{ start: "soon" }, "date"],
  [{ approved: "2012-02-01" }, "dateAfterToday"],
  [{ start: "2010-09-01", finish: "2010-03-01" }, "plannedDates"],
  [{ county: "341500" }, "unknownCounty"],
  [{ county: "341599" }, "unknownCounty"],
  // Dissolved on 22 August 2011.
  [{ county: WUWEI, approved: "2011-08-22" }, "unknownCounty"],
  [{ item: "33" }, "unknownItem"],
  [{ year: "2011" }, "unknownItem"],
]

const preview = (text: string | Uint8Array, name = "项目.csv") => {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text
  return ProjectImports.use((imports) => imports.preview({ name, bytes: Stream.succeed(bytes) }))
}
const commit = (importId: Uuid.Uuid) => ProjectImports.use((imports) => imports.commit(importId))
const resume = ProjectImports.use((imports) => imports.resume)

const rejectedOf = (platform: OpenPlatform, importId: Uuid.Uuid, actor: Actor = operator) =>
  platform.run(
    Effect.gen(function* () {
      const { header, rows } = yield* ProjectImports.use((imports) => imports.rejected(importId))
      return { header, rows: (yield* Stream.runCollect(rows)).flat() }
    }),
    actor,
  )

const counts = ({ rowCount, acceptedCount, warnedCount, rejectedCount }: ImportPreview) => [
  rowCount,
  acceptedCount,
  warnedCount,
  rejectedCount,
]

const projectCount = (platform: OpenPlatform, like = "%") =>
  valueOf<number>(platform.database, "select count(*)::int from project where name like $1", [like])

const opened = () => testPlatform(FOUNDED, { clock: new SettableClock("2012-01-10").service })

describe("a file of some thousand rows", () => {
  const GOOD_COUNT = 2700
  let platform: TestPlatform
  let huoqiu: Actor
  let shown: ImportPreview

  /** Bad rows stand among good ones, one every hundred. */
  const rows = (): ReadonlyArray<Cells> => {
    const good = range(GOOD_COUNT).map((index): Cells => ({ name: `第${index}项工程`, plan: `${index}.07` }))
    const bad = BAD.map(([cells]) => ({ name: `坏行${JSON.stringify(cells).slice(0, 20)}`, ...cells }))
    return good.flatMap((row, index) => {
      const one = index % 100 === 99 ? bad[(index - 99) / 100] : undefined
      return one === undefined ? [row] : [row, one]
    })
  }
  const special: ReadonlyArray<Cells> = [
    { name: "第7项工程" },
    { name: "早已登记" },
    { name: "没有计划", plan: "0" },
    { name: "存疑的项目", item: "12" },
    { name: "别县的", county: JINZHAI },
    { name: 'a\\b\t"引号",逗号', township: "" },
  ]

  beforeAll(async () => {
    platform = await opened()
    huoqiu = await platform.user("huoqiu.msb")
    await platform.run(register({ name: "早已登记", township: "甲子镇" }))
    shown = await platform.run(preview(fileOf([...rows(), ...special])), huoqiu)
  })

  afterAll(() => platform[Symbol.asyncDispose]())

  it("is previewed with its counts, and nothing goes in", async () => {
    // Rejected: the bad ones, one repeated, registered, of another county, and with a tab in its name.
    const rejected = BAD.length + 4
    const all = GOOD_COUNT + BAD.length + special.length
    assert.deepStrictEqual(counts(shown), [all, all - rejected, 2, rejected])
    assert.strictEqual(await projectCount(platform), 1)
  })

  it("gives each rejected row back as it was, with what is wrong", async () => {
    const { header, rows: rejected } = await rejectedOf(platform, shown.importId, huoqiu)
    assert.deepStrictEqual(header, HEADINGS)
    const codes = rejected.map(({ problems }) => problems.map(({ code }) => code).join())
    assert.deepStrictEqual(codes, [
      ...BAD.map(([, code]) => code),
      "repeatedInFile",
      "alreadyRegistered",
      "outsideScope",
      "line",
    ])
    const texts = (row: RejectedRow | undefined) => row?.fields.join("|")
    BAD.forEach(([cells], index) => {
      const expected = COLUMNS.map((column) => ({ ...GOOD, ...cells })[column])
      // PostgreSQL holds no NUL: it comes back as the character for what cannot be shown.
      const back = expected.map((cell) => cell.replaceAll("\u0000", "\uFFFD"))
      const name = cells.name === undefined ? (rejected[index]?.fields[3] ?? "") : (back[3] ?? "")
      assert.strictEqual(texts(rejected[index]), back.with(3, name).join("|"))
    })
    assert.strictEqual(rejected.at(-1)?.fields[3], 'a\\b\t"引号",逗号')
    const lines = rejected.map((row) => row.line)
    assert.deepStrictEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    )
    assert.strictEqual(new Set(lines).size, lines.length)
  })

  it("is nobody else's: neither to see nor to commit", async () => {
    const jinzhai = await platform.user("jinzhai.msb")
    assert.include(refusalOf(await platform.exit(commit(shown.importId), jinzhai)), {
      _tag: "ImportNotFound",
    })
    const rejected = ProjectImports.use((imports) => imports.rejected(shown.importId))
    assert.include(refusalOf(await platform.exit(rejected, jinzhai)), { _tag: "ImportNotFound" })
    const reader = await platform.user("luan.msb")
    assert.include(refusalOf(await platform.exit(commit(shown.importId), reader)), { _tag: "NotPermitted" })
  })

  it("goes in by chunks when it is committed, every accepted row once and to the fen", async () => {
    await platform.run(register({ name: "第11项工程", township: "甲子镇" }))
    const before = (await batchSizesIn(platform.database)).length
    const result = await platform.run(commit(shown.importId), huoqiu)
    const accepted = shown.acceptedCount
    assert.deepStrictEqual(result, {
      importId: shown.importId,
      registeredCount: accepted - 1,
      revisedCount: 0,
      refusedCount: 1,
      leftCount: 0,
    })
    const sizes = (await batchSizesIn(platform.database)).slice(before)
    assert.isTrue(
      sizes.every((size) => size <= 500) && sizes.length === Math.ceil(accepted / 500),
      sizes.join(),
    )
    const wrong = await rowsOf(
      platform.database,
      `select name from project where name ~ '^第\\d+项工程$' and name <> '第11项工程'
        and annual_plan_fen <> substring(name from '\\d+')::bigint * 100 + 7`,
    )
    assert.deepStrictEqual(wrong, [])
    assert.strictEqual(await projectCount(platform, "第%项工程"), GOOD_COUNT)
    assert.strictEqual(await projectCount(platform), accepted + 1)
    const actors = await rowsOf(
      platform.database,
      "select distinct actor from journal where command_id like 'import %'",
    )
    assert.deepStrictEqual(actors, [{ actor: huoqiu.id }])
  })

  it("is committed once: a second time it is not found", async () => {
    assert.include(refusalOf(await platform.exit(commit(shown.importId), huoqiu)), { _tag: "ImportNotFound" })
  })

  it("gives back who came too late, and keeps nothing of what went in", async () => {
    const { rows: rejected } = await rejectedOf(platform, shown.importId, huoqiu)
    assert.lengthOf(rejected, shown.rejectedCount + 1)
    const late = rejected.find(({ fields }) => fields[3] === "第11项工程")
    assert.deepStrictEqual(
      late?.problems.map(({ code }) => code),
      ["alreadyRegistered"],
    )
    const kept = await rowsOf(platform.database, "select distinct status from import_row")
    assert.deepStrictEqual(kept, [{ status: "rejected" }])
  })

  it("takes the rejected rows back when they were repaired", async () => {
    const { header, rows: rejected } = await rejectedOf(platform, shown.importId, huoqiu)
    const bad = rejected.slice(0, BAD.length)
    const repaired = bad.map((row, index) => {
      const right = COLUMNS.map((column) => GOOD[column]).with(3, `修好${index}`)
      return { ...row, fields: right }
    })
    const text = [
      `\uFEFF${rejectedCsvHead(header, "zh")}`,
      ...repaired.map((row) => rejectedCsvLine(row, header.length, "zh")),
    ].join("")
    const again = await platform.run(preview(text, "退回.csv"), huoqiu)
    assert.deepStrictEqual(counts(again), [BAD.length, BAD.length, 0, 0])
    assert.deepStrictEqual(again.ignoredColumns, ["退回原因"])
    await platform.run(commit(again.importId), huoqiu)
    assert.strictEqual(await projectCount(platform, "修好%"), BAD.length)
  })

  it("as it comes back says in words why, and reads as the same rows", async () => {
    const { header, rows: rejected } = await rejectedOf(platform, shown.importId, huoqiu)
    const text = [
      rejectedCsvHead(header, "zh"),
      ...rejected.map((row) => rejectedCsvLine(row, header.length, "zh")),
    ].join("")
    const again = await platform.run(preview(text), huoqiu)
    assert.strictEqual(again.rowCount, rejected.length)
    const { rows: back } = await rejectedOf(platform, again.importId, huoqiu)
    const cells = (of: ReadonlyArray<RejectedRow>) =>
      of.map(({ fields }) => fields.slice(0, COLUMNS.length).join("|"))
    const stillWrong = new Set(cells(back))
    assert.isAbove(stillWrong.size, BAD.length - 3)
    assert.isTrue(cells(back).every((row) => cells(rejected).includes(row)))
    assert.isTrue(back.every(({ fields }) => (fields[HEADINGS.length] ?? "").length > 3))
  })
})

describe("a set that fits", () => {
  const rows = range(1500).map((index): Cells => ({ name: `第${index}项` }))

  it("goes in in one transaction", async () => {
    await using platform = await opened()
    const { importId } = await platform.run(preview(fileOf(rows)))
    const before = (await batchSizesIn(platform.database)).length
    await platform.run(commit(importId))
    assert.deepStrictEqual((await batchSizesIn(platform.database)).slice(before), [1500])
  })

  it("goes in whole or not at all, and is gone on with when what was in the way is gone", async () => {
    await using platform = await opened()
    await using owner = await ownerOf(platform.database)
    const { importId } = await platform.run(preview(fileOf(rows)))
    await owner.query("alter table project add constraint planted check (name <> '第1234项')")
    assert.include(defectOf(await platform.exit(commit(importId))), { code: "23514" })
    assert.strictEqual(await projectCount(platform), 0)
    await owner.query("alter table project drop constraint planted")
    const results = await platform.run(resume)
    assert.deepStrictEqual(results, [
      { importId, registeredCount: 1500, revisedCount: 0, refusedCount: 0, leftCount: 0 },
    ])
    assert.strictEqual(await projectCount(platform), 1500)
    assert.deepStrictEqual(await platform.run(resume), [])
  })

  it("that cannot go in does not keep others out, and is named with all that went wrong", async () => {
    await using platform = await opened()
    await using owner = await ownerOf(platform.database)
    const staged = async (name: string) =>
      (await platform.run(preview(fileOf([{ name: `${name}一` }, { name: `${name}二` }])))).importId
    const [first, stuck, last] = [await staged("甲"), await staged("乙"), await staged("丙")]
    await owner.query("update import_job set state = 'committing'")
    await owner.query("alter table project add constraint planted check (name not like '乙%')")
    assert.include(defectOf(await platform.exit(resume)), { code: "23514" })
    const states = await rowsOf(platform.database, "select id, state from import_job order by id")
    assert.deepStrictEqual(states, [
      { id: first, state: "done" },
      { id: stuck, state: "committing" },
      { id: last, state: "done" },
    ])
    assert.strictEqual(await projectCount(platform), 4)
    await owner.query("alter table project drop constraint planted")
    const results = await platform.run(resume)
    assert.deepStrictEqual(results, [
      { importId: stuck, registeredCount: 2, revisedCount: 0, refusedCount: 0, leftCount: 0 },
    ])
  })

  it("of the largest amounts adds up", async () => {
    await using platform = await opened()
    const largest = range(1500).map((index): Cells => ({ name: `最大${index}`, plan: "99999999999.99" }))
    const { importId } = await platform.run(preview(fileOf(largest)))
    assert.include(await platform.run(commit(importId)), { registeredCount: 1500 })
    const sum = await valueOf(platform.database, "select sum(annual_plan_fen)::text from progress_rollup")
    assert.strictEqual(sum, String(1500n * (10n ** 13n - 1n)))
  })

  it("committed by several at once goes in once", async () => {
    await using platform = await opened()
    await using second = openPlatform(platform.database, { clock: new SettableClock("2012-01-10").service })
    const { importId } = await platform.run(preview(fileOf(rows.slice(0, 300))))
    const exits = await Promise.all(
      range(4).map((turn) => (turn % 2 === 0 ? platform : second).exit(commit(importId))),
    )
    assert.isAbove(tally(exits)["accepted"] ?? 0, 0)
    assert.isUndefined(tally(exits)["defect"])
    assert.strictEqual(await projectCount(platform), 300)
    assert.strictEqual(await valueOf(platform.database, "select count(distinct name)::int from project"), 300)
  })

  it("may be taken up by the operator, for whoever staged it", async () => {
    await using platform = await opened()
    const huoqiu = await platform.user("huoqiu.msb")
    const { importId } = await platform.run(preview(fileOf(rows.slice(0, 3))), huoqiu)
    await platform.run(commit(importId), operator)
    const actors = await rowsOf(
      platform.database,
      "select distinct actor from journal where command_id like 'import %'",
    )
    assert.deepStrictEqual(actors, [{ actor: huoqiu.id }])
  })
})

describe("the same rows", () => {
  it("in GB18030 and in UTF-8 are previewed alike", async () => {
    await using platform = await opened()
    const rows: ReadonlyArray<Cells> = [
      { name: "甲" },
      { name: "甲" },
      { name: "乙", plan: "壹" },
      { name: "丙", item: "12" },
    ]
    const text = fileOf(rows)
    const shown = await platform.run(preview(text))
    const chinese = await platform.run(preview(inGb18030(text)))
    assert.deepStrictEqual([shown.encoding, chinese.encoding], ["utf-8", "gb18030"])
    assert.deepStrictEqual(chinese.problems, shown.problems)
    assert.deepStrictEqual(counts(chinese), counts(shown))
    const marked = await platform.run(preview(`\uFEFF${text}`))
    assert.deepStrictEqual(counts(marked), counts(shown))
    assert.deepStrictEqual(
      (await rejectedOf(platform, chinese.importId)).rows,
      (await rejectedOf(platform, shown.importId)).rows,
    )
  })
})

/** The library decodes and does not encode: characters are found by decoding all pairs of bytes. */
const inGb18030 = (text: string): Uint8Array => {
  const decoder = new TextDecoder("gb18030")
  const pairs = new Map<string, ReadonlyArray<number>>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      pairs.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return Uint8Array.from([...text].flatMap((one) => pairs.get(one) ?? [one.codePointAt(0) ?? 0]))
}

describe("a file that cannot be read", () => {
  const some = `${csvLine(HEADINGS)}${line({ name: "甲" })}`
  const bytes = (text: string, ...tail: ReadonlyArray<number>) =>
    Uint8Array.from([...new TextEncoder().encode(text), ...tail])

  it.each<[string, Uint8Array, Partial<FileRefused>]>([
    ["is empty", bytes(""), { fault: "empty" }],
    ["is UTF-16", Uint8Array.of(0xff, 0xfe, 0x74, 0x5e), { fault: "utf16" }],
    ["is in no encoding", bytes(some, 0xed, 0xa0, 0x80, 0x0a), { fault: "encoding", line: 3 }],
    ["lacks columns", bytes("年度,项目名称\n2010,甲\n"), { fault: "missingColumns", line: 1 }],
    [
      "has a column twice",
      bytes(some.replace("计划开工", "name")),
      { fault: "duplicateColumns", detail: ["name"] },
    ],
    ["has an open quote", bytes(`${some}2010,"341522\n`), { fault: "quotes", line: 3 }],
    [
      "has a row beyond all bounds",
      bytes(`${some}${line({ name: "长".repeat(70_000) })}`),
      { fault: "recordTooLong" },
    ],
    [
      "breaks off in its middle",
      bytes(`${some}${line({ name: "乙" }).repeat(20_000)}`, 0xff, 0x0a),
      { fault: "encoding", line: 20_003 },
    ],
  ])("because it %s is refused, and nothing of it is staged", async (_, file, expected) => {
    await using platform = await opened()
    const refusal = refusalOf(await platform.exit(preview(file)))
    assert.instanceOf(refusal, FileRefused)
    assert.deepInclude({ ...(refusal as FileRefused) }, expected)
    const staged = "select (select count(*)::int from import_job) + (select count(*)::int from import_row)"
    assert.strictEqual(await valueOf(platform.database, staged), 0)
  })

  it("names what it lacks", async () => {
    await using platform = await opened()
    const refusal = refusalOf(await platform.exit(preview("年度,项目名称\n2010,甲\n"))) as FileRefused
    const missing = IMPORT_COLUMNS.filter(({ key, required }) => required && key !== "year" && key !== "name")
    assert.deepStrictEqual(
      refusal.detail,
      missing.map(({ heading }) => heading.zh),
    )
  })

  it("takes headings in either language, in any case and width", async () => {
    await using platform = await opened()
    const heading = "YEAR,county_code, Item_Key ,项目名称,实施单位,年度计划(元),approved_on,备注"
    const text = `${heading}\n2010,341522,4,廉租房,某局,100,2010-01-18,无\n`
    const shown = await platform.run(preview(text))
    assert.deepStrictEqual([...counts(shown), ...shown.ignoredColumns], [1, 1, 0, 0, "备注"])
  })
})

describe("a text of many rows", () => {
  const previewText = (rowCount: number) => {
    const text = fileOf(range(rowCount).map((index) => ({ name: `第${index}项` })))
    return ProjectImports.use((imports) => imports.previewText({ fileName: "项目.csv", text }))
  }

  it("is taken up to the limit; beyond it nothing is staged, and the command line is named", async () => {
    await using platform = await opened()
    const shown = await platform.run(previewText(TEXT_ROWS_MAX))
    assert.strictEqual(shown.rowCount, TEXT_ROWS_MAX)
    const refusal = refusalOf(await platform.exit(previewText(TEXT_ROWS_MAX + 1)))
    assert.instanceOf(refusal, FileRefused)
    const { fault, line: at, detail } = refusal as FileRefused
    assert.deepStrictEqual([fault, at, detail], ["tooManyRows", TEXT_ROWS_MAX + 2, [String(TEXT_ROWS_MAX)]])
    assert.include(refusalWords(refusal as FileRefused).en, "minsheng import")
    assert.strictEqual(await valueOf(platform.database, "select count(*)::int from import_job"), 1)
  })
})

describe("what nobody came back for", () => {
  it("is forgotten with a new preview: previews after a week, rejected rows after ninety days", async () => {
    await using platform = await opened()
    await using owner = await ownerOf(platform.database)
    const staged = async (name: string, state: string, age: string) => {
      const { importId } = await platform.run(preview(fileOf([{ name }, { name: "坏", plan: "x" }])))
      if (state === "done") await platform.run(commit(importId))
      else await owner.query("update import_job set state = $2 where id = $1", [importId, state])
      await owner.query("update import_job set staged_at = now() - $2::interval where id = $1", [
        importId,
        age,
      ])
      return importId
    }
    const kept = [
      await staged("甲", "staged", "6 days 23 hours"),
      await staged("乙", "done", "89 days 23 hours"),
      await staged("丙", "committing", "400 days"),
    ]
    const [old, gone] = [
      await staged("丁", "done", "90 days 1 hour"),
      await staged("戊", "staged", "7 days 1 hour"),
    ]
    const { importId } = await platform.run(preview(fileOf([{ name: "己" }])))
    const jobs = await rowsOf<{ id: string }>(platform.database, "select id from import_job order by id")
    assert.deepStrictEqual(
      jobs.map(({ id }) => id),
      [...kept, old, importId],
    )
    const rows = await rowsOf(platform.database, "select 1 from import_row where import_id = any($1)", [
      [old, gone],
    ])
    assert.deepStrictEqual(rows, [])
    assert.include(refusalOf(await platform.exit(commit(gone))), { _tag: "ImportNotFound" })
    assert.strictEqual(await projectCount(platform, "丁"), 1)
  })
})
