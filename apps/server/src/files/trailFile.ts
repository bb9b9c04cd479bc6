/** Who did and saw what, as a file: who looked is looked at as well. */
import { Effect } from "effect"
import { trailHead, trailTable } from "@minsheng/exchange"
import { AccessTrail, type TrailExport } from "@minsheng/core/audit"
import { readInstance } from "@minsheng/core/instance"
import type { Locale } from "@minsheng/core/kernel"
import { type FileFormat, recorded } from "./recordedFile.ts"
import { streamedRows } from "./streamedFile.ts"

export const trailFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: TrailExport,
  locale: Locale,
) {
  const { rows } = yield* AccessTrail.use((trail) => trail.rows(question))
  const head = trailHead(locale, (yield* readInstance).demonstration !== null)
  const asked = format === "csv" ? question : { ...question, format }
  return yield* recorded("access.read", asked, streamedRows(format, head, { rows, table: trailTable }))
})
