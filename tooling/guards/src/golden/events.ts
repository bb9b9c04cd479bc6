/** docs/reference/events: every type of event with the JSON Schema of its payload and an example. */
import { accessEvents } from "@minsheng/core/access"
import { documentEvents } from "@minsheng/core/document"
import { gateEvents } from "@minsheng/core/gates"
import { bankEvents } from "@minsheng/core/bank"
import { estimateEvents, fundEvents, planEvents } from "@minsheng/core/funds"
import { InstanceFounded } from "@minsheng/core/instance"
import { actTypes } from "@minsheng/core/dossier"
import { DaySealed, type EventType } from "@minsheng/core/journal"
import { programmeEvents } from "@minsheng/core/programme"
import { projectEvents } from "@minsheng/core/project"
import { regionEvents } from "@minsheng/core/region"
import { code, page, table } from "./markdown.ts"
import { fieldsOf, jsonSchemaOf } from "./shapes.ts"

/** Every type of event that the journal may hold. */
export const eventTypes: ReadonlyArray<EventType.AnyEventType> = [
  DaySealed,
  InstanceFounded,
  ...regionEvents,
  ...accessEvents,
  ...programmeEvents,
  ...documentEvents,
  ...fundEvents,
  ...planEvents,
  ...estimateEvents,
  ...actTypes,
  ...gateEvents,
  ...bankEvents,
  ...projectEvents,
].toSorted((a, b) => (a.type < b.type ? -1 : 1))

export const EVENTS_FOLDER = "docs/reference/events"

export const eventFileName = (type: EventType.AnyEventType): string => `${type.type}.v${type.version}.json`

/** The current version of a type as a JSON Schema with its example. */
export const eventFile = (type: EventType.AnyEventType): string => {
  const document = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${type.type}, version ${type.version}`,
    ...jsonSchemaOf(type.payload),
    examples: [type.example as unknown],
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

const rows = eventTypes.map((type) => [
  code(type.type),
  `[${type.version}](events/${eventFileName(type)})`,
  fieldsOf(type.payload).map(code).join(", "),
])

export const eventsPage = page(
  "Events",
  [
    "What an entry of the journal may say. A name is never used again for something else. When a payload changes,",
    "its version goes up by one and a pure function lifts the older form; the entries stay as they are, and the",
    "schemas and examples of older versions stay here.",
  ],
  table(["Event", "Version", "Payload"], rows),
)
