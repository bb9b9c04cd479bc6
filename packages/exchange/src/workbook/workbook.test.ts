/** Workbooks both ways: what is written reads as it was meant, and what others write is read as it shows. */
import { Effect, Exit, Option, Cause, Stream } from "effect"
import { buffer } from "node:stream/consumers"
import { deflateRawSync } from "node:zlib"
import { assert, describe, it } from "vitest"
import { CalendarDate } from "@minsheng/core/kernel"
import { type FileRefused, IMPORT_COLUMNS, type RawRow, RowFileReader } from "@minsheng/core/imports"
import { rowFileReaderLayer } from "../rowFileReader.ts"
import { archive, HEADINGS, type Parts, sheetOf, workbookOf } from "../testing/workbooks.ts"
import { type Cell, dayCell, numberCell, textCell } from "./cells.ts"
import { rowsOf, workbook } from "./write.ts"

const read = (bytes: Uint8Array) =>
  RowFileReader.use((reader) =>
    Effect.gen(function* () {
      const file = yield* reader.read(Stream.succeed(bytes))
      return { ...file, rows: (yield* Stream.runCollect(file.rows)).flat() }
    }),
  ).pipe(Effect.provide(rowFileReaderLayer))

const readAll = (bytes: Uint8Array) => Effect.runPromise(read(bytes))

const refusalFor = async (bytes: Uint8Array): Promise<FileRefused> => {
  const exit = await Effect.runPromiseExit(read(bytes))
  if (Exit.isSuccess(exit)) throw new Error("it was read")
  return Option.getOrThrow(Cause.findErrorOption(exit.cause))
}

const written = (rows: ReadonlyArray<ReadonlyArray<Cell>>): Promise<Buffer> =>
  buffer(
    workbook([
      {
        name: "项目",
        isHidden: false,
        columns: rows[0]?.map(() => ({ width: 10, style: "text" as const })) ?? [],
        frozenRows: 1,
        frozenColumns: 0,
        isProtected: false,
        checks: [],
        checkedRows: [1, 1],
        head: [HEADINGS.map((heading) => textCell(heading, "heading"))],
        rows: rowsOf(rows),
      },
    ]) as AsyncIterable<Buffer>,
  )

describe("a workbook that was written", () => {
  it("reads as the texts, amounts and days that were put in", async () => {
    const row = [
      textCell("2010"),
      textCell("341522"),
      textCell("19"),
      textCell("示例镇“集中”供水 <1> & 2"),
      null,
      textCell(" 两端\n有空 "),
      numberCell("2864000.05", "money"),
      dayCell(CalendarDate.make("2010-03-18")),
    ]
    const { encoding, header, rows } = await readAll(await written([row]))
    assert.strictEqual(encoding, "xlsx")
    assert.deepStrictEqual(header, HEADINGS)
    assert.deepStrictEqual(rows[0]?.fields, [
      "2010",
      "341522",
      "19",
      "示例镇“集中”供水 <1> & 2",
      "",
      " 两端\n有空 ",
      "2864000.05",
      "2010-03-18",
    ])
    assert.strictEqual(rows[0]?.line, 2)
  })

  it.each([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    "_x0041_",
    "\u0007",
    "a\rb",
    "\ud800x",
    "'",
    "😀",
  ])("holds %j as a text and nothing else", async (text) => {
    const bytes = await written([[textCell(text)]])
    const { rows } = await readAll(bytes)
    assert.strictEqual(rows[0]?.fields[0], text.toWellFormed())
    assert.deepStrictEqual(rows[0]?.notes, [])
  })

  it("keeps an amount that a spreadsheet would round as a text", async () => {
    const amounts = ["9999999999999.99", "99999999999999.99", "90071992547409.93"]
    const { rows } = await readAll(await written(amounts.map((one) => [numberCell(one, "money")])))
    assert.deepStrictEqual(
      rows.map(({ fields }) => fields[0]),
      amounts,
    )
    const [safe, unsafe] = amounts.map((one) => numberCell(one, "money"))
    assert.property(safe, "digits")
    assert.property(unsafe, "text")
  })

  it("is the same to the byte when it is made again", async () => {
    const rows = [[textCell("一")], [textCell("二")]]
    assert.isTrue((await written(rows)).equals(await written(rows)))
  })

  it("goes on in a second sheet when the first is full", { timeout: 60_000 }, async () => {
    async function* many() {
      for (let group = 0; group < 1050; group += 1) {
        yield await Promise.resolve(Array.from({ length: 1000 }, () => [textCell("行")]))
      }
    }
    const one = { name: "项目", isHidden: false, columns: [], frozenRows: 0, frozenColumns: 0 }
    const sheet = { ...one, isProtected: false, checks: [], checkedRows: [1, 1] as const, head: [] }
    const bytes = await buffer(workbook([{ ...sheet, rows: many() }]) as AsyncIterable<Buffer>)
    assert.include(bytes.toString("latin1"), "xl/worksheets/sheet2.xml")
    assert.notInclude(bytes.toString("latin1"), "xl/worksheets/sheet3.xml")
  })
})

