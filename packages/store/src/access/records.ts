/** Records of access, written. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { AccessRecords } from "@minsheng/core/access"
import { Ids } from "@minsheng/core/kernel"

export const accessRecordsLayer = Layer.effect(
  AccessRecords,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const ids = yield* Ids
    return AccessRecords.of({
      begin: Effect.fnUntraced(function* (record) {
        const id = yield* ids.next
        // A demonstration that is built again after it broke off has the same identifiers again.
        yield* sql`insert into access_record (id, at, actor, use_case, question)
          values (${id}::uuid, now(), ${record.actor}, ${record.useCase}, ${record.question})
          on conflict (id) do nothing`
        return id
      }, Effect.orDie),
      finish: (id, { rowCount, digest }) =>
        sql`update access_record set row_count = ${rowCount}, digest = ${digest} where id = ${id}::uuid`.pipe(
          Effect.asVoid,
          Effect.orDie,
        ),
    })
  }),
)
