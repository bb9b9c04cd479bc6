/**
 * Use case that makes a workbook of monthly returns: a region's own projects, each with what it reported
 * last, what it has reported of the month, and room for what is due.
 */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Month from "../kernel/Month.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { resolveAxes } from "../journal/Axes.ts"
import type { Position } from "../journal/Entry.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { readProgramme } from "../programme/read.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { askedRegion } from "../project/askedRegion.ts"
import { MonthBeforeProgramme, MonthNotBegun } from "../project/errors.ts"
import { namesInCounties } from "../project/names.ts"
import type { ProjectCode } from "../project/Project.ts"
import { currentRecord, type ProjectRecord, type ReportedMonth } from "../project/ProjectRecord.ts"
import { ProjectRepository, type ResolvedFilter } from "../project/ProjectRepository.ts"
import { KIND_PERMITS } from "./kinds.ts"

export const ReportTemplateQuestion = Schema.Struct({
  month: Month.Month,
  region: Schema.optionalKey(DivisionCode),
  /** Of which year's programme; by default that of the month's year. */
  year: Schema.optionalKey(ProgrammeYear),
  /** Only projects that have not reported the month. */
  due: Schema.optionalKey(Schema.Boolean),
})
export type ReportTemplateQuestion = typeof ReportTemplateQuestion.Type

/** A project as a workbook of returns shows it. */
export interface ReportTemplateRow {
  readonly record: ProjectRecord
  readonly itemName: Bilingual
  /** The last month before this one that is reported. */
  readonly previous: ReportedMonth | undefined
  /** Invested in all months before this one. */
  readonly investedBeforeFen: bigint
  /** What is reported of the month. */
  readonly reported: ReportedMonth | undefined
}

export interface ReportTemplateContents {
  readonly year: number
  readonly month: Month.Month
  /** Months that may be reported. */
  readonly months: ReadonlyArray<Month.Month>
  readonly due: boolean
  readonly regionCode: DivisionCode
  readonly regionName: Bilingual
  readonly demonstration: boolean
  readonly today: CalendarDate
  /** The end of the journal when it was made. */
  readonly position: Position
  /** How many projects there are, or were when they were counted. */
  readonly projectCount: number
  readonly rows: Stream.Stream<ReadonlyArray<ReportTemplateRow>>
}

const ROWS_PER_READ = 500

const inMonth = (
  record: ProjectRecord,
  month: Month.Month,
): Pick<ReportTemplateRow, "previous" | "investedBeforeFen" | "reported"> => {
  const before = record.months.filter((one) => one.month < month)
  return {
    previous: before.at(-1),
    investedBeforeFen: before.reduce((sum, { investedFen }) => sum + investedFen, 0n),
    reported: record.months.find((one) => one.month === month),
  }
}

/** From the first month of the programme's year through the one that is asked for. */
const monthsThrough = (year: number, month: Month.Month): ReadonlyArray<Month.Month> => {
  const months: Array<Month.Month> = []
  for (let one = Month.make(`${year}-01`); one <= month; one = Month.next(one)) months.push(one)
  return months
}

export class ReportTemplate extends Context.Service<
  ReportTemplate,
  {
    readonly make: (
      question: ReportTemplateQuestion,
    ) => Effect.Effect<
      ReportTemplateContents,
      NotPermitted | UnknownRegion | RegionOutsideScope | MonthNotBegun | MonthBeforeProgramme,
      CurrentActor
    >
  }
>()("@minsheng/core/imports/ReportTemplate") {
  static readonly layer = Layer.effect(
    ReportTemplate,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const make = Effect.fn("ReportTemplate.make")(function* (question: ReportTemplateQuestion) {
        yield* permitted(KIND_PERMITS.reports)
        const actor = yield* permitted("files.import")
        const { month, due = false, year = Month.year(month) } = question
        const today = yield* OfficeClock.today
        if (Month.first(month) > today) return yield* new MonthNotBegun({ month, today })
        if (Month.year(month) < year) return yield* new MonthBeforeProgramme({ month, year })
        const { division, counties, register } = yield* askedRegion(actor, question.region)
        const axes = yield* Effect.orDie(resolveAxes({}))
        const knownAt = axes.knownAt.position
        const programme = yield* readProgramme(year, knownAt)
        const named = yield* namesInCounties(year, counties, { register, programme, knownAt })
        const filter: ResolvedFilter = {
          year,
          counties,
          items: undefined,
          timeMillionths: 0,
          ...(due ? { missingMonth: month } : {}),
        }
        const { projectCount, local } = yield* repository.totals(actor.scope, axes, filter)
        const codes = Stream.map(repository.rows(actor.scope, axes, filter, "code"), ({ code }) => code)
        /** Projects in the plan by the end of the month, in the order of their codes. */
        const rowsOf = Effect.fnUntraced(function* (some: ReadonlyArray<ProjectCode>) {
          const entries = yield* repository.entriesOf(some)
          return some.flatMap((code): ReadonlyArray<ReportTemplateRow> => {
            const record = currentRecord(entries.get(code) ?? [])
            if (record === undefined || record.approvedOn > Month.last(month)) return []
            const row = { record, itemName: named(record).itemName, ...inMonth(record, month) }
            return due && row.reported !== undefined ? [] : [row]
          })
        })
        return {
          year,
          month,
          months: monthsThrough(year, month),
          due,
          regionCode: division.code,
          regionName: division.name,
          demonstration: (yield* readInstance).demonstration !== null,
          today,
          position: axes.knownAt.position,
          projectCount: projectCount + (local?.projectCount ?? 0),
          rows: Stream.mapEffect(Stream.grouped(codes, ROWS_PER_READ), rowsOf),
        }
      }, Effect.provide(services))

      return ReportTemplate.of({ make })
    }),
  )
}
