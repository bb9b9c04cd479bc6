/**
 * How much may be asked at once. A document is measured once, before anything is read; what its variables
 * add is reckoned again with every question.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql"
import { schema } from "./schema.ts"

export const LIMITS = {
  /** Characters of a document. */
  documentLength: 16_384,
  tokens: 2000,
  depth: 14,
  aliases: 30,
  directives: 30,
  /** Questions in one document. */
  rootFields: 10,
  /** Objects that an answer may have, by the sizes of the pages that are asked for. */
  objects: 30_000,
  seconds: 10,
} as const

export type LimitName = keyof typeof LIMITS

/** What a document goes beyond, with the measure. */
export interface Beyond {
  readonly limit: LimitName
  readonly measured: number
}

type Variables = Readonly<Record<string, unknown>>

export interface Measured {
  readonly beyond: Beyond | undefined
  readonly introspects: boolean
  /** The questions that it asks, by their names in the schema. */
  readonly rootFields: ReadonlyArray<string>
  /** How many objects an answer can have. */
  readonly objectsOf: (operation: OperationDefinitionNode, variables: Variables) => number
}

/** A list without pages is short by nature: children of a division, rates, items of figures. */
const SHORT_LIST = 20
const PAGE = 200
/** Steps of a walk; a document that takes more is beyond any limit. */
const STEPS_MAX = 20_000

interface Walk {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  steps: number
  aliases: number
  directives: number
  depth: number
  introspects: boolean
}

const INTROSPECTION = new Set(["__schema", "__type"])

/** Walks a set of fields with its fragments; a fragment inside itself is for validation to refuse. */
const walk = (on: Walk, set: SelectionSetNode, depth: number, within: ReadonlySet<string>): void => {
  for (const node of set.selections) {
    on.steps += 1
    if (on.steps > STEPS_MAX) return
    on.directives += node.directives?.length ?? 0
    if (node.kind === Kind.FIELD) {
      if (node.alias !== undefined) on.aliases += 1
      if (INTROSPECTION.has(node.name.value)) on.introspects = true
      // What the schema says of itself is nested by its own form, and of one size.
      else on.depth = Math.max(on.depth, depth)
      if (node.selectionSet !== undefined) walk(on, node.selectionSet, depth + 1, within)
    } else if (node.kind === Kind.INLINE_FRAGMENT) walk(on, node.selectionSet, depth, within)
    else {
      const name = node.name.value
      const fragment = on.fragments.get(name)
      if (fragment !== undefined && !within.has(name)) {
        walk(on, fragment.selectionSet, depth, new Set([...within, name]))
      }
    }
  }
}

const numberIn = (value: ValueNode | undefined, on: Reckoning): number | undefined => {
  if (value === undefined) return undefined
  if (value.kind === Kind.INT) return Number(value.value)
  if (value.kind !== Kind.VARIABLE) return undefined
  const name = value.name.value
  const given = on.variables[name]
  on.looked.set(name, given)
  return typeof given === "number" ? given : undefined
}

const argumentOf = (field: FieldNode, name: string): ValueNode | undefined =>
  field.arguments?.find((argument) => argument.name.value === name)?.value

/** How many there can be of what a field answers. */
const timesOf = (field: FieldNode, on: Reckoning): number | undefined =>
  numberIn(argumentOf(field, "first"), on) ?? numberIn(argumentOf(field, "last"), on)

interface Reckoning {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
  /** The variables that were looked at, with what they were. */
  readonly looked: Map<string, unknown>
  steps: number
}

const fieldsOf = (type: GraphQLOutputType): ReturnType<GraphQLObjectType["getFields"]> => {
  const named = getNamedType(type)
  return isObjectType(named) || isInterfaceType(named) ? named.getFields() : {}
}

/** Objects below a set of fields of some type; `page` is how many nodes the page around it may have. */
const objectsBelow = (
  on: Reckoning,
  set: SelectionSetNode,
  type: GraphQLOutputType,
  page: number,
): number => {
  let count = 0
  for (const node of set.selections) {
    on.steps += 1
    if (on.steps > STEPS_MAX) return Number.POSITIVE_INFINITY
    if (node.kind === Kind.FIELD) count += objectsOf(on, node, type, page)
    else {
      const condition = node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition : undefined
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? on.fragments.get(node.name.value) : undefined
      const below = fragment?.selectionSet ?? (node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : set)
      const name = fragment?.typeCondition.name.value ?? condition?.name.value
      const named = name === undefined ? undefined : schema.getType(name)
      count += objectsBelow(on, below, isObjectType(named) || isInterfaceType(named) ? named : type, page)
    }
  }
  return count
}

const objectsOf = (on: Reckoning, node: FieldNode, type: GraphQLOutputType, page: number): number => {
  const field = fieldsOf(type)[node.name.value]
  if (field === undefined || node.selectionSet === undefined) return 0
  const answered = getNullableType(field.type)
  const times = timesOf(node, on)
  if (times !== undefined) {
    return 1 + objectsBelow(on, node.selectionSet, answered, Math.min(Math.max(times, 0), PAGE))
  }
  const inPage = node.name.value === "nodes" || node.name.value === "edges"
  const many = isListType(answered) ? (inPage ? page : SHORT_LIST) : 1
  return isCompositeType(getNamedType(answered))
    ? many * (1 + objectsBelow(on, node.selectionSet, answered, page))
    : 0
}

const firstBeyond = (measures: Readonly<Partial<Record<LimitName, number>>>): Beyond | undefined => {
  for (const [limit, measured] of Object.entries(measures) as ReadonlyArray<[LimitName, number]>) {
    if (measured > LIMITS[limit]) return { limit, measured }
  }
  return undefined
}

type ObjectsOf = Measured["objectsOf"]

/** Reckons again only where a variable that it depends on is another than the last time. */
const reckoning = (fragments: Reckoning["fragments"]): ObjectsOf => {
  const known = new Map<OperationDefinitionNode, Pick<Reckoning, "looked"> & { readonly objects: number }>()
  return (operation, variables) => {
    const root = schema.getQueryType()
    if (root === undefined || root === null) return 0
    const before = known.get(operation)
    if (before !== undefined && [...before.looked].every(([name, value]) => variables[name] === value)) {
      return before.objects
    }
    const on: Reckoning = { fragments, variables, looked: new Map(), steps: 0 }
    const objects = objectsBelow(on, operation.selectionSet, root, 1)
    known.set(operation, { looked: on.looked, objects })
    return objects
  }
}

/** Measures a document that was read, before it is validated. */
export const measure = (document: DocumentNode): Measured => {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const on: Walk = { fragments, steps: 0, aliases: 0, directives: 0, depth: 0, introspects: false }
  for (const { selectionSet } of [...operations, ...fragments.values()]) {
    walk(on, selectionSet, 1, new Set())
  }
  const rootFields = operations.flatMap(({ selectionSet }) =>
    selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : [])),
  )
  const { aliases, directives, depth, introspects, steps } = on
  return {
    beyond: firstBeyond({
      depth: steps > STEPS_MAX ? Number.POSITIVE_INFINITY : depth,
      aliases,
      directives,
      rootFields: rootFields.length,
    }),
    introspects,
    rootFields,
    objectsOf: reckoning(fragments),
  }
}
