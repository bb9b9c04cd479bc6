/** Draws up the next version of an item's plan: worked out as it is typed, and nothing is lost. */
import { useQuery } from "@tanstack/react-query"
import { type SubmitEvent, useEffect, useState } from "react"
import { Link } from "wouter"
import type { PlanAnswer } from "@minsheng/core/funds"
import { type Bilingual, ItemKey } from "@minsheng/core/kernel"
import { type Failure, failureOf } from "../../api/client.ts"
import { issuePlan, planQuery } from "../../api/financing.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Answer } from "../../design/Answer.tsx"
import { Breadcrumb } from "../../design/Breadcrumb.tsx"
import { DraftNote } from "../../design/form/DraftNote.tsx"
import { FormField } from "../../design/form/Field.tsx"
import { useCommand } from "../../design/form/useCommand.ts"
import { Section } from "../../design/Section.tsx"
import { Empty, ErrorPanel } from "../../design/states.tsx"
import { TakeAlong } from "../../design/table/SeenTables.tsx"
import { STATED } from "../../design/figure/Stated.tsx"
import { EditorDues } from "./EditorDues.tsx"
import { idOf } from "./EditorFields.tsx"
import { EditorGroups } from "./EditorGroups.tsx"
import { EditorLines } from "./EditorLines.tsx"
import { EditorTotals } from "./EditorTotals.tsx"
import { useMayPlan } from "./mayPlan.ts"
import { NoItem } from "./PlanPage.tsx"
import { type Names, useNames } from "./place.tsx"
import { type PlanDraft, type Problems, readDraft } from "./planDraft.ts"
import { editorWords as words, planWords } from "./planWords.ts"
import { usePlanDraft } from "./usePlanDraft.ts"
import "./financing.css"

/** Refusals that are about the day from which the version counts. */
const ABOUT_DAY: ReadonlySet<string> = new Set(["DateAfterToday", "PlanBeforeEarlier"])

/** The division that a refusal names. */
const refusedAt = ({ refusal, words: said }: Failure) => {
  const regionCode = refusal?.["regionCode"]
  return typeof regionCode === "string" ? { regionCode, words: said } : undefined
}

const focusOn = (at: string): void => {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>(`#${idOf(at)}, [aria-invalid="true"]`)
    wrong?.scrollIntoView({ block: "center" })
    wrong?.focus()
  })
}

const About = ({
  state,
  problems,
  refusedDay,
}: {
  readonly state: ReturnType<typeof usePlanDraft>
  readonly problems: Problems
  readonly refusedDay: Bilingual | undefined
}) => {
  const { say } = useLanguage()
  const { draft, change } = state
  return (
    <Section id="about-title" title={say(words.about)}>
      <div className="editor-about">
        <FormField
          kind="date"
          label={say(planWords.effectiveFrom)}
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => change({ effectiveFrom })}
          problem={problems["effectiveFrom"] ?? refusedDay}
        />
        <FormField
          kind="text"
          label={say(planWords.document)}
          value={draft.document}
          onChange={(document) => change({ document })}
          problem={problems["document"]}
        />
        <FormField
          kind="text"
          label={say(planWords.remark)}
          value={draft.remark}
          onChange={(remark) => change({ remark })}
          problem={problems["remark"]}
        />
      </div>
    </Section>
  )
}

/** Until somebody tries to issue, only lines that were begun say that they do not close. */
const shownOf = (problems: Problems, { lines }: PlanDraft, isChecked: boolean): Problems => {
  if (isChecked) return problems
  const begun = new Set(
    lines.flatMap(({ planned, quantity }, index) =>
      planned === "" && quantity === "" ? [] : [`lines.${index}.closing`],
    ),
  )
  return Object.fromEntries(Object.entries(problems).filter(([at]) => begun.has(at)))
}

const useIssuing = (answer: PlanAnswer, state: ReturnType<typeof usePlanDraft>) => {
  const { navigate } = useAddress()
  const command = useCommand(issuePlan, () => {
    state.forget()
    navigate(`/funds/plans/${answer.itemKey}`)
  })
  const failure = command.error === null ? undefined : failureOf(command.error)
  return { command, failure }
}

