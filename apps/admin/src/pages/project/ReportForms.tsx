/** The forms of a month: report it, put it right, declare it void. */
import { useState } from "react"
import type { Month } from "@minsheng/core/kernel"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { FormDialog, TextField, useCommand, useCommandId } from "../../design/Form.tsx"
import {
  type FigureProblems,
  type FiguresText,
  figuresOf,
  NO_FIGURES,
  problemsOf,
  textOf,
} from "./figures.ts"
import type { ShownMonth } from "./MonthTable.tsx"
import { ReasonField } from "./ReasonField.tsx"
import { formWords } from "./words.ts"

interface Done {
  readonly onClose: () => void
  /** Told the position of the new entry. */
  readonly onDone: (position: number) => void
}

const FigureFields = ({
  text,
  onChange,
  problems,
}: {
  readonly text: FiguresText
  readonly onChange: (text: FiguresText) => void
  readonly problems: FigureProblems
}) => {
  const { say } = useLanguage()
  const field = (name: keyof FiguresText, label: keyof typeof formWords, isNumber: boolean) => (
    <TextField
      label={say(formWords[label])}
      value={text[name]}
      onChange={(value) => onChange({ ...text, [name]: value })}
      problem={problems[name]}
      isNumber={isNumber}
    />
  )
  return (
    <>
      {field("invested", "investedLabel", true)}
      {field("disbursed", "disbursedLabel", true)}
      {field("spent", "spentLabel", true)}
      {field("physical", "physicalLabel", true)}
      {field("remark", "remarkLabel", false)}
    </>
  )
}

const hasNone = (problems: object): boolean => Object.keys(problems).length === 0

export const ReportForm = ({
  code,
  months,
  month: first,
  onClose,
  onDone,
}: Done & {
  readonly code: string
  readonly months: ReadonlyArray<Month.Month>
  readonly month: Month.Month
}) => {
  const { say } = useLanguage()
  const [month, setMonth] = useState<Month.Month>(first)
  const [text, setText] = useState(NO_FIGURES)
  const [shown, setShown] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (content: { readonly month: string } & ReturnType<typeof figuresOf>) =>
      client.project.reportMonth.mutate({ commandId: commandId(content), code, monthly: content }),
    (answer) => onDone(answer.position),
  )
  const problems = problemsOf(text)
  const submit = (): void => {
    setShown(true)
    if (hasNone(problems)) command.mutate({ month, ...figuresOf(text) })
  }
  return (
    <FormDialog
      title={`${say(formWords.reportTitle)} · ${code}`}
      onClose={onClose}
      onSubmit={submit}
      error={command.error}
      isSending={command.isPending}
      submitLabel={say(command.isPending ? formWords.sending : formWords.submit)}
      cancelLabel={say(formWords.cancel)}
    >
      <div className="field">
        <label htmlFor="report-month">{say(formWords.monthLabel)}</label>
        <select
          id="report-month"
          className="select"
          value={month}
          onChange={(event) => setMonth(event.target.value as Month.Month)}
        >
          {months.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </div>
      <FigureFields text={text} onChange={setText} problems={shown ? problems : {}} />
    </FormDialog>
  )
}

export const CorrectForm = ({
  code,
  month,
  onClose,
  onDone,
}: Done & { readonly code: string; readonly month: ShownMonth }) => {
  const { say } = useLanguage()
  const [text, setText] = useState(() => textOf(month))
  const [reason, setReason] = useState("")
  const [shown, setShown] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (content: { readonly reason: string; readonly figures: ReturnType<typeof figuresOf> }) =>
      client.project.correctReport.mutate({
        commandId: commandId(content),
        code,
        position: month.position,
        ...content,
      }),
    (answer) => onDone(answer.position),
  )
  const problems = problemsOf(text)
  const submit = (): void => {
    setShown(true)
    if (hasNone(problems) && reason.trim() !== "")
      command.mutate({ reason: reason.trim(), figures: figuresOf(text) })
  }
  return (
    <FormDialog
      title={`${say(formWords.correctTitle)} · ${month.month}`}
      onClose={onClose}
      onSubmit={submit}
      error={command.error}
      isSending={command.isPending}
      submitLabel={say(command.isPending ? formWords.sending : formWords.submit)}
      cancelLabel={say(formWords.cancel)}
    >
      <FigureFields text={text} onChange={setText} problems={shown ? problems : {}} />
      <ReasonField reason={reason} setReason={setReason} isChecked={shown} />
    </FormDialog>
  )
}

export const AnnulForm = ({
  code,
  month,
  onClose,
  onDone,
}: Done & { readonly code: string; readonly month: ShownMonth }) => {
  const { say } = useLanguage()
  const [reason, setReason] = useState("")
  const [shown, setShown] = useState(false)
  const commandId = useCommandId()
  const command = useCommand(
    (content: { readonly reason: string }) =>
      client.project.annulReport.mutate({
        commandId: commandId(content),
        code,
        position: month.position,
        ...content,
      }),
    (answer) => onDone(answer.position),
  )
  const submit = (): void => {
    setShown(true)
    if (reason.trim() !== "") command.mutate({ reason: reason.trim() })
  }
  return (
    <FormDialog
      title={`${say(formWords.annulTitle)} · ${month.month}`}
      onClose={onClose}
      onSubmit={submit}
      error={command.error}
      isSending={command.isPending}
      submitLabel={say(command.isPending ? formWords.sending : formWords.submit)}
      cancelLabel={say(formWords.cancel)}
    >
      <p className="note">{say(formWords.annulHint)}</p>
      <ReasonField reason={reason} setReason={setReason} isChecked={shown} />
    </FormDialog>
  )
}
