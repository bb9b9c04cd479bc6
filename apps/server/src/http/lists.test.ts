/** The short lists as files: users, offices and divisions as they are seen, and who took them along. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, rowsOf } from "@minsheng/store/testing"
import { type Answer, type Caller, NEIGHBOURED, RunningServer } from "../testing/index.ts"

let server: RunningServer
let administrator: Caller

beforeAll(async () => {
  server = await RunningServer.of(NEIGHBOURED)
  administrator = await server.signIn("anhui.system")
})

afterAll(() => server[Symbol.asyncDispose]())

const taken = (caller: Caller, file: string, question: object = {}, locale = "en"): Promise<Answer> =>
  caller.send(`/export/${file}?locale=${locale}&question=${encodeURIComponent(JSON.stringify(question))}`)

const linesOf = ({ text }: Answer): ReadonlyArray<string> =>
  text.replace("\uFEFF", "").trimEnd().split("\r\n")

describe("the list of users as a file", () => {
  it("has the rows that meet the conditions, and the columns that are shown", async () => {
    const question = { find: "HUOQIU.", role: "auditor", state: "open", columns: ["user", "roles", "state"] }
    const answer = await taken(administrator, "users.csv", question)
    assert.strictEqual(answer.headers.get("content-disposition"), 'attachment; filename="users.csv"')
    assert.deepStrictEqual(linesOf(answer), ["user_name,roles,state", "huoqiu.auditor,auditor,open"])
    const [heading] = linesOf(await taken(administrator, "users.csv", question, "zh"))
    assert.strictEqual(heading, "用户名,角色,状态")
  })

  it("is a workbook as well, and refused where the question means nothing", async () => {
    const workbook = await administrator.fetch("/export/users.xlsx?question={}")
    assert.strictEqual(workbook.status, 200)
    assert.strictEqual(Buffer.from(await workbook.arrayBuffer()).toString("latin1", 0, 2), "PK")
    assert.strictEqual((await taken(administrator, "users.csv", { columns: ["password"] })).status, 400)
    assert.strictEqual((await taken(server.stranger, "users.csv")).status, 401)
  })

  it("leaves a record of who took how many rows", async () => {
    await taken(administrator, "users.csv", { find: "huoqiu.auditor" })
    const [record] = await rowsOf<{ question: string; row_count: number }>(
      server.database,
      "select question, row_count::int from access_record where use_case = 'accounts.read' order by id desc limit 1",
    )
    assert.deepStrictEqual(
      [JSON.parse(record?.question ?? ""), record?.row_count],
      [{ list: "users", find: "huoqiu.auditor", format: "csv" }, 1],
    )
  })
})

describe("the tables of a page", () => {
  const seen = {
    page: "/regions/341524",
    query: "asOf=2010-04-30",
    about: ["金寨县", "截至 2010-04-30"],
    tables: [
      {
        name: "各月",
        columns: [
          { heading: "月份", isFigure: false },
          { heading: "投入 万元", isFigure: true },
        ],
        rows: [
          ["一月", "1,234.50"],
          ["=1+1", "−2.00"],
        ],
      },
    ],
  }

  it("leave as they are seen: figures as numbers, no text as a formula, named as what they are", async () => {
    const answer = await administrator.post("/export/tables.csv?locale=zh", seen)
    assert.strictEqual(answer.headers.get("content-disposition"), 'attachment; filename="regions.csv"')
    const lines = linesOf(answer)
    assert.deepStrictEqual(lines.slice(-5), [
      "# 截至 2010-04-30",
      "# 各月",
      "月份,投入 万元",
      "一月,1234.50",
      "'=1+1,-2.00",
    ])
  })

  it("leave a record of which page, which tables and how many rows", async () => {
    await administrator.post("/export/tables.xlsx", seen)
    const [record] = await rowsOf<{ question: string; row_count: number }>(
      server.database,
      "select question, row_count::int from access_record where use_case = 'tables.export' order by id desc limit 1",
    )
    assert.deepStrictEqual(
      [JSON.parse(record?.question ?? ""), record?.row_count],
      [{ page: seen.page, query: seen.query, tables: ["各月"], format: "xlsx" }, 2],
    )
  })

  it("are refused when they are none, or more than a page shows", async () => {
    const [one] = seen.tables
    for (const tables of [[], Array.from({ length: 31 }, () => one), [{ ...one, columns: [] }]]) {
      const answer = await administrator.post("/export/tables.xlsx", { ...seen, tables })
      assert.strictEqual(answer.status, 400)
    }
    assert.strictEqual((await administrator.send("/export/tables.xlsx")).status, 400)
    assert.strictEqual((await server.stranger.post("/export/tables.csv", seen)).status, 401)
  })
})

describe("other lists", () => {
  it("of offices say how many people are in each", async () => {
    const lines = linesOf(
      await taken(administrator, "offices.csv", { columns: ["name", "region", "people"] }),
    )
    assert.strictEqual(lines[0], "office,division_code,people")
    assert.include(lines, `huoqiu.auditor 的单位,${HUOQIU},1`)
  })

  it("of divisions say what became of each by another day", async () => {
    const lines = linesOf(
      await taken(administrator, "divisions.csv", { asOf: "2010-05-31", comparedWith: "2011-12-31" }),
    )
    assert.match(lines[0] ?? "", /^"?# divisions on 2010-05-31, known at entry \d+"?$/u)
    assert.include(lines[1], "code on 2011-12-31")
    const counties = lines.filter((line) => line.includes(",county,"))
    assert.isAbove(counties.length, 0)
    assert.isTrue(counties.every((line) => /,(?:all of it|only .+|all but .+|a part)$/u.test(line)))
  })
})
