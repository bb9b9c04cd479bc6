/** A bank account, folded from its stream: its statements, what is matched, and what is explained. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { remembered } from "../journal/Fact.ts"
import {
  type BalanceTable,
  type BankItem,
  type BankLine,
  type Explained,
  itemKeyOf,
  lineKey,
  type LineRef,
  postingKey,
  type StatementState,
} from "./Bank.ts"
import {
  type BankStatementClosed,
  type BankStatementRecorded,
  type MatchedPosting,
  type OpenItem,
  readBankEvent,
  type StatedMatch,
} from "./events.ts"

type Recorded = (typeof BankStatementRecorded)["payload"]["Type"]
type Closed = (typeof BankStatementClosed)["payload"]["Type"]

/** How a statement was closed. */
export interface Closing {
  readonly table: BalanceTable
  readonly items: ReadonlyArray<OpenItem>
  readonly knownAt: Position
  readonly position: Position
}

export interface StatementRecord extends Recorded {
  readonly state: StatementState
  readonly position: Position
  /** Of a statement that is closed. */
  readonly closing: Closing | null
}

export interface MatchRecord extends StatedMatch {
  /** The statement that was open when it was made. */
  readonly madeIn: Uuid
}

export interface BankRecord {
  /** By their days, without those that were withdrawn. */
  readonly statements: ReadonlyArray<StatementRecord>
  readonly withdrawn: ReadonlyArray<StatementRecord>
  readonly matches: ReadonlyMap<number, MatchRecord>
  /** The match that a line or a posting is in, by its key. */
  readonly matchOf: ReadonlyMap<string, number>
  readonly explained: ReadonlyMap<string, Explained>
  readonly nextNumber: number
  /** The last entry of the stream; none: 0. */
  readonly position: Position
}

/** The line that a reference names, with its statement. */
export interface PlacedLine extends BankLine {
  readonly statementId: Uuid
  readonly number: number
}

export const linesOf = ({ statementId, lines }: StatementRecord): ReadonlyArray<PlacedLine> =>
  lines.map((line, index) => ({ ...line, statementId, number: index + 1 }))

/** The line that a reference names, of a statement that was not withdrawn. */
export const lineAt = ({ statements }: BankRecord, { statementId, number }: LineRef): BankLine | undefined =>
  statements.find((statement) => statement.statementId === statementId)?.lines[number - 1]

/** What a statement has been told of the account so far. */
class Folding {
  readonly statements = new Map<Uuid, StatementRecord>()
  readonly matches = new Map<number, MatchRecord>()
  readonly matchOf = new Map<string, number>()
  readonly explained = new Map<string, Explained>()
  nextNumber = 1

  record(entry: Entry, payload: Recorded): void {
    const { position } = entry
    this.statements.set(payload.statementId, { ...payload, state: "open", position, closing: null })
  }

  change(id: Uuid, state: StatementState, closing: Closing | null): void {
    const before = this.statements.get(id)
    if (before === undefined) throw new TypeError(`the statement ${id} was not recorded`)
    this.statements.set(id, { ...before, state, closing })
  }

  match(madeIn: Uuid, stated: StatedMatch): void {
    this.matches.set(stated.number, { ...stated, madeIn })
    for (const line of stated.lines) this.matchOf.set(lineKey(line), stated.number)
    for (const posting of stated.postings) this.matchOf.set(postingKey(posting), stated.number)
    this.nextNumber = Math.max(this.nextNumber, stated.number + 1)
  }

  undo(number: number): void {
    const { lines = [], postings = [] } = this.matches.get(number) ?? {}
    for (const line of lines) this.matchOf.delete(lineKey(line))
    for (const posting of postings) this.matchOf.delete(postingKey(posting))
    this.matches.delete(number)
  }

  explain(item: BankItem, explained: Explained | null): void {
    if (explained === null) this.explained.delete(itemKeyOf(item))
    else this.explained.set(itemKeyOf(item), explained)
  }

  withdraw(id: Uuid): void {
    for (const { number, madeIn } of this.matches.values()) if (madeIn === id) this.undo(number)
    const lineCount = this.statements.get(id)?.lines.length ?? 0
    for (let number = 1; number <= lineCount; number += 1) {
      this.explained.delete(lineKey({ statementId: id, number }))
    }
    this.change(id, "withdrawn", null)
  }
}

const closingOf = ({ position }: Entry, { table, items, knownAt }: Closed): Closing => ({
  table,
  items,
  knownAt,
  position,
})

const fold = (folding: Folding, entry: Entry): void => {
  const event = readBankEvent(entry)
  const { statementId } = event.payload
  switch (event._tag) {
    case "BankStatementRecorded":
      return folding.record(entry, event.payload)
    case "BankItemsMatched":
      return event.payload.matches.forEach((match) => folding.match(statementId, match))
    case "BankMatchesUndone":
      return event.payload.numbers.forEach((number) => folding.undo(number))
    case "BankItemsExplained":
      return event.payload.items.forEach((item) => folding.explain(item, event.payload.explained))
    case "BankStatementClosed":
      return folding.change(statementId, "closed", closingOf(entry, event.payload))
    case "BankStatementReopened":
      return folding.change(statementId, "open", null)
    case "BankStatementWithdrawn":
      return folding.withdraw(statementId)
  }
}

/** The account of a stream, as far as its entries tell. */
export const bankRecordOf = remembered((entries): BankRecord => {
  const folding = new Folding()
  for (const entry of entries) fold(folding, entry)
  const all = [...folding.statements.values()].toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return {
    statements: all.filter(({ state }) => state !== "withdrawn"),
    withdrawn: all.filter(({ state }) => state === "withdrawn"),
    matches: folding.matches,
    matchOf: folding.matchOf,
    explained: folding.explained,
    nextNumber: folding.nextNumber,
    position: entries.at(-1)?.position ?? (0 as Position),
  }
})

/** A statement of an account, also one that was withdrawn. */
export const statementWith = ({ statements, withdrawn }: BankRecord, id: Uuid): StatementRecord | undefined =>
  [...statements, ...withdrawn].find(({ statementId }) => statementId === id)

/** The last day of a statement, by its identifier. */
const lastDayOf = (record: BankRecord, id: Uuid): CalendarDate | undefined =>
  record.statements.find(({ statementId }) => statementId === id)?.toOn

/** Whether all that a match takes together had happened by a day, on both sides. */
export const isSettledOn = (
  record: BankRecord,
  { lines, postings }: MatchRecord,
  on: CalendarDate,
): boolean =>
  lines.every(({ statementId }) => (lastDayOf(record, statementId) ?? on) <= on) &&
  postings.every(({ effectiveOn }: MatchedPosting) => effectiveOn <= on)
