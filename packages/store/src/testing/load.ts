/** Load: callers who write notes one after the other, and what each of them was told. */
import { env } from "node:process"
import { processNote } from "./notes.ts"
import type { Database } from "../database/Database.ts"
import { rowsOf } from "./writers.ts"

/** What became of a command, as its caller knows it. */
export type Told = "accepted" | "notWritten" | "unknown" | "other"

export class CallersBook {
  readonly #told = new Map<string, Told>()

  tell(commandId: string, told: Told): void {
    this.#told.set(commandId, told)
  }

  all(told: Told): ReadonlyArray<string> {
    return [...this.#told].flatMap(([commandId, was]) => (was === told ? [commandId] : []))
  }

  get size(): number {
    return this.#told.size
  }
}

/** The command that bears an id of a process note. */
export const noteOf = (commandId: string) => {
  const [name = "", caller = "", turn = ""] = commandId.split(" ")
  return processNote(name, Number(caller), Number(turn))
}

/** What the journal holds against what callers were told; nothing of it may be above zero. */
export const accountOf = async (database: Database, book: CallersBook) => {
  const rows = await rowsOf<{ command_id: string; times: number }>(
    database,
    "select command_id, count(*)::int as times from journal group by command_id",
  )
  const times = new Map(rows.map((row) => [row.command_id, row.times]))
  const known = new Set([...book.all("accepted"), ...book.all("unknown"), ...book.all("notWritten")])
  return {
    lost: book.all("accepted").filter((id) => !times.has(id)).length,
    doubled: rows.filter((row) => row.times > 1).length,
    writtenAfterAll: book.all("notWritten").filter((id) => times.has(id)).length,
    unheardOf: rows.filter((row) => !known.has(row.command_id)).length,
    other: book.all("other").length,
  }
}

export const NOTHING_WRONG = { lost: 0, doubled: 0, writtenAfterAll: 0, unheardOf: 0, other: 0 }

/** Rounds of a fault: a few in every run, more by `MINSHENG_FAULT_ROUNDS`. */
export const rounds = (few: number): ReadonlyArray<number> => {
  const count = Number(env["MINSHENG_FAULT_ROUNDS"] ?? few)
  return Array.from({ length: count }, (_, index) => index + 1)
}
