/** The months' sums of a million transfers: made again, and read, against SQL that adds the postings up. */
import { Effect } from "effect"
import type pg from "pg"
import { AccountCode, Funds, type PostTransfer } from "@minsheng/core/funds"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { connectOwner, type Database, rebuildRollup } from "@minsheng/store"
import { median, scaled, secondsOf } from "./measure.ts"
import { ratio, type Result, whole } from "./report.ts"
import { issueRoomyPlans } from "./roomyPlans.ts"
import { analyze, openPlatform, type Stage } from "./stage.ts"

const TRANSFERS = scaled(1_000_000)
/** Transfers a command, and commands that are on their way at a time. */
const CHUNK = 500
const AT_ONCE = 2
const ROUNDS = 5
const DAYS = 140

const placesOf = async (owner: pg.Client): Promise<ReadonlyArray<string>> => {
  const { rows } = await owner.query<{ place: string }>(
    `select county_code || '-' || item_key as place
      from (select distinct county_code from project) as county
        cross join (select distinct item_key from project) as item order by md5(county_code || item_key)`,
  )
  return rows.map(({ place }) => place)
}

const FIRST_DAY = CalendarDate.make("2010-01-01")

/** Money that comes in, and every third time goes on. */
const transferOf = (places: ReadonlyArray<string>, index: number): PostTransfer => {
  const place = `2010-${places[index % places.length]}-central`
  const goesOn = Math.floor(index / places.length) % 3 === 2
  const [kind, from, to] = goesOn
    ? (["arrival", "budget", "arrived"] as const)
    : (["appropriation", "source", "budget"] as const)
  return {
    action: "transfer",
    idempotencyKey: CommandId.make(`rollup ${index}`),
    kind,
    effectiveOn: CalendarDate.addDays(FIRST_DAY, (index * 31) % DAYS),
    lines: [
      {
        from: AccountCode.make(`${place}-${from}`),
        to: AccountCode.make(`${place}-${to}`),
        amountFen: BigInt(1 + ((index * 7919) % 1000)),
      },
    ],
  }
}

const fill = async (database: Database, places: ReadonlyArray<string>): Promise<number> => {
  await using platform = openPlatform(database)
  let next = 0
  const send = async (): Promise<void> => {
    for (let first = next; first < TRANSFERS; first = next) {
      next += CHUNK
      const count = Math.min(CHUNK, TRANSFERS - first)
      const commands = Array.from({ length: count }, (_, index) => transferOf(places, first + index))
      await platform.run(Funds.use((funds) => funds.transferAll(commands)).pipe(Effect.orDie))
    }
  }
  return await secondsOf(() => Promise.all(Array.from({ length: AT_ONCE }, send)))
}

/** What each item of each county has and has got, of the postings themselves. */
const RAW = `select item_key, region_code, sum(amount_fen) filter (where purpose = 'budget') as budget,
    sum(amount_fen) filter (where purpose = 'arrived') as arrived
  from fund_posting join fund_account on code = account group by item_key, region_code order by 1, 2`

const KEPT = RAW.replace("fund_posting join fund_account on code = account", "fund_rollup")

/** The same rows as the roll-up's, written by one statement that says what it means. */
const WRITTEN = `insert into raw_rollup
  select split_part(account, '-', 1)::smallint, split_part(account, '-', 2), split_part(account, '-', 3),
    split_part(account, '-', 4), split_part(account, '-', 5), kind, to_char(effective_on, 'YYYY-MM'),
    sum(amount_fen)
  from fund_posting where amount_fen <> 0
  group by account, kind, to_char(effective_on, 'YYYY-MM')`

const DIFFERING = `select count(*)::int as count from
  (select * from fund_rollup except select * from raw_rollup
    union all (select * from raw_rollup except select * from fund_rollup)) as differing`

const CELLS_DIFFERING = `select count(*)::int as count from (${KEPT}) as kept
  full join (${RAW}) as raw using (item_key, region_code)
  where (kept.budget, kept.arrived) is distinct from (raw.budget, raw.arrived)`

const countOf = async (owner: pg.Client, query: string): Promise<number> =>
  (await owner.query<{ count: number }>(query)).rows[0]?.count ?? Number.NaN

export const rollup = async (stage: Stage, from: Database): Promise<Result> => {
  const database = await stage.clone(from)
  await issueRoomyPlans(database)
  const owner = await connectOwner(database)
  const places = await placesOf(owner)
  const filling = await fill(database, places)
  await analyze(database)
  await owner.query("create table raw_rollup (like fund_rollup including all)")
  const none = (): Array<number> => []
  const times = { raw: none(), written: none(), made: none(), madeFromNothing: none() }
  const kept: Array<number> = []
  await owner.query(WRITTEN)
  const [differingKept, cells] = [await countOf(owner, DIFFERING), await countOf(owner, CELLS_DIFFERING)]
  for (let round = 0; round < ROUNDS; round += 1) {
    times.raw.push(await secondsOf(() => owner.query(RAW)))
    await owner.query("truncate raw_rollup")
    times.written.push(await secondsOf(() => owner.query(WRITTEN)))
    times.made.push(await secondsOf(() => rebuildRollup(owner)))
    await owner.query("truncate fund_rollup")
    times.madeFromNothing.push(await secondsOf(() => rebuildRollup(owner)))
    kept.push(await secondsOf(() => owner.query(KEPT)))
  }
  const differingMade = await countOf(owner, DIFFERING)
  const rowCount = await countOf(owner, "select count(*)::int as count from fund_rollup")
  await owner.end()
  await stage.drop(database)
  const [raw, written, made] = [median(times.raw), median(times.written), median(times.made)]
  const row = (what: string, seconds: number, differing: string): ReadonlyArray<string> => [
    what,
    seconds.toFixed(3),
    ratio(seconds / raw),
    ratio(seconds / written),
    differing,
  ]
  return {
    title: "The fund ledger's roll-up",
    about: `${whole(TRANSFERS)} transfers on ${whole(places.length)} cells of item and county, written
through the use case in ${whole(filling)} s; ${whole(rowCount)} rows of the roll-up, by purpose, kind and
month. SQL that adds the postings up to the cells, SQL that writes the roll-up's own rows, the roll-up made
again, and the cells read from the roll-up that was kept in the transactions of the transfers. Medians of
${ROUNDS} rounds, interleaved.`,
    columns: ["what", "seconds", "÷ SQL to cells", "÷ SQL to rows", "differing"],
    rows: [
      row("SQL to the cells", raw, ""),
      row("SQL to the roll-up's rows", written, ""),
      row("roll-up made again, nothing was wrong", made, `${whole(differingMade)} rows`),
      row(
        "roll-up made again, nothing was there",
        median(times.madeFromNothing),
        `${whole(differingMade)} rows`,
      ),
      row(
        "cells read from what is kept",
        median(kept),
        `${whole(cells)} cells, ${whole(differingKept)} rows`,
      ),
    ],
  }
}
