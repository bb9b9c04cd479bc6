/** The acts of a dossier as its entries hold them. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { asOf, factsOf, remembered } from "../journal/Fact.ts"
import type { DossierFile } from "../dossier/Dossier.ts"
import { readAct } from "./events.ts"
import { type Outlook, outlookOf } from "./outlook.ts"

export type DossierAct = DossierFile["acts"][number]

/** An act that stands: it is called by the position of the entry that states it. */
const actIn = (entry: Entry): DossierAct => {
  const { _tag, payload } = readAct(entry)
  return { id: String(entry.position), type: _tag, occurredOn: entry.occurredOn, payload }
}

/** All acts that stand, in the order of their days, whatever the day. */
export const standingActs = remembered((entries: ReadonlyArray<Entry>): ReadonlyArray<DossierAct> =>
  factsOf(entries).map(({ entry }) => actIn(entry)),
)

/** The acts that had happened by a date, as known at a position. */
export const actsAt = (
  entries: ReadonlyArray<Entry>,
  axes: { readonly asOf: CalendarDate; readonly knownAt: Position },
): ReadonlyArray<DossierAct> =>
  asOf(factsOf(entries, axes.knownAt), axes.asOf).map(({ entry }) => actIn(entry))

/** What the acts that stand come to, from the day of the last of them on. */
export const standingOutlook = remembered((entries: ReadonlyArray<Entry>): ReadonlyArray<Outlook> =>
  outlookOf(standingActs(entries)),
)
