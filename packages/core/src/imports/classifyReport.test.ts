import { prop } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { EnteredReturn, MonthlyReturn } from "../project/Project.ts"
import type { RawRow } from "./CellReader.ts"
import { readReportRow } from "./classifyReport.ts"
import { REPORT_COLUMNS, type ReportColumnKey, RETURN_COLUMNS, readReportHeader } from "./reportColumns.ts"
import { isError, type RowProblemCode } from "./RowProblem.ts"

const PLACES = new Map(REPORT_COLUMNS.map((column, place) => [column.key, place]))

type Texts = Partial<Record<ReportColumnKey, string>>
const GOOD: Texts = {
  code: "2010-341522-19-0007",
  month: "2010-05",
  investedYuan: "617,300.00",
  disbursedYuan: "351300",
  spentYuan: "0",
  progressPercent: "62.4",
}
const rowOf = (texts: Texts): RawRow => ({
  line: 7,
  fields: REPORT_COLUMNS.map((column) => texts[column.key] ?? ""),
})
const read = (texts: Texts) => readReportRow(PLACES, rowOf({ ...GOOD, ...texts }))

describe("the columns of a monthly return", () => {
  it("are one for each thing that a return says, and are all required that must be said", () => {
    assert.sameMembers(Object.keys(RETURN_COLUMNS), Object.keys(MonthlyReturn.fields))
    const required = REPORT_COLUMNS.filter((column) => column.required).map(({ key }) => key)
    const { remark: _, ...said } = RETURN_COLUMNS
    assert.sameMembers(required, ["code", ...Object.values(said)])
  })

  it("have headings of their own in both languages, and are found by either", () => {
    for (const locale of ["zh", "en"] as const) {
      const headings = REPORT_COLUMNS.map(({ heading }) => heading[locale])
      assert.strictEqual(new Set(headings).size, REPORT_COLUMNS.length)
      assert.deepStrictEqual(
        [...readReportHeader(headings).places.keys()],
        REPORT_COLUMNS.map(({ key }) => key),
      )
    }
  })
})

describe("a row of a monthly return", () => {
  it("is read to the fen and to the basis point", () => {
    const { row, problems } = read({ remark: "雨季停工三天", basis: "812", correctionReason: "少记一笔" })
    assert.deepStrictEqual(problems, [])
    assert.deepStrictEqual<unknown>(row, {
      code: "2010-341522-19-0007",
      name: "",
      month: "2010-05",
      monthly: {
        month: "2010-05",
        investedFen: 61_730_000n,
        disbursedFen: 35_130_000n,
        spentFen: 0n,
        physicalProgress: 6240,
        remark: "雨季停工三天",
      },
      reason: "少记一笔",
      basis: 812,
    })
  })

  it.each(["2010-05", "2010-05-01", "2010年5月", "2010年05月", "2010-5"])("takes %s for a month", (month) => {
    assert.strictEqual(read({ month }).row?.month, "2010-05")
  })

  it.each([
    ["62.4", 6240],
    ["62.40%", 6240],
    ["62.400", 6240],
    ["0", 0],
    ["100", 10_000],
    ["100.00", 10_000],
  ])("takes %s for a progress", (text, progress) => {
    assert.strictEqual(read({ progressPercent: text }).row?.monthly?.physicalProgress, progress)
  })

  it("takes a code with the project's name behind it, as a list to choose from writes it", () => {
    assert.strictEqual(read({ code: "2010-341522-19-0007 示例镇 供水" }).row?.code, "2010-341522-19-0007")
  })

  it("that has no figures was not filled in, and is no mistake", () => {
    const empty = { investedYuan: "", disbursedYuan: "", spentYuan: "", progressPercent: "" }
    const { row, problems } = read(empty)
    assert.deepStrictEqual([row?.monthly, problems], [undefined, []])
    assert.lengthOf(read({ ...empty, spentYuan: "0" }).problems, 3)
    assert.lengthOf(read({ ...empty, remark: "停工" }).problems, 4)
  })

  it.each<[RowProblemCode, Texts]>([
    ["empty", { code: "" }],
    ["projectCode", { code: "0007" }],
    ["empty", { month: "" }],
    ["month", { month: "5" }],
    ["month", { month: "2010-13" }],
    ["month", { month: "2010-05-31" }],
    ["empty", { investedYuan: "" }],
    ["money", { disbursedYuan: "-1" }],
    ["money", { spentYuan: "1.005" }],
    ["money", { spentYuan: "100000000000" }],
    ["progress", { progressPercent: "100.01" }],
    ["progress", { progressPercent: "0.624.0" }],
    ["progress", { progressPercent: "六成" }],
    ["progress", { progressPercent: "62.405" }],
    ["remark", { remark: "两\n行" }],
    ["remark", { correctionReason: "因".repeat(501) }],
    ["basis", { basis: "0" }],
  ])("is kept out with %s: %j", (code, texts) => {
    const { row, problems } = read(texts)
    assert.isUndefined(row)
    assert.deepStrictEqual(
      problems.map((one) => one.code),
      [code],
    )
  })
})

const POOLS: Readonly<Partial<Record<ReportColumnKey, ReadonlyArray<string>>>> = {
  code: ["2010-341522-19-0007", "2010-341522-19", ""],
  month: ["2010-05", "2010-00", "1899-12", ""],
  investedYuan: ["1", "0", "1,234.5", "99999999999.99", "100000000000", "1.005", ""],
  disbursedYuan: ["1", "0.07", "-1", ""],
  spentYuan: ["1", "1e3", ""],
  progressPercent: ["62.4", "100", "100.01", "%", ""],
  remark: ["", "雨季", "a\nb", "\ud800", "字".repeat(501)],
  correctionReason: ["", "少记", "\u0000"],
  basis: ["", "48216", "-1"],
}
const Row = Arbitrary.all(
  Object.fromEntries(
    Object.entries(POOLS).map(([key, pool]) => [
      key,
      Arbitrary.map(
        Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4 * pool.length - 1 }))),
        (at) => pool[at] ?? pool[0] ?? "",
      ),
    ]),
  ) as Readonly<Record<ReportColumnKey, Arbitrary.Arbitrary<string>>>,
)

describe("any row of a monthly return", () => {
  const encode = Schema.encodeSync(EnteredReturn)
  const decode = Schema.decodeUnknownSync(EnteredReturn)
  let acceptedCount = 0

  prop(
    "is accepted only if the schema of a return accepts it, and otherwise says why",
    [Row],
    ([texts]) => {
      const { row, problems } = readReportRow(PLACES, rowOf(texts))
      assert.strictEqual(row === undefined, problems.some(isError))
      if (row?.monthly === undefined) return
      acceptedCount += 1
      assert.deepStrictEqual(decode(JSON.parse(JSON.stringify(encode(row.monthly)))), row.monthly)
    },
    { arbitrary: { runs: 2000 } },
  )

  it("was met both ways", () => {
    assert.isAbove(acceptedCount, 100)
    assert.isBelow(acceptedCount, 1900)
  })
})
