/** The two times that a page looks from: shown always, changed in a box. */
import { type SubmitEvent, useState } from "react"
import { CalendarDate } from "@minsheng/core/kernel"
import { FormField } from "../design/form/Field.tsx"
import { Opener } from "../design/Popover.tsx"
import { axesOf, knownAtOf, useAddress } from "./address.ts"
import { useLanguage } from "./locale.tsx"
import { useSession } from "./session.tsx"
import { words } from "./words.ts"

const isKnownAt = (text: string): boolean => text === "" || knownAtOf(text) !== undefined

const AxesForm = ({ onDone }: { readonly onDone: () => void }) => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const { about } = useSession()
  const [asOf, setAsOf] = useState(params.get("asOf") ?? about.today)
  const [knownAt, setKnownAt] = useState(params.get("knownAt") ?? "")
  const known = knownAt.trim()
  const [isChecked, setChecked] = useState(false)
  const isDate = CalendarDate.parse(asOf) !== undefined
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (!isDate || !isKnownAt(known)) return
    change({ asOf: asOf === about.today ? undefined : asOf, knownAt: known, after: undefined })
    onDone()
  }
  const reset = (): void => {
    change({ asOf: undefined, knownAt: undefined, after: undefined })
    onDone()
  }
  return (
    <form className="axes-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor="axes-as-of">{say(words.asOf)}</label>
        <input
          id="axes-as-of"
          className="input"
          type="date"
          max={about.today}
          value={asOf}
          aria-invalid={isChecked && !isDate}
          onChange={(event) => setAsOf(event.target.value)}
        />
        {isChecked && !isDate && <span className="field-message">{say(words.badAsOf)}</span>}
      </div>
      <FormField
        kind="text"
        label={say(words.knownAt)}
        hint={say(words.today)}
        value={knownAt}
        onChange={setKnownAt}
        problem={isChecked && !isKnownAt(known) ? words.badKnownAt : undefined}
      />
      <p className="note">{say(words.axesHelp)}</p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={reset}>
          {say(words.now)}
        </button>
        <button type="submit" className="button primary">
          {say(words.apply)}
        </button>
      </div>
    </form>
  )
}

export const AxesControl = () => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const axes = axesOf(params)
  const known = axes.knownAt === undefined ? say(words.today) : String(axes.knownAt)
  const isNow = axes.asOf === undefined && axes.knownAt === undefined
  return (
    <Opener
      label={say(words.axes)}
      className={`axes-control${isNow ? "" : " is-past"}`}
      content={(close) => <AxesForm onDone={close} />}
    >
      <span>
        {say(words.asOf)} <b>{axes.asOf ?? about.today}</b>
      </span>
      <span>
        {say(words.knownAt)} <b>{known}</b>
      </span>
    </Opener>
  )
}