const cell = (at: string, inside: string, attributes = ""): string =>
  `<c r="${at}" ${attributes}>${inside}</c>`
const header = `<row r="1">${HEADINGS.map((heading, index) =>
  cell(`${String.fromCodePoint(65 + index)}1`, `<is><t>${heading}</t></is>`, 't="inlineStr"'),
).join("")}</row>`

describe("a workbook of somebody else's", () => {
  const rowOf = async (parts: Parts): Promise<RawRow | undefined> =>
    (await readAll(workbookOf(parts))).rows[0] as RawRow | undefined

  it("is read by its shared texts, without the readings of their characters", async () => {
    const shared = `<sst><si><r><t>示例</t></r><r><t>工程</t></r><rPh sb="0" eb="1"><t>shili</t></rPh></si></sst>`
    const row = await rowOf({
      sheets: [sheetOf(`${header}<row r="3">${cell("D3", "<v>0</v>", 't="s"')}</row>`)],
      shared,
    })
    assert.deepStrictEqual([row?.line, row?.fields], [3, ["", "", "", "示例工程"]])
  })

  it.each([
    ["40255", "2010-03-18"],
    ["40255.5", "2010-03-18 12:00"],
    ["1", "1"],
    ["-5", "-5"],
  ])("shows the number %s of a day as %s", async (number, shown) => {
    const row = await rowOf({
      sheets: [sheetOf(`${header}<row r="2">${cell("H2", `<v>${number}</v>`, 's="1"')}</row>`)],
    })
    assert.strictEqual(row?.fields[7], shown)
  })

  it("counts days from 1904 where it says so", async () => {
    const inside = `${header}<row r="2">${cell("H2", "<v>38793</v>", 's="1"')}</row>`
    const row = await rowOf({ sheets: [sheetOf(inside)], from1904: true })
    assert.strictEqual(row?.fields[7], "2010-03-18")
  })

  it.each([
    ["1234.5600000000001", "1234.56"],
    ["0.1", "0.1"],
    ["1E+6", "1000000"],
    ["312600000", "312600000"],
    ["341522", "341522"],
  ])("shows the number %s as %s", async (number, shown) => {
    const row = await rowOf({
      sheets: [sheetOf(`${header}<row r="2">${cell("G2", `<v>${number}</v>`)}</row>`)],
    })
    assert.strictEqual(row?.fields[6], shown)
  })

  it("notes formulas, hidden rows, and cells under no heading", async () => {
    const cells = [
      cell("A2", "<f>2000+10</f><v>2010</v>"),
      cell("G2", "<f>[1]x!A1</f>"),
      cell("P2", "<v>7</v>"),
    ]
    const inside = `${header}<row r="2" hidden="1">${cells.join("")}</row>`
    const row = await rowOf({ sheets: [sheetOf(inside)] })
    assert.strictEqual(row?.fields[0], "2010")
    assert.deepStrictEqual(row?.notes, [
      { place: null, code: "hiddenRow" },
      { place: 0, code: "formula" },
      { place: 6, code: "formulaEmpty" },
      { place: 15, code: "noHeading" },
    ])
  })

  it("is read under a title and a mark, on the one sheet with our headings that is not hidden", async () => {
    const title = `<row r="1">${cell("A1", "<is><t>霍邱县项目表</t></is>", 't="inlineStr"')}</row>`
    const headings = header.replaceAll('1" ', '4" ').replace('r="1"', 'r="4"')
    const table = `${title}${headings}<row r="5">${cell("A5", "<v>2010</v>")}</row>`
    const note = sheetOf(`<row r="1">${cell("A1", "<v>7</v>")}</row>`)
    const hidden = sheetOf(`${header}<row r="2">${cell("A2", "<v>2009</v>")}</row>`)
    const file = await readAll(workbookOf({ sheets: [hidden, note, sheetOf(table)], hidden: [0] }))
    assert.strictEqual(file.headerLine, 4)
    assert.deepStrictEqual(
      file.rows.map(({ line, fields }) => [line, fields[0]]),
      [[5, "2010"]],
    )
  })

  it("with merged headings reads the columns that are left", async () => {
    const merged = header.replace(/<c r="E1".*?<\/c>/u, "")
    const file = await readAll(
      workbookOf({ sheets: [sheetOf(merged, '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>')] }),
    )
    assert.deepStrictEqual(file.header, HEADINGS.with(4, ""))
  })
})

const bomb = (size: number): Buffer => deflateRawSync(Buffer.alloc(size, 0x20), { level: 9 })
const good = sheetOf(`${header}<row r="2">${cell("A2", "<v>2010</v>")}</row>`)

