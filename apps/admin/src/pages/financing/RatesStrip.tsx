/** The three questions of the board: how much has arrived against time, what is short, what to do. */
import { useQuery } from "@tanstack/react-query"
import { Link } from "wouter"
import { type FundRateName, type RatesRow, totalOf } from "@minsheng/core/funds"
import { fundRateWords } from "@minsheng/core/words"
import { shortfallQuery } from "../../api/financing.ts"
import { linkTo, useAddress } from "../../app/address.ts"
import { Listed, Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { BulletScale } from "../../design/figure/Stand.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { Stated } from "../../design/figure/Stated.tsx"
import { TimeDoor } from "../../design/figure/TimeDoor.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { aheadOf, type Board, rateNamed, shareOf } from "./columns.tsx"
import { AheadDoor, FundRateDoor, MeasureDoor, percentOf, pointsOf } from "./doors.tsx"
import { moneyOf } from "./question.ts"
import { differing } from "./ReconciledTable.tsx"
import { ShortText } from "./ShortText.tsx"
import { words } from "./words.ts"

const OTHERS: ReadonlyArray<FundRateName> = [
  "investedOverPlan",
  "investedOverArrived",
  "disbursedOverPlan",
  "disbursedOverArrived",
  "spentOverPlan",
  "spentOverArrived",
]

const NAMES_SHOWN = 3

interface Props {
  readonly board: Board
}

/** The region and item of the address: what the totals are of. */
const useWhole = () => {
  const { params } = useAddress()
  return { region: params.get("region") ?? undefined, item: params.get("item") ?? undefined }
}

const GapText = ({ board }: Props) => {
  const { say } = useLanguage()
  const ahead = aheadOf(board.answer.total, "arrivedOverPlan")
  if (ahead === undefined) return <b>{say(words.noPlan)}</b>
  const points = Math.abs(ahead).toFixed(1)
  const text = <b>{say(ahead < 0 ? words.isBehind : words.isAhead, { points })}</b>
  const rate = rateNamed(board.answer.total, "arrivedOverPlan")
  if (rate === undefined) return text
  return (
    <AheadDoor rate={rate} time={board.time} axes={board.answer.axes}>
      {text}
    </AheadDoor>
  )
}

const OtherRates = ({ board: { answer, time } }: Props) => {
  const { say } = useLanguage()
  const where = useWhole()
  return (
    <dl className="other-rates" aria-label={say(words.ratesTitle)}>
      {OTHERS.map((name) => {
        const rate = rateNamed(answer.total, name)
        if (rate === undefined) return null
        return (
          <div key={name}>
            <dt>{say(fundRateWords[name])}</dt>
            <dd>
              <FundRateDoor className="strong" rate={rate} where={where} axes={answer.axes} /> %
              {rate.aheadPoints !== null && (
                <span className="note">
                  {" "}
                  <AheadDoor rate={rate} time={time} axes={answer.axes} />
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

const FundStand = ({ board }: Props) => {
  const { say } = useLanguage()
  const where = useWhole()
  const { answer, unit, time } = board
  const { total, axes, basis } = answer
  const rate = rateNamed(total, "arrivedOverPlan")
  if (rate === undefined) return null
  const sum = (measure: "arrived" | "planned") => (
    <MeasureDoor
      className="strong"
      measure={measure}
      measures={total.measures}
      where={where}
      unit={unit}
      axes={axes}
    />
  )
  const share = shareOf(rate)
  return (
    <>
      <div className="stand">
        <p className="nowrap">
          <FundRateDoor className="headline" rate={rate} where={where} axes={axes} />
          <span className="headline-unit">%</span>
        </p>
        <p className="stand-terms">
          <Sentence
            words={words.arrivedOf}
            parts={{ arrived: sum("arrived"), planned: sum("planned"), unit: say(unit.name) }}
          />
          <br />
          <Sentence
            words={words.time}
            parts={{
              time: <TimeDoor time={time} basis={basis} axes={axes} />,
              basis: say(basis === "month" ? words.byMonth : words.byDay),
              fraction: <Stated>{`${time.numerator}/${time.denominator}`}</Stated>,
              gap: <GapText board={board} />,
            }}
          />
        </p>
      </div>
      <Bullet share={share} time={time} label={`${say(words.arrivalRate)} ${percentOf(rate)} %`} />
      <BulletScale time={time} share={share} name={words.arrivalRate} />
      <OtherRates board={board} />
    </>
  )
}

/** Rows whose arrivals are behind time, the slowest first. */
const behind = ({ answer }: Board): ReadonlyArray<RatesRow> =>
  answer.rows
    .filter((row) => (aheadOf(row, "arrivedOverPlan") ?? 0) < 0)
    .toSorted((a, b) => (aheadOf(a, "arrivedOverPlan") ?? 0) - (aheadOf(b, "arrivedOverPlan") ?? 0))

const useShort = (board: Board): ReadonlyArray<StripLine> => {
  const { params, addressWith } = useAddress()
  const short = useQuery(shortfallQuery(moneyOf(params))).data
  if (short === undefined || short.shortfalls.length === 0) return []
  const to = addressWith({ by: undefined, basis: undefined }, "/funds/alarms")
  const text = <ShortText short={short} said={words.short} unit={board.unit} to={to} />
  return [{ id: "short", state: "bad", text }]
}

const useProblems = (board: Board): ReadonlyArray<StripLine> => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const short = useShort(board)
  const { answer, names } = board
  const lines: Array<StripLine> = [...short]
  const late = behind(board)
  if (late.length > 0) {
    const links = late.map((row) => {
      const rate = rateNamed(row, "arrivedOverPlan")
      const at = answer.by === "item" ? { item: row.key, by: "prefecture" } : { region: row.key, by: "item" }
      const name = say(answer.by === "item" ? names.item(row.key) : names.region(row.key))
      return (
        <Link key={row.key} href={addressWith(at)}>
          {name} {rate === undefined ? "" : pointsOf(rate)}
        </Link>
      )
    })
    const n = <CountDoor className="strong" count={late.length} of={words.behindCounted} named={links} />
    const parts = { n, names: <Listed>{links.slice(0, NAMES_SHOWN)}</Listed> }
    lines.push({ id: "behind", state: "late", text: <Sentence words={words.behindRows} parts={parts} /> })
  }
  const unplanned = answer.rows.filter(({ measures }) => totalOf(measures.planned) === 0n)
  if (unplanned.length > 0) {
    const named = unplanned.map(({ key }) => say(answer.by === "item" ? names.item(key) : names.region(key)))
    const n = <CountDoor count={unplanned.length} of={words.unplannedCounted} named={named} />
    const text = <Sentence words={words.noPlanFor} parts={{ n }} />
    lines.push({ id: "plan", state: "undetermined", text })
  }
  const others = differing(answer)
  if (others > 0) {
    const parts = { n: <a href="#reconciled-title">{others}</a> }
    lines.push({
      id: "differs",
      state: "undetermined",
      text: <Sentence words={words.differs} parts={parts} />,
    })
  }
  return lines
}

export const RatesStrip = ({ board }: Props) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const plans = useMay("funds.plan")
  const kept = useWhole()
  const actions: ReadonlyArray<StripLine> = [
    {
      id: "alarms",
      state: "toDo",
      text: (
        <Link href={linkTo("/funds/alarms", params, { ...kept, list: "idle" })}>{say(words.seeAlarms)}</Link>
      ),
    },
    {
      id: "plans",
      state: "toDo",
      text: (
        <Link href={linkTo("/funds/plans", params)}>{say(plans ? words.issuePlans : words.seePlans)}</Link>
      ),
    },
  ]
  return (
    <Strip
      stand={<FundStand board={board} />}
      problems={useProblems(board)}
      actions={actions}
      primary={
        <Link href={linkTo("/funds/alarms", params, kept)} className="button primary no-print">
          {say(words.chase)}
        </Link>
      }
    />
  )
}
