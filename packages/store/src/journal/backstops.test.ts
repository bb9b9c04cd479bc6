/**
 * What stands behind the writer when somebody goes past it: every constraint of the journal and of the
 * register bites by itself, for the owner and for the application, and entries cannot be changed.
 */
import type pg from "pg"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { APPLICATION_ROLE } from "../database/Database.ts"
import { FOUNDED, register } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf } from "../testing/writers.ts"

type Values = Readonly<Record<string, string | null>>
type TableName = "journal" | "project" | "project_version"

const TABLES: ReadonlyArray<TableName> = ["journal", "project", "project_version"]
const OTHER_ID = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"

/** What makes a copy of the last row a new row that every constraint lets in. */
const FRESH: Readonly<Record<TableName, (last: Values) => Values>> = {
  journal: (last) => ({
    ...last,
    position: String(Number(last["position"]) + 1),
    stream_version: String(Number(last["stream_version"]) + 1),
    command_id: "past the writer",
  }),
  project: (last) => ({ ...last, id: OTHER_ID, code: "2010-341522-19-0002" }),
  project_version: (last) => ({ ...last, id: OTHER_ID }),
}

interface Case {
  readonly table: TableName
  readonly constraint: string
  readonly wrong: (fresh: Values, last: Values) => Values
}

const bites = (table: TableName, constraint: string, wrong: Case["wrong"] | Values): Case => ({
  table,
  constraint,
  wrong: typeof wrong === "function" ? wrong : () => wrong,
})

const SHORT = "\\x00"

/** One row a constraint: what must be wrong for it to bite, and nothing else. */
const CASES: ReadonlyArray<Case> = [
  bites("journal", "journal_pkey", (_, { position }) => ({ position: position ?? null })),
  bites("journal", "journal_stream_stream_version_key", (_, { stream_version: version }) => ({
    stream_version: version ?? null,
  })),
  bites("journal", "journal_actor_command_id_command_index_key", (_, { command_id: id }) => ({
    command_id: id ?? null,
  })),
  bites("journal", "journal_position_check", { position: "0" }),
  bites("journal", "journal_stream_check", { stream: "no family" }),
  bites("journal", "journal_stream_version_check", { stream_version: "0" }),
  bites("journal", "journal_payload_version_check", { payload_version: "0" }),
  bites("journal", "journal_payload_check", { payload: "[1]" }),
  bites("journal", "journal_recorded_at_check", { recorded_at: "0" }),
  bites("journal", "journal_command_index_check", { command_index: "-1" }),
  bites("journal", "journal_request_hash_check", { request_hash: SHORT }),
  bites("journal", "journal_payload_hash_check", { payload_hash: SHORT }),
  bites("journal", "journal_previous_hash_check", { previous_hash: SHORT }),
  bites("journal", "journal_hash_check", { hash: SHORT }),
  bites("journal", "journal_algorithm_check", { algorithm: "md5" }),
  bites("journal", "journal_check", ({ position }) => ({ supersedes: position ?? null, reason: "自己" })),
  bites("journal", "journal_check1", { reason: "无所更正" }),
  bites("journal", "journal_check2", { annuls: "true" }),
  bites("project", "project_pkey", (_, { id }) => ({ id: id ?? null })),
  bites("project", "project_code_key", (_, { code }) => ({ code: code ?? null })),
  bites("project", "project_annual_plan_fen_check", { annual_plan_fen: "-1" }),
  bites("project", "project_invested_fen_check", { invested_fen: "-1" }),
  bites("project", "project_disbursed_fen_check", { disbursed_fen: "-1" }),
  bites("project", "project_spent_fen_check", { spent_fen: "-1" }),
  bites("project", "project_physical_progress_check", { physical_progress: "10001" }),
  bites("project_version", "project_version_standing", (_, { id }) => ({ id: id ?? null })),
  bites("project_version", "project_version_check", { valid_to: "2010-01-18" }),
  bites("project_version", "project_version_check1", ({ known_from: from }) => ({ known_to: from ?? null })),
]

let platform: TestPlatform
let owner: pg.Client
const last = new Map<TableName, Values>()
const required = new Map<TableName, ReadonlyArray<string>>()

