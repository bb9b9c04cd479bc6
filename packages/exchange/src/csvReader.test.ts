/** Files as offices send them: what can be read is read alike, what cannot is refused with its place. */
import { Cause, Effect, Exit, Option, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { type FileRefused, RowFileReader } from "@minsheng/core/imports"
import { rowFileReaderLayer } from "./rowFileReader.ts"

const HEADER = "年度,县区代码,民生工程编号,项目名称,乡镇,实施单位,年度计划(元),下达日期"
const ENGLISH = "year,county_code,item_key,name,township,implementing_unit,annual_plan_yuan,approved_on"
const row = (name: string): string => `2010,341522,19,${name},甲子镇,示例供水站,1000.00,2010-01-18`

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every character of two bytes in GB18030, found by decoding; and one of four. */
const TWO_BYTES = (() => {
  const decoder = new TextDecoder("gb18030")
  const known = new Map<string, ReadonlyArray<number>>([["𠀀", [0x95, 0x32, 0x82, 0x36]]])
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1) known.set(character, [lead, trail])
    }
  }
  return known
})()

const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => TWO_BYTES.get(character) ?? [character.codePointAt(0) ?? 0]),
  )

const joined = (...parts: ReadonlyArray<Uint8Array>): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const chunksOf = (bytes: Uint8Array, size: number): ReadonlyArray<Uint8Array> =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )

interface Read {
  readonly encoding: string
  readonly header: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{ readonly line: number; readonly fields: ReadonlyArray<string> }>
}

const reading = (chunks: ReadonlyArray<Uint8Array>) =>
  Effect.gen(function* () {
    const reader = yield* RowFileReader
    const file = yield* reader.read(Stream.fromIterable(chunks))
    const rows = yield* Stream.runCollect(file.rows)
    return { encoding: file.encoding, header: file.header, rows: rows.flat() } as Read
  }).pipe(Effect.provide(rowFileReaderLayer))

const read = (...chunks: ReadonlyArray<Uint8Array>): Promise<Read> => Effect.runPromise(reading(chunks))

/** The refusal of a file, as `fault line`. */
const refusalOf = (exit: Exit.Exit<Read, FileRefused>): string => {
  if (Exit.isSuccess(exit)) return `read ${exit.value.rows.length} rows`
  const refused = Option.getOrThrow(Cause.findErrorOption(exit.cause))
  return `${refused.fault} ${refused.line}`
}
const refusal = async (...chunks: ReadonlyArray<Uint8Array>) =>
  refusalOf(await Effect.runPromiseExit(reading(chunks)))

const names = ({ rows }: Read): ReadonlyArray<string> => rows.map(({ fields }) => fields[3] ?? "")

