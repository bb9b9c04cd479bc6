/** Acts of one record by what they are, in the order of their days: how rules find what they look at. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { type ActId, saidBy } from "../law/Measure.ts"

interface AnyAct {
  readonly id: ActId
  readonly on: CalendarDate
  readonly _tag: string
  readonly payload: unknown
}

export type OfKind<Act extends AnyAct, Kind extends Act["_tag"]> = Extract<Act, { readonly _tag: Kind }>

export type ActsByKind<Act extends AnyAct> = {
  readonly [Kind in Act["_tag"]]?: ReadonlyArray<OfKind<Act, Kind>>
}

export const byKind = <Act extends AnyAct>(acts: ReadonlyArray<Act>): ActsByKind<Act> => {
  const kinds: Record<string, Array<Act>> = {}
  for (const act of acts) (kinds[act._tag] ??= []).push(act)
  return kinds as unknown as ActsByKind<Act>
}

/** All acts of a kind; a later one stands beside the earlier. */
export const every = <Act extends AnyAct, Kind extends Act["_tag"]>(
  acts: ActsByKind<Act>,
  kind: Kind,
): ReadonlyArray<OfKind<Act, Kind>> => acts[kind] ?? []

/** The first of a kind. */
export const first = <Act extends AnyAct, Kind extends Act["_tag"]>(
  acts: ActsByKind<Act>,
  kind: Kind,
): OfKind<Act, Kind> | undefined => acts[kind]?.[0]

/** The last of a kind; a later one replaces the earlier. */
export const latest = <Act extends AnyAct, Kind extends Act["_tag"]>(
  acts: ActsByKind<Act>,
  kind: Kind,
): OfKind<Act, Kind> | undefined => acts[kind]?.at(-1)

/** Of each name the last; a later one of a name replaces the earlier. */
export const latestByName = <Act extends AnyAct>(
  acts: ReadonlyArray<Act>,
  nameOf: (act: Act) => string,
): ReadonlyArray<Act> => [...new Map(acts.map((act) => [nameOf(act), act])).values()]

/** The day of an act, said by it. */
export const dayOf = (act: { readonly id: ActId; readonly on: CalendarDate } | undefined) =>
  act === undefined ? undefined : saidBy(act.on, act.id)

/** Makes something of a record once, however many rules ask for it. */
export const once = <Source extends object, Made>(
  make: (source: Source) => Made,
): ((source: Source) => Made) => {
  const made = new WeakMap<Source, Made>()
  return (source) => {
    const known = made.get(source)
    if (known !== undefined) return known
    const value = make(source)
    made.set(source, value)
    return value
  }
}
