/** One try at writing a batch, and what a failure of it means. */
import pg from "pg"
import { type Batch, decideBatch, type Decided, type Outcome, type Rules } from "./batch.ts"
import { CommitRefused, type WriterConnection } from "./WriterConnection.ts"

export type Attempt =
  | { readonly _tag: "Written"; readonly outcomes: ReadonlyArray<Outcome>; readonly decided: Decided }
  /** The database was lost on the way; `unknown` when the commit may have gone through. */
  | { readonly _tag: "Lost"; readonly outcome: "notWritten" | "unknown" }
  /** The batch itself is at fault: a decision or a view threw, or the database refused its rows. */
  | { readonly _tag: "Faulty"; readonly defect: unknown }

/** Answers of the server that tell of itself: 25P03 and 25P04 end a transaction that slept for too long. */
const OF_THE_SERVER = /^(?:08|25P0[34]|53|55P03|57)/u

/**
 * An answer of the server about the statement, as opposed to a connection that broke or a server going down.
 */
const isAboutTheStatement = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code !== undefined && !OF_THE_SERVER.test(error.code)

const failed = (error: unknown, outcome: "notWritten" | "unknown"): Attempt =>
  isAboutTheStatement(error) ? { _tag: "Faulty", defect: error } : { _tag: "Lost", outcome }

export const attempt = async (
  connection: WriterConnection,
  batch: Batch,
  rules: Rules,
  now: () => number,
): Promise<Attempt> => {
  let decided: Decided
  try {
    const state = await connection.begin(batch.units.map((submitted) => submitted.unit))
    try {
      decided = decideBatch(state, batch, now(), rules)
    } catch (defect) {
      return { _tag: "Faulty", defect }
    }
  } catch (error) {
    return failed(error, "notWritten")
  }
  try {
    if (decided.entryCount === 0) await connection.rollback()
    else await connection.commit(decided.rows.writes())
    return { _tag: "Written", outcomes: decided.outcomes, decided }
  } catch (error) {
    return failed(
      error,
      error instanceof CommitRefused || decided.entryCount === 0 ? "notWritten" : "unknown",
    )
  }
}
