/**
 * Reading CSV files as offices send them: UTF-8 with or without a mark, or GB18030, which Chinese
 * spreadsheets write. Rows are streamed; what makes the whole file unreadable is refused with its line.
 */
import { CsvError, type Options, parse } from "csv-parse"
import { Readable } from "node:stream"
import { fromTextCell } from "./csvWriter.ts"
import { type FileEncoding, FileRefused, type Headings, type RawRow } from "@minsheng/core/imports"

const ROWS_PER_PULL = 1000
const RECORD_BYTES_MAX = 64 * 1024

type CsvEncoding = Exclude<FileEncoding, "xlsx">

const refuse = (
  fault: FileRefused["fault"],
  line: number | null = null,
  detail: ReadonlyArray<string> = [],
): FileRefused => new FileRefused({ fault, line, detail })

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

/** The text of some bytes; those of a piece may end inside a character. */
const decodes = (bytes: Uint8Array, encoding: FileEncoding, piece = true): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: piece })
  } catch {
    return undefined
  }
}

/** Whether a text begins with a header that we know: what makes a guess at an encoding more than a guess. */
const hasKnownHeader = (text: string, known: Headings): boolean => {
  const headings = (text.split(/\r\n|\r|\n/u)[0] ?? "")
    .split(",")
    .map((heading) => heading.replaceAll('"', ""))
  return known(headings) > 1
}

const LINE_END = 10

/** A line of some bytes, without its end; the last one may be a piece of a line. */
interface Line {
  readonly bytes: Uint8Array
  readonly piece: boolean
}

/** In both encodings no character holds the byte that ends a line. */
function* linesOf(bytes: Uint8Array): Generator<Line> {
  let start = 0
  for (let end = bytes.indexOf(LINE_END); end !== -1; end = bytes.indexOf(LINE_END, start)) {
    yield { bytes: bytes.subarray(start, end), piece: false }
    start = end + 1
  }
  yield { bytes: bytes.subarray(start), piece: true }
}

const isIn = (encoding: FileEncoding, { bytes, piece }: Line): boolean =>
  decodes(bytes, encoding, piece) !== undefined

/** Whether a text that is not all UTF-8 is so line by line for the most part: damaged, not GB18030. */
const isMostlyUtf8 = (bytes: Uint8Array): boolean => {
  const telling = [...linesOf(bytes)].filter((line) => line.bytes.some((byte) => byte > 0x7f))
  return telling.filter((line) => isIn("utf-8", line)).length * 2 > telling.length
}

/** The encoding of a file by its beginning, or why it has none that we read. */
const encodingOf = (sample: Uint8Array, known: Headings): CsvEncoding | FileRefused => {
  if (sample.length === 0) return refuse("empty")
  if (isUtf16(sample)) return refuse("utf16")
  if (decodes(sample, "utf-8") !== undefined) return "utf-8"
  const chinese = decodes(sample, "gb18030")
  return chinese !== undefined && hasKnownHeader(chinese, known) && !isMostlyUtf8(sample)
    ? "gb18030"
    : refuse("encoding", lineOfFault(sample, "utf-8"))
}

/** The number of the first line that is not in an encoding, from 1; the last one may be unfinished. */
const lineOfFault = (bytes: Uint8Array, encoding: FileEncoding): number => {
  let line = 0
  for (const one of linesOf(bytes)) {
    line += 1
    if (!isIn(encoding, one)) return line
  }
  return line
}

const OPTIONS: Options = {
  bom: true,
  info: true,
  // Files are pasted together: every row may end in its own way.
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: RECORD_BYTES_MAX,
}

const FAULTS: Readonly<Record<string, FileRefused["fault"]>> = {
  CSV_MAX_RECORD_SIZE: "recordTooLong",
}

export const refusalOf = (error: unknown): FileRefused => {
  if (error instanceof FileRefused) return error
  if (error instanceof CsvError) {
    const { lines } = error as unknown as { readonly lines?: number }
    return refuse(FAULTS[error.code] ?? "quotes", lines ?? null)
  }
  throw error
}

/** The bytes of the line that is not at its end yet; of one that is too long for a row, none. */
const unfinished = (before: Uint8Array, chunk: Uint8Array): Uint8Array => {
  const end = chunk.lastIndexOf(LINE_END)
  const rest = end === -1 ? Buffer.concat([before, chunk]) : chunk.subarray(end + 1)
  return rest.length > RECORD_BYTES_MAX ? new Uint8Array() : rest
}

/** Decodes strictly, counting lines, so that a fault says where it is. */
async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: FileEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let line = 1
  let rest: Uint8Array = new Uint8Array()
  const decode = (chunk?: Uint8Array): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch {
      // A chunk may begin inside a character, so the fault is looked for from the beginning of its line.
      const lines = chunk === undefined ? 1 : lineOfFault(Buffer.concat([rest, chunk]), encoding)
      throw refuse("encoding", line + lines - 1)
    }
  }
  for await (const chunk of bytes) {
    yield decode(chunk)
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) line += 1
    rest = unfinished(rest, chunk)
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

/** Reads a file of rows: its encoding, its header, and its rows as a stream. */
export const openCsv = async (sample: Uint8Array, bytes: AsyncIterable<Uint8Array>, known: Headings) => {
  const encoding = encodingOf(sample, known)
  if (typeof encoding !== "string") throw encoding
  const rows = records(bytes, encoding)
  const header = await rows.next()
  if (header.done === true) throw refuse("empty")
  return { encoding, header: header.value.fields.map((heading) => heading.trim()), rows: inGroups(rows) }
}
