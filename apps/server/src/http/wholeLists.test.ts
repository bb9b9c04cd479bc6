/** Lists that are shown page by page leave whole: every row of what was asked, and who took them along. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Uuid } from "@minsheng/core/kernel"
import { JINZHAI, rowsOf } from "@minsheng/store/testing"
import { Agency, type Answer, Caller, PERSON_OF, RunningServer, STAFFED, within } from "../testing/index.ts"
import { CSV, uploaded } from "../testing/importWays.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
})

afterAll(() => server[Symbol.asyncDispose]())

const taken = (caller: Caller, file: string, question: object): Promise<Answer> =>
  caller.send(`/export/${file}?locale=en&question=${encodeURIComponent(JSON.stringify(question))}`)

const linesOf = ({ text }: Answer): ReadonlyArray<string> =>
  text.replace("\uFEFF", "").trimEnd().split("\r\n")

const lastRecord = async (useCase: string) => {
  const [record] = await rowsOf<{ question: string; row_count: number }>(
    server.database,
    `select question, row_count::int from access_record where use_case = '${useCase}' order by id desc limit 1`,
  )
  return { question: JSON.parse(record?.question ?? "") as unknown, rowCount: record?.row_count }
}

describe("the list of transfers as a file", () => {
  const SENT = 450
  const account = (purpose: string) => `2010-${JINZHAI}-19-central-${purpose}`
  const transfers = Array.from({ length: SENT }, (_, index) => ({
    action: "transfer",
    idempotencyKey: `whole ${index}`,
    kind: "appropriation",
    effectiveOn: "2010-02-01",
    lines: [{ from: account("source"), to: account("budget"), amountFen: String(index + 1) }],
    document: index === 7 ? "=1+1" : "示例文号",
  }))
  let keeper: Caller

  beforeAll(async () => {
    const security = await server.signIn(PERSON_OF.securityAdministrator)
    const asked = { name: "国库系统", regionCodes: [JINZHAI], fieldGroups: ["posting"] } as const
    const { key } = await Agency.with(security, asked)
    const answer = await new Caller(server.origin).send("/api/transfers", {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
      body: JSON.stringify(transfers),
    })
    assert.strictEqual(answer.status, 200, answer.text)
    keeper = await server.signIn(PERSON_OF.fundKeeper)
  })

  it("has every one of them once, the latest first, though a page shows fifty", async () => {
    const lines = linesOf(await taken(keeper, "transfers.csv", { filter: { region: JINZHAI } }))
    const body = lines.filter((line) => line.includes(",appropriation,"))
    assert.strictEqual(body.length, SENT)
    const amounts = body.map((line) => /,(\d+\.\d\d),/u.exec(line)?.[1])
    assert.deepStrictEqual(
      amounts,
      transfers.map((_, index) => ((SENT - index) / 100).toFixed(2)),
    )
    assert.isTrue(
      body.some((line) => line.includes("'=1+1")),
      "no text runs as a formula",
    )
  })

  it("has what the conditions of the list leave, to the fen", async () => {
    const question = { filter: { region: JINZHAI, minFen: "449", kind: "appropriation" } }
    const lines = linesOf(await taken(keeper, "transfers.csv", question))
    assert.strictEqual(lines.filter((line) => line.includes(",appropriation,")).length, 2)
    const { question: kept, rowCount } = await lastRecord("funds.read")
    assert.deepInclude(kept as object, { what: "transfers", format: "csv", ...question })
    assert.strictEqual(rowCount, 2)
  })

  it("goes with the postings of one account, every one of them", async () => {
    const lines = linesOf(await taken(keeper, "postings.csv", { account: account("budget") }))
    const body = lines.filter((line) => line.includes(",appropriation,"))
    assert.strictEqual(body.length, SENT)
    assert.isTrue(body.every((line) => line.includes(`,appropriation,${account("budget")},`)))
  })

  it("is a workbook as well, and nobody's who is not signed in", async () => {
    const workbook = await keeper.fetch(`/export/transfers.xlsx?question={"filter":{}}`)
    assert.strictEqual(Buffer.from(await workbook.arrayBuffer()).toString("latin1", 0, 2), "PK")
    assert.strictEqual((await taken(server.stranger, "transfers.csv", { filter: {} })).status, 401)
    assert.strictEqual((await taken(keeper, "transfers.csv", { filter: { kind: "gift" } })).status, 400)
  })
})

describe("the list of imports as a file", () => {
  it("has every import of whoever asks, and a record of who took them", async () => {
    const clerk = await server.signIn(PERSON_OF.livelihoodReporter)
    const ids = [1, 2, 3].map((at) => Uuid.fromParts(at, new Uint8Array(10)))
    for (const id of ids) {
      const answer = await uploaded(clerk, id, CSV)
      assert.strictEqual(answer.status, 200, answer.text)
      assert.isDefined(within(answer.body, "importId"))
    }
    const lines = linesOf(await taken(clerk, "imports.csv", {}))
    assert.strictEqual(lines.filter((line) => line.includes("previewed")).length, ids.length)
    assert.isTrue(ids.every((id) => lines.some((line) => line.endsWith(id))))
    const record = await lastRecord("files.import")
    assert.deepStrictEqual(record, { question: { list: "imports", format: "csv" }, rowCount: ids.length })
  })
})
