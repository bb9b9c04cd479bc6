/** Every act that a dossier may hold, system by system. */
import type { AnyEventType, EventOf } from "../journal/EventType.ts"
import type { Acted } from "../sixSystems/Act.ts"
import { completionEvents } from "../sixSystems/completionAcceptance/events.ts"
import { appointmentEvents } from "../sixSystems/constructionSupervision/events.ts"
import { siteEvents } from "../sixSystems/constructionSupervision/siteEvents.ts"
import { contractingEvents } from "../sixSystems/contractManagement/events.ts"
import { settlementEvents } from "../sixSystems/contractManagement/settlementEvents.ts"
import { wageEvents } from "../sixSystems/contractManagement/wageEvents.ts"
import { legalPersonEvents } from "../sixSystems/legalPersonResponsibility/events.ts"
import { reimbursementEvents } from "../sixSystems/reimbursement/events.ts"
import { tenderingEvents } from "../sixSystems/tendering/events.ts"

export const supervisionEvents = [...appointmentEvents, ...siteEvents] as const
export const contractEvents = [...contractingEvents, ...settlementEvents, ...wageEvents] as const

export const actTypes = [
  ...legalPersonEvents,
  ...tenderingEvents,
  ...contractEvents,
  ...supervisionEvents,
  ...reimbursementEvents,
  ...completionEvents,
] as const

export type ActEvent = EventOf<(typeof actTypes)[number]>

/** What an act is: `ContractSigned`. */
export type ActName = ActEvent["_tag"]

/** An act of whichever system. */
export type AnyAct = Acted<ActEvent>

export type ActOf<Name extends ActName> = Extract<AnyAct, { readonly _tag: Name }>

export const isOf =
  <Types extends ReadonlyArray<AnyEventType>>(types: Types) =>
  (act: AnyAct): act is Acted<Extract<ActEvent, { readonly _tag: Types[number]["type"] }>> =>
    types.some(({ type }) => type === act._tag)
