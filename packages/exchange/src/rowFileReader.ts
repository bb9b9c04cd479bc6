/** Reading files of rows: what the bytes say they are decides how, whatever a name says. */
import { Effect, Layer, Stream } from "effect"
import { type FileRefused, type Headings, knownHeadings, RowFileReader } from "@minsheng/core/imports"
import { openCsv, refusalOf as csvRefusalOf } from "./csvReader.ts"
import { FILE_BYTES_MAX } from "./workbook/archive.ts"
import { compoundRefusal, formatOf, readWorkbook } from "./workbook/read.ts"
import { refusalOf as workbookRefusalOf, refuse } from "./workbook/refuse.ts"

/** Enough of a file to tell its form and its encoding by. */
const SNIFF_BYTES = 64 * 1024
const MEGABYTE = 1024 * 1024

interface Opened {
  readonly encoding: "utf-8" | "gb18030" | "xlsx"
  readonly header: ReadonlyArray<string>
  readonly headerLine: number
  readonly rows: AsyncIterable<
    ReadonlyArray<{ readonly line: number; readonly fields: ReadonlyArray<string> }>
  >
  readonly refusalOf: (error: unknown) => FileRefused
}

/** The bytes again, the sample first. */
async function* rejoined(
  first: ReadonlyArray<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

const sampleOf = async (bytes: AsyncIterator<Uint8Array>): Promise<ReadonlyArray<Uint8Array>> => {
  const sample: Array<Uint8Array> = []
  let size = 0
  while (size < SNIFF_BYTES) {
    const next = await bytes.next()
    if (next.done === true) break
    sample.push(next.value)
    size += next.value.length
  }
  return sample
}

/** All of a file: an archive says at its end what is in it. */
const whole = async (bytes: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Array<Uint8Array> = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > FILE_BYTES_MAX) throw refuse("tooLarge", null, [`${FILE_BYTES_MAX / MEGABYTE} MB`])
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const open = async (bytes: AsyncIterable<Uint8Array>, known: Headings): Promise<Opened> => {
  const iterator = bytes[Symbol.asyncIterator]()
  const first = await sampleOf(iterator)
  const sample = Buffer.concat(first).subarray(0, SNIFF_BYTES)
  const all = rejoined(first, iterator)
  const format = formatOf(sample)
  if (format === "compound") throw compoundRefusal(await whole(all))
  if (format === "other") {
    return { ...(await openCsv(sample, all, known)), headerLine: 1, refusalOf: csvRefusalOf }
  }
  const workbook = await readWorkbook(await whole(all), known).catch((error: unknown) => {
    throw workbookRefusalOf(error)
  })
  return { encoding: "xlsx", ...workbook, refusalOf: workbookRefusalOf }
}

export const rowFileReaderLayer = Layer.succeed(
  RowFileReader,
  RowFileReader.of({
    read: (bytes, known = knownHeadings) =>
      Effect.tryPromise({
        try: () => open(Stream.toAsyncIterable(bytes), known),
        catch: csvRefusalOf,
      }).pipe(
        Effect.map(({ refusalOf, ...file }) => ({
          ...file,
          rows: Stream.fromAsyncIterable(file.rows, refusalOf),
        })),
      ),
  }),
)
