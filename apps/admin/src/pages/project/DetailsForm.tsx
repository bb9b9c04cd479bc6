/** The details of a project: a change in the world, or a registration put right. */
import { useState } from "react"
import { CalendarDate, Money } from "@minsheng/core/kernel"
import type { ProjectAnswer } from "@minsheng/core/project"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { CommandForm, type Ends, hasNone, type Typed, useFields } from "./CommandForm.tsx"
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

const DetailsFields = (typed: Typed<DetailsText>) => {
  const field = useFields(typed)
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

/** Something changed in the world: new details from a day on. */
export const ReviseForm = ({ code, details, onClose, onDone }: Ends & { readonly details: Details }) => {
  const { say } = useLanguage()
  const { about } = useSession()
  const [text, setText] = useState(() => textOf(details, about.today))
  const problems = problemsOf(text)
  return (
    <CommandForm
      title={`${say(formWords.reviseTitle)} · ${code}`}
      content={hasNone(problems) ? contentOf(text) : undefined}
      send={(commandId, content) => client.project.revise.mutate({ commandId, code, ...content })}
      onClose={onClose}
      onDone={onDone}
    >
      {(isChecked) => <DetailsFields text={text} setText={setText} problems={isChecked ? problems : {}} />}
    </CommandForm>
  )
}

/** What was registered or changed was wrong: the same statement, put right, with its reason. */
export const CorrectDetailsForm = ({
  code,
  stated: { position, on, details },
  onClose,
  onDone,
}: Ends & { readonly stated: StatedDetails }) => {
  const { say } = useLanguage()
  const [text, setText] = useState(() => textOf(details, on))
  const [reason, setReason] = useState("")
  const problems = problemsOf(text)
  const isRight = hasNone(problems) && reason.trim() !== ""
  return (
    <CommandForm
      title={`${say(formWords.detailsTitle, { n: position })} · ${code}`}
      content={isRight ? { ...contentOf(text), reason: reason.trim() } : undefined}
      send={(commandId, content) =>
        client.project.correctDetails.mutate({ commandId, code, position, ...content })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(isChecked) => (
        <>
          <DetailsFields text={text} setText={setText} problems={isChecked ? problems : {}} />
          <ReasonField reason={reason} setReason={setReason} isChecked={isChecked} />
        </>
      )}
    </CommandForm>
  )
}
