/** One project: where it stands, its months, its life on two lines, and who did what when. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "wouter"
import type { Month } from "@minsheng/core/kernel"
import type { ProjectAnswer } from "@minsheng/core/project"
import { projectQuery } from "../../api/queries.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { DocumentPanel } from "../../documents/DocumentPanel.tsx"
import { Mark } from "../../design/Mark.tsx"
import { Empty, ErrorPanel, Kept, Skeleton } from "../../design/states.tsx"
import { Forms } from "./Forms.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { MonthTable, type ShownMonth } from "./MonthTable.tsx"
import { addressOfForm, canNow, formAt, type OpenForm, type StatedDetails } from "./openForm.ts"
import { ProjectHead } from "./ProjectHead.tsx"
import { ProjectStrip } from "./ProjectStrip.tsx"
import { Timeline } from "./Timeline.tsx"
import { TimeSliders } from "./TimeSliders.tsx"
import { words } from "./words.ts"
import "./project.css"

type Open = (form: OpenForm) => void

/** Says that the page does not show the present, and leads back to it. */
const PastNote = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  if (answer.axes.current) return null
  const { asOf, knownAt } = answer.axes
  const times = <b>{say(words.pastTimes, { asOf, n: knownAt.position })}</b>
  return (
    <p className="reason-strip past-note">
      <Mark state="late" />
      <span>
        <Sentence words={words.pastView} parts={{ times }} />
      </span>
      <Link href={addressWith({ asOf: undefined, knownAt: undefined })} className="no-print">
        {say(words.backToNow)}
      </Link>
    </p>
  )
}

/** What was just recorded, said once and pointing at its entry. */
const Recorded = ({ position }: { readonly position: number | undefined }) => {
  const { say } = useLanguage()
  return (
    <p role="status" className={position === undefined ? "visually-hidden" : "reason-strip recorded"}>
      {position !== undefined && (
        <>
          <Mark state="done" />
          <a href={`#entry-${position}`}>{say(words.done, { n: position })}</a>
        </>
      )}
    </p>
  )
}

const Content = ({ answer, open }: { readonly answer: ProjectAnswer; readonly open: Open }) => {
  const { say } = useLanguage()
  const { state } = answer
  if (state === null) {
    return (
      <>
        <Empty isPage title={answer.code}>
          {say(words.notYet)}
        </Empty>
        <TimeSliders answer={answer} />
      </>
    )
  }
  const file = canNow(answer, "reports.file")
    ? (month: Month.Month) => open({ kind: "report", month })
    : undefined
  const corrects = canNow(answer, "reports.correct")
  const actions = {
    file,
    correct: corrects ? (month: ShownMonth) => open({ kind: "correct", month }) : undefined,
    annul: corrects ? (month: ShownMonth) => open({ kind: "annul", month }) : undefined,
  }
  return (
    <>
      <ProjectHead answer={answer} state={state} open={open} />
      <ProjectStrip answer={answer} state={state} onFile={file} />
      <TimeSliders answer={answer} />
      <MonthTable answer={answer} state={state} actions={actions} />
    </>
  )
}

const History = ({ answer, open }: { readonly answer: ProjectAnswer; readonly open: Open }) => {
  const { say } = useLanguage()
  const correct = (stated: StatedDetails): void => open({ kind: "details", stated })
  return (
    <section aria-labelledby="history-title" className="history">
      <div className="section-title">
        <h2 id="history-title">{say(words.history)}</h2>
        <span className="note">{say(words.historyNote)}</span>
      </div>
      <Timeline answer={answer} />
      <HistoryTable answer={answer} onCorrect={canNow(answer, "projects.correct") ? correct : undefined} />
    </section>
  )
}

const File = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { params, change } = useAddress()
  const [recorded, setRecorded] = useState<number>()
  const form = formAt(answer, params.get("form") ?? "")
  const open = (opened: OpenForm): void => {
    setRecorded(undefined)
    change({ form: addressOfForm(opened) }, { replace: true })
  }
  const close = (): void => change({ form: undefined }, { replace: true })
  const done = ({ position }: { readonly position: number }): void => {
    close()
    setRecorded(position)
  }
  return (
    <>
      <PastNote answer={answer} />
      <Recorded position={recorded} />
      <Content answer={answer} open={open} />
      <DocumentPanel
        subject={{ kind: "project", code: answer.code }}
        axes={axesOf(params)}
        parts={answer.state?.months.map(({ month }) => month) ?? []}
        canAttach={canNow(answer, "documents.attach")}
        canWithdraw={canNow(answer, "documents.withdraw")}
        onDone={done}
      />
      <History answer={answer} open={open} />
      {form !== undefined && <Forms answer={answer} form={form} onClose={close} onDone={done} />}
    </>
  )
}

export const ProjectPage = ({ code }: { readonly code: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const project = useQuery(projectQuery(code, axesOf(params)))
  if (project.isPending) return <Skeleton rows={14} />
  if (project.isError) {
    const list = (
      <Link href={linkTo("/projects", params)} className="button">
        {say(words.toList)}
      </Link>
    )
    return <ErrorPanel isPage error={project.error} onRetry={() => void project.refetch()} action={list} />
  }
  return (
    <Kept isOld={project.isPlaceholderData}>
      <File answer={project.data} />
    </Kept>
  )
}
