/** Who did and saw what, read: the journal and the records of access as one list, page by page. */
import { Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { type ResolvedTrail, TrailRepository, type TrailRow, type TrailSide } from "@minsheng/core/audit"
import { ActorId, JournalReader, StreamId } from "@minsheng/core/journal"
import { Instant, Page } from "@minsheng/core/kernel"
import { placeOf, cursorOf, type TrailPlace } from "./trailCursors.ts"

const ROWS_PER_READ = 2000

interface Row {
  readonly side: TrailSide
  readonly at: bigint
  readonly seq: bigint
  readonly id: string
  readonly actor: string
  readonly actor_name: string | null
  readonly act: string
  readonly subject: string | null
  readonly question: string | null
  readonly address: string | null
  readonly device: string | null
  readonly row_count: bigint | null
  readonly digest: string | null
}

const trailRow = (row: Row) =>
  ({
    id: row.id,
    side: row.side,
    at: Instant.fromMillis(Number(row.at)),
    actorId: row.actor,
    actorName: row.actor_name,
    act: row.act,
    subject: row.subject,
    position: row.side === "did" ? Number(row.seq) : null,
    question: row.question,
    address: row.address,
    device: row.device,
    rowCount: row.row_count === null ? null : Number(row.row_count),
    digest: row.digest,
  }) as TrailRow

const place = (row: Row): TrailPlace => ({ at: Number(row.at), side: row.side, id: row.id })

/** The instant of a record in milliseconds. */
const MILLIS = "(extract(epoch from r.at) * 1000)::bigint"

const instant = (sql: SqlClient.SqlClient, millis: number): Fragment =>
  sql`to_timestamp(${millis}::double precision / 1000)`

/** Conditions on records of access, `r`; at equal instants records come before entries. */
const recordConditions = (
  sql: SqlClient.SqlClient,
  asked: ResolvedTrail,
  after: TrailPlace | undefined,
): ReadonlyArray<Fragment> => {
  const { people, actors, subject, act, since, before } = asked
  return [
    sql`true`,
    ...(people === undefined
      ? []
      : [sql`(r.actor = any(${[...people]}::text[]) or r.subject = any(${[...people]}::text[]))`]),
    ...(actors === undefined ? [] : [sql`r.actor = any(${[...actors]}::text[])`]),
    ...(subject === undefined ? [] : [sql`r.subject = ${subject}`]),
    ...(act === undefined ? [] : [sql`r.use_case = ${act}`]),
    ...(since === undefined ? [] : [sql`r.at >= ${instant(sql, since)}`]),
    ...(before === undefined ? [] : [sql`r.at < ${instant(sql, before)}`]),
    ...(after === undefined
      ? []
      : after.side === "saw"
        ? [sql`(r.at, r.id) < (${instant(sql, after.at)}, ${after.id}::uuid)`]
        : [sql`r.at < ${instant(sql, after.at)}`]),
  ]
}

export const trailRepositoryLayer = Layer.effect(
  TrailRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const reader = yield* JournalReader

    /** The last position that was recorded before an instant: positions rise with the instants. */
    const positionBefore = (millis: number) =>
      Effect.map(reader.headAt(millis - 1), ({ position }) => position as number)

    const entryConditions = Effect.fnUntraced(function* (
      asked: ResolvedTrail,
      after: TrailPlace | undefined,
    ) {
      const { people, actors, subject, act, since, before } = asked
      const last = [
        ...(before === undefined ? [] : [yield* positionBefore(before)]),
        ...(after === undefined
          ? []
          : [after.side === "did" ? Number(after.id) - 1 : yield* positionBefore(after.at + 1)]),
      ]
      return [
        sql`true`,
        ...(people === undefined ? [] : [sql`j.actor = any(${[...people]}::text[])`]),
        ...(actors === undefined ? [] : [sql`j.actor = any(${[...actors]}::text[])`]),
        ...(subject === undefined ? [] : [sql`j.stream = ${subject}`]),
        ...(act === undefined ? [] : [sql`j.type = ${act}`]),
        ...(since === undefined ? [] : [sql`j.position > ${yield* positionBefore(since)}`]),
        ...(last.length === 0 ? [] : [sql`j.position <= ${Math.min(...last)}`]),
      ]
    })

    const entries = (conditions: ReadonlyArray<Fragment>, limit: number): Fragment =>
      sql`(select 'did' as side, j.recorded_at as at, j.position as seq, j.position::text as id, j.actor,
          j.type as act, j.stream as subject, null::text as question, null::text as address,
          null::text as device, null::bigint as row_count, encode(j.hash, 'hex') as digest
        from journal as j where ${sql.and(conditions)} order by j.position desc limit ${limit})`

    const records = (conditions: ReadonlyArray<Fragment>, limit: number): Fragment =>
      sql`(select 'saw' as side, ${sql.literal(MILLIS)} as at, 0::bigint as seq, r.id::text as id, r.actor,
          r.use_case as act, r.subject, r.question, r.address, r.device, r.row_count, r.digest
        from access_record as r where ${sql.and(conditions)} order by r.at desc, r.id desc limit ${limit})`

    /** As many rows as are asked for, with the names of who acted and of what it was about. */
    const found = Effect.fnUntraced(function* (
      asked: ResolvedTrail,
      after: TrailPlace | undefined,
      limit: number,
    ) {
      const did = asked.side === "saw" ? [] : [entries(yield* entryConditions(asked, after), limit)]
      const saw = asked.side === "did" ? [] : [records(recordConditions(sql, asked, after), limit)]
      const [first, second] = [...did, ...saw]
      const both =
        second === undefined ? sql`${first as Fragment}` : sql`${first as Fragment} union all ${second}`
      return yield* sql<Row>`with trail as (
          select * from (${both}) as t order by at desc, side desc, seq desc, id desc limit ${limit})
        select t.side, t.at, t.seq, t.id, t.actor, t.act, t.question, t.address, t.device, t.row_count,
          t.digest,
          coalesce(o.name || ' ' || u.display_name, k.agency || ' ' || k.prefix) as actor_name,
          case split_part(t.subject, '/', 1)
            when 'user' then (select s.user_name from office_user s where s.id::text = substr(t.subject, 6))
            when 'office' then (select s.name from office s where s.id::text = substr(t.subject, 8))
            when 'project' then (select s.code from project s where s.id::text = substr(t.subject, 9))
            when 'key' then (select s.prefix from access_key s where s.id::text = substr(t.subject, 5))
            else t.subject end as subject
        from trail as t
          left join office_user u on t.actor = 'user/' || u.id::text
          left join office o on o.id = u.office_id
          left join access_key k on t.actor = 'key/' || k.id::text
        order by t.at desc, t.side desc, t.seq desc, t.id desc`
    })

    const list: TrailRepository["Service"]["list"] = Effect.fn("TrailRepository.list")(function* (
      asked,
      page,
    ) {
      const rows = yield* found(asked, placeOf(page.after), page.limit + 1)
      const cut = Page.cut(rows, page.limit, (row) => cursorOf(place(row)))
      return { rows: cut.rows.map(trailRow), next: cut.next }
    }, Effect.orDie)

    const rows: TrailRepository["Service"]["rows"] = (asked) =>
      Stream.paginate(undefined as TrailPlace | undefined, (after) =>
        found(asked, after, ROWS_PER_READ).pipe(
          Effect.map((some) => {
            const last = some.length < ROWS_PER_READ ? undefined : some.at(-1)
            const next = last === undefined ? Option.none() : Option.some(place(last))
            return [some.length === 0 ? [] : [some.map(trailRow)], next] as const
          }),
          Effect.orDie,
        ),
      )

    const actorsNamed: TrailRepository["Service"]["actorsNamed"] = (text) => {
      const pattern = `%${text.replaceAll(/[\\%_]/gu, "\\$&")}%`
      return sql<{ actor: string }>`select 'user/' || u.id as actor
          from office_user u join office o on o.id = u.office_id
          where u.user_name = ${text} or u.display_name like ${pattern} or o.name like ${pattern}
        union all select 'key/' || id from access_key
          where prefix = ${text} or name like ${pattern} or agency like ${pattern}`.pipe(
        Effect.map((actors) => actors.map(({ actor }) => ActorId(actor))),
        Effect.orDie,
      )
    }

    const subjectNamed: TrailRepository["Service"]["subjectNamed"] = (text) =>
      sql<{ stream: string }>`select 'user/' || id as stream from office_user where user_name = ${text}
        union all select 'project/' || id from project where code = ${text}
        union all select 'office/' || id from office where name = ${text}
        union all (select 'key/' || id from access_key where prefix = ${text} or name = ${text}
          order by issued_at desc limit 1) limit 1`.pipe(
        Effect.map(([row]) => (row === undefined ? undefined : StreamId(row.stream))),
        Effect.orDie,
      )

    return TrailRepository.of({ list, rows, actorsNamed, subjectNamed })
  }),
)
