/** Workbooks as tests plant them: made by hand, so that they can be wrong in every way. */
import { crc32, deflateRawSync } from "node:zlib"

/** A part that claims another size than it has. */
interface Claimed {
  readonly packed: Buffer
  readonly size: number
}

export const HEADINGS: ReadonlyArray<string> = [
  "年度",
  "县区代码",
  "民生工程编号",
  "项目名称",
  "乡镇",
  "实施单位",
  "年度计划（元）",
  "下达日期",
]

interface Filed {
  readonly name: Buffer
  readonly packed: Buffer
  readonly size: number
  readonly sum: number
  readonly offset: number
}

const fields = ({ name, packed, size, sum }: Filed): Buffer => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(0x0800, 2)
  bytes.writeUInt16LE(8, 4)
  bytes.writeUInt32LE(0x3c21_0000, 6)
  bytes.writeUInt32LE(sum, 10)
  bytes.writeUInt32LE(packed.length, 14)
  bytes.writeUInt32LE(size, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

const signature = (text: string): Buffer => Buffer.from(`PK${text}`, "latin1")

/** An archive with these parts. */
export const archive = (parts: Readonly<Record<string, string | Claimed>>): Buffer => {
  const pieces: Array<Buffer> = []
  const filed: Array<Filed> = []
  let offset = 0
  for (const [called, content] of Object.entries(parts)) {
    const plain = typeof content === "string" ? Buffer.from(content, "utf8") : undefined
    const { packed, size } =
      typeof content === "string"
        ? { packed: deflateRawSync(plain ?? ""), size: plain?.length ?? 0 }
        : content
    const one = { name: Buffer.from(called, "utf8"), packed, size, sum: crc32(plain ?? ""), offset }
    const local = Buffer.concat([signature("\u0003\u0004"), fields(one), one.name, packed])
    pieces.push(local)
    filed.push(one)
    offset += local.length
  }
  const directory = filed.map((one) => {
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(one.offset, 10)
    return Buffer.concat([signature("\u0001\u0002"), Buffer.from([20, 0]), fields(one), tail, one.name])
  })
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(filed.length % 0x1_0000, 4)
  end.writeUInt16LE(filed.length % 0x1_0000, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...pieces, ...directory, signature("\u0005\u0006"), end])
}

/** A sheet with what stands in it, and what stands behind it. */
export const sheetOf = (inside: string, behind = ""): string =>
  `<worksheet><sheetData>${inside}</sheetData>${behind}</worksheet>`

export interface Parts {
  readonly sheets: ReadonlyArray<string>
  readonly shared?: string
  readonly from1904?: boolean
  readonly hidden?: ReadonlyArray<number>
  /** How many sheets the workbook lists. */
  readonly listed?: number
  readonly external?: boolean
  /** The first sheet as it is packed. */
  readonly raw?: Claimed
}

const STYLES = `<styleSheet><numFmts>\
<numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>\
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="180"/></cellXfs></styleSheet>`

/** A workbook as other programs write it. */
export const workbookOf = (parts: Parts): Buffer => {
  const { sheets, shared, listed = sheets.length, hidden = [], raw } = parts
  const numbers = Array.from({ length: listed }, (_, index) => index)
  const names = numbers.map(
    (index) =>
      `<sheet name="表${index}" sheetId="${index + 1}" r:id="rId${index}"${hidden.includes(index) ? ' state="hidden"' : ""}/>`,
  )
  const targets = numbers.map(
    (index) => `<Relationship Id="rId${index}" Target="worksheets/sheet${index % sheets.length}.xml"/>`,
  )
  const away =
    parts.external === true
      ? '<Relationship Id="rIdX" Target="http://127.0.0.1:1/x.xlsx" TargetMode="External"/>'
      : ""
  const first = parts.from1904 === true ? '<workbookPr date1904="1"/>' : ""
  return archive({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r">${first}<sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}${away}</Relationships>`,
    "xl/styles.xml": STYLES,
    ...(shared === undefined ? {} : { "xl/sharedStrings.xml": shared }),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index}.xml`,
        index === 0 && raw !== undefined ? raw : sheet,
      ]),
    ),
  })
}
