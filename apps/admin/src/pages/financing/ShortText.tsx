/** What is short and for how long, in a sentence whose numbers open the lines behind them. */
import { Link } from "wouter"
import type { ShortfallAnswer } from "@minsheng/core/funds"
import type { Bilingual } from "@minsheng/core/kernel"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { moneyIn, type MoneyUnit } from "../../design/numbers.ts"
import { words } from "./words.ts"

export const ShortText = ({
  short,
  said,
  unit,
  to,
}: {
  readonly short: ShortfallAnswer
  /** With `{n}`, `{money}`, `{unit}` and `{days}`. */
  readonly said: Bilingual
  readonly unit: MoneyUnit
  /** The list of the lines. */
  readonly to: string
}) => {
  const { say } = useLanguage()
  const days = short.shortfalls.reduce((most, { daysLate }) => Math.max(most, daysLate), 0)
  const more = <Link href={to}>{say(words.seeShort)}</Link>
  const parts = {
    n: <Link href={to}>{short.shortfalls.length}</Link>,
    money: (
      <FigureDoor
        className="strong"
        formula={words.shortFormula}
        terms={[{ name: words.shortTerm, fen: short.shortFen }]}
        more={more}
      >
        {moneyIn(short.shortFen, unit)}
      </FigureDoor>
    ),
    unit: say(unit.name),
    days: (
      <FigureDoor
        className="strong"
        formula={words.daysFormula}
        terms={[{ name: words.daysTerm, text: String(days) }]}
        more={more}
      >
        {days}
      </FigureDoor>
    ),
  }
  return <Sentence words={said} parts={parts} />
}
