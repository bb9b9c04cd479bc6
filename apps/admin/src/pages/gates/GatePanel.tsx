/**
 * What this register authorises in a project: whether it may, why, what was, and whether that still holds.
 */
import { lazy, Suspense, useState } from "react"
import { useQuery } from "@tanstack/react-query"
import type { DossierAnswer } from "@minsheng/core/act"
import { gates, type GatesAnswer, type Outcome, type Passage } from "@minsheng/core/gates"
import type { AxesInput } from "@minsheng/core/journal"
import { gateSubjectWords, outcomeWords } from "@minsheng/core/words"
import { canQuery, gatesQuery } from "../../api/gates.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import type { Ends } from "../../design/form/CommandForm.tsx"
import { type State, StateChip } from "../../design/Mark.tsx"
import { Section } from "../../design/Section.tsx"
import { FindingRow } from "../dossier/FindingRow.tsx"
import { words } from "./words.ts"

const GateForms = lazy(async () => ({ default: (await import("./GateForms.tsx")).GateForms }))

const STATES: Readonly<Record<Outcome, State>> = { may: "toDo", mayWithReason: "undetermined", mayNot: "bad" }

interface Part {
  readonly dossier: DossierAnswer
  readonly axes: AxesInput
}

/** What the rules that were asked say: first what forbids it, then what nobody can tell. */
const Why = ({ passage, dossier, axes }: Part & { readonly passage: Passage }) => {
  const { say } = useLanguage()
  const { action, subject } = passage
  const asked = useQuery(canQuery({ ...axes, code: dossier.code, action, subject }))
  return (
    <Answer query={asked} rows={3}>
      {({ receipt }) => {
        const wrong = receipt.findings.filter(({ verdict }) => verdict === "violated")
        const unknown = receipt.findings.filter(({ verdict }) => verdict === "undetermined")
        return (
          <>
            <p className="note">
              {wrong.length + unknown.length === 0
                ? say(words.allFine)
                : say(words.asked, { n: receipt.findings.length })}
            </p>
            {[...wrong, ...unknown].map((finding) => (
              <FindingRow key={`${finding.rule} ${finding.subject.key}`} finding={finding} answer={dossier} />
            ))}
          </>
        )
      }}
    </Answer>
  )
}

/** The decision that stands, and whether what it rests on is still so. */
const Passed = ({ passage, answer }: { readonly passage: Passage; readonly answer: GatesAnswer }) => {
  const { say } = useLanguage()
  const decision = answer.decisions.find(({ position }) => position === passage.passed)
  if (decision === undefined) return null
  const { replay, position } = decision
  const rules = [...new Set(replay.verdicts.map(({ rule }) => rule))].join(", ")
  return (
    <span className="note">
      {" "}
      {say(words.passed, { n: position })} · {say(replay.holds ? words.holds : words.broken)}
      {!replay.holds && rules !== "" && <> · {say(words.changed, { rules })}</>}
    </span>
  )
}

const Line = ({
  passage,
  answer,
  open,
  ...part
}: Part & {
  readonly passage: Passage
  readonly answer: GatesAnswer
  readonly open: (form: string) => void
}) => {
  const { say } = useLanguage()
  const [isAsking, ask] = useState(false)
  const { action, subject, outcome, passed } = passage
  const parts = { gate: say(gates[action].title), subject: say(gateSubjectWords(subject)) }
  const mayDecide = answer.axes.current && answer.can.some(({ refusal }) => refusal === null)
  const decision = answer.decisions.find(({ position }) => position === passed)
  const state = passed === null ? STATES[outcome] : decision?.replay.holds === false ? "late" : "done"
  return (
    <li>
      <StateChip state={state}>
        {passed === null ? say(outcomeWords[outcome]) : say(words.passed, { n: passed })}
      </StateChip>
      <span>
        {say(words.passOf, parts)}
        <Passed passage={passage} answer={answer} />
      </span>
      <span className="no-print">
        <button
          type="button"
          className="button quiet"
          aria-expanded={isAsking}
          aria-label={say(words.whyOf, parts)}
          onClick={() => ask(!isAsking)}
        >
          {say(words.why)}
        </button>
        {mayDecide && passed === null && (
          <button
            type="button"
            className="button quiet"
            disabled={outcome === "mayNot"}
            aria-label={`${say(words.pass)} ${say(words.passOf, parts)}`}
            onClick={() => open(`pass.${action}.${subject}`)}
          >
            {say(words.pass)}
          </button>
        )}
        {mayDecide && passed !== null && (
          <button
            type="button"
            className="button quiet"
            aria-label={say(words.revokeOf, { ...parts, n: passed })}
            onClick={() => open(`revoke.${passed}`)}
          >
            {say(words.revoke)}
          </button>
        )}
      </span>
      {isAsking && (
        <div className="gate-why">
          <Why passage={passage} {...part} />
        </div>
      )}
    </li>
  )
}

const Panel = ({
  answer,
  onDone,
  ...part
}: Part & { readonly answer: GatesAnswer } & Pick<Ends, "onDone">) => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const form = params.get("form") ?? ""
  const open = (named: string | undefined): void => change({ form: named }, { replace: true })
  return (
    <Section id="gates-title" title={say(words.title)} note={say(words.note)}>
      {answer.passages.length === 0 ? (
        <p className="note dossier-none">{say(words.none)}</p>
      ) : (
        <ul className="open-list gate-list">
          {answer.passages.map((passage) => (
            <Line
              key={`${passage.action} ${passage.subject}`}
              {...part}
              passage={passage}
              answer={answer}
              open={open}
            />
          ))}
        </ul>
      )}
      {(form.startsWith("pass.") || form.startsWith("revoke.")) && (
        <Suspense fallback={null}>
          <GateForms
            address={form}
            answer={answer}
            onClose={() => open(undefined)}
            onDone={(accepted) => {
              open(undefined)
              onDone(accepted)
            }}
          />
        </Suspense>
      )}
    </Section>
  )
}

export const GatePanel = ({ dossier, axes, onDone }: Part & Pick<Ends, "onDone">) => {
  const query = useQuery(gatesQuery({ ...axes, code: dossier.code }))
  return (
    <Answer query={query} rows={3}>
      {(answer) => <Panel dossier={dossier} axes={axes} answer={answer} onDone={onDone} />}
    </Answer>
  )
}
