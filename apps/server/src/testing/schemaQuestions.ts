/**
 * Questions made out of the text of a schema and nothing else: every field of every type once, at the place
 * that is nearest to a question, and every list in pieces from both ends.
 */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from "graphql"

/** A field on the way to a type, with the type in whose fragment it stands. */
interface Step {
  readonly on: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
}

/** What to give for an argument, by its name and type: what a caller has learned from answers before. */
export type ValueOf = (argument: GraphQLArgument, field: string) => string | undefined

export interface Question {
  /** What it is about, as a test calls it. */
  readonly name: string
  readonly document: string
  /** `Type.field` of all that it asks for. */
  readonly asks: ReadonlyArray<string>
}

const SLICE = new Set(["first", "after", "last", "before"])

/** Whether a field answers a list in pieces. */
export const isSliced = ({ args }: Pick<GraphQLField<unknown, unknown>, "args">): boolean =>
  args.some(({ name }) => name === "first")

const objectsOf = (schema: GraphQLSchema, type: GraphQLNamedType): ReadonlyArray<GraphQLObjectType> => {
  if (isObjectType(type)) return [type]
  return isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type) : []
}

/** The shortest way from a question to each type that its answer can have. */
const waysFrom = (
  schema: GraphQLSchema,
  first: Step,
): ReadonlyMap<GraphQLObjectType, ReadonlyArray<Step>> => {
  const ways = new Map<GraphQLObjectType, ReadonlyArray<Step>>()
  let edge: ReadonlyArray<ReadonlyArray<Step>> = [[first]]
  while (edge.length > 0) {
    const next: Array<ReadonlyArray<Step>> = []
    for (const way of edge) {
      for (const type of objectsOf(schema, getNamedType((way.at(-1) ?? first).field.type))) {
        if (ways.has(type)) continue
        ways.set(type, way)
        for (const field of Object.values(type.getFields())) {
          if (!isLeafType(getNamedType(field.type))) next.push([...way, { on: type, field }])
        }
      }
    }
    edge = next
  }
  return ways
}

const given = (
  { args, name }: GraphQLField<unknown, unknown>,
  valueOf: ValueOf,
  more: Readonly<Record<string, string>> = {},
): string => {
  const needed = args.flatMap((argument) => {
    if (argument.name in more || !isRequiredArgument(argument)) return []
    return `${argument.name}: ${valueOf(argument, name)}`
  })
  const all = [...needed, ...Object.entries(more).map(([argument, value]) => `${argument}: ${value}`)]
  return all.length === 0 ? "" : `(${all.join(", ")})`
}

const REFUSAL = "... on Refusal { code words { zh en } }"
const TWO = { first: "2" }

const isRefusal = (type: GraphQLObjectType): boolean =>
  type.getInterfaces().some(({ name }) => name === "Refusal")

/** The words of a refusal, where a field may be answered with one. */
const refusalOf = (schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>): string =>
  objectsOf(schema, getNamedType(type)).some(isRefusal) ? REFUSAL : ""

/** What is asked, of which schema, with which values. */
interface Asking {
  readonly schema: GraphQLSchema
  readonly valueOf: ValueOf
}

/** Fields of what a way leads to, asked for from the question on; `last`: the arguments of its last step. */
const below = (
  { schema, valueOf }: Asking,
  way: ReadonlyArray<Step>,
  own: string,
  last?: Readonly<Record<string, string>>,
): string =>
  way.toReversed().reduce((inner, { on, field }, index) => {
    const slice = isSliced(field) ? TWO : {}
    const more = index === 0 ? (last ?? slice) : slice
    const asked = `${field.name}${given(field, valueOf, more)}`
    const told = `${asked} { __typename ${inner} ${refusalOf(schema, field)} }`
    return on.name === "Query" ? `{ ${told} }` : `... on ${on.name} { ${told} }`
  }, own)

const leavesOf = (type: GraphQLObjectType): ReadonlyArray<string> =>
  Object.values(type.getFields()).flatMap((field) =>
    isLeafType(getNamedType(field.type)) && field.args.length === 0 ? field.name : [],
  )

/** The whole of a type's own fields. */
const wholeOf = (type: GraphQLObjectType): string =>
  `... on ${type.name} { __typename ${leavesOf(type).join(" ")} }`

interface Rooted {
  readonly root: GraphQLField<unknown, unknown>
  readonly way: ReadonlyArray<Step>
  readonly type: GraphQLObjectType
}

const rootsOf = (schema: GraphQLSchema): ReadonlyArray<Step> => {
  const query = schema.getQueryType()
  return query === undefined || query === null
    ? []
    : Object.values(query.getFields()).map((field) => ({ on: query, field }))
}

