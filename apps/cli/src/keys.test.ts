/** Keys at the command line: issued by the operator or an administrator, printed once, listed, revoked. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JINZHAI, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { Agency, PERSON_OF, RunningServer, STAFFED, within } from "@minsheng/server/testing"
import { jsonOf, Shell } from "./testing/Shell.ts"

/** Each command is a process, and the machine may be busy with others. */
const PATIENT = { timeout: 120_000 }

let database: TestDatabase
let shell: Shell

beforeAll(async () => {
  database = await testDatabase(STAFFED)
  shell = new Shell({ database })
})
afterAll(async () => {
  shell[Symbol.dispose]()
  await database.drop()
})

const CODES =
  "{ projects(year: 2010, first: 200) { ... on ProjectConnection { nodes { countyCode itemKey } } } }"

describe("minsheng key", PATIENT, () => {
  it("issues a key that opens what its scopes say, and no more after it is revoked", async () => {
    const issued = await shell.json(
      "key",
      "issue",
      "--name",
      "专项审计",
      "--agency",
      "县审计局",
      "--scopes",
      `${JINZHAI},19,projects`,
    )
    const agency = within(issued, "key") as object
    assert.deepInclude(agency, {
      name: "专项审计",
      agency: "县审计局",
      regionCodes: [JINZHAI],
      itemKeys: ["19"],
      fieldGroups: ["projects"],
      mayIntrospect: false,
      standing: "valid",
      issuedBy: "operator",
    })
    await using server = await RunningServer.on(database)
    const asking = new Agency(server.origin, within(issued, "secret") as string)
    const { projects } = await asking.data(CODES)
    const nodes = within(projects, "nodes") as ReadonlyArray<object>
    assert.deepStrictEqual(nodes, Array(3).fill({ countyCode: JINZHAI, itemKey: "19" }))
    const prefix = within(agency, "prefix") as string
    const { keys } = (await shell.json("key", "list")) as { readonly keys: ReadonlyArray<object> }
    assert.deepInclude(
      keys.find((one) => within(one, "prefix") === prefix),
      { standing: "valid" },
    )
    assert.notInclude(JSON.stringify(keys), within(issued, "secret") as string)
    const revoked = await shell.json("key", "revoke", prefix, "--reason", "审计结束")
    assert.include(revoked, { standing: "revoked", revokedBy: "operator", revocationReason: "审计结束" })
    assert.strictEqual((await asking.ask(CODES)).status, 401)
  })

  it("prints the key alone, so that it can be piped on, and everything by default", async () => {
    const { code, out, err } = await shell.run("key", "issue", "--name", "all", "--expires", "2099-12-31")
    assert.strictEqual(code, 0)
    assert.match(out, /^msk_[a-z2-7]{8}_[\w-]{43}\n$/u)
    assert.include(err, "340000")
    assert.include(err, "figures, the fund ledger, entries")
  })

  it("refuses what is no scope, an end that is over, and whoever may not", async () => {
    const wrong = await shell.run("key", "issue", "--name", "x", "--scopes", "everything")
    assert.strictEqual(wrong.code, 2)
    assert.include(`${wrong.out}${wrong.err}`, "everything is no scope")
    const past = await shell.run("key", "issue", "--name", "past", "--expires", "2010-05-31", "--json")
    assert.strictEqual(past.code, 1)
    assert.deepInclude(within(jsonOf(past), "refusal") as object, { _tag: "KeyExpiryPast" })
    const reader = await shell.run("key", "list", "--as", PERSON_OF.livelihoodReader, "--json")
    assert.deepInclude(within(jsonOf(reader), "refusal") as object, {
      _tag: "NotPermitted",
      useCase: "keys.read",
    })
  })
})
