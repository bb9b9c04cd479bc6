/** Who did and saw what, as a file: who looked is looked at as well. */
import { Effect, Stream } from "effect"
import { BYTE_ORDER_MARK, trailCsvHead, trailCsvLine, trailWorkbook } from "@minsheng/exchange"
import { AccessTrail, type TrailExport } from "@minsheng/core/audit"
import { readInstance } from "@minsheng/core/instance"
import type { Locale } from "@minsheng/core/kernel"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

export const trailFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: TrailExport,
  locale: Locale,
) {
  const { rows } = yield* AccessTrail.use((trail) => trail.rows(question))
  const isMadeUp = (yield* readInstance).demonstration !== null
  const asked = format === "csv" ? question : { ...question, format }
  return yield* recorded("access.read", asked, (counted) => {
    const some = Stream.map(rows, (found) => {
      counted(found.length)
      return found
    })
    if (format === "xlsx") {
      return Effect.map(Stream.toAsyncIterableEffect(some), (all) =>
        bytesFrom(trailWorkbook(all, locale, isMadeUp)),
      )
    }
    const head = `${BYTE_ORDER_MARK}${trailCsvHead(locale, isMadeUp)}`
    const texts = Stream.map(some, (found) => found.map((row) => trailCsvLine(row, locale)).join(""))
    return Effect.succeed(encoded(Stream.concat(Stream.succeed(head), texts)))
  })
})
