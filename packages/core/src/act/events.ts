/**
 * Acts in the journal: the dossier of a project is a stream whose entries are its acts. That an act is put
 * right is a correction of its entry, that it is withdrawn an annulment.
 */
import { Schema } from "effect"
import { Uuid } from "../kernel/Uuid.ts"
import { type Entry, StreamId } from "../journal/Entry.ts"
import * as EventType from "../journal/EventType.ts"
import { actTypes } from "../dossier/acts.ts"

/** The family of streams that hold acts. */
const FAMILY = "dossier/"

export const dossierStream = (projectId: Uuid): StreamId => StreamId(`${FAMILY}${projectId}`)

const decodeId = Schema.decodeUnknownSync(Uuid)

/** The project whose acts a stream holds. */
export const projectOf = (stream: StreamId): Uuid => decodeId(stream.slice(FAMILY.length))

export type ActEvent = EventType.EventOf<(typeof actTypes)[number]>

/** What an act is: `ContractSigned`. */
export type ActName = ActEvent["_tag"]

const TYPES: ReadonlyArray<EventType.AnyEventType> = actTypes

export const ACT_NAMES = actTypes.map(({ type }) => type)

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
