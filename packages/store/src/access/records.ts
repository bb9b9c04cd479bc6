/** Records of access, written: one by one, and those of questions as many at once as came meanwhile. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { type AccessRecord, AccessRecords, RequestOrigin } from "@minsheng/core/access"
import { Ids, OfficeClock } from "@minsheng/core/kernel"
import { gathered } from "../database/gathered.ts"

/** Those who come while a commit waits for the disk need not wait for it. */
const STATEMENTS_AT_ONCE = 2

/** A record of a question, with where it came from. */
interface Note extends AccessRecord {
  readonly digest: string
  readonly address: string | null
  readonly device: string | null
}

export const accessRecordsLayer = Layer.effect(
  AccessRecords,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const ids = yield* Ids
    const clock = yield* OfficeClock

    const keep = gathered(
      Effect.fnUntraced(function* (notes: ReadonlyArray<Note>) {
        const all = yield* ids.take(notes.length)
        const at = yield* clock.now
        // A list of nothing but nulls has no type on its way; no address and no program is called "".
        const texts = (of: (note: Note) => string | null) => notes.map((one) => of(one) ?? "")
        yield* sql`insert into access_record (id, at, actor, use_case, question, digest, address, device)
          select id::uuid, to_timestamp(${at}::double precision / 1000), actor, use_case, question, digest,
            nullif(address, ''), nullif(device, '')
          from unnest(${[...all]}::text[], ${texts(({ actor }) => actor)}::text[],
            ${texts(({ useCase }) => useCase)}::text[], ${texts(({ question }) => question)}::text[],
            ${texts(({ digest }) => digest)}::text[], ${texts(({ address }) => address)}::text[],
            ${texts(({ device }) => device)}::text[])
          as note(id, actor, use_case, question, digest, address, device)`
        return notes.map(() => undefined)
      }, Effect.orDie),
      STATEMENTS_AT_ONCE,
    )

    return AccessRecords.of({
      note: Effect.fnUntraced(function* (record) {
        const { address, device } = yield* RequestOrigin
        yield* keep({ ...record, address, device })
      }),
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
