/**
 * Answers about projects, remembered until a project that they are about changes. Lists and sums follow from
 * the entries of projects alone, so of two requests that saw other heads of the journal both are answered the
 * same as long as nothing was recorded in between of the counties they ask about.
 */
import { Context, Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { type Axes, type Head, RequestHead } from "@minsheng/core/journal"
import { gathered } from "../database/gathered.ts"
import { type Counties, ProjectsChanged } from "./ProjectsChanged.ts"

/** Entries that are looked through to see what changed; of more, all may be different. */
const GROWTH_MAX = 20_000

/** A question as it is remembered: under a name, and of which counties. */
export interface Asked {
  readonly name: string
  readonly counties: Counties
}

/** Known now is known now, at whichever head that is asked; of earlier positions each is another question. */
export const knownAtOf = ({ knownAt }: Axes, head: Head): number | "now" =>
  knownAt.position >= head.position ? "now" : knownAt.position

/** Something that was read for an answer all of whose parts must be of one state. */
interface Read {
  /** Whether it is the same at the head of its request and at a later one. */
  readonly isSameAt: (position: number) => boolean
  readonly keep: () => void
}

const Unconfirmed = Context.Reference<Array<Read> | undefined>("@minsheng/store/project/Unconfirmed", {
  defaultValue: () => undefined,
})

/** Answers a question as it was remembered, or by asking; always that without a head. */
type Remembering<A> = <E>(asked: (head: Head) => Asked, ask: Effect.Effect<A, E>) => Effect.Effect<A, E>

export interface ProjectAnswers {
  readonly remembering: <A>(mostRemembered: number) => Remembering<A>
  /**
   * Reads what must be of the state that a request has seen: so it is if nothing was recorded of its counties
   * until it was read; else it is read again in another way.
   */
  readonly ofOneState: <A, E, R>(
    reading: Effect.Effect<A, E, R>,
    again: Effect.Effect<A, E, R>,
  ) => Effect.Effect<A, E, R>
}

interface Known<A> {
  readonly answer: A
  /** The head that its request had seen. */
  readonly at: number
}

const answersOn = (sql: SqlClient.SqlClient): ProjectAnswers => {
  const changed = new ProjectsChanged()

  /** Looks through what was added to the journal up to where requests have seen its head. */
  const look = gathered(
    Effect.fnUntraced(function* (heads: ReadonlyArray<number>) {
      const [from, upTo] = [changed.upTo, heads.reduce((a, b) => Math.max(a, b))]
      if (upTo - from > GROWTH_MAX) changed.anything(upTo)
      else if (upTo > from) {
        const rows = yield* sql<{ county: string | null }>`select distinct county_code as county
          from (select distinct substr(stream, 9)::uuid as id from journal
            where position > ${from} and position <= ${upTo} and stream like 'project/%') as news
          left join project_version as version
            on version.id = news.id and version.known_to = 9223372036854775807`
        const counties = rows.flatMap(({ county }) => county ?? [])
        // One whose registration was annulled has no county any more.
        if (counties.length < rows.length) changed.anything(upTo)
        else changed.changed(counties, upTo)
      }
      return heads.map(() => undefined)
    }, Effect.orDie),
  )
  const lookedUpTo = (position: number): Effect.Effect<void> =>
    position <= changed.upTo ? Effect.void : look(position)

  const remembering = <A>(mostRemembered: number): Remembering<A> => {
    const known = new Map<string, Known<A>>()

    const remember = (name: string, fresh: Known<A>): void => {
      if ((known.get(name)?.at ?? 0) > fresh.at) return
      if (known.size >= mostRemembered) known.clear()
      known.set(name, fresh)
    }

    return (asked, ask) =>
      Effect.flatMap(RequestHead, (head) => {
        if (head === undefined) return ask
        return Effect.flatMap(lookedUpTo(head.position), () => {
          const { name, counties } = asked(head)
          const before = known.get(name)
          if (before !== undefined && changed.isSame(counties, before.at, head.position))
            return Effect.succeed(before.answer)
          return Effect.flatMap(Unconfirmed, (unconfirmed) =>
            Effect.tap(ask, (answer) =>
              Effect.sync(() => {
                const keep = (): void => remember(name, { answer, at: head.position })
                const isSameAt = (now: number): boolean => changed.isSame(counties, head.position, now)
                if (unconfirmed === undefined) keep()
                else unconfirmed.push({ isSameAt, keep })
              }),
            ),
          )
        })
      })
  }

  const headPosition = gathered((asked: ReadonlyArray<undefined>) =>
    sql<{ position: bigint }>`select coalesce(max(position), 0) as position from journal`.pipe(
      Effect.map((rows) => asked.map(() => Number(rows[0]?.position ?? 0))),
      Effect.orDie,
    ),
  )

  const ofOneState: ProjectAnswers["ofOneState"] = (reading, again) =>
    Effect.flatMap(RequestHead, (head) => {
      if (head === undefined) return again
      const unconfirmed: Array<Read> = []
      return Effect.flatMap(Effect.provideService(reading, Unconfirmed, unconfirmed), (answer) => {
        if (unconfirmed.length === 0) return Effect.succeed(answer)
        return Effect.flatMap(Effect.tap(headPosition(undefined), lookedUpTo), (now): typeof again => {
          if (!unconfirmed.every(({ isSameAt }) => isSameAt(now)))
            return Effect.provideService(again, RequestHead, undefined)
          for (const { keep } of unconfirmed) keep()
          return Effect.succeed(answer)
        })
      })
    })

  return { remembering, ofOneState }
}

const known = new WeakMap<SqlClient.SqlClient, ProjectAnswers>()

/** Those of one database: all who answer about its projects look through the journal together. */
export const projectAnswersOn = (sql: SqlClient.SqlClient): ProjectAnswers => {
  const before = known.get(sql)
  if (before !== undefined) return before
  const made = answersOn(sql)
  known.set(sql, made)
  return made
}
