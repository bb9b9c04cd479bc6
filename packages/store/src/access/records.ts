/** Records of access, written. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { AccessRecords, RequestOrigin } from "@minsheng/core/access"
import { Ids, OfficeClock } from "@minsheng/core/kernel"

export const accessRecordsLayer = Layer.effect(
  AccessRecords,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const ids = yield* Ids
    const clock = yield* OfficeClock
    return AccessRecords.of({
      begin: Effect.fnUntraced(function* ({ actor, useCase, question, subject = null }) {
        const id = yield* ids.next
        const at = yield* clock.now
        const { address, device } = yield* RequestOrigin
        // A demonstration that is built again after it broke off has the same identifiers again.
        yield* sql`insert into access_record (id, at, actor, use_case, question, subject, address, device)
          values (${id}::uuid, to_timestamp(${at}::double precision / 1000), ${actor}, ${useCase},
            ${question}, ${subject}, ${address}, ${device})
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
