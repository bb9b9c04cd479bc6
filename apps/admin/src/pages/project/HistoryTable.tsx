/** Who did what and when: every entry, corrections and annulments included. */
import type { HistoryEntry, ProjectAnswer } from "@minsheng/core/project"
import { useLanguage } from "../../app/locale.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { statementText } from "./statements.ts"
import { officeTime } from "./times.ts"
import { words } from "./words.ts"

const Who = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { say } = useLanguage()
  if (entry.actorName !== null) return entry.actorName
  return say(entry.actorId === "operator" ? words.operator : words.system)
}

const Standing = ({ entry }: { readonly entry: HistoryEntry }) => {
  const { say } = useLanguage()
  const numbered = (text: string, position: number): string => text.replace("{n}", String(position))
  const makes =
    entry.supersedes === null ? null : numbered(say(entry.annuls ? words.annuls : words.corrects), entry.supersedes)
  if (!entry.known) return <StateChip state="notApplicable">{say(words.laterKnown)}</StateChip>
  switch (entry.standing._tag) {
    case "Corrected":
      return <StateChip state="late">{numbered(say(words.correctedBy), entry.standing.by)}</StateChip>
    case "Annulled":
      return <StateChip state="bad">{numbered(say(words.annulledBy), entry.standing.by)}</StateChip>
    case "Stands":
      return <StateChip state={entry.annuls ? "bad" : "done"}>{makes ?? say(words.stands)}</StateChip>
  }
}

export const HistoryTable = ({ answer }: { readonly answer: ProjectAnswer }) => {
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
          {answer.history.map((entry) => {
            const isVoid = entry.known && entry.standing._tag !== "Stands"
            return (
              <tr key={entry.position} id={`entry-${entry.position}`}>
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
                <td>{entry.reason ?? ""}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
