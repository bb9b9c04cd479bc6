/** The agencies' schema: its committed text, both languages throughout, nothing broken that was released. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import {
  BreakingChangeType,
  buildSchema,
  findSchemaChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  specifiedScalarTypes,
} from "graphql"
import { assert, describe, it } from "vitest"
import { schema, sdl } from "@minsheng/graphql"
import { golden } from "./golden/compare.ts"
import { ROOT } from "./repository.ts"

/** The schema as agencies were last given it; a release writes it anew. */
const RELEASED = "docs/reference/schema.released.graphql"

interface Described {
  readonly name: string
  readonly description: string | null | undefined
}

const argumentsOf = (field: object): ReadonlyArray<Described> =>
  "args" in field ? (field.args as ReadonlyArray<Described>) : []

/** Everything in a schema that has a name, by its path. */
const namedIn = (of: GraphQLSchema): ReadonlyArray<Described> =>
  Object.values(of.getTypeMap())
    .filter(
      (type) => !type.name.startsWith("__") && !specifiedScalarTypes.some(({ name }) => name === type.name),
    )
    .flatMap((type): ReadonlyArray<Described> => {
      const fields: ReadonlyArray<Described> =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : []
      return [
        type,
        ...fields.flatMap((field): ReadonlyArray<Described> => [
          { name: `${type.name}.${field.name}`, description: field.description },
          ...argumentsOf(field).map(({ name, description }) => ({
            name: `${type.name}.${field.name}(${name})`,
            description,
          })),
        ]),
        ...(isEnumType(type) ? type.getValues() : []).map(({ name, description }) => ({
          name: `${type.name}.${name}`,
          description,
        })),
      ]
    })

/** Names whose description is not in both languages, Chinese on the first line. */
const undescribed = (of: GraphQLSchema): ReadonlyArray<string> =>
  namedIn(of)
    .filter(({ description }) => {
      const [zh = "", en = "", ...more] = (description ?? "").split("\n")
      return (
        !/\p{Script=Han}/u.test(zh) ||
        !/[A-Za-z]{2}/u.test(en) ||
        /\p{Script=Han}/u.test(en) ||
        more.length > 0
      )
    })
    .map(({ name }) => name)

describe("the agencies' schema", () => {
  it("golden: docs/reference/schema.graphql", () => {
    golden("docs/reference/schema.graphql", sdl())
  })

  it("describes every type, field, argument and value in both languages", () => {
    assert.isAbove(namedIn(schema).length, 200)
    assert.deepStrictEqual(undescribed(schema), [])
  })

  it("takes both times in every question, and says in every answer which entry it knows", () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
    assert.isNotEmpty(fields)
    for (const { name, args } of fields) {
      assert.includeMembers(
        args.map((argument) => argument.name),
        ["asOf", "knownAt"],
        name,
      )
    }
    const answers = namedIn(schema).filter(
      ({ name }) =>
        /^(?:\w+Answer|\w+Connection|Figures|Programme|RegionTargets)\.axes$/u.test(name) ||
        /^(?:FinancingPlan|Fund(?:Rates|Differences|Shortfalls|Alarms))\.axes$/u.test(name),
    )
    assert.lengthOf(answers, fields.length)
  })

  it("planted: a field, an argument, a value and a type without words, or in one language", () => {
    const planted = buildSchema(`
      "问题。\\nQuestions."
      type Query { "甲。\\nAny." a("只有中文。" b: Int): Kind  c: Int }
      "种类"
      enum Kind { "甲\\nAny" a  "乙\\n乙" b }
    `)
    assert.deepStrictEqual(undescribed(planted), ["Query.a(b)", "Query.c", "Kind", "Kind.b"])
  })
})

const released = buildSchema(readFileSync(join(ROOT, RELEASED), "utf8"))

const BREAKING: ReadonlySet<string> = new Set(Object.values(BreakingChangeType))

const broken = (now: GraphQLSchema): ReadonlyArray<string> =>
  findSchemaChanges(released, now)
    .filter(({ type }) => BREAKING.has(type))
    .map(({ description }) => description)

describe("what was released", () => {
  it("is there still", () => {
    assert.deepStrictEqual(broken(buildSchema(sdl())), [])
  })

  it.each([
    ["a field that is gone", / {2}"""\n[^"]*"""\n {2}reportedCount: Int!\n/u, ""],
    ["a field that is of another type", /yuan: String!/u, "yuan: Int!"],
    ["an argument that must be given", /missingMonth: Month(?!!)/u, "missingMonth: Month!"],
    ["a value that is gone", / {2}"""\n[^"]*"""\n {2}slowest\n/u, ""],
  ])("planted: %s is found", (_, pattern, instead) => {
    const text = sdl()
    assert.match(text, pattern)
    assert.isNotEmpty(broken(buildSchema(text.replace(pattern, instead))))
  })
})
