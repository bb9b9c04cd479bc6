/** Who did what and when: every entry, corrections and annulments included. */
import type { HistoryEntry, ProjectAnswer } from "@minsheng/core/project"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { StateChip } from "../../design/Mark.tsx"
import type { StatedDetails } from "./DetailsForm.tsx"
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

/** The details that an entry states and that still stand; reports are put right in the table of months. */
const statedDetails = (entry: HistoryEntry): StatedDetails | undefined => {
  const { statement, position, occurredOn: on } = entry
  if (!entry.known || entry.annuls || entry.standing._tag !== "Stands") return undefined
  switch (statement._tag) {
    case "ProjectRegistered":
      return { position, on, details: statement.payload.details }
    case "ProjectRevised":
      return { position, on, details: statement.payload }
    case "MonthReported":
      return undefined
  }
}

const Row = ({ entry, onCorrect }: { readonly entry: HistoryEntry; readonly onCorrect: OnCorrect }) => {
  const { say } = useLanguage()
  const isVoid = entry.known && entry.standing._tag !== "Stands"
  const stated = onCorrect === undefined ? undefined : statedDetails(entry)
  return (
    <tr id={`entry-${entry.position}`}>
      <td className="number">{entry.position}</td>
      <td className="nowrap">{entry.occurredOn}</td>
      <td className="nowrap">{officeTime(entry.recordedAt)}</td>
      <td className="nowrap">
        <Who entry={entry} />
      </td>
      <td className={isVoid ? "struck" : undefined}>{statementText(entry, say)}</td>
      <td className="nowrap">
        <Standing entry={entry} />
      </td>
      <td>
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
      </td>
    </tr>
  )
}

export const HistoryTable = ({
  answer,
  onCorrect,
}: {
  readonly answer: ProjectAnswer
  readonly onCorrect: OnCorrect
}) => {
  const { say } = useLanguage()
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="number">
              {say(words.entry)}
            </th>
            <th scope="col">{say(words.occurred)}</th>
            <th scope="col">{say(words.recorded)}</th>
            <th scope="col">{say(words.who)}</th>
            <th scope="col">{say(words.what)}</th>
            <th scope="col">{say(words.standing)}</th>
            <th scope="col">{say(words.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {answer.history.map((entry) => (
            <Row key={entry.position} entry={entry} onCorrect={onCorrect} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
