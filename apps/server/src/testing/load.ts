/** Callers who write over HTTP until they are told to stop, and what each of them was told. */
import { setTimeout as sleep } from "node:timers/promises"
import { assert } from "vitest"
import { CallersBook, rowsOf } from "@minsheng/store/testing"
import type { Database } from "@minsheng/store"
import { type Answer, type Caller, within } from "./Caller.ts"

/** What a caller sends under a command id: a path, and the rest of its input. */
export type Command = (commandId: string) => readonly [path: string, input: Readonly<Record<string, unknown>>]

export const send = (caller: Caller, command: Command, commandId: string): Promise<Answer> => {
  const [path, input] = command(commandId)
  return caller.mutate(path, { commandId, ...input })
}

export const sending =
  (caller: Caller, command: Command): Sender =>
  (commandId) =>
    send(caller, command, commandId)

/** Sends what bears a command id. */
export type Sender = (commandId: string) => Promise<Answer>

const outcomeIn = (answer: Answer): unknown =>
  within(answer.body, "error", "data", "refusal", "outcome") ?? within(answer.body, "refusal", "outcome")

/** What an accepted command was answered with, whichever face was asked. */
const answerIn = (answer: Answer): unknown => within(answer.body, "result", "data") ?? answer.body

/** Whoever is refused waits a little. */
const PAUSE_MILLIS = 20

export class HttpLoad implements AsyncDisposable {
  readonly book = new CallersBook()
  /** The answers to accepted commands, as they came. */
  readonly answers = new Map<string, unknown>()
  readonly #done: Promise<unknown>
  #over = false

  /** Begins at once; every caller sends one command after the other, and goes on when one is refused. */
  constructor(sender: Sender, name: string, callers: number) {
    this.#done = Promise.all(
      Array.from({ length: callers }, (_, number) => this.#write(sender, `${name} ${number}`)),
    )
  }

  async #write(sender: Sender, name: string): Promise<void> {
    for (let turn = 0; !this.#over; turn += 1) {
      const commandId = `${name} ${turn}`
      // Before its answer is there, a caller knows nothing.
      this.book.tell(commandId, "unknown")
      const answer = await sender(commandId).catch(() => undefined)
      if (answer?.status === 200) {
        this.answers.set(commandId, answerIn(answer))
        this.book.tell(commandId, "accepted")
      } else if (answer !== undefined && outcomeIn(answer) === "notWritten") {
        this.book.tell(commandId, "notWritten")
      } else if (answer === undefined) return
      if (answer.status !== 200) await sleep(PAUSE_MILLIS)
    }
  }

  async acknowledges(count: number): Promise<void> {
    while (this.answers.size < count) await sleep(2)
  }

  /** Waits until everybody has been answered, or has noticed that nobody answers. */
  async stop(): Promise<void> {
    this.#over = true
    await this.#done
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }
}

/** What the journal holds of a load: what is lost, doubled or against what was said; and who was in doubt. */
export const accountOf = async (database: Database, { book }: HttpLoad, name: string) => {
  const rows = await rowsOf<{ command_id: string; times: number }>(
    database,
    "select command_id, count(*)::int as times from journal where starts_with(command_id, $1) group by command_id",
    [name],
  )
  const times = new Map(rows.map((row) => [row.command_id, row.times]))
  return {
    wrong: {
      lost: book.all("accepted").filter((id) => !times.has(id)),
      doubled: rows.filter((row) => row.times > 1).map((row) => row.command_id),
      writtenAfterAll: book.all("notWritten").filter((id) => times.has(id)),
    },
    unknown: book.all("unknown"),
  }
}

/** Everything in doubt is sent again, twice, and some of what was accepted: each answers as before. */
const askAgain = async (sender: Sender, { book, answers }: HttpLoad): Promise<void> => {
  const asked = [...book.all("unknown"), ...book.all("notWritten"), ...book.all("accepted").slice(-20)]
  await Promise.all(
    asked.map(async (commandId) => {
      const [first, second] = [await sender(commandId), await sender(commandId)]
      assert.deepStrictEqual([first.status, second.status], [200, 200], first.text)
      assert.deepStrictEqual(answerIn(second), answerIn(first))
      assert.deepStrictEqual(answerIn(first), answers.get(commandId) ?? answerIn(first))
      book.tell(commandId, "accepted")
    }),
  )
}

/** What became of a load, before and after everybody asked again; answers how many had been in doubt. */
export const assertNothingLost = async (
  database: Database,
  sender: Sender,
  load: HttpLoad,
  name: string,
): Promise<number> => {
  const fallen = await accountOf(database, load, name)
  assert.deepStrictEqual(fallen.wrong, NOTHING_WRONG)
  await askAgain(sender, load)
  const told = await accountOf(database, load, name)
  assert.deepStrictEqual(told.wrong, NOTHING_WRONG)
  assert.deepStrictEqual(told.unknown, [])
  return fallen.unknown.length
}

export const NOTHING_WRONG = { lost: [], doubled: [], writtenAfterAll: [] }
