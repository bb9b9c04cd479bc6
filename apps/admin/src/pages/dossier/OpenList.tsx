/** What has to be done in a project: rules that are violated, then what falls due, each with its system. */
import type { DossierAnswer, Judged, SystemTally } from "@minsheng/core/act"
import { systemNames } from "@minsheng/core/sixSystems"
import { verdictWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { StateChip } from "../../design/Mark.tsx"
import { DueText } from "./FindingRow.tsx"
import { stateOf, subjectText } from "./saying.ts"
import { words } from "./words.ts"

const Line = ({
  judged,
  answer,
  onOpen,
}: {
  readonly judged: Judged
  readonly answer: DossierAnswer
  readonly onOpen: (system: SystemTally["system"]) => void
}) => {
  const { say } = useLanguage()
  const about = subjectText(judged, answer.acts, say)
  return (
    <li>
      <StateChip state={stateOf(judged, answer.axes.asOf)}>{say(verdictWords[judged.verdict])}</StateChip>
      <span>
        {say(judged.title)}
        {about !== "" && <span className="note as-recorded"> {about}</span>}
        {judged.dueOn !== null && (
          <b>
            {" "}
            <DueText dueOn={judged.dueOn} asOf={answer.axes.asOf} />
          </b>
        )}
      </span>
      <button type="button" className="button quiet no-print" onClick={() => onOpen(judged.system)}>
        {say(systemNames[judged.system])}
      </button>
    </li>
  )
}

export const OpenList = ({
  answer,
  onOpen,
}: {
  readonly answer: DossierAnswer
  readonly onOpen: (system: SystemTally["system"]) => void
}) => {
  const { say } = useLanguage()
  return (
    <section aria-labelledby="open-title">
      <h3 id="open-title">
        {say(words.open)} <span className="note">{say(words.openNote)}</span>
      </h3>
      {answer.open.length === 0 ? (
        <p className="note dossier-none">{say(words.nothingOpen)}</p>
      ) : (
        <ul className="open-list">
          {answer.open.map((judged) => (
            <Line
              key={`${judged.rule} ${judged.subject.key}`}
              judged={judged}
              answer={answer}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
