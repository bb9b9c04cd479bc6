/** The three questions of the ledger: how much came in and how far it is, what waits, what to do. */
import { Link } from "wouter"
import { type AccountsAnswer, type PurposeSum, PURPOSES } from "@minsheng/core/funds"
import { purposeWords } from "@minsheng/core/words"
import { linkTo, useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, type MoneyUnit, unitFor, YUAN } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { ACCOUNT_FILTERS } from "./question.ts"
import { words } from "./words.ts"

type Totals = AccountsAnswer["totals"]

const NOTHING = { accountCount: 0, balanceFen: 0n, reservedFen: 0n }

const totalOf = (totals: Totals, purpose: PurposeSum["purpose"]): PurposeSum =>
  totals.find((one) => one.purpose === purpose) ?? { purpose, ...NOTHING }

/** The stages of the way, without where it came from. */
const STAGES = PURPOSES.filter((purpose) => purpose !== "source")

interface Part {
  readonly answer: AccountsAnswer
  readonly unit: MoneyUnit
}

/** Where the accounts of a stage stand, with the conditions of the page. */
const useStageLink = () => {
  const { params } = useAddress()
  const kept = Object.fromEntries(ACCOUNT_FILTERS.map((name) => [name, params.get(name) ?? undefined]))
  return (purpose: string): string => linkTo("/funds", params, { ...kept, purpose, holding: "1" })
}

const Stage = ({ answer, unit, sum }: Part & { readonly sum: PurposeSum }) => {
  const { say } = useLanguage()
  const linkOf = useStageLink()
  const name = purposeWords[sum.purpose]
  return (
    <div className="stage">
      <dt>{say(name)}</dt>
      <dd>
        <FigureDoor
          formula={{
            zh: words.held.zh.replace("{purpose}", name.zh),
            en: words.held.en.replace("{purpose}", name.en),
          }}
          terms={[
            { name: words.balance, fen: sum.balanceFen },
            { name: words.reserved, fen: sum.reservedFen },
            { name: words.available, fen: sum.balanceFen - sum.reservedFen },
          ]}
          axes={answer.axes}
          more={
            <>
              <span className="note">{say(words.accountCount, { n: sum.accountCount })}</span>{" "}
              <Link href={linkOf(sum.purpose)}>{say(words.seeAccounts)}</Link>
            </>
          }
        >
          {moneyIn(sum.balanceFen, unit)}
        </FigureDoor>
      </dd>
    </div>
  )
}

const Stand = ({ answer, unit }: Part) => {
  const { say } = useLanguage()
  const shown = STAGES.map((purpose) => totalOf(answer.totals, purpose)).filter(
    ({ accountCount }) => accountCount > 0,
  )
  const totalFen = shown.reduce((total, { balanceFen }) => total + balanceFen, 0n)
  const sum = (
    <FigureDoor
      className="strong"
      formula={words.allHeld}
      terms={shown.map(({ purpose, balanceFen }) => ({ name: purposeWords[purpose], fen: balanceFen }))}
      result={{ name: words.total, text: moneyIn(totalFen, YUAN) }}
      axes={answer.axes}
    >
      {moneyIn(totalFen, unit)}
    </FigureDoor>
  )
  return (
    <>
      <p>
        <Sentence words={words.standIn} parts={{ sum, unit: say(unit.name) }} />
      </p>
      <dl className="stages">
        {shown.map((one) => (
          <Stage key={one.purpose} answer={answer} unit={unit} sum={one} />
        ))}
      </dl>
    </>
  )
}

/** A sum with its own unit, as part of a sentence. */
const useSum = () => {
  const { say } = useLanguage()
  return (words_: typeof words.waiting | typeof words.arrivedIdle, fen: bigint): string =>
    say(words_, { sum: moneyIn(fen, unitFor(fen)), unit: say(unitFor(fen).name) })
}

const useProblems = (answer: AccountsAnswer, waiting: string, arrived: string): ReadonlyArray<StripLine> => {
  const sumText = useSum()
  const reservedFen = answer.totals.reduce((sum, one) => sum + one.reservedFen, 0n)
  const arrivedFen = totalOf(answer.totals, "arrived").balanceFen
  const lines: Array<StripLine> = []
  if (reservedFen > 0n) {
    const text = <Link href={waiting}>{sumText(words.waiting, reservedFen)}</Link>
    lines.push({ id: "reserved", state: "near", text })
  }
  if (arrivedFen > 0n) {
    const text = <Link href={arrived}>{sumText(words.arrivedIdle, arrivedFen)}</Link>
    lines.push({ id: "arrived", state: "late", text })
  }
  return lines
}

export const FundsStrip = ({ answer }: { readonly answer: AccountsAnswer }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const linkOf = useStageLink()
  const largest = answer.totals.reduce((most, { balanceFen }) => (balanceFen > most ? balanceFen : most), 0n)
  const kept = { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
  const waiting = linkTo("/funds/transfers", params, { ...kept, state: "reserved" })
  const problems = useProblems(answer, waiting, linkOf("arrived"))
  const link = (id: string, to: string, text: string, state: StripLine["state"] = "toDo"): StripLine => ({
    id,
    state,
    text: <Link href={to}>{text}</Link>,
  })
  const actions = [
    ...(problems.some(({ id }) => id === "reserved")
      ? [link("waiting", waiting, say(words.seeWaiting), "near")]
      : []),
    link("transfers", linkTo("/funds/transfers", params, kept), say(words.seeTransfers)),
    link("flow", linkTo("/funds/flow", params, kept), say(words.seeFlow)),
  ]
  return (
    <Strip stand={<Stand answer={answer} unit={unitFor(largest)} />} problems={problems} actions={actions} />
  )
}
