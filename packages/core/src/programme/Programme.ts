/** The catalogue of one year (项目目录) as it is in force: the last that was issued, or the draft. */
import { remembered } from "../journal/Fact.ts"
import { type CatalogueState, inForce, recordOf } from "./ProgrammeRecord.ts"
import type { AnnouncedProgramme, ItemKind, ProgrammeItem } from "./ProgrammeItem.ts"

export interface Programme {
  /** `null` for a year whose programme is not in the register. */
  readonly announced: AnnouncedProgramme | null
  /** In the order of their keys. */
  readonly items: ReadonlyArray<ProgrammeItem>
}

export const inOrder = (items: Iterable<ProgrammeItem>): ReadonlyArray<ProgrammeItem> =>
  [...items].toSorted((a, b) => (a.key < b.key ? -1 : 1))

export const programmeIn = ({ announced, items }: CatalogueState): Programme => ({
  announced,
  items: inOrder(items.values()),
})

export const programmeOf = remembered((entries): Programme =>
  programmeIn(inForce(recordOf(entries).catalogue)),
)

export const itemWith = (programme: Programme, key: string): ProgrammeItem | undefined =>
  programme.items.find((item) => item.key === key)

/** The order in which people list the kinds. */
export const ITEM_KINDS: ReadonlyArray<ItemKind> = ["construction", "subsidy", "insurance", "training"]

/**
 * Points of the items plus those for fund guarantee, beside the announced total: the two must be equal
 * (3500 = 5 × 120 + 28 × 100 + 100 in 2010).
 */
export const pointsBalance = (
  programme: Programme,
): { readonly listed: number; readonly announced: number } => ({
  listed:
    programme.items.reduce((sum, item) => sum + item.points, 0) +
    (programme.announced?.fundGuaranteePoints ?? 0),
  announced: programme.announced?.totalPoints ?? 0,
})
