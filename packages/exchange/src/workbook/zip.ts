/** The parts of a workbook as one archive, made while it is read. */
import { once } from "node:events"
import { PassThrough, Readable } from "node:stream"
import yazl from "yazl"

export interface Part {
  readonly name: string
  readonly texts: AsyncIterable<string> | Iterable<string>
}

/** Every part bears this time, so that the same content makes the same file. */
const TIME = new Date(Date.UTC(2010, 0, 1))
/** Rows repeat themselves: higher levels take several times as long and gain a tenth. */
const COMPRESSION_LEVEL = 3
const PIECE = 128 * 1024

/** Small texts as pieces of bytes that are worth handing on. */
async function* pieces(texts: Part["texts"]): AsyncGenerator<Uint8Array> {
  let waiting = ""
  for await (const text of texts) {
    waiting += text
    if (waiting.length < PIECE) continue
    yield Buffer.from(waiting, "utf8")
    waiting = ""
  }
  if (waiting !== "") yield Buffer.from(waiting, "utf8")
}

/** One part after the other; the next begins when the one before is through. */
const fill = async (zip: yazl.ZipFile, parts: AsyncIterable<Part>, out: PassThrough): Promise<void> => {
  for await (const { name, texts } of parts) {
    const source = Readable.from(pieces(texts), { objectMode: false, highWaterMark: PIECE })
    const gone = Promise.withResolvers<never>()
    const leave = (): void => {
      source.destroy()
      gone.reject(new Error("nobody reads on"))
    }
    out.once("close", leave)
    const through = Promise.race([once(source, "end"), gone.promise])
    zip.addReadStream(source, name, { mtime: TIME, mode: 0o100_644, compressionLevel: COMPRESSION_LEVEL })
    await through
    out.off("close", leave)
  }
  zip.end()
}

/** The bytes of an archive. Parts are asked for one after the other, as far as somebody reads. */
export const zipped = (parts: AsyncIterable<Part>): AsyncIterable<Uint8Array> => {
  const zip = new yazl.ZipFile()
  const out = new PassThrough({ highWaterMark: PIECE })
  zip.outputStream.pipe(out)
  fill(zip, parts, out).catch((error: unknown) => out.destroy(error as Error))
  return out
}
