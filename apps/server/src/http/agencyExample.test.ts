/** The example client, which knows nothing but the schema's text and a key, run as it stands. */
import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { buildSchema, parse, validate } from "graphql"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JINZHAI, WUWEI } from "@minsheng/store/testing"
import { Agency, PERSON_OF, RunningServer, STAFFED } from "../testing/index.ts"

const SCRIPT = fileURLToPath(new URL("../../../../docs/examples/agency.ts", import.meta.url))
const PUBLISHED = fileURLToPath(new URL("../../../../docs/reference/schema.graphql", import.meta.url))

let server: RunningServer
let agency: Agency

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
  const security = await server.signIn(PERSON_OF.securityAdministrator)
  agency = await Agency.with(security, { name: "县人大", regionCodes: [JINZHAI] })
})
afterAll(() => server[Symbol.asyncDispose]())

const run = async (key: string | undefined, region: string): Promise<unknown> => {
  const child = spawn(process.execPath, ["--no-warnings", SCRIPT, region], {
    env: { MINSHENG_URL: `${server.origin}/graphql`, MINSHENG_KEY: key },
    stdio: ["ignore", "pipe", "inherit"],
  })
  return JSON.parse(await text(child.stdout)) as unknown
}

const GUIDES = ["guides/query-with-a-key.md", "zh/query-with-a-key.md"] as const

/** A request of a guide. */
const ASKED =
  /^curl -G "\$MINSHENG_URL" -H "Authorization: Bearer \$MINSHENG_KEY" --data-urlencode 'query=([^']+)'$/gmu

/** The questions that a guide asks with curl, as they stand there. */
const questionsIn = (guide: string): ReadonlyArray<string> => {
  const document = fileURLToPath(new URL(`../../../../docs/${guide}`, import.meta.url))
  return [...readFileSync(document, "utf8").matchAll(ASKED)].map(([, query = ""]) => query)
}

describe.each(GUIDES)("the requests of %s", (guide) => {
  it("are answered as they stand, and are what the published schema has", async () => {
    const questions = questionsIn(guide)
    assert.lengthOf(questions, 3)
    const published = buildSchema(readFileSync(PUBLISHED, "utf8"))
    for (const query of questions) {
      assert.deepStrictEqual(validate(published, parse(query)), [])
      const headers = { authorization: `Bearer ${agency.key}`, accept: "*/*" }
      const asked = new URLSearchParams({ query }).toString()
      const answer = await server.stranger.send(`/graphql?${asked}`, { headers })
      assert.strictEqual(answer.status, 200, answer.text)
      assert.notMatch(answer.text, /"errors"|"words"/u)
    }
  })

  it("are the same in both languages", () => {
    assert.deepStrictEqual(questionsIn(guide), questionsIn(GUIDES[0]))
  })
})

describe("the example client", () => {
  it("asks what the published schema has", () => {
    const query = /`(?<query>query[^`]+)`/u.exec(readFileSync(SCRIPT, "utf8"))?.groups?.["query"] ?? ""
    assert.deepStrictEqual(validate(buildSchema(readFileSync(PUBLISHED, "utf8")), parse(query)), [])
  })

  it("is answered within its scope, and told why not beyond it", async () => {
    const figures = (await run(agency.key, JINZHAI)) as { readonly items: ReadonlyArray<object> }
    assert.lengthOf(figures.items, 2)
    assert.deepInclude(figures.items[1], {
      item: { name: { zh: "农村饮水安全" } },
      invested: { yuan: "7500.00" },
    })
    assert.deepInclude(await run(agency.key, WUWEI), { code: "RegionOutsideScope" })
  })

  it("is told that its key is none", async () => {
    const [error] = (await run("msk_none", JINZHAI)) as ReadonlyArray<{ readonly extensions: object }>
    assert.deepInclude(error?.extensions, { code: "KeyUnknown" })
  })
})
