/** Places on their tiles: where all of them are known to the map they stand as on it, else in rows. */
import type { ReactNode } from "react"
import { TILES } from "../tiles.ts"

export interface Tile {
  /** The code of the division. */
  readonly code: string
  readonly content: ReactNode
}

/** Whether every one of some places has its tile. */
export const areOnMap = (places: ReadonlyArray<{ readonly code: string }>): boolean =>
  places.every(({ code }) => code in TILES)

export const Tiles = ({
  tiles,
  className,
}: {
  readonly tiles: ReadonlyArray<Tile>
  readonly className: string
}) => {
  const isMap = areOnMap(tiles)
  return (
    <ul className={className}>
      {tiles.map(({ code, content }) => {
        const [gridColumn, gridRow] = TILES[code] ?? []
        return (
          <li key={code} style={isMap ? { gridColumn, gridRow } : undefined}>
            {content}
          </li>
        )
      })}
    </ul>
  )
}