describe("a file in UTF-8", () => {
  it("is read with its lines", async () => {
    const file = await read(utf8(`${HEADER}\n${row("甲")}\n${row("乙")}\n`))
    assert.strictEqual(file.encoding, "utf-8")
    assert.deepStrictEqual(file.header, HEADER.split(","))
    assert.deepStrictEqual(
      file.rows.map(({ line, fields }) => [line, fields[3]]),
      [
        [2, "甲"],
        [3, "乙"],
      ],
    )
  })

  it.each([
    ["a mark", `\uFEFF${HEADER}\n${row("甲")}\n${row("乙")}\n`],
    ["the line ends of Windows", `${HEADER}\r\n${row("甲")}\r\n${row("乙")}\r\n`],
    ["the line ends of old Macs", `${HEADER}\r${row("甲")}\r${row("乙")}\r`],
    ["line ends of every kind", `${HEADER}\r\n${row("甲")}\n${row("乙")}\r`],
    ["no line end at the end", `${HEADER}\n${row("甲")}\n${row("乙")}`],
    ["blank lines", `\n\n${HEADER}\n\n${row("甲")}\n\n\n${row("乙")}\n\n`],
    ["quotes", `${HEADER}\n${row('"甲"')}\n${row('"乙"')}\n`],
    ["blanks around its headings", ` ${HEADER.replaceAll(",", " , ")} \n${row("甲")}\n${row("乙")}\n`],
    ["an apostrophe that kept a formula from running", `${HEADER}\n${row("'甲")}\n${row("'乙")}\n`],
  ])("with %s reads the same", async (_, text) => {
    const file = await read(utf8(text))
    assert.deepStrictEqual(file.header, HEADER.split(","))
    assert.deepStrictEqual(names(file), ["甲", "乙"])
    const lines = file.rows.map(({ line }) => line)
    assert.isTrue(
      lines.every((line, index) => index === 0 || line > (lines[index - 1] ?? 0)),
      lines.join(),
    )
  })

  it("may break a line inside quotes; its row bears the line on which it ends", async () => {
    const file = await read(utf8(`${HEADER}\n${row('"甲\n下一行"')}\n${row("乙")}\n`))
    assert.deepStrictEqual(
      file.rows.map(({ line, fields }) => [line, fields[3]]),
      [
        [3, "甲\n下一行"],
        [4, "乙"],
      ],
    )
  })

  it("may hold any character, NUL included: what a cell may hold is not the file's business", async () => {
    const name = 'a\u0000b\t\u2028"𠀀'
    const file = await read(utf8(`${HEADER}\n${row(`"${name.replaceAll('"', '""')}"`)}\n`))
    assert.deepStrictEqual(names(file), [name])
  })

  it("may have short rows and long rows", async () => {
    const file = await read(utf8(`${HEADER}\n2010,341522\n${row("甲")},多,余\n`))
    assert.deepStrictEqual(
      file.rows.map(({ fields }) => fields.length),
      [2, 10],
    )
  })

  it("reads alike however its bytes arrive", async () => {
    const bytes = utf8(`\uFEFF${HEADER}\r\n${row('"甲𠀀\r\n,"')}\r\n${row("乙")}\r\n`)
    const whole = await read(bytes)
    for (const size of [1, 2, 3, 5, 64]) {
      assert.deepStrictEqual(await read(...chunksOf(bytes, size)), whole)
    }
  })
})

describe("a file in GB18030", () => {
  const text = `${HEADER}\r\n${row("甲子镇集中供水工程(二期)")}\r\n${row("𠀀字路")}\r\n`

  it("reads as its twin in UTF-8 does", async () => {
    const chinese = await read(gb18030(text))
    assert.strictEqual(chinese.encoding, "gb18030")
    assert.deepStrictEqual({ ...chinese, encoding: "utf-8" }, await read(utf8(text)))
  })

  it("reads alike however its bytes arrive", async () => {
    const bytes = gb18030(text)
    const whole = await read(bytes)
    const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte))
    assert.deepStrictEqual(await read(...chunks), whole)
  })

  it("may have English headings", async () => {
    const file = await read(gb18030(`${ENGLISH}\n${row("甲")}\n${row("乙丙")}\n`))
    assert.strictEqual(file.encoding, "gb18030")
    assert.deepStrictEqual(names(file), ["甲", "乙丙"])
  })

  it("with a broken character behind its beginning is refused with the line", async () => {
    const filler = `${row("甲")}\n`.repeat(2000)
    const bytes = joined(
      gb18030(`${HEADER}\n${filler}`),
      Uint8Array.of(0xff, 0xff),
      gb18030(`\n${row("乙")}\n`),
    )
    assert.strictEqual(await refusal(bytes), "encoding 2002")
  })
})

