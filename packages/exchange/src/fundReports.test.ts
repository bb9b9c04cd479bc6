/** Reports of money as files: exact beyond what a double holds, no formula runs, and what proves them. */
import { buffer } from "node:stream/consumers"
import { assert, describe, it } from "vitest"
import {
  type FundNames,
  NO_LEVELS,
  type PlanAnswer,
  type RatesAnswer,
  type RatesRow,
} from "@minsheng/core/funds"
import { CalendarDate, DivisionCode, ItemKey } from "@minsheng/core/kernel"
import { Position } from "@minsheng/core/journal"
import { NO_SUMS } from "@minsheng/core/progress"
import { progressFile, progressLines } from "./fundReports.ts"
import {
  type FileOfRows,
  headOf,
  streamedCsvHead,
  streamedCsvLine,
  type StreamedTable,
  streamedSheet,
  streamedWorkbook,
} from "./streamedTable.ts"
import { ruleLines, rulesFile, shareLines, sharesFile } from "./planFiles.ts"
import { openArchive } from "./workbook/archive.ts"

/** 2^53 + 1 fen: the first whole number that a double does not hold. */
const EXACT = 9_007_199_254_740_993n
const EXACT_YUAN = "90071992547409.93"
const JINZHAI = DivisionCode.make("341524")
const HASH = "9c1f4f2b5d8e7a60".repeat(4)

const names: FundNames = {
  regionName: (code) => ({ zh: `=地区${code}`, en: `=division ${code}` }),
  regionLevel: () => "county",
  itemName: (key) => ({ zh: `+项目${key}`, en: `+item ${key}` }),
  above: () => ({ zh: "@某市", en: "@a city" }),
  item: () => undefined,
}

const file = (locale: "zh" | "en"): FileOfRows => ({
  locale,
  demonstration: true,
  asOf: CalendarDate.make("2010-05-31"),
  position: 4711,
  imprint: {
    head: { position: Position.make(4711), hash: HASH },
    seal: { day: CalendarDate.make("2010-05-30"), position: Position.make(4600), hash: HASH },
  },
  about: [{ zh: "=月报", en: "=report" }],
})

const axes = {
  asOf: CalendarDate.make("2010-05-31"),
  knownAt: { position: Position.make(4711), recordedAt: null },
  current: true,
}

const all = { ...NO_LEVELS, central: EXACT }
const nothing = {
  planned: all,
  arrived: all,
  disbursed: all,
  spent: all,
  held: NO_LEVELS,
  returned: NO_LEVELS,
}
const row: Omit<RatesRow, "key"> = {
  measures: nothing,
  rates: [],
  reconciled: {
    register: { ...NO_SUMS, annualPlanFen: 200n, investedFen: 50n },
    planGapFen: EXACT,
    disbursedGapFen: -EXACT,
    spentGapFen: 0n,
  },
}
const rates: RatesAnswer = {
  axes,
  demonstration: true,
  year: 2010,
  basis: "month",
  timePercent: "41.67",
  by: "region",
  total: row,
  rows: [{ key: JINZHAI, ...row }],
}

const csvOf = <Row>(kind: StreamedTable<Row>, rows: ReadonlyArray<Row>, locale: "zh" | "en" = "en"): string =>
  streamedCsvHead(kind, headOf(file(locale))) +
  rows.map((one) => streamedCsvLine(kind, one, headOf(file(locale)))).join("")

async function* inOne<Row>(rows: ReadonlyArray<Row>): AsyncGenerator<ReadonlyArray<Row>> {
  yield await Promise.resolve(rows)
}

const sheetXml = async <Row>(kind: StreamedTable<Row>, rows: ReadonlyArray<Row>): Promise<string> => {
  const bytes = await buffer(
    streamedWorkbook([streamedSheet(kind, inOne(rows))], headOf(file("en"))) as AsyncIterable<Buffer>,
  )
  const archive = await openArchive(bytes)
  return (await buffer(await archive.open("xl/worksheets/sheet1.xml"))).toString("utf8")
}

