/** The demonstration as whoever starts it sees it: accounts to try, and a second start in seconds. */
import { readFileSync, statSync } from "node:fs"
import { assert, describe, it } from "vitest"
import { bareDatabase } from "@minsheng/store/testing"
import { Caller, dataOf, ServerProcess, TemporaryHome } from "./testing/index.ts"

interface AccountsFile {
  readonly password: string
  readonly accounts: ReadonlyArray<{ readonly userName: string; readonly password: string }>
}

describe("a demonstration", () => {
  const password = "demonstration-2010"

  it(
    "is built once, prints and writes its accounts, and starts in seconds from then on",
    { timeout: 120_000 },
    async () => {
      await using database = await bareDatabase()
      using home = new TemporaryHome()
      const environment = { MINSHENG_HOME: home.folder, DATABASE_URL: database.url, MINSHENG_DEMO: "1" }
      const file = home.path("demo-accounts.json")
      const kept = (): AccountsFile => JSON.parse(readFileSync(file, "utf8")) as AccountsFile
      {
        await using first = await ServerProcess.started({ ...environment, MINSHENG_DEMO_PASSWORD: password })
        assert.strictEqual(statSync(file).mode & 0o777, 0o600)
        assert.strictEqual(kept().password, password)
        assert.isAtLeast(kept().accounts.length, 6)
        for (const account of kept().accounts) {
          assert.match(first.output, new RegExp(`^ +${account.userName} `, "mu"))
          await Caller.signedIn(first.origin, account.userName, account.password)
        }
        assert.include(first.output, password)
        assert.include(first.output, file)
        assert.match(first.output, /DEMONSTRATION DATA/u)
        const about = dataOf(await first.stranger.query("session.about"))
        assert.include(about, {
          demonstration: true,
          today: "2010-05-31",
          countyCount: 105,
          prefectureCount: 17,
        })
        // Whoever is not signed in learns whom to try, and no password.
        assert.notInclude(JSON.stringify(about), password)
      }
      // A visitor has changed one password and closed one account by wrong ones; an administrator locked one.
      {
        await using between = await ServerProcess.started(environment)
        const county = await Caller.signedIn(between.origin, "jinzhai.msb", password)
        const newPassword = "a-password-of-mine"
        dataOf(await county.mutate("account.changePassword", { oldPassword: password, newPassword }))
        for (let turn = 0; turn < 5; turn += 1)
          await between.stranger.post("/api/auth/sign-in/username", { username: "luan.plan", password: "no" })
        const administrator = await Caller.signedIn(between.origin, "admin.system", password)
        const locked = { commandId: crypto.randomUUID(), userName: "slt.water" }
        dataOf(await administrator.mutate("access.lockUser", locked))
      }
      const began = performance.now()
      await using second = await ServerProcess.started(environment)
      assert.isBelow((performance.now() - began) / 1000, 15)
      assert.strictEqual(kept().password, password)
      for (const account of kept().accounts)
        await Caller.signedIn(second.origin, account.userName, account.password)
      const names = kept().accounts.map(({ userName }) => userName)
      assert.includeMembers(names, ["jinzhai.msb", "luan.plan"])
      // Who may not sign in is neither written down nor offered.
      assert.notInclude(names, "slt.water")
      const offered = JSON.stringify(dataOf(await second.stranger.query("session.about")))
      assert.include(offered, "luan.plan")
      assert.notInclude(offered, "slt.water")
      await second.end()
      await using third = await ServerProcess.started({
        ...environment,
        MINSHENG_DEMO_PASSWORD: "another-2010",
      })
      await Caller.signedIn(third.origin, "jinzhai.msb", "another-2010")
      assert.strictEqual(statSync(file).mode & 0o777, 0o600)
    },
  )
})
