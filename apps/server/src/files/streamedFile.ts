/** Rows of a register as a file, whatever they are of: a stream of bytes, with a record of access. */
import { Effect, Stream } from "effect"
import {
  BYTE_ORDER_MARK,
  streamedCsvHead,
  streamedCsvLine,
  type StreamedTable,
  streamedWorkbook,
} from "@minsheng/exchange"
import type { UseCase } from "@minsheng/core/access"
import { readInstance } from "@minsheng/core/instance"
import type { Axes } from "@minsheng/core/journal"
import type { Locale } from "@minsheng/core/kernel"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

interface Asked {
  readonly useCase: UseCase
  readonly what: string
  readonly format: FileFormat
  readonly question: object
  readonly locale: Locale
}

/** Rows as a file, with the axes that they are of. */
export const streamedFile = Effect.fnUntraced(function* <Row>(
  { useCase, what, format, question, locale }: Asked,
  axes: Axes,
  rows: Stream.Stream<ReadonlyArray<Row>>,
  table: StreamedTable<Row>,
) {
  const { demonstration } = yield* readInstance
  const { position } = axes.knownAt
  const file = { locale, demonstration: demonstration !== null, asOf: axes.asOf, position }
  const asked = { what, ...question, asOf: axes.asOf, knownAt: position, format }
  return yield* recorded(useCase, asked, (counted) => {
    const some = Stream.map(rows, (found) => {
      counted(found.length)
      return found
    })
    if (format === "xlsx") {
      return Effect.map(Stream.toAsyncIterableEffect(some), (all) =>
        bytesFrom(streamedWorkbook(all, table, file)),
      )
    }
    const head = `${BYTE_ORDER_MARK}${streamedCsvHead(table, file)}`
    const texts = Stream.map(some, (found) => found.map((row) => streamedCsvLine(table, row, file)).join(""))
    return Effect.succeed(encoded(Stream.concat(Stream.succeed(head), texts)))
  })
})
