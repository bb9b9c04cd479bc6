import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { CalendarDate } from "./CalendarDate.ts"
import { DivisionCode } from "./DivisionCode.ts"
import { decodeInput, inputSchema, malformed, MalformedInput } from "./input.ts"
import { Instant } from "./Instant.ts"
import { Fen } from "./Money.ts"
import { Month } from "./Month.ts"
import { PageLimit } from "./Page.ts"
import { Name } from "./Text.ts"

const Plan = Schema.Struct({
  name: Name,
  county: DivisionCode,
  approvedOn: CalendarDate,
  kind: Schema.Literals(["construction", "subsidy"]),
  year: Schema.Int,
  knownAt: Schema.optionalKey(Schema.Union([Schema.Int, Instant])),
  township: Schema.NullOr(Name),
  page: Schema.Struct({ limit: PageLimit }),
  months: Schema.Array(Schema.Struct({ month: Month, investedFen: Fen })),
})

const GOOD = {
  name: "示例镇集中供水工程",
  county: "341522",
  approvedOn: "2010-03-18",
  kind: "construction",
  year: 2010,
  township: null,
  page: { limit: 50 },
  months: [{ month: "2010-05", investedFen: "61730000" }],
}

const decode = decodeInput(Plan)
const issuesOf = (input: unknown): ReadonlyArray<readonly [path: string, code: string]> => {
  const result = decode(input)
  return result instanceof MalformedInput ? result.issues.map(({ path, code }) => [path, code] as const) : []
}

describe("decodeInput", () => {
  it("answers the decoded value of good input", () => {
    const months = [{ month: "2010-05", investedFen: 61_730_000n }]
    assert.deepStrictEqual(decode(GOOD) as unknown, { ...GOOD, months })
  })

  it.each<[string, unknown, string, string]>([
    ["a field of a check", { ...GOOD, name: "two\nlines" }, "name", "line"],
    ["a field of two checks with one code", { ...GOOD, name: "" }, "name", "line"],
    ["a text that is too long", { ...GOOD, name: "a".repeat(101) }, "name", "line"],
    ["a date that does not exist", { ...GOOD, approvedOn: "2010-02-30" }, "approvedOn", "date"],
    ["a code of another shape", { ...GOOD, county: "34152" }, "county", "divisionCode"],
    ["a number for a text", { ...GOOD, name: 5 }, "name", "type"],
    ["a text for a number", { ...GOOD, year: "2010" }, "year", "type"],
    ["a fraction for a whole number", { ...GOOD, year: 2010.5 }, "year", "type"],
    ["not a number", { ...GOOD, year: Number.NaN }, "year", "type"],
    ["none of the names in a list", { ...GOOD, kind: "works" }, "kind", "type"],
    ["neither text nor null", { ...GOOD, township: 5 }, "township", "type"],
    ["a wrong text beside null", { ...GOOD, township: " a" }, "township", "line"],
    ["neither of two types", { ...GOOD, knownAt: null }, "knownAt", "type"],
    ["the wrong form of one of two types", { ...GOOD, knownAt: "yesterday" }, "knownAt", "instant"],
    ["a field inside", { ...GOOD, page: { limit: 201 } }, "page.limit", "pageLimit"],
    [
      "an element of a list",
      { ...GOOD, months: [{ month: "2010-05", investedFen: "01" }] },
      "months.0.investedFen",
      "fen",
    ],
    ["a missing field", { ...GOOD, page: {} }, "page.limit", "missing"],
    ["no object at all", null, "", "type"],
    ["a list for an object", [], "", "type"],
  ])("names the place and the code of %s", (_, input, path, code) => {
    assert.deepStrictEqual(issuesOf(input), [[path, code]])
  })

  it("names everything that is wrong at once, in the order of the schema", () => {
    const { name: _, ...unnamed } = GOOD
    assert.deepStrictEqual(
      issuesOf({ ...unnamed, approvedOn: "31.5.2010", year: "x", months: [{ month: "2010-13" }] }),
      [
        ["name", "missing"],
        ["approvedOn", "date"],
        ["year", "type"],
        ["months.0.month", "month"],
        ["months.0.investedFen", "missing"],
      ],
    )
  })

  it("never says what the library says in its own words", () => {
    const nonsense = [
      undefined,
      0,
      "",
      true,
      {},
      { ...GOOD, year: null, kind: 1, months: "x", page: [], township: {} },
    ]
    for (const input of nonsense) {
      for (const [, code] of issuesOf(input)) assert.match(code, /^[a-zA-Z]+$/)
    }
  })
})

describe("malformed", () => {
  it("reads paths as standard schemas report them", () => {
    const path = ["months", { key: 0 }, "month"]
    assert.deepStrictEqual(malformed([{ message: "month", path }, { message: "missing" }]).issues, [
      { path: "months.0.month", code: "month" },
      { path: "", code: "missing" },
    ])
  })

  it("is made of what the schema for adapters reports", async () => {
    const result = await inputSchema(Plan)["~standard"].validate({ ...GOOD, name: "" })
    assert.deepStrictEqual(malformed(result.issues ?? []).issues, [{ path: "name", code: "line" }])
  })
})
