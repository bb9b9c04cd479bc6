/**
 * Reading CSV files as offices send them: UTF-8 with or without a mark, or GB18030, which Chinese
 * spreadsheets write. Rows are streamed; what makes the whole file unreadable is refused with its line.
 */
import { Effect, Layer, Stream } from "effect"
import { CsvError, type Options, parse } from "csv-parse"
import { Readable } from "node:stream"
import { fromTextCell } from "./csvWriter.ts"
import {
  type FileEncoding,
  FileRefused,
  type RawRow,
  readHeader,
  RowFileReader,
} from "@minsheng/core/project"

const ROWS_PER_PULL = 1000
const RECORD_BYTES_MAX = 64 * 1024
/** Enough of a file to tell its encoding by. */
const SNIFF_BYTES = 64 * 1024

const refuse = (
  fault: FileRefused["fault"],
  line: number | null = null,
  detail: ReadonlyArray<string> = [],
): FileRefused => new FileRefused({ fault, line, detail })

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const decodes = (bytes: Uint8Array, encoding: FileEncoding): string | undefined => {
  try {
    // The sample may end inside a character: `stream` keeps that from being an error.
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}

/** Whether a text begins with a header that we know: what makes a guess at an encoding more than a guess. */
const hasKnownHeader = (text: string): boolean => {
  const headings = (text.split(/\r\n|\r|\n/u)[0] ?? "")
    .split(",")
    .map((heading) => heading.replaceAll('"', ""))
  return readHeader(headings).places.size > 1
}

/** The encoding of a file by its beginning, or why it has none that we read. */
const encodingOf = (sample: Uint8Array): FileEncoding | FileRefused => {
  if (sample.length === 0) return refuse("empty")
  if (isUtf16(sample)) return refuse("utf16")
  if (decodes(sample, "utf-8") !== undefined) return "utf-8"
  const chinese = decodes(sample, "gb18030")
  return chinese !== undefined && hasKnownHeader(chinese)
    ? "gb18030"
    : refuse("encoding", lineOfFault(sample))
}

/** The line of the first byte that is not UTF-8. */
const lineOfFault = (bytes: Uint8Array): number => {
  let line = 1
  let start = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (decodes(bytes.subarray(start, end), "utf-8") === undefined) return line
    start = end + 1
    line += 1
  }
  return line
}

const OPTIONS: Options = {
  bom: true,
  info: true,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: RECORD_BYTES_MAX,
}

const FAULTS: Readonly<Record<string, FileRefused["fault"]>> = {
  CSV_MAX_RECORD_SIZE: "recordTooLong",
}

const refusalOf = (error: unknown): FileRefused => {
  if (error instanceof FileRefused) return error
  if (error instanceof CsvError) {
    const { lines } = error as unknown as { readonly lines?: number }
    return refuse(FAULTS[error.code] ?? "quotes", lines ?? null)
  }
  throw error
}

/** Decodes strictly, counting lines, so that a fault says where it is. */
async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: FileEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      throw refuse("encoding", line + (chunk === undefined ? 0 : lineOfFault(chunk) - 1))
    }
  }
  for await (const chunk of bytes) {
    yield decode(chunk)
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) line += 1
  }
  yield decode()
}

interface Parsed {
  readonly record: ReadonlyArray<string>
  readonly info: { readonly lines: number }
}

/** Records in order, with the line on which each ends. */
async function* records(bytes: AsyncIterable<Uint8Array>, encoding: FileEncoding): AsyncGenerator<RawRow> {
  const text = Readable.from(decoded(bytes, encoding))
  const parser = parse(OPTIONS)
  text.on("error", (error) => parser.destroy(error))
  text.pipe(parser)
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    yield { line: info.lines, fields: record.map(fromTextCell) }
  }
}

async function* inGroups(rows: AsyncIterator<RawRow>): AsyncGenerator<ReadonlyArray<RawRow>> {
  let group: Array<RawRow> = []
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    group.push(next.value)
    if (group.length === ROWS_PER_PULL) {
      yield group
      group = []
    }
  }
  if (group.length > 0) yield group
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

/** Reads a file of rows: its encoding, its header, and its rows as a stream. */
const open = async (bytes: AsyncIterable<Uint8Array>) => {
  const iterator = bytes[Symbol.asyncIterator]()
  const sample = await sampleOf(iterator)
  const encoding = encodingOf(Buffer.concat(sample).subarray(0, SNIFF_BYTES))
  if (typeof encoding !== "string") throw encoding
  const rows = records(rejoined(sample, iterator), encoding)
  const header = await rows.next()
  if (header.done === true) throw refuse("empty")
  return { encoding, header: header.value.fields.map((heading) => heading.trim()), rows: inGroups(rows) }
}

export const rowFileReaderLayer = Layer.succeed(
  RowFileReader,
  RowFileReader.of({
    read: (bytes) =>
      Effect.tryPromise({ try: () => open(Stream.toAsyncIterable(bytes)), catch: refusalOf }).pipe(
        Effect.map((file) => ({ ...file, rows: Stream.fromAsyncIterable(file.rows, refusalOf) })),
      ),
  }),
)
