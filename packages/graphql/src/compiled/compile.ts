/**
 * Documents made into functions, once each. What a general executor finds out for every field of every row
 * (which field it is, what its arguments are, how its value is completed) is found out here beforehand.
 *
 * It answers what goes well and nothing else. Where a resolver throws, a value is not what its type says, or
 * the document has what is not known here, the executor of `graphql` answers, from the beginning: it alone
 * knows what an error is, and questions change nothing, so asking again does no harm.
 */
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from "graphql"
import { type Asked, fieldsAsked } from "./fields.ts"
import { type Soon, soon } from "../soon.ts"
import { type Arguments, Running } from "./Running.ts"

type Data = Record<string, unknown>
/** The value of a field as it is answered. */
type Complete = (value: unknown, running: Running) => unknown
/** Puts a field of an object into its answer. */
type Fill = (source: unknown, data: Data, running: Running) => void
type Make = (source: unknown, running: Running) => Data

/** Something that is not answered here. */
export class NotPlain extends Error {
  override readonly name = "NotPlain"
}

interface Compiling {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function"

/** Whether a node of some kind is anywhere in a part of a document. */
const holds = (node: ASTNode, kind: "Directive" | "Variable"): boolean => {
  let found = false
  const meet = () => {
    found = true
  }
  visit(node, { [kind]: meet })
  return found
}

const hasVariables = (node: FieldNode): boolean =>
  node.arguments?.some((argument) => holds(argument, "Variable")) === true

const NO_ARGUMENTS: Arguments = Object.freeze({})

const argumentsOf = (
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ((running: Running) => Arguments) => {
  if (field.args.length === 0) return () => NO_ARGUMENTS
  if (hasVariables(node)) return (running) => running.argumentsOf(field, node)
  const values: Arguments = Object.freeze(getArgumentValues(field, node))
  return () => values
}

const propertyOf =
  (name: string) =>
  (source: unknown): unknown =>
    (source as Readonly<Record<string, unknown>>)[name]

const fillOf = (on: Compiling, type: GraphQLObjectType, name: string, nodes: Asked): Fill => {
  const [node] = nodes
  const fieldName = node.name.value
  if (fieldName === "__typename") {
    return (_source, data) => {
      data[name] = type.name
    }
  }
  const field = type.getFields()[fieldName]
  // An answer under this name would be lost; what the schema says of itself is for the executor.
  if (field === undefined || name === "__proto__") throw new NotPlain()
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const complete = completeOf(on, field.type, sets)
  const given = argumentsOf(field, node)
  const resolve = field.resolve ?? propertyOf(fieldName)
  return (source, data, running) => {
    const value: unknown = resolve(source, given(running), running.context, undefined as never)
    if (isPromise(value)) {
      // Its place is kept: fields are answered in the order in which they were asked for.
      data[name] = undefined
      running.await(value, (settled) => {
        data[name] = complete(settled, running)
      })
    } else data[name] = complete(value, running)
  }
}

const makeOf = (on: Compiling, type: GraphQLObjectType, sets: ReadonlyArray<SelectionSetNode>): Make => {
  if (type.isTypeOf !== undefined && type.isTypeOf !== null) throw new NotPlain()
  const fills = [...fieldsAsked(on.schema, on.fragments, type, sets)].map(([name, nodes]) =>
    fillOf(on, type, name, nodes),
  )
  return (source, running) => {
    const data: Data = {}
    for (const fill of fills) fill(source, data, running)
    return data
  }
}

/** Completes a value that is there. */
const completePresent = (
  on: Compiling,
  type: GraphQLOutputType,
  sets: ReadonlyArray<SelectionSetNode>,
): Complete => {
  if (isLeafType(type)) {
    return (value) => {
      const coerced: unknown = type.coerceOutputValue(value)
      if (coerced === null || coerced === undefined) throw new NotPlain()
      return coerced
    }
  }
  if (isListType(type)) {
    const complete = completeOf(on, type.ofType, sets)
    return (value, running) => {
      if (!Array.isArray(value)) throw new NotPlain()
      return value.map((item) => {
        if (isPromise(item)) throw new NotPlain()
        return complete(item, running)
      })
    }
  }
  if (isObjectType(type)) return makeOf(on, type, sets)
  if (!isAbstractType(type)) throw new NotPlain()
  const made = new Map<unknown, Make>()
  const makeFor = (name: unknown): Make => {
    const known = made.get(name)
    if (known !== undefined) return known
    const found = typeof name === "string" ? on.schema.getType(name) : undefined
    if (!isObjectType(found) || !on.schema.isSubType(type, found)) throw new NotPlain()
    const make = makeOf(on, found, sets)
    made.set(name, make)
    return make
  }
  const { resolveType } = type
  if (resolveType === undefined || resolveType === null) throw new NotPlain()
  return (value, running) =>
    makeFor(resolveType(value, running.context, undefined as never, type))(value, running)
}

const completeOf = (
  on: Compiling,
  type: GraphQLOutputType,
  sets: ReadonlyArray<SelectionSetNode>,
): Complete => {
  const needed = isNonNullType(type)
  const complete = completePresent(on, needed ? type.ofType : type, sets)
  return (value, running) => {
    if (value === null || value === undefined) {
      if (needed) throw new NotPlain()
      return null
    }
    if (value instanceof Error) throw new NotPlain()
    return complete(value, running)
  }
}

/** Answers an operation with its data; throws, or rejects, where the executor is to answer. */
export type Answering = (context: unknown, variables: Readonly<Record<string, unknown>>) => Soon<Data>

/** The function of a valid operation; `undefined` where the executor is to answer. */
export const compile = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Answering | undefined => {
  const root = schema.getQueryType()
  if (
    root === undefined ||
    root === null ||
    operation.operation !== "query" ||
    holds(document, "Directive")
  ) {
    return undefined
  }
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
  try {
    const make = makeOf({ schema, fragments }, root, [operation.selectionSet])
    const declared = operation.variableDefinitions ?? []
    return (context, given) => {
      const { variableValues } = getVariableValues(schema, declared, given)
      if (variableValues === undefined) throw new NotPlain()
      const running = new Running(context, variableValues)
      const data = make(undefined, running)
      return soon(running.ended(), () => data)
    }
  } catch {
    return undefined
  }
}
