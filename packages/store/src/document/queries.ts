/** Documents, found by their identifiers. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { DocumentRepository } from "@minsheng/core/document"
import { StreamId } from "@minsheng/core/journal"

export const documentRepositoryLayer = Layer.effect(
  DocumentRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return DocumentRepository.of({
      recordWith: (id) =>
        sql<{ record: string }>`select record from document where id = ${id}::uuid`.pipe(
          Effect.map(([row]) => (row === undefined ? undefined : StreamId(row.record))),
          Effect.orDie,
        ),
    })
  }),
)
