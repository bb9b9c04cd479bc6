/** Counties, slowest first; equals share a rank. */
import { useState } from "react"
import { Link } from "wouter"
import { isBehind, ranksOf } from "@minsheng/core/progress"
import { linkTo, useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { pointsText } from "../../design/numbers.ts"
import { Door } from "../../design/Popover.tsx"
import { Spark } from "../../design/Spark.tsx"
import { CellBox } from "./CellBox.tsx"
import { gapsOf, type OverviewModel } from "./model.ts"
import { cityName } from "./names.ts"
import { countySubject } from "./subjects.ts"
import { words } from "./words.ts"

const SHOWN = 8

export const Laggards = ({ model }: { readonly model: OverviewModel }) => {
  const { say, locale } = useLanguage()
  const { params } = useAddress()
  const [showsAll, setShowsAll] = useState(false)
  const { axes, year } = model.answer.figures
  const ranks = ranksOf(model.counties.map(({ gap }) => pointsText(gap)))
  const shown = showsAll ? model.counties : model.counties.slice(0, SHOWN)
  return (
    <section aria-labelledby="laggards-title">
      <div className="section-title">
        <h2 id="laggards-title">{say(showsAll ? words.counties : words.laggards)}</h2>
        <span className="note">{say(words.laggardsNote)}</span>
      </div>
      <table className="table laggards">
        <thead>
          <tr>
            <th scope="col">{say(words.rank)}</th>
            <th scope="col">{say(words.county)}</th>
            <th scope="col" className="number">
              {say(words.behindCount)}
            </th>
            <th scope="col" className="number">
              {say(words.pointsHead)}
            </th>
            <th scope="col">{say(words.trend)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ county, gap }, index) => (
            <tr key={county.code}>
              <td>{ranks[index]}</td>
              <td>
                <Link href={linkTo(`/regions/${county.code}`, params)}>{say(county.name)}</Link>{" "}
                <span className="note">{cityName(county.prefecture.name, locale)}</span>
              </td>
              <td className="number">
                <Link
                  href={linkTo("/projects", params, { region: county.code, behind: "3", order: "slowest" })}
                >
                  {county.behindItemCount}
                </Link>
              </td>
              <td className={`number${isBehind(gap) ? " behind" : ""}`}>
                <Door
                  label={say(county.name)}
                  content={() => <CellBox subject={countySubject(county, gap)} model={model} />}
                >
                  {pointsText(gap)}
                </Door>
              </td>
              <td>
                <Spark
                  gaps={gapsOf(county.series, year, model.basis, axes.asOf)}
                  label={`${say(county.name)} ${say(words.trend)}`}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {model.counties.length > SHOWN && (
        <button type="button" className="button quiet no-print" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? say(words.fewer) : say(words.allCounties, { n: model.counties.length })}
        </button>
      )}
    </section>
  )
}
