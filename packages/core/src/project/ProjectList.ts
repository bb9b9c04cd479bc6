/** Use cases that list the register of projects: pages, counts, and all rows for an export. */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { Cursor, reachOf, Slice, type Sliced } from "../kernel/Page.ts"
import { Axes } from "../journal/Axes.ts"
import { reading } from "../journal/reading.ts"
import type { CurrentActor } from "../access/Actor.ts"
import { askedList, CountQuestion, type ListRefusal } from "./askedList.ts"
import { namedLines, namesInCounties } from "./names.ts"
import { ChosenColumns } from "./ProjectColumn.ts"
import {
  CappedCount,
  PageOfProjects,
  ProjectOrder,
  ProjectRepository,
  ProjectRow,
  type ProjectTotals,
} from "./ProjectRepository.ts"

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

      const list = Effect.fn("ProjectList.list")(function* (question: ListQuestion) {
        const { actor, axes, filter, names } = yield* askedList("projects.read", question)
        const page = yield* repository.list(actor.scope, axes, filter, question.page)
        return { axes, rows: yield* namedLines(page.rows, names), next: page.next }
      }, withReading)

      const count = Effect.fn("ProjectList.count")(function* (question: CountQuestion) {
        const { actor, axes, filter } = yield* askedList("projects.read", question)
        return { axes, ...(yield* repository.count(actor.scope, axes, filter)) }
      }, withReading)

      const slice = Effect.fn("ProjectList.slice")(function* (question: SliceQuestion) {
        const { actor, axes, filter, names } = yield* askedList("projects.read", question)
        const page = { reach: reachOf(question.slice), order: question.order }
        const found = yield* repository.slice(actor.scope, axes, filter, page)
        return { ...found, axes, rows: yield* namedLines(found.rows, names) }
      }, withReading)

      const totals = Effect.fn("ProjectList.totals")(function* (question: CountQuestion) {
        const { actor, axes, filter } = yield* askedList("projects.read", question)
        return yield* repository.totals(actor.scope, axes, filter)
      }, withReading)

      const lines = Effect.fn("ProjectList.lines")(function* (question: ExportQuestion) {
        const { actor, axes, filter, names } = yield* askedList("projects.export", question)
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
