/** Filters of the trail, which read as a sentence. */
import { type ReactNode, useEffect, useId, useState } from "react"
import { ACCOUNT_ACTS, USE_CASES } from "@minsheng/core/access"
import { actWords, eventWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import type { FILTERS } from "./question.ts"
import { words } from "./words.ts"

type Name = (typeof FILTERS)[number]

const PAUSE_MILLIS = 350

/** A text that asks anew when the typing pauses. */
const TextFilter = ({
  name,
  label,
  hint,
  type = "text",
}: {
  readonly name: Name
  readonly label: string
  readonly hint?: string
  readonly type?: "text" | "date"
}) => {
  const id = useId()
  const { params, change } = useAddress()
  const asked = params.get(name) ?? ""
  const [text, setText] = useState(asked)
  useEffect(() => {
    if (text === asked) return undefined
    const timer = setTimeout(
      () => change({ [name]: text, after: undefined }, { replace: true }),
      PAUSE_MILLIS,
    )
    return () => clearTimeout(timer)
  }, [text, asked, change, name])
  return (
    <>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        className={`input inline${text === "" ? "" : " is-set"}`}
        type={type}
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </>
  )
}

const Choice = ({
  name,
  label,
  any,
  children,
}: {
  readonly name: Name
  readonly label: string
  readonly any: string
  readonly children: ReactNode
}) => {
  const { params, change } = useAddress()
  const value = params.get(name) ?? ""
  return (
    <select
      aria-label={label}
      className={`select inline${value === "" ? "" : " is-set"}`}
      value={value}
      onChange={(event) => change({ [name]: event.target.value, after: undefined })}
    >
      <option value="">{any}</option>
      {children}
    </select>
  )
}

/** Use cases that leave a record. */
const TAKINGS = USE_CASES.filter((useCase) =>
  /\.(?:export|verify)$|^access\.read$|^documents\.read$/u.test(useCase),
)

const ActChoice = () => {
  const { say } = useLanguage()
  const group = (label: string, acts: ReadonlyArray<string>) => (
    <optgroup label={label}>
      {acts.map((act) => (
        <option key={act} value={act}>
          {say(actWords(act))}
        </option>
      ))}
    </optgroup>
  )
  return (
    <Choice name="act" label={say(words.act)} any={say(words.anyAct)}>
      {group(say(words.events), Object.keys(eventWords))}
      {group(say(words.acts), ACCOUNT_ACTS)}
      {group(say(words.takings), TAKINGS)}
    </Choice>
  )
}

export const Filters = () => {
  const { say } = useLanguage()
  return (
    <p className="filters trail-filters no-print">
      <Sentence
        words={words.sentence}
        parts={{
          person: <TextFilter name="person" label={say(words.person)} hint={say(words.personHint)} />,
          from: <TextFilter name="from" label={say(words.from)} type="date" />,
          to: <TextFilter name="to" label={say(words.to)} type="date" />,
          side: (
            <Choice name="side" label={say(words.side)} any={say(words.both)}>
              <option value="did">{say(words.did)}</option>
              <option value="saw">{say(words.saw)}</option>
            </Choice>
          ),
          act: <ActChoice />,
          subject: <TextFilter name="subject" label={say(words.subject)} hint={say(words.subjectHint)} />,
        }}
      />
    </p>
  )
}
