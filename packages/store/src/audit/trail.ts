/** Who did and saw what, read: the journal and the records of access as one list, page by page. */
import { Effect, Layer, Option, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import { type ResolvedTrail, TrailRepository, type TrailRow, type TrailSide } from "@minsheng/core/audit"
import { ActorId, JournalReader, StreamId } from "@minsheng/core/journal"
import { Instant, Page } from "@minsheng/core/kernel"
import { placeOf, cursorOf, type TrailPlace } from "./trailCursors.ts"

const ROWS_PER_READ = 2000
/** The latest rows of so many people are found person by person; of more, along the whole. */
const PEOPLE_MAX = 200

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

/** What a row was about, as people call it; looked up by key, however many there are. */
const SUBJECT = `case
  when t.subject like 'user/%' then (select user_name from office_user where id = substr(t.subject, 6)::uuid)
  when t.subject like 'office/%' then (select name from office where id = substr(t.subject, 8)::uuid)
  when t.subject like 'project/%' then (select code from project where id = substr(t.subject, 9)::uuid)
  when t.subject like 'document/project/%'
    then (select code from project where id = substr(t.subject, 18)::uuid)
  when t.subject like 'document/%' then substr(t.subject, 10)
  when t.subject like 'key/%' then (select prefix from access_key where id = substr(t.subject, 5)::uuid)
  else t.subject end`

/** The instant of a record in milliseconds. */
const MILLIS = "(extract(epoch from r.at) * 1000)::bigint"

const instant = (sql: SqlClient.SqlClient, millis: number): Fragment =>
  sql`to_timestamp(${millis}::double precision / 1000)`

/** Of whom entries are wanted: of the people that may be shown, those that are asked for. */
const actorsIn = ({ people, actors }: ResolvedTrail): ReadonlyArray<ActorId> | undefined => {
  if (people === undefined || actors === undefined) return people ?? actors
  const shown = new Set(people)
  return actors.filter((actor) => shown.has(actor))
}

/** The streams of a record: its own, and that of its documents. */
const streamsOf = (subject: StreamId): ReadonlyArray<string> => [subject, `document/${subject}`]

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
      const { subject, act, since, before } = asked
      const last = [
        ...(before === undefined ? [] : [yield* positionBefore(before)]),
        ...(after === undefined
          ? []
          : [after.side === "did" ? Number(after.id) - 1 : yield* positionBefore(after.at + 1)]),
      ]
      return [
        sql`true`,
        ...(subject === undefined ? [] : [sql`j.stream = any(${streamsOf(subject)}::text[])`]),
        ...(act === undefined ? [] : [sql`j.type = ${act}`]),
        ...(since === undefined ? [] : [sql`j.position > ${yield* positionBefore(since)}`]),
        ...(last.length === 0 ? [] : [sql`j.position <= ${Math.min(...last)}`]),
      ]
    })

    /**
     * Of some people: their own latest first, person by person, so that whoever did little is found at once.
     */
    const journalOf = (
      actors: ReadonlyArray<ActorId> | undefined,
      conditions: ReadonlyArray<Fragment>,
      limit: number,
    ): Fragment => {
      if (actors === undefined) return sql`journal as j where ${sql.and(conditions)}`
      const ids = sql`${[...actors]}::text[]`
      if (actors.length > PEOPLE_MAX)
        return sql`journal as j where j.actor = any(${ids}) and ${sql.and(conditions)}`
      return sql`unnest(${ids}) as who(actor) cross join lateral (
        select j.* from journal as j where j.actor = who.actor and ${sql.and(conditions)}
        order by j.position desc limit ${limit}) as j`
    }

    const entries = (asked: ResolvedTrail, conditions: ReadonlyArray<Fragment>, limit: number): Fragment =>
      sql`(select 'did' as side, j.recorded_at as at, j.position as seq, j.position::text as id, j.actor,
          j.type as act, j.stream as subject, null::text as question, null::text as address,
          null::text as device, null::bigint as row_count, encode(j.hash, 'hex') as digest
        from ${journalOf(actorsIn(asked), conditions, limit)} order by j.position desc limit ${limit})`

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
      const did = asked.side === "saw" ? [] : [entries(asked, yield* entryConditions(asked, after), limit)]
      const saw = asked.side === "did" ? [] : [records(recordConditions(sql, asked, after), limit)]
      const [first, second] = [...did, ...saw]
      const both =
        second === undefined ? sql`${first as Fragment}` : sql`${first as Fragment} union all ${second}`
      return yield* sql<Row>`with trail as (
          select * from (${both}) as t order by at desc, side desc, seq desc, id desc limit ${limit})
        select t.side, t.at, t.seq, t.id, t.actor, t.act, t.question, t.address, t.device, t.row_count,
          t.digest,
          coalesce(o.name || ' ' || u.display_name, k.agency || ' ' || k.prefix) as actor_name,
          ${sql.literal(SUBJECT)} as subject
        from trail as t
          left join office_user u on u.id = case when t.actor like 'user/%' then substr(t.actor, 6)::uuid end
          left join office o on o.id = u.office_id
          left join access_key k on k.id = case when t.actor like 'key/%' then substr(t.actor, 5)::uuid end
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
