/** The three questions of a plan: what it comes to, what is short of it, what falls due next. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { addLevels, FUND_LEVELS, NO_LEVELS, type PlanAnswer, totalOf } from "@minsheng/core/funds"
import { CalendarDate } from "@minsheng/core/kernel"
import { fundLevelWords } from "@minsheng/core/words"
import { shortfallQuery } from "../../api/financing.ts"
import { axesOf, linkTo, useAddress } from "../../app/address.ts"
import { listed, Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { exactMoney, moneyIn, unitFor, YUAN } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { ShortText } from "./ShortText.tsx"
import { planWords as words } from "./planWords.ts"
import { percentText } from "./terms.ts"

interface Shown {
  readonly answer: PlanAnswer
}

const Stand = ({ answer }: Shown) => {
  const { say, locale } = useLanguage()
  const { counting, versions, axes } = answer
  const [newest] = versions
  if (counting === null) {
    return (
      <p className="strong">
        {say(words.notYet, { n: newest?.version ?? 1 })} · {say(words.effectiveFrom)} {newest?.effectiveFrom}
      </p>
    )
  }
  const byLevel = counting.shares.reduce((sum, share) => addLevels(sum, share.byLevel), NO_LEVELS)
  const total = totalOf(byLevel)
  const unit = unitFor(total)
  return (
    <div className="stand">
      <p className="nowrap">
        <FigureDoor
          className="headline"
          formula={words.levelsSum}
          terms={FUND_LEVELS.map((level) => ({ name: fundLevelWords[level], fen: byLevel[level] }))}
          result={{ name: words.total, text: moneyIn(total, YUAN) }}
          axes={axes}
          more={<a href="#lines-title">{say(words.lines)}</a>}
        >
          {moneyIn(total, unit)}
        </FigureDoor>
        <span className="headline-unit">{say(unit.name)}</span>
      </p>
      <p className="stand-terms">
        <Stated>{exactMoney(total, locale)}</Stated>
        <br />
        <Sentence
          words={words.standTerms}
          parts={{
            version: <Stated>{say(words.versionOf, { n: counting.version })}</Stated>,
            from: counting.plan.effectiveFrom,
            n: (
              <CountDoor
                count={counting.plan.lines.length}
                of={words.linesCounted}
                more={<a href="#lines-title">{say(words.lines)}</a>}
              />
            ),
          }}
        />
      </p>
    </div>
  )
}

/** What should have arrived by the day and has not, with the place where it is listed. */
const useShort = ({ itemKey }: PlanAnswer): ReadonlyArray<StripLine> => {
  const { params } = useAddress()
  const { data } = useQuery(shortfallQuery({ ...axesOf(params), itemKey }))
  if (data === undefined || data.shortfalls.length === 0) return []
  const to = linkTo("/funds/alarms", params, { item: itemKey })
  const text = <ShortText short={data} said={words.short} unit={unitFor(data.shortFen)} to={to} />
  return [{ id: "short", state: "bad", text }]
}

const useProblems = (answer: PlanAnswer): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { counting, versions } = answer
  const lines: Array<StripLine> = [...useShort(answer)]
  if (counting?.plan.dues.length === 0) lines.push({ id: "dues", state: "late", text: say(words.duesNone) })
  const [newest] = versions
  if (newest !== undefined && newest.version !== counting?.version) {
    const parts = { n: <Stated>{newest.version}</Stated>, from: newest.effectiveFrom }
    lines.push({ id: "coming", state: "near", text: <Sentence words={words.coming} parts={parts} /> })
  }
  return lines
}

/** The next days on which something falls due, the earliest first, with what is due by then. */
const useDue = ({ counting, axes, itemKey }: PlanAnswer): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const due = Object.entries(
    Object.groupBy(
      (counting?.plan.dues ?? []).filter(({ dueOn }) => dueOn >= axes.asOf),
      ({ dueOn }) => dueOn,
    ),
  ).toSorted(([a], [b]) => a.localeCompare(b))
  return due.slice(0, 2).map(([on, dues = []]) => ({
    id: on,
    state: "near",
    text: (
      <Link href={linkTo("/funds/rates", params, { item: itemKey, by: "prefecture" })}>
        {say(words.dueNext, {
          on,
          days: CalendarDate.daysBetween(axes.asOf, CalendarDate.make(on)),
          dues: listed(
            FUND_LEVELS.flatMap((one) => dues.filter(({ level }) => level === one)).map(({ level, share }) =>
              say(words.share, { level: say(fundLevelWords[level]), percent: percentText(share) }),
            ),
            say,
          ),
        })}
      </Link>
    ),
  }))
}

export const PlanStrip = ({ answer }: Shown) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const problems = useProblems(answer)
  const due = useDue(answer)
  const chase: StripLine = {
    id: "chase",
    state: "toDo",
    text: <Link href={linkTo("/funds/alarms", params, { item: answer.itemKey })}>{say(words.chase)}</Link>,
  }
  const rates: StripLine = {
    id: "rates",
    state: "toDo",
    text: <Link href={linkTo("/funds/rates", params, { item: answer.itemKey })}>{say(words.toRates)}</Link>,
  }
  const isShort = problems.some(({ id }) => id === "short")
  const actions = isShort ? [chase, ...due] : [...due, rates]
  return <Strip stand={<Stand answer={answer} />} problems={problems} actions={actions} />
}
