/** How many connections the database has of this software, by what they are for. */
import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"

export class DatabaseConnections extends Context.Service<
  DatabaseConnections,
  { readonly counts: Effect.Effect<ReadonlyMap<string, number>> }
>()("@minsheng/store/database/DatabaseConnections") {}

/** Our own names alone: somebody else's may be anything. */
const NAMES = [
  "minsheng",
  "minsheng accounts",
  "minsheng owner",
  "minsheng reader",
  "minsheng writer",
  "minsheng writer, reading ahead",
] as const

export const databaseConnectionsLayer = Layer.effect(
  DatabaseConnections,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const counts = sql<{
      name: string
      count: number
    }>`select application_name as name, count(*)::int as count
      from pg_stat_activity where datname = current_database() group by application_name`.pipe(
      Effect.map((rows) => {
        const found = new Map(rows.map(({ name, count }) => [name, count]))
        const others = rows.reduce((sum, { count }) => sum + count, 0)
        const own = NAMES.map((name) => [name, found.get(name) ?? 0] as const)
        return new Map<string, number>([
          ...own,
          ["other", others - own.reduce((sum, [, count]) => sum + count, 0)],
        ])
      }),
      Effect.orDie,
    )
    return DatabaseConnections.of({ counts })
  }),
)
