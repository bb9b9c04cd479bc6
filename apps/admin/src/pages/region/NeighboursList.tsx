/** A division among its neighbours: each one's share on one scale, and where the middle half lies. */
import { Link } from "wouter"
import type { Ratio } from "@minsheng/core/kernel"
import { type Neighbour, type Neighbours, rateOf } from "@minsheng/core/progress"
import { rateWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Bullet } from "../../design/Bullet.tsx"
import { percentText } from "../../design/numbers.ts"
import { RateDoor } from "../../design/figure/RateDoor.tsx"
import { bySlowness } from "../overview/model.ts"
import { words as overviewWords } from "../overview/words.ts"
import { regionLink, type RegionModel } from "./model.ts"
import { words } from "./words.ts"

const shareOf = ({ figures }: Neighbour): Ratio.Ratio | undefined =>
  figures === null ? undefined : rateOf(figures, "investedOverPlan")

const Row = ({ row, model }: { readonly row: Neighbour; readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { params } = useAddress()
  const share = shareOf(row)
  const isOwn = row.code === model.answer.division.code
  const { figures } = row
  return (
    <tr className={isOwn ? "own" : undefined} aria-current={isOwn ? "true" : undefined}>
      <th scope="row">
        {isOwn || figures === null ? (
          say(row.name)
        ) : (
          <Link href={regionLink(row.code, params)}>{say(row.name)}</Link>
        )}
      </th>
      <td className="neighbour-bar">
        {figures !== null && (
          <Bullet
            share={share}
            time={model.time}
            label={`${say(row.name)} ${say(rateWords.investedOverPlan)} ${percentText(share)} %`}
          />
        )}
      </td>
      <td className="number">
        {figures === null ? (
          "–"
        ) : (
          <RateDoor
            formula={rateWords.investedOverPlan}
            numerator={{ name: overviewWords.invested, fen: figures.investedFen }}
            denominator={{ name: overviewWords.annualPlan, fen: figures.annualPlanFen }}
            axes={model.answer.figures.axes}
          >
            {percentText(share)}
          </RateDoor>
        )}
      </td>
    </tr>
  )
}

const Compared = ({ neighbours }: { readonly neighbours: Neighbours }) => {
  const { say } = useLanguage()
  const { place, placeInProvince, quartiles } = neighbours
  if (place === null && quartiles === null) return null
  return (
    <p className="neighbours-summary">
      {place !== null && <b>{say(words.place, place)}</b>}
      {/* Among the cities, those of the province are the same ones. */}
      {placeInProvince !== null &&
        placeInProvince.count !== place?.count &&
        ` · ${say(words.placeInProvince, placeInProvince)}`}
      {quartiles !== null && (
        <>
          <br />
          <span className="note">{say(words.quartiles, quartiles)}</span>
        </>
      )}
    </p>
  )
}

export const NeighboursList = ({ model }: { readonly model: RegionModel }) => {
  const { say } = useLanguage()
  const { neighbours } = model.answer
  if (neighbours === null || neighbours.rows.length < 2) return null
  const rows = neighbours.rows.toSorted((a, b) => bySlowness(shareOf(b), shareOf(a)))
  const isHidden = rows.some(({ figures }) => figures === null)
  return (
    <section aria-labelledby="neighbours-title">
      <div className="section-title">
        <h2 id="neighbours-title">{say(words.neighbours, { parent: say(neighbours.parent.name) })}</h2>
        <span className="note">{say(words.neighboursNote)}</span>
      </div>
      <Compared neighbours={neighbours} />
      {isHidden && <p className="note">{say(words.notYours)}</p>}
      <table className="table neighbours">
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col">{say(overviewWords.vsTime)}</th>
            <th scope="col" className="number">
              %
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} model={model} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
