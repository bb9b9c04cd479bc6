/** Many callers and one budget: what fits goes through, to the fen, and nothing else does. */
import { setTimeout as sleep } from "node:timers/promises"
import { Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { TransferCommand } from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import {
  FOUNDED,
  openPlatform,
  type OpenPlatform,
  ownerOf,
  refusalOf,
  rowsOf,
  Seeded,
  type TestPlatform,
  testPlatform,
  valueOf,
} from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { accountOf, APPROPRIATION, ARRIVAL, send, transferOf } from "../testing/transfers.ts"

const clock = () => new SettableClock("2010-05-31").service

let platform: TestPlatform
/** A second process on the same database. */
let other: OpenPlatform

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock() })
  other = openPlatform(platform.database, { clock: clock() })
})

afterAll(async () => {
  await other[Symbol.asyncDispose]()
  await platform[Symbol.asyncDispose]()
})

const balanceOf = async (purpose: Parameters<typeof accountOf>[0]): Promise<bigint> =>
  BigInt(
    (await valueOf<string | null>(
      platform.database,
      `select balance_fen::text from fund_account where code = '${accountOf(purpose)}'`,
    )) ?? 0,
  )

const outcomes = async (commands: ReadonlyArray<TransferCommand>): Promise<Map<string, number>> => {
  const exits = await Promise.all(
    commands.map((command, index) => (index % 2 === 0 ? platform : other).exit(send(command))),
  )
  const counts = new Map<string, number>()
  for (const exit of exits) {
    const outcome = Exit.isSuccess(exit) ? "accepted" : (refusalOf(exit)?._tag ?? "fault")
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  return counts
}

let keys = 0
const key = (): string => `race ${(keys += 1)}`

describe("a race for one budget, from two processes", () => {
  it.each([
    [64, 2010],
    [64, 2011],
    [256, 2012],
    [256, 2013],
  ])("of %i callers (seed %i): exactly as many succeed as fit", async (callers, seed) => {
    const chance = new Seeded(seed)
    const amount = BigInt(chance.between(3, 40))
    const budget = BigInt(chance.between(100, 100 + callers * 20))
    const before = await balanceOf("budget")
    await platform.run(send(transferOf(key(), APPROPRIATION, budget)))
    const fit = (before + budget) / amount
    const counts = await outcomes(Array.from({ length: callers }, () => transferOf(key(), ARRIVAL, amount)))
    const expected = Number(fit < BigInt(callers) ? fit : BigInt(callers))
    assert.strictEqual(counts.get("accepted") ?? 0, expected)
    assert.strictEqual(counts.get("FundsInsufficient") ?? 0, callers - expected)
    assert.strictEqual(await balanceOf("budget"), before + budget - amount * BigInt(expected))
  })

  it("goes through whole where the budget is cut and money comes back meanwhile", async () => {
    await platform.run(send(transferOf(key(), APPROPRIATION, 5000n)))
    const [budget, arrived] = [await balanceOf("budget"), await balanceOf("arrived")]
    const first = await platform.run(send(transferOf(key(), ARRIVAL, 1000n)))
    const spends = Array.from({ length: 100 }, () => transferOf(key(), ARRIVAL, 37n))
    const back: TransferCommand = {
      action: "reverse",
      idempotencyKey: CommandId.make(key()),
      transferId: first.transferId,
      effectiveOn: CalendarDate.make("2010-05-20"),
      reason: "试算",
    }
    const counts = await outcomes([...spends.slice(0, 50), back, ...spends.slice(50)])
    assert.strictEqual(
      [...counts.values()].reduce((sum, count) => sum + count, 0),
      101,
    )
    assert.sameMembers(
      [...counts.keys()].filter((tag) => tag !== "FundsInsufficient"),
      ["accepted"],
    )
    // Nothing was made and nothing lost on the way.
    assert.strictEqual((await balanceOf("budget")) + (await balanceOf("arrived")), budget + arrived)
    assert.isAtLeast(Number(await balanceOf("budget")), 0)
  })

  it("planted: who looks first and takes then, past the writer, overdraws", async () => {
    const owner = await ownerOf(platform.database)
    await owner.query("create table pot (left_fen bigint)")
    await owner.query("insert into pot values (1000)")
    await owner.end()
    const take = async (): Promise<boolean> => {
      await using client = await ownerOf(platform.database)
      const { rows } = await client.query<{ left: string }>("select left_fen as left from pot")
      if (Number(rows[0]?.left) < 100) return false
      await sleep(5)
      await client.query("update pot set left_fen = left_fen - 100")
      return true
    }
    const taken = (await Promise.all(Array.from({ length: 32 }, take))).filter(Boolean).length
    assert.isAbove(taken, 10)
  })

  it("lets nobody wait for somebody who waits for them", async () => {
    const deadlocks = "select deadlocks::int from pg_stat_database where datname = current_database()"
    assert.strictEqual(await valueOf(platform.database, deadlocks), 0)
  })

  it("planted: who takes two rows in another order than somebody else is counted there", async () => {
    await using one = await ownerOf(platform.database)
    await using two = await ownerOf(platform.database)
    await one.query("create table pair (id int primary key); insert into pair values (1), (2)")
    const lock = (id: number): string => `select from pair where id = ${id} for update`
    for (const [client, id] of [
      [one, 1],
      [two, 2],
    ] as const) {
      await client.query("begin")
      await client.query(lock(id))
    }
    const ends = await Promise.allSettled([one.query(lock(2)), two.query(lock(1))])
    assert.lengthOf(
      ends.filter(({ status }) => status === "rejected"),
      1,
    )
    await Promise.all([one.query("rollback"), two.query("rollback")])
    const counted = "select deadlocks::int from pg_stat_database where datname = current_database()"
    while ((await valueOf<number>(platform.database, counted)) === 0) await sleep(50)
  })

  it("leaves accounts, postings, transfers and months that say the same", async () => {
    const differing = await rowsOf(
      platform.database,
      `select a.code from fund_account as a
        left join (select account, sum(amount_fen) as fen, sum(reserved_fen) as aside
          from fund_posting group by 1) as p on p.account = a.code
        left join (select concat_ws('-', year, region_code, item_key, level, purpose) as code,
          sum(amount_fen) as fen from fund_rollup group by 1) as r on r.code = a.code
        where a.balance_fen <> coalesce(p.fen, 0) or a.reserved_fen <> coalesce(p.aside, 0)
          or a.balance_fen <> coalesce(r.fen, 0)`,
    )
    assert.deepStrictEqual(differing, [])
    const total = "select sum(balance_fen)::text from fund_account"
    assert.strictEqual(await valueOf(platform.database, total), "0")
  })
})
