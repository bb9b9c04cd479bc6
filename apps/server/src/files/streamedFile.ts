/** Rows of a register as a file, whatever they are of: a stream of bytes, with a record of access. */
import { Effect, Stream } from "effect"
import {
  BYTE_ORDER_MARK,
  type FileHead,
  type FileOfRows,
  headOf,
  streamedCsvHead,
  streamedCsvLine,
  streamedSheet,
  type StreamedSheet,
  type StreamedTable,
  streamedWorkbook,
} from "@minsheng/exchange"
import type { UseCase } from "@minsheng/core/access"
import { readInstance } from "@minsheng/core/instance"
import { type Axes, readImprint } from "@minsheng/core/journal"
import type { Locale } from "@minsheng/core/kernel"
import { type Bytes, bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

/** What was asked for, and how. */
export interface AskedFile {
  readonly useCase: UseCase
  readonly what: string
  readonly format: FileFormat
  /** As it was sent: what the record of access keeps. */
  readonly question: object
  readonly locale: Locale
}

/** Rows as they are read; of a workbook, the sheets that follow them as well. */
interface Rows<Row> {
  readonly rows: Stream.Stream<ReadonlyArray<Row>>
  readonly table: StreamedTable<Row>
  readonly frozenColumns?: number
  readonly otherSheets?: ReadonlyArray<StreamedSheet>
}

/** Rows on their axes. */
interface Content<Row> extends Rows<Row>, Pick<FileOfRows, "about"> {
  readonly axes: Axes
}

/** The bytes of rows in a format, made as far as somebody reads; the rows are counted on their way. */
export const streamedRows =
  <Row>(format: FileFormat, head: FileHead, { rows, table, frozenColumns, otherSheets = [] }: Rows<Row>) =>
  (counted: (rowCount: number) => void): Effect.Effect<Bytes> => {
    const some = Stream.map(rows, (found) => {
      counted(found.length)
      return found
    })
    if (format === "xlsx") {
      return Effect.map(Stream.toAsyncIterableEffect(some), (all) =>
        bytesFrom(streamedWorkbook([streamedSheet(table, all, frozenColumns), ...otherSheets], head)),
      )
    }
    const first = `${BYTE_ORDER_MARK}${streamedCsvHead(table, head)}`
    const texts = Stream.map(some, (found) => found.map((row) => streamedCsvLine(table, row, head)).join(""))
    return Effect.succeed(encoded(Stream.concat(Stream.succeed(first), texts)))
  }

/** Rows as a file, with the axes that they are of. */
export const streamedFile = Effect.fnUntraced(function* <Row>(
  { useCase, what, format, question, locale }: AskedFile,
  { axes, about = [], ...content }: Content<Row>,
) {
  const { demonstration } = yield* readInstance
  const { position } = axes.knownAt
  const imprint = yield* readImprint(position)
  const file = { locale, demonstration: demonstration !== null, asOf: axes.asOf, position, imprint, about }
  const asked = { what, ...question, asOf: axes.asOf, knownAt: position, format }
  return yield* recorded(useCase, asked, streamedRows(format, headOf(file), content))
})
