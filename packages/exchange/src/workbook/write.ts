/** Writing a workbook: sheets whose rows come as a stream, into the bytes of an `.xlsx` file. */
import type { Cell } from "./cells.ts"
import { STYLES_XML } from "./cells.ts"
import { columnLetters, rowXml, sheetHead, type SheetLayout, sheetTail } from "./sheetXml.ts"
import { xmlText } from "./xmlText.ts"
import { type Part, zipped } from "./zip.ts"

export { columnLetters }

export interface Sheet extends SheetLayout {
  readonly name: string
  readonly isHidden: boolean
  /** Rows that stand at the top of every sheet that the rows take. */
  readonly head: ReadonlyArray<ReadonlyArray<Cell>>
  readonly rows: AsyncIterable<ReadonlyArray<ReadonlyArray<Cell>>>
}

/** As many rows as a sheet has; what is beyond goes on in another sheet. */
const SHEET_ROWS_MAX = 1_048_576

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** How many sheets there are is known at the end only: what is not said to be otherwise is a sheet. */
const CONTENT_TYPES = `${PROLOGUE}<Types xmlns="${PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="${TYPES}.worksheet+xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>\
<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`

const ROOT = `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">\
<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** A sheet that was written, or is about to be. */
interface Written {
  readonly name: string
  readonly isHidden: boolean
}

const workbookXml = (sheets: ReadonlyArray<Written>): string => {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  )
  return `${PROLOGUE}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets></workbook>`
}

const relations = (sheetCount: number): string => {
  const sheets = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const styles = `<Relationship Id="rId${sheetCount + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`
  return `${PROLOGUE}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join("")}${styles}</Relationships>`
}

/** Rows that are still to come, taken by one sheet after the other. */
class Source {
  readonly #groups: AsyncIterator<ReadonlyArray<ReadonlyArray<Cell>>>
  #group: ReadonlyArray<ReadonlyArray<Cell>> = []
  #next = 0

  constructor(rows: Sheet["rows"]) {
    this.#groups = rows[Symbol.asyncIterator]()
  }

  /** Whether a row is there; asks for the next group where the last one is through. */
  async hasRow(): Promise<boolean> {
    while (this.#next >= this.#group.length) {
      const next = await this.#groups.next()
      if (next.done === true) return false
      this.#group = next.value
      this.#next = 0
    }
    return true
  }

  /** Asks for no more. */
  async close(): Promise<void> {
    await this.#groups.return?.()
  }

  /** The rest of the group, at most so many rows. */
  take(rowsMax: number): ReadonlyArray<ReadonlyArray<Cell>> {
    const taken = this.#group.slice(this.#next, this.#next + rowsMax)
    this.#next += taken.length
    return taken
  }
}

async function* sheetTexts(sheet: Sheet, source: Source): AsyncGenerator<string> {
  yield sheetHead(sheet)
  let number = 0
  for (const cells of sheet.head) yield rowXml((number += 1), cells)
  while (number < SHEET_ROWS_MAX && (await source.hasRow())) {
    let text = ""
    for (const cells of source.take(SHEET_ROWS_MAX - number)) text += rowXml((number += 1), cells)
    yield text
  }
  yield sheetTail(sheet)
}

async function* parts(sheets: ReadonlyArray<Sheet>): AsyncGenerator<Part> {
  yield { name: "[Content_Types].xml", texts: [CONTENT_TYPES] }
  yield { name: "_rels/.rels", texts: [ROOT] }
  yield { name: "xl/styles.xml", texts: [`${PROLOGUE}${STYLES_XML}`] }
  const written: Array<Written> = []
  for (const sheet of sheets) {
    const source = new Source(sheet.rows)
    try {
      for (let turn = 1; turn === 1 || (await source.hasRow()); turn += 1) {
        const name = turn === 1 ? sheet.name : `${sheet.name} ${turn}`
        written.push({ name, isHidden: sheet.isHidden })
        yield { name: `xl/worksheets/sheet${written.length}.xml`, texts: sheetTexts(sheet, source) }
      }
    } finally {
      await source.close()
    }
  }
  yield { name: "xl/workbook.xml", texts: [workbookXml(written)] }
  yield { name: "xl/_rels/workbook.xml.rels", texts: [relations(written.length)] }
}

/** The bytes of a workbook with these sheets. */
export const workbook = (sheets: ReadonlyArray<Sheet>): AsyncIterable<Uint8Array> => zipped(parts(sheets))

/** Rows that are all there already. */
export async function* rowsOf(
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  // oxlint-disable-next-line typescript/await-thenable -- a stream even where nothing has to be waited for
  yield await rows
}
