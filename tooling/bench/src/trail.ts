/** Who did and who saw what, searched in a journal of ten thousands and in one of a million entries. */
import { Effect } from "effect"
import { type Actor, CurrentActor, Offices, operator } from "@minsheng/core/access"
import { AccessTrail, type TrailFilter } from "@minsheng/core/audit"
import { CalendarDate, type Page } from "@minsheng/core/kernel"
import { connectOwner, type Database } from "@minsheng/store"
import { median, percentile } from "./measure.ts"
import { millis, type Result, whole } from "./report.ts"
import { analyze, type BenchPlatform, openPlatform, type Stage } from "./stage.ts"

const ENTRIES = 1_000_000
const RECORDS = 300_000
const SAMPLES = 60
const WARM_UP = 5
const PAGE = 50
const DEEP_PAGES = 20

/**
 * Entries as offices make them: most are reports of many clerks, a third are an import's, a few are of
 * administrators. They are there to be searched; their hashes chain nothing.
 */
const FILL = `
  with people as (select array_agg('user/' || id order by id) as ids from office_user),
    projects as (select array_agg(id order by id) as ids from project),
    ends as (select max(position) as position, max(recorded_at) as recorded_at from journal)
  insert into journal (position, stream, stream_version, type, payload_version, payload, occurred_on,
    recorded_at, actor, command_id, command_index, request_hash, supersedes, annuls, reason, algorithm,
    payload_hash, previous_hash, hash)
  select ends.position + n, 'project/' || projects.ids[1 + (n % cardinality(projects.ids))::integer],
    1000 + n, case when n % 40000 = 0 then 'UserLocked' when n % 9 = 0 then 'ProjectRegistered'
      else 'MonthReported' end,
    1, '{}', date '2010-06-01' + (n / 4000)::integer, ends.recorded_at + n * 20000,
    case when n % 3 = 0 then 'operator' when n % 100000 = 1 then people.ids[1]
      else people.ids[2 + (n % (cardinality(people.ids) - 1))::integer] end,
    'bench ' || n, 0, digest.value, null, false, null, 'sha256', digest.value, digest.value, digest.value
  from people, projects, ends, generate_series(1, $1::bigint - (select max(position) from journal)) as n,
    lateral (select sha256(n::text::bytea) as value) as digest`

const FILL_RECORDS = `
  with people as (select array_agg('user/' || id order by id) as ids from office_user)
  insert into access_record (id, at, actor, use_case, question, row_count, subject, address)
  select gen_random_uuid(), timestamptz '2010-06-01' + n * interval '90 seconds',
    people.ids[1 + (n % cardinality(people.ids))::integer],
    case when n % 30000 = 0 then 'password.set' when n % 7 = 0 then 'projects.export' else 'signIn.done' end,
    '{}', 1, people.ids[1 + (n % cardinality(people.ids))::integer], '127.0.0.1'
  from people, generate_series(1, $1::bigint) as n`

const fill = async (database: Database): Promise<void> => {
  const client = await connectOwner(database)
  try {
    await client.query("set search_path to minsheng")
    await client.query(FILL, [ENTRIES])
    await client.query(FILL_RECORDS, [RECORDS])
  } finally {
    await client.end()
  }
  await analyze(database)
}

interface Asking {
  readonly platform: BenchPlatform
  /** Who audits one city. */
  readonly auditor: Actor
  /** A user name with few entries, and one with many. */
  readonly few: string
  readonly many: string
  readonly code: string
  readonly deep: Page.Cursor | undefined
  readonly today: CalendarDate.CalendarDate
}

const listed = (
  { platform, auditor }: Asking,
  filter: TrailFilter,
  {
    after,
    as = operator,
  }: { readonly after?: Page.Cursor | undefined; readonly as?: "auditor" | Actor } = {},
) =>
  platform.run(
    AccessTrail.use((trail) =>
      trail.list({ filter, page: { limit: PAGE, ...(after === undefined ? {} : { after }) } }),
    ).pipe(Effect.provideService(CurrentActor, as === "auditor" ? auditor : as), Effect.orDie),
  )

