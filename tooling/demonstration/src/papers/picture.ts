/** A drawing in place of a photograph: hills, a water tower, and the stamp that says what it is. */
import { type Colour, pngOf } from "./png.ts"
import { STAMP, STAMP_HEIGHT, STAMP_WIDTH } from "./stamp.ts"

const [WIDTH, HEIGHT] = [240, 160] as const

const PALETTE: ReadonlyArray<Colour> = [
  [0xdc, 0xe7, 0xee],
  [0xa9, 0xbf, 0xa6],
  [0x6f, 0x8f, 0x72],
  [0x5b, 0x63, 0x6b],
  [0xb7, 0x1c, 0x1c],
]
const [SKY, HILLS, FIELD, TOWER, RED] = [0, 1, 2, 3, 4] as const

/** How high the hills stand; a different line for each number. */
const hillAt = (x: number, number: number): number =>
  92 - Math.abs(((x + number * 37) % 96) - 48) / 2 - Math.abs(((x + number * 53) % 54) - 27) / 3

const isTower = (x: number, y: number, at: number): boolean => {
  const away = Math.abs(x - at)
  if (y >= 44 && y < 66) return away < 16
  return y >= 66 && y < 118 && (away < 3 || Math.abs(away - 12) < 2)
}

const isStamp = (x: number, y: number): boolean => {
  const [column, row] = [x - (WIDTH - STAMP_WIDTH - 8), y - (HEIGHT - STAMP_HEIGHT - 8)]
  if (column < 0 || column >= STAMP_WIDTH || row < 0 || row >= STAMP_HEIGHT) return false
  const digit = Number.parseInt(STAMP[row]?.[column >> 2] ?? "0", 16)
  return (digit & (8 >> (column & 3))) !== 0
}

const colourAt = (x: number, y: number, number: number): number => {
  if (isStamp(x, y)) return RED
  if (isTower(x, y, 60 + ((number * 41) % 80))) return TOWER
  if (y >= 112) return FIELD
  return y >= hillAt(x, number) ? HILLS : SKY
}

/** The drawing of a number: the same one each time. */
export const pictureOf = (number: number): Uint8Array =>
  pngOf(
    Array.from({ length: HEIGHT }, (_, y) =>
      Uint8Array.from({ length: WIDTH }, (__, x) => colourAt(x, y, number)),
    ),
    PALETTE,
  )
