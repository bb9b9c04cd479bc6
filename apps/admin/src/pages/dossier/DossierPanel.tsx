/** The six systems of a project, what has to be done, its acts on two lines, and their papers. */
import { lazy, Suspense, useState } from "react"
import type { UseQueryResult } from "@tanstack/react-query"
import type { UseCase } from "@minsheng/core/access"
import type { DossierAnswer, RecordedAct, SystemTally } from "@minsheng/core/act"
import type { ActName } from "@minsheng/core/dossier"
import type { AxesInput } from "@minsheng/core/journal"
import { actNameWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { DocumentPanel } from "../../documents/DocumentPanel.tsx"
import { Answer } from "../../design/Answer.tsx"
import type { Ends } from "../../design/form/CommandForm.tsx"
import { Section } from "../../design/Section.tsx"
import { GatePanel } from "../gates/GatePanel.tsx"
import { TwoLines } from "../project/Timeline.tsx"
import { ActChoice } from "./ActChoice.tsx"
import { ActTable, isStanding } from "./ActTable.tsx"
import { OpenList } from "./OpenList.tsx"
import { actText } from "./saying.ts"
import { SystemCells, TotalCounts } from "./SystemCells.tsx"
import { SystemFindings } from "./SystemFindings.tsx"
import { words } from "./words.ts"
import "./dossier.css"

const ActForms = lazy(async () => ({ default: (await import("./ActForms.tsx")).ActForms }))

const mayNow = (answer: DossierAnswer, useCase: UseCase): boolean =>
  answer.axes.current && answer.can.some((can) => can.useCase === useCase && can.refusal === null)

interface Part {
  readonly answer: DossierAnswer
  readonly axes: AxesInput
}

const Systems = ({ answer, axes }: Part) => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const asked = params.get("system")
  const opened = answer.systems.find(({ system }) => system === asked)?.system
  const open = (system: SystemTally["system"]): void =>
    change({ system: system === opened ? undefined : system }, { replace: true })
  return (
    <Section
      id="systems-title"
      title={say(words.title)}
      note={say(words.note)}
      trailing={<TotalCounts systems={answer.systems} axes={answer.axes} />}
    >
      <SystemCells systems={answer.systems} opened={opened ?? null} onOpen={open} />
      {opened !== undefined && <SystemFindings system={opened} answer={answer} axes={axes} />}
      <OpenList answer={answer} onOpen={(system) => change({ system }, { replace: true })} />
    </Section>
  )
}

const Acts = ({
  answer,
  open,
}: {
  readonly answer: DossierAnswer
  readonly open: (form: string) => void
}) => {
  const { say } = useLanguage()
  const corrects = mayNow(answer, "acts.correct")
  const at = (kind: string) => (act: RecordedAct) => open(`${kind}.${act.position}`)
  return (
    <Section
      id="acts-title"
      title={say(words.acts)}
      note={say(words.actsNote)}
      trailing={
        mayNow(answer, "acts.record") && <ActChoice onChoose={(type: ActName) => open(`act.${type}`)} />
      }
    >
      {answer.acts.length === 0 ? (
        <p className="note dossier-none">{say(words.noActs)}</p>
      ) : (
        <>
          <TwoLines
            entries={answer.acts}
            title={say(words.acts)}
            labelOf={({ type }) => say(actNameWords[type])}
          />
          <ActTable
            acts={answer.acts}
            actions={{
              correct: corrects ? at("actCorrect") : undefined,
              withdraw: corrects ? at("actWithdraw") : undefined,
            }}
          />
        </>
      )}
    </Section>
  )
}

const Papers = ({ answer, axes, onDone }: Part & Pick<Ends, "onDone">) => {
  const { say } = useLanguage()
  const standing = answer.acts.filter(isStanding)
  if (standing.length === 0) return null
  const texts = new Map(standing.map((act) => [String(act.root), actText(act, say)]))
  const mayAttach = mayNow(answer, "acts.record")
  return (
    <DocumentPanel
      subject={{ kind: "dossier", code: answer.code }}
      axes={axes}
      title={say(words.papers)}
      parts={[...texts.keys()]}
      partText={(part) => texts.get(part) ?? `#${part}`}
      canAttach={mayAttach}
      canWithdraw={mayAttach}
      onDone={onDone}
    />
  )
}

/** The form that the address named when it was opened, with the dossier as it was then. */
const useOpened = (answer: DossierAnswer, address: string) => {
  const [kept, keep] = useState<{ readonly address: string; readonly answer: DossierAnswer }>()
  if (kept?.address === address) return kept
  if (!address.startsWith("act")) {
    if (kept !== undefined) keep(undefined)
    return undefined
  }
  const opened = { address, answer }
  keep(opened)
  return opened
}

const Panel = ({ answer, axes, onDone }: Part & Pick<Ends, "onDone">) => {
  const { params, change } = useAddress()
  const opened = useOpened(answer, params.get("form") ?? "")
  const close = (): void => change({ form: undefined }, { replace: true })
  const done: Ends["onDone"] = (accepted) => {
    close()
    onDone(accepted)
  }
  const mayFill = mayNow(answer, opened?.address.startsWith("act.") === true ? "acts.record" : "acts.correct")
  return (
    <>
      <Systems answer={answer} axes={axes} />
      <GatePanel dossier={answer} axes={axes} onDone={onDone} />
      <Acts answer={answer} open={(form) => change({ form }, { replace: true })} />
      <Papers answer={answer} axes={axes} onDone={onDone} />
      {opened !== undefined && mayFill && (
        <Suspense fallback={null}>
          <ActForms {...opened} onClose={close} onDone={done} />
        </Suspense>
      )}
    </>
  )
}

export const DossierPanel = ({
  query,
  axes,
  onDone,
}: {
  readonly query: UseQueryResult<DossierAnswer>
  readonly axes: AxesInput
} & Pick<Ends, "onDone">) => (
  <Answer query={query} rows={6}>
    {(answer) => <Panel answer={answer} axes={axes} onDone={onDone} />}
  </Answer>
)
