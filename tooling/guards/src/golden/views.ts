/** docs/reference/views.md: the tables of a migrated database, from its own catalogue. */
import { connectOwner, type Database, rebuild } from "@minsheng/store"
import { code, page, table } from "./markdown.ts"

const TABLES = `
  with granted as (
    select c.oid, lower(g.privilege_type) as act, null::text as part
    from pg_class c cross join aclexplode(c.relacl) g where g.grantee = 'minsheng_app'::regrole
    union all
    select a.attrelid, lower(g.privilege_type), a.attname
    from pg_attribute a cross join aclexplode(a.attacl) g where g.grantee = 'minsheng_app'::regrole
  ), acts as (
    select oid, act || case when bool_or(part is null) then ''
      else ' (' || string_agg(part, ', ' order by part) || ')' end as act
    from granted group by oid, act
  )
  select n.nspname as schema, c.relname as name,
    coalesce((select string_agg(a.attname, ', ' order by k.place)
      from pg_index i cross join unnest(i.indkey) with ordinality as k(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary), '') as key,
    coalesce((select string_agg(act, ', ' order by act) from acts where acts.oid = c.oid), '') as granted
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('minsheng', 'auth')
  order by n.nspname desc, c.relname`

const COLUMNS = `
  select n.nspname as schema, c.relname as name, a.attname as column,
    format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('minsheng', 'auth') and a.attnum > 0 and not a.attisdropped
  order by n.nspname desc, c.relname, a.attnum`

interface TableRow {
  readonly schema: string
  readonly name: string
  readonly key: string
  readonly granted: string
}

interface ColumnRow {
  readonly schema: string
  readonly name: string
  readonly column: string
  readonly type: string
  readonly required: boolean
}

const section = (
  one: TableRow,
  columns: ReadonlyArray<ColumnRow>,
  isView: boolean,
): ReadonlyArray<string> => [
  `## ${one.schema}.${one.name}`,
  "",
  `${isView ? "Made from the journal, and made again by `rebuild`. " : ""}Key: ${code(one.key)}. ` +
    `The application may ${one.granted === "" ? "do nothing here" : one.granted}.`,
  "",
  ...table(
    ["Column", "Type", "May be unknown"],
    columns
      .filter(({ schema, name }) => schema === one.schema && name === one.name)
      .map(({ column, type, required }) => [code(column), type, required ? "" : "yes"]),
  ),
]

const sectionsIn = async (database: Database): Promise<ReadonlyArray<ReadonlyArray<string>>> => {
  const client = await connectOwner(database)
  try {
    const tables = await client.query<TableRow>(TABLES)
    const columns = await client.query<ColumnRow>(COLUMNS)
    const { views } = await rebuild(client)
    const made = new Set(views.map((view) => view.table.split(".").at(-1)))
    return tables.rows.map((one) =>
      section(one, columns.rows, one.schema === "minsheng" && made.has(one.name)),
    )
  } finally {
    await client.end()
  }
}

export const viewsPage = async (database: Database): Promise<string> =>
  page(
    "Tables",
    [
      "The database after all migrations: the journal, the views that are made from it for lists, sums and search,",
      "and what is kept beside it (imports, records of access, credentials). `auth` belongs to the accounts library.",
    ],
    ...(await sectionsIn(database)),
  )
