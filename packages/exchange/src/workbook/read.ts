/** Reading a workbook as rows: finds the sheet with our headings and reads it as a stream. */
import type { Headings } from "@minsheng/core/imports"
import { type Archive, openArchive } from "./archive.ts"
import { readBook, readNumberStyles, readShared, type SheetEntry } from "./parts.ts"
import { refuse } from "./refuse.ts"
import { COLUMNS_MAX, type SheetContext, type SheetRow, sheetRows } from "./sheetRows.ts"

/** Rows at the top of a sheet in which the headings are looked for: a title, a mark, a note may precede. */
const HEADER_WITHIN = 30
/** Sheets that are looked into for headings. */
const SHEETS_LOOKED_AT = 20

const [OLE, ZIP] = ["d0cf11e0a1b11ae1", "504b0304"]

/** What the first bytes say a file is. */
export const formatOf = (sample: Uint8Array): "archive" | "compound" | "other" => {
  const first = Buffer.from(sample.subarray(0, 8)).toString("hex")
  if (first.startsWith(ZIP)) return "archive"
  return first === OLE ? "compound" : "other"
}

/** A compound file is an Excel of before 2007, or a workbook with a password in a wrapper of that time. */
export const compoundRefusal = (bytes: Buffer) =>
  refuse(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "oldExcel")

interface Found {
  readonly sheet: SheetEntry
  readonly header: SheetRow
  /** The rows after the header that were read while it was looked for, and those that follow. */
  readonly first: ReadonlyArray<SheetRow>
  readonly rest: AsyncGenerator<ReadonlyArray<SheetRow>>
}

/** Whether a row holds headings of a file that is looked for. */
type IsHeader = (row: SheetRow) => boolean

/** The headings of a sheet, or its first row; `undefined` for a sheet with nothing in it. */
const lookInto = async (
  archive: Archive,
  sheet: SheetEntry,
  context: SheetContext,
  isHeader: IsHeader,
): Promise<Found | undefined> => {
  const rest = sheetRows(await archive.open(sheet.part), context)
  const seen: Array<SheetRow> = []
  while (seen.length < HEADER_WITHIN) {
    const next = await rest.next()
    if (next.done === true) break
    seen.push(...next.value)
  }
  const at = seen.slice(0, HEADER_WITHIN).findIndex(isHeader)
  const header = seen[Math.max(at, 0)]
  if (header === undefined) return undefined
  return { sheet, header, first: seen.slice(Math.max(at, 0) + 1), rest }
}

/** The one visible sheet that has our headings; without any, the first that has something in it. */
const findSheet = async (
  archive: Archive,
  sheets: ReadonlyArray<SheetEntry>,
  context: SheetContext,
  isHeader: IsHeader,
) => {
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  const looked: Array<Found> = []
  for (const sheet of visible.slice(0, SHEETS_LOOKED_AT)) {
    const found = await lookInto(archive, sheet, context, isHeader)
    if (found !== undefined) looked.push(found)
  }
  const ours = looked.filter(({ header }) => isHeader(header))
  const chosen = ours[0] ?? looked[0]
  for (const { sheet, rest } of looked) if (sheet !== chosen?.sheet) await rest.return(undefined)
  if (ours.length > 1)
    throw refuse(
      "severalSheets",
      null,
      ours.map(({ sheet }) => sheet.name),
    )
  return chosen
}

/** A cell under no heading is left aside, and said to be. */
const withinHeadings = (row: SheetRow, headings: ReadonlyArray<string>): SheetRow => {
  const stray = row.fields.findIndex((field, place) => field.trim() !== "" && (headings[place] ?? "") === "")
  return stray === -1 ? row : { ...row, notes: [...row.notes, { place: stray, code: "noHeading" }] }
}

const ROWS_PER_PULL = 1000

async function* rowsUnder({ header, first, rest }: Found): AsyncGenerator<ReadonlyArray<SheetRow>> {
  const headings = header.fields.map((heading) => heading.trim())
  const checked = (rows: ReadonlyArray<SheetRow>) => rows.map((row) => withinHeadings(row, headings))
  let group = [...first]
  for await (const rows of rest) {
    group.push(...rows)
    if (group.length < ROWS_PER_PULL) continue
    yield checked(group)
    group = []
  }
  if (group.length > 0) yield checked(group)
}

/** Opens a workbook that is all there. */
export const readWorkbook = async (bytes: Buffer, known: Headings) => {
  const archive = await openArchive(bytes)
  const { sheets, from1904 } = await readBook(archive)
  if (sheets.length === 0) throw refuse("notAWorkbook")
  const context = { shared: await readShared(archive), styles: await readNumberStyles(archive), from1904 }
  const found = await findSheet(archive, sheets, context, ({ fields }) => known(fields) > 1)
  if (found === undefined) throw refuse("empty")
  if (found.header.fields.length > COLUMNS_MAX) throw refuse("damaged")
  return {
    header: found.header.fields.map((heading) => heading.trim()),
    headerLine: found.header.line,
    rows: rowsUnder(found),
  }
}
