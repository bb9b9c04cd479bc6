import { prop } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { Registration } from "../project/Project.ts"
import type { RawRow } from "./CellReader.ts"
import { readRow, type RowChange } from "./classify.ts"
import { type ColumnKey, IMPORT_COLUMNS } from "./columns.ts"
import {
  isError,
  REPORT_ROW_PROBLEMS,
  ROW_PROBLEMS,
  type RowProblemCode,
  FUND_ROW_PROBLEMS,
  TARGET_ROW_PROBLEMS,
} from "./RowProblem.ts"

const PLACES = new Map(IMPORT_COLUMNS.map((column, place) => [column.key, place]))

type Texts = Readonly<Record<ColumnKey, string>>
const GOOD: Texts = {
  year: "2010",
  countyCode: "341522",
  itemKey: "19",
  name: "示例镇集中供水工程",
  township: "示例镇",
  implementingUnit: "示例供水站",
  annualPlanYuan: "3,126,000.00",
  approvedOn: "2010-03-18",
  plannedStartOn: "2010-04-16",
  plannedFinishOn: "2010-09-30",
  code: "",
  changedOn: "",
  correctionReason: "",
  basis: "",
}
const rowOf = (texts: Texts): RawRow => ({
  line: 7,
  fields: IMPORT_COLUMNS.map((column) => texts[column.key]),
})
const read = (change: Partial<Texts>) => readRow(PLACES, rowOf({ ...GOOD, ...change }))

