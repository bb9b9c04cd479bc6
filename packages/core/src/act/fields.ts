/**
 * What an act says, field by field: made of the schema of the act, so that a form asks for nothing else, and
 * for all of it.
 */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Fen, SignedFen } from "../kernel/Money.ts"
import { type ActName, actTypes } from "../dossier/acts.ts"
import { Share } from "../sixSystems/contractManagement/terms.ts"
import { HourAndMinute } from "../sixSystems/tendering/words.ts"
import type { AnyEventType } from "../journal/EventType.ts"

/** How a value is said: a day, an amount in fen, a share in millionths, one or some of its choices. */
export type ActFieldKind =
  | "line"
  | "day"
  | "hour"
  | "money"
  | "signedMoney"
  | "share"
  | "count"
  | "flag"
  | "choice"
  | "choices"
  | "lines"

export interface ActField {
  readonly _tag: "Field"
  /** The way to it inside what the act says: `contractor.code`. */
  readonly path: string
  readonly kind: ActFieldKind
  /** Without it there is no act. */
  readonly isRequired: boolean
  /**
   * It can be said that there is none: `said` where that is something else than not to say anything, `unsaid`
   * where it is how nothing is said beside what is.
   */
  readonly none: "said" | "unsaid" | null
  /** Of a choice: what there is to choose from. */
  readonly options: ReadonlyArray<string>
}

/** Many of a kind, such as bids: each has these fields, their ways beginning within it. */
export interface ActList {
  readonly _tag: "List"
  readonly path: string
  readonly isRequired: boolean
  readonly fields: ReadonlyArray<ActField>
}

/** A schema, as far as it shows what it is made of. */
interface Shape {
  readonly ast: { readonly _tag: string; readonly context?: { readonly isOptional: boolean } }
  readonly fields?: Readonly<Record<string, Shape>>
  readonly schema?: Shape
  readonly value?: Shape
  readonly members?: ReadonlyArray<Shape>
  readonly literals?: ReadonlyArray<string>
}

const shapeOf = (schema: unknown): Shape => schema as Shape

const SAID: ReadonlyArray<readonly [Shape, ActFieldKind]> = [
  [shapeOf(CalendarDate), "day"],
  [shapeOf(HourAndMinute), "hour"],
  [shapeOf(Fen), "money"],
  [shapeOf(SignedFen), "signedMoney"],
  [shapeOf(Share), "share"],
  [shapeOf(Schema.Boolean), "flag"],
]

const saidAs = (shape: Shape): ActFieldKind | undefined => SAID.find(([one]) => one === shape)?.[1]

const kindOf = (shape: Shape, path: string): ActFieldKind => {
  const said = saidAs(shape)
  if (said !== undefined) return said
  if (shape.literals !== undefined) return "choice"
  // A share is told by its name where its schema is that of a count.
  if (shape.ast._tag === "Number") return path.endsWith("Millionths") ? "share" : "count"
  if (shape.ast._tag === "String") return "line"
  throw new TypeError(`nobody knows how to say ${path}`)
}

/** Where a field stands, and whether it must. */
interface Place {
  readonly path: string
  readonly isRequired: boolean
}

/** A value that may be left out, or said to be nothing, is asked for as if it were there. */
const bare = (shape: Shape): Shape => {
  if (saidAs(shape) !== undefined) return shape
  if (shape.schema !== undefined) return bare(shape.schema)
  const one = shape.literals === undefined ? shape.members?.find(({ ast }) => ast._tag !== "Null") : undefined
  return one === undefined ? shape : bare(one)
}

/** Whether `null` is among what it can be. */
const mayBeNone = (shape: Shape): boolean =>
  shape.ast._tag === "Null" ||
  (shape.schema !== undefined && saidAs(shape) === undefined && mayBeNone(shape.schema)) ||
  (shape.literals === undefined && (shape.members?.some(mayBeNone) ?? false))

const isOptional = ({ ast }: Shape): boolean => ast.context?.isOptional === true

/** Some of several choices, some lines, or a list of things that have fields of their own. */
const manyOf = (of: Shape, { path, isRequired }: Place): ActField | ActList => {
  const one = bare(of)
  if (one.fields === undefined) {
    const kind = one.literals === undefined ? "lines" : "choices"
    return { _tag: "Field", path, kind, isRequired, none: null, options: one.literals ?? [] }
  }
  const fields = fieldsIn(one, { path: "", isRequired: true })
  const plain = fields.flatMap((field) => (field._tag === "Field" ? field : []))
  return { _tag: "List", path, isRequired, fields: plain }
}

const fieldsIn = (struct: Shape, { path, isRequired }: Place): ReadonlyArray<ActField | ActList> =>
  Object.entries(struct.fields ?? {}).flatMap(([name, declared]) => {
    const at = {
      path: path === "" ? name : `${path}.${name}`,
      isRequired: isRequired && !isOptional(declared),
    }
    const shape = bare(declared)
    if (shape.fields !== undefined) return fieldsIn(shape, at)
    if (shape.value !== undefined) return [manyOf(shape.value, at)]
    const none = mayBeNone(declared) ? (isOptional(declared) ? "said" : "unsaid") : null
    const kind = kindOf(shape, at.path)
    return [{ _tag: "Field" as const, ...at, kind, none, options: shape.literals ?? [] }]
  })

const made = new Map<string, ReadonlyArray<ActField | ActList>>()

/** What an act of a type says: what it cannot be without first, its paper last. */
export const actFields = (type: ActName): ReadonlyArray<ActField | ActList> => {
  const known = made.get(type)
  if (known !== undefined) return known
  const found = (actTypes as ReadonlyArray<AnyEventType>).find((one) => one.type === type)
  const all = fieldsIn(shapeOf(found?.payload), { path: "", isRequired: true })
  const isPaper = ({ path }: { readonly path: string }): boolean => path.startsWith("paper.")
  const fields = [
    ...all.filter(({ isRequired }) => isRequired),
    ...all.filter((field) => !field.isRequired && !isPaper(field)),
    ...all.filter(isPaper),
  ]
  made.set(type, fields)
  return fields
}
