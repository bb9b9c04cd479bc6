/** The details of a project: a change in the world, or a registration put right. */
import { useState } from "react"
import { CalendarDate, Money } from "@minsheng/core/kernel"
import type { ProjectAnswer } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { FormDialog, TextField, useCommand, useCommandId } from "../../design/Form.tsx"
import { formWords } from "./words.ts"

type Details = NonNullable<ProjectAnswer["state"]>["details"]

interface DetailsText {
  readonly name: string
  readonly township: string
  readonly unit: string
  readonly plan: string
  readonly start: string
  readonly finish: string
  readonly on: string
}

const textOf = (details: Details, on: string): DetailsText => ({
  name: details.name,
  township: details.township ?? "",
  unit: details.implementingUnit,
  plan: Money.formatYuan(details.annualPlanFen),
  start: details.plannedStartOn ?? "",
  finish: details.plannedFinishOn ?? "",
  on,
})

const problemsOf = (text: DetailsText) => ({
  name: text.name.trim() === "" ? formWords.badLine : undefined,
  unit: text.unit.trim() === "" ? formWords.badLine : undefined,
  plan: Money.parseYuan(text.plan) === undefined ? formWords.badMoney : undefined,
  on: CalendarDate.parse(text.on) === undefined ? formWords.badDate : undefined,
})

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim())

const contentOf = (text: DetailsText) => ({
  on: text.on,
  details: {
    name: text.name.trim(),
    township: orNull(text.township),
    implementingUnit: text.unit.trim(),
    annualPlanFen: (Money.parseYuan(text.plan) ?? 0n).toString(),
    plannedStartOn: orNull(text.start),
    plannedFinishOn: orNull(text.finish),
  },
})

export const ReviseForm = ({
  code,
  details,
  onClose,
  onDone,
}: {
  readonly code: string
  readonly details: Details
  readonly onClose: () => void
  readonly onDone: (position: number) => void
}) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const [text, setText] = useState(() => textOf(details, about.today))
  const [shown, setShown] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (content: ReturnType<typeof contentOf>) =>
      client.project.revise.mutate({ commandId: commandId(content), code, ...content }),
    (answer) => onDone(answer.position),
  )
  const problems = problemsOf(text)
  const submit = (): void => {
    setShown(true)
    if (Object.values(problems).every((problem) => problem === undefined)) command.mutate(contentOf(text))
  }
  const field = (name: keyof DetailsText, label: keyof typeof formWords, kind: "text" | "date" | "number") => (
    <TextField
      label={say(formWords[label])}
      value={text[name]}
      onChange={(value) => setText({ ...text, [name]: value })}
      problem={shown && name in problems ? problems[name as keyof typeof problems] : undefined}
      type={kind === "date" ? "date" : "text"}
      isNumber={kind === "number"}
    />
  )
  return (
    <FormDialog
      title={`${say(formWords.reviseTitle)} · ${code}`}
      onClose={onClose}
      onSubmit={submit}
      error={command.error}
      isSending={command.isPending}
      submitLabel={say(command.isPending ? formWords.sending : formWords.submit)}
      cancelLabel={say(formWords.cancel)}
    >
      {field("on", "onLabel", "date")}
      {field("name", "nameLabel", "text")}
      {field("township", "townshipLabel", "text")}
      {field("unit", "unitLabel", "text")}
      {field("plan", "planLabel", "number")}
      {field("start", "startLabel", "date")}
      {field("finish", "finishLabel", "date")}
    </FormDialog>
  )
}
