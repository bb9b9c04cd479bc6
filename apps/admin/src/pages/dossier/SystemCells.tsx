/** The six systems side by side: how many rules are kept, broken, not applicable, and open. */
import type { DossierAnswer, SystemTally } from "@minsheng/core/act"
import type { Verdict } from "@minsheng/core/law"
import { systemNames } from "@minsheng/core/sixSystems"
import { verdictWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { countText } from "../../design/numbers.ts"
import { Mark, type State } from "../../design/Mark.tsx"
import { words } from "./words.ts"

const MARKS: ReadonlyArray<readonly [Verdict, State]> = [
  ["satisfied", "done"],
  ["violated", "bad"],
  ["notApplicable", "notApplicable"],
  ["undetermined", "undetermined"],
]

/** The counts of all verdicts, in the order of the field. */
const Counts = ({ tally }: { readonly tally: Omit<SystemTally, "system"> }) => {
  const { say } = useLanguage()
  return (
    <span className="verdict-counts">
      {MARKS.map(([verdict, state]) => (
        <span key={verdict} className={tally[verdict] === 0 ? "is-zero" : undefined}>
          <Mark state={state} />
          {say(words.count, { verdict: say(verdictWords[verdict]), n: tally[verdict] })}
        </span>
      ))}
    </span>
  )
}

/** What all six come to, verdict by verdict: each opens what the systems add to it. */
export const TotalCounts = ({ systems, axes }: Pick<DossierAnswer, "systems" | "axes">) => {
  const { say } = useLanguage()
  return (
    <span className="verdict-counts">
      {MARKS.map(([verdict, state]) => {
        const total = systems.reduce((sum, tally) => sum + tally[verdict], 0)
        return (
          <FigureDoor
            key={verdict}
            className={total === 0 ? "is-zero" : undefined}
            formula={words.totalFormula}
            terms={systems.map((tally) => ({
              name: systemNames[tally.system],
              text: countText(tally[verdict]),
            }))}
            axes={axes}
          >
            <Mark state={state} />
            {say(words.count, { verdict: say(verdictWords[verdict]), n: total })}
          </FigureDoor>
        )
      })}
    </span>
  )
}

/** What the rules come to as a bar; the counts below it say the same. */
const Bar = ({ tally }: { readonly tally: SystemTally }) => (
  <span className="system-bar" aria-hidden="true">
    {MARKS.map(([verdict]) => (
      <span key={verdict} className={`bar-${verdict}`} style={{ flexGrow: tally[verdict] }} />
    ))}
  </span>
)

export const SystemCells = ({
  systems,
  opened,
  onOpen,
}: {
  readonly systems: ReadonlyArray<SystemTally>
  readonly opened: string | null
  readonly onOpen: (system: SystemTally["system"]) => void
}) => {
  const { say } = useLanguage()
  return (
    <div className="system-cells">
      {systems.map((tally, index) => (
        <button
          key={tally.system}
          type="button"
          className={`system-cell${tally.violated > 0 ? " is-violated" : ""}`}
          aria-expanded={opened === tally.system}
          onClick={() => onOpen(tally.system)}
        >
          <span className="system-name">
            {index + 1} {say(systemNames[tally.system])}
          </span>
          <Bar tally={tally} />
          <Counts tally={tally} />
        </button>
      ))}
    </div>
  )
}
