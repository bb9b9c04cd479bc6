/** The forms of a month: report it, put it right, declare it void. */
import { useState } from "react"
import type { Month } from "@minsheng/core/kernel"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { CommandForm, type Ends, hasNone, type Typed, useFields } from "./CommandForm.tsx"
import { type FiguresText, figuresOf, NO_FIGURES, problemsOf, textOf } from "./figures.ts"
import type { ShownMonth } from "./MonthTable.tsx"
import { ReasonField } from "./ReasonField.tsx"
import { formWords } from "./words.ts"

const FigureFields = (typed: Typed<FiguresText>) => {
  const field = useFields(typed)
  return (
    <>
      {field("invested", "investedLabel", "number")}
      {field("disbursed", "disbursedLabel", "number")}
      {field("spent", "spentLabel", "number")}
      {field("physical", "physicalLabel", "number")}
      {field("remark", "remarkLabel")}
    </>
  )
}

export const ReportForm = ({
  code,
  months,
  month: first,
  onClose,
  onDone,
}: Ends & { readonly months: ReadonlyArray<Month.Month>; readonly month: Month.Month }) => {
  const { say } = useLanguage()
  const [month, setMonth] = useState<Month.Month>(first)
  const [text, setText] = useState(NO_FIGURES)
  const problems = problemsOf(text)
  return (
    <CommandForm
      title={`${say(formWords.reportTitle)} · ${code}`}
      content={hasNone(problems) ? { month, ...figuresOf(text) } : undefined}
      send={(commandId, monthly) => client.project.reportMonth.mutate({ commandId, code, monthly })}
      onClose={onClose}
      onDone={onDone}
    >
      {(isChecked) => (
        <>
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
          <FigureFields text={text} setText={setText} problems={isChecked ? problems : {}} />
        </>
      )}
    </CommandForm>
  )
}

type OfMonth = Ends & { readonly month: ShownMonth }

export const CorrectForm = ({ code, month, onClose, onDone }: OfMonth) => {
  const { say } = useLanguage()
  const [text, setText] = useState(() => textOf(month))
  const [reason, setReason] = useState("")
  const problems = problemsOf(text)
  const isRight = hasNone(problems) && reason.trim() !== ""
  return (
    <CommandForm
      title={`${say(formWords.correctTitle)} · ${month.month}`}
      content={isRight ? { reason: reason.trim(), figures: figuresOf(text) } : undefined}
      send={(commandId, content) =>
        client.project.correctReport.mutate({ commandId, code, position: month.position, ...content })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(isChecked) => (
        <>
          <FigureFields text={text} setText={setText} problems={isChecked ? problems : {}} />
          <ReasonField reason={reason} setReason={setReason} isChecked={isChecked} />
        </>
      )}
    </CommandForm>
  )
}

export const AnnulForm = ({ code, month, onClose, onDone }: OfMonth) => {
  const { say } = useLanguage()
  const [reason, setReason] = useState("")
  return (
    <CommandForm
      title={`${say(formWords.annulTitle)} · ${month.month}`}
      content={reason.trim() === "" ? undefined : { reason: reason.trim() }}
      send={(commandId, content) =>
        client.project.annulReport.mutate({ commandId, code, position: month.position, ...content })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(isChecked) => (
        <>
          <p className="note">{say(formWords.annulHint)}</p>
          <ReasonField reason={reason} setReason={setReason} isChecked={isChecked} />
        </>
      )}
    </CommandForm>
  )
}
