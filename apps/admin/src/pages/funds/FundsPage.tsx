/** The fund ledger: where the programme's money is, account by account. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { type AccountLine, TRANSFER_KINDS } from "@minsheng/core/funds"
import { accountsQuery } from "../../api/funds.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Bookmarks } from "../../design/Bookmarks.tsx"
import { Recorded } from "../../design/detail/DetailPage.tsx"
import { NoneFound } from "../../design/filters/NoneFound.tsx"
import { Empty } from "../../design/states.tsx"
import { ColumnChoice } from "../../design/table/ColumnChoice.tsx"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { useServerOrder } from "../../design/table/sorting.ts"
import { PrintButton } from "../../design/PrintButton.tsx"
import { accountColumns } from "./columns.tsx"
import { Exports } from "./Exports.tsx"
import { AccountFilters } from "./Filters.tsx"
import { FundsStrip } from "./FundsStrip.tsx"
import { kindOfForm, useForms } from "./openForm.ts"
import { PostForm } from "./PostForm.tsx"
import { PostMenu } from "./PostMenu.tsx"
import { ACCOUNT_FILTERS, accountsQuestionOf } from "./question.ts"
import { FundsHead } from "./Views.tsx"
import { words } from "./words.ts"
import "./funds.css"

/** The ledger holds no money: whoever posts begins with a budget, from whichever of its pages. */
export const NothingYet = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const mayPost = useMay("funds.post")
  return (
    <Empty
      title={say(words.nothingYet)}
      action={
        mayPost && (
          <Link href={linkTo("/funds", params, { form: "post.appropriation" })} className="button">
            {say(words.beginBudget)}
          </Link>
        )
      }
    >
      {say(mayPost ? words.nothingYetText : words.nothingYetWait)}
    </Empty>
  )
}

const None = () => {
  const { params } = useAddress()
  const isFiltered = ACCOUNT_FILTERS.some((name) => name !== "order" && params.has(name))
  return isFiltered ? <NoneFound title={words.noAccounts} conditions={ACCOUNT_FILTERS} /> : <NothingYet />
}

/** Which column asks the ledger for which order. */
const ORDERS = { account: "code", balance: "largest" } as const

export const FundsPage = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const mayPost = useMay("funds.post")
  const question = accountsQuestionOf(params)
  const accounts = useQuery(accountsQuery(question))
  const { opened, recorded, open, ends } = useForms()
  const kind = mayPost ? kindOfForm(opened) : undefined
  const leadsTo = ({ account }: AccountLine): string => linkTo(`/funds/accounts/${account}`, params)
  const layout = useLayout("fundAccounts", accountColumns(accounts.data?.rows ?? [], leadsTo))
  const sorting = useServerOrder("order", ORDERS, "code")
  return (
    <>
      <Recorded position={recorded} isListed={false} />
      <FundsHead>
        <ColumnChoice layout={layout} />
        <Exports question={question} />
        <PrintButton />
        {mayPost && <PostMenu kinds={TRANSFER_KINDS} open={open} />}
      </FundsHead>
      <AccountFilters>
        <Bookmarks />
      </AccountFilters>
      <Answer query={accounts} empty={({ rows }) => (rows.length === 0 ? <None /> : undefined)}>
        {(answer) => (
          <>
            {!params.has("after") && <FundsStrip answer={answer} />}
            <DataTable
              label={say(words.accounts)}
              layout={layout}
              rows={answer.rows}
              looks={{ keyOf: ({ account }) => account }}
              leadsTo={leadsTo}
              sorting={sorting}
              totals={words.pageSum}
              height="window"
            />
            <Paging label={say(words.accounts)} next={answer.next} />
          </>
        )}
      </Answer>
      {kind !== undefined && <PostForm kind={kind} {...ends} />}
    </>
  )
}
