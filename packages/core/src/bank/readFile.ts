/** The file of a statement, from its bytes to what it says. */
import { Effect, Result, Stream } from "effect"
import { atMost } from "../imports/following.ts"
import { FileRefused, RowFileReader } from "../imports/index.ts"
import { BANK_LINES_MAX } from "./Bank.ts"
import {
  type Period,
  type ReadRefusal,
  readStatement,
  readStatementHeader,
  type ReadStatement,
  statementHeadings,
} from "./statementFile.ts"

export type Bytes = Stream.Stream<Uint8Array, FileRefused>

/** A statement's file is read whole: what is larger is none. */
const FILE_BYTES_MAX = 16 * 1024 * 1024
const MEGABYTE = 1024 * 1024
/** Headings that a file may have above its lines, and balances without a line of their own. */
const ROWS_MAX = BANK_LINES_MAX + 2

export const wholeOf = (bytes: Bytes) =>
  Stream.runFoldEffect(
    bytes,
    () => [] as Array<Uint8Array>,
    (chunks, chunk) => {
      chunks.push(chunk)
      const size = chunks.reduce((sum, { length }) => sum + length, 0)
      return size <= FILE_BYTES_MAX
        ? Effect.succeed(chunks)
        : Effect.fail(
            new FileRefused({ fault: "tooLarge", line: null, detail: [`${FILE_BYTES_MAX / MEGABYTE} MB`] }),
          )
    },
  ).pipe(Effect.map(joined))

const joined = (chunks: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Which of the columns stands where, its rows, and what they come to. */
export const readStatementFile = Effect.fnUntraced(function* (
  whole: Uint8Array,
  period: Period,
): Effect.fn.Return<ReadStatement, FileRefused | ReadRefusal, RowFileReader> {
  const files = yield* RowFileReader
  const file = yield* files.read(Stream.succeed(whole), statementHeadings)
  const { places, problems } = readStatementHeader(file.header)
  const { missing, duplicate } = problems
  const line = file.headerLine
  if (missing.length > 0) return yield* new FileRefused({ fault: "missingColumns", line, detail: missing })
  if (duplicate.length > 0) {
    return yield* new FileRefused({ fault: "duplicateColumns", line, detail: duplicate })
  }
  const rows = (yield* Stream.runCollect(atMost(ROWS_MAX)(file.rows))).flat()
  const read = readStatement(places, rows, period)
  return Result.isFailure(read) ? yield* read.failure : read.success
})
