/**
 * A picture in a few colours, as a PNG. Its bytes are kept plain instead of being compressed, so that they
 * are the same whatever library of which version would have compressed them.
 */

/** Rows of dots; each names a colour of the palette. */
export type Dots = ReadonlyArray<Uint8Array>

export type Colour = readonly [red: number, green: number, blue: number]

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PLAIN_BLOCK_MAX = 0xff_ff
const ADLER = 65_521
const CRC_POLYNOMIAL = 0xed_b8_83_20

const bytes32 = (value: number): ReadonlyArray<number> => [
  (value >>> 24) & 0xff,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
]

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1)
    value = (value & 1) === 1 ? CRC_POLYNOMIAL ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

const crc32 = (bytes: Iterable<number>): number => {
  let value = 0xff_ff_ff_ff
  for (const byte of bytes) value = ((CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)) >>> 0
  return (value ^ 0xff_ff_ff_ff) >>> 0
}

const adler32 = (bytes: Iterable<number>): number => {
  let [low, high] = [1, 0]
  for (const byte of bytes) {
    low = (low + byte) % ADLER
    high = (high + low) % ADLER
  }
  return ((high << 16) | low) >>> 0
}

/** The form of zlib without compression. */
const plain = (bytes: Uint8Array): ReadonlyArray<number> => {
  const blocks: Array<number> = [0x78, 0x01]
  for (let from = 0; from < bytes.length; from += PLAIN_BLOCK_MAX) {
    const block = bytes.subarray(from, from + PLAIN_BLOCK_MAX)
    const isLast = from + PLAIN_BLOCK_MAX >= bytes.length
    const [low, high] = [block.length & 0xff, block.length >>> 8]
    blocks.push(isLast ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff, ...block)
  }
  return [...blocks, ...bytes32(adler32(bytes))]
}

const chunk = (name: string, data: ReadonlyArray<number>): ReadonlyArray<number> => {
  const named = [...new TextEncoder().encode(name), ...data]
  return [...bytes32(data.length), ...named, ...bytes32(crc32(named))]
}

const [EIGHT_BITS, BY_PALETTE] = [8, 3] as const

export const pngOf = (dots: Dots, palette: ReadonlyArray<Colour>): Uint8Array => {
  const width = dots[0]?.length ?? 0
  const rows = Uint8Array.from(dots.flatMap((row) => [0, ...row]))
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk("IHDR", [...bytes32(width), ...bytes32(dots.length), EIGHT_BITS, BY_PALETTE, 0, 0, 0]),
    ...chunk("PLTE", palette.flat()),
    ...chunk("IDAT", plain(rows)),
    ...chunk("IEND", []),
  ])
}