describe("the progress of funds as a file", () => {
  const kind = progressFile(rates, names)
  const lines = progressLines(rates)

  it("says what it is, its axes, its unit and what it can be held against", () => {
    const [first = "", ...others] = csvOf(kind, lines).split("\r\n")
    assert.strictEqual(first, "# =report")
    const head = others.slice(0, 4).join("\n")
    for (const said of [
      /DEMONSTRATION/u,
      /as of 2010-05-31, known at entry 4711/u,
      /amounts in yuan/u,
      new RegExp(`head of the journal 4711:${HASH}; daily seal 2010-05-30 4600:${HASH}`, "u"),
    ]) {
      assert.match(head, said)
    }
    assert.match(csvOf(kind, lines, "zh"), /账册末条 4711:.*；日封 2010-05-30 4600:/u)
  })

  it("has the columns of the form in its order, then what the page shows besides", () => {
    const [heading = ""] = csvOf(kind, [], "zh").split("\r\n").slice(5)
    const form =
      /序号.*地区.*年计划合计.*中央.*省级.*市级.*县级.*自筹.*到位合计.*自筹.*拨付合计.*到位率.*拨付率（占到位.*拨付率（占计划.*完成投资.*完成率.*超序时/u
    assert.match(heading, form)
  })

  it("keeps amounts exact and lets no name begin a formula, in both formats", async () => {
    const [own = "", total = ""] = csvOf(kind, lines).split("\r\n").slice(6)
    assert.include(own, EXACT_YUAN)
    assert.include(own, ",'=division 341524,'@a city,")
    assert.match(total, /^,,total,/u)
    const xml = await sheetXml(kind, lines)
    // Too many digits for a number: a text, as it is written.
    assert.match(xml, new RegExp(`t="inlineStr"><is><t[^>]*>${EXACT_YUAN}`, "u"))
    assert.notMatch(xml, /<f[ >]/u)
    // Ordinary amounts and rates are numbers: 50 / 200 of the plan, 25.0 %, 16.7 points behind.
    assert.match(xml, /<v>0\.50<\/v>/u)
    assert.match(xml, /<v>25\.0<\/v>/u)
    assert.match(xml, /<v>-16\.7<\/v>/u)
  })
})

const plan: PlanAnswer = {
  axes,
  demonstration: true,
  year: 2010,
  itemKey: ItemKey.make("19"),
  versions: [],
  counting: {
    version: 1,
    plan: {
      year: 2010,
      itemKey: ItemKey.make("19"),
      effectiveFrom: CalendarDate.make("2010-01-01"),
      document: "示例文号",
      groups: [
        {
          name: "-组",
          rules: [
            {
              level: "central",
              term: { _tag: "Share", share: 333_333 },
              floor: { _tag: "Amount", amountFen: 100n },
            },
            { level: "county", term: { _tag: "Rest" }, floor: null },
          ],
        },
      ],
      lines: [{ regionCode: JINZHAI, group: "-组", plannedFen: EXACT, quantity: null }],
      dues: [],
      remark: null,
    },
    shares: [{ regionCode: JINZHAI, totalFen: EXACT, byLevel: all }],
  },
}

describe("a financing plan as a file", () => {
  it("has what each level gives in each division, and by which rules", () => {
    const [, , , , , , shares = ""] = csvOf(sharesFile(names), shareLines(plan)).split("\r\n")
    assert.strictEqual(
      shares,
      `341524,'=division 341524,'@a city,'-组,,${EXACT_YUAN},${EXACT_YUAN},0.00,0.00,0.00,0.00`,
    )
    const rules = csvOf(rulesFile, ruleLines(plan)).trimEnd().split("\r\n").slice(6)
    assert.deepStrictEqual(rules, ["'-组,central,a share,33.3333,,,1.00", "'-组,county,the rest,,,,"])
  })

  it("has no rows where none counts", () => {
    assert.deepStrictEqual(shareLines({ ...plan, counting: null }), [])
  })
})
