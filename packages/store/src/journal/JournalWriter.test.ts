/** The writer under load: one order, nobody harmed by a neighbour, nothing half done. */
import { Effect, Exit } from "effect"
import { assert, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { Journal, StreamId } from "@minsheng/core/journal"
import { disposableDatabase, MIGRATED, testPlatform } from "../testing/index.ts"
import { type Note, noteUnit, Refused, refusedUnit, throwingUnit } from "../testing/notes.ts"
import { defectOf, refusalOf } from "../testing/outcomes.ts"
import { batchSizesIn, commandsIn, ownerOf, TestWriter, valueOf } from "../testing/writers.ts"
import type { View } from "./View.ts"

const append = (note: Note) => Journal.use((journal) => journal.append(noteUnit(note)))
const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)
const POISONED = "alter table journal add constraint planted check (payload not like '%毒%')"

describe("positions", () => {
  it("are gapless and in commit order under 64 callers, at every moment", async () => {
    await using platform = await testPlatform()
    await using owner = await ownerOf(platform.database)
    const answered: Array<number> = []
    const caller = (name: number) =>
      Effect.forEach(range(20), (turn) =>
        append({ commandId: `${name}/${turn}`, stream: `note/${name % 8}` }).pipe(
          Effect.tap(({ position }) => Effect.sync(() => answered.push(position))),
        ),
      )
    const written = platform.run(Effect.forEach(range(64), caller, { concurrency: "unbounded" }))
    const seen: Array<{ count: number; head: number }> = []
    for (let count = 0; count < 1280; count = seen.at(-1)?.count ?? 0) {
      const { rows } = await owner.query<{ count: number; head: number }>(
        "select count(*)::int as count, coalesce(max(position), 0)::int as head from journal",
      )
      seen.push(...rows)
    }
    await written
    // What a snapshot shows is all that was committed: a hole would be a position given out of turn.
    assert.deepStrictEqual(
      seen.filter(({ count, head }) => count !== head),
      [],
    )
    assert.isAbove(new Set(seen.map(({ head }) => head)).size, 2)
    assert.deepStrictEqual(
      answered,
      range(1280).map((index) => index + 1),
    )
    const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
    assert.include(verdict, { _tag: "Sound", entryCount: 1280 })
  })

  it("rise together with the time, one instant a batch", async () => {
    await using platform = await testPlatform()
    await platform.run(
      Effect.forEach(range(100), (name) => append({ commandId: `${name}` }), { concurrency: 10 }),
    )
    const disorder = await valueOf<number>(
      platform.database,
      `select count(*)::int from (
        select recorded_at - lag(recorded_at) over (order by position) as step from journal
      ) as steps where step < 0`,
    )
    assert.strictEqual(disorder, 0)
    const distinct = await valueOf<number>(
      platform.database,
      "select count(distinct recorded_at)::int - (select count(*)::int from journal_batch) from journal",
    )
    assert.strictEqual(distinct, 0)
  })
})

