/**
 * Types of events: a name that is never reused, a current version with its schema, and a pure function
 * for each older version that lifts its payload by one. Entries are never migrated.
 */
import { Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { CanonicalObject } from "./Canonical.ts"
import type { Entry, Position, StreamId } from "./Entry.ts"

export interface EventType<
  out Tag extends string,
  in out Payload,
  out Encoded extends CanonicalObject = CanonicalObject,
> {
  readonly type: Tag
  /** The current version of the payload, from 1. */
  readonly version: number
  readonly payload: Schema.ConstraintCodec<Payload, Encoded>
  /** `upcasts[0]` lifts version 1 to version 2, and so on: one fewer than the version. */
  readonly upcasts: ReadonlyArray<(payload: CanonicalObject) => CanonicalObject>
  /** A payload as it is stored, for the reference. */
  readonly example: Encoded
}

/** Declares an event type. */
export const make = <const Tag extends string, Payload, Encoded extends CanonicalObject>(definition: {
  readonly type: Tag
  readonly payload: Schema.ConstraintCodec<Payload, Encoded>
  readonly example: NoInfer<Encoded>
  readonly upcasts?: ReadonlyArray<(payload: CanonicalObject) => CanonicalObject>
}): EventType<Tag, Payload, Encoded> => {
  const upcasts = definition.upcasts ?? []
  return { ...definition, upcasts, version: upcasts.length + 1 }
}

// oxlint-disable-next-line typescript/no-explicit-any -- a list of event types is invariant in each payload
export type AnyEventType = EventType<string, any>

/** An event as it is read: its type's name as `_tag`, its decoded payload beside it. */
export type EventOf<Type extends AnyEventType> =
  Type extends EventType<infer Tag, infer Payload> ? { readonly _tag: Tag; readonly payload: Payload } : never

/** An event on its way into the journal, its payload already in stored form. */
export interface NewEvent {
  readonly stream: StreamId
  readonly type: string
  readonly payloadVersion: number
  readonly payload: CanonicalObject
  readonly occurredOn: CalendarDate
  readonly supersedes: Position | null
  readonly annuls: boolean
  readonly reason: string | null
}

const encoders = new WeakMap<AnyEventType, (payload: unknown) => CanonicalObject>()

/** The encoder of a type's payloads, made once. */
const encoderOf = (type: AnyEventType): ((payload: unknown) => CanonicalObject) => {
  const known = encoders.get(type)
  if (known !== undefined) return known
  const encode = Schema.encodeUnknownSync(type.payload as Schema.ConstraintEncoder<CanonicalObject>)
  encoders.set(type, encode)
  return encode
}

/** Makes a new fact. */
export const occurred = <Payload, Encoded extends CanonicalObject>(
  type: EventType<string, Payload, Encoded>,
  fact: { readonly stream: StreamId; readonly occurredOn: CalendarDate; readonly payload: Payload },
): NewEvent => ({
  stream: fact.stream,
  type: type.type,
  payloadVersion: type.version,
  payload: encoderOf(type)(fact.payload),
  occurredOn: fact.occurredOn,
  supersedes: null,
  annuls: false,
  reason: null,
})

/** Makes the event that takes the place of an earlier entry of the same stream and type. */
export const corrected = <Payload, Encoded extends CanonicalObject>(
  type: EventType<string, Payload, Encoded>,
  entry: Entry,
  fact: { readonly occurredOn: CalendarDate; readonly payload: Payload; readonly reason: string },
): NewEvent => ({
  ...occurred(type, { stream: entry.stream, occurredOn: fact.occurredOn, payload: fact.payload }),
  supersedes: entry.position,
  reason: fact.reason,
})

/**
 * Makes the event that declares an earlier entry void; it repeats the void payload, so that it reads alone.
 */
export const annulled = (entry: Entry, reason: string): NewEvent => ({
  stream: entry.stream,
  type: entry.type,
  payloadVersion: entry.payloadVersion,
  payload: entry.payload,
  occurredOn: entry.occurredOn,
  supersedes: entry.position,
  annuls: true,
  reason,
})

/** Makes the event by which a correction gives way again to what it had corrected. */
export const restored = (entry: Entry, before: Entry, reason: string): NewEvent => ({
  stream: entry.stream,
  type: entry.type,
  payloadVersion: before.payloadVersion,
  payload: before.payload,
  occurredOn: before.occurredOn,
  supersedes: entry.position,
  annuls: false,
  reason,
})

/** Lifts a stored payload to the current version of its type. */
export const upcast = (type: AnyEventType, payload: CanonicalObject, version: number): CanonicalObject =>
  type.upcasts.slice(version - 1).reduce((lifted, lift) => lift(lifted), payload)

/**
 * Reader of the entries of one family of streams. What the journal holds was valid when it was accepted,
 * so a payload that no longer decodes is a fault of the program (a missing upcast) and throws.
 */
export const reader = <Types extends ReadonlyArray<AnyEventType>>(
  types: Types,
): ((entry: Entry) => EventOf<Types[number]>) => {
  const byName = new Map(
    types.map((type) => [type.type, { type, decode: Schema.decodeUnknownSync(type.payload) }]),
  )
  const read = new WeakMap<Entry, EventOf<Types[number]>>()
  return (entry) => {
    const known = read.get(entry)
    if (known !== undefined) return known
    const found = byName.get(entry.type)
    if (found === undefined)
      throw new TypeError(`${entry.stream} holds an event of the unknown type ${entry.type}`)
    const payload: unknown = found.decode(upcast(found.type, entry.payload, entry.payloadVersion))
    const event = { _tag: entry.type, payload } as EventOf<Types[number]>
    read.set(entry, event)
    return event
  }
}
