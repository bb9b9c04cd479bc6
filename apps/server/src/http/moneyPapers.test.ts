/** Papers of money over bare HTTP: attached to a transfer and to a plan, read by whoever sees the money. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { pdfOf } from "@minsheng/core/testing"
import { JINZHAI, rowsOf } from "@minsheng/store/testing"
import {
  type Answer,
  type Caller,
  dataOf,
  refusalIn,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"

let server: RunningServer
let keeper: Caller
let jinzhai: Caller
let huoqiu: Caller
let transferId: string

const account = (purpose: string): string => `2010-${JINZHAI}-19-county-${purpose}`
const details = { title: "支付凭证", documentNumber: null, issuer: null, issuedOn: null }

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  keeper = await server.signIn("anhui.funds")
  jinzhai = await server.signIn("jinzhai.msb")
  huoqiu = await server.signIn("huoqiu.msb")
  const posted = await keeper.mutate("funds.post", {
    action: "transfer",
    idempotencyKey: randomUUID(),
    kind: "appropriation",
    effectiveOn: "2010-04-01",
    lines: [{ from: account("source"), to: account("budget"), amountFen: "100" }],
  })
  transferId = within(dataOf(posted), "transferId") as string
  const plan = {
    year: 2010,
    itemKey: "19",
    effectiveFrom: "2010-04-01",
    document: "示例文号",
    groups: [
      { name: "组", rules: [{ level: "county", term: { _tag: "Share", share: 1_000_000 }, floor: null }] },
    ],
    lines: [{ regionCode: JINZHAI, group: "组", plannedFen: "1000", quantity: null }],
    dues: [],
    remark: null,
  }
  const issued = await keeper.mutate("financing.issue", { commandId: randomUUID(), follows: 0, plan })
  assert.strictEqual(issued.status, 200, issued.text)
}, 60_000)

afterAll(() => server[Symbol.asyncDispose]())

const attach = async (caller: Caller, subject: object, bytes = pdfOf("凭证")): Promise<Answer> => {
  const sent = await caller.upload("支付凭证.pdf", bytes)
  const uploadId = within(sent.body, "uploadId")
  return caller.mutate("documents.attach", { commandId: randomUUID(), subject, uploadId, details })
}

const listed = async (caller: Caller, subject: object): Promise<ReadonlyArray<unknown>> =>
  within(dataOf(await caller.query("documents.list", { subject })), "rows") as ReadonlyArray<unknown>

describe.each([
  ["a transfer", () => ({ kind: "transfer", code: transferId })],
  ["a financing plan", () => ({ kind: "financing", code: "2010-19" })],
] as const)("the papers of %s", (_, subjectOf) => {
  it("are attached by who moves the money, and opened by whoever sees it", async () => {
    const subject = subjectOf()
    const answer = await attach(keeper, subject)
    assert.strictEqual(answer.status, 200, answer.text)
    const { id } = dataOf(answer) as { readonly id: string }
    assert.lengthOf(await listed(jinzhai, subject), 1)
    const fetched = await jinzhai.fetch(`/files/${id}`)
    assert.strictEqual(fetched.status, 200)
    assert.isTrue(Buffer.from(await fetched.arrayBuffer()).equals(pdfOf("凭证")))
    assert.include(refusalIn(await attach(keeper, subject)), { _tag: "DocumentAlreadyAttached" })

    const foreign = await huoqiu.query("documents.list", { subject })
    assert.include(refusalIn(foreign), { _tag: "SubjectNotFound", kind: subject.kind })
    assert.strictEqual((await huoqiu.fetch(`/files/${id}`)).status, 404)
  })

  it("are not changed by who only reports, though the projects' are", async () => {
    const subject = subjectOf()
    const refused = await attach(jinzhai, subject, pdfOf("别的"))
    const useCase = subject.kind === "transfer" ? "funds.post" : "funds.plan"
    assert.include(refusalIn(refused), { _tag: "NotPermitted", useCase })
    const [row] = await listed(keeper, subject)
    const { id, position } = row as { readonly id: string; readonly position: number }
    const command = { commandId: randomUUID(), id, position, reason: "附错" }
    assert.include(refusalIn(await jinzhai.mutate("documents.withdraw", command)), {
      _tag: "NotPermitted",
      useCase,
    })
    assert.strictEqual((await keeper.mutate("documents.withdraw", command)).status, 200)
    assert.lengthOf(await listed(keeper, subject), 0)
  })

  it("that is not there has none, and none can be attached", async () => {
    const code = subjectOf().kind === "transfer" ? randomUUID() : "2010-04"
    const subject = { ...subjectOf(), code }
    assert.include(refusalIn(await attach(keeper, subject)), { _tag: "SubjectNotFound", code })
    assert.include(refusalIn(await keeper.query("documents.list", { subject: { ...subject, code: "x" } })), {
      _tag: "SubjectNotFound",
    })
  })
})

describe("what is attached to a transfer", () => {
  it("stands in a stream of the transfer", async () => {
    const [entry] = await rowsOf<{ stream: string }>(
      server.database,
      "select stream from journal where stream like 'document/transfer/%' limit 1",
    )
    assert.strictEqual(entry?.stream, `document/transfer/${transferId}`)
  })
})
