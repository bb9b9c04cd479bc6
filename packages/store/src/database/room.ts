/** Whether the database can be written to: it may answer every question and have no room left. */
import type pg from "pg"

/** Rows of a page each, more than one file's next pages hold in reserve. */
const ROWS = 64

/**
 * Writes something as large as a batch and takes it back, with a commit that waits for the disk. Rejects
 * where that cannot be done. Of a table that was made and dropped in one transaction nothing is left.
 */
export const tryWriting = async (owner: pg.ClientBase): Promise<void> => {
  await owner.query("begin")
  await owner.query("create table minsheng.room_that_is_there (filler text)")
  await owner.query("alter table minsheng.room_that_is_there alter filler set storage plain")
  await owner.query(
    `insert into minsheng.room_that_is_there select repeat('x', 7000) from generate_series(1, ${ROWS})`,
  )
  await owner.query("drop table minsheng.room_that_is_there")
  await owner.query("commit")
}
