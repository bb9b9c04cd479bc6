/** `--as`: no more than the user could do after signing in, whoever sits at the machine. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { rowsOf, testDatabase, type TestDatabase } from "@minsheng/store/testing"
import { STAFFED, within } from "@minsheng/server/testing"
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
  await database.drop()
  shell[Symbol.dispose]()
})

/** What somebody is refused who only wants to see their own figures; `undefined`: nothing. */
const refusedAs = async (userName: string): Promise<unknown> => {
  const ran = await shell.run("figures", "--as", userName, "--json")
  const said = jsonOf(ran)
  assert.strictEqual(ran.code, within(said, "refusal") === undefined ? 0 : 1)
  return within(said, "refusal")
}

describe("acting as a user", PATIENT, () => {
  it("is refused while the account is locked or closed, and says which", async () => {
    for (const [word, back, state] of [
      ["lock", "unlock", "locked"],
      ["close", "reopen", "closed"],
    ] as const) {
      await shell.json("user", word, "huoqiu.msb")
      assert.deepStrictEqual(await refusedAs("huoqiu.msb"), {
        _tag: "AccountNotOpen",
        userName: "huoqiu.msb",
        state,
      })
      await shell.json("user", back, "huoqiu.msb")
    }
  })

  it("does nothing while the password is one that somebody else gave, until it is theirs", async () => {
    const given = await shell.runWith("given by somebody\n", "user", "password", "jinzhai.msb")
    assert.strictEqual(given.code, 0, given.err)
    assert.deepInclude(await refusedAs("jinzhai.msb"), { _tag: "NotPermitted", owes: "newPassword" })
    const spoken = await shell.run("figures", "--as", "jinzhai.msb")
    assert.match(spoken.err, /Your password was set by somebody else/u)
    const lasting = ["user", "password", "jinzhai.msb", "--lasting"]
    assert.strictEqual((await shell.runWith("one that lasts\n", ...lasting)).code, 0)
    assert.isUndefined(await refusedAs("jinzhai.msb"))
  })

  it("does nothing while a second factor is owed", async () => {
    await shell.json("factor", "require", "luan.msb")
    assert.deepInclude(await refusedAs("luan.msb"), { _tag: "NotPermitted", owes: "secondFactor" })
  })

  it("is not held by wrong passwords that others tried: none is asked for here", async () => {
    await rowsOf(
      database,
      "insert into auth.sign_in_failure values ('water.dept', 5, now(), now() + interval '30 minutes')",
    )
    assert.isUndefined(await refusedAs("water.dept"))
  })
})