describe("readRow", () => {
  it("reads a row as a registration", () => {
    assert.deepStrictEqual(read({}), {
      registration: {
        year: 2010,
        countyCode: "341522",
        itemKey: "19",
        name: "示例镇集中供水工程",
        township: "示例镇",
        implementingUnit: "示例供水站",
        annualPlanFen: 312_600_000n,
        approvedOn: "2010-03-18",
        plannedStartOn: "2010-04-16",
        plannedFinishOn: "2010-09-30",
      } as Registration,
      change: undefined,
      problems: [],
    })
  })

  it("takes blanks around a cell for nothing, an empty one for null where it may be, and 7 for 07", () => {
    const { registration } = read({
      name: " 桥\t",
      township: " ",
      plannedStartOn: "",
      plannedFinishOn: "",
      itemKey: "7",
    })
    assert.strictEqual(registration?.name, "桥")
    assert.strictEqual(registration?.itemKey, "07")
    const { township, plannedStartOn, plannedFinishOn } = registration as Registration
    assert.deepStrictEqual([township, plannedStartOn, plannedFinishOn], [null, null, null])
  })

  it("reads cells by their headings, and a column that is not there as empty", () => {
    const places = new Map<ColumnKey, number>([...PLACES].filter(([key]) => key !== "township"))
    assert.strictEqual(readRow(places, rowOf(GOOD)).registration?.township, null)
    const short = { line: 7, fields: rowOf(GOOD).fields.slice(0, 8) }
    assert.strictEqual(readRow(PLACES, short).registration?.plannedFinishOn, null)
  })

  it.each<[RowProblemCode, ColumnKey, string]>([
    ["empty", "year", ""],
    ["empty", "countyCode", ""],
    ["empty", "itemKey", ""],
    ["empty", "name", "   "],
    ["empty", "implementingUnit", ""],
    ["empty", "annualPlanYuan", ""],
    ["empty", "approvedOn", ""],
    ["year", "year", "2006"],
    ["year", "year", "2100"],
    ["year", "year", "10"],
    ["year", "year", "2010年"],
    ["countyCode", "countyCode", "34152"],
    ["countyCode", "countyCode", "3415220"],
    ["itemKey", "itemKey", "019"],
    ["itemKey", "itemKey", "x"],
    ["line", "name", "两\n行"],
    ["line", "name", "a\u0000b"],
    ["line", "name", "字".repeat(101)],
    ["line", "township", "东\u2028镇"],
    ["line", "township", "镇".repeat(101)],
    ["line", "implementingUnit", "\ud800"],
    ["money", "annualPlanYuan", "-1"],
    ["money", "annualPlanYuan", "1.005"],
    ["money", "annualPlanYuan", "312.6万"],
    ["money", "annualPlanYuan", "100000000000"],
    ["date", "approvedOn", "2010-02-30"],
    ["date", "approvedOn", "2010/3/18"],
    ["date", "plannedStartOn", "40284"],
    ["date", "plannedFinishOn", "2010-9-30"],
  ])("keeps a row out with %s in %s (%j)", (code, column, value) => {
    const { registration, problems } = read({ [column]: value })
    assert.isUndefined(registration)
    assert.deepStrictEqual(
      problems.map((one) => [one.code, one.column]),
      [[code, column]],
    )
    assert.isTrue(problems.every(isError))
    assert.strictEqual(problems[0]?.value, [...value.trim()].slice(0, 60).join(""))
  })

  it.each<[string, Partial<Texts>]>([
    ["the first year", { year: "2007" }],
    ["the last year", { year: "2099" }],
    [
      "a hundred characters",
      { name: "字".repeat(100), township: "𠮷".repeat(100), implementingUnit: "a".repeat(100) },
    ],
    ["the largest plan", { annualPlanYuan: "99999999999.99" }],
    ["29 February", { approvedOn: "2012-02-29" }],
    ["one day's work", { plannedStartOn: "2010-04-16", plannedFinishOn: "2010-04-16" }],
  ])("accepts %s", (_, change) => {
    const { registration, problems } = read(change)
    assert.isDefined(registration)
    assert.deepStrictEqual(problems, [])
  })

  it("keeps a row out whose work ends before it begins, and says so at the end", () => {
    const { registration, problems } = read({ plannedStartOn: "2010-04-16", plannedFinishOn: "2010-04-15" })
    assert.isUndefined(registration)
    assert.deepStrictEqual(problems, [
      { code: "plannedDates", column: "plannedFinishOn", value: "2010-04-15" },
    ])
  })

  it("warns of a plan of zero and takes the row", () => {
    const { registration, problems } = read({ annualPlanYuan: "0.00" })
    assert.strictEqual(registration?.annualPlanFen, 0n)
    assert.deepStrictEqual(
      problems.map((one) => one.code),
      ["zeroPlan"],
    )
    assert.isFalse(problems.some(isError))
  })

  it("reads a row with a code as a change of that project: since when or why, made from which entry", () => {
    const { registration, change, problems } = read({
      code: "2010-341522-19-0007",
      changedOn: "2010-05-20",
      basis: "48216",
    })
    assert.isDefined(registration)
    assert.deepStrictEqual(problems, [])
    assert.deepStrictEqual(change, {
      code: "2010-341522-19-0007",
      changedOn: "2010-05-20",
      reason: null,
      basis: 48_216,
    } as RowChange)
    assert.strictEqual(read({ code: "2010-341522-19-0007", correctionReason: "写错" }).change?.reason, "写错")
  })

  it.each<[RowProblemCode, ColumnKey, Partial<Texts>]>([
    ["projectCode", "code", { code: "0007" }],
    ["date", "changedOn", { code: "2010-341522-19-0007", changedOn: "May" }],
    ["remark", "correctionReason", { code: "2010-341522-19-0007", correctionReason: "因".repeat(501) }],
    ["basis", "basis", { code: "2010-341522-19-0007", basis: "0" }],
    ["changeWithoutCode", "changedOn", { changedOn: "2010-05-20" }],
    ["changeWithoutCode", "correctionReason", { correctionReason: "写错" }],
  ])("keeps a change out with %s in %s", (code, column, change) => {
    const { registration, problems } = read(change)
    assert.isUndefined(registration)
    assert.deepInclude(problems[0], { code, column })
  })

  it("takes a code with its name behind it, as a list to choose from writes it", () => {
    const { registration } = read({ countyCode: "341522 霍邱县", itemKey: "19 农村饮水安全" })
    assert.deepStrictEqual<unknown>([registration?.countyCode, registration?.itemKey], ["341522", "19"])
  })

  it("says what the reader of a file noticed about cells of ours, and keeps out what has no value", () => {
    const notes = [
      { place: null, code: "hiddenRow" },
      { place: 3, code: "formula" },
      { place: 40, code: "formula" },
    ] as const
    const warned = readRow(PLACES, { ...rowOf(GOOD), notes })
    assert.isDefined(warned.registration)
    assert.deepStrictEqual(
      warned.problems.map(({ code, column }) => [code, column]),
      [
        ["hiddenRow", null],
        ["formula", "name"],
      ],
    )
    const empty = readRow(PLACES, { ...rowOf(GOOD), notes: [{ place: 6, code: "formulaEmpty" }] })
    assert.isUndefined(empty.registration)
  })

  it("names everything that is wrong at once", () => {
    const { problems } = read({ year: "x", name: "", annualPlanYuan: "?", plannedStartOn: "soon" })
    assert.deepStrictEqual(
      problems.map((one) => one.code),
      ["year", "empty", "money", "date"],
    )
  })

  it("shows at most sixty characters of a cell, and only whole ones", () => {
    assert.strictEqual(read({ name: "𠮷".repeat(101) }).problems[0]?.value, "𠮷".repeat(60))
  })
})

