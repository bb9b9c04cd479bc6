/** A purchase (标段) as its acts tell it, from the plan to the notice of award. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { ActId } from "../../law/Measure.ts"
import type { Acted } from "../Act.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"
import type { TenderingEvent } from "./events.ts"

type Of<Tag extends TenderingEvent["_tag"]> = Acted<Extract<TenderingEvent, { readonly _tag: Tag }>>

export interface Purchase {
  readonly name: string
  readonly project: ProjectFacts
  readonly planned?: Of<"PurchasePlanned">
  readonly waived?: Of<"TenderWaived">
  readonly announced?: Of<"TenderAnnounced">
  readonly documents?: Of<"TenderDocumentsIssued">
  readonly opened?: Of<"BidsOpened">
  readonly notified?: Of<"WinnerNotified">
  /** Where it was contracted without any of this, the contract says that it was made. */
  readonly contracted?: { readonly id: ActId; readonly on: CalendarDate }
  /** All of the project, itself included, that could have been made together. */
  readonly combined: ReadonlyArray<Purchase>
}

const FIELD = {
  PurchasePlanned: "planned",
  TenderWaived: "waived",
  TenderAnnounced: "announced",
  TenderDocumentsIssued: "documents",
  BidsOpened: "opened",
  WinnerNotified: "notified",
} as const satisfies Record<TenderingEvent["_tag"], keyof Purchase>

type Alone = Omit<Purchase, "combined">

const withTogether = (purchases: ReadonlyArray<Alone>): ReadonlyArray<Purchase> => {
  const all: ReadonlyArray<Alone & { combined: ReadonlyArray<Purchase> }> = purchases.map((purchase) => ({
    ...purchase,
    combined: [],
  }))
  for (const purchase of all) {
    const { category, combinesAs } = purchase.planned?.payload ?? {}
    purchase.combined = all.filter(
      (other) =>
        other === purchase ||
        (combinesAs !== undefined &&
          other.planned?.payload.combinesAs === combinesAs &&
          other.planned.payload.category === category),
    )
  }
  return all
}

/** The purchases of a project in the order in which they were first heard of. A later act replaces an earlier. */
export const purchasesOf = (
  project: ProjectFacts,
  acts: ReadonlyArray<Acted<TenderingEvent>>,
  contracts: ReadonlyArray<{
    readonly id: ActId
    readonly on: CalendarDate
    readonly purchase?: string | undefined
  }> = [],
): ReadonlyArray<Purchase> => {
  const purchases = new Map<string, Alone>()
  for (const act of acts) {
    const name = act.payload.purchase
    purchases.set(name, { ...(purchases.get(name) ?? { name, project }), [FIELD[act._tag]]: act })
  }
  for (const { id, on, purchase: name } of contracts) {
    if (name === undefined) continue
    purchases.set(name, { ...(purchases.get(name) ?? { name, project }), contracted: { id, on } })
  }
  return withTogether([...purchases.values()])
}
