/** The small parts of a workbook: its sheets, its shared texts, and which of its styles are dates. */
import { posix } from "node:path"
import type { Archive } from "./archive.ts"
import { refuse } from "./refuse.ts"
import { fromNumbered } from "./xmlText.ts"
import { type Handlers, readXml } from "./xml.ts"

const MEGABYTE = 1024 * 1024
const SMALL_PART_MAX = 8 * MEGABYTE
const SHARED_PART_MAX = 256 * MEGABYTE
/** Texts that cells share, and characters in all of them: half a million names are 15 million characters. */
const SHARED_COUNT_MAX = 1_500_000
const SHARED_LENGTH_MAX = 24_000_000
const SHEETS_MAX = 200

export interface SheetEntry {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

export interface Book {
  readonly sheets: ReadonlyArray<SheetEntry>
  readonly from1904: boolean
}

const NOTHING: Handlers = { open: () => undefined, text: () => undefined, close: () => undefined }

const WORKBOOK = "xl/workbook.xml"

/** Where the relations of a part stand. */
const relationsOf = (part: string): string =>
  `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`.replace(/^\.\//u, "")

const readRelations = async (archive: Archive, part: string): Promise<ReadonlyMap<string, string>> => {
  const targets = new Map<string, string>()
  const relations = relationsOf(part)
  if (!archive.has(relations)) return targets
  const open: Handlers["open"] = (name, { Id: id, Target: target, TargetMode: mode }) => {
    if (name !== "Relationship" || id === undefined || target === undefined || mode === "External") return
    targets.set(id, target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(part), target))
  }
  await readXml(await archive.open(relations), { ...NOTHING, open }, SMALL_PART_MAX)
  return targets
}

const relationId = (attributes: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1]

/** The sheets of a workbook, in order. */
export const readBook = async (archive: Archive): Promise<Book> => {
  if (!archive.has(WORKBOOK)) throw refuse("notAWorkbook")
  const targets = await readRelations(archive, WORKBOOK)
  const sheets: Array<SheetEntry> = []
  let from1904 = false
  const open: Handlers["open"] = (name, attributes) => {
    if (name === "workbookPr") from1904 = attributes["date1904"] === "1" || attributes["date1904"] === "true"
    if (name !== "sheet") return
    if (sheets.length === SHEETS_MAX) throw refuse("tooManySheets", null, [String(SHEETS_MAX)])
    const part = targets.get(relationId(attributes) ?? "")
    const { name: called = "", state = "visible" } = attributes
    // A sheet of charts has no cells and no part of its own here.
    if (part?.includes("worksheets/") === true && archive.has(part)) {
      sheets.push({ name: called, part, isHidden: state !== "visible" })
    }
  }
  await readXml(await archive.open(WORKBOOK), { ...NOTHING, open }, SMALL_PART_MAX)
  return { sheets, from1904 }
}

/** The texts that cells share, by their number. Readings of Chinese characters are no part of a text. */
export const readShared = async (archive: Archive): Promise<ReadonlyArray<string>> => {
  const part = "xl/sharedStrings.xml"
  const texts: Array<string> = []
  if (!archive.has(part)) return texts
  let [text, length] = ["", 0]
  let [isText, isReading] = [false, false]
  const handlers: Handlers = {
    open: (name) => {
      if (name === "si") text = ""
      else if (name === "t") isText = true
      else if (name === "rPh") isReading = true
    },
    text: (some) => {
      if (!isText || isReading) return
      text += some
      length += some.length
      if (length > SHARED_LENGTH_MAX) throw refuse("tooMuchText")
    },
    close: (name) => {
      if (name === "t") isText = false
      else if (name === "rPh") isReading = false
      else if (name === "si") texts.push(fromNumbered(text))
      if (texts.length > SHARED_COUNT_MAX) throw refuse("tooMuchText")
    },
  }
  await readXml(await archive.open(part), handlers, SHARED_PART_MAX)
  return texts
}

/** Formats that every program knows by their number and that show a day. */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** Whether a format shows a day: years or days outside quotation marks, brackets and escapes. */
const showsDay = (code: string): boolean =>
  /[ydeYDE年日]/u.test(code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, "").replaceAll(/general/giu, ""))

const [PERCENT, PERCENT_TO_TWO_PLACES] = [9, 10]

/** The numbers of the styles whose cells are days, and of those whose cells are shown in percent. */
export interface NumberStyles {
  readonly days: ReadonlySet<number>
  readonly percents: ReadonlySet<number>
}

export const readNumberStyles = async (archive: Archive): Promise<NumberStyles> => {
  const part = "xl/styles.xml"
  const [days, percents] = [new Set<number>(), new Set<number>()]
  if (!archive.has(part)) return { days, percents }
  const codes = new Map<number, string>()
  let [isCells, index] = [false, 0]
  const file = (id: number): void => {
    const code = codes.get(id)
    if (code === undefined ? isDateFormat(id) : showsDay(code)) days.add(index)
    else if (code?.includes("%") ?? (id === PERCENT || id === PERCENT_TO_TWO_PLACES)) percents.add(index)
  }
  const handlers: Handlers = {
    ...NOTHING,
    open: (name, attributes) => {
      const id = Number(attributes["numFmtId"])
      if (name === "numFmt") codes.set(id, attributes["formatCode"] ?? "")
      else if (name === "cellXfs") isCells = true
      else if (name === "xf" && isCells) {
        file(id)
        index += 1
      }
    },
    close: (name) => {
      if (name === "cellXfs") isCells = false
    },
  }
  await readXml(await archive.open(part), handlers, SMALL_PART_MAX)
  return { days, percents }
}
