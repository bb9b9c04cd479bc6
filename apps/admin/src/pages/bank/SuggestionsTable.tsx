/** Suggested matches: what of the bank and what of the ledger, why, and taking one of them. */
import {
  type BankPosting,
  type LineRef,
  lineKey,
  type OpenLine,
  type PostingRef,
  postingKey,
  type StatementAnswer,
  type Suggestion,
} from "@minsheng/core/bank"
import { accountOf } from "@minsheng/core/funds"
import { evidenceWords, suggestedByWords, transferKindWords } from "@minsheng/core/words"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { StateChip } from "../../design/Mark.tsx"
import type { Makings } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { useLayout } from "../../design/table/layout.ts"
import type { Acts } from "./acts.ts"
import { sumOf } from "./items.ts"
import { words } from "./words.ts"

interface Row {
  readonly key: string
  readonly suggestion: Suggestion
  readonly lines: ReadonlyArray<OpenLine>
  readonly postings: ReadonlyArray<BankPosting>
  readonly amountFen: bigint
}

const found = <Value,>(values: ReadonlyArray<Value | undefined>): ReadonlyArray<Value> =>
  values.filter((value) => value !== undefined)

/** Suggestions with what they are about. */
const rowsOf = ({ suggestions, lines, postings, others }: StatementAnswer): ReadonlyArray<Row> => {
  const lineAt = new Map(lines.map((line) => [lineKey(line), line]))
  const postingAt = new Map([...postings, ...others].map((posting) => [postingKey(posting), posting]))
  return suggestions.map((suggestion) => {
    const keys = [...suggestion.lines.map(lineKey), ...suggestion.postings.map(postingKey)]
    const ours = found(suggestion.lines.map((ref: LineRef) => lineAt.get(lineKey(ref))))
    const theirs = found(suggestion.postings.map((ref: PostingRef) => postingAt.get(postingKey(ref))))
    const amountFen = sumOf(ours.length > 0 ? ours : theirs)
    return { key: keys.join(), suggestion, lines: ours, postings: theirs, amountFen }
  })
}

const SUM = ({ lines, postings }: Row): Makings => ({
  formula: words.matchSum,
  terms: (lines.length > 0 ? lines : postings).map((one) => ({
    name: { zh: dayOf(one), en: dayOf(one) },
    fen: one.amountFen,
  })),
})

const dayOf = (one: OpenLine | BankPosting): string => ("effectiveOn" in one ? one.effectiveOn : one.on)

const DAYS = ({ lines, postings }: Row): Makings => ({
  formula: words.daysBetween,
  terms: [
    { name: words.inBank, text: lines.map(dayOf).join(" ") },
    { name: words.inLedger, text: postings.map(dayOf).join(" ") },
  ],
})

const lineText = ({ on, summary, counterparty, document }: OpenLine): string =>
  [on, summary, counterparty, document].filter((text) => text !== null && text !== "").join(" · ")

const postingText = (
  { effectiveOn, kind, account, document, payee }: BankPosting,
  { say }: Spoken,
): string => {
  const what = `${say(transferKindWords[kind])} ${accountOf(account).itemKey}`
  return [effectiveOn, what, document, payee].filter((text) => text !== null).join(" · ")
}

/** The first of several, and how many there are besides. */
const Some = ({ texts, say }: { readonly texts: ReadonlyArray<string> } & Spoken) => (
  <>
    <span className="as-recorded">{texts[0] ?? "–"}</span>
    {texts.length > 1 && <span className="note"> {say(words.more, { n: texts.length - 1 })}</span>}
  </>
)

const whyOf = ({ suggestion: { by, evidence } }: Row, { say }: Spoken): string =>
  evidence === null
    ? say(suggestedByWords[by])
    : `${say(suggestedByWords[by])} · ${say(evidenceWords[evidence])}`

const whatOf = ({ amountFen, lines, postings }: Row): string =>
  `${lines[0]?.on ?? postings[0]?.effectiveOn ?? ""} ${moneyIn(amountFen, YUAN)}`

const aboutColumns: ReadonlyArray<Column<Row>> = [
  {
    key: "bank",
    title: words.inBank,
    kind: "text",
    width: 300,
    grows: true,
    isRowName: true,
    isKept: true,
    cell: ({ lines }, spoken) => <Some texts={lines.map(lineText)} {...spoken} />,
  },
  {
    key: "ledger",
    title: words.inLedger,
    kind: "text",
    width: 340,
    cell: ({ postings }, spoken) => (
      <Some texts={postings.map((posting) => postingText(posting, spoken))} {...spoken} />
    ),
  },
  {
    ...moneyColumn<Row>("amount", words.amount, ({ amountFen }) => amountFen, SUM, { unit: YUAN }),
    width: 130,
  },
  { key: "why", title: words.why, kind: "text", width: 170, cell: whyOf },
  {
    key: "days",
    title: words.days,
    kind: "number",
    made: DAYS,
    width: 70,
    cell: ({ suggestion }) => suggestion.days,
  },
  {
    key: "certain",
    title: words.state,
    kind: "state",
    width: 120,
    cell: ({ suggestion: { certain } }, { say }) => (
      <StateChip state={certain ? "done" : "undetermined"}>
        {say(certain ? words.certain : words.possible)}
      </StateChip>
    ),
  },
]

const acceptColumn = ({ match }: Acts): Column<Row> => ({
  key: "accept",
  title: words.accept,
  kind: "actions",
  width: 76,
  isKept: true,
  cell: (row, { say }) => (
    <button
      type="button"
      className="button quiet"
      aria-label={say(words.acceptOf, { what: whatOf(row) })}
      onClick={() => match(row.suggestion)}
    >
      {say(words.accept)}
    </button>
  ),
})

export const SuggestionsTable = ({
  answer,
  acts,
  canChange,
}: {
  readonly answer: StatementAnswer
  readonly acts: Acts
  readonly canChange: boolean
}) => {
  const { say } = useLanguage()
  const rows = rowsOf(answer)
  const columns = canChange ? [...aboutColumns, acceptColumn(acts)] : aboutColumns
  const layout = useLayout("bank-suggestions", columns, "suggestionColumns")
  if (rows.length === 0) return null
  return (
    <Section id="suggestions-title" title={say(words.suggestions)} note={say(words.suggestionsNote)}>
      <DataTable
        label={say(words.suggestions)}
        layout={layout}
        rows={rows}
        looks={{ keyOf: ({ key }) => key }}
        height="window"
      />
    </Section>
  )
}
