/** One try at writing a batch, and what a failure of it means. */
import { type Batch, decideBatch, type Decided, type Outcome, type Rules } from "./batch.ts"
import { CommitRefused, type WriterConnection } from "./WriterConnection.ts"

export type Attempt =
  | { readonly _tag: "Written"; readonly outcomes: ReadonlyArray<Outcome>; readonly decided: Decided }
  /** The database was lost on the way; `unknown` when the commit may have gone through. */
  | { readonly _tag: "Lost"; readonly outcome: "notWritten" | "unknown" }
  /** The batch itself is at fault: a decision or a view threw, or the database refused its rows. */
  | { readonly _tag: "Faulty"; readonly defect: unknown }

/**
 * An answer of the server about the statement, as opposed to a connection that broke or a server going down.
 */
const isAboutTheStatement = (error: unknown): boolean => {
  const code = (error as { readonly code?: unknown }).code
  return typeof code === "string" && /^[0-9A-Z]{5}$/u.test(code) && !/^(08|53|55P03|57)/u.test(code)
}

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
    return failed(error, error instanceof CommitRefused || decided.entryCount === 0 ? "notWritten" : "unknown")
  }
}
