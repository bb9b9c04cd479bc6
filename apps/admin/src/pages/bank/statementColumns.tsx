/** The columns of the list of statements, and how their states look. */
import { Link } from "wouter"
import type { StatementRow, StatementState } from "@minsheng/core/bank"
import { statementStateWords } from "@minsheng/core/words"
import { type State, StateChip } from "../../design/Mark.tsx"
import { YUAN } from "../../design/numbers.ts"
import type { Column } from "../../design/table/Column.ts"
import { moneyColumn } from "../../design/table/kinds.ts"
import { words } from "./words.ts"

export const STATE_MARKS: Readonly<Record<StatementState, State>> = {
  open: "inHand",
  closed: "done",
  withdrawn: "notApplicable",
}

/** The register puts the list in order, not the page, which has only some of it. */
const money = (
  key: string,
  title: typeof words.opening | typeof words.closing,
  fenOf: (row: StatementRow) => bigint,
) => {
  const { sortBy: _, ...column } = moneyColumn<StatementRow>(key, title, fenOf, "stated", { unit: YUAN })
  return { ...column, width: 140 }
}

/** What of an open statement is left; of others, nothing is. */
const leftColumn = (
  key: string,
  title: typeof words.openLines | typeof words.openPostings | typeof words.unexplained,
  countOf: (row: StatementRow) => number,
  leadsTo: (row: StatementRow) => string,
): Column<StatementRow> => ({
  key,
  title,
  kind: "number",
  made: "doors",
  width: 96,
  cell: (row) => (row.state === "open" ? <Link href={leadsTo(row)}>{countOf(row)}</Link> : "–"),
})

export const statementColumns = (
  leadsTo: (row: StatementRow) => string,
): ReadonlyArray<Column<StatementRow>> => [
  {
    key: "region",
    title: words.region,
    kind: "text",
    width: 150,
    isFixed: true,
    isKept: true,
    isRowName: true,
    cell: (row, { say }) => <Link href={leadsTo(row)}>{say(row.regionName)}</Link>,
  },
  {
    key: "period",
    title: words.period,
    kind: "date",
    width: 190,
    isKept: true,
    cell: ({ fromOn, toOn }, { say }) => say(words.periodOf, { from: fromOn, to: toOn }),
  },
  {
    key: "state",
    title: words.state,
    kind: "state",
    width: 90,
    cell: ({ state }, { say }) => (
      <StateChip state={STATE_MARKS[state]}>{say(statementStateWords[state])}</StateChip>
    ),
  },
  leftColumn("unexplained", words.unexplained, ({ unexplainedCount }) => unexplainedCount, leadsTo),
  leftColumn("openLines", words.openLines, ({ openLineCount }) => openLineCount, leadsTo),
  leftColumn("openPostings", words.openPostings, ({ openPostingCount }) => openPostingCount, leadsTo),
  {
    key: "bank",
    title: words.bank,
    kind: "text",
    width: 220,
    grows: true,
    className: "as-recorded",
    cell: ({ bank, accountEnding }, { say }) => say(words.bankOf, { bank, ending: accountEnding }),
  },
  {
    key: "lines",
    title: words.lineCount,
    kind: "number",
    made: "doors",
    width: 70,
    cell: (row) => <Link href={leadsTo(row)}>{row.lineCount}</Link>,
  },
  money("opening", words.opening, ({ openingFen }) => openingFen),
  money("closing", words.closing, ({ closingFen }) => closingFen),
]
