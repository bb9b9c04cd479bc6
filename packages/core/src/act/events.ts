/**
 * Acts in the journal: the dossier of a project is a stream whose entries are its acts. That an act is put
 * right is a correction of its entry, that it is withdrawn an annulment.
 */
import { Schema } from "effect"
import { Uuid } from "../kernel/Uuid.ts"
import { type Entry, StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { type ActName, actTypes } from "../dossier/acts.ts"
import { completionEvents } from "../sixSystems/completionAcceptance/events.ts"
import { appointmentEvents } from "../sixSystems/constructionSupervision/events.ts"
import { siteEvents } from "../sixSystems/constructionSupervision/siteEvents.ts"
import { contractingEvents } from "../sixSystems/contractManagement/events.ts"
import { settlementEvents } from "../sixSystems/contractManagement/settlementEvents.ts"
import { wageEvents } from "../sixSystems/contractManagement/wageEvents.ts"
import { legalPersonEvents } from "../sixSystems/legalPersonResponsibility/events.ts"
import { reimbursementEvents } from "../sixSystems/reimbursement/events.ts"
import type { System } from "../sixSystems/System.ts"
import { tenderingEvents } from "../sixSystems/tendering/events.ts"

/** The family of streams that hold acts. */
const FAMILY = "dossier/"

export const dossierStream = (projectId: Uuid): StreamId => StreamId(`${FAMILY}${projectId}`)

const decodeId = Schema.decodeUnknownSync(Uuid)

/** The project whose acts a stream holds. */
export const projectOf = (stream: StreamId): Uuid => decodeId(stream.slice(FAMILY.length))

const TYPES: ReadonlyArray<EventType.AnyEventType> = actTypes

export const ACT_NAMES = actTypes.map(({ type }) => type)

/** The acts of each system, in the order in which they come about. */
export const SYSTEM_ACTS: Readonly<Record<System, ReadonlyArray<ActName>>> = {
  legalPersonResponsibility: legalPersonEvents.map(({ type }) => type),
  tendering: tenderingEvents.map(({ type }) => type),
  contractManagement: [...contractingEvents, ...settlementEvents, ...wageEvents].map(({ type }) => type),
  constructionSupervision: [...appointmentEvents, ...siteEvents].map(({ type }) => type),
  reimbursement: reimbursementEvents.map(({ type }) => type),
  completionAcceptance: completionEvents.map(({ type }) => type),
}

const byName = new Map(TYPES.map((type) => [type.type, type]))

/** The type of an act by its name. */
export const actTypeNamed = (name: ActName): EventType.AnyEventType => {
  const found = byName.get(name)
  if (found === undefined) throw new TypeError(`there is no act ${name}`)
  return found
}

export const readAct = EventType.reader(actTypes)

/** What an entry of a dossier is. */
export const actNameOf = (entry: Entry): ActName => readAct(entry)._tag
