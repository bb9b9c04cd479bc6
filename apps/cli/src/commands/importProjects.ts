/** `import projects FILE`: preview, commit, and the rejected rows back. */
import { createReadStream, createWriteStream } from "node:fs"
import { basename } from "node:path"
import { finished } from "node:stream/promises"
import { Effect, Option, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import type { Locale } from "@minsheng/core/kernel"
import { ImportPreview, ImportResult, ProjectImports } from "@minsheng/core/project"
import { BYTE_ORDER_MARK, reasonsOf, rejectedCsvHead, rejectedCsvLine } from "@minsheng/exchange"
import { as, output } from "../flags.ts"
import type { Printed } from "../output.ts"
import { answerAs } from "../run.ts"

const LINES_SHOWN = 20

const words = {
  zh: (p: ImportPreview) =>
    `${p.rowCount} 行：接受 ${p.acceptedCount}（其中提示 ${p.warnedCount}），退回 ${p.rejectedCount}`,
  en: (p: ImportPreview) =>
    `${p.rowCount} rows: ${p.acceptedCount} accepted (${p.warnedCount} with warnings), ${p.rejectedCount} rejected`,
} as const

const doneWords = {
  zh: (r: ImportResult) => `登记 ${r.registeredCount} 个项目，提交时被拒 ${r.refusedCount} 个`,
  en: (r: ImportResult) => `${r.registeredCount} projects registered, ${r.refusedCount} refused at commit`,
} as const

const previewLines = (preview: ImportPreview, locale: Locale): ReadonlyArray<string> => [
  words[locale](preview),
  ...preview.problems
    .slice(0, LINES_SHOWN)
    .map(
      ({ line, problems }) =>
        `  ${locale === "zh" ? `第 ${line} 行` : `line ${line}`}: ${reasonsOf(problems as never, locale)}`,
    ),
]

const bytesOf = (file: string): Stream.Stream<Uint8Array> =>
  Stream.orDie(
    Stream.fromAsyncIterable(createReadStream(file) as AsyncIterable<Uint8Array>, (error) => error),
  )

/** Writes the rejected rows as they came, with the reasons in a column of their own. */
const writeRejected = Effect.fnUntraced(function* (
  importId: ImportPreview["importId"],
  file: string,
  locale: Locale,
) {
  const { header, rows } = yield* ProjectImports.use((imports) => imports.rejected(importId))
  const out = createWriteStream(file)
  out.write(`${BYTE_ORDER_MARK}${rejectedCsvHead(header, locale)}`)
  yield* Stream.runForEach(rows, (some) =>
    Effect.sync(() => out.write(some.map((row) => rejectedCsvLine(row, header.length, locale)).join(""))),
  )
  out.end()
  yield* Effect.promise(() => finished(out))
})

const projects = Command.make(
  "projects",
  {
    file: Argument.File("FILE", { mustExist: true }),
    dryRun: Flag.Boolean("dry-run").pipe(Flag.withDefault(false), Flag.withDescription("preview only")),
    rejected: Flag.String("rejected").pipe(
      Flag.optional,
      Flag.withDescription("write the rejected rows, with reasons, to this file"),
    ),
    ...output,
    as,
  },
  (flags) => {
    const program = Effect.gen(function* () {
      const imports = yield* ProjectImports
      const preview = yield* imports.preview({ name: basename(flags.file), bytes: bytesOf(flags.file) })
      const result = flags.dryRun ? undefined : yield* imports.commit(preview.importId)
      if (Option.isSome(flags.rejected))
        yield* writeRejected(preview.importId, flags.rejected.value, flags.locale)
      const printed: Printed = {
        json: {
          ...Schema.encodeSync(ImportPreview)(preview),
          ...(result === undefined ? {} : Schema.encodeSync(ImportResult)(result)),
          dryRun: flags.dryRun,
        },
        lines: [
          ...previewLines(preview, flags.locale),
          ...(result === undefined ? [] : [doneWords[flags.locale](result)]),
        ],
        failed: preview.rejectedCount > 0 || (result?.refusedCount ?? 0) > 0,
      }
      return printed
    })
    return answerAs(flags, program)
  },
).pipe(
  Command.withDescription("Register projects from a CSV file; rows that are wrong come back with reasons"),
)

export const importCommand = Command.make("import").pipe(
  Command.withDescription("Take records in from files"),
  Command.withSubcommands([projects]),
)
