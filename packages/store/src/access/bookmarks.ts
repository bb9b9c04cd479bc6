/** What each user keeps of the pages, beside the journal. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type Bookmark, BookmarkRepository } from "@minsheng/core/access"

export const bookmarkRepositoryLayer = Layer.effect(
  BookmarkRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return BookmarkRepository.of({
      of: (actor, page) =>
        sql<Bookmark>`select name, query from bookmark where actor = ${actor} and page = ${page}
          order by name`.pipe(Effect.orDie),
      keep: (actor, page, { name, query }) =>
        sql`insert into bookmark (actor, page, name, query) values (${actor}, ${page}, ${name}, ${query})
          on conflict (actor, page, name) do update set query = excluded.query, kept_at = now()`.pipe(
          Effect.asVoid,
          Effect.orDie,
        ),
      drop: (actor, page, name) =>
        sql`delete from bookmark where actor = ${actor} and page = ${page} and name = ${name}`.pipe(
          Effect.asVoid,
          Effect.orDie,
        ),
    })
  }),
)
