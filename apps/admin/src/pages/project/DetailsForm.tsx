/** The details of a project: a change in the world, or a registration put right. */
import { useState } from "react"
import { type Bilingual, CalendarDate, Money } from "@minsheng/core/kernel"
import type { ProjectAnswer } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { FormDialog, TextField, useCommand, useCommandId } from "../../design/Form.tsx"
import { ReasonField } from "./ReasonField.tsx"
import { formWords } from "./words.ts"

type Details = NonNullable<ProjectAnswer["state"]>["details"]

/** Details as an entry states them, and the day from which it says they hold. */
export interface StatedDetails {
  readonly position: number
  readonly on: string
  readonly details: Details
}

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

type Content = ReturnType<typeof contentOf>

const DetailsFields = ({
  text,
  setText,
  isChecked,
}: {
  readonly text: DetailsText
  readonly setText: (text: DetailsText) => void
  /** Whether what is wrong is said already. */
  readonly isChecked: boolean
}) => {
  const { say } = useLanguage()
  const problems: Readonly<Partial<Record<keyof DetailsText, Bilingual | undefined>>> = problemsOf(text)
  const field = (
    name: keyof DetailsText,
    label: keyof typeof formWords,
    kind: "text" | "date" | "number" = "text",
  ) => (
    <TextField
      label={say(formWords[label])}
      value={text[name]}
      onChange={(value) => setText({ ...text, [name]: value })}
      problem={isChecked ? problems[name] : undefined}
      type={kind === "date" ? "date" : "text"}
      isNumber={kind === "number"}
    />
  )
  return (
    <>
      {field("on", "onLabel", "date")}
      {field("name", "nameLabel")}
      {field("township", "townshipLabel")}
      {field("unit", "unitLabel")}
      {field("plan", "planLabel", "number")}
      {field("start", "startLabel", "date")}
      {field("finish", "finishLabel", "date")}
    </>
  )
}

const isRight = (text: DetailsText): boolean =>
  Object.values(problemsOf(text)).every((problem) => problem === undefined)

interface Ends {
  readonly code: string
  readonly onClose: () => void
  /** Told the position of the new entry. */
  readonly onDone: (position: number) => void
}

/** Something changed in the world: new details from a day on. */
export const ReviseForm = ({ code, details, onClose, onDone }: Ends & { readonly details: Details }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const [text, setText] = useState(() => textOf(details, about.today))
  const [isChecked, setChecked] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (content: Content) => client.project.revise.mutate({ commandId: commandId(content), code, ...content }),
    (answer) => onDone(answer.position),
  )
  const submit = (): void => {
    setChecked(true)
    if (isRight(text)) command.mutate(contentOf(text))
  }
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
      <DetailsFields text={text} setText={setText} isChecked={isChecked} />
    </FormDialog>
  )
}

/** What was registered or changed was wrong: the same statement, put right, with its reason. */
export const CorrectDetailsForm = ({
  code,
  stated,
  onClose,
  onDone,
}: Ends & { readonly stated: StatedDetails }) => {
  const { say } = useLanguage()
  const [text, setText] = useState(() => textOf(stated.details, stated.on))
  const [reason, setReason] = useState("")
  const [isChecked, setChecked] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (content: Content & { readonly reason: string }) =>
      client.project.correctDetails.mutate({
        commandId: commandId(content),
        code,
        position: stated.position,
        ...content,
      }),
    (answer) => onDone(answer.position),
  )
  const submit = (): void => {
    setChecked(true)
    if (isRight(text) && reason.trim() !== "") command.mutate({ ...contentOf(text), reason: reason.trim() })
  }
  return (
    <FormDialog
      title={`${say(formWords.detailsTitle, { n: stated.position })} · ${code}`}
      onClose={onClose}
      onSubmit={submit}
      error={command.error}
      isSending={command.isPending}
      submitLabel={say(command.isPending ? formWords.sending : formWords.submit)}
      cancelLabel={say(formWords.cancel)}
    >
      <DetailsFields text={text} setText={setText} isChecked={isChecked} />
      <ReasonField reason={reason} setReason={setReason} isChecked={isChecked} />
    </FormDialog>
  )
}