describe("a batch", () => {
  it("accepts and refuses each of its commands by itself", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await using writer = new TestWriter(database)
    const answers = await Promise.all([
      writer.submit(noteUnit({ commandId: "a" })),
      writer.submit(refusedUnit({ commandId: "b" })),
      writer.submit(noteUnit({ commandId: "c", count: 3 })),
      writer.submit(throwingUnit({ commandId: "d" })),
      writer.submit(noteUnit({ commandId: "e" })),
    ])
    assert.deepStrictEqual(
      answers.map((answer) => answer?._tag),
      ["Answered", "Refused", "Answered", "Faulty", "Answered"],
    )
    assert.deepStrictEqual((answers[1] as { refusal: unknown }).refusal, new Refused({ why: "b" }))
    assert.deepStrictEqual(await commandsIn(database), ["a", "c", "c", "c", "e"])
    assert.deepStrictEqual(await batchSizesIn(database), [5])
  })

  it("of refusals alone writes nothing", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await using writer = new TestWriter(database)
    await Promise.all([
      writer.submit(refusedUnit({ commandId: "a" })),
      writer.submit(refusedUnit({ commandId: "b" })),
    ])
    assert.deepStrictEqual(await commandsIn(database), [])
    assert.deepStrictEqual(await batchSizesIn(database), [])
  })

  it("lets each decision see what the earlier ones wrote", async () => {
    await using platform = await testPlatform()
    const seen: Array<number> = []
    const counting = (commandId: string) =>
      noteUnit(
        { commandId },
        {
          decide: (known) => {
            seen.push(known.entries(StreamId("note/one")).length)
            return noteUnit({ commandId }).decide(known)
          },
        },
      )
    await platform.run(
      Effect.forEach(range(5), (name) => Journal.use((journal) => journal.append(counting(`${name}`))), {
        concurrency: "unbounded",
      }),
    )
    assert.deepStrictEqual(seen, [0, 1, 2, 3, 4])
  })

  it("whose rows the database refuses is written one by one: only the culprit fails", async () => {
    await using platform = await testPlatform()
    {
      await using owner = await ownerOf(platform.database)
      await owner.query(POISONED)
    }
    const exits = await platform.run(
      Effect.forEach(
        ["a", "b", "毒", "c", "d"],
        (name) => Effect.exit(append({ commandId: name, stream: `note/${name}` })),
        {
          concurrency: "unbounded",
        },
      ),
    )
    assert.deepStrictEqual(exits.map(Exit.isSuccess), [true, true, false, true, true])
    assert.include(defectOf(exits[2] as Exit.Exit<unknown>), { code: "23514", constraint: "planted" })
    assert.deepStrictEqual(await commandsIn(platform.database), ["a", "b", "c", "d"])
    assert.deepStrictEqual(await batchSizesIn(platform.database), [1, 1, 1, 1])
    assert.include(await platform.run(Audit.use((audit) => audit.verify([]))), {
      _tag: "Sound",
      entryCount: 4,
    })
  })

  it("in which a view throws is written one by one: only the culprit fails", async () => {
    await using database = await disposableDatabase(MIGRATED)
    const squeamish: View = {
      tables: [],
      streams: "note",
      write: ({ entry }) => {
        if (entry.commandId === "毒") throw new RangeError("planted in a view")
      },
    }
    await using writer = new TestWriter(database, { views: [squeamish] })
    const answers = await Promise.all(
      ["a", "毒", "b"].map((commandId) => writer.submit(noteUnit({ commandId }))),
    )
    assert.deepStrictEqual(
      answers.map((answer) => answer?._tag),
      ["Answered", "Faulty", "Answered"],
    )
    assert.deepStrictEqual(await commandsIn(database), ["a", "b"])
  })

  it("takes no command with an answer that throws, and none without an event", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await using writer = new TestWriter(database)
    const speechless = noteUnit(
      { commandId: "speechless" },
      {
        answer: () => {
          throw new RangeError("planted in an answer")
        },
      },
    )
    const answers = await Promise.all([
      writer.submit(noteUnit({ commandId: "a" })),
      writer.submit(speechless),
      writer.submit(noteUnit({ commandId: "empty", count: 0 })),
      writer.submit(noteUnit({ commandId: "stranger" }, { streams: [] })),
    ])
    assert.deepStrictEqual(
      answers.map((answer) => answer?._tag),
      ["Answered", "Faulty", "Faulty", "Faulty"],
    )
    assert.deepStrictEqual(await commandsIn(database), ["a"])
  })

  it("is not disturbed by a request that has no canonical form", async () => {
    await using platform = await testPlatform()
    const crooked = noteUnit({ commandId: "crooked" }, { request: { share: 0.5 } })
    const exits = await platform.run(
      Effect.all(
        [
          Effect.exit(append({ commandId: "a" })),
          Effect.exit(Journal.use((journal) => journal.append(crooked))),
          Effect.exit(append({ commandId: "b" })),
        ],
        { concurrency: "unbounded" },
      ),
    )
    assert.deepStrictEqual(exits.map(Exit.isSuccess), [true, false, true])
    assert.instanceOf(defectOf(exits[1]), TypeError)
  })

  it("ends before its writer does: whoever waits is answered", async () => {
    await using database = await disposableDatabase(MIGRATED)
    const { writer } = new TestWriter(database, { batchLimit: 8 })
    const answered: Array<string> = []
    for (const name of range(50)) {
      writer.submit(noteUnit({ commandId: `${name}` }), (answer) => answered.push(answer._tag))
    }
    await writer.close()
    assert.deepStrictEqual(
      answered,
      range(50).map(() => "Answered"),
    )
    assert.lengthOf(await commandsIn(database), 50)
  })
})

