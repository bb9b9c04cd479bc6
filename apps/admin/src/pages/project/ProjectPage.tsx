/** One project: where it stands, its months, its life on two lines, and who did what when. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "wouter"
import type { Month } from "@minsheng/core/kernel"
import { aheadOfTime, isBehind } from "@minsheng/core/progress"
import type { ProjectAnswer } from "@minsheng/core/project"
import { itemKindWords, refusalWords } from "@minsheng/core/words"
import { projectQuery } from "../../api/queries.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Mark, StateChip } from "../../design/Mark.tsx"
import { exactMoney, moneyIn, TEN_THOUSAND } from "../../design/numbers.ts"
import { Empty, ErrorPanel, Skeleton } from "../../design/states.tsx"
import { ReviseForm } from "./DetailsForm.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { MonthTable, type ShownMonth } from "./MonthTable.tsx"
import { ProjectStrip, sumsOf } from "./ProjectStrip.tsx"
import { AnnulForm, CorrectForm, ReportForm } from "./ReportForms.tsx"
import { Timeline } from "./Timeline.tsx"
import { TimeSliders } from "./TimeSliders.tsx"
import { formWords, words } from "./words.ts"
import "./project.css"

type State = NonNullable<ProjectAnswer["state"]>

type OpenForm =
  | { readonly kind: "report"; readonly month: Month.Month }
  | { readonly kind: "correct" | "annul"; readonly month: ShownMonth }
  | { readonly kind: "revise" }

const StateOf = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { say } = useLanguage()
  const gap = aheadOfTime(sumsOf(state), { asOf: answer.axes.asOf, year: state.year, basis: "month" })
  if (answer.missingMonths.length > 0) {
    return (
      <StateChip state="undetermined" wash>
        {say(words.missingChip)}
      </StateChip>
    )
  }
  const isLate = gap !== undefined && isBehind(gap)
  return (
    <StateChip state={isLate ? "late" : "inHand"} wash>
      {say(isLate ? words.late : words.onTime)}
    </StateChip>
  )
}

const Head = ({
  answer,
  state,
  open,
}: {
  readonly answer: ProjectAnswer
  readonly state: State
  readonly open: (form: OpenForm) => void
}) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const [due] = answer.missingMonths
  const mayFile = answer.can.find((can) => can.useCase === "reports.file")?.refusal ?? null
  const mayRevise = answer.can.find((can) => can.useCase === "projects.revise")?.refusal ?? null
  const inRegion = (region: string): string => linkTo("/projects", params, { region })
  return (
    <>
      <nav className="breadcrumb">
        <Link href={linkTo("/projects", params)}>{say(words.crumb)}</Link> /{" "}
        <Link href={inRegion(`${state.countyCode.slice(0, 4)}00`)}>{say(answer.prefectureName)}</Link> /{" "}
        <Link href={inRegion(state.countyCode)}>{say(answer.countyName)}</Link> /{" "}
        <Link href={linkTo("/projects", params, { region: state.countyCode, item: state.itemKey })}>
          {state.itemKey} {say(answer.itemName)}
        </Link>
      </nav>
      <div className="page-head">
        <h1>{state.details.name}</h1>
        <span className="note">{answer.code}</span>
        <StateOf answer={answer} state={state} />
        <div className="actions no-print">
          <button
            type="button"
            className="button"
            aria-disabled={mayRevise !== null}
            onClick={() => (mayRevise === null ? open({ kind: "revise" }) : undefined)}
          >
            {say(words.revise)}
          </button>
          <button
            type="button"
            className="button primary"
            aria-disabled={mayFile !== null || due === undefined}
            onClick={() => (mayFile === null && due !== undefined ? open({ kind: "report", month: due }) : undefined)}
          >
            {say(words.fileReport)}
          </button>
        </div>
      </div>
      <p className="subline">
        {say(itemKindWords[answer.itemKind])}
        {state.details.township === null ? "" : ` · ${state.details.township}`} · {say(words.unit)}{" "}
        {state.details.implementingUnit} · {say(words.plan)}{" "}
        <b title={exactMoney(state.details.annualPlanFen)}>{moneyIn(state.details.annualPlanFen, TEN_THOUSAND)}</b>{" "}
        {say(TEN_THOUSAND.name)} · {say(words.approvedOn)} {state.approvedOn}
        {state.details.plannedStartOn !== null &&
          ` · ${say(words.period)} ${state.details.plannedStartOn} ${say(words.to)} ${state.details.plannedFinishOn ?? "–"}`}
      </p>
      {mayFile !== null && (
        <p className="reason-strip no-print">
          <Mark state="notApplicable" />
          <span>
            <b>{say(words.cannot)}</b> {say(refusalWords(mayFile))}
          </span>
        </p>
      )}
      {mayFile === null && due === undefined && (
        <p className="reason-strip no-print">
          <Mark state="done" />
          <span>{say(words.nothingDue)}</span>
        </p>
      )}
    </>
  )
}

/** Says that the page does not show the present, and leads back to it. */
const PastNote = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  if (answer.axes.current) return null
  const { asOf, knownAt } = answer.axes
  return (
    <p className="reason-strip past-note">
      <Mark state="late" />
      <span>
        {say(words.pastView)}{" "}
        <b>
          {say(words.asOf)} {asOf} · {say(words.knownAt)} {say(words.entryNumber).replace("{n}", String(knownAt.position))}
        </b>{" "}
        {say(words.pastView2)}
      </span>
      <Link href={addressWith({ asOf: undefined, knownAt: undefined })}>{say(words.backToNow)}</Link>
    </p>
  )
}

