/** The three questions of a statement; where one stands is its balance table (余额调节表). */
import { Link } from "wouter"
import type { BalanceTable, StatementAnswer } from "@minsheng/core/bank"
import type { Bilingual } from "@minsheng/core/kernel"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, YUAN } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import type { Acts } from "./acts.ts"
import { isOld, isUnexplained, linesOf, nameOf, OLD_DAYS, postingsOf } from "./items.ts"
import { words } from "./words.ts"

interface Line {
  readonly bank: readonly [Bilingual, bigint] | undefined
  readonly ledger: readonly [Bilingual, bigint] | undefined
}

/** Side by side what leads from each balance to the same amount. */
const linesOfTable = (table: BalanceTable): ReadonlyArray<Line> => [
  {
    bank: [words.depositsInTransit, table.depositsInTransitFen],
    ledger: [words.bankReceipts, table.bankReceiptsFen],
  },
  {
    bank: [words.paymentsInTransit, table.paymentsInTransitFen],
    ledger: [words.bankPayments, table.bankPaymentsFen],
  },
  ...(table.openingFen === 0n
    ? []
    : [{ bank: undefined, ledger: [words.openingDifference, table.openingFen] as const }]),
]

const Half = ({ side, to }: { readonly side: Line["bank"]; readonly to: string }) => {
  const { say } = useLanguage()
  if (side === undefined) return <td colSpan={2} />
  const [name, fen] = side
  return (
    <>
      <td>{say(name)}</td>
      <td className="number">
        <FigureDoor formula={name} terms={[{ name, fen }]} more={<a href={to}>{say(words.toItems)}</a>}>
          {moneyIn(fen, YUAN)}
        </FigureDoor>
      </td>
    </>
  )
}

/** What a side comes to with what the other one lacks. */
const Adjusted = ({ table, side }: { readonly table: BalanceTable; readonly side: keyof Line }) => {
  const terms = linesOfTable(table).flatMap((line) => {
    const [name, fen] = line[side] ?? []
    return name === undefined || fen === undefined ? [] : [{ name, fen }]
  })
  const begin = side === "bank" ? table.bankFen : table.ledgerFen
  return (
    <FigureDoor
      formula={words.adjustedOf[side]}
      terms={[{ name: words.balance, fen: begin }, ...terms]}
      result={{ name: words.adjusted, text: moneyIn(table.adjustedFen, YUAN) }}
    >
      {moneyIn(table.adjustedFen, YUAN)}
    </FigureDoor>
  )
}

