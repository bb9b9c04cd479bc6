/** The database stopped for two seconds under load: the platform waits, loses nothing and goes on. */
import { setTimeout as sleep } from "node:timers/promises"
import { Exit } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { Journal, JournalReader } from "@minsheng/core/journal"
import { Authentication } from "../access/Authentication.ts"
import { openPlatform, type OpenPlatform } from "../testing/index.ts"
import { accountOf, CallersBook, NOTHING_WRONG } from "../testing/load.ts"
import { processNote } from "../testing/notes.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { OwnCluster } from "../testing/ownCluster.ts"
import { TestWriter, valueOf } from "../testing/writers.ts"

const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)
/** Callers who write until they are told to stop; a command that was not accepted is sent again. */
class Load {
  readonly book = new CallersBook()
  readonly refusals: Array<string> = []
  lastAcceptedAt = 0
  #over = false
  readonly #done: Promise<unknown>
  readonly #platform: OpenPlatform

  constructor(platform: OpenPlatform, name: string, callers: number) {
    this.#platform = platform
    this.#done = Promise.all(range(callers).map((caller) => this.#write(name, caller)))
  }

  async #write(name: string, caller: number): Promise<void> {
    for (let turn = 0; !this.#over; turn += 1) {
      const unit = processNote(name, caller, turn)
      for (;;) {
        const exit = await this.#platform.exit(Journal.use((journal) => journal.append(unit)))
        if (Exit.isSuccess(exit)) break
        // A defect fails the test here.
        const refusal = refusalOf(exit)
        this.refusals.push(refusal._tag)
        this.book.tell(unit.commandId, refusal._tag === "JournalUnavailable" ? refusal.outcome : "other")
      }
      this.book.tell(unit.commandId, "accepted")
      this.lastAcceptedAt = performance.now()
    }
  }

  async stop(): Promise<void> {
    this.#over = true
    await this.#done
  }
}

const connections = (own: OwnCluster) =>
  valueOf<number>(
    own.database,
    "select count(*)::int from pg_stat_activity where application_name like 'minsheng%' and pid <> pg_backend_pid()",
  )

describe.each(["fast", "immediate"] as const)("a database stopped %s", (how) => {
  it("for two seconds is waited for, and nothing is lost", { timeout: 60_000 }, async () => {
    await using own = await OwnCluster.start()
    await using platform = openPlatform(own.database)
    const load = new Load(platform, how, 64)
    while (load.book.size < 1000) await sleep(5)
    const before = await connections(own)
    await own.stop(how)
    await sleep(2000)
    const restarting = performance.now()
    await own.restart()
    const backAt = performance.now()
    while (load.lastAcceptedAt < backAt) await sleep(5)
    const firstAfterSeconds = (load.lastAcceptedAt - restarting) / 1000
    await sleep(300)
    await load.stop()
    assert.isBelow(firstAfterSeconds, 8)
    assert.deepStrictEqual(
      [...new Set(load.refusals)].filter((tag) => tag !== "JournalUnavailable"),
      [],
    )
    assert.deepStrictEqual(await accountOf(own.database, load.book), NOTHING_WRONG)
    const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
    assert.include(verdict, { _tag: "Sound", entryCount: load.book.all("accepted").length })
    // Whatever else the platform does, it does again, and it holds no connection more than before.
    assert.isAbove((await platform.run(JournalReader.use((reader) => reader.head))).position, 1000)
    const nobody = Authentication.use((service) => service.sessionOf(new Headers()))
    assert.isUndefined(await platform.run(nobody))
    assert.isAtMost(await connections(own), before + 4)
  })
})

describe("a database that stays away", () => {
  it(
    "is told to whoever waits, within the writer's patience, and is written to when it is back",
    { timeout: 60_000 },
    async () => {
      await using own = await OwnCluster.start()
      await using writer = new TestWriter(own.database, { patienceMillis: 500 })
      const write = (turn: number) => writer.submit(processNote("away", 0, turn))
      assert.include(await write(0), { _tag: "Answered" })
      await own.stop("fast")
      const began = performance.now()
      assert.deepStrictEqual(await write(1), { _tag: "Unavailable", outcome: "notWritten" })
      const many = await Promise.all(range(200).map((turn) => write(10 + turn)))
      assert.isTrue(many.every((answer) => answer?._tag === "Unavailable"))
      assert.isBelow((performance.now() - began) / 1000, 8)
      await own.restart()
      assert.include(await write(1), { _tag: "Answered" })
      assert.strictEqual(await valueOf(own.database, "select count(*)::int from journal"), 2)
    },
  )

  it("does not keep readers from reading once it is back", { timeout: 60_000 }, async () => {
    await using own = await OwnCluster.start()
    await using platform = openPlatform(own.database)
    const head = JournalReader.use((reader) => reader.head)
    await platform.run(head)
    await own.stop("immediate")
    assert.isTrue(Exit.isFailure(await platform.exit(head)))
    await own.restart()
    const exits = await Promise.all(range(20).map(() => platform.exit(head)))
    const later = await platform.exit(head)
    assert.isTrue(Exit.isSuccess(later))
    assert.isAbove(exits.filter(Exit.isSuccess).length, 0)
  })
})
