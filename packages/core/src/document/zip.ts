/** The names in a ZIP file, from its central directory; nothing is unpacked. */
import { Effect } from "effect"
import { lastIndexIn, type Probe, startsWith, viewOf } from "./Probe.ts"

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04]
const CENTRAL_HEADER = [0x50, 0x4b, 0x01, 0x02]
const END = [0x50, 0x4b, 0x05, 0x06]
const END_BYTES = 22
/** A comment behind the end may be this long. */
const COMMENT_BYTES_MAX = 65_535
const CENTRAL_BYTES = 46
/** Far more than a document needs: a longer directory is not read. */
const DIRECTORY_BYTES_MAX = 4 * 1024 * 1024

interface Directory {
  readonly offset: number
  readonly bytes: number
}

/** Where the directory lies: right before the end, which is the end of the file. */
const directoryOf = (tail: Uint8Array, size: number): Directory | undefined => {
  const at = lastIndexIn(tail, END)
  if (at === -1 || at + END_BYTES > tail.length) return undefined
  const view = viewOf(tail)
  const bytes = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  const endsHere = at + END_BYTES + view.getUint16(at + 20, true) === tail.length
  const isBeforeEnd = offset + bytes === size - tail.length + at
  return endsHere && isBeforeEnd && bytes <= DIRECTORY_BYTES_MAX ? { offset, bytes } : undefined
}

const namesIn = (directory: Uint8Array): ReadonlyArray<string> | undefined => {
  const view = viewOf(directory)
  const names: Array<string> = []
  let at = 0
  while (at < directory.length) {
    if (at + CENTRAL_BYTES > directory.length || !startsWith(directory, CENTRAL_HEADER, at)) return undefined
    const nameBytes = view.getUint16(at + 28, true)
    const name = directory.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes)
    names.push(new TextDecoder().decode(name))
    at += CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The names of a file that is a ZIP file from its first byte to its last; `undefined` of any other. */
export const zipNames = Effect.fnUntraced(function* (probe: Probe) {
  if (!startsWith(yield* probe.at(0, LOCAL_HEADER.length), LOCAL_HEADER)) return undefined
  const tailBytes = Math.min(probe.size, END_BYTES + COMMENT_BYTES_MAX)
  const directory = directoryOf(yield* probe.at(probe.size - tailBytes, tailBytes), probe.size)
  return directory === undefined ? undefined : namesIn(yield* probe.at(directory.offset, directory.bytes))
})

const MACROS = /(?:^|\/)vbaProject\.bin$/iu
const CONTENT_TYPES = "[Content_Types].xml"

/** What the names of a ZIP file show it to be. One that holds macros under a name without them is nothing. */
export const packageContent = (names: ReadonlyArray<string>) => {
  const holds = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (names.includes("OFD.xml")) return "ofd" as const
  if (!names.includes(CONTENT_TYPES) || holds(MACROS)) return undefined
  const [isWord, isSheet] = [holds(/^word\/document\d*\.xml$/u), holds(/^xl\/workbook\d*\.xml$/u)]
  if (isWord === isSheet) return undefined
  return isWord ? ("wordPackage" as const) : ("sheetPackage" as const)
}
