/**
 * A command line beside a running server works on the server's own database, and on a database of its own
 * when no server is there: one register either way.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { HUOQIU } from "@minsheng/store/testing"
import { Caller, CSV, dataOf, ServerProcess, TemporaryHome, within } from "@minsheng/server/testing"
import { Shell } from "./testing/Shell.ts"

const PASSWORD = "a-password-of-2010"
const FIGURES = { asOf: "2010-12-31", region: "341524" }

const databasePid = (home: TemporaryHome): number =>
  Number(readFileSync(home.path("postgres", "postmaster.pid"), "utf8").split("\n")[0])

const figuresAt = (shell: Shell, userName: string): Promise<unknown> =>
  shell.json("figures", "--as-of", FIGURES.asOf, "--region", FIGURES.region, "--as", userName)

describe("a command line", () => {
  it(
    "founds a register where none is, works beside a server on it, and without one again",
    { timeout: 180_000 },
    async () => {
      using home = new TemporaryHome()
      using shell = new Shell({ home })
      // Nobody has been here: the first command founds an empty register, and says who may sign in.
      const accounts = await shell.run("user", "list", "--json")
      assert.strictEqual(accounts.code, 0, accounts.err)
      assert.match(accounts.err, /The register is empty\. Its first administrators:\n +admin\.system +\S+/u)
      assert.isTrue(existsSync(home.path("first-accounts.json")))
      // The server that was started for the command is gone with it.
      assert.isFalse(existsSync(home.path("postgres", "postmaster.pid")))

      await using server = await ServerProcess.started({ MINSHENG_HOME: home.folder })
      const pid = databasePid(home)
      const office = await shell.json("office", "add", "金寨县民生办", "--region", "341524")
      const officeId = String(within(office, "id"))
      await shell.json("user", "add", "jinzhai.msb", "--name", "某某", "--office", officeId)
      await shell.json("user", "roles", "jinzhai.msb", "livelihoodReporter")
      const password = await shell.runWith(`${PASSWORD}\n`, "user", "password", "jinzhai.msb", "--lasting")
      assert.strictEqual(password.code, 0, password.err)
      assert.notInclude(password.out + password.err, PASSWORD)

      const caller = await Caller.signedIn(server.origin, "jinzhai.msb", PASSWORD)
      writeFileSync(home.path("projects.csv"), CSV)
      await shell.json("import", "projects", home.path("projects.csv"), "--as", "jinzhai.msb")
      const [beside, over] = await Promise.all([
        figuresAt(shell, "jinzhai.msb"),
        caller.query("progress.figures", FIGURES),
      ])
      assert.deepStrictEqual(beside, dataOf(over))
      assert.include(beside, { projectCount: 1, annualPlanFen: "100" })
      const foreign = await shell.run("figures", "--region", HUOQIU, "--as", "jinzhai.msb")
      assert.strictEqual(foreign.code, 1)
      // The commands came and went; the server's database is the one that it was.
      assert.strictEqual(databasePid(home), pid)
      assert.strictEqual((await caller.send("/readyz")).status, 200)

      assert.strictEqual(await server.end(), 0)
      assert.isFalse(existsSync(home.path("postgres", "postmaster.pid")))
      assert.deepStrictEqual(await figuresAt(shell, "jinzhai.msb"), beside)
      assert.isFalse(existsSync(home.path("postgres", "postmaster.pid")))
    },
  )
})
