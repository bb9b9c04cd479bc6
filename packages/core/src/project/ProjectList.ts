/** Use cases that list the register of projects: pages, counts, and all rows for an export. */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { Cursor, reachOf, Slice, type Sliced } from "../kernel/Page.ts"
import { Axes, AxesInput, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import { reading } from "../journal/reading.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import { readProgramme } from "../programme/read.ts"
import { timeMillionths } from "../programme/time.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { askedItems } from "./askedItems.ts"
import { askedRegion } from "./askedRegion.ts"
import { namedLines, namesInCounties } from "./names.ts"
import { ChosenColumns } from "./ProjectColumn.ts"
import {
  CappedCount,
  PageOfProjects,
  ProjectFilter,
  ProjectOrder,
  ProjectRepository,
  ProjectRow,
  type ProjectTotals,
  type ResolvedFilter,
} from "./ProjectRepository.ts"

export const CountQuestion = Schema.Struct({ ...AxesInput.fields, filter: ProjectFilter })
export type CountQuestion = typeof CountQuestion.Type

export const ListQuestion = Schema.Struct({ ...CountQuestion.fields, page: PageOfProjects })
export type ListQuestion = typeof ListQuestion.Type

/** What an export takes along: all rows of a question, in the order and with the columns that are seen. */
export const ExportQuestion = Schema.Struct({
  ...CountQuestion.fields,
  /** By code where it is left out. */
  order: Schema.optionalKey(ProjectOrder),
  /** Every column where it is left out. */
  columns: Schema.optionalKey(ChosenColumns),
})
export type ExportQuestion = typeof ExportQuestion.Type
export const SliceQuestion = Schema.Struct({
  ...CountQuestion.fields,
  slice: Slice,
  order: ProjectOrder,
})
export type SliceQuestion = typeof SliceQuestion.Type

/** A row with the names of its places. */
export const ProjectLine = Schema.Struct({
  ...ProjectRow.fields,
  countyName: Bilingual,
  prefectureName: Bilingual,
  itemName: Bilingual,
  /** Whose catalogue the item stands in; `null` for an item of the province's programme. */
  catalogueName: Schema.NullOr(Bilingual),
})
export type ProjectLine = typeof ProjectLine.Type

export const ListAnswer = Schema.Struct({
  axes: Axes,
  rows: Schema.Array(ProjectLine),
  next: Schema.NullOr(Cursor),
})
export type ListAnswer = typeof ListAnswer.Type

export const CountAnswer = Schema.Struct({ axes: Axes, ...CappedCount.fields })
export type CountAnswer = typeof CountAnswer.Type

/** A slice of the list, in its order. */
export interface SliceAnswer extends Sliced<ProjectLine> {
  readonly axes: Axes
}

type ListRefusal = NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead

export class ProjectList extends Context.Service<
  ProjectList,
  {
    readonly list: (question: ListQuestion) => Effect.Effect<ListAnswer, ListRefusal, CurrentActor>
    readonly count: (question: CountQuestion) => Effect.Effect<CountAnswer, ListRefusal, CurrentActor>
    /** A slice of the same list from either end, with the place of each line. */
    readonly slice: (question: SliceQuestion) => Effect.Effect<SliceAnswer, ListRefusal, CurrentActor>
    /** What all projects that a question finds come to. */
    readonly totals: (question: CountQuestion) => Effect.Effect<ProjectTotals, ListRefusal, CurrentActor>
    /** Every line that a question finds, streamed: what an export writes. */
    readonly lines: (
      question: ExportQuestion,
    ) => Effect.Effect<
      { readonly axes: Axes; readonly lines: Stream.Stream<ProjectLine> },
      ListRefusal,
      CurrentActor
    >
  }
>()("@minsheng/core/project/ProjectList") {
  static readonly layer = Layer.effect(
    ProjectList,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const withReading = yield* reading

      /** Permission, axes, and the filter with its region and kind looked up. */
      const asked = Effect.fnUntraced(function* (useCase: UseCase, question: CountQuestion) {
        const actor = yield* permitted(useCase)
        const axes = yield* resolveAxes(question)
        const { region: code, kind, itemKey, catalogue, ...conditions } = question.filter
        const { year } = conditions
        const region = yield* askedRegion(actor, code)
        const knownAt = axes.knownAt.position
        const programme = yield* readProgramme(year, knownAt)
        const filter: ResolvedFilter = {
          ...conditions,
          ...(yield* askedItems(region, programme, {
            year,
            knownAt,
            ...(catalogue === undefined ? {} : { catalogue }),
            ...(kind === undefined ? {} : { kind }),
            ...(itemKey === undefined ? {} : { itemKey }),
          })),
          timeMillionths: timeMillionths(axes.asOf, year),
        }
        return { actor, axes, filter, names: { register: region.register, programme, knownAt } }
      })

      const list = Effect.fn("ProjectList.list")(function* (question: ListQuestion) {
        const { actor, axes, filter, names } = yield* asked("projects.read", question)
        const page = yield* repository.list(actor.scope, axes, filter, question.page)
        return { axes, rows: yield* namedLines(page.rows, names), next: page.next }
      }, withReading)

      const count = Effect.fn("ProjectList.count")(function* (question: CountQuestion) {
        const { actor, axes, filter } = yield* asked("projects.read", question)
        return { axes, ...(yield* repository.count(actor.scope, axes, filter)) }
      }, withReading)

      const slice = Effect.fn("ProjectList.slice")(function* (question: SliceQuestion) {
        const { actor, axes, filter, names } = yield* asked("projects.read", question)
        const page = { reach: reachOf(question.slice), order: question.order }
        const found = yield* repository.slice(actor.scope, axes, filter, page)
        return { ...found, axes, rows: yield* namedLines(found.rows, names) }
      }, withReading)

      const totals = Effect.fn("ProjectList.totals")(function* (question: CountQuestion) {
        const { actor, axes, filter } = yield* asked("projects.read", question)
        return yield* repository.totals(actor.scope, axes, filter)
      }, withReading)

      const lines = Effect.fn("ProjectList.lines")(function* (question: ExportQuestion) {
        const { actor, axes, filter, names } = yield* asked("projects.export", question)
        // Read while others write: the versions of this position stay what they are, current rows do not.
        const rows = repository.rows(
          actor.scope,
          { ...axes, current: false },
          filter,
          question.order ?? "code",
        )
        const nameOf = yield* namesInCounties(filter.year, filter.counties, names)
        return { axes, lines: Stream.map(rows, (row) => ({ ...row, ...nameOf(row) })) }
      }, withReading)

      return ProjectList.of({ list, slice, count, totals, lines })
    }),
  )
}
