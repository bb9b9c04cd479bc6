/**
 * The catalogue of a division: the province's, with what each level down to it leaves out, adds or leads
 * differently (33 items are not run everywhere, and not everywhere by the same department).
 */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import * as ItemKey from "../kernel/ItemKey.ts"
import { Provenance } from "../kernel/Provenance.ts"
import { Remark } from "../kernel/Text.ts"
import { inOrder } from "./Programme.ts"
import { ProgrammeItem } from "./ProgrammeItem.ts"
import type { CatalogueState } from "./ProgrammeRecord.ts"

/** What one level says, the province first. */
export interface CatalogueLevel {
  readonly code: DivisionCode
  readonly state: CatalogueState
}

/** A fact of a division's own about an item of the level above. */
export const Settled = Schema.Struct({
  by: DivisionCode,
  remark: Schema.NullOr(Remark),
  provenance: Provenance,
})
export type Settled = typeof Settled.Type

export const RegionItem = Schema.Struct({
  item: ProgrammeItem,
  /** Whose catalogue it stands in: the province's, or that of a division which added it. */
  listedBy: DivisionCode,
  runs: Schema.Boolean,
  leadDepartment: Bilingual,
  leadProvenance: Provenance,
  /** What a level below says of it; `null` where it stands as it was listed. */
  settled: Schema.NullOr(Settled),
})
export type RegionItem = typeof RegionItem.Type

const listed = (item: ProgrammeItem, listedBy: DivisionCode): RegionItem => ({
  item,
  listedBy,
  runs: true,
  leadDepartment: item.leadDepartment,
  leadProvenance: item.leadProvenance,
  settled: null,
})

const settledBy = (before: RegionItem, { code, state }: CatalogueLevel): RegionItem => {
  const difference = state.differences.get(before.item.key)
  if (difference === undefined) return before
  const { runs, leadDepartment, remark, provenance } = difference
  return {
    ...before,
    runs,
    ...(leadDepartment === null ? {} : { leadDepartment, leadProvenance: provenance }),
    settled: { by: code, remark, provenance },
  }
}

/** The items of a division, from what the levels down to it say; those without a task stay, marked so. */
export const regionItems = (levels: ReadonlyArray<CatalogueLevel>): ReadonlyArray<RegionItem> =>
  levels.reduce<ReadonlyArray<RegionItem>>(
    (above, level) => [
      ...above.map((before) => settledBy(before, level)),
      ...inOrder(level.state.items.values()).map((item) => listed(item, level.code)),
    ],
    [],
  )

/** Keys from here on are those of items that a division below the province adds. */
export const FIRST_OWN_KEY = ItemKey.make("51")

/** Whether a key is one of the province's, or one of those left to the divisions below it. */
export const isOwnKey = (key: string): boolean => key >= FIRST_OWN_KEY
