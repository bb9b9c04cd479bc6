/** `import list`, `import undo`: what was imported, and taking it back. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { type Locale, Page, Text, Uuid } from "@minsheng/core/kernel"
import { ImportList, ImportsAnswer, ImportUndo, UndoAnswer } from "@minsheng/core/imports"
import { importKindWords, importStateWords, undoObstacleWords } from "@minsheng/core/words"
import { as, fits, given, orUndefined, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answerAs } from "../run.ts"

export const list = Command.make(
  "list",
  {
    limit: Flag.Int("limit").pipe(Flag.filterMap(...fits(Page.PageLimit)), Flag.withDefault(50)),
    after: Flag.String("after").pipe(
      Flag.filterMap(...fits(Uuid.Uuid)),
      Flag.withDescription("go on behind an import"),
      orUndefined,
    ),
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        ImportList.use((imports) => imports.list({ limit: flags.limit, ...given({ after: flags.after }) })),
        (answer): Printed => ({
          json: Schema.encodeSync(ImportsAnswer)(answer),
          lines: [
            ...columns(
              answer.imports.map((one) => [
                one.importId,
                one.begunAt,
                importKindWords[one.kind][flags.locale],
                importStateWords[one.state][flags.locale],
                one.fileName,
                `+${one.registeredCount}`,
                `~${one.revisedCount}`,
                `-${one.undoneCount}`,
              ]),
            ),
            ...(answer.next === null ? [] : [`--after ${answer.next}`]),
          ],
        }),
      ),
    ),
).pipe(Command.withDescription("Imports, the latest first: registered, changed, taken back"))

const undoWords = {
  zh: (a: UndoAnswer, dryRun: boolean) =>
    `${dryRun ? "可以撤销" : "已撤销"} ${a.undoneCount} 行，保持原样 ${a.refusedCount} 行`,
  en: (a: UndoAnswer, dryRun: boolean) =>
    `${a.undoneCount} rows ${dryRun ? "can be taken back" : "taken back"}, ${a.refusedCount} stay as they are`,
} as const

const printedUndo = (answer: UndoAnswer, dryRun: boolean, locale: Locale): Printed => ({
  json: { ...Schema.encodeSync(UndoAnswer)(answer), dryRun },
  lines: [
    undoWords[locale](answer, dryRun),
    ...answer.refused.map(
      ({ line, code, obstacle }) =>
        `  ${locale === "zh" ? `第 ${line} 行` : `line ${line}`} ${code} ${undoObstacleWords[obstacle][locale]}`,
    ),
  ],
  failed: answer.refusedCount > 0,
})

export const undo = Command.make(
  "undo",
  {
    importId: Argument.String("IMPORT").pipe(Argument.filterMap(...fits(Uuid.Uuid))),
    reason: Flag.String("reason").pipe(
      Flag.filterMap(...fits(Text.Remark)),
      Flag.withDescription("why it is taken back; every entry bears it"),
    ),
    dryRun: Flag.Boolean("dry-run").pipe(
      Flag.withDefault(false),
      Flag.withDescription("only say what would be taken back"),
    ),
    ...output,
    as,
  },
  ({ importId, reason, dryRun, ...flags }) =>
    answerAs(
      flags,
      Effect.map(
        ImportUndo.use((imports) =>
          dryRun ? imports.preview(importId) : imports.undo({ importId, reason }),
        ),
        (answer) => printedUndo(answer, dryRun, flags.locale),
      ),
    ),
).pipe(
  Command.withDescription("Take an import back as one correction; what was changed since stays and is named"),
)
