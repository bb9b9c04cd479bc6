/** Callers who write over HTTP until they are told to stop, and what each of them was told. */
import { setTimeout as sleep } from "node:timers/promises"
import { CallersBook, rowsOf } from "@minsheng/store/testing"
import type { Database } from "@minsheng/store"
import { type Answer, type Caller, dataOf, within } from "./Caller.ts"

/** What a caller sends under a command id: a path, and the rest of its input. */
export type Command = (commandId: string) => readonly [path: string, input: Readonly<Record<string, unknown>>]

export const send = (caller: Caller, command: Command, commandId: string): Promise<Answer> => {
  const [path, input] = command(commandId)
  return caller.mutate(path, { commandId, ...input })
}

const outcomeIn = (answer: Answer): unknown => within(answer.body, "error", "data", "refusal", "outcome")

/** Whoever is refused waits a little. */
const PAUSE_MILLIS = 20

export class HttpLoad {
  readonly book = new CallersBook()
  /** The answers to accepted commands, as they came. */
  readonly answers = new Map<string, unknown>()
  readonly #done: Promise<unknown>
  #over = false

  /** Begins at once; every caller sends one command after the other, and goes on when one is refused. */
  constructor(caller: Caller, command: Command, name: string, callers: number) {
    this.#done = Promise.all(
      Array.from({ length: callers }, (_, number) => this.#write(caller, command, `${name} ${number}`)),
    )
  }

  async #write(caller: Caller, command: Command, name: string): Promise<void> {
    for (let turn = 0; !this.#over; turn += 1) {
      const commandId = `${name} ${turn}`
      // Before its answer is there, a caller knows nothing.
      this.book.tell(commandId, "unknown")
      const answer = await send(caller, command, commandId).catch(() => undefined)
      if (answer?.status === 200) {
        this.answers.set(commandId, dataOf(answer))
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

export const NOTHING_WRONG = { lost: [], doubled: [], writtenAfterAll: [] }
