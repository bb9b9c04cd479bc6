/** Many callers and one budget: what fits goes through, to the fen, and nothing else does. */
import { setTimeout as sleep } from "node:timers/promises"
import { Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import type { TransferCommand } from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import {
  FOUNDED,
  HUOQIU,
  JINZHAI,
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
import { accountOf, APPROPRIATION, ARRIVAL, issue, planOf, send, transferOf } from "../testing/transfers.ts"

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

/** What a table says of a limit. */
const usedIn = (table: string, column: string, limit: string): string =>
  `select ${column}::text from ${table} where name = '${limit}'`

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

  it.each([2014, 2015, 2016])(
    "leaves no budget beyond its plan where the plan is lowered meanwhile (seed %i)",
    async (seed) => {
      const chance = new Seeded(seed)
      const limit = `plan/2010-${HUOQIU}-19-central`
      const used = async () =>
        BigInt((await valueOf<string | null>(platform.database, usedIn("fund_use", "used_fen", limit))) ?? 0)
      const before = await used()
      const version =
        (await valueOf<number | null>(platform.database, "select max(version) from fund_plan_version")) ?? 0
      // Whoever is in the plan has at least what was received: JINZHAI has it from the tests above.
      const lines = { [JINZHAI]: 1_000_000n, [HUOQIU]: before + 500n }
      await platform.run(issue(planOf(key(), lines, { follows: version })))
      const amount = BigInt(chance.between(3, 30))
      const give = (): TransferCommand =>
        transferOf(key(), APPROPRIATION, amount, {
          lines: [{ from: accountOf("source", HUOQIU), to: accountOf("budget", HUOQIU), amountFen: amount }],
        })
      const lowered = before + BigInt(chance.between(100, 300))
      const gives = Array.from({ length: 64 }, give)
      const [counts, cut] = await Promise.all([
        outcomes(gives),
        other.exit(issue(planOf(key(), { ...lines, [HUOQIU]: lowered }, { follows: version + 1 }))),
      ])
      assert.sameMembers(
        [...counts.keys()].filter((tag) => tag !== "PlanExceeded"),
        ["accepted"],
      )
      const after = await used()
      assert.strictEqual(after, before + amount * BigInt(counts.get("accepted") ?? 0))
      const ceiling = BigInt(
        await valueOf<string>(platform.database, usedIn("fund_ceiling", "ceiling_fen", limit)),
      )
      // Either the plan was there first, and the transfers learned of it, or they were, and the plan did.
      if (Exit.isSuccess(cut)) assert.strictEqual(ceiling, lowered)
      else assert.include(refusalOf(cut), { _tag: "PlanBelowAllotted", regionCode: HUOQIU })
      assert.isTrue(after <= ceiling, `${after} of ${ceiling}`)
      // As many as fit went through, to the one.
      if (Exit.isFailure(cut))
        assert.isTrue(ceiling - after < amount || counts.get("PlanExceeded") === undefined)
    },
  )

  it("moves one transfer back once, whoever and how many try", async () => {
    await platform.run(send(transferOf(key(), APPROPRIATION, 100n)))
    const { transferId } = await platform.run(send(transferOf(key(), ARRIVAL, 100n)))
    const [budget, arrived] = [await balanceOf("budget"), await balanceOf("arrived")]
    const back = (): TransferCommand => ({
      action: "reverse",
      idempotencyKey: CommandId.make(key()),
      transferId,
      effectiveOn: CalendarDate.make("2010-05-21"),
      reason: "试算",
    })
    const counts = await outcomes(Array.from({ length: 64 }, back))
    assert.deepStrictEqual(Object.fromEntries(counts), { accepted: 1, TransferStateDiffers: 63 })
    assert.deepStrictEqual(
      [await balanceOf("budget"), await balanceOf("arrived")],
      [budget + 100n, arrived - 100n],
    )
  })

  it("ends one reservation once: posted, or given up", async () => {
    await platform.run(send(transferOf(key(), APPROPRIATION, 100n)))
    const { action: _, ...stated } = transferOf(key(), ARRIVAL, 100n)
    const expiresOn = CalendarDate.make("2010-06-30")
    const { transferId } = await platform.run(send({ ...stated, action: "reserve", expiresOn }))
    const [budget, arrived] = [await balanceOf("budget"), await balanceOf("arrived")]
    const end = (index: number): TransferCommand => {
      const idempotencyKey = CommandId.make(key())
      return index % 4 < 2
        ? { action: "post", idempotencyKey, transferId, effectiveOn: CalendarDate.make("2010-05-21") }
        : { action: "void", idempotencyKey, transferId, reason: "试算" }
    }
    const counts = await outcomes(Array.from({ length: 64 }, (__, index) => end(index)))
    assert.deepStrictEqual(Object.fromEntries(counts), { accepted: 1, TransferStateDiffers: 63 })
    const moved = (await balanceOf("arrived")) - arrived
    assert.include([0n, 100n], moved)
    assert.strictEqual(await balanceOf("budget"), budget - moved)
    const aside = `select reserved_fen::text from fund_account where code = '${accountOf("budget")}'`
    assert.strictEqual(await valueOf(platform.database, aside), "0")
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
