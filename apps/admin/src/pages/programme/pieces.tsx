/** Small things that the programme's pages share: sources, targets, states. */
import type { ReactNode } from "react"
import type { Confidence, Provenance } from "@minsheng/core/kernel"
import type { IssueState, PartTarget, Phase, TaskTarget } from "@minsheng/core/programme"
import { boundWords, confidenceWords, phaseWords } from "@minsheng/core/words"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { grouped } from "../../design/numbers.ts"
import { words } from "./words.ts"

const CONFIDENCE_STATES: Readonly<Record<Confidence, State>> = {
  verified: "done",
  derived: "done",
  inferred: "undetermined",
  unconfirmed: "undetermined",
  synthetic: "notApplicable",
}

/** How far a fact can be trusted; its source is said when the pointer rests, and to those who listen. */
export const Trust = ({ provenance }: { readonly provenance: Provenance | null }) => {
  const { say } = useLanguage()
  if (provenance === null) return <span className="note">{say(words.noSource)}</span>
  return (
    <span title={provenance.source} className="trust">
      <StateChip state={CONFIDENCE_STATES[provenance.confidence]}>
        {say(confidenceWords[provenance.confidence])}
      </StateChip>
      <span className="visually-hidden">{provenance.source}</span>
    </span>
  )
}

/** A target as one line, without its source. */
export const targetText = (target: TaskTarget | null, { say }: Spoken): string => {
  if (target === null) return say(words.noTask)
  const { quantity, words: inWords, bound, unit } = target
  if (inWords !== null) return inWords
  if (quantity === null) return say(words.unknown)
  const prefix = bound === "exact" ? "" : `${say(boundWords[bound])} `
  return `${prefix}${grouped(quantity)}${unit === null ? "" : ` ${say(unit)}`}`
}

export const partText = (target: PartTarget | null, { say }: Spoken): string => {
  if (target === null) return say(words.notNamed)
  switch (target._tag) {
    case "Number":
      return grouped(target.quantity)
    case "InWords":
      return target.words
    case "NoTask":
      return say(words.noTask)
    case "Unknown":
      return say(words.unknown)
  }
}

const PHASE_STATES: Readonly<Record<Phase, State>> = {
  empty: "toDo",
  draft: "inHand",
  issued: "done",
  adjusting: "inHand",
}

export const PhaseChip = ({ phase }: { readonly phase: Phase }) => {
  const { say } = useLanguage()
  return <StateChip state={PHASE_STATES[phase]}>{say(phaseWords[phase])}</StateChip>
}

/** How far it is, and by which document. */
export const Issued = ({ state }: { readonly state: IssueState }): ReactNode => {
  const { say } = useLanguage()
  const { phase, version, document, adjustment } = state
  const issuedOn = document?.issuedOn ?? say(words.dateUnknown)
  return (
    <span className="issued">
      <PhaseChip phase={phase} />
      {version !== null && <Stated>{say(words.version, { n: version })}</Stated>}
      {document !== null && (
        <span>
          <span className="as-recorded">{document.number}</span> {issuedOn}{" "}
          <Trust provenance={document.provenance} />
        </span>
      )}
      {adjustment !== null && <span className="note as-recorded">{adjustment}</span>}
    </span>
  )
}
