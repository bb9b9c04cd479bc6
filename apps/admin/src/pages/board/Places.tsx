/** The places below the one that is shown, each against time and a way further down. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { pointsText } from "../../design/numbers.ts"
import { TILES } from "../../design/tiles.ts"
import { heatStep, type OverviewModel } from "../overview/model.ts"
import { cityName } from "../overview/names.ts"
import type { Shift } from "./changes.ts"
import { words } from "./words.ts"

interface Place {
  readonly code: string
  readonly name: string
  readonly gap: OverviewModel["regions"][number]["gap"]
  readonly isChanged: boolean
}

const Table = ({ places }: { readonly places: ReadonlyArray<Place> }) => {
  const { say } = useLanguage()
  return (
    <table className="board-table">
      <thead>
        <tr>
          <th scope="col">{say(words.place)}</th>
          <th scope="col">{say(words.points)}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ code, name, gap }) => (
          <tr key={code}>
            <th scope="row">{name}</th>
            <td>{pointsText(gap)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

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
  const places = model.answer.regions.map(({ code, name }): Place => ({
    code,
    name: cityName(name, locale),
    gap: model.regions.find((one) => one.code === code)?.gap,
    isChanged: changed.has(code),
  }))
  const isMap = places.every(({ code }) => code in TILES)
  return (
    <section className="board-places">
      <div className="board-title">
        <h2>{say(words.places)}</h2>
        <span>{say(isMap ? words.placesNote : words.placesNoteRows)}</span>
      </div>
      {isTable ? (
        <Table places={places} />
      ) : (
        <ul className={`board-tiles${isMap ? " is-map" : ""}${places.length > 20 ? " is-dense" : ""}`}>
          {places.map(({ code, name, gap, isChanged }) => {
            const [column, row] = TILES[code] ?? []
            return (
              <li key={code} style={isMap ? { gridColumn: column, gridRow: row } : undefined}>
                <Link
                  href={addressWith({ region: code, turns: undefined })}
                  className={`board-tile wall-${gap === undefined ? "none" : heatStep(gap)}`}
                  data-changed={isChanged || undefined}
                >
                  <span>{name}</span>
                  <b>{pointsText(gap)}</b>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
