/**
 * Where the cities of Anhui in 2010 stand on the tile map: column and row from the top left. The places are
 * rough and there are no borders; a city that is not here is left out of the map and stands in the table.
 */
export const TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  "341600": [1, 1],
  "340600": [2, 1],
  "341300": [3, 1],
  "341200": [1, 2],
  "340400": [2, 2],
  "340300": [3, 2],
  "341100": [4, 2],
  "341500": [2, 3],
  "340100": [3, 3],
  "341400": [4, 3],
  "340500": [5, 3],
  "340800": [2, 4],
  "341700": [3, 4],
  "340700": [4, 4],
  "340200": [5, 4],
  "341000": [4, 5],
  "341800": [5, 5],
}
