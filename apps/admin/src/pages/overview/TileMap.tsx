/** The cities on their tiles, each a way into its counties. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { pointsText } from "../../design/numbers.ts"
import { TILES } from "../../design/tiles.ts"
import { heatStep, type OverviewModel } from "./model.ts"
import { cityName } from "./names.ts"
import { words } from "./words.ts"

export const TileMap = ({ model }: { readonly model: OverviewModel }) => {
  const { say, locale } = useLanguage()
  const { addressWith } = useAddress()
  const tiles = model.answer.regions.flatMap((region) => {
    const place = TILES[region.code]
    const total = model.regions.find((candidate) => candidate.code === region.code)
    return place === undefined || total === undefined ? [] : [{ region, place, gap: total.gap }]
  })
  if (tiles.length === 0) return null
  return (
    <section aria-labelledby="tiles-title">
      <div className="section-title">
        <h2 id="tiles-title">{say(words.tiles)}</h2>
        <span className="note">{say(words.tilesNote)}</span>
      </div>
      <ul className="tiles">
        {tiles.map(({ region, place: [column, row], gap }) => (
          <li key={region.code} style={{ gridColumn: column, gridRow: row }}>
            <Link
              href={addressWith({ region: region.code })}
              className={`tile heat-${gap === undefined ? "none" : heatStep(gap)}`}
            >
              <span>{cityName(region.name, locale)}</span>
              <b>{pointsText(gap)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