/** For each column texts of both sides; three cells in four are the first, so that whole rows pass. */
const POOLS: Readonly<Record<ColumnKey, ReadonlyArray<string>>> = {
  year: ["2010", "2007", "2099", "2006", "2100", ""],
  countyCode: ["341522", "000000", "941522", ""],
  itemKey: ["19", "7", "00", "019", ""],
  name: ["桥", "a b", "“路”", "a\nb", "\u0000", "\ud800", "字".repeat(101), ""],
  township: ["", "东镇", "镇".repeat(100), "镇".repeat(101), "a\tb"],
  implementingUnit: ["局", "a/b", "😀".repeat(100), "😀".repeat(101), "\udc00", ""],
  annualPlanYuan: ["1", "0", "1,234.5", "99999999999.99", "100000000000", "1.005", "-1", ""],
  approvedOn: ["2010-03-18", "1900-01-01", "9999-12-31", "2010-02-30", "1899-12-31", ""],
  plannedStartOn: ["", "2010-05-01", "2010-05-02", "2010-13-01"],
  plannedFinishOn: ["", "2010-05-01", "2010-04-30", "x"],
  code: ["", "2010-341522-19-0007", "2010-341522-19"],
  changedOn: ["", "2010-05-20", "20 May"],
  correctionReason: ["", "计划数写错", "因\n果"],
  basis: ["", "48216", "-1"],
}
const Row = Arbitrary.all(
  Object.fromEntries(
    IMPORT_COLUMNS.map(({ key }) => [
      key,
      Arbitrary.map(
        Arbitrary.schema(
          Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4 * POOLS[key].length - 1 })),
        ),
        (at) => POOLS[key][at] ?? POOLS[key][0] ?? "",
      ),
    ]),
  ) as Readonly<Record<ColumnKey, Arbitrary.Arbitrary<string>>>,
)

describe("readRow, for any row", () => {
  const roundTrip = (registration: Registration): Registration =>
    Schema.decodeUnknownSync(Registration)(
      JSON.parse(JSON.stringify(Schema.encodeSync(Registration)(registration))),
    )
  const met = new Set<RowProblemCode>()
  let acceptedCount = 0

  prop(
    "accepts only what the schema of a registration accepts, and says why it refuses the rest",
    [Row],
    ([texts]) => {
      const { registration, problems } = readRow(PLACES, rowOf(texts))
      for (const one of problems) met.add(one.code)
      assert.strictEqual(registration === undefined, problems.some(isError))
      if (registration === undefined) return
      acceptedCount += 1
      assert.deepStrictEqual(roundTrip(registration), registration)
    },
    { arbitrary: { runs: 3000 } },
  )

  it("met rows of both kinds and every problem that a row can have by itself", () => {
    assert.isAbove(acceptedCount, 100)
    assert.isBelow(acceptedCount, 2500)
    const fromRegisters = [
      "dateAfterToday",
      "unknownCounty",
      "unknownItem",
      "outsideScope",
      "repeatedInFile",
      "repeatedRow",
      "alreadyRegistered",
      "unconfirmedItem",
      "unknownProject",
      "otherProject",
      "changeUnsaid",
      "changeSaidTwice",
      "changedSince",
      "dateBeforeApproval",
      "approvalOnlyCorrected",
      "approvalAfterRevision",
      "changeNotPermitted",
      "notEntered",
    ]
    const ofFormats = ["formula", "formulaEmpty", "hiddenRow", "noHeading"]
    const own = Object.keys(ROW_PROBLEMS).filter(
      (code) =>
        !fromRegisters.includes(code) &&
        !ofFormats.includes(code) &&
        !(code in REPORT_ROW_PROBLEMS) &&
        !(code in TARGET_ROW_PROBLEMS) &&
        !(code in FUND_ROW_PROBLEMS),
    )
    assert.sameMembers([...met], own)
  })
})
