/**
 * The ledger as files: the balances that are seen and every posting behind them, the
 * transfers that are found, the postings of one account.
 */
import { Schema } from "effect"
import {
  type AccountCode,
  type AccountsQuestion,
  TransfersExport,
  type TransfersQuestion,
} from "@minsheng/core/funds"
import type { AxesInput } from "@minsheng/core/journal"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { ExportMenu, listOffers } from "../../design/table/ExportMenu.tsx"
import { words } from "./words.ts"

export const Exports = ({ question }: { readonly question: AccountsQuestion }) => {
  const { locale } = useLanguage()
  const mayPost = useMay("funds.post")
  const { asOf, knownAt, filter } = question
  const asked = encodeURIComponent(JSON.stringify({ asOf, knownAt, ...filter }))
  const address = (file: string): string => `/export/${file}?locale=${locale}&question=${asked}`
  return (
    <ExportMenu
      offers={[
        { label: words.exportAccountsExcel, address: address("balances.xlsx") },
        { label: words.exportAccountsCsv, address: address("balances.csv") },
        { label: words.exportPostingsExcel, address: address("postings.xlsx") },
        { label: words.exportPostingsCsv, address: address("postings.csv") },
        ...(mayPost
          ? [{ label: words.transferWorkbook, address: `/template/transfers.xlsx?locale=${locale}` }]
          : []),
      ]}
    />
  )
}

const encode = Schema.encodeSync(TransfersExport)

export const TransferExports = ({
  question: { page: _, ...question },
}: {
  readonly question: TransfersQuestion
}) => {
  const { locale } = useLanguage()
  const asked = encodeURIComponent(JSON.stringify(encode(question)))
  const address = (format: string): string => `/export/transfers.${format}?locale=${locale}&question=${asked}`
  return (
    <ExportMenu
      offers={[
        { label: words.exportTransfersExcel, address: address("xlsx") },
        { label: words.exportTransfersCsv, address: address("csv") },
      ]}
    />
  )
}

/** Every posting of an account, of which its page shows some. */
export const PostingExports = ({
  axes,
  account,
}: {
  readonly axes: AxesInput
  readonly account: AccountCode
}) => {
  const { locale } = useLanguage()
  return (
    <>
      <ExportMenu offers={listOffers("postings", { ...axes, account }, locale)} />
      <PrintButton />
    </>
  )
}
