/** The streams in a compound file, the container of Word's and Excel's older formats. */
import { Effect } from "effect"
import { type Probe, startsWith, viewOf } from "./Probe.ts"

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER_BYTES = 512
/** How many sectors of the table of sectors the header itself names. */
const IN_HEADER = 109
/** Sectors from here on are no places but marks, such as the end of a chain. */
const MARKS = 0xff_ff_ff_fa
const ENTRY_BYTES = 128
const STREAM = 2
/** A directory of more sectors than this is not a document's. */
const DIRECTORY_SECTORS_MAX = 256

class CompoundFile {
  readonly #probe: Probe
  readonly #header: DataView
  readonly #sectorBytes: number

  constructor(probe: Probe, header: Uint8Array) {
    this.#probe = probe
    this.#header = viewOf(header)
    this.#sectorBytes = this.#header.getUint16(30, true) === 12 ? 4096 : 512
  }

  #sector(number: number): Effect.Effect<Uint8Array> {
    return this.#probe.at((number + 1) * this.#sectorBytes, this.#sectorBytes)
  }

  /** The number that stands at a place of a sector; a mark where the file ends before. */
  #numberIn(sector: number, index: number): Effect.Effect<number> {
    return Effect.map(this.#sector(sector), (bytes) =>
      bytes.length >= (index + 1) * 4 ? viewOf(bytes).getUint32(index * 4, true) : MARKS,
    )
  }

  /** Which sector holds a part of the table of sectors. */
  readonly #tableSector = Effect.fnUntraced({ self: this }, function* (part: number) {
    if (part < IN_HEADER) return this.#header.getUint32(76 + part * 4, true)
    const each = this.#sectorBytes / 4 - 1
    let sector = this.#header.getUint32(68, true)
    for (let skip = Math.floor((part - IN_HEADER) / each); skip > 0 && sector < MARKS; skip -= 1) {
      sector = yield* this.#numberIn(sector, each)
    }
    return sector < MARKS ? yield* this.#numberIn(sector, (part - IN_HEADER) % each) : MARKS
  })

  /** The sector that follows another. */
  readonly #next = Effect.fnUntraced({ self: this }, function* (sector: number) {
    const each = this.#sectorBytes / 4
    const table = yield* this.#tableSector(Math.floor(sector / each))
    return table < MARKS ? yield* this.#numberIn(table, sector % each) : MARKS
  })

  /** The entries of the directory, one after the other. */
  readonly entries = Effect.gen({ self: this }, function* () {
    const entries: Array<DataView> = []
    let sector = this.#header.getUint32(48, true)
    for (let count = 0; sector < MARKS && count < DIRECTORY_SECTORS_MAX; count += 1) {
      const bytes = yield* this.#sector(sector)
      for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
        entries.push(viewOf(bytes.slice(at, at + ENTRY_BYTES)))
      }
      sector = yield* this.#next(sector)
    }
    return entries
  })
}

const nameIn = (entry: DataView): string => {
  const length = Math.max(0, Math.min(32, entry.getUint16(64, true) / 2) - 1)
  return String.fromCharCode(...Array.from({ length }, (_, index) => entry.getUint16(index * 2, true)))
}

/** The streams that lie in the root, not those of documents that are embedded. */
const rootStreams = (entries: ReadonlyArray<DataView>): ReadonlyArray<string> => {
  const names: Array<string> = []
  const seen = new Set<number>()
  const waiting = [entries[0]?.getUint32(76, true) ?? MARKS]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const entry = entries[at]
    if (entry === undefined || seen.has(at)) continue
    seen.add(at)
    if (entry.getUint8(66) === STREAM) names.push(nameIn(entry))
    waiting.push(entry.getUint32(68, true), entry.getUint32(72, true))
  }
  return names
}

/** What a compound file shows itself to be; `undefined` of any other file. */
export const compoundContent = Effect.fnUntraced(function* (probe: Probe) {
  const header = yield* probe.at(0, HEADER_BYTES)
  if (header.length < HEADER_BYTES || !startsWith(header, SIGNATURE)) return undefined
  const streams = rootStreams(yield* new CompoundFile(probe, header).entries)
  const isWord = streams.includes("WordDocument")
  const isSheet = streams.includes("Workbook") || streams.includes("Book")
  if (isWord === isSheet) return undefined
  return isWord ? ("wordCompound" as const) : ("sheetCompound" as const)
})
