/** Files that are made of the register of projects, for whoever asks. */
import { Effect, Stream } from "effect"
import {
  BYTE_ORDER_MARK,
  projectCsvHead,
  projectCsvLine,
  projectTemplate,
  projectWorkbook,
  rejectedCsvHead,
  rejectedCsvLine,
  rejectedWorkbook,
  reportTemplate,
  returnFile,
} from "@minsheng/exchange"
import { readInstance } from "@minsheng/core/instance"
import type { Locale, Uuid } from "@minsheng/core/kernel"
import {
  ProjectImports,
  ProjectTemplate,
  ReportTemplate,
  type ReportTemplateQuestion,
  type TemplateQuestion,
} from "@minsheng/core/imports"
import { ReturnList, type ReturnsQuestion, type ExportQuestion, ProjectList } from "@minsheng/core/project"
import { bytesFrom, encoded, type FileFormat, recorded } from "./recordedFile.ts"
import { streamedFile } from "./streamedFile.ts"

/** The list that a question finds, as a file. */
export const projectsFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: ExportQuestion,
  locale: Locale,
  follow: (rowCount: number) => void = () => undefined,
) {
  const { axes, lines } = yield* ProjectList.use((list) => list.lines(question))
  const { demonstration } = yield* readInstance
  const { position } = axes.knownAt
  const file = {
    locale,
    demonstration: demonstration !== null,
    asOf: axes.asOf,
    position,
    ...(question.columns === undefined ? {} : { columns: question.columns }),
  }
  const asked = { ...question, asOf: axes.asOf, knownAt: position, ...(format === "csv" ? {} : { format }) }
  return yield* recorded("projects.export", asked, (counted) => {
    const some = Stream.mapArray(lines, (found) => {
      counted(found.length)
      follow(found.length)
      return [found] as const
    })
    if (format === "xlsx") {
      return Effect.map(Stream.toAsyncIterableEffect(some), (all) => bytesFrom(projectWorkbook(all, file)))
    }
    const head = `${BYTE_ORDER_MARK}${projectCsvHead(file)}`
    const texts = Stream.map(some, (found) => found.map((line) => projectCsvLine(line, file)).join(""))
    return Effect.succeed(encoded(Stream.concat(Stream.succeed(head), texts)))
  })
})

/** The monthly returns of the projects that a question finds. */
export const returnsFile = Effect.fnUntraced(function* (
  format: FileFormat,
  question: ReturnsQuestion,
  locale: Locale,
) {
  const { axes, lines } = yield* ReturnList.use((list) => list.lines(question))
  const asked = { useCase: "projects.export", what: "reports", format, question, locale } as const
  return yield* streamedFile(asked, { axes, rows: lines, table: returnFile })
})

/** A template with the region's own projects. */
export const templateFile = Effect.fnUntraced(function* (question: TemplateQuestion, locale: Locale) {
  const contents = yield* ProjectTemplate.use((template) => template.make(question))
  const asked = { template: true, region: contents.regionCode, knownAt: contents.position }
  return yield* recorded("projects.export", asked, (counted) => {
    const rows = Stream.map(contents.rows, (some) => {
      counted(some.length)
      return some
    })
    return Effect.map(Stream.toAsyncIterableEffect(rows), (all) =>
      bytesFrom(projectTemplate(contents, all, locale)),
    )
  })
})

/** A workbook for the returns of a month, with the region's own projects. */
export const reportTemplateFile = Effect.fnUntraced(function* (
  question: ReportTemplateQuestion,
  locale: Locale,
) {
  const contents = yield* ReportTemplate.use((template) => template.make(question))
  const { regionCode: region, month, due, position: knownAt } = contents
  const asked = { template: "reports", region, month, due, knownAt }
  return yield* recorded("projects.export", asked, (counted) => {
    const rows = Stream.map(contents.rows, (some) => {
      counted(some.length)
      return some
    })
    return Effect.gen(function* () {
      const all = yield* Stream.toAsyncIterableEffect(rows)
      const again = yield* Stream.toAsyncIterableEffect(contents.rows)
      return bytesFrom(reportTemplate(contents, { rows: all, again }, locale))
    })
  })
})

/** The rows that an import rejected, as they came, with the reasons. */
export const rejectedFile = Effect.fnUntraced(function* (
  format: FileFormat,
  importId: Uuid.Uuid,
  locale: Locale,
) {
  const { header, rows } = yield* ProjectImports.use((imports) => imports.rejected(importId))
  if (format === "xlsx") {
    return bytesFrom(rejectedWorkbook(header, yield* Stream.toAsyncIterableEffect(rows), locale))
  }
  const head = `${BYTE_ORDER_MARK}${rejectedCsvHead(header, locale)}`
  const texts = Stream.map(rows, (some) =>
    some.map((row) => rejectedCsvLine(row, header.length, locale)).join(""),
  )
  return encoded(Stream.concat(Stream.succeed(head), texts))
})
