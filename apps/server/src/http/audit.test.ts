/** Verification over HTTP: for whom, and against the seals that the server kept outside the database. */
import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { ownerOf } from "@minsheng/store/testing"
import { dataOf, refusalIn, RunningServer, STAFFED, within } from "../testing/index.ts"

let server: RunningServer

beforeAll(async () => {
  server = await RunningServer.of(STAFFED)
})

afterAll(() => server[Symbol.asyncDispose]())

/** The position of the last seal in the file, once the server has written it. */
const lastKept = async (): Promise<number> => {
  for (;;) {
    const line = (() => {
      try {
        return readFileSync(join(server.home, "seals.txt"), "utf8").trimEnd().split("\n").at(-1)
      } catch {
        return undefined
      }
    })()
    if (line !== undefined && line !== "") return Number(line.split(" ")[0])
    await sleep(20)
  }
}

describe("audit.verify", () => {
  it("is refused to auditors who answer for a part of the register", async () => {
    const security = await server.signIn("anhui.security")
    for (const userName of ["luan.msb", "water.dept"]) {
      const command = { commandId: randomUUID(), userName, roles: ["auditor"] }
      assert.strictEqual((await security.mutate("access.assignRoles", command)).status, 200)
      const answer = await (await server.signIn(userName)).query("audit.verify")
      assert.strictEqual(answer.status, 403)
      assert.deepStrictEqual(refusalIn(answer), { _tag: "JournalOutsideScope", useCase: "journal.verify" })
      assert.hasAllKeys(within(answer.body, "error", "data", "words"), ["zh", "en"])
    }
  })

  it("finds that the end was cut off, although the database says nothing of it", async () => {
    const auditor = await server.signIn("anhui.auditor")
    const kept = await lastKept()
    assert.include(dataOf(await auditor.query("audit.verify")), { _tag: "Sound" })
    await using owner = await ownerOf(server.database)
    await owner.query("alter table journal disable trigger all")
    await owner.query("alter table journal_batch disable trigger all")
    await owner.query("delete from journal_batch where last_position >= $1", [kept])
    await owner.query("delete from journal where position >= $1", [kept])
    const verdict = dataOf(await auditor.query("audit.verify"))
    assert.include(verdict, { _tag: "Broken", position: kept, fault: "end" })
  })
})