const QUESTIONS: ReadonlyArray<readonly [name: string, ask: (asking: Asking) => Promise<unknown>]> = [
  ["the latest", (asking) => listed(asking, {})],
  [`page ${DEEP_PAGES}`, (asking) => listed(asking, {}, { after: asking.deep })],
  ["one person, who did much", (asking) => listed(asking, { person: asking.many })],
  ["one person, who did little", (asking) => listed(asking, { person: asking.few, side: "did" })],
  ["everybody of a name", (asking) => listed(asking, { person: "某" })],
  ["an act that is frequent", (asking) => listed(asking, { act: "MonthReported" })],
  ["an act that is rare", (asking) => listed(asking, { act: "UserLocked" })],
  ["a rare act of one person", (asking) => listed(asking, { act: "UserLocked", person: asking.many })],
  ["what was seen, a rare act", (asking) => listed(asking, { act: "password.set" })],
  ["one day", (asking) => listed(asking, { from: asking.today, to: asking.today })],
  ["one project", (asking) => listed(asking, { subject: asking.code })],
  ["a city's part", (asking) => listed(asking, {}, { as: "auditor" })],
  ["a city's part, a rare act", (asking) => listed(asking, { act: "UserLocked" }, { as: "auditor" })],
]

const prepare = async (platform: BenchPlatform, database: Database): Promise<Asking> => {
  const reader = await platform.run(
    Offices.use((offices) => offices.actorNamed("luan.msb")).pipe(Effect.orDie),
  )
  const client = await connectOwner(database)
  try {
    const nameOf = async (order: "asc" | "desc"): Promise<string> => {
      const { rows } = await client.query<{ name: string }>(
        `select u.user_name as name from minsheng.office_user u
          join minsheng.journal j on j.actor = 'user/' || u.id
          group by u.user_name order by count(*) ${order}, u.user_name limit 1`,
      )
      return rows[0]?.name ?? ""
    }
    const { rows } = await client.query<{ code: string; day: string }>(
      `select (select min(code) from minsheng.project) as code,
        to_char(to_timestamp(max(recorded_at) / 1000) - interval '2 days', 'YYYY-MM-DD') as day
        from minsheng.journal`,
    )
    const asking = {
      platform,
      auditor: { ...reader, roles: ["auditAdministrator"] } satisfies Actor,
      few: await nameOf("asc"),
      many: await nameOf("desc"),
      code: rows[0]?.code ?? "",
      deep: undefined as Page.Cursor | undefined,
      today: CalendarDate.make(rows[0]?.day ?? ""),
    }
    for (let page = 1; page < DEEP_PAGES; page += 1)
      asking.deep = (await listed(asking, {}, { after: asking.deep })).next ?? undefined
    return asking
  } finally {
    await client.end()
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export const trail = async (stage: Stage, demonstration: Database): Promise<Result> => {
  const databases = [await stage.clone(demonstration), await stage.clone(demonstration)] as const
  await fill(databases[1])
  await using small = openPlatform(databases[0])
  await using large = openPlatform(databases[1])
  const sides = [await prepare(small, databases[0]), await prepare(large, databases[1])]
  const rows: Array<ReadonlyArray<string>> = []
  for (const [name, ask] of QUESTIONS) {
    const times: Array<Array<number>> = [[], []]
    for (let sample = -WARM_UP; sample < SAMPLES; sample += 1) {
      for (const [index, asking] of sides.entries()) {
        const taken = await timed(() => ask(asking))
        if (sample >= 0) times[index]?.push(taken)
      }
    }
    rows.push([name, ...times.map((all) => `${millis(median(all))} / ${millis(percentile(all, 0.95))}`)])
  }
  for (const database of databases) await stage.drop(database)
  return {
    title: "Who did what",
    about: `A page of ${PAGE} of entries and records of access, the use case with permission and names, in the
demonstration's journal and in one of ${whole(ENTRIES)} entries and ${whole(RECORDS)} records;
${SAMPLES} samples a question, the two by turns. Milliseconds, median / 95th percentile.`,
    columns: ["question", "the demonstration", `${whole(ENTRIES)} entries`],
    rows,
  }
}
