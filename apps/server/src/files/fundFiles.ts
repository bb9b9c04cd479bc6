/** The fund ledger as files, for whoever asks: streams of bytes, with a record of access. */
import { Effect, Stream } from "effect"
import { balancesFile, postingsFile } from "@minsheng/exchange"
import type { BalancesQuestion } from "@minsheng/core/funds"
import { FundBooks } from "@minsheng/core/funds"
import type { Locale } from "@minsheng/core/kernel"
import type { FileFormat } from "./recordedFile.ts"
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
  return yield* streamedFile(asked, axes, rows, balancesFile)
})

/** Every posting of the accounts that are asked about. */
export const postingsExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: BalancesQuestion,
  locale: Locale,
) {
  const { axes, names, postings } = yield* FundBooks.use((books) => books.postings(question))
  const asked = { useCase: "funds.read", what: "postings", format, question, locale } as const
  return yield* streamedFile(asked, axes, postings, postingsFile(names))
})
