/** Batches that are decided while the one before them is being written: they hold, or are decided again. */
import { setTimeout as sleep } from "node:timers/promises"
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { EventType, StreamId } from "@minsheng/core/journal"
import { connectOwner, type Database } from "../database/Database.ts"
import { disposableDatabase, MIGRATED } from "../testing/index.ts"
import { Line } from "../testing/Line.ts"
import { DAY, Noted, noteUnit } from "../testing/notes.ts"
import { rowsOf, TestWriter } from "../testing/writers.ts"
import { JOURNAL_LOCK } from "./WriterConnection.ts"

const STREAM = StreamId("note/one")
const range = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, index) => index)

/** Every batch takes a while to write, so that the next one is decided meanwhile. */
const SLOW = `create function pause() returns trigger language plpgsql as $$
  begin perform pg_sleep(0.03); return null; end $$;
  create trigger pause after insert on journal_batch execute function pause()`

/** Notes, also for a statement that fails, whether an entry was written by somebody who had not the lock. */
const WITNESS = `create sequence unlocked;
  grant all on sequence unlocked to minsheng_app;
  create function witness() returns trigger language plpgsql as $$
  begin
    if not exists (select from pg_locks where locktype = 'advisory' and granted and pid = pg_backend_pid())
    then perform nextval('minsheng.unlocked'); end if;
    return null;
  end $$;
  create trigger witness before insert on journal for each statement execute function witness()`

const KILL_READING_AHEAD = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and application_name like '%reading ahead'`

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

  it("does not keep the one before it from its answers while another holds the lock", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await rowsOf(database, SLOW)
    await using writer = new TestWriter(database)
    const other = await connectOwner(database)
    const seen = counted()
    const answers = range(40).map((name) => submit(writer, `${name}`, seen))
    // While the first half has the lock, it stands in line before the second half does.
    while (!seen.events.includes("decided 0")) await sleep(1)
    const taken = other.query(`select pg_advisory_lock(${JOURNAL_LOCK})`)
    assert.deepStrictEqual(new Set(await Promise.all(answers.slice(0, 20))), new Set(["Answered"]))
    await taken
    await sleep(50)
    assert.lengthOf(
      seen.events.filter((event) => event.startsWith("answered")),
      20,
    )
    await other.end()
    assert.deepStrictEqual(new Set(await Promise.all(answers)), new Set(["Answered"]))
    assert.deepStrictEqual(await numbersIn(database), range(40))
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
    const killed = await rowsOf(database, KILL_READING_AHEAD)
    assert.lengthOf(killed, 1)
    for (const round of range(2)) {
      const answers = await Promise.all(range(40).map((name) => submit(writer, `${round} ${name}`, seen)))
      assert.isTrue(answers.every((answer) => answer === "Answered"))
    }
    assert.deepStrictEqual(await numbersIn(database), range(81))
  })

  it("is never written without the lock, whatever becomes of the connection that reads ahead", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await rowsOf(database, `${SLOW}; ${WITNESS}`)
    await using one = new TestWriter(database)
    await using other = new TestWriter(database)
    const seen = counted()
    let over = false
    const callers = [one, other].flatMap((writer, index) =>
      range(40).map(async (name) => {
        for (let turn = 0; !over; turn += 1) {
          assert.strictEqual(await submit(writer, `${index} ${name} ${turn}`, seen), "Answered")
        }
      }),
    )
    for (const _ of range(6)) {
      const before = seen.decisions.size
      while (seen.decisions.size < before + 120) await sleep(5)
      await rowsOf(database, KILL_READING_AHEAD)
    }
    over = true
    await Promise.all(callers)
    assert.deepStrictEqual(await numbersIn(database), range(seen.decisions.size))
    const [unlocked] = await rowsOf<{ is_called: boolean }>(database, "select is_called from unlocked")
    assert.isFalse(unlocked?.is_called)
  })
})

describe("a database that falls silent", () => {
  it("is given up after a while: the caller is told, and the next command goes through", async () => {
    await using database = await disposableDatabase(MIGRATED)
    await using line = await Line.to(database)
    await using writer = new TestWriter(line.database, { silenceMillis: 400, patienceMillis: 1500 })
    const seen = counted()
    assert.strictEqual(await submit(writer, "before", seen), "Answered")
    line.isSilent = true
    const answer = await writer.submit(numbered("during", seen))
    assert.include(answer, { _tag: "Unavailable" })
    line.isSilent = false
    assert.strictEqual(await submit(writer, "during", seen), "Answered")
    assert.strictEqual(await submit(writer, "after", seen), "Answered")
    assert.deepStrictEqual(await numbersIn(database), range(3))
  })
})

describe("a writer that was closed", () => {
  it("takes nothing any more, and says so", async () => {
    await using database = await disposableDatabase(MIGRATED)
    const { writer } = new TestWriter(database)
    await writer.close()
    const told: Array<unknown> = []
    assert.isTrue(writer.submit(numbered("late", counted()), (answer) => told.push(answer)))
    assert.isTrue(writer.submitChunk([numbered("later", counted())], (answers) => told.push(...answers)))
    assert.deepStrictEqual(told, [
      { _tag: "Unavailable", outcome: "notWritten" },
      { _tag: "Unavailable", outcome: "notWritten" },
    ])
    assert.deepStrictEqual(await numbersIn(database), [])
  })
})
