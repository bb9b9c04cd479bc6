/** The fund ledger on the database: balances on both axes, keys that never move money twice, what waits. */
import { Effect, Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { type BalancesQuestion, FundBooks, Funds, type TransferCommand } from "@minsheng/core/funds"
import { CommandId, Position } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import {
  FOUNDED,
  JINZHAI,
  LUAN,
  openPlatform,
  PROVINCE,
  refusalOf,
  type TestPlatform,
  testPlatform,
  valueOf,
} from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { accountOf, APPROPRIATION, ARRIVAL, DEPOSIT, send, transferOf } from "../testing/transfers.ts"

let platform: TestPlatform
const clock = new SettableClock("2010-05-31")

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
})

afterAll(() => platform[Symbol.asyncDispose]())

const on = (date: string) => ({ effectiveOn: CalendarDate.make(date) })

const balances = async (question: BalancesQuestion = {}): Promise<Readonly<Record<string, string>>> => {
  const { accounts } = await platform.run(FundBooks.use((books) => books.balances(question)))
  return Object.fromEntries(
    accounts.map(({ account, balanceFen, reservedFen }) => [
      account.slice("2010-341524-19-central-".length),
      `${balanceFen}${reservedFen === 0n ? "" : ` of which ${reservedFen}`}`,
    ]),
  )
}

describe("balances", () => {
  const positions: Array<number> = []

  beforeAll(async () => {
    const sent: ReadonlyArray<TransferCommand> = [
      transferOf("b1", APPROPRIATION, 1000n, on("2010-01-10")),
      transferOf("b2", ARRIVAL, 300n, on("2010-02-15")),
      transferOf("b3", ARRIVAL, 200n, on("2010-04-30")),
      // Learned late: it moved before the one above.
      transferOf("b4", DEPOSIT, 250n, on("2010-03-01")),
    ]
    for (const command of sent) positions.push((await platform.run(send(command))).position)
  })

  it("are what moved by today, as far as it is known", async () => {
    assert.deepStrictEqual(await balances(), {
      arrived: "250",
      budget: "500",
      source: "-1000",
      specialAccount: "250",
    })
  })

  it.each([
    ["2010-01-09", {}],
    ["2010-01-10", { budget: "1000", source: "-1000" }],
    ["2010-02-28", { arrived: "300", budget: "700", source: "-1000" }],
    ["2010-03-01", { arrived: "50", budget: "700", source: "-1000", specialAccount: "250" }],
    ["2010-04-29", { arrived: "50", budget: "700", source: "-1000", specialAccount: "250" }],
  ])("as of %s are what had moved by then", async (date, expected) => {
    assert.deepStrictEqual(await balances({ asOf: CalendarDate.make(date) }), expected)
  })

  it("known at a position are of what was recorded by it", async () => {
    const knownAt = Position.make(positions[2] ?? 0)
    assert.deepStrictEqual(await balances({ knownAt }), { arrived: "500", budget: "500", source: "-1000" })
    const asOf = CalendarDate.make("2010-03-31")
    assert.deepStrictEqual(await balances({ knownAt, asOf }), {
      arrived: "300",
      budget: "700",
      source: "-1000",
    })
  })

  it("are those of a division, an item, a level or a purpose", async () => {
    assert.deepStrictEqual(await balances({ purpose: "arrived" }), { arrived: "250" })
    assert.deepStrictEqual(await balances({ level: "county" }), {})
    assert.strictEqual(Object.keys(await balances({ region: LUAN })).length, 4)
    assert.strictEqual(Object.keys(await balances({ region: PROVINCE })).length, 4)
    assert.deepStrictEqual(await balances({ year: 2011 }), {})
  })

  it("are those of who asks, and no foreign county's", async () => {
    const ask = async (userName: string, question: BalancesQuestion = {}) =>
      platform.exit(
        FundBooks.use((books) => books.balances(question)),
        await platform.user(userName),
      )
    const own = await ask("jinzhai.msb")
    assert.strictEqual(Exit.isSuccess(own) && own.value.accounts.length, 4)
    const foreign = await ask("huoqiu.msb")
    assert.deepStrictEqual(Exit.isSuccess(foreign) && foreign.value.accounts, [])
    assert.include(refusalOf(await ask("huoqiu.msb", { region: JINZHAI })), { _tag: "RegionOutsideScope" })
    assert.include(refusalOf(await ask("anhui.audit")), { _tag: "NotPermitted", useCase: "funds.read" })
    const posting = await platform.exit(
      send(transferOf("not permitted", APPROPRIATION, 1n)),
      await platform.user("jinzhai.msb"),
    )
    assert.include(refusalOf(posting), { _tag: "NotPermitted", useCase: "funds.post" })
  })
})

