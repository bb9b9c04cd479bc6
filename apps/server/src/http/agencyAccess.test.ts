/**
 * Every question of the agencies' interface, asked with every kind of key: of this county and of another, of
 * the item, of another and of all, with each group of fields, in every state; and in every media type.
 */
import { randomUUID } from "node:crypto"
import { buildSchema } from "graphql"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { FIELD_GROUPS, type FieldGroup, fieldGroupUseCases } from "@minsheng/core/access"
import { HOUSING, HUOQIU, JINZHAI, LUAN, rowsOf, WATER } from "@minsheng/store/testing"
import {
  Agency,
  AGENCY_QUESTIONS,
  type AgencyQuestion,
  type Answer,
  type Caller,
  dataOf,
  OWN_ITEM,
  PERSON_OF,
  RESPONSE_TYPE,
  RunningServer,
  STAFFED,
  unreached,
  within,
} from "../testing/index.ts"

const PUBLISHED = fileURLToPath(new URL("../../../../docs/reference/schema.graphql", import.meta.url))

const REGIONS = { home: JINZHAI, beside: HUOQIU } as const
const ITEMS = { all: null, this: [WATER], other: [HOUSING] } as const
const GROUPS: Readonly<Record<string, ReadonlyArray<FieldGroup>>> = {
  ...Object.fromEntries(FIELD_GROUPS.map((group) => [group, [group]])),
  all: FIELD_GROUPS,
}

interface Kind {
  readonly region: keyof typeof REGIONS
  readonly items: keyof typeof ITEMS
  readonly groups: string
}

const KINDS: ReadonlyArray<Kind> = (["home", "beside"] as const).flatMap((region) =>
  (["all", "this", "other"] as const).flatMap((items) =>
    Object.keys(GROUPS).map((groups) => ({ region, items, groups })),
  ),
)
const nameOf = ({ region, items, groups }: Kind): string => `a key of ${region}, items ${items}, ${groups}`

const expectedOf = ({ behind, abroad, otherItem }: AgencyQuestion, kind: Kind): string => {
  const granted = (GROUPS[kind.groups] ?? []).flatMap((group) => fieldGroupUseCases[group])
  if (!granted.includes(behind)) return "NotPermitted"
  if (kind.region === "beside") return abroad
  return kind.items === "other" ? otherItem : "done"
}

/** Marks of the county and the item of the tests in an answer. */
const isMarked = (text: string): boolean => text.includes(`-${JINZHAI}-${WATER}-`)

/** What an answer told, beside what was expected: an answer that says more than it may is told as that. */
const told = (answer: object, question: AgencyQuestion, expected: string): string => {
  const code = within(answer, "code")
  if (code === "NotPermitted" && within(answer, "useCase") !== question.behind)
    return "NotPermitted for another"
  if (typeof code === "string" && within(answer, "__typename") === code) return code
  if (expected !== "nothing") return "done"
  return isMarked(JSON.stringify(answer)) ? `of the foreign county: ${JSON.stringify(answer)}` : "nothing"
}

let server: RunningServer
let security: Caller
const keys = new Map<string, Agency>()
const measured = new Map<string, string>()

const cellOf = (name: string, kind: Kind): string => `${name} with ${nameOf(kind)}`

const deviations = (cells: ReadonlyMap<string, string>): ReadonlyArray<string> =>
  Object.entries(AGENCY_QUESTIONS).flatMap(([name, question]) =>
    KINDS.flatMap((kind) => {
      const [found, expected] = [cells.get(cellOf(name, kind)), expectedOf(question, kind)]
      return found === expected ? [] : [`${cellOf(name, kind)}: ${found ?? "not asked"}, not ${expected}`]
    }),
  )

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  security = await server.signIn(PERSON_OF.securityAdministrator)
  await Promise.all(
    KINDS.map(async (kind) => {
      const scope = { regionCodes: [REGIONS[kind.region]], itemKeys: ITEMS[kind.items] }
      const fieldGroups = GROUPS[kind.groups] ?? []
      keys.set(nameOf(kind), await Agency.with(security, { name: nameOf(kind), ...scope, fieldGroups }))
    }),
  )
  for (const [name, question] of Object.entries(AGENCY_QUESTIONS)) {
    await Promise.all(
      KINDS.map(async (kind) => {
        const answer = (await (keys.get(nameOf(kind)) as Agency).data(question.document))[name] as object
        measured.set(cellOf(name, kind), told(answer, question, expectedOf(question, kind)))
      }),
    )
  }
})

afterAll(() => server[Symbol.asyncDispose]())

describe.each(Object.keys(AGENCY_QUESTIONS))("%s", (name) => {
  it.each(KINDS.map((kind) => [nameOf(kind), kind] as const))("asked with %s", (_, kind) => {
    const question = AGENCY_QUESTIONS[name] as AgencyQuestion
    assert.strictEqual(measured.get(cellOf(name, kind)), expectedOf(question, kind))
  })
})

