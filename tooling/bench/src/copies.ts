/**
 * The demonstration many times over, by SQL: each copy of its projects was recorded after the one before, so
 * that versions, changes and blocks are as many as in a register that grew to that size.
 */
import type pg from "pg"
import { connectOwner, type Database } from "@minsheng/store"
import { analyze } from "./stage.ts"

const DAYS = "valid_from, valid_to"
const RECORD = `township, implementing_unit, approved_on, annual_plan_fen, invested_fen, disbursed_fen,
  spent_fen, physical_progress, latest_month, reported_months, invested_share`
const SUMS = [
  "project_count",
  "reported_count",
  "annual_plan_fen",
  "invested_fen",
  "disbursed_fen",
  "spent_fen",
  "progress_count",
  "progress_sum",
] as const

/** A project's number in its county and item, out of the way of the others. */
const CODE = "left(code, 15) || (100000 + copy * 10000 + right(code, 4)::int)"
const NO_END = "9223372036854775807"

/** Copies, each as many positions behind the one before as there are entries. */
const statementsOf = (copies: number, entries: number, entriesABlock: number): ReadonlyArray<string> => [
  `create temporary table copied as
    select id as original, copy, gen_random_uuid() as id from project, generate_series(1, ${copies}) as copy`,
  "create index on copied (original)",
  `insert into project_version
      (id, ${DAYS}, known_from, known_to, code, year, county_code, item_key, name, ${RECORD})
    select copied.id, ${DAYS}, known_from + copy * ${entries}::bigint,
      case when known_to = ${NO_END} then known_to else known_to + copy * ${entries}::bigint end,
      ${CODE}, year, county_code, item_key, name, ${RECORD}
    from copied join project_version as version on version.id = original order by copy, known_from`,
  `insert into project (id, code, year, county_code, item_key, name, ${RECORD})
    select copied.id, ${CODE}, year, county_code, item_key, name, ${RECORD}
    from copied join project on project.id = original`,
  `insert into progress_change select position + copy * ${entries}::bigint, day, month, year, county_code,
      item_key, ${SUMS.join(", ")}
    from generate_series(1, ${copies}) as copy, progress_change order by 1`,
  "delete from progress_block",
  `insert into progress_block select year, county_code, month, day, item_key, position / ${entriesABlock},
      ${SUMS.map((sum) => `sum(${sum})`).join(", ")}
    from progress_change group by year, county_code, month, day, item_key, position / ${entriesABlock}`,
  `update progress_rollup set ${SUMS.map((sum) => `${sum} = ${sum} * ${copies + 1}`).join(", ")}`,
]

/** Indexes are made when the rows are there. */
const withoutIndexes = async (client: pg.Client, work: () => Promise<void>): Promise<void> => {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
      where indrelid in ('project'::regclass, 'project_version'::regclass)
        and not exists (select from pg_constraint where conindid = indexrelid)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  for (const { definition } of rows) await client.query(definition)
}

/** An entry of no project, so that the journal reaches as far as the copies say. */
const filler = (position: number, number: number): string => `insert into journal
  select ${position}, 'bench/filler', ${number}, type, payload_version, payload, occurred_on,
    recorded_at + ${number}, actor, 'bench filler ${number}', 0, request_hash, null, false, null, algorithm,
    payload_hash, previous_hash, hash
  from journal order by position desc limit 1`

export interface Copied {
  readonly projectCount: number
  readonly versionCount: number
  /** A position in the middle of what was recorded. */
  readonly middle: number
}

/** Fills a database that holds the demonstration with copies of it. */
export const copyDemonstration = async (
  database: Database,
  copies: number,
  entriesABlock: number,
): Promise<Copied> => {
  const client = await connectOwner(database)
  const numberOf = async (what: string): Promise<number> => {
    const { rows } = await client.query<Record<string, string>>(`select ${what}`)
    return Number(Object.values(rows[0] ?? {})[0])
  }
  try {
    const entries = await numberOf("max(position) from journal")
    await withoutIndexes(client, async () => {
      for (const statement of statementsOf(copies, entries, entriesABlock)) await client.query(statement)
    })
    const middle = Math.floor((entries * (copies + 1)) / 2)
    await client.query(filler(middle, 1))
    await client.query(filler(entries * (copies + 1), 2))
    return {
      projectCount: await numberOf("count(*) from project"),
      versionCount: await numberOf("count(*) from project_version"),
      middle,
    }
  } finally {
    await client.end()
    await analyze(database)
  }
}
