/** Files of bank statements as the scene makes them, and their reader: it reads nothing but what it made. */
import { Effect, Layer, Stream } from "effect"
import { RowFileReader } from "@minsheng/core/imports"
import { type CalendarDate, Money } from "@minsheng/core/kernel"

/** A line of the bank's: what came in, or below zero what went out. */
export interface SceneLine {
  readonly on: CalendarDate.CalendarDate
  readonly summary: string
  readonly counterparty?: string
  readonly document?: string
  readonly amountFen: bigint
}

const HEADINGS = ["日期", "摘要", "对方户名", "凭证号", "借方（支出，元）", "贷方（收入，元）", "余额（元）"]

/** The bytes of a statement that opens with an amount. */
export const statementBytes = (openingFen: bigint, lines: ReadonlyArray<SceneLine>): Uint8Array => {
  let heldFen = openingFen
  const rows = lines.map(({ on, summary, counterparty = "", document = "", amountFen }) => {
    heldFen += amountFen
    const moved = Money.formatYuan(amountFen < 0n ? -amountFen : amountFen)
    const [debit, credit] = amountFen < 0n ? [moved, ""] : ["", moved]
    return [on, summary, counterparty, document, debit, credit, Money.formatYuan(heldFen)]
  })
  const opening = ["", "期初余额", "", "", "", "", Money.formatYuan(openingFen)]
  return new TextEncoder().encode([HEADINGS, opening, ...rows].map((row) => row.join("\t")).join("\n"))
}

export const sceneFilesLayer = Layer.succeed(
  RowFileReader,
  RowFileReader.of({
    read: (bytes) =>
      Effect.gen(function* () {
        const text = yield* Stream.mkString(Stream.decodeText(bytes))
        const [header = [], ...rows] = text.split("\n").map((row) => row.split("\t"))
        return {
          encoding: "utf-8",
          headerLine: 1,
          header,
          rows: Stream.succeed(rows.map((fields, at) => ({ line: at + 2, fields }))),
        } as const
      }),
  }),
)
