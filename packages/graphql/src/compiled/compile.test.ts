/** What is compiled is answered as the executor of `graphql` answers it. */
import {
  execute,
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLField,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  GraphQLUnionType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql"
import { assert, describe, it } from "vitest"
import { schema as agencySchema } from "../schema.ts"
import { type Answering, compile } from "./compile.ts"

const Colour = new GraphQLEnumType({ name: "Colour", values: { red: { value: 1 }, blue: { value: 2 } } })

const Named = new GraphQLInterfaceType({
  name: "Named",
  fields: { name: { type: GraphQLString } },
  resolveType: ({ kind }: { readonly kind: string }) => kind,
})

interface Node {
  readonly kind: "Leaf" | "Branch"
  readonly name: string | null
  readonly size: number
}

const nodeOf = (size: number): Node => ({
  kind: size % 2 === 0 ? "Branch" : "Leaf",
  name: size % 3 === 0 ? null : `n${size}`,
  size,
})

const Leaf = new GraphQLObjectType<Node>({
  name: "Leaf",
  interfaces: [Named],
  fields: {
    name: { type: GraphQLString },
    colour: { type: Colour, resolve: ({ size }) => (size % 3) + 1 },
    bold: { type: new GraphQLNonNull(GraphQLBoolean), resolve: ({ size }) => size > 5 },
  },
})

const Branch: GraphQLObjectType<Node> = new GraphQLObjectType<Node>({
  name: "Branch",
  interfaces: [Named],
  fields: () => ({
    name: { type: GraphQLString },
    size: { type: new GraphQLNonNull(GraphQLInt) },
    // Now and then it is null where it must not be, and then it fails.
    needed: {
      type: new GraphQLNonNull(GraphQLString),
      resolve: ({ size, name }) => {
        if (size === 14) throw new Error("fourteen")
        return size % 5 === 4 ? null : (name ?? "nobody")
      },
    },
    children: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Either))),
      args: { first: { type: GraphQLInt, default: { value: 2 } }, skip: { type: GraphQLInt } },
      resolve: ({ size }, { first, skip }: { first: number; skip?: number }) =>
        Promise.resolve(Array.from({ length: first }, (_, index) => nodeOf(size + index + (skip ?? 1)))),
    },
    next: { type: Named, resolve: ({ size }) => Promise.resolve(size > 40 ? null : nodeOf(size + 3)) },
  }),
})

const Either = new GraphQLUnionType({
  name: "Either",
  types: [Leaf, Branch],
  resolveType: ({ kind }: Node) => kind,
})

const Query = new GraphQLObjectType({
  name: "Query",
  fields: {
    branch: {
      type: Branch,
      args: { size: { type: GraphQLInt } },
      resolve: (_, { size }) => nodeOf((size ?? 2) * 2),
    },
    any: { type: Named, resolve: () => nodeOf(7) },
    all: { type: new GraphQLList(Either), resolve: () => [1, 2, 3, 4].map(nodeOf) },
  },
})

const schema = new GraphQLSchema({ query: Query, types: [Leaf, Branch] })

/** Chance that can be had again. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const argumentsOf = (field: GraphQLField<unknown, unknown>, below: (n: number) => number): string => {
  if (field.args.length === 0 || below(2) === 0) return ""
  const value = [String(below(4)), "$n", "$m"][below(3)]
  return `(${field.args[below(field.args.length)]?.name}: ${value})`
}

/** A set of selections by chance, with aliases, fragments, and the same field twice. */
const selections = (type: unknown, depth: number, below: (n: number) => number): string => {
  if (isAbstractType(type as never)) {
    const own = type === Named ? " name" : ""
    return `{ __typename${own} ... on Leaf ${selections(Leaf, depth - 1, below)}
      ... on Branch ${selections(Branch, depth - 1, below)} ${below(3) === 0 ? "...leafy" : ""} }`
  }
  if (!isObjectType(type)) return ""
  const fields = Object.values(type.getFields())
  const chosen = Array.from({ length: 1 + below(4) }, (_, index) => {
    const field = fields[below(fields.length)] as GraphQLField<unknown, unknown>
    const named = getNamedType(field.type)
    const isLeaf = !isObjectType(named) && !isAbstractType(named)
    if (!isLeaf && depth <= 0) return "__typename"
    return `a${depth + 9}${index}${field.name}: ${field.name}${argumentsOf(field, below)}
      ${isLeaf ? "" : selections(named, depth - 1, below)}`
  })
  return `{ ${chosen.join(" ")} __typename }`
}

