/** Batches that are decided while the one before them is being written: they hold, or are decided again. */
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { EventType, StreamId } from "@minsheng/core/journal"
import type { Database } from "../database/Database.ts"
import { disposableDatabase, MIGRATED } from "../testing/index.ts"
import { DAY, Noted, noteUnit } from "../testing/notes.ts"
import { rowsOf, TestWriter } from "../testing/writers.ts"

const STREAM = StreamId("note/one")
const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

/** Every batch takes a while to write, so that the next one is decided meanwhile. */
const SLOW = `create function pause() returns trigger language plpgsql as $$
  begin perform pg_sleep(0.03); return null; end $$;
  create trigger pause after insert on journal_batch execute function pause()`

const POISONED = "alter table journal add constraint poisoned check (command_id <> '毒')"

interface Counted {
  /** How often a decision was made, by command. */
  readonly decisions: Map<string, number>
  /** The command ids in the order of what happened to them. */
  readonly events: Array<string>
}

const counted = (): Counted => ({ decisions: new Map(), events: [] })

/** A command that writes down how many entries there were before it. */
const numbered = (commandId: string, { decisions, events }: Counted) =>
  noteUnit(
    { commandId, stream: STREAM },
    {
      decide: (known) => {
        decisions.set(commandId, (decisions.get(commandId) ?? 0) + 1)
        events.push(`decided ${commandId}`)
        const payload = { text: String(known.entries(STREAM).length) }
        return Result.succeed([EventType.occurred(Noted, { stream: STREAM, occurredOn: DAY, payload })])
      },
    },
  )

const submit = async (writer: TestWriter, commandId: string, seen: Counted): Promise<string | undefined> => {
  const answer = await writer.submit(numbered(commandId, seen))
  seen.events.push(`answered ${commandId}`)
  return answer?._tag
}

/** What the entries of the stream say that they were decided on, in order. */
const numbersIn = async (database: Database): Promise<ReadonlyArray<number>> => {
  const rows = await rowsOf<{ number: number }>(
    database,
    "select (payload::json ->> 'text')::int as number from journal order by position",
  )
  return rows.map(({ number }) => number)
}

describe("a batch that is decided ahead", () => {
  it("is decided once, before the one before it is answered, and on top of it", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await rowsOf(database, SLOW)
    await using writer = new TestWriter(database)
    const seen = counted()
    const answers = await Promise.all(range(40).map((name) => submit(writer, `${name}`, seen)))
    assert.isTrue(answers.every((answer) => answer === "Answered"))
    assert.deepStrictEqual(await numbersIn(database), range(40))
    assert.isTrue([...seen.decisions.values()].every((count) => count === 1))
    assert.isBelow(seen.events.indexOf("decided 39"), seen.events.indexOf("answered 0"))
  })

  it("is decided again when another writer came in between", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await rowsOf(database, SLOW)
    await using one = new TestWriter(database)
    await using other = new TestWriter(database)
    const seen = counted()
    const callers = [one, other].flatMap((writer, index) =>
      range(40).map(async (name) => {
        for (const turn of range(3)) {
          assert.strictEqual(await submit(writer, `${index} ${name} ${turn}`, seen), "Answered")
        }
      }),
    )
    await Promise.all(callers)
    assert.deepStrictEqual(await numbersIn(database), range(240))
    // Some did have to be: the race was one.
    assert.isTrue([...seen.decisions.values()].some((count) => count > 1))
  })

  it("is decided again when the one before it comes to nothing", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await rowsOf(database, `${SLOW}; ${POISONED}`)
    await using writer = new TestWriter(database)
    const seen = counted()
    const names = ["毒", ...range(39).map(String)]
    const answers = await Promise.all(names.map((name) => submit(writer, name, seen)))
    assert.deepStrictEqual(answers, ["Faulty", ...range(39).map(() => "Answered")])
    assert.deepStrictEqual(await numbersIn(database), range(39))
  })

  it("is read under the lock when the connection that reads ahead is gone", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await rowsOf(database, SLOW)
    await using writer = new TestWriter(database)
    const seen = counted()
    await submit(writer, "first", seen)
    const killed = await rowsOf(
      database,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name like '%reading ahead'`,
    )
    assert.lengthOf(killed, 1)
    for (const round of range(2)) {
      const answers = await Promise.all(range(40).map((name) => submit(writer, `${round} ${name}`, seen)))
      assert.isTrue(answers.every((answer) => answer === "Answered"))
    }
    assert.deepStrictEqual(await numbersIn(database), range(81))
  })
})
