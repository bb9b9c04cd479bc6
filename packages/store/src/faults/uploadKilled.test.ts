/** Files on their way in: a process that is killed leaves nothing of one, and a large one fills no memory. */
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { FOUNDED } from "../testing/fixture.ts"
import { testDatabase } from "../testing/index.ts"
import { rounds } from "../testing/load.ts"
import { RunningProcess } from "../testing/processes.ts"
import { Seeded } from "../testing/Seeded.ts"
import { valueOf } from "../testing/writers.ts"

const KEPT = `select (select count(*) from attachment) + (select count(*) from attachment_chunk)
  + (select count(*) from attachment_upload)`
const SENDING =
  "select count(*)::int from pg_stat_activity where application_name = 'minsheng upload' and datname = current_database()"

describe("a file on its way in", () => {
  it("leaves nothing when the process that takes it is killed", { timeout: 60_000 }, async () => {
    const database = await testDatabase(FOUNDED)
    const chance = new Seeded(7)
    for (const _ of rounds(3)) {
      await using uploading = new RunningProcess("uploadingProcess.ts", [database.url, "40", "4"])
      await uploading.hasPrinted(1)
      await sleep(chance.between(0, 400))
      await uploading.kill()
      assert.deepStrictEqual(uploading.lines, ["begun"])
      while ((await valueOf<number>(database, SENDING)) > 0) await sleep(10)
      assert.strictEqual(Number(await valueOf(database, KEPT)), 0)
    }
    await using whole = new RunningProcess("uploadingProcess.ts", [database.url, "2", "0"])
    assert.strictEqual(await whole.ended(), 0)
    assert.isAbove(Number(await valueOf(database, KEPT)), 0)
    await database.drop()
  })

  it(
    "goes in and comes out without being held in memory, however large it is",
    { timeout: 90_000 },
    async () => {
      const database = await testDatabase(FOUNDED)
      const grown: Array<number> = []
      for (const size of ["25", "100", "200"]) {
        await using uploading = new RunningProcess("uploadingProcess.ts", [database.url, size, "0"])
        assert.strictEqual(await uploading.ended(), 0)
        const [, sent, read, grownMiB] = uploading.lines
        assert.strictEqual(read, sent)
        grown.push(Number(grownMiB))
      }
      // What a process grows by is its rubbish, not its file: eight times the file is not eight times that.
      assert.isBelow(Math.max(...grown), 130, grown.join())
      assert.isBelow((grown[2] ?? 0) - (grown[1] ?? 0), 50, grown.join())
      await database.drop()
    },
  )
})