describe("a file is refused", () => {
  const bytesOf = (bad: ReadonlyArray<number>, header = HEADER) =>
    joined(
      utf8(`${header}\n${row("甲")}\n2010,341522,19,`),
      Uint8Array.from(bad),
      utf8(`,,,1,2010-01-18\n${row("乙")}\n`),
    )

  it.each<[string, ReadonlyArray<Uint8Array>, string]>([
    ["without a byte", [], "empty null"],
    ["with an empty chunk alone", [new Uint8Array()], "empty null"],
    ["with blank lines alone", [utf8("\n\r\n\n")], "empty null"],
    ["with a mark alone", [utf8("\uFEFF")], "empty null"],
    ["in UTF-16, low byte first", [Uint8Array.of(0xff, 0xfe, 0x74, 0x5e)], "utf16 null"],
    ["in UTF-16, high byte first", [Uint8Array.of(0xfe, 0xff, 0x5e, 0x74)], "utf16 null"],
    ["with half a surrogate pair in its bytes", [bytesOf([0xed, 0xa0, 0x80])], "encoding 3"],
    ["with an overlong zero", [bytesOf([0xc0, 0x80])], "encoding 3"],
    ["with a byte that begins nothing", [bytesOf([0xff])], "encoding 3"],
    ["that ends inside a character", [utf8(`${HEADER}\n`), Uint8Array.of(0xe7, 0x94)], "encoding 2"],
    ["with an open quote", [utf8(`${HEADER}\n${row("甲")}\n${row('"乙')}\n`)], "quotes 3"],
    ["with a quote inside a cell", [utf8(`${HEADER}\n${row('甲"乙"')}\n`)], "quotes 2"],
    ["with something behind a quote", [utf8(`${HEADER}\n${row('"甲"乙')}\n`)], "quotes 2"],
    [
      "with a record of more than 64 KB",
      [utf8(`${HEADER}\n${row("长".repeat(66_000))}\n`)],
      "recordTooLong 2",
    ],
  ])("%s", async (_, chunks, expected) => {
    assert.strictEqual(await refusal(...chunks), expected)
  })

  it("that is damaged UTF-8, also where it could be GB18030 by its bytes and its headings", async () => {
    const even = (name: string) => `2010,341522,19,${name},甲子,示例供水,1000.00,2010-01-18\n`
    for (const bad of [
      [0xed, 0xa0, 0x80, 0x80],
      [0xe7, 0x94],
      [0x94, 0xb2],
    ]) {
      const parts = [utf8(`${ENGLISH}\n${even("集中供水")}`), Uint8Array.from(bad), utf8(`\n${even("乙丑")}`)]
      const bytes = joined(...parts)
      // Without a look at the lines this would pass: its names would be wrong, every one of them.
      assert.doesNotThrow(() => new TextDecoder("gb18030", { fatal: true }).decode(bytes))
      assert.strictEqual(await refusal(bytes), "encoding 3", bad.join())
    }
  })

  it("for what comes behind its first 64 KB, with the line, wherever its chunks begin", async () => {
    const good = `${HEADER}\n${`${row("甲")}\n`.repeat(3000)}`
    for (const [encode, bad] of [
      [utf8, [0xff]],
      [utf8, [0xe7, 0x94]],
      [gb18030, [0xff, 0xff]],
    ] as const) {
      const bytes = joined(encode(good), Uint8Array.from(bad), encode(`\n${row("乙")}\n`))
      for (const size of [1000, 4096, 65_536, bytes.length]) {
        assert.strictEqual(
          await refusal(...chunksOf(bytes, size)),
          "encoding 3002",
          `${bad.join()} by ${size}`,
        )
      }
    }
  })

  it("with a record of just under 64 KB it is not", async () => {
    const file = await read(utf8(`${HEADER}\n${row("x".repeat(65_000))}\n`))
    assert.strictEqual(names(file)[0]?.length, 65_000)
  })
})

describe("any bytes at all", () => {
  it("are read or refused, and never a fault of the program", async () => {
    const good = utf8(`\uFEFF${HEADER}\r\n${row('"甲,""乙""\n"')}\r\n${row("𠀀")}\r\n`)
    let state = 12_345
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return Math.floor((state / 4_294_967_296) * below)
    }
    const outcomes = new Map<string, number>()
    for (let turn = 0; turn < 1500; turn += 1) {
      const bytes = Uint8Array.from(good)
      for (let edit = next(4); edit >= 0; edit -= 1) bytes[next(bytes.length)] = next(256)
      const cut = next(3) === 0 ? bytes.subarray(0, next(bytes.length)) : bytes
      const outcome = (await refusal(cut)).split(" ")[0] ?? ""
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
    assert.deepStrictEqual(
      [...outcomes.values()].reduce((sum, count) => sum + count, 0),
      1500,
    )
    assert.includeMembers([...outcomes.keys()], ["read", "encoding", "quotes"])
  })
})
