/** The places below the one that is shown, each against time and a way further down. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { PointsTable } from "../../design/figure/PointsTable.tsx"
import { areOnMap, Tiles } from "../../design/figure/Tiles.tsx"
import { pointsText } from "../../design/numbers.ts"
import { heatStep, type OverviewModel } from "../overview/model.ts"
import { cityName } from "../overview/names.ts"
import type { Shift } from "./changes.ts"
import { words } from "./words.ts"

/** More places than this have smaller tiles. */
const LARGE_TILES_MAX = 20

export const Places = ({
  model,
  shifts,
  isTable,
}: {
  readonly model: OverviewModel
  readonly shifts: ReadonlyArray<Shift>
  readonly isTable: boolean
}) => {
  const { say, locale } = useLanguage()
  const { addressWith } = useAddress()
  const changed = new Set(shifts.map(({ key }) => key))
  const places = model.answer.regions.map(({ code, name }) => ({
    code,
    name: cityName(name, locale),
    to: addressWith({ region: code, turns: undefined }),
    gap: model.regions.find((one) => one.code === code)?.gap,
  }))
  const tiles = places.map(({ code, name, to, gap }) => ({
    code,
    content: (
      <Link
        href={to}
        className={`board-tile wall-${gap === undefined ? "none" : heatStep(gap)}`}
        data-changed={changed.has(code) || undefined}
      >
        <span>{name}</span>
        <b>{pointsText(gap)}</b>
      </Link>
    ),
  }))
  const isDense = places.length > LARGE_TILES_MAX
  return (
    <section className="board-places">
      <div className="board-title">
        <h2>{say(words.places)}</h2>
        <span>{say(areOnMap(places) ? words.placesNote : words.placesNoteRows)}</span>
      </div>
      {isTable ? (
        <PointsTable
          className="board-table"
          head={say(words.place)}
          rows={places.map(({ code, ...place }) => ({ key: code, ...place }))}
        />
      ) : (
        <Tiles tiles={tiles} className={`board-tiles${isDense ? " is-dense" : ""}`} />
      )}
    </section>
  )
}
