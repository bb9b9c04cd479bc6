/** Which form of a project is open, and who may open which. */
import type { Month } from "@minsheng/core/kernel"
import type { UseCase } from "@minsheng/core/access"
import type { Can, ProjectAnswer } from "@minsheng/core/project"
import { CorrectDetailsForm, ReviseForm, type StatedDetails } from "./DetailsForm.tsx"
import type { ShownMonth } from "./MonthTable.tsx"
import { AnnulForm, CorrectForm, ReportForm } from "./ReportForms.tsx"

export type OpenForm =
  | { readonly kind: "report"; readonly month: Month.Month }
  | { readonly kind: "correct" | "annul"; readonly month: ShownMonth }
  | { readonly kind: "revise" }
  | { readonly kind: "correctDetails"; readonly stated: StatedDetails }

/** Why the reader may not do something; `null` when they may. */
export const refusalOf = (answer: ProjectAnswer, useCase: UseCase): Can["refusal"] =>
  answer.can.find((can) => can.useCase === useCase)?.refusal ?? null

/** Only the present can be acted on, and only by those whose roles permit it. */
export const canNow = (answer: ProjectAnswer, useCase: UseCase): boolean =>
  answer.axes.current && refusalOf(answer, useCase) === null

export const Forms = ({
  answer,
  form,
  onClose,
  onDone,
}: {
  readonly answer: ProjectAnswer
  readonly form: OpenForm
  readonly onClose: () => void
  readonly onDone: (position: number) => void
}) => {
  const ends = { code: answer.code, onClose, onDone }
  switch (form.kind) {
    case "report":
      return <ReportForm {...ends} months={answer.missingMonths} month={form.month} />
    case "correct":
      return <CorrectForm {...ends} month={form.month} />
    case "annul":
      return <AnnulForm {...ends} month={form.month} />
    case "revise":
      return answer.state === null ? null : <ReviseForm {...ends} details={answer.state.details} />
    case "correctDetails":
      return <CorrectDetailsForm {...ends} stated={form.stated} />
  }
}
