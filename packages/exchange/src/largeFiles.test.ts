/** Files of a hundred megabytes: read as a stream, or refused before they are read to their end. */
import { Effect, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { FileRefused, RowFileReader } from "@minsheng/core/imports"
import { rowFileReaderLayer } from "./rowFileReader.ts"

const HUNDRED_MEGABYTES = 100_000_000
const MEGABYTE = 1_000_000
const HEADER = "year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on\n"
const ROW = "2010,341522,19,示例镇集中供水工程,示例供水站,3126000,2010-01-18\n"

interface Drawn {
  /** Bytes that were asked for. */
  bytes: number
}

/** A file that is made while it is read: a beginning, then the same piece again and again. */
const fileOf = (beginning: string, piece: string, drawn: Drawn): Stream.Stream<Uint8Array> => {
  const bytes = new TextEncoder().encode(piece.repeat(Math.ceil((64 * 1024) / piece.length)))
  function* pieces() {
    yield new TextEncoder().encode(beginning)
    for (; drawn.bytes < HUNDRED_MEGABYTES; drawn.bytes += bytes.length) yield bytes
  }
  return Stream.fromIterable(pieces(), { chunkSize: 1 })
}

/** How many rows a file has, and what the process held at most while they were read. */
const read = (file: Stream.Stream<Uint8Array>) =>
  Effect.gen(function* () {
    const { rows } = yield* RowFileReader.use((reader) => reader.read(file))
    let count = 0
    let peak = 0
    yield* Stream.runForEach(rows, (some) =>
      Effect.sync(() => {
        count += some.length
        peak = Math.max(peak, process.memoryUsage.rss())
      }),
    )
    return { count, peak }
  }).pipe(Effect.provide(rowFileReaderLayer))

describe("a file of a hundred megabytes", () => {
  it("is read row by row in little memory", { timeout: 60_000 }, async () => {
    const before = process.memoryUsage.rss()
    const drawn = { bytes: 0 }
    const { count, peak } = await Effect.runPromise(read(fileOf(HEADER, ROW, drawn)))
    const rowBytes = new TextEncoder().encode(ROW).length
    assert.strictEqual(count, Math.round(drawn.bytes / rowBytes))
    assert.isBelow((peak - before) / MEGABYTE, 300)
  })

  it.each<[string, string, string]>([
    ["without the end of a line", "", "字"],
    ["whose one cell has no end", `${HEADER}2010,"`, "示例镇"],
    ["of NUL", "", "\u0000"],
  ])("%s is refused before it is read", async (_, beginning, piece) => {
    const drawn = { bytes: 0 }
    const refusal = await Effect.runPromise(Effect.flip(read(fileOf(beginning, piece, drawn))))
    assert.instanceOf(refusal, FileRefused)
    assert.isBelow(drawn.bytes, 2 * MEGABYTE)
  })
})
