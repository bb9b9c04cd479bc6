/** What entries were about, read from the journal and the register of projects. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Changed, type ChangedRecord, Changes } from "@minsheng/core/change"
import { DivisionCode, ItemKey } from "@minsheng/core/kernel"

/** Entries that are looked through one by one; of more, all may be different. */
const ENTRIES_MAX = 20_000

interface Row {
  readonly family: string
  readonly county_code: string | null
  readonly item_key: string | null
}

const recordsIn = (rows: ReadonlyArray<Row>): ReadonlyArray<ChangedRecord> =>
  rows.flatMap(({ county_code: county, item_key: item }) =>
    county === null || item === null
      ? []
      : [{ countyCode: DivisionCode.make(county), itemKey: ItemKey.make(item) }],
  )

export const changesLayer = Layer.effect(
  Changes,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const between: Changes["Service"]["between"] = Effect.fnUntraced(function* (after, head) {
      if (head.position < after || head.position - after > ENTRIES_MAX) return Changed.anything(head)
      if (head.position === after) return Changed.nothing(head)
      // What is attached to a record is the record's, too.
      const rows = yield* sql<Row>`select distinct
          split_part(regexp_replace(stream, '^document/', ''), '/', 1) as family,
          county_code, item_key
        from (
          select stream, substring(stream from '^(?:document/)?project/([0-9a-f-]{36})$')::uuid as id
          from journal where position > ${after} and position <= ${head.position}
        ) as news left join project using (id)`
      return Changed.of(
        head,
        rows.map(({ family }) => family),
        recordsIn(rows),
      )
    }, Effect.orDie)
    return Changes.of({ between })
  }),
)
