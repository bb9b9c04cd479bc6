/** Who did what and when: every entry, corrections and annulments included. */
import type { HistoryEntry, ProjectAnswer } from "@minsheng/core/project"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { StateChip } from "../../design/Mark.tsx"
import type { Column } from "../../design/table/Column.ts"
import { DataTable } from "../../design/table/DataTable.tsx"
import { useLayout } from "../../design/table/layout.ts"
import { useLocalOrder } from "../../design/table/sorting.ts"
import { statedDetails, type StatedDetails } from "./openForm.ts"
import { statementText } from "./statements.ts"
import { words } from "./words.ts"

/** Opens the form that puts a statement right; `undefined` where that is not possible. */
type OnCorrect = ((stated: StatedDetails) => void) | undefined

const Who = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { say } = useLanguage()
  if (entry.actorName !== null) return entry.actorName
  return say(entry.actorId === "operator" ? words.operator : words.system)
}

const Standing = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { say } = useLanguage()
  const makes =
    entry.supersedes === null
      ? null
      : say(entry.annuls ? words.annuls : words.corrects, { n: entry.supersedes })
  if (!entry.known) return <StateChip state="notApplicable">{say(words.laterKnown)}</StateChip>
  switch (entry.standing._tag) {
    case "Corrected":
      return <StateChip state="late">{say(words.correctedBy, { n: entry.standing.by })}</StateChip>
    case "Annulled":
      return <StateChip state="bad">{say(words.annulledBy, { n: entry.standing.by })}</StateChip>
    case "Stands":
      return <StateChip state={entry.annuls ? "bad" : "done"}>{makes ?? say(words.stands)}</StateChip>
  }
}

const isVoid = (entry: HistoryEntry): boolean => entry.known && entry.standing._tag !== "Stands"

const Reason = ({ entry, onCorrect }: { readonly entry: HistoryEntry; readonly onCorrect: OnCorrect }) => {
  const { say } = useLanguage()
  const stated = onCorrect === undefined ? undefined : statedDetails(entry)
  return (
    <>
      {entry.reason ?? ""}
      {stated !== undefined && (
        <button
          type="button"
          className="button quiet no-print"
          aria-label={say(words.correctEntry, { n: entry.position })}
          onClick={() => onCorrect?.(stated)}
        >
          {say(words.correct)}
        </button>
      )}
    </>
  )
}

const columnsOf = (onCorrect: OnCorrect): ReadonlyArray<Column<HistoryEntry>> => [
  {
    key: "entry",
    title: words.entry,
    kind: "number",
    made: "stated",
    width: 76,
    cell: ({ position }) => position,
    sortBy: ({ position }) => position,
  },
  {
    key: "occurred",
    title: words.occurred,
    kind: "date",
    width: 100,
    cell: ({ occurredOn }) => occurredOn,
    sortBy: ({ occurredOn }) => occurredOn,
  },
  {
    key: "recorded",
    title: words.recorded,
    kind: "date",
    width: 140,
    cell: ({ recordedAt }) => officeTime(recordedAt),
    sortBy: ({ recordedAt }) => recordedAt,
  },
  { key: "who", title: words.who, kind: "text", width: 170, cell: (entry) => <Who entry={entry} /> },
  {
    key: "what",
    title: words.what,
    kind: "text",
    width: 300,
    grows: true,
    cell: (entry, { say }) => statementText(entry, say),
    mark: (entry) => (isVoid(entry) ? "struck" : undefined),
  },
  {
    key: "standing",
    title: words.standing,
    kind: "state",
    width: 170,
    cell: (entry) => <Standing entry={entry} />,
  },
  {
    key: "reason",
    title: words.reason,
    kind: "text",
    width: 180,
    cell: (entry) => <Reason entry={entry} onCorrect={onCorrect} />,
  },
]

export const HistoryTable = ({
  answer,
  onCorrect,
}: {
  readonly answer: ProjectAnswer
  readonly onCorrect: OnCorrect
}) => {
  const { say } = useLanguage()
  const layout = useLayout("history", columnsOf(onCorrect), "historyColumns")
  const { rows, sorting } = useLocalOrder("historyOrder", layout.all, answer.history)
  return (
    <DataTable
      label={say(words.history)}
      layout={layout}
      rows={rows}
      sorting={sorting}
      looks={{
        keyOf: ({ position }) => String(position),
        anchorOf: ({ position }) => `entry-${position}`,
      }}
    />
  )
}
