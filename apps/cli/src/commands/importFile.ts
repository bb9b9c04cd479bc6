/** `import projects FILE` and the other kinds: preview, commit, the rejected rows back. */
import { createReadStream } from "node:fs"
import { basename } from "node:path"
import { Effect, Option, Result, Schema, Stream } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import type { Locale } from "@minsheng/core/kernel"
import { type ImportKind, ImportPreview, ImportResult, ProjectImports } from "@minsheng/core/imports"
import { reasonsOf } from "@minsheng/exchange"
import { type Refusal, refusalWords } from "@minsheng/core/words"
import { rejectedFile } from "@minsheng/server"
import { as, formatNamed, output } from "../flags.ts"
import type { Printed } from "../output.ts"
import { OutputFile } from "../OutputFile.ts"
import { answerAs } from "../run.ts"
import { changeLines } from "./differences.ts"
import { list, undo } from "./imports.ts"

const LINES_SHOWN = 20

const words = {
  zh: (p: ImportPreview) =>
    `${p.rowCount} 行：接受 ${p.acceptedCount}（新 ${p.newCount}，改 ${p.changedCount}，其中提示 ${p.warnedCount}），未变 ${p.unchangedCount}，退回 ${p.rejectedCount}`,
  en: (p: ImportPreview) =>
    `${p.rowCount} rows: ${p.acceptedCount} accepted (${p.newCount} new, ${p.changedCount} changed, ${p.warnedCount} with warnings), ${p.unchangedCount} unchanged, ${p.rejectedCount} rejected`,
} as const

const doneWords = {
  projects: {
    zh: (r: ImportResult) =>
      `登记 ${r.registeredCount} 个项目，修改 ${r.revisedCount} 个，提交时被拒 ${r.refusedCount} 个`,
    en: (r: ImportResult) =>
      `${r.registeredCount} projects registered, ${r.revisedCount} changed, ${r.refusedCount} refused at commit`,
  },
  reports: {
    zh: (r: ImportResult) =>
      `上报 ${r.registeredCount} 份月报，更正 ${r.revisedCount} 份，提交时被拒 ${r.refusedCount} 行`,
    en: (r: ImportResult) =>
      `${r.registeredCount} months reported, ${r.revisedCount} corrected, ${r.refusedCount} rows refused at commit`,
  },
  targets: {
    zh: (r: ImportResult) =>
      `分解任务 ${r.registeredCount} 行，改动 ${r.revisedCount} 行，提交时被拒 ${r.refusedCount} 行`,
    en: (r: ImportResult) =>
      `${r.registeredCount} parts given, ${r.revisedCount} given anew, ${r.refusedCount} rows refused at commit`,
  },
  plans: {
    zh: (r: ImportResult) =>
      `新列 ${r.registeredCount} 行，调整 ${r.revisedCount} 行，提交时被拒 ${r.refusedCount} 行`,
    en: (r: ImportResult) =>
      `${r.registeredCount} divisions planned, ${r.revisedCount} planned anew, ${r.refusedCount} rows refused at commit`,
  },
  arrivals: {
    zh: (r: ImportResult) => `登记到位 ${r.registeredCount} 行，提交时被拒 ${r.refusedCount} 行`,
    en: (r: ImportResult) =>
      `${r.registeredCount} rows posted as arrivals, ${r.refusedCount} refused at commit`,
  },
  transfers: {
    zh: (r: ImportResult) => `过账 ${r.registeredCount} 行，提交时被拒 ${r.refusedCount} 行`,
    en: (r: ImportResult) => `${r.registeredCount} rows posted, ${r.refusedCount} refused at commit`,
  },
} as const

const previewLines = (preview: ImportPreview, locale: Locale): ReadonlyArray<string> => [
  words[locale](preview),
  ...changeLines(preview.differences.slice(0, LINES_SHOWN), locale),
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
  { file, out }: { readonly file: string; readonly out: OutputFile },
  locale: Locale,
) {
  yield* out.write(yield* rejectedFile(formatNamed(file), importId, locale))
})

const importWords = { zh: "导入编号", en: "import" } as const

