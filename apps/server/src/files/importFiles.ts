/** The list of imports as a file: whoever asks takes their own. */
import { Effect } from "effect"
import { importsFile, importsHead } from "@minsheng/exchange"
import { ImportList, type ImportsExport } from "@minsheng/core/imports"
import { readInstance } from "@minsheng/core/instance"
import type { Locale } from "@minsheng/core/kernel"
import { type FileFormat, recorded } from "./recordedFile.ts"
import { streamedRows } from "./streamedFile.ts"

export const importsExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: ImportsExport,
  locale: Locale,
) {
  const rows = yield* ImportList.use((imports) => imports.all)
  const head = importsHead(locale, (yield* readInstance).demonstration !== null)
  const asked = { list: "imports", ...question, format }
  return yield* recorded("files.import", asked, streamedRows(format, head, { rows, table: importsFile }))
})