const readLast = async (table: TableName): Promise<Values> => {
  const { rows: columns } = await owner.query<{ name: string; required: boolean }>(
    `select attname as name, attnotnull as required from pg_attribute
      where attrelid = $1::regclass and attnum > 0 order by attnum`,
    [`minsheng.${table}`],
  )
  required.set(
    table,
    columns.filter((column) => column.required).map(({ name }) => name),
  )
  const texts = columns.map(({ name }) => `${name}::text`).join(", ")
  const order = table === "journal" ? "order by journal.position desc" : ""
  const { rows } = await owner.query<Values>(`select ${texts} from ${table} ${order} limit 1`)
  return rows[0] as Values
}

beforeAll(async () => {
  const { service: clock } = new SettableClock("2010-05-31")
  platform = await testPlatform(FOUNDED, { clock })
  await platform.run(register({ name: "甲镇集中供水工程" }))
  owner = await ownerOf(platform.database)
  for (const table of TABLES) last.set(table, await readLast(table))
})

afterAll(async () => {
  await owner.end()
  await platform[Symbol.asyncDispose]()
})

type Role = "the owner" | "the application"

/** Runs one statement as a role and takes it back; answers what it was refused for. */
const tried = async (role: Role, text: string, values: ReadonlyArray<unknown> = []) => {
  await owner.query("begin")
  try {
    if (role === "the application") await owner.query(`set local role ${APPLICATION_ROLE}`)
    await owner.query(text, [...values])
    return undefined
  } catch (error) {
    const { code, constraint, column, message } = error as pg.DatabaseError
    return { code, constraint, column, message }
  } finally {
    await owner.query("rollback")
  }
}

const inserted = (role: Role, table: TableName, wrong: Case["wrong"]) => {
  const before = last.get(table) as Values
  const fresh = FRESH[table](before)
  const row = { ...fresh, ...wrong(fresh, before) }
  const columns = Object.keys(row)
  const places = columns.map((_, index) => `$${index + 1}`).join(", ")
  return tried(role, `insert into ${table} (${columns.join(", ")}) values (${places})`, Object.values(row))
}

describe.each<Role>(["the owner", "the application"])("past the writer, as %s", (role) => {
  it.each(TABLES)(
    "a sound row of %s goes in: what is refused below is refused for its fault",
    async (table) => {
      assert.isUndefined(await inserted(role, table, () => ({})))
    },
  )

  it.each(CASES)("$constraint bites", async ({ table, constraint, wrong }) => {
    assert.strictEqual((await inserted(role, table, wrong))?.constraint, constraint)
  })

  it.each(TABLES)("%s wants every column that must be there", async (table) => {
    const columns = required.get(table) as ReadonlyArray<string>
    assert.isAbove(columns.length, 10)
    for (const column of columns) {
      const refusal = await inserted(role, table, () => ({ [column]: null }))
      assert.deepInclude(refusal, { code: "23502", column })
    }
  })

  it.each([
    ["update journal set reason = 'x'"],
    ["update journal set payload = payload where position = 1"],
    ["delete from journal"],
    ["delete from journal where false"],
    ["truncate journal"],
    [
      "insert into journal select * from journal where position = 1 on conflict (position) do update set reason = 'x'",
    ],
    ["merge into journal using (select 1 as one) as x on position = one when matched then delete"],
  ])("refuses: %s", async (text) => {
    const refusal = await tried(role, text)
    assert.strictEqual(refusal?.code, "42501")
    assert.match(refusal?.message ?? "", role === "the owner" ? /append-only/u : /permission denied/u)
  })
})

