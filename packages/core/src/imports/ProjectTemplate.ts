/**
 * Use case that makes a template of projects: what may be chosen from, and the region's own projects as they
 * are registered, to be changed and sent back.
 */
import { Context, Effect, Layer, Schema, Stream } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { resolveAxes } from "../journal/Axes.ts"
import type { Position } from "../journal/Entry.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { readProgramme } from "../programme/read.ts"
import { readListedItems } from "../programme/ProjectItems.ts"
import { countiesOn, divisionWith } from "../region/RegionRegister.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { askedRegion } from "../project/askedRegion.ts"
import { ownItemName } from "../project/names.ts"
import type { ProjectCode } from "../project/Project.ts"
import { currentRecord, type ProjectRecord } from "../project/ProjectRecord.ts"
import { ProjectRepository, type ResolvedFilter } from "../project/ProjectRepository.ts"
import { detailsHead } from "./change.ts"

export const TemplateQuestion = Schema.Struct({
  region: Schema.optionalKey(DivisionCode),
  /** By default the instance's. */
  year: Schema.optionalKey(ProgrammeYear),
})
export type TemplateQuestion = typeof TemplateQuestion.Type

/** A project as a template shows it, with the entry that states its details. */
export interface TemplateRow {
  readonly record: ProjectRecord
  readonly basis: Position
}

export interface TemplateContents {
  readonly year: number
  readonly regionCode: DivisionCode
  readonly regionName: Bilingual
  readonly demonstration: boolean
  readonly today: CalendarDate
  /** The end of the journal when it was made. */
  readonly position: Position
  readonly counties: ReadonlyArray<{ readonly code: DivisionCode; readonly name: Bilingual }>
  readonly items: ReadonlyArray<{ readonly key: ItemKey; readonly name: Bilingual }>
  /** How many projects there are, or were when they were counted. */
  readonly projectCount: number
  readonly rows: Stream.Stream<ReadonlyArray<TemplateRow>>
}

const ROWS_PER_READ = 500

export class ProjectTemplate extends Context.Service<
  ProjectTemplate,
  {
    readonly make: (
      question: TemplateQuestion,
    ) => Effect.Effect<TemplateContents, NotPermitted | UnknownRegion | RegionOutsideScope, CurrentActor>
  }
>()("@minsheng/core/imports/ProjectTemplate") {
  static readonly layer = Layer.effect(
    ProjectTemplate,
    Effect.gen(function* () {
      const repository = yield* ProjectRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      /** Projects by their codes, in the order of the codes. */
      const rowsOf = Effect.fnUntraced(function* (codes: ReadonlyArray<ProjectCode>) {
        const entries = yield* repository.entriesOf(codes)
        return codes.flatMap((code): ReadonlyArray<TemplateRow> => {
          const own = entries.get(code) ?? []
          const [record, basis] = [currentRecord(own), detailsHead(own)]
          return record === undefined || basis === undefined ? [] : [{ record, basis }]
        })
      })

      const make = Effect.fn("ProjectTemplate.make")(function* (question: TemplateQuestion) {
        const actor = yield* permitted("projects.import")
        const { division, counties, register } = yield* askedRegion(actor, question.region)
        const { programmeYear, demonstration } = yield* readInstance
        const year = question.year ?? programmeYear
        const programme = yield* readProgramme(year)
        const within = countiesOn(register, division.code, yield* OfficeClock.today)
        const local = yield* readListedItems(
          year,
          within.map(({ code }) => code),
        )
        const nameOf = (code: DivisionCode): Bilingual =>
          divisionWith(register, code)?.name ?? { zh: code, en: code }
        const axes = yield* Effect.orDie(resolveAxes({}))
        const today = yield* OfficeClock.today
        const filter: ResolvedFilter = { year, counties, items: undefined, timeMillionths: 0 }
        const { count: projectCount } = yield* repository.count(actor.scope, axes, filter)
        const codes = Stream.map(repository.rows(actor.scope, axes, filter, "code"), ({ code }) => code)
        return {
          year,
          regionCode: division.code,
          regionName: division.name,
          demonstration: demonstration !== null,
          today,
          position: axes.knownAt.position,
          counties: within,
          items: [
            ...programme.items.map(({ key, name }) => ({ key, name })),
            ...local.map(({ item, listedBy }) => ({
              key: item.key,
              name: ownItemName(item.name, nameOf(listedBy)),
            })),
          ].filter(({ key }) => actor.scope.holdsItem(key)),
          projectCount,
          rows: Stream.mapEffect(Stream.grouped(codes, ROWS_PER_READ), rowsOf),
        }
      }, Effect.provide(services))

      return ProjectTemplate.of({ make })
    }),
  )
}