describe("entries of a division's own year", () => {
  const document = `{ journalEntries(family: programme, first: 200) {
    ... on JournalEntryConnection { nodes { stream type } } } }`

  it("are told to those above and within it, and not to the county beside", async () => {
    const reporter = await server.signIn(PERSON_OF.livelihoodReporter)
    dataOf(
      await reporter.mutate("programme.listItem", {
        commandId: randomUUID(),
        year: 2010,
        region: JINZHAI,
        item: OWN_ITEM,
      }),
    )
    const streamsFor = async (region: Kind["region"]): Promise<ReadonlyArray<unknown>> => {
      const key = keys.get(nameOf({ region, items: "all", groups: "journal" })) as Agency
      const { journalEntries } = await key.data(document)
      const nodes = within(journalEntries, "nodes") as ReadonlyArray<object>
      return [...new Set(nodes.map((node) => within(node, "stream")))]
    }
    assert.deepStrictEqual(await streamsFor("home"), ["programme/2010", `programme/2010-${JINZHAI}`])
    assert.deepStrictEqual(await streamsFor("beside"), ["programme/2010"])
    const city = await Agency.with(security, { name: "市审计局", regionCodes: [LUAN] })
    assert.include(JSON.stringify(await city.data(document)), `programme/2010-${JINZHAI}`)
  })
})

describe("the whole table", () => {
  it("has no other answer than groups and scopes give", () => {
    assert.deepStrictEqual(deviations(measured), [])
    assert.lengthOf([...measured], Object.keys(AGENCY_QUESTIONS).length * KINDS.length)
  })

  it("holds every question of the published schema, and nothing that is none", () => {
    const questions = buildSchema(readFileSync(PUBLISHED, "utf8")).getQueryType()?.getFields() ?? {}
    assert.deepStrictEqual(Object.keys(AGENCY_QUESTIONS).toSorted(), Object.keys(questions).toSorted())
  })

  it("has a question for every use case that a group of fields opens", () => {
    const opened = new Set(FIELD_GROUPS.flatMap((group) => fieldGroupUseCases[group]))
    // Money is moved at a door of its own, where what it touched is answered.
    const elsewhere = ["funds.post"]
    assert.deepStrictEqual(unreached([...opened], AGENCY_QUESTIONS), elsewhere)
    assert.deepStrictEqual(unreached([...opened, "documents.read"], AGENCY_QUESTIONS), [
      ...elsewhere,
      "documents.read",
    ])
  })

  it("asks about what is there: the right key is answered with it", () => {
    const right = { region: "home", items: "this", groups: "all" } as const
    for (const [name, { abroad, otherItem }] of Object.entries(AGENCY_QUESTIONS))
      assert.isTrue(measured.get(cellOf(name, right)) === "done", `${name} ${abroad} ${otherItem}`)
  })

  it("planted: one answer too many is found, by its cell", () => {
    const foreign = cellOf("project", { region: "beside", items: "all", groups: "projects" })
    assert.deepStrictEqual(deviations(new Map([...measured, [foreign, "done"]])), [
      `${foreign}: done, not ProjectNotFound`,
    ])
    const question = AGENCY_QUESTIONS["journalEntries"] as AgencyQuestion
    const leak = { nodes: [{ payload: `2010-${JINZHAI}-${WATER}-0001` }] }
    assert.match(told(leak, question, "nothing"), /^of the foreign county/u)
  })
})

/** Whoever comes without a key that opens anything, and the code that they are told. */
const CLOSED: Readonly<
  Record<string, (open: Agency) => Promise<readonly [key: string | undefined, code: string]>>
> = {
  "no key": () => Promise.resolve([undefined, "KeyMissing"]),
  "a wrong key": () => Promise.resolve([`msk_aaaaaaaa_${"a".repeat(43)}`, "KeyUnknown"]),
  "half a key": (open) => Promise.resolve([open.key?.slice(0, -1), "KeyUnknown"]),
  "the prefix alone": (open) => Promise.resolve([open.key?.slice(0, 12), "KeyUnknown"]),
  "an expired key": async () => {
    const { key } = await Agency.with(security, { name: "过期的" })
    await rowsOf(
      server.database,
      "update access_key set issued_at = now() - interval '2 days', expires_at = now() where name = '过期的'",
    )
    return [key, "KeyExpired"]
  },
  "a revoked key": async () => {
    const { key } = await Agency.with(security, { name: "吊销的" })
    const prefix = key?.slice(0, 12)
    dataOf(await security.mutate("access.revokeKey", { prefix, reason: "外泄" }))
    return [key, "KeyRevoked"]
  },
}

const TAKEN = [
  RESPONSE_TYPE,
  "application/json",
  "application/json; charset=utf-8",
  `${RESPONSE_TYPE}, application/json;q=0.9`,
  "*/*",
]

const typeOf = ({ headers }: Answer): string => headers.get("content-type")?.split(";")[0] ?? ""

describe.each(Object.keys(CLOSED))("with %s", (name) => {
  it("no question is answered, and that is said in the media type of an answer", async () => {
    const open = keys.get(nameOf({ region: "home", items: "all", groups: "all" })) as Agency
    const [key, code] = await (CLOSED[name] as (typeof CLOSED)[string])(open)
    const documents = Object.values(AGENCY_QUESTIONS).map(({ document }) => document)
    // Keys that are none are soon not looked at any more.
    for (const document of code === "KeyUnknown" ? documents.slice(0, 1) : documents) {
      for (const taken of TAKEN) {
        const answer = await new Agency(server.origin, key).ask(document, {}, taken)
        assert.strictEqual(within(answer.body, "errors", 0, "extensions", "code"), code, taken)
        assert.isUndefined(within(answer.body, "data"))
        assert.strictEqual(answer.status, 401)
        assert.strictEqual(typeOf(answer), typeOf(await open.ask(document, {}, taken)), taken)
      }
    }
  })
})