const operationOf = (document: ReturnType<typeof parse>): OperationDefinitionNode => {
  const found = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
  assert.isDefined(found)
  return found
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

/** The data of an answer; `undefined` where the executor is to answer, however that is said. */
const answered = async (answering: Answering | undefined, variables: object): Promise<object | undefined> => {
  try {
    return await answering?.({}, variables as Readonly<Record<string, unknown>>)
  } catch {
    return undefined
  }
}

describe("a compiled document", () => {
  it("is answered as the executor does, byte for byte; what fails is left to the executor", async () => {
    const met = { answered: 0, failed: 0 }
    for (let seed = 1; seed <= 600; seed += 1) {
      const below = chance(seed)
      const source = `query ($n: Int, $m: Int = 1) ${selections(Query, 4, below)}
        fragment leafy on Leaf { bold colour }`
      const document = parse(source)
      // Chance does not always use what it declares, nor merge what can be merged.
      const isValid = validate(schema, document).every(({ message }) => message.includes("is never used"))
      if (!isValid) continue
      const variableValues = below(2) === 0 ? { n: below(3) } : {}
      const answering = compile(schema, document, operationOf(document))
      assert.isDefined(answering, source)
      const expected = await execute({ schema, document, variableValues })
      const data = await answered(answering, variableValues)
      if (data === undefined) {
        met.failed += 1
        assert.isDefined(expected.errors, source)
      } else {
        met.answered += 1
        assert.isUndefined(expected.errors, source)
        assert.strictEqual(JSON.stringify(data), JSON.stringify(expected.data), source)
      }
    }
    assert.isAbove(met.answered, 100)
    assert.isAbove(met.failed, 20)
  })

  it("with variables of another type is left to the executor", async () => {
    const document = parse("query ($n: Int!) { branch(size: $n) { size } }")
    const answering = compile(schema, document, operationOf(document))
    assert.isUndefined(await answered(answering, { n: "two" }))
    assert.deepStrictEqual(plain(await answered(answering, { n: 2 })), { branch: { size: 4 } })
  })

  it.each([
    ["has directives", "{ branch { name @include(if: true) } }"],
    ["asks for the schema", "{ __schema { queryType { name } } }"],
    ["answers under a name that objects keep to themselves", "{ branch { __proto__: name } }"],
  ])("that %s is not compiled", (_, source) => {
    const document = parse(source)
    assert.isUndefined(compile(schema, document, operationOf(document)))
  })
})

describe("the agencies' schema", () => {
  /** Everything of a type, some levels deep. */
  const whole = (type: unknown, depth: number): string => {
    if (isAbstractType(type as never)) {
      const types = agencySchema.getPossibleTypes(type as never)
      return `{ ${types.map((one) => `... on ${one.name} ${whole(one, depth)}`).join(" ")} }`
    }
    if (!isObjectType(type)) return ""
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const named = getNamedType(field.type)
      const isLeaf = !isObjectType(named) && !isAbstractType(named)
      if (!isLeaf && depth === 0) return []
      return [`${type.name}${field.name}: ${field.name} ${isLeaf ? "" : whole(named, depth - 1)}`]
    })
    return `{ __typename ${fields.join(" ")} }`
  }

  const valueOf = (type: GraphQLNamedType): string => {
    if (isEnumType(type)) return type.getValues()[0]?.name ?? ""
    return type.name === "Int" ? "2010" : '"1"'
  }

  it("can be compiled, each question of it whole", () => {
    const questions = Object.values(agencySchema.getQueryType()?.getFields() ?? {})
    assert.isAbove(questions.length, 5)
    for (const question of questions) {
      const needed = question.args.filter(({ type }) => String(type).endsWith("!"))
      const given = needed.map(({ name, type }) => `${name}: ${valueOf(getNamedType(type))}`)
      const source = `{ ${question.name} ${given.length === 0 ? "" : `(${given.join(", ")})`}
        ${whole(getNamedType(question.type), 3)} }`
      const document = parse(source)
      assert.deepStrictEqual(validate(agencySchema, document), [], source.slice(0, 300))
      assert.isDefined(compile(agencySchema, document, operationOf(document)), question.name)
    }
  })
})
