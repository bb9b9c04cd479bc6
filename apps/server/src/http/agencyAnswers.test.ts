/** How agencies' questions are answered: whatever the form of the request, and from what was read before. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { HUOQIU, JINZHAI, StatementCounter } from "@minsheng/store/testing"
import { Agency, dataOf, PERSON_OF, RESPONSE_TYPE, RunningServer, STAFFED, within } from "../testing/index.ts"

let server: RunningServer
let agency: Agency

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  const security = await server.signIn(PERSON_OF.securityAdministrator)
  agency = await Agency.with(security, { name: "金寨县人大", regionCodes: [JINZHAI] })
})

afterAll(() => server[Symbol.asyncDispose]())

const FIGURES = `query ($region: String) {
  figures(region: $region) {
    ... on Figures { projectCount annualPlan { fen yuan } axes { knownAt { position } } }
    ... on Refusal { __typename code words { zh en } }
    ... on NotPermitted { useCase fieldGroups }
  }
}`

/** Documents and what they are asked with: answered, refused in data, and wrong in every manner. */
const OF_ALL_SORTS: Readonly<Record<string, readonly [document: string, variables?: object]>> = {
  "an answer": [FIGURES, { region: JINZHAI }],
  "a refusal": [FIGURES, { region: HUOQIU }],
  "a malformed input": ["{ regions { ... on Refusal { code words { zh } } __typename } }"],
  "a directive": ["query ($no: Boolean!) { figures { __typename @skip(if: $no) } }", { no: true }],
  "a syntax error": ["{ figures {"],
  "a field that is not there": ["{ figures { nothing } }"],
  "a variable of another type": [FIGURES, { region: 34 }],
  "a variable that is missing": ["query ($code: String!) { project(code: $code) { __typename } }"],
  "the schema, which is not granted": ["{ __schema { queryType { name } } }"],
  "too much": [
    `{ projects(year: 2010, first: 200) { ... on ProjectConnection { nodes {
      history(first: 200) { ... on HistoryConnection { nodes { position } } } } } } }`,
  ],
  "no operation": ["fragment f on Query { __typename }"],
}

describe("the plain form of a request", () => {
  it.each(Object.entries(OF_ALL_SORTS))(
    "with %s is answered as any other form is",
    async (_, [document, variables]) => {
      for (const type of [RESPONSE_TYPE, "application/json"]) {
        const plain = await agency.ask(document, variables, type)
        // With a parameter it is plain no more.
        const other = await agency.ask(document, variables, `${type};q=0.9`)
        assert.strictEqual(plain.text, other.text)
        assert.strictEqual(plain.status, other.status)
        assert.strictEqual(plain.headers.get("content-type"), other.headers.get("content-type"))
      }
    },
  )

  it.each([
    ["no JSON", "{ nothing"],
    ["a list", "[]"],
    ["no document", "{}"],
    ["a document that is no text", '{"query": 1}'],
    ["a parameter that nobody knows", '{"query": "{ __typename }", "more": 1}'],
    ["variables that are a list", '{"query": "{ __typename }", "variables": []}'],
  ])("with %s is refused as the protocol wants it", async (_, body) => {
    const headers = {
      authorization: `Bearer ${agency.key}`,
      "content-type": "application/json",
      accept: RESPONSE_TYPE,
    }
    const answer = await server.stranger.send("/graphql", { method: "POST", headers, body })
    assert.strictEqual(answer.status, 400)
    assert.isUndefined(within(answer.body, "data"))
  })
})

const SPENT = `query ($code: String!) {
  project(code: $code) { ... on ProjectAnswer { project { spent { fen } } } }
  figures(region: "${JINZHAI}") { ... on Figures { spent { fen } } }
  projects(year: 2010, region: "${JINZHAI}", first: 50) { ... on ProjectConnection {
    totals { spent { fen } } nodes { code spent { fen } } } } }`

describe("what was read before", () => {
  it("is not read again, and is forgotten as soon as anything is written that changes it", async () => {
    await using counter = await StatementCounter.before(server.database)
    await using counted = await RunningServer.on(counter.database)
    const reader = new Agency(counted.origin, agency.key)
    const reporter = await counted.signIn(PERSON_OF.livelihoodReporter)
    const { projects } = await reader.data(SPENT, { code: "" })
    const codes = (within(projects, "nodes") as ReadonlyArray<{ readonly code: string }>).map(
      ({ code }) => code,
    )
    const [asked = "", other = ""] = codes
    const spent = async (): Promise<ReadonlyArray<bigint>> => {
      const answer = await reader.data(SPENT, { code: asked })
      const nodes = within(answer["projects"], "nodes") as ReadonlyArray<{ readonly code: string }>
      const inList = nodes.find(({ code }) => code === asked)
      return [
        within(answer["project"], "project", "spent", "fen"),
        within(answer["figures"], "spent", "fen"),
        within(answer["projects"], "totals", "spent", "fen"),
        within(inList, "spent", "fen"),
      ].map((fen) => BigInt(fen as string))
    }
    const report = async (code: string, month: string): Promise<void> => {
      const figures = {
        investedFen: "0",
        disbursedFen: "0",
        spentFen: "700",
        physicalProgress: 0,
        remark: null,
      }
      const monthly = { month, ...figures }
      dataOf(await reporter.mutate("project.reportMonth", { commandId: `${code} ${month}`, code, monthly }))
    }
    const before = await spent()
    // The key with the head, and the record of access: nothing else is asked of the database.
    assert.isAtMost(await counter.during(spent), 2)
    await report(other, "2010-04")
    assert.deepStrictEqual(
      await spent(),
      before.map((fen, index) => (index % 3 === 0 ? fen : fen + 700n)),
    )
    await report(asked, "2010-04")
    assert.deepStrictEqual(
      await spent(),
      before.map((fen, index) => fen + (index % 3 === 0 ? 700n : 1400n)),
    )
    assert.isAtMost(await counter.during(spent), 2)
  })
})