const everyWay = (schema: GraphQLSchema): ReadonlyArray<Rooted> =>
  rootsOf(schema).flatMap((root) =>
    [...waysFrom(schema, root)].map(([type, way]) => ({ root: root.field, way, type })),
  )

const stepsOf = (way: ReadonlyArray<Step>): ReadonlyArray<string> =>
  way.map(({ on, field }) => `${on.name}.${field.name}`)

/** Every field that leads on, once, by the shortest way to it. */
const edgesOf = (schema: GraphQLSchema): ReadonlyArray<ReadonlyArray<Step>> => {
  const edges = new Map<string, ReadonlyArray<Step>>()
  for (const { way, type } of everyWay(schema).toSorted((a, b) => a.way.length - b.way.length)) {
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`
      if (!edges.has(name) && !isLeafType(getNamedType(field.type)))
        edges.set(name, [...way, { on: type, field }])
    }
  }
  return [...edges.values()]
}

/** Every type that a question can answer with, each with all its own fields, and every field between them. */
export const fieldQuestions = (schema: GraphQLSchema, valueOf: ValueOf): ReadonlyArray<Question> => [
  ...everyWay(schema).map(({ root, way, type }) => ({
    name: `${root.name}: ${type.name}`,
    document: below({ schema, valueOf }, way, wholeOf(type)),
    asks: [...stepsOf(way), ...leavesOf(type).map((leaf) => `${type.name}.${leaf}`)],
  })),
  ...edgesOf(schema).map((way) => ({
    name: stepsOf(way).join(" "),
    document: below({ schema, valueOf }, way, ""),
    asks: stepsOf(way),
  })),
]

/** Ways of asking for a piece of a list, well and badly, with what they are to be answered. */
export const SLICES: ReadonlyArray<readonly [Readonly<Record<string, string>>, "page" | "MalformedInput"]> = [
  [{ first: "2" }, "page"],
  [{ last: "2" }, "page"],
  [{ first: "null", last: "1" }, "page"],
  [{ first: "null" }, "MalformedInput"],
  [{ first: "1", last: "1" }, "MalformedInput"],
  [{ first: "201" }, "MalformedInput"],
  [{ last: "0", first: "null" }, "MalformedInput"],
]

export interface SliceAsked extends Question {
  /** The fields on the way to the list. */
  readonly path: ReadonlyArray<string>
  readonly told: "page" | "MalformedInput"
}

/** Every list that is answered in pieces, at every place nearest to a question, in every way of asking. */
export const sliceQuestions = (schema: GraphQLSchema, valueOf: ValueOf): ReadonlyArray<SliceAsked> => {
  const roots = rootsOf(schema).map((step) => [step])
  const inside = everyWay(schema).flatMap(({ way, type }) =>
    Object.values(type.getFields()).map((field) => [...way, { on: type, field }]),
  )
  const all = [...roots, ...inside].filter(
    (way) => way.at(-1) !== undefined && isSliced((way.at(-1) as Step).field),
  )
  return all.flatMap((way) =>
    SLICES.map(([slice, told]) => ({
      name: `${stepsOf(way).join(" ")} ${JSON.stringify(slice)}`,
      document: below({ schema, valueOf }, way, "", slice),
      asks: stepsOf(way),
      path: way.map(({ field }) => field.name),
      told,
    })),
  )
}

/** Every question with each of its arguments, one at a time; of an enumeration, each of its values. */
export const argumentQuestions = (schema: GraphQLSchema, valueOf: ValueOf): ReadonlyArray<Question> =>
  rootsOf(schema).flatMap((step) =>
    step.field.args
      .filter((argument) => !SLICE.has(argument.name))
      .flatMap((argument) => {
        const type = getNamedType(argument.type)
        const values = isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : [valueOf(argument, step.field.name) ?? "null"]
        const slice = isSliced(step.field) ? TWO : {}
        return values.map((value) => ({
          name: `${step.field.name}(${argument.name}: ${value})`,
          document: below({ schema, valueOf }, [step], "", { ...slice, [argument.name]: value }),
          asks: stepsOf([step]),
        }))
      }),
  )

/** `Type.field` of all that a schema can answer. */
export const everyField = (schema: GraphQLSchema): ReadonlyArray<string> => {
  const query = schema.getQueryType()
  const types = new Set(everyWay(schema).map(({ type }) => type))
  return [...(query === undefined || query === null ? [] : [query]), ...types].flatMap((type) =>
    Object.keys(type.getFields()).map((field) => `${type.name}.${field}`),
  )
}
