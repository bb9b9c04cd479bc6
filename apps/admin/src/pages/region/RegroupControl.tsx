/** Chooses the date of the map under which a division's figures are shown. */
import { type SubmitEvent, useState } from "react"
import { CalendarDate } from "@minsheng/core/kernel"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { Popover, usePopover } from "../../design/Popover.tsx"
import { words } from "./words.ts"

const RegroupForm = ({ on, onDone }: { readonly on: string | undefined; readonly onDone: () => void }) => {
  const { say } = useLanguage()
  const { change } = useAddress()
  const { about } = useSession()
  const [date, setDate] = useState(on ?? about.today)
  const [isChecked, setChecked] = useState(false)
  const isDate = CalendarDate.parse(date) !== undefined
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (!isDate) return
    change({ regroupedOn: date })
    onDone()
  }
  return (
    <form className="axes-form" onSubmit={submit}>
      <div className="field">
        <label htmlFor="regroup-on">{say(words.regroupOn)}</label>
        <input
          id="regroup-on"
          className="input"
          type="date"
          value={date}
          aria-invalid={isChecked && !isDate}
          onChange={(event) => setDate(event.target.value)}
        />
        {isChecked && !isDate && <span className="field-message">{say(words.badDate)}</span>}
      </div>
      <p className="note">{say(words.regroupHelp)}</p>
      <div className="dialog-actions">
        <button type="submit" className="button primary">
          {say(words.apply)}
        </button>
      </div>
    </form>
  )
}

export const RegroupControl = ({ on }: { readonly on: string | undefined }) => {
  const { say } = useLanguage()
  const { isOpen, open, close } = usePopover()
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  return (
    <>
      <button
        type="button"
        ref={setAnchor}
        className="button regroup-control"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={isOpen ? close : open}
      >
        {say(words.regroup)}
      </button>
      {isOpen && (
        <Popover anchor={anchor} label={say(words.regroup)} onClose={close}>
          <RegroupForm on={on} onDone={close} />
        </Popover>
      )}
    </>
  )
}
