/**
 * The parts of a workbook in its archive, within limits: what an archive claims to hold is looked at before
 * any of it is unpacked, and what is unpacked is held to the claim.
 */
import type { Readable } from "node:stream"
import yauzl from "yauzl"
import { refuse } from "./refuse.ts"

const MEGABYTE = 1024 * 1024

/** Bytes of a file, as it comes. Half a million rows of projects are 30 MB. */
export const FILE_BYTES_MAX = 64 * MEGABYTE
/** Parts of an archive. A workbook of an office has some twenty. */
const PARTS_MAX = 1000
/** Bytes of all parts, unpacked. */
const UNPACKED_MAX = 1024 * MEGABYTE
/** How much larger a part may be than it is packed: sheets shrink to a tenth, repeated rows to a fiftieth. */
const RATIO_MAX = 150
/** Below this size nobody asks how well a part was packed. */
const RATIO_FROM = MEGABYTE

export interface Archive {
  readonly has: (name: string) => boolean
  /** A part's bytes, as they are unpacked. */
  readonly open: (name: string) => Promise<Readable>
}

const opened = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error === null) resolve(zip)
      else reject(error)
    })
  })

const checkPart = (entry: yauzl.Entry): void => {
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * RATIO_MAX) throw refuse("packed")
}

/** Every part by its name, after a look at what the archive claims. */
const listed = async (zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> => {
  const entries = new Map<string, yauzl.Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    unpacked += entry.uncompressedSize
    checkPart(entry)
    if (unpacked > UNPACKED_MAX) throw refuse("packed")
    if (entries.has(name)) throw refuse("damaged")
    entries.set(name, entry)
  }
  return entries
}

/** Opens an archive that is all there. */
export const openArchive = async (bytes: Buffer): Promise<Archive> => {
  const zip = await opened(bytes)
  if (zip.entryCount > PARTS_MAX) throw refuse("tooManyParts", null, [String(zip.entryCount)])
  const entries = await listed(zip)
  return {
    has: (name) => entries.has(name.toLowerCase()),
    open: (name) =>
      new Promise((resolve, reject) => {
        const entry = entries.get(name.toLowerCase())
        if (entry === undefined) {
          reject(refuse("damaged"))
          return
        }
        zip.openReadStream(entry, (error, stream) => {
          if (error === null) resolve(stream)
          else reject(error)
        })
      }),
  }
}
