/** What is matched already, which can be undone while the statement is open, and who did what and when. */
import type { ShownMatch, StatementAnswer, StatementEntry } from "@minsheng/core/bank"
import { accountOf } from "@minsheng/core/funds"
import { eventWords } from "@minsheng/core/words"
import { Sentence, type Spoken, useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { YUAN } from "../../design/numbers.ts"
import { Section } from "../../design/Section.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { moneyColumn } from "../../design/table/kinds.ts"
import { Paging } from "../../design/table/Paging.tsx"
import { useLayout } from "../../design/table/layout.ts"
import type { Acts } from "./acts.ts"
import { sumOf } from "./items.ts"
import { words } from "./words.ts"

/** Of many parts the first are shown: a village's payments are one match. */
const PARTS_SHOWN = 4

const Parts = ({ texts, say }: { readonly texts: ReadonlyArray<string> } & Spoken) => (
  <>
    {texts.slice(0, PARTS_SHOWN).map((text, at) => (
      <div key={at}>{text}</div>
    ))}
    {texts.length > PARTS_SHOWN && (
      <div className="note">{say(words.more, { n: texts.length - PARTS_SHOWN })}</div>
    )}
  </>
)

const MATCH_COLUMNS: ReadonlyArray<Column<ShownMatch>> = [
  {
    key: "number",
    title: words.number,
    kind: "number",
    made: "stated",
    width: 60,
    isKept: true,
    isRowName: true,
    cell: ({ number }) => number,
  },
  {
    key: "bank",
    title: words.inBank,
    kind: "text",
    width: 300,
    grows: true,
    className: "as-recorded",
    cell: ({ lines }, spoken) => (
      <Parts
        texts={lines.map(({ on, summary, document }) => `${on} ${summary} ${document ?? ""}`)}
        {...spoken}
      />
    ),
  },
  {
    key: "ledger",
    title: words.inLedger,
    kind: "text",
    width: 320,
    className: "as-recorded",
    cell: ({ postings }, spoken) => (
      <Parts
        texts={postings.map(({ position, number, effectiveOn, account, document, payee }) =>
          [effectiveOn, `${position}-${number}`, accountOf(account).itemKey, document, payee]
            .filter((text) => text !== null)
            .join(" "),
        )}
        {...spoken}
      />
    ),
  },
  {
    ...moneyColumn<ShownMatch>(
      "amount",
      words.amount,
      ({ lines, postings }) => sumOf(lines.length > 0 ? lines : postings),
      ({ lines, postings }) => ({
        formula: words.matchSum,
        terms: (lines.length > 0 ? lines : postings).map(({ amountFen }, at) => ({
          name: { zh: `第 ${at + 1} 笔`, en: `Part ${at + 1}` },
          fen: amountFen,
        })),
      }),
      { unit: YUAN },
    ),
    width: 130,
  },
]

const undoColumn = ({ undo }: Acts): Column<ShownMatch> => ({
  key: "undo",
  title: words.undo,
  kind: "actions",
  width: 96,
  isKept: true,
  cell: ({ number, madeHere }, { say }) =>
    madeHere && (
      <button
        type="button"
        className="button quiet"
        aria-label={say(words.undoOf, { n: number })}
        onClick={() => undo(number)}
      >
        {say(words.undo)}
      </button>
    ),
})

export const MatchesTable = ({
  answer,
  acts,
  canChange,
}: {
  readonly answer: StatementAnswer
  readonly acts: Acts
  readonly canChange: boolean
}) => {
  const { say } = useLanguage()
  const columns = canChange ? [...MATCH_COLUMNS, undoColumn(acts)] : MATCH_COLUMNS
  const layout = useLayout("bank-matches", columns, "matchColumns")
  if (answer.matchCount === 0) return null
  const count = <CountDoor count={answer.matchCount} of={words.matchCount} />
  const note = <Sentence words={words.matchesNote} parts={{ n: count }} />
  return (
    <Section id="matches-title" title={say(words.matches)} note={note}>
      <DataTable
        label={say(words.matches)}
        layout={layout}
        rows={answer.matches}
        looks={{ keyOf: ({ number }) => String(number) }}
        height="window"
      />
      <Paging
        label={say(words.matches)}
        next={answer.nextMatches === null ? null : String(answer.nextMatches)}
        parameter="matches"
      />
    </Section>
  )
}

const Who = ({ entry }: { readonly entry: StatementEntry }) => {
  const { say } = useLanguage()
  return entry.actorName ?? say(entry.actorId === "system" ? words.system : words.operator)
}

const HISTORY_COLUMNS: ReadonlyArray<Column<StatementEntry>> = [
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    made: "stated",
    width: 76,
    cell: ({ position }) => position,
  },
  { key: "on", title: words.on, kind: "date", width: 100, cell: ({ occurredOn }) => occurredOn },
  {
    key: "recorded",
    title: words.recordedAt,
    kind: "date",
    width: 140,
    cell: ({ recordedAt }) => officeTime(recordedAt),
  },
  { key: "who", title: words.who, kind: "text", width: 220, cell: (entry) => <Who entry={entry} /> },
  {
    key: "what",
    title: words.what,
    kind: "text",
    width: 200,
    isRowName: true,
    cell: ({ act, count }, { say }) => (
      <>
        {say(eventWords[act] ?? { zh: act, en: act })} {count > 0 && count}
      </>
    ),
  },
  {
    key: "reason",
    title: words.reason,
    kind: "text",
    width: 260,
    grows: true,
    className: "as-recorded",
    cell: ({ reason }) => reason ?? "",
  },
]

export const HistoryTable = ({ answer }: { readonly answer: StatementAnswer }) => {
  const { say } = useLanguage()
  const layout = useLayout("bank-history", HISTORY_COLUMNS, "historyColumns")
  return (
    <Section id="history-title" title={say(words.history)} className="history">
      <DataTable
        label={say(words.history)}
        layout={layout}
        rows={answer.history}
        looks={{
          keyOf: ({ position }) => String(position),
          anchorOf: ({ position }) => `entry-${position}`,
        }}
        height="window"
      />
    </Section>
  )
}
