/** The counties that lag, and those whose returns are not all in. */
import { Link } from "wouter"
import { isBehind, ranksOf } from "@minsheng/core/progress"
import { linkTo, useAddress } from "../../app/address.ts"
import { Listed, useLanguage } from "../../app/locale.tsx"
import { monthName } from "../../app/times.ts"
import { Mark } from "../../design/Mark.tsx"
import { pointsText } from "../../design/numbers.ts"
import type { OverviewModel } from "../overview/model.ts"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { GapDoor } from "../../design/figure/GapDoor.tsx"
import type { Shift } from "./changes.ts"
import { words } from "./words.ts"

const LAGGARDS_MAX = 6
const MISSING_MAX = 8

const Missing = ({ model }: { readonly model: OverviewModel }) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const month = monthName(model.month, locale)
  const missing = model.answer.counties.filter((county) => county.reportedCount < county.projectCount)
  if (missing.length === 0) return <h2 className="board-missing">{say(words.nothingMissing, { month })}</h2>
  const region = model.answer.figures.region.code
  return (
    <>
      <h2 className="board-missing">
        <Link href={linkTo("/projects", params, { missing: model.month, region })}>
          {say(words.missing, { month, n: missing.length })}
        </Link>
      </h2>
      <p className="board-note">
        <Listed>{missing.slice(0, MISSING_MAX).map(({ name }) => say(name))}</Listed>
        {missing.length > MISSING_MAX && ` ${say(words.more)}`}
      </p>
    </>
  )
}

export const Behind = ({
  model,
  shifts,
}: {
  readonly model: OverviewModel
  readonly shifts: ReadonlyArray<Shift>
}) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { params } = useAddress()
  const listOf = (code: string): string =>
    linkTo("/projects", params, { region: code, behind: "3", order: "slowest" })
  const changed = new Set(shifts.map(({ key }) => key))
  const ranks = ranksOf(model.counties.map(({ gap }) => pointsText(gap)))
  const laggards = model.counties.filter(({ gap }) => isBehind(gap)).slice(0, LAGGARDS_MAX)
  if (model.counties.length < 2) {
    return (
      <section className="board-behind">
        <Missing model={model} />
      </section>
    )
  }
  return (
    <section className="board-behind">
      <div className="board-title">
        <h2>{say(words.laggards)}</h2>
        <span>{say(words.points)}</span>
      </div>
      {laggards.length === 0 && <p className="board-note">{say(words.noLaggards)}</p>}
      <ol className="board-rows">
        {laggards.map(({ county, gap }, index) => (
          <li key={county.code} data-changed={changed.has(county.code) || undefined}>
            <i>
              <FigureDoor
                formula={words.rankFormula}
                terms={[
                  { name: words.points, text: pointsText(gap) },
                  { name: words.rank, text: String(ranks[index]) },
                ]}
              >
                {ranks[index]}
              </FigureDoor>
            </i>
            <Link href={addressWith({ region: county.code, turns: undefined })}>{say(county.name)}</Link>
            <b className="is-behind">
              <GapDoor gap={gap} sums={county} time={model.time} axes={model.answer.figures.axes} />
            </b>
            <span className="board-state">
              <Mark state="late" />{" "}
              <Link href={listOf(county.code)}>{say(words.behindItems, { n: county.behindItemCount })}</Link>
            </span>
          </li>
        ))}
      </ol>
      <Missing model={model} />
    </section>
  )
}