const Balances = ({ answer, table }: { readonly answer: StatementAnswer; readonly table: BalanceTable }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const books = linkTo("/funds", params, { region: answer.regionCode })
  return (
    <table className="table balance-table">
      <caption>{say(words.balanceTable)}</caption>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2}>
            {say(words.sideBank)}
          </th>
          <th scope="colgroup" colSpan={2}>
            {say(words.sideLedger)}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <Half side={[words.balance, table.bankFen]} to="#bank-title" />
          <Half side={[words.balance, table.ledgerFen]} to={books} />
        </tr>
        {linesOfTable(table).map(({ bank, ledger }, at) => (
          <tr key={at}>
            <Half side={bank} to="#ledger-title" />
            <Half side={ledger} to="#bank-title" />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(words.adjusted)}</th>
          <td className="number">
            <Adjusted table={table} side="bank" />
          </td>
          <th scope="row">{say(words.adjusted)}</th>
          <td className="number">
            <Adjusted table={table} side="ledger" />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const Stand = ({ answer }: { readonly answer: StatementAnswer }) => {
  const { say } = useLanguage()
  const { table, state } = answer
  if (table === null) return <p>{say(words.withdrawnText)}</p>
  const { unexplainedCount: n, remainderFen } = answer
  const left = [...linesOf(answer), ...postingsOf(answer)].filter(isUnexplained)
  const sum = (
    <FigureDoor
      formula={words.remainderOf}
      terms={left.map((row) => ({
        name: nameOf(row),
        fen: row.amountFen,
      }))}
      result={{ name: words.remainder, text: moneyIn(remainderFen, YUAN) }}
      more={<a href="#items-title">{say(words.items)}</a>}
    >
      {moneyIn(remainderFen, YUAN)}
    </FigureDoor>
  )
  const count = (
    <CountDoor count={n} of={words.unexplainedCount} named={left.map((row) => say(nameOf(row)))} />
  )
  return (
    <>
      {state === "open" && (
        <p className="stands-at">
          <Sentence words={n === 0 ? words.standsEven : words.standsAt} parts={{ n: count, sum }} />
        </p>
      )}
      <Balances answer={answer} table={table} />
      {state === "closed" && <p className="note">{say(words.closedText)}</p>}
    </>
  )
}

const useProblems = (answer: StatementAnswer): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { unexplainedCount: n, suggestions, state } = answer
  if (state !== "open") return []
  const door = (id: string, to: string, text: string, mark: StripLine["state"]): StripLine => ({
    id,
    state: mark,
    text: <a href={to}>{text}</a>,
  })
  const lines = linesOf(answer).filter(isUnexplained).length
  const postings = postingsOf(answer).filter(isUnexplained).length
  const old = [...linesOf(answer), ...postingsOf(answer)].filter((row) => isOld(row, answer)).length
  const doubtful = suggestions.filter(({ certain }) => !certain).length
  return [
    ...(n === 0 ? [] : [door("left", "#items-title", say(words.unexplainedText, { n }), "late")]),
    ...(lines === 0 ? [] : [door("bank", "#bank-title", say(words.onlyBank, { n: lines }), "late")]),
    ...(postings === 0
      ? []
      : [door("ledger", "#ledger-title", say(words.onlyLedger, { n: postings }), "late")]),
    ...(old === 0
      ? []
      : [door("old", "#items-title", say(words.old, { n: old, days: OLD_DAYS }), "undetermined")]),
    ...(doubtful === 0
      ? []
      : [door("doubt", "#suggestions-title", say(words.doubtful, { n: doubtful }), "undetermined")]),
  ]
}

/** What leads on: take what is certain, then see to the rest, then close. */
const useNext = (answer: StatementAnswer, canChange: boolean): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const { state, unexplainedCount, reconcileRefusal } = answer
  const toList: StripLine = {
    id: "list",
    state: "toDo",
    text: <Link href={linkTo("/funds/bank", params)}>{say(words.backToList)}</Link>,
  }
  if (state === "closed") {
    return [{ id: "print", state: "done", text: say(words.printIt) }, toList]
  }
  if (reconcileRefusal !== null) {
    return [{ id: "keeper", state: "notApplicable", text: say(words.onlyKeeper) }, toList]
  }
  const toItems: StripLine = {
    id: "items",
    state: "toDo",
    text: <a href="#items-title">{say(words.toItems)}</a>,
  }
  return canChange && unexplainedCount > 0 ? [toItems, toList] : [toList]
}

export const StatementStrip = ({
  answer,
  acts,
  canChange,
  open,
}: {
  readonly answer: StatementAnswer
  readonly acts: Acts
  readonly canChange: boolean
  readonly open: (form: string) => void
}) => {
  const { say } = useLanguage()
  const certain = answer.suggestions.filter((one) => one.certain).length
  const isReady = answer.unexplainedCount === 0
  const primary = (
    <button
      type="button"
      className="button primary no-print"
      onClick={certain > 0 ? acts.matchCertain : () => open("close")}
    >
      {certain > 0 ? say(words.acceptCertain, { n: certain }) : say(words.close)}
    </button>
  )
  return (
    <Strip
      stand={<Stand answer={answer} />}
      problems={useProblems(answer)}
      actions={useNext(answer, canChange)}
      primary={canChange && (certain > 0 || isReady) && primary}
    />
  )
}
