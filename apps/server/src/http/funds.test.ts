/** The fund ledger over the pages' interface: amounts beyond what a double holds, and what is left. */
import { randomUUID } from "node:crypto"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JINZHAI } from "@minsheng/store/testing"
import { type Caller, dataOf, refusalIn, RunningServer, STAFFED, within } from "../testing/index.ts"

let server: RunningServer
let keeper: Caller

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  keeper = await server.signIn("anhui.funds")
}, 60_000)

afterAll(() => server[Symbol.asyncDispose]())

const account = (purpose: string): string => `2010-${JINZHAI}-19-county-${purpose}`

const transfer = (kind: string, [from, to]: readonly [string, string], amountFen: string) => ({
  action: "transfer",
  idempotencyKey: randomUUID(),
  kind,
  effectiveOn: "2010-04-01",
  lines: [{ from: account(from), to: account(to), amountFen }],
})

const EXACT = "9007199254740993"

describe("the fund ledger", () => {
  it("keeps amounts beyond 2^53 fen exact, in answers and in refusals", async () => {
    const posted = await keeper.mutate("funds.post", transfer("appropriation", ["source", "budget"], EXACT))
    assert.strictEqual(posted.status, 200, posted.text)
    const opened = dataOf(
      await keeper.query("funds.account", { account: account("budget"), page: { limit: 5 } }),
    )
    assert.strictEqual(within(opened, "balanceFen"), EXACT)
    assert.strictEqual(within(opened, "rows", 0, "balanceFen"), EXACT)
    const refused = await keeper.mutate(
      "funds.post",
      transfer("arrival", ["budget", "arrived"], "9007199254740994"),
    )
    assert.strictEqual(refused.status, 422, refused.text)
    assert.include(refusalIn(refused), { _tag: "FundsInsufficient", availableFen: EXACT })
    assert.include(refused.text, "90071992547409.93")
  })

  it("says of a reservation line by line what was set aside, as digits", async () => {
    const reserved = await keeper.mutate("funds.post", {
      ...transfer("arrival", ["budget", "arrived"], "500"),
      action: "reserve",
      expiresOn: "2099-12-31",
    })
    const transferId = within(dataOf(reserved), "transferId")
    const refused = await keeper.mutate("funds.post", {
      action: "post",
      idempotencyKey: randomUUID(),
      transferId,
      effectiveOn: "2010-04-02",
      amountsFen: ["501"],
    })
    assert.deepInclude(refusalIn(refused), { _tag: "ReservationExceeded", reservedFen: ["500"] })
    const opened = dataOf(await keeper.query("funds.transfer", { transferId }))
    assert.strictEqual(within(opened, "transfer", "state"), "reserved")
    const list = dataOf(
      await keeper.query("funds.transfers", { filter: { state: "reserved" }, page: { limit: 5 } }),
    )
    assert.strictEqual(within(list, "rows", 0, "transferId"), transferId)
  })
})