interface Outcome {
  readonly preview: ImportPreview
  readonly result: ImportResult | undefined
  /** Why the file of rejected rows was not written, though the rows went in. */
  readonly unwritten: Refusal | undefined
}

const printedOf = (
  { preview, result, unwritten }: Outcome,
  flags: { readonly dryRun: boolean; readonly locale: Locale },
): Printed => ({
  json: {
    ...Schema.encodeSync(ImportPreview)(preview),
    ...(result === undefined ? {} : Schema.encodeSync(ImportResult)(result)),
    dryRun: flags.dryRun,
    ...(unwritten === undefined ? {} : { refusal: { ...unwritten }, words: refusalWords(unwritten) }),
  },
  lines: [
    `${importWords[flags.locale]} ${preview.importId}`,
    ...previewLines(preview, flags.locale),
    ...(result === undefined ? [] : [doneWords[preview.kind][flags.locale](result)]),
  ],
  errors: unwritten === undefined ? [] : [refusalWords(unwritten)[flags.locale]],
  failed: preview.rejectedCount > 0 || (result?.refusedCount ?? 0) > 0 || unwritten !== undefined,
})

/** Preview, commit, and the rejected rows; whatever happens after the preview, the import has a name. */
const imported = Effect.fnUntraced(function* (
  kind: ImportKind,
  file: string,
  flags: {
    readonly dryRun: boolean
    readonly rejected: Option.Option<string>
    readonly locale: Locale
  },
) {
  const imports = yield* ProjectImports
  const out = Option.isNone(flags.rejected)
    ? undefined
    : { file: flags.rejected.value, out: yield* OutputFile.open(flags.rejected.value) }
  const preview = yield* imports.preview({ name: basename(file), bytes: bytesOf(file), kind })
  const { importId } = preview
  const named = Effect.tapCause(() =>
    Effect.sync(() => console.error(`${importWords[flags.locale]} ${importId}`)),
  )
  const result = flags.dryRun ? undefined : yield* named(imports.commit(importId))
  const written =
    out === undefined
      ? Result.succeed(undefined)
      : yield* named(Effect.result(writeRejected(importId, out, flags.locale)))
  if (Result.isSuccess(written)) return { preview, result, unwritten: undefined }
  const { failure } = written
  return failure._tag === "FileNotWritable"
    ? { preview, result, unwritten: failure }
    : yield* named(Effect.fail(failure))
})

/** `import KIND FILE`. */
const importOf = (kind: ImportKind, description: string) =>
  Command.make(
    kind,
    {
      file: Argument.File("FILE", { mustExist: true }),
      dryRun: Flag.Boolean("dry-run").pipe(Flag.withDefault(false), Flag.withDescription("preview only")),
      rejected: Flag.String("rejected").pipe(
        Flag.optional,
        Flag.withDescription("write the rejected rows, with reasons, to this file (.xlsx or .csv)"),
      ),
      ...output,
      as,
    },
    (flags) =>
      answerAs(
        flags,
        Effect.scoped(Effect.map(imported(kind, flags.file, flags), (outcome) => printedOf(outcome, flags))),
      ),
  ).pipe(Command.withDescription(description))

const projects = importOf(
  "projects",
  "Register and change projects from an Excel or CSV file; rows that are wrong come back with reasons",
)

const reports = importOf(
  "reports",
  "Report months, and correct reports, from an Excel or CSV file; rows that are wrong come back with reasons",
)

const targets = importOf(
  "targets",
  "Break targets down from an Excel or CSV file; the rows of an item go in, or come back, together",
)

const transfers = importOf(
  "transfers",
  "Post transfers from an Excel or CSV file; rows of one number are one transfer, which is posted once",
)

const plans = importOf(
  "plans",
  "Issue financing plans from an Excel or CSV file; the rows of an item are one version of its plan",
)

const arrivals = importOf(
  "arrivals",
  "Post what has arrived to date from an Excel or CSV file, as far as the ledger does not have it yet",
)

export const importCommand = Command.make("import").pipe(
  Command.withDescription("Take records in from files"),
  Command.withSubcommands([projects, reports, targets, transfers, plans, arrivals, list, undo]),
)
