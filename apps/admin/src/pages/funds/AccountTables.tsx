/** What brought an account where it is: sums by kind of transfer, and every posting. */
import { Link } from "wouter"
import { type AccountAnswer, accountOf, type AccountPosting, type KindSum } from "@minsheng/core/funds"
import { transferKindWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import type { Column, Made } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import { countText, moneyIn, YUAN } from "../../design/numbers.ts"
import { accountName, nameIn } from "./names.ts"
import { words } from "./words.ts"

const WIDTH = 130

const yuan = <Row,>(
  key: string,
  title: (typeof words)["incoming" | "outgoing" | "setAside" | "balanceAfter"],
  fenOf: (row: Row) => bigint,
  made: Made<Row> = "stated",
  totalFen?: bigint,
): Column<Row> => {
  const { sortBy: _, ...column } = moneyColumn<Row>(key, title, fenOf, made, { totalFen, unit: YUAN })
  return {
    ...column,
    width: WIDTH,
    cell: (row) => (fenOf(row) === 0n ? "" : moneyIn(fenOf(row), YUAN)),
  }
}

export const KindsTable = ({ answer }: { readonly answer: AccountAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { regionCode, itemKey, level } = accountOf(answer.account)
  const linkOf = (kind: string): string =>
    linkTo("/funds/transfers", params, { region: regionCode, item: itemKey, level, kind })
  const sum = (of: (row: KindSum) => bigint): bigint =>
    answer.kinds.reduce((total, row) => total + of(row), 0n)
  const addedUp =
    (name: (typeof words)["incoming" | "outgoing"], fenOf: (row: KindSum) => bigint): Made<KindSum> =>
    (row) => ({
      formula: words.kindAdded,
      terms: [{ name, fen: fenOf(row) }],
      axes: answer.axes,
      more: <Link href={linkOf(row.kind)}>{say(words.seeTransfers)}</Link>,
    })
  const columns: ReadonlyArray<Column<KindSum>> = [
    {
      key: "kind",
      title: words.kind,
      kind: "text",
      width: 200,
      isRowName: true,
      cell: ({ kind }) => <Link href={linkOf(kind)}>{say(transferKindWords[kind])}</Link>,
    },
    {
      key: "count",
      title: words.count,
      kind: "number",
      made: "doors",
      width: 90,
      cell: ({ kind, count }) => <Link href={linkOf(kind)}>{countText(count)}</Link>,
    },
    yuan(
      "in",
      words.incoming,
      ({ inFen }) => inFen,
      addedUp(words.incoming, ({ inFen }) => inFen),
      sum(({ inFen }) => inFen),
    ),
    yuan(
      "out",
      words.outgoing,
      ({ outFen }) => outFen,
      addedUp(words.outgoing, ({ outFen }) => outFen),
      sum(({ outFen }) => outFen),
    ),
  ]
  const layout = useLayout("fundKinds", columns, "kindColumns")
  return (
    <DataTable
      label={say(words.kinds)}
      layout={layout}
      rows={answer.kinds}
      looks={{ keyOf: ({ kind }) => kind }}
      totals={words.total}
    />
  )
}

const positive = (fen: bigint): bigint => (fen > 0n ? fen : 0n)

const amounts: ReadonlyArray<Column<AccountPosting>> = [
  yuan("in", words.incoming, ({ amountFen }) => positive(amountFen)),
  yuan("out", words.outgoing, ({ amountFen }) => positive(-amountFen)),
  yuan("reserved", words.setAside, ({ reservedFen }) => reservedFen),
  {
    ...yuan<AccountPosting>("balance", words.balanceAfter, ({ balanceFen }) => balanceFen),
    cell: ({ balanceFen }) => moneyIn(balanceFen, YUAN),
  },
]

const columnsOf = (
  answer: AccountAnswer,
  linkTransfer: (posting: AccountPosting) => string,
  linkAccount: (account: AccountPosting["counterpart"]) => string,
): ReadonlyArray<Column<AccountPosting>> => {
  const regionOf = nameIn(answer.places)
  return [
    {
      key: "on",
      title: words.effectiveOn,
      kind: "date",
      width: 96,
      isFixed: true,
      cell: ({ effectiveOn }) => effectiveOn,
    },
    {
      key: "kind",
      title: words.kind,
      kind: "text",
      width: 124,
      isRowName: true,
      cell: (posting, { say }) => (
        <Link href={linkTransfer(posting)}>{say(transferKindWords[posting.kind])}</Link>
      ),
    },
    ...amounts,
    {
      key: "counterpart",
      title: words.counterpart,
      kind: "text",
      width: 210,
      grows: true,
      cell: ({ counterpart }, { say }) => (
        <Link href={linkAccount(counterpart)}>
          {say(accountName(counterpart, regionOf(accountOf(counterpart).regionCode)))}
        </Link>
      ),
    },
    {
      key: "document",
      title: words.document,
      kind: "text",
      width: 150,
      cell: ({ document }) => document ?? "",
    },
    {
      key: "payee",
      title: words.payee,
      kind: "text",
      width: 150,
      isExtra: true,
      cell: (row) => row.payee ?? "",
    },
    {
      key: "recorded",
      title: words.recordedAt,
      kind: "date",
      width: 130,
      cell: ({ recordedAt }) => officeTime(recordedAt),
    },
    {
      key: "entry",
      title: words.entry,
      kind: "number",
      made: "stated",
      width: 72,
      cell: ({ position }) => position,
    },
  ]
}

export const PostingsTable = ({ answer }: { readonly answer: AccountAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const toTransfer = ({ transferId }: AccountPosting): string =>
    linkTo(`/funds/transfers/${transferId}`, params)
  const toAccount = (account: string): string => linkTo(`/funds/accounts/${account}`, params)
  const layout = useLayout("postings", columnsOf(answer, toTransfer, toAccount), "postingColumns")
  return (
    <DataTable
      label={say(words.postings)}
      layout={layout}
      rows={answer.rows}
      looks={{
        keyOf: ({ position, number }) => `${position}-${number}`,
        anchorOf: ({ position }) => `entry-${position}`,
      }}
      leadsTo={toTransfer}
    />
  )
}
