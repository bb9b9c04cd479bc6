/** The fund ledger, read. */
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { FundRepository } from "@minsheng/core/funds"
import type { Uuid } from "@minsheng/core/kernel"
import { accountQueries } from "./accountQueries.ts"
import { postingQueries } from "./postingQueries.ts"
import { transferQueries } from "./transferQueries.ts"

export const fundRepositoryLayer = Layer.effect(
  FundRepository,
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return FundRepository.of({
      ...accountQueries(sql),
      ...postingQueries(sql),
      ...transferQueries(sql),
      overdue: (today, limit) =>
        sql<{ id: string }>`select id from fund_transfer
          where state = 'reserved' and expires_on < ${today}::date
          order by expires_on, id limit ${limit}`.pipe(
          Effect.map((rows) => rows.map(({ id }) => id as Uuid.Uuid)),
          Effect.orDie,
        ),
    })
  }),
)