describe("the queue", () => {
  it("turns away what is too much, and takes it when there is room again", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await using writer = new TestWriter(database, { queueLimit: 3 })
    const answers = await Promise.all(
      range(5).map((name) => writer.submit(noteUnit({ commandId: `${name}` }))),
    )
    assert.deepStrictEqual(
      answers.map((answer) => answer?._tag),
      ["Answered", "Answered", "Answered", undefined, undefined],
    )
    assert.strictEqual((await writer.submit(noteUnit({ commandId: "later" })))?._tag, "Answered")
    assert.deepStrictEqual(await commandsIn(database), ["0", "1", "2", "later"])
  })

  it("tells the caller that it is busy, and how many wait", async () => {
    await using platform = await testPlatform()
    const many = range(10_001).map((name) => noteUnit({ commandId: `${name}` }))
    const exits = await platform.run(
      Effect.all(
        [
          Effect.exit(Journal.use((journal) => journal.appendChunk(many))),
          Effect.exit(append({ commandId: "late" })),
          Effect.exit(Journal.use((journal) => journal.appendChunk(many.slice(0, 2)))),
        ],
        { concurrency: "unbounded" },
      ),
    )
    assert.isTrue(Exit.isSuccess(exits[0]))
    assert.deepInclude(refusalOf(exits[1]), { _tag: "JournalBusy", waiting: 10_001 })
    assert.deepInclude(refusalOf(exits[2]), { _tag: "JournalBusy", waiting: 10_001 })
  })
})

describe("a chunk", () => {
  const chunkOf = (name: string, count: number) =>
    range(count).map((index) => noteUnit({ commandId: `${name}${index}`, stream: `note/${name}` }))

  it("is one batch; a refusal is a result beside others", async () => {
    await using platform = await testPlatform()
    const units = [...chunkOf("a", 2), refusedUnit({ commandId: "refused" }), ...chunkOf("b", 1)]
    const results = await platform.run(Journal.use((journal) => journal.appendChunk<unknown, Refused>(units)))
    assert.deepStrictEqual(
      results.map((result) => result._tag),
      ["Success", "Success", "Failure", "Success"],
    )
    assert.deepStrictEqual(await batchSizesIn(platform.database), [3])
  })

  it("without commands is nothing", async () => {
    await using platform = await testPlatform()
    assert.deepStrictEqual(await platform.run(Journal.use((journal) => journal.appendChunk([]))), [])
    assert.deepStrictEqual(await commandsIn(platform.database), [])
  })

  it("is not there at all when the database refuses one of its rows", async () => {
    await using platform = await testPlatform()
    {
      await using owner = await ownerOf(platform.database)
      await owner.query(POISONED)
    }
    const units = [...chunkOf("a", 3), noteUnit({ commandId: "毒" })]
    const exit = await platform.exit(Journal.use((journal) => journal.appendChunk(units)))
    assert.include(defectOf(exit), { code: "23514" })
    assert.deepStrictEqual(await commandsIn(platform.database), [])
  })

  it("is not there at all when one of its decisions throws", async () => {
    await using platform = await testPlatform()
    const units = [...chunkOf("a", 3), throwingUnit({ commandId: "throwing" })]
    const exit = await platform.exit(Journal.use((journal) => journal.appendChunk(units)))
    assert.instanceOf(defectOf(exit), RangeError)
    assert.deepStrictEqual(await commandsIn(platform.database), [])
    // Nobody else is harmed by it.
    await platform.run(append({ commandId: "next" }))
    assert.deepStrictEqual(await commandsIn(platform.database), ["next"])
  })

  it("takes turns with the commands of others", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await using writer = new TestWriter(database, { batchLimit: 2 })
    await Promise.all([
      ...["a", "b", "c"].map((name) => writer.submitChunk(chunkOf(name, 3))),
      ...range(6).map((name) => writer.submit(noteUnit({ commandId: `s${name}` }))),
    ])
    const names = (await commandsIn(database)).map((commandId) => commandId[0]).join("")
    assert.strictEqual(names, "aaassbbbsscccss")
    assert.deepStrictEqual(await batchSizesIn(database), [3, 2, 3, 2, 3, 2])
  })
})
