/**
 * A client that knows the committed text of the schema, an address and a key, and nothing of this code: it
 * makes its questions from that text, learns what to give for arguments from the answers, and holds each
 * answer to what the text says.
 */
import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import {
  buildSchema,
  execute,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
  validate,
} from "graphql"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { READING_GROUPS } from "@minsheng/core/access"
import { pdfOf } from "@minsheng/core/testing"
import { JINZHAI, WATER } from "@minsheng/store/testing"
import {
  Agency,
  codeOf,
  dataOf,
  OWN_ITEM,
  PERSON_OF,
  RunningServer,
  STAFFED,
  within,
} from "../testing/index.ts"
import {
  argumentQuestions,
  everyField,
  fieldQuestions,
  isSliced,
  type Question,
  sliceQuestions,
  type ValueOf,
} from "../testing/schemaQuestions.ts"

const PUBLISHED = fileURLToPath(new URL("../../../../docs/reference/schema.graphql", import.meta.url))
const schema = buildSchema(readFileSync(PUBLISHED, "utf8"))

let server: RunningServer
let agency: Agency
/** What was learned from answers. */
const learned = { region: "", project: "", item: "", position: 0, instant: "" }

const quoted = (value: string): string => JSON.stringify(value)

/** Questions about one project. */
const OF_PROJECT = new Set(["project", "dossier", "findings", "can", "gateDecisions"])

/** By the names and the types that the schema gives to arguments. */
const valueOf: ValueOf = ({ name, type }, field) => {
  const called = String(type).replaceAll("!", "")
  if (name === "by") return "item"
  if (name === "year") return "2010"
  if (called === "Date") return quoted("2010-03-31")
  if (called === "KnownAt") return String(learned.position)
  if (called === "Month") return quoted("2010-03")
  if (called === "Int") return "1"
  if (called === "Boolean") return "true"
  if (called === "GateAction") return "agreeToStart"
  if (called === "System") return "tendering"
  if (name === "subject") return quoted("project")
  if (name === "itemKey") return quoted(learned.item)
  if (name === "account") return quoted(`2010-${learned.region}-${learned.item}-central-budget`)
  if (name === "search") return quoted("示例")
  return quoted(OF_PROJECT.has(field) ? learned.project : learned.region)
}

/** A document that the text allows, answered as the text says; told in the end is the data. */
const answered = async (document: string): Promise<object> => {
  assert.deepStrictEqual(validate(schema, parse(document)).map(String), [], document)
  const answer = await agency.ask(document)
  assert.strictEqual(answer.status, 200, `${document}\n${answer.text}`)
  assert.isUndefined(within(answer.body, "errors"), `${document}\n${answer.text}`)
  const data = within(answer.body, "data") as object
  // The text's own executor, on the answer: what is missing, null or of another type where it must not be.
  const again = await execute({ schema, document: parse(document), rootValue: data })
  assert.deepStrictEqual(JSON.parse(JSON.stringify(again)), { data }, document)
  return data
}

const namesIn = (value: unknown): ReadonlyArray<string> => {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== "object" || value === null) return []
  const own = within(value, "__typename")
  return [...(typeof own === "string" ? [own] : []), ...Object.values(value).flatMap(namesIn)]
}

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  const security = await server.signIn(PERSON_OF.securityAdministrator)
  const reporter = await server.signIn(PERSON_OF.livelihoodReporter)
  agency = await Agency.with(security, {
    name: "只有文本的客户",
    fieldGroups: READING_GROUPS,
  })
  const sent = await reporter.upload("批复.pdf", pdfOf("批复"))
  const { uploadId } = sent.body as { readonly uploadId: string }
  const said = async (procedure: string, input: object): Promise<unknown> =>
    dataOf(await reporter.mutate(procedure, { commandId: randomUUID(), ...input }))
  await said("documents.attach", {
    subject: { kind: "project", code: codeOf(JINZHAI, WATER, 1) },
    uploadId,
    details: { title: "批复", documentNumber: null, issuer: null, issuedOn: null },
  })
  await said("programme.listItem", { year: 2010, region: JINZHAI, item: OWN_ITEM })
  const projects = await agency.data(`{ projects(year: 2010, first: 200) { ... on ProjectConnection {
    axes { knownAt { position recordedAt } } nodes { code itemKey county { code } documents(first: 1) {
      ... on ProjectDocumentConnection { nodes { id } } } } } } }`)
  const nodes = within(projects, "projects", "nodes") as ReadonlyArray<object>
  const documented = nodes.find((node) => within(node, "documents", "nodes", 0) !== undefined)
  learned.project = within(documented, "code") as string
  learned.item = within(documented, "itemKey") as string
  learned.region = within(documented, "county", "code") as string
  learned.position = within(projects, "projects", "axes", "knownAt", "position") as number
  learned.instant = within(projects, "projects", "axes", "knownAt", "recordedAt") as string
})

afterAll(() => server[Symbol.asyncDispose]())

/** The types that the text itself declares. */
const types = (): ReadonlyArray<GraphQLNamedType> =>
  Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
const objects = (): ReadonlyArray<GraphQLObjectType> => types().filter(isObjectType)

