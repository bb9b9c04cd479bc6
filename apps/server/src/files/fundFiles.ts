/** The fund ledger as files, for whoever asks: streams of bytes, with a record of access. */
import { Effect, Stream } from "effect"
import {
  arrivalTemplate,
  balancesFile,
  BYTE_ORDER_MARK,
  type FileOfFunds,
  fundCsvHead,
  fundCsvLine,
  type FundFile,
  fundSheet,
  type FundSheet,
  fundWorkbook,
  planTemplate,
  postingsFile,
  transferTemplate,
} from "@minsheng/exchange"
import type { BalancesQuestion } from "@minsheng/core/funds"
import { FundBooks } from "@minsheng/core/funds"
import { type FundTemplateContents, type FundTemplateQuestion, FundTemplates } from "@minsheng/core/imports"
import { readInstance } from "@minsheng/core/instance"
import { type Axes, readImprint } from "@minsheng/core/journal"
import type { Locale } from "@minsheng/core/kernel"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

/** What was asked for, and how. */
export interface AskedFile {
  readonly what: string
  readonly format: FileFormat
  /** As it was sent: what the record of access keeps. */
  readonly question: object
  readonly locale: Locale
}

/** Rows on their axes; of a workbook, the sheets that follow them as well. */
interface Content<Row> extends Pick<FileOfFunds, "about"> {
  readonly axes: Axes
  readonly rows: Stream.Stream<ReadonlyArray<Row>>
  readonly kind: FundFile<Row>
  readonly frozenColumns?: number
  readonly otherSheets?: ReadonlyArray<FundSheet>
}

/** Rows as a file, with the axes that they are of. */
export const fundFile = Effect.fnUntraced(function* <Row>(
  { what, format, question, locale }: AskedFile,
  { axes, rows, kind, about = [], frozenColumns, otherSheets = [] }: Content<Row>,
) {
  const { demonstration } = yield* readInstance
  const { position } = axes.knownAt
  const imprint = yield* readImprint(position)
  const file = { locale, demonstration: demonstration !== null, asOf: axes.asOf, position, imprint, about }
  const asked = { what, ...question, asOf: axes.asOf, knownAt: position, format }
  return yield* recorded("funds.read", asked, (counted) => {
    const some = Stream.map(rows, (found) => {
      counted(found.length)
      return found
    })
    if (format === "xlsx") {
      return Effect.map(Stream.toAsyncIterableEffect(some), (all) =>
        bytesFrom(fundWorkbook([fundSheet(kind, all, frozenColumns), ...otherSheets], file)),
      )
    }
    const head = `${BYTE_ORDER_MARK}${fundCsvHead(kind, file)}`
    const texts = Stream.map(some, (found) => found.map((row) => fundCsvLine(kind, row, file)).join(""))
    return Effect.succeed(encoded(Stream.concat(Stream.succeed(head), texts)))
  })
})

/** What each account holds. */
export const balancesExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: BalancesQuestion,
  locale: Locale,
) {
  const { axes, lines } = yield* FundBooks.use((books) => books.lines(question))
  const rows = Stream.mapArray(lines, (found) => [found] as const)
  return yield* fundFile({ what: "balances", format, question, locale }, { axes, rows, kind: balancesFile })
})

/** Every posting of the accounts that are asked about. */
export const postingsExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: BalancesQuestion,
  locale: Locale,
) {
  const { axes, names, postings: rows } = yield* FundBooks.use((books) => books.postings(question))
  const asked = { what: "postings", format, question, locale }
  return yield* fundFile(asked, { axes, rows, kind: postingsFile(names) })
})

/** A workbook to fill in, with a record of what was taken out in it. */
const templateOf = Effect.fnUntraced(function* <Row>(
  template: string,
  contents: FundTemplateContents<Row>,
  bytes: () => AsyncIterable<Uint8Array>,
) {
  const { regionCode: region, year, position: knownAt } = contents
  return yield* recorded("funds.read", { template, region, year, knownAt }, (counted) =>
    Effect.sync(() => {
      counted(contents.rows.length)
      return bytesFrom(bytes())
    }),
  )
})

/** A workbook of transfers, with the accounts of a division. */
export const transferTemplateFile = Effect.fnUntraced(function* (
  question: FundTemplateQuestion,
  locale: Locale,
) {
  const contents = yield* FundTemplates.use((templates) => templates.transfers(question))
  return yield* templateOf("transfers", contents, () => transferTemplate(contents, locale))
})

/** A workbook of financing plans, as their newest versions have them. */
export const planTemplateFile = Effect.fnUntraced(function* (question: FundTemplateQuestion, locale: Locale) {
  const contents = yield* FundTemplates.use((templates) => templates.plans(question))
  return yield* templateOf("plans", contents, () => planTemplate(contents, locale))
})

/** A workbook of arrivals, with what has arrived in a division by today. */
export const arrivalTemplateFile = Effect.fnUntraced(function* (
  question: FundTemplateQuestion,
  locale: Locale,
) {
  const contents = yield* FundTemplates.use((templates) => templates.arrivals(question))
  return yield* templateOf("arrivals", contents, () => arrivalTemplate(contents, locale))
})
