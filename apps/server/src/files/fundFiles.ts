/** The fund ledger as files, for whoever asks: streams of bytes, with a record of access. */
import { Effect, Schema, Stream } from "effect"
import {
  arrivalTemplate,
  statementTemplate,
  balancesFile,
  planTemplate,
  postingsFile,
  transferLines,
  transfersFile,
  transferTemplate,
} from "@minsheng/exchange"
import { StatementTemplate } from "@minsheng/core/bank"
import {
  type BalancesQuestion,
  FundBooks,
  FundTransfers,
  type PostingsQuestion,
  TransfersExport,
} from "@minsheng/core/funds"
import { type FundTemplateContents, type FundTemplateQuestion, FundTemplates } from "@minsheng/core/imports"
import type { Locale } from "@minsheng/core/kernel"
import { bytesFrom, type FileFormat, recorded } from "./recordedFile.ts"
import { streamedFile } from "./streamedFile.ts"

/** What each account holds. */
export const balancesExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: BalancesQuestion,
  locale: Locale,
) {
  const { axes, lines } = yield* FundBooks.use((books) => books.lines(question))
  const rows = Stream.mapArray(lines, (found) => [found] as const)
  const asked = { useCase: "funds.read", what: "balances", format, question, locale } as const
  return yield* streamedFile(asked, { axes, rows, table: balancesFile })
})

/** Every posting of the accounts that are asked about. */
export const postingsExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: PostingsQuestion,
  locale: Locale,
) {
  const { axes, names, postings: rows } = yield* FundBooks.use((books) => books.postings(question))
  const asked = { useCase: "funds.read", what: "postings", format, question, locale } as const
  return yield* streamedFile(asked, { axes, rows, table: postingsFile(names) })
})

const encodeTransfers = Schema.encodeSync(TransfersExport)

/** Every transfer that a list finds, line by line. */
export const transfersExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: TransfersExport,
  locale: Locale,
) {
  const { axes, names, transfers } = yield* FundTransfers.use((found) => found.all(question))
  const asked = {
    useCase: "funds.read",
    what: "transfers",
    format,
    question: encodeTransfers(question),
    locale,
  } as const
  const rows = Stream.map(transfers, transferLines)
  return yield* streamedFile(asked, { axes, rows, table: transfersFile(names) })
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

/** A workbook for a statement of the bank, which begins where the last one ended. */
export const statementTemplateFile = Effect.fnUntraced(function* (
  question: FundTemplateQuestion,
  locale: Locale,
) {
  const contents = yield* StatementTemplate.use((template) => template.statement(question))
  return yield* templateOf("bank", contents, () => statementTemplate(contents, locale))
})

/** A workbook of arrivals, with what has arrived in a division by today. */
export const arrivalTemplateFile = Effect.fnUntraced(function* (
  question: FundTemplateQuestion,
  locale: Locale,
) {
  const contents = yield* FundTemplates.use((templates) => templates.arrivals(question))
  return yield* templateOf("arrivals", contents, () => arrivalTemplate(contents, locale))
})