const HOSTILE: ReadonlyArray<readonly [what: string, fault: FileRefused["fault"], bytes: () => Uint8Array]> =
  [
    ["cut off in its middle", "damaged", () => workbookOf({ sheets: [good] }).subarray(0, 700)],
    [
      "with a broken directory",
      "damaged",
      () => Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(400, 7)]),
    ],
    ["that is an archive of something else", "notAWorkbook", () => archive({ "word/document.xml": "<a/>" })],
    [
      "that is an Excel of before 2007",
      "oldExcel",
      () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]),
    ],
    [
      "with a password",
      "encrypted",
      () =>
        Buffer.concat([
          Buffer.from("d0cf11e0a1b11ae1", "hex"),
          Buffer.alloc(512),
          Buffer.from("EncryptedPackage", "utf16le"),
        ]),
    ],
    [
      "that declares entities",
      "entities",
      () =>
        workbookOf({
          sheets: [
            good.replace("<worksheet", '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><worksheet'),
          ],
        }),
    ],
    [
      "whose sheet would be ten gigabytes",
      "packed",
      () => archive({ "xl/worksheets/sheet1.xml": { packed: bomb(64 * 1024 * 1024), size: 0xffff_fff0 } }),
    ],
    [
      "whose sheet is larger than it claims",
      "damaged",
      () => workbookOf({ sheets: [good], raw: { packed: bomb(8 * 1024 * 1024), size: 900_000 } }),
    ],
    [
      "with thousands of parts",
      "tooManyParts",
      () =>
        archive(Object.fromEntries(Array.from({ length: 70_000 }, (_, index) => [`xl/${index}.xml`, ""]))),
    ],
    ["with a thousand sheets", "tooManySheets", () => workbookOf({ sheets: [good], listed: 1000 })],
    ["with two tables of projects", "severalSheets", () => workbookOf({ sheets: [good, good] })],
    ["with endless nesting", "damaged", () => workbookOf({ sheets: [sheetOf("<a>".repeat(100_000))] })],
    [
      "with one endless text",
      "damaged",
      () =>
        workbookOf({
          sheets: [sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>${randomText(2_000_000)}`)],
        }),
    ],
    [
      "with rows that go back",
      "damaged",
      () => workbookOf({ sheets: [sheetOf(`${header}<row r="9"/><row r="3"/>`)] }),
    ],
    [
      "with a text that is not there",
      "damaged",
      () => workbookOf({ sheets: [sheetOf(`${header}<row r="2">${cell("A2", "<v>9</v>", 't="s"')}</row>`)] }),
    ],
    ["with nothing in it", "empty", () => workbookOf({ sheets: [sheetOf("")] })],
    ["whose XML breaks off", "damaged", () => workbookOf({ sheets: [good.replace("</worksheet>", "")] })],
    [
      "whose shared texts are endless",
      "tooMuchText",
      () =>
        workbookOf({
          sheets: [good],
          shared: `<sst>${Array.from({ length: 1300 }, (_, index) => `<si><t>${randomText(20_000, index)}</t></si>`).join("")}</sst>`,
        }),
    ],
  ]

describe("a hostile or broken file", () => {
  it.each(HOSTILE)("%s is refused as %s, soon and in little room", async (_, fault, make) => {
    const bytes = make()
    const before = process.memoryUsage.rss()
    const start = process.cpuUsage()
    const refusal = await refusalFor(bytes)
    assert.strictEqual(refusal.fault, fault)
    const { user, system } = process.cpuUsage(start)
    assert.isBelow((user + system) / 1000, 4000)
    assert.isBelow(process.memoryUsage.rss() - before, 200 * 1024 * 1024)
  })

  it("a sheet with cells far to the right is read without room for what is between", async () => {
    const inside = `${header}<row r="2">${cell("A2", "<v>2010</v>")}${cell("XFD2", "<v>1</v>")}</row>`
    const { rows } = await readAll(workbookOf({ sheets: [sheetOf(inside)] }))
    assert.lengthOf(rows[0]?.fields ?? [], 1)
  })

  it("links to other workbooks are not followed", async () => {
    const file = await readAll(workbookOf({ sheets: [good], external: true }))
    assert.lengthOf(file.rows, 1)
  })

  it("every column of ours is found by its heading", async () => {
    const all = IMPORT_COLUMNS.map((column) => column.heading.zh)
    const { header: found } = await readAll(await written([[textCell("2010")]]))
    assert.includeMembers(all, [...found])
  })
})

/** Text that does not pack well. */
const randomText = (length: number, seed = 1): string => {
  let state = seed * 2_654_435_761 + 1
  let text = ""
  while (text.length < length) {
    state = Math.imul(state ^ (state >>> 13), 1_540_483_477) + 11
    text += (state >>> 0).toString(36)
  }
  return text.slice(0, length)
}
