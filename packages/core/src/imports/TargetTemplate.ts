/**
 * Use case that makes a workbook of targets: every item that runs in a division, with a row for each division
 * below, as it is drafted or in force.
 */
import { Context, Effect, Layer, Schema } from "effect"
import type { Bilingual } from "../kernel/Bilingual.ts"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Provenance } from "../kernel/Provenance.ts"
import type { Position } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { type CurrentActor, type NotPermitted, permitted } from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import type { PartTarget, Remainder } from "../programme/Breakdown.ts"
import { ownStream, placeOf } from "../programme/Place.ts"
import type { IssueState, TargetsRow } from "../programme/ProgrammeAnswer.ts"
import { ProgrammeYear, type TaskTarget } from "../programme/ProgrammeItem.ts"
import { RegionProgrammes } from "../programme/RegionProgrammes.ts"
import { targetBasis } from "../programme/statedTargets.ts"
import { RegionOutsideScope, type UnknownRegion } from "../region/errors.ts"
import { askedRegion } from "../project/askedRegion.ts"
import { KIND_PERMITS } from "./kinds.ts"

export const TargetTemplateQuestion = Schema.Struct({
  region: Schema.optionalKey(DivisionCode),
  /** By default the register's own year. */
  year: Schema.optionalKey(ProgrammeYear),
})
export type TargetTemplateQuestion = typeof TargetTemplateQuestion.Type

/** A part as a workbook of targets shows it. */
export interface TargetTemplateRow {
  readonly itemKey: ItemKey
  readonly itemName: Bilingual
  readonly division: { readonly code: DivisionCode; readonly name: Bilingual }
  readonly whole: TaskTarget
  readonly target: PartTarget | null
  readonly provenance: Provenance | null
  /** In the first row of an item. */
  readonly remainder: Remainder | null
  readonly state: IssueState
  readonly basis: Position | null
}

export interface TargetTemplateContents {
  readonly year: number
  readonly regionCode: DivisionCode
  readonly regionName: Bilingual
  readonly demonstration: boolean
  readonly today: CalendarDate
  /** The end of the journal when it was made. */
  readonly position: Position
  readonly rows: ReadonlyArray<TargetTemplateRow>
}

const rowsOf = (row: TargetsRow, basis: Position | null): ReadonlyArray<TargetTemplateRow> => {
  const { itemKey, name: itemName, whole, state, remainder } = row
  if (whole === null) return []
  return row.parts.map(({ region: { code, name }, target, provenance }, index) => ({
    itemKey,
    itemName,
    division: { code, name },
    whole,
    target,
    provenance,
    remainder: index === 0 ? remainder : null,
    state,
    basis,
  }))
}

export class TargetTemplate extends Context.Service<
  TargetTemplate,
  {
    readonly make: (
      question: TargetTemplateQuestion,
    ) => Effect.Effect<
      TargetTemplateContents,
      NotPermitted | UnknownRegion | RegionOutsideScope,
      CurrentActor
    >
  }
>()("@minsheng/core/imports/TargetTemplate") {
  static readonly layer = Layer.effect(
    TargetTemplate,
    Effect.gen(function* () {
      const programmes = yield* RegionProgrammes
      const reader = yield* JournalReader
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const make = Effect.fn("TargetTemplate.make")(function* (question: TargetTemplateQuestion) {
        yield* permitted(KIND_PERMITS.targets)
        const actor = yield* permitted("files.import")
        const { division, register } = yield* askedRegion(actor, question.region)
        const { code: region } = division
        if (!actor.scope.holdsItems(null)) return yield* new RegionOutsideScope({ code: region })
        const { programmeYear, demonstration } = yield* readInstance
        const year = question.year ?? programmeYear
        const asked = { year, region, draft: true }
        const { axes, rows } = yield* Effect.catchTag(
          programmes.targets(asked),
          "PositionBeyondHead",
          Effect.die,
        )
        const entries = yield* reader.entries(ownStream(placeOf(register, year, division)))
        return {
          year,
          regionCode: region,
          regionName: division.name,
          demonstration: demonstration !== null,
          today: axes.asOf,
          position: axes.knownAt.position,
          rows: rows.flatMap((row) => rowsOf(row, targetBasis(entries, row.itemKey))),
        }
      }, Effect.provide(services))

      return TargetTemplate.of({ make })
    }),
  )
}
