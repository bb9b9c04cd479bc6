/** The forms of a project: each with what it begins with and where it sends its command. */
import type { Month } from "@minsheng/core/kernel"
import type { ProjectAnswer } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import { annulForm, correctDetailsForm, correctReportForm, reportForm, reviseForm } from "./commands.ts"
import type { Details, OpenForm, StatedDetails } from "./openForm.ts"
import type { ShownMonth } from "./MonthTable.tsx"
import { commandWords as words } from "./words.ts"

/** Details as a form begins with them. */
const begun = (on: string, stated: Details) => ({
  on,
  "details.name": stated.name,
  "details.township": stated.township,
  "details.implementingUnit": stated.implementingUnit,
  "details.annualPlanFen": stated.annualPlanFen.toString(),
  "details.plannedStartOn": stated.plannedStartOn,
  "details.plannedFinishOn": stated.plannedFinishOn,
})

const ReportForm = ({
  answer,
  month,
  ...ends
}: Ends & { readonly answer: ProjectAnswer; readonly month: Month.Month }) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={reportForm}
      title={`${say(words.reportTitle)} · ${answer.code}`}
      subject={`${answer.code} ${month}`}
      begin={{ "monthly.month": month }}
      fixed={{ code: answer.code }}
      options={{ "monthly.month": answer.missingMonths.map((value) => ({ value, text: value })) }}
      send={(command) => client.project.reportMonth.mutate(command)}
    />
  )
}

type OfMonth = Ends & { readonly code: string; readonly month: ShownMonth }

const CorrectForm = ({ code, month, ...ends }: OfMonth) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={correctReportForm}
      title={`${say(words.correctTitle)} · ${month.month}`}
      subject={`${code} ${month.position}`}
      begin={{
        "figures.investedFen": month.investedFen.toString(),
        "figures.disbursedFen": month.disbursedFen.toString(),
        "figures.spentFen": month.spentFen.toString(),
        "figures.physicalProgress": month.physicalProgress,
        "figures.remark": month.remark,
      }}
      fixed={{ code, position: month.position }}
      send={(command) => client.project.correctReport.mutate(command)}
    />
  )
}

const AnnulForm = ({ code, month, ...ends }: OfMonth) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={annulForm}
      title={`${say(words.annulTitle)} · ${month.month}`}
      subject={`${code} ${month.position}`}
      fixed={{ code, position: month.position }}
      send={(command) => client.project.annulReport.mutate(command)}
    >
      <p className="note">{say(words.annulHint)}</p>
    </CommandForm>
  )
}

/** Something changed in the world: new details from a day on. */
const ReviseForm = ({
  code,
  stated,
  ...ends
}: Ends & { readonly code: string; readonly stated: Details }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  return (
    <CommandForm
      {...ends}
      form={reviseForm}
      title={`${say(words.reviseTitle)} · ${code}`}
      subject={code}
      begin={begun(about.today, stated)}
      fixed={{ code }}
      send={(command) => client.project.revise.mutate(command)}
    />
  )
}

/** What was registered or changed was wrong: the same statement, put right, with its reason. */
const CorrectDetailsForm = ({
  code,
  stated: { position, on, details: stated },
  ...ends
}: Ends & { readonly code: string; readonly stated: StatedDetails }) => {
  const { say } = useLanguage()
  return (
    <CommandForm
      {...ends}
      form={correctDetailsForm}
      title={`${say(words.detailsTitle, { n: position })} · ${code}`}
      subject={`${code} ${position}`}
      begin={begun(on, stated)}
      fixed={{ code, position }}
      send={(command) => client.project.correctDetails.mutate(command)}
    />
  )
}

export const Forms = ({
  answer,
  form,
  ...ends
}: Ends & { readonly answer: ProjectAnswer; readonly form: OpenForm }) => {
  const { code, state } = answer
  switch (form.kind) {
    case "report":
      return <ReportForm {...ends} answer={answer} month={form.month} />
    case "correct":
      return <CorrectForm {...ends} code={code} month={form.month} />
    case "annul":
      return <AnnulForm {...ends} code={code} month={form.month} />
    case "revise":
      return state === null ? null : <ReviseForm {...ends} code={code} stated={state.details} />
    case "details":
      return <CorrectDetailsForm {...ends} code={code} stated={form.stated} />
  }
}
