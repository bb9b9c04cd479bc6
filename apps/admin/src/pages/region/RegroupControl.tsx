/** Chooses the date of the map under which a division's figures are shown. */
import { type SubmitEvent, useState } from "react"
import { CalendarDate } from "@minsheng/core/kernel"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { FormField } from "../../design/form/Field.tsx"
import { Opener } from "../../design/Popover.tsx"
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
      <FormField
        kind="date"
        label={say(words.regroupOn)}
        value={date}
        onChange={setDate}
        problem={isChecked && !isDate ? words.badDate : undefined}
      />
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
  return (
    <Opener
      label={say(words.regroup)}
      className="button regroup-control"
      content={(close) => <RegroupForm on={on} onDone={close} />}
    >
      {say(words.regroup)}
    </Opener>
  )
}
