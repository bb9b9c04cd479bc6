/** Use case that takes the monthly returns of a list of projects along: a line for each month of each. */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import * as Instant from "../kernel/Instant.ts"
import { Month } from "../kernel/Month.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Axes } from "../journal/Axes.ts"
import type { Entry } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { reading } from "../journal/reading.ts"
import type { CurrentActor } from "../access/Actor.ts"
import { askedList, CountQuestion, type ListRefusal } from "./askedList.ts"
import { projectStream } from "./events.ts"
import { type Names, namesInCounties } from "./names.ts"
import { type ProjectRecord, recordAt, type ReportedMonth } from "./ProjectRecord.ts"
import { ProjectRepository } from "./ProjectRepository.ts"

/** The projects of a list, and one month of theirs or, where none is named, every month. */
export const ReturnsQuestion = Schema.Struct({
  ...CountQuestion.fields,
  month: Schema.optionalKey(Month),
})
export type ReturnsQuestion = typeof ReturnsQuestion.Type

/** A month of a project as it stands on the axes of a question. */
export interface ReturnLine
  extends
    ReportedMonth,
    Names,
    Pick<ProjectRecord, "code" | "countyCode" | "itemKey">,
    Pick<ProjectRecord["details"], "name" | "implementingUnit" | "annualPlanFen"> {
  /** Invested in the year's months up to and with this one. */
  readonly investedToDateFen: bigint
  readonly recordedAt: Instant.Instant
  /** Whether another figure was reported first. */
  readonly corrected: boolean
}

/** Projects whose entries are read at once. */
const PROJECTS_PER_READ = 500

/** The months of a record with what led up to each. */
const linesOf = (
  record: ProjectRecord,
  names: Names,
  { entries, month: only }: { readonly entries: ReadonlyArray<Entry>; readonly month: Month | undefined },
): ReadonlyArray<ReturnLine> => {
  const stating = new Map(entries.map((entry) => [entry.position, entry]))
  const { code, countyCode, itemKey, details } = record
  const { name, implementingUnit, annualPlanFen } = details
  let investedToDateFen = 0n
  return record.months.flatMap((month) => {
    investedToDateFen += month.investedFen
    const entry = stating.get(month.position)
    if (entry === undefined || (only !== undefined && month.month !== only)) return []
    return {
      code,
      countyCode,
      itemKey,
      name,
      implementingUnit,
      annualPlanFen,
      ...names,
      ...month,
      investedToDateFen,
      recordedAt: Instant.fromMillis(entry.recordedAt),
      corrected: entry.supersedes !== null,
    }
  })
}

export class ReturnList extends Context.Service<
  ReturnList,
  {
    /** Every return that a question finds, by project and month, streamed: what an export writes. */
    readonly lines: (
      question: ReturnsQuestion,
    ) => Effect.Effect<
      { readonly axes: Axes; readonly lines: Stream.Stream<ReadonlyArray<ReturnLine>> },
      ListRefusal,
      CurrentActor
    >
  }
>()("@minsheng/core/project/ReturnList") {
  static readonly layer = Layer.effect(
    ReturnList,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const reader = yield* JournalReader
      const withReading = yield* reading

      const lines = Effect.fn("ReturnList.lines")(function* ({ month, ...question }: ReturnsQuestion) {
        const { actor, axes, filter, names } = yield* askedList("projects.export", question)
        const at = { asOf: axes.asOf, knownAt: axes.knownAt.position }
        const nameOf = yield* namesInCounties(filter.year, filter.counties, names)
        // Read while others write: the versions of this position stay what they are, current rows do not.
        const rows = repository.rows(actor.scope, { ...axes, current: false }, filter, "code")
        const returnsOf = Effect.fnUntraced(function* (some: ReadonlyArray<{ readonly id: Uuid }>) {
          const streams = yield* reader.entriesOf(some.map(({ id }) => projectStream(id)))
          return some.flatMap(({ id }) => {
            const entries = streams.get(projectStream(id)) ?? []
            const record = recordAt(entries, at)
            return record === undefined ? [] : linesOf(record, nameOf(record), { entries, month })
          })
        })
        return {
          axes,
          lines: Stream.mapEffect(Stream.grouped(rows, PROJECTS_PER_READ), returnsOf),
        }
      }, withReading)

      return ReturnList.of({ lines })
    }),
  )
}