const Forms = ({
  answer,
  state,
  form,
  onClose,
  onDone,
}: {
  readonly answer: ProjectAnswer
  readonly state: State
  readonly form: OpenForm
  readonly onClose: () => void
  readonly onDone: (position: number) => void
}) => {
  const { code } = answer
  const ends = { code, onClose, onDone }
  switch (form.kind) {
    case "report":
      return <ReportForm {...ends} months={answer.missingMonths} month={form.month} />
    case "correct":
      return <CorrectForm {...ends} month={form.month} />
    case "annul":
      return <AnnulForm {...ends} month={form.month} />
    case "revise":
      return <ReviseForm {...ends} details={state.details} />
  }
}

const History = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say } = useLanguage()
  return (
    <section aria-labelledby="history-title" className="history">
      <div className="section-title">
        <h2 id="history-title">{say(words.history)}</h2>
        <span className="note">{say(words.historyNote)}</span>
      </div>
      <Timeline answer={answer} />
      <HistoryTable answer={answer} />
    </section>
  )
}

const Content = ({ answer, state }: { readonly answer: ProjectAnswer; readonly state: State }) => {
  const { say } = useLanguage()
  const [form, setForm] = useState<OpenForm>()
  const [recorded, setRecorded] = useState<number>()
  const isPresent = answer.axes.current
  const mayFile = isPresent && answer.can.every((can) => can.useCase !== "reports.file" || can.refusal === null)
  const mayCorrect = isPresent && answer.can.every((can) => can.useCase !== "reports.correct" || can.refusal === null)
  const file = mayFile ? (month: Month.Month) => setForm({ kind: "report", month }) : undefined
  const done = (position: number): void => {
    setForm(undefined)
    setRecorded(position)
  }
  return (
    <>
      <Head answer={answer} state={state} open={setForm} />
      <PastNote answer={answer} />
      <p role="status" className={recorded === undefined ? "visually-hidden" : "reason-strip recorded"}>
        {recorded !== undefined && (
          <>
            <Mark state="done" />
            <a href={`#entry-${recorded}`}>
              {say(formWords.done)} {recorded} {say(formWords.doneTail)}
            </a>
          </>
        )}
      </p>
      <ProjectStrip answer={answer} state={state} onFile={file} />
      <TimeSliders answer={answer} />
      <MonthTable
        answer={answer}
        state={state}
        onFile={file}
        actions={
          mayCorrect
            ? {
                correct: (month) => setForm({ kind: "correct", month }),
                annul: (month) => setForm({ kind: "annul", month }),
              }
            : undefined
        }
      />
      {form !== undefined && (
        <Forms answer={answer} state={state} form={form} onClose={() => setForm(undefined)} onDone={done} />
      )}
    </>
  )
}

export const ProjectPage = ({ code }: { readonly code: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const project = useQuery(projectQuery(code, axesOf(params)))
  if (project.isPending) return <Skeleton rows={14} />
  if (project.isError) return <ErrorPanel error={project.error} onRetry={() => void project.refetch()} />
  const answer = project.data
  return (
    <>
      {answer.state === null ? (
        <>
          <PastNote answer={answer} />
          <Empty title={answer.code}>{say(words.notYet)}</Empty>
          <TimeSliders answer={answer} />
        </>
      ) : (
        <Content answer={answer} state={answer.state} />
      )}
      <History answer={answer} />
    </>
  )
}
