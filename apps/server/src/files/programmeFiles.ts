/** The catalogue and the targets of a division's year as files. */
import { Effect, Stream } from "effect"
import { itemsTable, programmeCsv, programmeWorkbook, targetsTable, targetTemplate } from "@minsheng/exchange"
import type { Locale } from "@minsheng/core/kernel"
import { type ProgrammeQuestion, RegionProgrammes, type TargetsQuestion } from "@minsheng/core/programme"
import { TargetTemplate, type TargetTemplateQuestion } from "@minsheng/core/imports"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"

const filed = <Row>(
  format: FileFormat,
  table: Parameters<typeof programmeCsv<Row>>[0],
  asked: object,
  locale: Locale,
) =>
  recorded("programme.read", { ...asked, format }, (counted) =>
    Effect.sync(() => {
      counted(table.rows.length)
      return format === "xlsx"
        ? bytesFrom(programmeWorkbook(table, locale))
        : encoded(Stream.succeed(programmeCsv(table, locale)))
    }),
  )

/** The items of a division's year, each fact with its source. */
export const itemsFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: ProgrammeQuestion,
  locale: Locale,
) {
  const answer = yield* RegionProgrammes.use((programmes) => programmes.items(question))
  const asked = { ...question, file: "items", asOf: answer.axes.asOf, knownAt: answer.axes.knownAt.position }
  return yield* filed(format, itemsTable(answer), asked, locale)
})

/** The targets of a division's year with their parts. */
export const targetsFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: TargetsQuestion,
  locale: Locale,
) {
  const answer = yield* RegionProgrammes.use((programmes) => programmes.targets(question))
  const asked = {
    ...question,
    file: "targets",
    asOf: answer.axes.asOf,
    knownAt: answer.axes.knownAt.position,
  }
  return yield* filed(format, targetsTable(answer), asked, locale)
})

/** A workbook for the targets of a division, broken down to those below. */
export const targetTemplateFile = Effect.fnUntraced(function* (
  question: TargetTemplateQuestion,
  locale: Locale,
) {
  const contents = yield* TargetTemplate.use((template) => template.make(question))
  const { regionCode: region, year, position: knownAt } = contents
  return yield* recorded("programme.read", { template: "targets", region, year, knownAt }, (counted) =>
    Effect.sync(() => {
      counted(contents.rows.length)
      return bytesFrom(targetTemplate(contents, locale))
    }),
  )
})
