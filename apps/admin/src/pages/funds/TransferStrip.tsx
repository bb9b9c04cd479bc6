/** The three questions of a transfer. */
import { Link } from "wouter"
import { CalendarDate } from "@minsheng/core/kernel"
import { accountOf, type TransferAnswer, type TransferRow } from "@minsheng/core/funds"
import { transferStateWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { exactMoney, moneyIn, unitFor, YUAN } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { accountName, nameIn } from "./names.ts"
import { words } from "./words.ts"

interface Shown {
  readonly answer: TransferAnswer
  readonly transfer: TransferRow
}

/** Recorded so long after it moved that somebody should know. */
const LATE_DAYS = 15

const Stand = ({ answer, transfer }: Shown) => {
  const { say, locale } = useLanguage()
  const unit = unitFor(transfer.amountFen)
  const regionOf = nameIn(answer.places)
  const named = (account: TransferRow["lines"][number]["to"]) =>
    accountName(account, regionOf(accountOf(account).regionCode))
  return (
    <div className="stand">
      <p className="nowrap">
        <FigureDoor
          className="headline"
          formula={words.linesNote}
          terms={transfer.lines.map(({ to, amountFen }) => ({ name: named(to), fen: amountFen }))}
          result={{ name: words.total, text: moneyIn(transfer.amountFen, YUAN) }}
          axes={answer.axes}
          more={<a href="#lines-title">{say(words.lines)}</a>}
        >
          {moneyIn(transfer.amountFen, unit)}
        </FigureDoor>
        <span className="headline-unit">{say(unit.name)}</span>
      </p>
      <p className="stand-terms">
        {say(transferStateWords[transfer.state])}
        <br />
        <Stated>{exactMoney(transfer.amountFen, locale)}</Stated>
      </p>
    </div>
  )
}

/** Days from when it moved to when it was recorded. */
const delayOf = ({ occurredOn, recordedAt }: TransferRow): number => {
  const recordedOn = CalendarDate.make(officeTime(recordedAt).slice(0, 10))
  return CalendarDate.daysBetween(occurredOn, recordedOn)
}

const useProblems = (transfer: TransferRow): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const linkOf = (id: string) => (
    <Link href={linkTo(`/funds/transfers/${id}`, params)}>{say(words.seeOther)}</Link>
  )
  const delay = delayOf(transfer)
  const lines: Array<StripLine> = []
  if (transfer.reversedBy !== null) {
    const text = (
      <>
        {say(words.reversedBy)} · {linkOf(transfer.reversedBy)}
      </>
    )
    lines.push({ id: "reversedBy", state: "undetermined", text })
  }
  if (transfer.reverses !== null) {
    const text = (
      <>
        {say(words.reversingOf)} · {linkOf(transfer.reverses)}
      </>
    )
    lines.push({ id: "reverses", state: "undetermined", text })
  }
  if (transfer.state === "reserved") {
    const until = transfer.expiresOn ?? ""
    lines.push({ id: "expires", state: "near", text: say(words.expires, { until }) })
  }
  if (transfer.state === "voided" || transfer.state === "expired") {
    lines.push({ id: "void", state: "notApplicable", text: say(words.isVoid) })
  }
  if (delay > LATE_DAYS) {
    const n = (
      <FigureDoor
        formula={words.delayCounted}
        terms={[
          { name: words.effectiveOn, text: transfer.occurredOn },
          { name: words.recordedAt, text: officeTime(transfer.recordedAt) },
        ]}
      >
        {delay}
      </FigureDoor>
    )
    lines.push({ id: "late", state: "late", text: <Sentence words={words.lateBy} parts={{ n }} /> })
  }
  return lines
}

export const TransferStrip = ({ answer, transfer }: Shown) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const problems = useProblems(transfer)
  const [first] = transfer.lines
  const until = transfer.expiresOn ?? ""
  const actions: ReadonlyArray<StripLine> =
    first === undefined
      ? [{ id: "none", state: "done", text: say(words.nothingToDo) }]
      : [
          ...(transfer.state === "reserved"
            ? [{ id: "settle", state: "near" as const, text: say(words.settleBefore, { until }) }]
            : []),
          ...(["from", "to"] as const).map((side): StripLine => {
            const account = first[side]
            const name = say(accountName(account, nameIn(answer.places)(accountOf(account).regionCode)))
            return {
              id: side,
              state: "toDo",
              text: (
                <Link href={linkTo(`/funds/accounts/${account}`, params)}>
                  {say(side === "from" ? words.lookFrom : words.lookTo, { name })}
                </Link>
              ),
            }
          }),
        ]
  return <Strip stand={<Stand answer={answer} transfer={transfer} />} problems={problems} actions={actions} />
}