const Foot = ({
  problems,
  isChecked,
  isPending,
  error,
}: {
  readonly problems: Problems
  readonly isChecked: boolean
  readonly isPending: boolean
  readonly error: unknown
}) => {
  const { say } = useLanguage()
  const wrong = Object.entries(problems)
  const [first] = wrong
  return (
    <div className="editor-foot">
      {error !== null && <ErrorPanel error={error} title={words.notIssued} />}
      {isChecked && first !== undefined && (
        <p className="field-message" role="alert">
          {say(words.problems, { n: wrong.length, first: say(first[1]) })}
        </p>
      )}
      <button type="submit" className="button primary" aria-disabled={isPending}>
        {say(isPending ? words.issuing : words.issue)}
      </button>
    </div>
  )
}

const Editor = ({ answer, names }: { readonly answer: PlanAnswer; readonly names: Names }) => {
  const state = usePlanDraft(answer)
  const [isChecked, setChecked] = useState(false)
  const { command, failure } = useIssuing(answer, state)
  const { draft, change, follows } = state
  const { year, itemKey, counting } = answer
  const read = readDraft(draft, { year, itemKey })
  const problems = shownOf(read.problems, draft, isChecked)
  const refused = failure === undefined ? undefined : refusedAt(failure)
  const refusedIndex = draft.lines.findIndex(({ regionCode }) => regionCode === refused?.regionCode)
  useEffect(() => {
    if (refusedIndex >= 0) focusOn(`lines.${refusedIndex}.closing`)
  }, [refusedIndex])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (command.isPending) return
    setChecked(true)
    const [first] = Object.keys(read.problems)
    if (read.plan === undefined) return focusOn(first ?? "lines")
    const content = { follows, plan: read.plan }
    command.mutate({ ...content, commandId: state.commandIdFor(content) })
  }
  return (
    <form onSubmit={submit} noValidate className="plan-editor">
      <DraftNote draftedAt={state.draftedAt} discard={state.discard} />
      <EditorTotals draft={draft} read={read} names={names} before={counting ?? undefined} />
      <About
        state={state}
        problems={problems}
        refusedDay={failure !== undefined && ABOUT_DAY.has(failure.code ?? "") ? failure.words : undefined}
      />
      <EditorGroups draft={draft} problems={problems} change={change} />
      <EditorLines
        draft={draft}
        problems={problems}
        change={change}
        outcomes={read.outcomes}
        names={names}
        refused={refused}
      />
      <EditorDues draft={draft} problems={problems} change={change} />
      <Foot
        problems={read.problems}
        isChecked={isChecked}
        isPending={command.isPending}
        error={command.error}
      />
    </form>
  )
}

const NotYours = ({ itemKey }: { readonly itemKey: string }) => {
  const { say } = useLanguage()
  return (
    <Empty
      isPage
      title={say(words.notYours)}
      action={
        <Link href={`/funds/plans/${itemKey}`} className="button primary">
          {say(words.toPlan)}
        </Link>
      }
    >
      {say(words.notYoursText)}
    </Empty>
  )
}

const Drawing = ({ itemKey }: { readonly itemKey: ItemKey.ItemKey }) => {
  const { say } = useLanguage()
  const names = useNames()
  // Of the present: a version follows the latest one, whatever day the pages look at.
  const plan = useQuery(planQuery({ itemKey }))
  const next = (plan.data?.versions[0]?.version ?? 0) + 1
  return (
    <>
      <Breadcrumb
        steps={[
          { text: say(planWords.backToList), to: "/funds/plans" },
          { text: itemKey, to: `/funds/plans/${itemKey}` },
        ]}
      />
      <div className="page-head">
        <h1>{say(words.title, { n: next })}</h1>
        <span className="note" {...STATED}>
          {itemKey} {say(names.item(itemKey))}
        </span>
        <div className="actions no-print">
          <TakeAlong />
        </div>
      </div>
      <Answer query={plan}>
        {(answer) => <Editor key={`${itemKey} ${next}`} answer={answer} names={names} />}
      </Answer>
    </>
  )
}

export const PlanEditorPage = ({ itemKey }: { readonly itemKey: string }) => {
  const key = ItemKey.parse(itemKey)
  const mayPlan = useMayPlan(key)
  if (key === undefined) return <NoItem />
  return mayPlan ? <Drawing itemKey={key} /> : <NotYours itemKey={key} />
}
