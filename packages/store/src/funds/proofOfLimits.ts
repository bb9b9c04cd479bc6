/** What must stand in the tables of plans and limits, told from the entries' texts alone. */

/** A table, what must stand in it, and what tells one of its rows from the others. */
export interface Held {
  readonly name: string
  readonly fault: "batch" | "view"
  /** Rows with the table's columns, `at` being the entry that each follows from. */
  readonly expected: string
  readonly key: ReadonlyArray<string>
  readonly columns: ReadonlyArray<string>
  /** The rows of the table that are meant, and their place in the journal where they name one. */
  readonly where?: string
  readonly at?: string
}

/** Versions of plans with their payload; a plan is a large text, which is read once. */
const PLANS = `select position, occurred_on, (payload -> 'plan' ->> 'year')::smallint as year,
    payload -> 'plan' ->> 'itemKey' as item_key, (payload ->> 'version')::integer as version, payload
  from (select position, occurred_on, payload::json as payload from journal
    where starts_with(stream, 'financing/')) as plan`

const CEILINGS = `select distinct on (name) name, ceiling_fen, position from (
    select 'plan/' || year || '-' || (ceiling ->> 'regionCode') || '-' || item_key || '-' || level
        as name, fen::bigint as ceiling_fen, position
    from plan, json_array_elements(payload -> 'ceilings') as ceiling,
      json_each_text(ceiling -> 'byLevel') as levels(level, fen)
    union all
    select 'project/' || substr(stream, 10), (payload::json ->> 'estimateFen')::bigint, position
    from journal where starts_with(stream, 'estimate/')
  ) as ceiling order by name, position desc`

/** The ends of all that was stated of limits. */
const USES = `select distinct on (name) used ->> 'limit' as name, (used ->> 'usedFen')::bigint as used_fen,
    position
  from entry, json_array_elements(payload -> 'used') as used,
    lateral (select used ->> 'limit' as name) as of
  order by name, position desc`

/** What decisions look up: of one kind, by the beginning of its key. */
const cellsOf = (prefix: string, expected: string): Held => ({
  name: "journal_cell",
  fault: "view",
  key: ["key"],
  columns: ["key", "value", "position"],
  expected: `select '${prefix}' || name as key, value, position, position as at from (${expected}) as cell`,
  where: `starts_with(key, '${prefix}')`,
  at: "position",
})

/** What several of the questions below begin with, each made once. */
export const OF_LIMITS = `plan as materialized (${PLANS}),
  limit_ceiling as materialized (${CEILINGS}), limit_use as materialized (${USES})`

export const HELD_LIMITS: ReadonlyArray<Held> = [
  cellsOf("funds.used/", `select name, '"' || used_fen || '"' as value, position from limit_use`),
  cellsOf(
    "funds.ceiling/",
    `select name, '"' || ceiling_fen || '"' as value, position from limit_ceiling
      where starts_with(name, 'plan/')`,
  ),
  cellsOf(
    "funds.planned/",
    `select distinct on (year, item_key) year || '-' || item_key as name, version::text as value, position
      from plan order by year, item_key, position desc`,
  ),
  {
    name: "fund_plan_version",
    fault: "view",
    key: ["year", "item_key", "version"],
    columns: ["year", "item_key", "version", "effective_from", "position"],
    expected: `select year, item_key, version, occurred_on as effective_from, position, position as at
      from plan`,
    at: "position",
  },
  {
    name: "fund_plan",
    fault: "view",
    key: ["year", "item_key", "version", "region_code", "level"],
    columns: ["year", "item_key", "version", "region_code", "level", "planned_fen"],
    expected: `select year, item_key, version, share ->> 'regionCode' as region_code, level,
        fen::bigint as planned_fen, position as at
      from plan, json_array_elements(payload -> 'shares') as share,
        json_each_text(share -> 'byLevel') as levels(level, fen)
      where fen <> '0'`,
  },
  {
    name: "fund_plan_due",
    fault: "view",
    key: ["year", "item_key", "version", "level", "due_on"],
    columns: ["year", "item_key", "version", "level", "due_on", "share"],
    expected: `select year, item_key, version, due ->> 'level' as level, (due ->> 'dueOn')::date as due_on,
        (due ->> 'share')::integer as share, position as at
      from plan, json_array_elements(payload -> 'plan' -> 'dues') as due`,
  },
  {
    name: "fund_ceiling",
    fault: "view",
    key: ["name"],
    columns: ["name", "ceiling_fen"],
    expected: `select name, ceiling_fen, position as at from limit_ceiling`,
  },
  {
    name: "fund_use",
    fault: "view",
    key: ["name"],
    columns: ["name", "used_fen"],
    expected: `select name, used_fen, position as at from limit_use`,
  },
]