const fields = (): ReadonlyArray<Question> => fieldQuestions(schema, valueOf)

describe("the text of the schema", () => {
  const questions = Object.values(schema.getQueryType()?.getFields() ?? {})

  it("has both times on every question", () => {
    assert.isAbove(questions.length, 8)
    for (const { name, args } of questions) {
      assert.includeMembers(
        args.map((argument) => argument.name),
        ["asOf", "knownAt"],
        name,
      )
    }
  })

  it("has every list of rows with a place in pieces from both ends", () => {
    const lists = objects().flatMap((type) => Object.values(type.getFields()).filter(isSliced))
    assert.isAbove(lists.length, 10)
    for (const { name, args } of lists) {
      const names = args.map((argument) => argument.name)
      assert.includeMembers(names, ["first", "after", "last", "before"], name)
    }
  })

  it("describes every type, field, argument and value in both languages", () => {
    const fieldsOf = objects().flatMap((type) => Object.values(type.getFields()))
    const values = types().filter(isEnumType)
    const described = [
      ...types(),
      ...fieldsOf,
      ...fieldsOf.flatMap(({ args }) => args),
      ...values.flatMap((type) => type.getValues()),
    ]
    assert.isAbove(described.length, 500)
    const isBilingual = (text: string): boolean => /\p{Script=Han}[\s\S]*\n[\s\S]*[A-Za-z]/u.test(text)
    const undescribed = described.filter(({ description }) => !isBilingual(description ?? ""))
    assert.deepStrictEqual(
      undescribed.map(({ name }) => name),
      [],
    )
  })
})

describe("a client made from the text alone", () => {
  it("asks for every field of every type, and is answered as the text says", async () => {
    const met = new Set<string>()
    for (const { document } of fields()) for (const name of namesIn(await answered(document))) met.add(name)
    const asked = new Set(fields().flatMap(({ asks }) => asks))
    const all = everyField(schema).filter((field) => !asked.has(field))
    assert.deepStrictEqual(all, [])
    assert.includeMembers(
      [...met],
      ["Project", "MonthlyReturn", "ProjectDocument", "HistoryEntry", "ItemFigures", "Rate", "JournalEntry"],
    )
  })

  it("gets every list from both ends, and is refused what is no piece of it", async () => {
    const slices = sliceQuestions(schema, valueOf)
    assert.isAbove(slices.length, 60)
    for (const { document, path, told } of slices) {
      const data = await answered(document)
      const names = namesIn(within(data, ...path))
      const ended = names.length === 0 ? namesIn(data) : names
      // A list below a list that is empty is not met at all.
      if (told === "page") assert.notInclude(ended, "MalformedInput", document)
      else if (names.length > 0) assert.include(names, "MalformedInput", document)
    }
  })

  it("gives every argument that there is, and is answered or refused in data", async () => {
    for (const { name, document } of argumentQuestions(schema, valueOf)) {
      const [root] = Object.values(await answered(document)) as ReadonlyArray<object>
      assert.isDefined(within(root, "__typename"), name)
      assert.notInclude(["MalformedInput", "NotPermitted"], within(root, "__typename"), name)
    }
  })

  it("asks on both axes: by position and by instant it is answered the same", async () => {
    for (const { document } of fields().filter(({ document: one }) => one.includes("axes"))) {
      const at = (knownAt: string): string =>
        document.replace(
          /^\{ (\w+)(?:\((.*?)\))? \{/u,
          (_, root: string, args = "") =>
            `{ ${root}(${args === "" ? "" : `${args}, `}asOf: "2010-03-31", knownAt: ${knownAt}) {`,
        )
      const byPosition = await answered(at(String(learned.position)))
      assert.deepStrictEqual(await answered(at(quoted(learned.instant))), byPosition, document)
    }
  })

  it("walks through a list by pieces, from either end, and has met every row once", async () => {
    const page = (slice: string): string => `{ projects(year: 2010, ${slice}) { __typename
      ... on ProjectConnection { nodes { code } pageInfo {
        hasNextPage hasPreviousPage startCursor endCursor } } } }`
    const codes: Record<"first" | "last", Array<string>> = { first: [], last: [] }
    for (const [end, other, cursor, more] of [
      ["first", "after", "endCursor", "hasNextPage"],
      ["last", "before", "startCursor", "hasPreviousPage"],
    ] as const) {
      for (let at: string | undefined = "", turns = 0; at !== undefined && turns < 20; turns += 1) {
        const data = await answered(page(`${end}: 4${at === "" ? "" : `, ${other}: ${quoted(at)}`}`))
        const nodes = within(data, "projects", "nodes") as ReadonlyArray<{ readonly code: string }>
        const piece = nodes.map(({ code }) => code)
        codes[end] = end === "first" ? [...codes[end], ...piece] : [...piece, ...codes[end]]
        const info = within(data, "projects", "pageInfo")
        at = within(info, more) === true ? (within(info, cursor) as string) : undefined
      }
    }
    assert.lengthOf(new Set(codes.first), 18)
    assert.deepStrictEqual(codes.last, codes.first)
    assert.deepStrictEqual(codes.first, codes.first.toSorted())
  })
})
