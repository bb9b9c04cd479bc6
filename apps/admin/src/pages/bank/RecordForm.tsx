/** Recording a statement: its file is chosen or dropped, then it is said whose account and which days. */
import { type DragEvent, useId, useState } from "react"
import type { BankAccepted, RecordBankStatement, StatementRow } from "@minsheng/core/bank"
import { CalendarDate } from "@minsheng/core/kernel"
import { type RecordCommand, sendStatement } from "../../api/bank.ts"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { CommandForm, type Ends } from "../../design/form/CommandForm.tsx"
import type { Values } from "../../design/form/Form.ts"
import { usePlaces } from "../../places/filters.tsx"
import { recordForm } from "./commands.ts"
import { words } from "./words.ts"

/** Where a file is chosen, or dropped. */
export const FileChoice = ({ take }: { readonly take: (file: File) => void }) => {
  const { say } = useLanguage()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) take(file)
  }
  return (
    <div
      className={`statement-drop no-print${isOver ? " is-over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="button primary file-choice" htmlFor={id}>
        {say(words.record)}
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) take(file)
            event.target.value = ""
          }}
        />
      </label>
      <span id={`${id}-note`} className="note">
        {say(words.formats)}
      </span>
    </div>
  )
}

/** Divisions whose statements the reader may record. */
const useRegions = () => {
  const { about, office } = useSession()
  const { divisions } = usePlaces()
  const top = office?.regionCode ?? about.regionCode
  return divisions.filter(
    ({ code, parentCode }) => top === about.regionCode || code === top || parentCode === top,
  )
}

/** The last day of the month that a day lies in. */
const monthEnd = (day: CalendarDate.CalendarDate): CalendarDate.CalendarDate => {
  const next = CalendarDate.addDays(CalendarDate.make(`${day.slice(0, 7)}-01`), 31)
  return CalendarDate.addDays(CalendarDate.make(`${next.slice(0, 7)}-01`), -1)
}

/** What follows from the last statement of a division: the days after it, the same account. */
const following = (
  last: StatementRow | undefined,
  today: CalendarDate.CalendarDate,
): Values<RecordCommand> => {
  if (last === undefined) return {}
  const { toOn, bank, accountEnding } = last
  const fromOn = CalendarDate.addDays(toOn, 1)
  const end = monthEnd(fromOn)
  return { fromOn, toOn: end < today ? end : today, bank, accountNumber: accountEnding }
}

interface Recording extends Ends<BankAccepted> {
  readonly file: File
  readonly year: number
  /** The latest first. */
  readonly statements: ReadonlyArray<StatementRow>
}

/** What there is to choose from is read first: a form begins with what is chosen already. */
export const RecordForm = ({ file, year, statements, ...ends }: Recording) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { about } = useSession()
  const regions = useRegions()
  const [only, another] = regions
  if (only === undefined) return null
  const asked = regions.find(({ code }) => code === params.get("region"))
  const regionCode = (asked ?? (another === undefined ? only : undefined))?.code
  const last = statements.find((one) => one.regionCode === regionCode && one.state !== "withdrawn")
  return (
    <CommandForm<typeof RecordBankStatement.Encoded, BankAccepted>
      {...ends}
      form={recordForm}
      title={say(words.recordTitle, { name: file.name })}
      subject="statement"
      begin={{ ...following(last, about.today), ...(regionCode === undefined ? {} : { regionCode }) }}
      fixed={{ year, fileName: file.name }}
      options={{
        regionCode: regions.map(({ code, name }) => ({ value: code, text: `${say(name)} ${code}` })),
      }}
      verb={words.record}
      send={(command) => sendStatement(file, command)}
    >
      <p className="note">{say(words.recordHint)}</p>
    </CommandForm>
  )
}
