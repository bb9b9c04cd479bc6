/** One try at writing a batch, and what a failure of it means. */
import pg from "pg"
import type { Head } from "@minsheng/core/journal"
import { type Batch, decideBatch, type Decided, type Outcome, type Rules } from "./batch.ts"
import type { LoadedState, Reads } from "./Overlay.ts"
import { CommitRefused, type WriterConnection } from "./WriterConnection.ts"

export type Attempt =
  | {
      readonly _tag: "Written"
      readonly outcomes: ReadonlyArray<Outcome>
      readonly decided: Decided
      /** From the first statement that writes to the answer to the commit. */
      readonly commitMillis: number
    }
  /** The database was lost on the way; `unknown` when the commit may have gone through. */
  | { readonly _tag: "Lost"; readonly outcome: "notWritten" | "unknown" }
  /** The batch itself is at fault: a decision or a view threw, or the database refused its rows. */
  | { readonly _tag: "Faulty"; readonly defect: unknown }

/** A batch whose transaction was begun, and which was decided, while the one before it was being written. */
export interface Ahead {
  /** Where its transaction was begun: on another connection it is worth nothing. */
  readonly connection: WriterConnection
  readonly begun: Promise<Head>
  /** What it was decided on, and what was decided; `undefined` where that did not work out. */
  readonly guess: { readonly head: Head; readonly decided: Decided } | undefined
  /** The connection that reads ahead is of no more use. */
  readonly isLost: boolean
}

/** What a try may make use of, and what it calls while the batch is being written. */
export interface Around {
  readonly ahead?: Ahead | undefined
  readonly whileWriting?: (decided: Decided) => Promise<void>
}

/** Answers of the server that tell of itself: 25P03 and 25P04 end a transaction that slept for too long. */
const OF_THE_SERVER = /^(?:08|25P0[34]|53|55P03|57)/u

/**
 * An answer of the server about the statement, as opposed to a connection that broke or a server going down.
 */
const isAboutTheStatement = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code !== undefined && !OF_THE_SERVER.test(error.code)

const failed = (error: unknown, outcome: "notWritten" | "unknown"): Attempt =>
  isAboutTheStatement(error) ? { _tag: "Faulty", defect: error } : { _tag: "Lost", outcome }

const isSameHead = (a: Head, b: Head): boolean => a.position === b.position && a.hash === b.hash

const unitsOf = (batch: Batch) => batch.units.map((submitted) => submitted.unit)

/** Reads and decides the next batch on top of one that is being written. */
export const prepare = async (
  connection: WriterConnection,
  batch: Batch,
  written: Decided,
  rules: Rules,
  now: () => number,
): Promise<Ahead> => {
  const begun = connection.begin()
  // Whoever takes its turn hears of a failure; until then it is nobody's.
  begun.catch(() => undefined)
  let read: Reads
  try {
    read = await connection.readAhead(unitsOf(batch))
  } catch {
    return { connection, begun, guess: undefined, isLost: true }
  }
  try {
    const { head } = written
    const decided = decideBatch({ head, ...written.overlay.under(read) }, batch, now(), rules)
    return { connection, begun, guess: { head, decided }, isLost: false }
  } catch {
    // It is decided again under the lock, and what is wrong with it is found there.
    return { connection, begun, guess: undefined, isLost: false }
  }
}

/** The state that a batch is decided on, under the lock. */
const stateFor = async (
  connection: WriterConnection,
  batch: Batch,
  ahead: Ahead | undefined,
): Promise<LoadedState | Decided> => {
  if (ahead?.connection !== connection) return connection.beginAndRead(unitsOf(batch))
  const head = await ahead.begun
  // What was decided ahead holds if nothing else was written since.
  if (ahead.guess !== undefined && isSameHead(head, ahead.guess.head)) return ahead.guess.decided
  return { head, ...(await connection.read(unitsOf(batch))) }
}

export const attempt = async (
  connection: WriterConnection,
  batch: Batch,
  rules: Rules,
  now: () => number,
  { ahead, whileWriting }: Around = {},
): Promise<Attempt> => {
  let decided: Decided
  try {
    const state = await stateFor(connection, batch, ahead)
    try {
      decided = "outcomes" in state ? state : decideBatch(state, batch, now(), rules)
    } catch (defect) {
      return { _tag: "Faulty", defect }
    }
  } catch (error) {
    return failed(error, "notWritten")
  }
  const began = performance.now()
  try {
    if (decided.entryCount === 0) await connection.rollback()
    else {
      const written = connection.commit(decided.writes)
      await Promise.allSettled([written, whileWriting?.(decided)])
      await written
    }
    const commitMillis = performance.now() - began
    return { _tag: "Written", outcomes: decided.outcomes, decided, commitMillis }
  } catch (error) {
    return failed(
      error,
      error instanceof CommitRefused || decided.entryCount === 0 ? "notWritten" : "unknown",
    )
  }
}