describe("a key", () => {
  it("moves money once, however often and at once it is sent, also after a restart", async () => {
    const command = transferOf("once", APPROPRIATION, 9_007_199_254_740_993n)
    const before = await balances()
    const answers = await Promise.all(Array.from({ length: 100 }, () => platform.run(send(command))))
    const [first] = answers
    for (const answer of answers) assert.deepStrictEqual(answer, first)
    const after = await balances()
    assert.strictEqual(BigInt(after["budget"] ?? 0) - BigInt(before["budget"] ?? 0), 9_007_199_254_740_993n)
    const other = transferOf("once", APPROPRIATION, 9_007_199_254_740_994n)
    assert.include(refusalOf(await platform.exit(send(other))), {
      _tag: "CommandConflict",
      commandId: "once",
    })
    await using again = openPlatform(platform.database, { clock: clock.service })
    assert.deepStrictEqual(await again.run(send(command)), first)
    assert.include(refusalOf(await again.exit(send(other))), { _tag: "CommandConflict" })
    assert.deepStrictEqual(await balances(), after)
  })
})

describe("several commands", () => {
  it("go in in their order, each accepted or refused by itself", async () => {
    const { arrived = "0" } = await balances()
    const commands = [
      transferOf("all 1", DEPOSIT, BigInt(arrived)),
      transferOf("all 2", DEPOSIT, 1n),
      transferOf("all 3", ARRIVAL, 70n),
      transferOf("all 4", DEPOSIT, 60n),
    ]
    const results = await platform.run(Funds.use((funds) => funds.transferAll(commands)))
    assert.deepStrictEqual(
      results.map((result) => result._tag),
      ["Success", "Failure", "Success", "Success"],
    )
    assert.strictEqual((await balances())["arrived"], "10")
  })
})

describe("a reservation", () => {
  it("whose day has passed is let go of by the system, once", async () => {
    const { idempotencyKey: _, action: __, ...stated } = transferOf("x", ARRIVAL, 5n)
    const reserve = (key: string, expiresOn: string): TransferCommand => ({
      ...stated,
      action: "reserve",
      idempotencyKey: CommandId.make(key),
      expiresOn: CalendarDate.make(expiresOn),
    })
    await platform.run(send(reserve("r1", "2010-05-31")))
    await platform.run(send(reserve("r2", "2010-06-01")))
    const { budget } = await balances({ purpose: "budget" })
    assert.match(budget ?? "", / of which 10$/u)
    const expire = Funds.use((funds) => funds.expire)
    assert.strictEqual(await platform.run(expire), 0)
    clock.moveTo("2010-06-01")
    const [one, two] = await Promise.all([platform.run(expire), platform.run(expire)])
    assert.include([1, 2], one + two)
    assert.match((await balances({ purpose: "budget" }))["budget"] ?? "", / of which 5$/u)
    assert.strictEqual(await platform.run(expire), 0)
    const actor = "select actor from journal where type = 'ReservationEnded'"
    assert.strictEqual(await valueOf(platform.database, actor), "system")
  })
})

describe("past the writer", () => {
  const tried = (statement: string) =>
    Effect.runPromiseExit(Effect.tryPromise(() => valueOf(platform.database, statement)))

  it.each([
    [
      "an overdraft",
      `update fund_account set balance_fen = -1, reserved_fen = 0 where code = '${accountOf("arrived")}'`,
      "fund_account_not_overdrawn",
    ],
    [
      "more set aside than there is",
      `update fund_account set reserved_fen = balance_fen + 1 where code = '${accountOf("arrived")}'`,
      "fund_account_not_overdrawn",
    ],
    [
      "less than nothing set aside",
      `update fund_account set reserved_fen = -1 where code = '${accountOf("source")}'`,
      "fund_account_reserved",
    ],
    [
      "an account of another name",
      `update fund_account set purpose = 'paid' where code = '${accountOf("arrived")}'`,
      "fund_account_check",
    ],
    [
      "a posting of nothing",
      "update fund_posting set amount_fen = 0, reserved_fen = 0",
      "fund_posting_check",
    ],
    ["a transfer of nothing", "update fund_transfer set amount_fen = 0", "fund_transfer_amount_fen_check"],
    [
      "a transfer in a state that there is not",
      "update fund_transfer set state = 'lost'",
      "fund_transfer_state",
    ],
    [
      "a reservation without a last day",
      "update fund_transfer set state = 'reserved', expires_on = null",
      "fund_transfer_check",
    ],
    [
      "a transfer that was moved back by nothing",
      "update fund_transfer set state = 'reversed', reversed_by = null",
      "fund_transfer_check1",
    ],
    [
      "a level that gives no money",
      `update fund_account set level = 'town', code = replace(code, 'central', 'town')`,
      "fund_account_level_check",
    ],
    [
      "an account that stands twice",
      "insert into fund_account select * from fund_account limit 1",
      "fund_account_pkey",
    ],
    [
      "a posting that stands twice",
      "insert into fund_posting select * from fund_posting limit 1",
      "fund_posting_pkey",
    ],
  ])("%s is refused by the database itself", async (_, statement, constraint) => {
    const exit = await tried(statement)
    assert.isTrue(Exit.isFailure(exit))
    assert.include(JSON.stringify(exit), constraint)
  })
})
