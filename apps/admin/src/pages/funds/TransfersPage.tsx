/** Transfers of the ledger: found by what they say and by the accounts that they touch. */
import { useQuery } from "@tanstack/react-query"
import { TRANSFER_KINDS, type TransferListed } from "@minsheng/core/funds"
import { transfersQuery } from "../../api/funds.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { Recorded } from "../../design/detail/DetailPage.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { PrintButton } from "../../design/PrintButton.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { transferColumns } from "./columns.tsx"
import { TransferExports } from "./Exports.tsx"
import { TransferFilters } from "./Filters.tsx"
import { NothingYet } from "./FundsPage.tsx"
import { kindOfForm, useForms } from "./openForm.ts"
import { PostForm } from "./PostForm.tsx"
import { PostMenu } from "./PostMenu.tsx"
import { TRANSFER_FILTERS, transfersQuestionOf } from "./question.ts"
import { FundsHead } from "./Views.tsx"
import { words } from "./words.ts"
import "./funds.css"

const None = () => {
  const { params } = useAddress()
  const isFiltered = TRANSFER_FILTERS.some((name) => params.has(name))
  return isFiltered ? <NoneFound title={words.noTransfers} conditions={TRANSFER_FILTERS} /> : <NothingYet />
}

export const TransfersPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const mayPost = useMay("funds.post")
  const question = transfersQuestionOf(params)
  const transfers = useQuery(transfersQuery(question))
  const { opened, recorded, open, ends } = useForms()
  const kind = mayPost ? kindOfForm(opened) : undefined
  const leadsTo = ({ transferId }: TransferListed): string => linkTo(`/funds/transfers/${transferId}`, params)
  const layout = useLayout("transfers", transferColumns(transfers.data, leadsTo))
  return (
    <>
      <Recorded position={recorded} isListed={false} />
      <FundsHead>
        <ColumnChoice layout={layout} />
        <TransferExports question={question} />
        <PrintButton />
        {mayPost && <PostMenu kinds={TRANSFER_KINDS} open={open} />}
      </FundsHead>
      <TransferFilters>
        <Bookmarks />
      </TransferFilters>
      <Answer query={transfers} empty={({ rows }) => (rows.length === 0 ? <None /> : undefined)}>
        {({ rows, next }) => (
          <>
            <DataTable
              label={say(words.transfers)}
              layout={layout}
              rows={rows}
              looks={{ keyOf: ({ transferId }) => transferId }}
              leadsTo={leadsTo}
              height="window"
            />
            <Paging label={say(words.transfers)} next={next} />
          </>
        )}
      </Answer>
      {kind !== undefined && <PostForm kind={kind} {...ends} />}
    </>
  )
}