it("no constraint of the three tables is without its row above", async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = any($1::regclass[]) and contype <> 'n'
      union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = any($1::regclass[]) and i.indisunique order by 1`,
    [TABLES.map((table) => `minsheng.${table}`)],
  )
  assert.deepStrictEqual(
    rows.map(({ name }) => name),
    CASES.map(({ constraint }) => constraint).toSorted(),
  )
})

/** What the application may do with each table beyond reading it. */
const GRANTED: Readonly<Record<string, string>> = {
  "auth.account": "INSERT UPDATE DELETE",
  "auth.account_state": "INSERT UPDATE DELETE",
  "auth.code_used": "INSERT UPDATE DELETE",
  "auth.password_used": "INSERT UPDATE DELETE",
  "auth.session": "INSERT UPDATE DELETE",
  "auth.sign_in_failure": "INSERT UPDATE DELETE",
  "auth.twoFactor": "INSERT UPDATE DELETE",
  "auth.user": "INSERT UPDATE DELETE",
  "auth.verification": "INSERT UPDATE DELETE",
  // Of a key it may write that it was revoked or used, column by column, and nothing else.
  "minsheng.access_key": "INSERT",
  "minsheng.access_record": "INSERT",
  "minsheng.attachment": "INSERT UPDATE DELETE",
  "minsheng.attachment_chunk": "INSERT UPDATE DELETE",
  "minsheng.attachment_upload": "INSERT UPDATE DELETE",
  "minsheng.bookmark": "INSERT UPDATE DELETE",
  "minsheng.document": "INSERT UPDATE DELETE",
  "minsheng.fund_account": "INSERT UPDATE DELETE",
  "minsheng.fund_ceiling": "INSERT UPDATE DELETE",
  "minsheng.bank_explained": "INSERT UPDATE DELETE",
  "minsheng.bank_line": "INSERT UPDATE DELETE",
  "minsheng.bank_match_part": "INSERT UPDATE DELETE",
  "minsheng.bank_statement": "INSERT UPDATE DELETE",
  "minsheng.finding": "INSERT UPDATE DELETE",
  "minsheng.fund_plan": "INSERT UPDATE DELETE",
  "minsheng.fund_plan_due": "INSERT UPDATE DELETE",
  "minsheng.fund_plan_version": "INSERT UPDATE DELETE",
  "minsheng.fund_posting": "INSERT UPDATE DELETE",
  "minsheng.fund_rollup": "INSERT UPDATE DELETE",
  "minsheng.fund_transfer": "INSERT UPDATE DELETE",
  "minsheng.fund_use": "INSERT UPDATE DELETE",
  "minsheng.import_job": "INSERT UPDATE DELETE",
  "minsheng.import_row": "INSERT UPDATE DELETE",
  "minsheng.journal": "INSERT",
  "minsheng.journal_batch": "INSERT",
  "minsheng.journal_cell": "INSERT UPDATE",
  "minsheng.office": "INSERT UPDATE",
  "minsheng.office_user": "INSERT UPDATE",
  "minsheng.progress_block": "INSERT UPDATE",
  "minsheng.progress_change": "INSERT",
  "minsheng.progress_rollup": "INSERT UPDATE DELETE",
  "minsheng.project": "INSERT UPDATE DELETE",
  "minsheng.project_term": "INSERT UPDATE DELETE",
  "minsheng.project_version": "INSERT UPDATE DELETE",
}

describe("the application's role", () => {
  it("has these rights and no others", async () => {
    const { rows } = await owner.query<{ name: string; granted: string }>(
      `select n.nspname || '.' || c.relname as name, concat_ws(' ',
          case when has_table_privilege($1, c.oid, 'INSERT') then 'INSERT' end,
          case when has_table_privilege($1, c.oid, 'UPDATE') then 'UPDATE' end,
          case when has_table_privilege($1, c.oid, 'DELETE') then 'DELETE' end,
          case when has_table_privilege($1, c.oid, 'TRUNCATE') then 'TRUNCATE' end,
          case when has_table_privilege($1, c.oid, 'TRIGGER') then 'TRIGGER' end) as granted
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('minsheng', 'auth') and c.relkind = 'r' order by 1`,
      [APPLICATION_ROLE],
    )
    assert.deepStrictEqual(Object.fromEntries(rows.map(({ name, granted }) => [name, granted])), GRANTED)
  })

  it.each([
    "alter table journal disable trigger journal_is_append_only",
    "drop trigger journal_is_append_only on journal",
    "drop table journal",
    "create table minsheng.mine (x integer)",
    "create or replace function minsheng.refuse_change() returns trigger language plpgsql as 'begin return null; end'",
    "set session_replication_role = replica",
    "update journal_batch set hash = hash",
    "delete from journal_batch",
    "delete from access_record",
    "update access_record set actor = 'x'",
  ])("may not: %s", async (text) => {
    assert.strictEqual((await tried("the application", text))?.code, "42501")
  })
})
