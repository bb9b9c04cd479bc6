/** Records of access are kept for three years and no longer. The application's role cannot take one away. */
import type pg from "pg"
import { keptSince } from "@minsheng/core/access"

/** Removes what is older than it has to be kept, as the database's owner; answers how many. */
export const forgetAccessRecords = async (client: pg.ClientBase, now: number): Promise<number> => {
  const { rowCount } = await client.query(
    "delete from minsheng.access_record where at < to_timestamp($1::double precision / 1000)",
    [keptSince(now)],
  )
  return rowCount ?? 0
}
