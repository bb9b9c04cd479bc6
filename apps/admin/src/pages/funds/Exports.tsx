/** The ledger as files: the balances that are seen, and every posting behind them. */
import type { AccountsQuestion } from "@minsheng/core/funds"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { ExportMenu } from "../../design/table/ExportMenu.tsx"
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
