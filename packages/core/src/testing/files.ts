/** Small files of every format that documents may have, and how to spoil them. */

export const bytesOf = (...parts: ReadonlyArray<string | ReadonlyArray<number> | Uint8Array>): Uint8Array => {
  const all = parts.map((part) =>
    typeof part === "string" ? new TextEncoder().encode(part) : Uint8Array.from(part),
  )
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of all) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const u16 = (value: number) => [value & 0xff, value >> 8]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]

/** A ZIP file of empty members. */
export const zipOf = (names: ReadonlyArray<string>, comment = ""): Uint8Array => {
  const members = names.map((name) => {
    const bytes = new TextEncoder().encode(name)
    const sizes = [...u32(0), ...u32(0), ...u32(0), ...u16(bytes.length), ...u16(0)]
    return {
      local: bytesOf("PK\u0003\u0004", u16(20), u16(0), u16(0), u32(0), sizes, bytes),
      central: (offset: number) =>
        bytesOf(
          "PK\u0001\u0002",
          [...u16(20), ...u16(20), ...u16(0), ...u16(0), ...u32(0)],
          sizes,
          [...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)],
          bytes,
        ),
    }
  })
  const locals = bytesOf(...members.map(({ local }) => local))
  let offset = 0
  const directory = bytesOf(
    ...members.map(({ local, central }) => {
      const entry = central(offset)
      offset += local.length
      return entry
    }),
  )
  const count = u16(names.length)
  const end = [u16(0), u16(0), count, count, u32(directory.length), u32(locals.length)].flat()
  return bytesOf(locals, directory, "PK\u0005\u0006", end, u16(comment.length), comment)
}

const NONE = 0xff_ff_ff_ff
const END_OF_CHAIN = 0xff_ff_ff_fe
const SECTOR = 512

const directoryEntry = (name: string, type: number, child: number, right: number): Uint8Array => {
  const entry = new Uint8Array(128)
  const view = new DataView(entry.buffer)
  Array.from(name).forEach((letter, index) => view.setUint16(index * 2, letter.charCodeAt(0), true))
  view.setUint16(64, (name.length + 1) * 2, true)
  view.setUint8(66, type)
  view.setUint32(68, NONE, true)
  view.setUint32(72, right, true)
  view.setUint32(76, child, true)
  return entry
}

/** A compound file whose root holds empty streams, and a storage that holds another one. */
export const compoundOf = (streams: ReadonlyArray<string>, embedded = "Anything"): Uint8Array => {
  const storage = streams.length + 1
  const entries = [
    directoryEntry("Root Entry", 5, 1, NONE),
    ...streams.map((name, index) => directoryEntry(name, 2, NONE, index + 2)),
    directoryEntry("ObjectPool", 1, storage + 1, NONE),
    directoryEntry(embedded, 2, NONE, NONE),
  ]
  const directory = bytesOf(...entries)
  const sectorCount = Math.ceil(directory.length / SECTOR)
  const header = new Uint8Array(SECTOR)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const view = new DataView(header.buffer)
  view.setUint16(30, 9, true)
  view.setUint32(48, 1, true)
  view.setUint32(68, END_OF_CHAIN, true)
  for (let part = 0; part < 109; part += 1) view.setUint32(76 + part * 4, part === 0 ? 0 : NONE, true)
  const table = new Uint8Array(SECTOR).fill(0xff)
  const chain = new DataView(table.buffer)
  for (let sector = 1; sector <= sectorCount; sector += 1) {
    chain.setUint32(sector * 4, sector === sectorCount ? END_OF_CHAIN : sector + 1, true)
  }
  return bytesOf(header, table, directory, new Uint8Array(sectorCount * SECTOR - directory.length))
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]

/** A PDF of one page that says what it is called. */
export const pdfOf = (text: string): Uint8Array =>
  bytesOf(`%PDF-1.4\n% ${text}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`)

/** A file of every format, by its extension. */
export const SAMPLE_FILES: Readonly<Record<string, Uint8Array>> = {
  pdf: pdfOf("sample"),
  ofd: zipOf(["OFD.xml", "Doc_0/Document.xml"]),
  jpg: bytesOf([0xff, 0xd8, 0xff, 0xe0], "JFIF", [0xff, 0xd9]),
  jpeg: bytesOf([0xff, 0xd8, 0xff, 0xe1], "Exif", [0xff, 0xd9]),
  png: bytesOf(PNG, "IHDR"),
  webp: bytesOf("RIFF", [4, 0, 0, 0], "WEBPVP8 "),
  tif: bytesOf("II", [0x2a, 0, 8, 0, 0, 0]),
  tiff: bytesOf("MM", [0, 0x2a, 0, 0, 0, 8]),
  docx: zipOf(["[Content_Types].xml", "_rels/.rels", "word/document.xml"]),
  xlsx: zipOf(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"], "a comment"),
  doc: compoundOf(["1Table", "WordDocument", "Data"], "Workbook"),
  xls: compoundOf(["Workbook"]),
  wps: compoundOf(["a", "b", "c", "d", "WordDocument"]),
  et: compoundOf(["Book"], "WordDocument"),
}
