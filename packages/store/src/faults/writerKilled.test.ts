/** A writing process is killed, or falls asleep: the others go on; a command is there once or not. */
import { Effect } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { Journal } from "@minsheng/core/journal"
import { testPlatform } from "../testing/index.ts"
import { accountOf, CallersBook, noteOf, NOTHING_WRONG, rounds } from "../testing/load.ts"
import { noteUnit, processNote } from "../testing/notes.ts"
import { RunningProcess } from "../testing/processes.ts"
import { Seeded } from "../testing/Seeded.ts"
import { commandsIn, valueOf } from "../testing/writers.ts"

const CALLERS = 64

/** The next command of each caller: sent before the kill, or never. */
const nextOf = (name: string, answered: ReadonlyArray<string>): ReadonlyArray<string> => {
  const turns = new Map<number, number>()
  for (const commandId of answered) {
    const [, caller, turn] = commandId.split(" ")
    turns.set(Number(caller), Math.max(turns.get(Number(caller)) ?? -1, Number(turn)))
  }
  return Array.from(
    { length: CALLERS },
    (_, caller) => processNote(name, caller, (turns.get(caller) ?? -1) + 1).commandId,
  )
}

describe("a writing process that is killed", () => {
  it(
    "leaves every command that it answered once, and every other once or not at all",
    { timeout: 90_000 },
    async () => {
      await using platform = await testPlatform()
      const chance = new Seeded(13)
      const book = new CallersBook()
      for (const round of rounds(3)) {
        const name = `round${round}`
        await using writing = new RunningProcess("writingProcess.ts", [
          platform.database.url,
          name,
          String(CALLERS),
        ])
        await writing.hasPrinted(500 + chance.between(0, 1500))
        await writing.kill()
        for (const commandId of writing.lines) book.tell(commandId, "accepted")
        const asked = nextOf(name, writing.lines)
        for (const commandId of asked) book.tell(commandId, "unknown")
        assert.isAbove(writing.lines.length, 499)
        assert.deepStrictEqual(await accountOf(platform.database, book), NOTHING_WRONG)
        // Sent again under the same ids by somebody else, those in doubt are there once.
        const again = Effect.forEach(asked, (id) => Journal.use((journal) => journal.append(noteOf(id))), {
          concurrency: "unbounded",
        })
        await platform.run(Effect.andThen(again, again))
        for (const commandId of asked) book.tell(commandId, "accepted")
        assert.deepStrictEqual(await accountOf(platform.database, book), NOTHING_WRONG)
      }
      const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
      assert.include(verdict, { _tag: "Sound", entryCount: book.all("accepted").length })
    },
  )

  it("planted: an answer before the commit would be seen", async () => {
    await using platform = await testPlatform()
    const book = new CallersBook()
    book.tell(processNote("planted", 0, 0).commandId, "accepted")
    await platform.run(Journal.use((journal) => journal.append(processNote("planted", 1, 0))))
    assert.deepStrictEqual(await accountOf(platform.database, book), {
      ...NOTHING_WRONG,
      lost: 1,
      unheardOf: 1,
    })
  })
})

describe("a writing process that falls asleep with the lock in its hands", () => {
  it("loses the lock within seconds, and is accepted when it wakes", { timeout: 60_000 }, async () => {
    await using platform = await testPlatform()
    await using pausing = new RunningProcess("pausingProcess.ts", [platform.database.url, "17000"])
    const held =
      "select count(*)::int from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"
    while ((await valueOf<number>(platform.database, held)) === 0) await Promise.resolve()
    const began = performance.now()
    await platform.run(Journal.use((journal) => journal.append(noteUnit({ commandId: "waiting" }))))
    const waitedSeconds = (performance.now() - began) / 1000
    assert.isTrue(waitedSeconds > 5 && waitedSeconds < 16.5, String(waitedSeconds))
    assert.strictEqual(await pausing.ended(), 0)
    assert.deepStrictEqual(pausing.lines, ["accepted"])
    assert.deepStrictEqual(await commandsIn(platform.database), ["waiting", "pausing"])
  })
})
