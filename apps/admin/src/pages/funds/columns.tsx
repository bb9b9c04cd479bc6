/** The columns of the ledger's lists. */
import { Link } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { type AccountLine, accountOf, type TransferListed, type TransfersAnswer } from "@minsheng/core/funds"
import { fundLevelWords, purposeWords, transferKindWords, transferStateWords } from "@minsheng/core/words"
import { officeTime } from "../../app/times.ts"
import { StateChip } from "../../design/Mark.tsx"
import type { Column, Made } from "../../design/table/Column.ts"
import { moneyColumn } from "../../design/table/kinds.ts"
import { accountName, nameIn, STATE_MARKS } from "./names.ts"
import { words } from "./words.ts"

/** The register puts its rows in order, not the page, which has only some of them. */
const money = <Row,>(
  key: string,
  title: Bilingual,
  fenOf: (row: Row) => bigint,
  made: Made<Row>,
  totalFen?: bigint,
) => {
  const { sortBy: _, ...column } = moneyColumn<Row>(key, title, fenOf, made, { totalFen })
  return { ...column, width: 118 }
}

const sumOf = <Row,>(rows: ReadonlyArray<Row>, of: (row: Row) => bigint): bigint =>
  rows.reduce((sum, row) => sum + of(row), 0n)

/** What an account has, what is set aside of it, and what is free. */
const balanceOf =
  (leadsTo: (line: AccountLine) => string): Made<AccountLine> =>
  (line, { say }) => ({
    formula: words.freeFormula,
    terms: [
      { name: words.balance, fen: line.balanceFen },
      { name: words.reserved, fen: line.reservedFen },
      { name: words.available, fen: free(line) },
    ],
    more: <Link href={leadsTo(line)}>{say(words.seePostings)}</Link>,
  })

const free = ({ balanceFen, reservedFen }: AccountLine): bigint => balanceFen - reservedFen

export const accountColumns = (
  rows: ReadonlyArray<AccountLine>,
  leadsTo: (line: AccountLine) => string,
): ReadonlyArray<Column<AccountLine>> => [
  {
    key: "account",
    title: words.account,
    kind: "text",
    width: 210,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: (line, { say }) => (
      <Link href={leadsTo(line)}>
        {say(line.regionName)} · {say(purposeWords[accountOf(line.account).purpose])}
      </Link>
    ),
  },
  {
    key: "item",
    title: words.item,
    kind: "text",
    width: 260,
    grows: true,
    cell: ({ account, itemName }, { say }) => (
      <>
        {accountOf(account).itemKey} {say(itemName)}
      </>
    ),
  },
  {
    key: "level",
    title: words.level,
    kind: "text",
    width: 96,
    cell: ({ account }, { say }) => say(fundLevelWords[accountOf(account).level]),
  },
  money(
    "balance",
    words.balance,
    ({ balanceFen }) => balanceFen,
    balanceOf(leadsTo),
    sumOf(rows, (row) => row.balanceFen),
  ),
  money(
    "reserved",
    words.reserved,
    ({ reservedFen }) => reservedFen,
    balanceOf(leadsTo),
    sumOf(rows, (row) => row.reservedFen),
  ),
  money("available", words.available, free, balanceOf(leadsTo), sumOf(rows, free)),
  {
    key: "code",
    title: words.code,
    kind: "code",
    width: 290,
    isExtra: true,
    cell: ({ account }) => account,
  },
]

/** From where to where the first line goes, and how many there are besides. */
const Way = ({
  row,
  regionOf,
  say,
}: {
  readonly row: TransferListed
  readonly regionOf: (code: string) => Bilingual
  readonly say: (words: Bilingual, parts?: Readonly<Record<string, string | number>>) => string
}) => {
  const [first] = row.lines
  if (first === undefined) return null
  const name = (account: typeof first.from): string =>
    say(accountName(account, regionOf(accountOf(account).regionCode)))
  const others = row.lineCount - 1 + row.hiddenLineCount
  return (
    <>
      {name(first.from)} → {name(first.to)}{" "}
      {others > 0 && <span className="note">{say(words.moreLines, { n: others })}</span>}
    </>
  )
}

/** When, what, and how much. */
const actColumns = (leadsTo: (row: TransferListed) => string): ReadonlyArray<Column<TransferListed>> => [
  {
    key: "effectiveOn",
    title: words.effectiveOn,
    kind: "date",
    width: 96,
    isFixed: true,
    isKept: true,
    cell: (row) => row.effectiveOn ?? row.occurredOn,
  },
  {
    key: "kind",
    title: words.kind,
    kind: "text",
    width: 110,
    isKept: true,
    isRowName: true,
    cell: (row, { say }) => (
      <>
        <Link href={leadsTo(row)}>{say(transferKindWords[row.kind])}</Link>
        {row.reverses !== null && <span className="note"> {say(words.isBack)}</span>}
      </>
    ),
  },
  {
    key: "state",
    title: words.state,
    kind: "state",
    width: 96,
    cell: ({ state }, { say }) => (
      <StateChip state={STATE_MARKS[state]}>{say(transferStateWords[state])}</StateChip>
    ),
  },
  money("amount", words.amount, ({ amountFen }) => amountFen, "stated"),
]

type Answered = Pick<TransfersAnswer, "rows" | "places" | "items"> | undefined

/** From where to where, and of which item. */
const wayColumns = (answer: Answered): ReadonlyArray<Column<TransferListed>> => {
  const [regionOf, itemOf] = [nameIn(answer?.places ?? []), nameIn(answer?.items ?? [])]
  return [
    {
      key: "way",
      title: words.lines,
      kind: "text",
      width: 380,
      grows: true,
      cell: (row, { say }) => <Way row={row} regionOf={regionOf} say={say} />,
    },
    {
      key: "item",
      title: words.item,
      kind: "text",
      width: 230,
      cell: (row, { say }) => {
        const [key = "", ...others] = row.itemKeys
        const more = others.length === 0 ? "" : ` ${say(words.moreItems, { n: others.length })}`
        return `${key} ${say(itemOf(key))}${more}`
      },
    },
  ]
}

const PAPERS: ReadonlyArray<Column<TransferListed>> = [
  {
    key: "document",
    title: words.document,
    kind: "text",
    width: 150,
    className: "as-recorded",
    cell: (row) => row.document ?? "",
  },
  {
    key: "payee",
    title: words.payee,
    kind: "text",
    width: 160,
    isExtra: true,
    className: "as-recorded",
    cell: (row) => row.payee ?? "",
  },
  {
    key: "project",
    title: words.project,
    kind: "code",
    width: 158,
    isExtra: true,
    cell: (row) => row.projectCode ?? "",
  },
  {
    key: "recordedAt",
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
    width: 76,
    isExtra: true,
    cell: (row) => row.position,
  },
]

export const transferColumns = (
  answer: Answered,
  leadsTo: (row: TransferListed) => string,
): ReadonlyArray<Column<TransferListed>> => [...actColumns(leadsTo), ...wayColumns(answer), ...PAPERS]
