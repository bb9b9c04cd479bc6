/** What every file is that is made for somebody: a stream of bytes, with a record of access. */
import { createHash } from "node:crypto"
import { Effect, Stream } from "effect"
import { AccessRecords, CurrentActor, type UseCase } from "@minsheng/core/access"

export const FILE_FORMATS = ["csv", "xlsx"] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

export type Bytes = Stream.Stream<Uint8Array>

/** What a workbook is made of, as it is made; whoever reads no further ends what stands behind it. */
export const bytesFrom = (made: AsyncIterable<Uint8Array>): Bytes =>
  Stream.orDie(Stream.fromAsyncIterable(made, (error) => error))

export const encoded = (texts: Stream.Stream<string>): Bytes =>
  Stream.map(texts, (text) => Buffer.from(text, "utf8") as Uint8Array)

/** Bytes that are counted and digested on their way out, for the record of access. */
export const recorded = Effect.fnUntraced(function* (
  useCase: UseCase,
  question: unknown,
  bytes: (counted: (rowCount: number) => void) => Effect.Effect<Bytes>,
) {
  const actor = yield* CurrentActor
  const records = yield* AccessRecords
  const id = yield* records.begin({ actor: actor.id, useCase, question: JSON.stringify(question) })
  const digest = createHash("sha256")
  let rowCount = 0
  const made = yield* bytes((count) => {
    rowCount += count
  })
  const digested = Stream.map(made, (some) => {
    digest.update(some)
    return some
  })
  const finish = Effect.suspend(() => records.finish(id, { rowCount, digest: digest.digest("hex") }))
  return Stream.onEnd(digested, finish)
})
