/**
 * The database killed with all its children while many write: what was acknowledged is there, nothing is
 * there twice, and who was told nothing certain finds out by asking again. The control writes without
 * waiting for the disk, and does lose what it acknowledged: so the test can see a loss.
 */
import { setTimeout as sleep } from "node:timers/promises"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { Journal } from "@minsheng/core/journal"
import { connectOwner } from "../database/Database.ts"
import type { Answer } from "../journal/JournalWriter.ts"
import { openPlatform } from "../testing/index.ts"
import { accountOf, CallersBook, noteOf, NOTHING_WRONG, rounds, type Told } from "../testing/load.ts"
import { processNote } from "../testing/notes.ts"
import { OwnCluster } from "../testing/ownCluster.ts"
import { TestWriter } from "../testing/writers.ts"

const CALLERS = 256
const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

const told = (answer: Answer | undefined): Told =>
  answer?._tag === "Answered" ? "accepted" : answer?._tag === "Unavailable" ? answer.outcome : "other"

/** Callers who go on until the first of them is not answered, each with its next command. */
const post = (writer: TestWriter, book: CallersBook, round: string): Promise<unknown> => {
  let over = false
  const caller = async (name: number): Promise<void> => {
    for (let turn = 0; !over; turn += 1) {
      const unit = processNote(round, name, turn)
      const outcome = told(await writer.submit(unit))
      book.tell(unit.commandId, outcome)
      over ||= outcome !== "accepted"
    }
  }
  return Promise.all(range(CALLERS).map(caller))
}

/** Kills everything at the moment at which the writer's rows or its commit are on their way. */
const killWhileCommitting = async (own: OwnCluster, book: CallersBook, after: number): Promise<void> => {
  const watcher = await connectOwner(own.database)
  while (book.size < after) await sleep(5)
  const known = own.members()
  for (;;) {
    const { rowCount } = await watcher.query(
      `select from pg_stat_activity where application_name = 'minsheng writer' and state = 'active'
        and (query like 'insert%' or query like 'commit%')`,
    )
    if (rowCount !== 0) break
  }
  await own.kill(known)
  await watcher.end().catch(() => undefined)
}

describe("a database killed with all its children", () => {
  it(
    "loses nothing that it acknowledged, doubles nothing, and is written to again",
    { timeout: 120_000 },
    async () => {
      await using own = await OwnCluster.start()
      await using writer = new TestWriter(own.database, { patienceMillis: 300, batchLimit: 512 })
      const book = new CallersBook()
      for (const round of rounds(3)) {
        // A kill between two transactions leaves nobody in doubt; then it did not hit, and the next one may.
        for (let kill = 1; kill <= 8 && book.all("unknown").length === 0; kill += 1) {
          const posting = post(writer, book, `round${round}.${kill}`)
          await killWhileCommitting(own, book, book.size + 2000)
          await posting
          await own.restart()
          assert.deepStrictEqual(await accountOf(own.database, book), NOTHING_WRONG)
        }
        assert.isAbove(book.all("unknown").length, 0, `round ${round}: nobody was in doubt`)
        // Whoever was not told asks again, twice, through the writer that saw the fall.
        const asked = [...book.all("unknown"), ...book.all("notWritten")]
        for (const again of [1, 2]) {
          const answers = await Promise.all(asked.map((commandId) => writer.submit(noteOf(commandId))))
          assert.isTrue(
            answers.every((answer) => answer?._tag === "Answered"),
            `round ${round}, ${again}`,
          )
        }
        for (const commandId of asked) book.tell(commandId, "accepted")
        assert.deepStrictEqual(await accountOf(own.database, book), NOTHING_WRONG)
      }
      await using platform = openPlatform(own.database)
      const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
      assert.include(verdict, { _tag: "Sound", entryCount: book.all("accepted").length })
    },
  )

  it(
    "that is back soon is waited for: a platform's callers notice nothing",
    { timeout: 60_000 },
    async () => {
      await using own = await OwnCluster.start()
      await using platform = openPlatform(own.database)
      const book = new CallersBook()
      let over = false
      const caller = async (name: number): Promise<void> => {
        for (let turn = 0; !over; turn += 1) {
          const unit = processNote("waiting", name, turn)
          const exit = await platform.exit(Journal.use((journal) => journal.append(unit)))
          book.tell(unit.commandId, exit._tag === "Success" ? "accepted" : "other")
        }
      }
      const posting = Promise.all(range(64).map(caller))
      await killWhileCommitting(own, book, 500)
      await own.restart()
      const before = book.size
      while (book.size < before + 500) await sleep(5)
      over = true
      await posting
      assert.deepStrictEqual(await accountOf(own.database, book), NOTHING_WRONG)
      assert.include(await platform.run(Audit.use((audit) => audit.verify([]))), { _tag: "Sound" })
    },
  )
})

describe("control: without waiting for the disk", () => {
  it(
    "a killed database does lose what it acknowledged, in at least one of some rounds",
    { timeout: 120_000 },
    async () => {
      await using own = await OwnCluster.start({ synchronous_commit: "off", wal_writer_delay: "10s" })
      let lost = 0
      for (const round of rounds(3)) {
        const book = new CallersBook()
        // A writer of its own each round: what the last one remembers may be lost by now.
        await using writer = new TestWriter(own.database, { patienceMillis: 100 })
        const posting = post(writer, book, `control${round}`)
        await killWhileCommitting(own, book, 500)
        await posting
        await own.restart()
        lost += (await accountOf(own.database, book)).lost
        if (lost > 0) break
      }
      assert.isAbove(lost, 0)
    },
  )
})
