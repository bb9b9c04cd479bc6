/** What a division's year can be told, as every face takes it. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Remark } from "../kernel/Text.ts"
import { CommandId } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { Breakdown } from "./Breakdown.ts"
import { ItemCount, LocalDifference } from "./events.ts"
import { IssuedPart, IssuingDocument } from "./Issue.ts"
import { AnnouncedProgramme, ProgrammeItem, ProgrammeYear } from "./ProgrammeItem.ts"

const about = { commandId: CommandId, year: ProgrammeYear, region: DivisionCode }

/** Lists an item, or states it anew. */
export const ListItem = Schema.Struct({
  ...about,
  item: ProgrammeItem.mapFields(({ year: _, ...item }) => item),
})
export type ListItem = typeof ListItem.Type

export const DropItem = Schema.Struct({ ...about, itemKey: ItemKey, reason: Remark })
export type DropItem = typeof DropItem.Type

const { itemCount, totalPoints, fundGuaranteePoints, pointsProvenance, remark } = AnnouncedProgramme.fields

/**
 * How many items there are to be: for the province with the points of its assessment, for a division below it
 * as a source counts them.
 */
export const StateTotals = Schema.Struct({
  ...about,
  totals: Schema.Union([
    Schema.TaggedStruct("Announced", {
      itemCount,
      totalPoints,
      fundGuaranteePoints,
      pointsProvenance,
      remark,
    }),
    Schema.TaggedStruct("Counted", ItemCount.fields),
  ]),
})
export type StateTotals = typeof StateTotals.Type

/** How an item of the catalogue above stands in the division. */
export const SettleItem = Schema.Struct({ ...about, difference: LocalDifference })
export type SettleItem = typeof SettleItem.Type

export const BreakDown = Schema.Struct({ ...about, breakdown: Breakdown })
export type BreakDown = typeof BreakDown.Type

export const OpenAdjustment = Schema.Struct({ ...about, part: IssuedPart, reason: Remark })
export type OpenAdjustment = typeof OpenAdjustment.Type

export const WithdrawAdjustment = Schema.Struct({ ...about, part: IssuedPart })
export type WithdrawAdjustment = typeof WithdrawAdjustment.Type

export const IssueProgramme = Schema.Struct({ ...about, part: IssuedPart, document: IssuingDocument })
export type IssueProgramme = typeof IssueProgramme.Type

/** Begins a year with what another one says: its items, not its targets. */
export const CopyYear = Schema.Struct({ ...about, from: ProgrammeYear })
export type CopyYear = typeof CopyYear.Type

/** The answer to an accepted command. */
export const ProgrammeAccepted = Schema.Struct({
  year: ProgrammeYear,
  region: DivisionCode,
  position: Position,
  recordedAt: Schema.Int,
})
export type ProgrammeAccepted = typeof ProgrammeAccepted.Type
