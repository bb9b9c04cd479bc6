/** A workbook as somebody sends it back: read as it was made, some of its cells filled in, written again. */
import { Effect, Stream } from "effect"
import { RowFileReader } from "@minsheng/core/imports"
import { rejectedWorkbook, rowFileReaderLayer } from "@minsheng/exchange"

type Filled = Readonly<Record<string, string>>

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield await Promise.resolve(value)
}

/** The bytes of a workbook with what `fill` says of each row, by the headings of its columns. */
export const filledIn = async (
  template: AsyncIterable<Uint8Array>,
  fill: (row: Filled) => Filled,
): Promise<Uint8Array> => {
  const read = Effect.gen(function* () {
    const bytes = Buffer.concat(yield* Effect.promise(() => Array.fromAsync(template)))
    const { header, rows } = yield* RowFileReader.use((reader) => reader.read(Stream.succeed(bytes)))
    return { header, rows: (yield* Stream.runCollect(rows)).flat() }
  })
  const { header, rows } = await Effect.runPromise(Effect.provide(read, rowFileReaderLayer))
  const filled = rows.map(({ line, fields }) => {
    const row = Object.fromEntries(header.map((heading, index) => [heading, fields[index] ?? ""]))
    const said = { ...row, ...fill(row) }
    return { line, fields: header.map((heading) => said[heading] ?? ""), problems: [] }
  })
  return Buffer.concat(await Array.fromAsync(rejectedWorkbook(header, once(filled), "zh")))
}
