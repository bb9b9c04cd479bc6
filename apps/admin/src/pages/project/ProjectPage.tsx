/** One project: where it stands, its months, its life on two lines, and who did what when. */
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Link } from "wouter"
import type { Month } from "@minsheng/core/kernel"
import { type ProjectAnswer, ProjectCode } from "@minsheng/core/project"
import { dossierQuery } from "../../api/dossier.ts"
import { projectQuery } from "../../api/queries.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { DocumentPanel } from "../../documents/DocumentPanel.tsx"
import { Answer } from "../../design/Answer.tsx"
import { DetailPage } from "../../design/detail/DetailPage.tsx"
import { Section } from "../../design/Section.tsx"
import { Empty } from "../../design/states.tsx"
import { DossierPanel } from "../dossier/DossierPanel.tsx"
import { EstimatePanel } from "./EstimatePanel.tsx"
import { Forms } from "./Forms.tsx"
import { HistoryTable } from "./HistoryTable.tsx"
import { MonthTable, type ShownMonth } from "./MonthTable.tsx"
import { addressOfForm, canNow, type OpenForm, type StatedDetails, useOpenForm } from "./openForm.ts"
import { ProjectHead, type State } from "./ProjectHead.tsx"
import { ProjectStrip } from "./ProjectStrip.tsx"
import { Timeline } from "./Timeline.tsx"
import { TimeSliders } from "./TimeSliders.tsx"
import { words } from "./words.ts"
import "./project.css"

type Open = (form: OpenForm) => void

interface Part {
  readonly answer: ProjectAnswer
  readonly open: Open
}

const NotYet = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { say } = useLanguage()
  return (
    <Empty isPage title={answer.code}>
      {say(words.notYet)}
    </Empty>
  )
}

const Facts = ({ answer, state, open }: Part & { readonly state: State | null }) => {
  const corrects = canNow(answer, "reports.correct")
  const actions = {
    file: canNow(answer, "reports.file")
      ? (month: Month.Month) => open({ kind: "report", month })
      : undefined,
    correct: corrects ? (month: ShownMonth) => open({ kind: "correct", month }) : undefined,
    annul: corrects ? (month: ShownMonth) => open({ kind: "annul", month }) : undefined,
  }
  return (
    <>
      <TimeSliders answer={answer} />
      {state !== null && <MonthTable answer={answer} state={state} actions={actions} />}
    </>
  )
}

const History = ({ answer, open }: Part) => {
  const { say } = useLanguage()
  const correct = (stated: StatedDetails): void => open({ kind: "details", stated })
  return (
    <Section id="history-title" title={say(words.history)} note={say(words.historyNote)} className="history">
      <Timeline answer={answer} />
      <HistoryTable answer={answer} onCorrect={canNow(answer, "projects.correct") ? correct : undefined} />
    </Section>
  )
}

const File = ({ answer }: { readonly answer: ProjectAnswer }) => {
  const { params, change } = useAddress()
  const readsFunds = useMay("funds.read")
  const readsDossiers = useMay("dossiers.read")
  const [recorded, setRecorded] = useState<number>()
  const opened = useOpenForm(answer, params.get("form") ?? "")
  const { state } = answer
  const axes = axesOf(params)
  // The six systems are asked of works; who pays or insures has none.
  const dossier = useQuery({
    ...dossierQuery({ ...axes, code: ProjectCode.make(answer.code) }),
    enabled: readsDossiers && answer.itemKind === "construction",
  })
  const open = (form: OpenForm): void => {
    setRecorded(undefined)
    change({ form: addressOfForm(form) }, { replace: true })
  }
  const close = (): void => change({ form: undefined }, { replace: true })
  const done = ({ position }: { readonly position: number }): void => {
    close()
    setRecorded(position)
  }
  const file = canNow(answer, "reports.file")
    ? (month: Month.Month) => open({ kind: "report", month })
    : undefined
  return (
    <DetailPage
      axes={answer.axes}
      recorded={recorded}
      head={
        state === null ? (
          <NotYet answer={answer} />
        ) : (
          <ProjectHead answer={answer} state={state} open={open} />
        )
      }
      strip={
        state !== null && <ProjectStrip answer={answer} dossier={dossier.data} state={state} onFile={file} />
      }
      facts={
        <>
          {dossier.isEnabled && state !== null && <DossierPanel query={dossier} axes={axes} onDone={done} />}
          <Facts answer={answer} state={state} open={open} />
          {readsFunds && state !== null && (
            <EstimatePanel code={ProjectCode.make(answer.code)} axes={axesOf(params)} onDone={done} />
          )}
          <DocumentPanel
            subject={{ kind: "project", code: answer.code }}
            axes={axesOf(params)}
            parts={state?.months.map(({ month }) => month) ?? []}
            canAttach={canNow(answer, "documents.attach")}
            canWithdraw={canNow(answer, "documents.withdraw")}
            onDone={done}
          />
        </>
      }
      history={<History answer={answer} open={open} />}
      dialog={opened !== undefined && <Forms {...opened} onClose={close} onDone={done} />}
    />
  )
}

export const ProjectPage = ({ code }: { readonly code: string }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const project = useQuery(projectQuery(code, axesOf(params)))
  const list = (
    <Link href={linkTo("/projects", params)} className="button">
      {say(words.toList)}
    </Link>
  )
  return (
    <Answer query={project} isPage action={list}>
      {(answer) => <File answer={answer} />}
    </Answer>
  )
}
