/**
 * From the rows of a file of arrivals to rows that wait: what has arrived by a day beside what the ledger has
 * as arrived by then. What is missing is one transfer a row; what is too much comes back.
 */
import { Effect, Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { formatYuan } from "../kernel/Money.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { accountCode, accountOf, FUND_LEVELS, type FundLevel } from "../funds/Account.ts"
import { balanceCell } from "../funds/cells.ts"
import { transferStream } from "../funds/events.ts"
import type { TransferLine } from "../funds/Transfer.ts"
import { ARRIVED_COLUMNS } from "./arrivalColumns.ts"
import type { RawRow } from "./CellReader.ts"
import { type ArrivalFile, type ArrivalRow, readArrivalRow, type ReadArrivalRow } from "./classifyArrival.ts"
import type { FieldChange } from "./Import.ts"
import type { StagedRow } from "./ImportStage.ts"
import { type RowProblem, rowProblem } from "./RowProblem.ts"
import type { Registers } from "./staging.ts"
import { Supposition } from "./Supposition.ts"
import {
  commandOf,
  idFrom,
  needsOfTransfer,
  type NumberedTransfer,
  postOnce,
  stateOf,
  transferProblem,
} from "./transferUnits.ts"

interface Read {
  readonly raw: RawRow
  readonly found: ReadArrivalRow
}

/** A row beside what had arrived by its day. */
interface Compared extends Read {
  readonly row: ArrivalRow
  readonly changes: ReadonlyArray<FieldChange>
  readonly lines: ReadonlyArray<TransferLine>
  readonly problems: ReadonlyArray<RowProblem>
  /** By what a second transfer from the same state is known to be the same. */
  readonly key: string
}

const placeOf = ({ year, regionCode, itemKey }: ArrivalRow): string => `${year}-${regionCode}-${itemKey}`

const stagedRow = (
  { raw: { line, fields }, found: { row } }: Read,
  said: Partial<Pick<StagedRow, "command" | "changes" | "problems">>,
): StagedRow => {
  const money = row === undefined ? undefined : ({ ...row, level: "central", purpose: "arrived" } as const)
  const code = money === undefined ? "" : accountCode(money)
  const name = row === undefined ? "" : `${row.itemKey} ${row.on}`
  return { line, fields, key: null, code, name, command: undefined, changes: [], problems: [], ...said }
}

type Held = (row: ArrivalRow, level: FundLevel) => bigint

const compared = (read: Read, row: ArrivalRow, held: Held): Compared => {
  const changes: Array<FieldChange> = []
  const lines: Array<TransferLine> = []
  const problems: Array<RowProblem> = []
  for (const level of FUND_LEVELS) {
    const said = row.arrived.get(level)
    const before = held(row, level)
    if (said === undefined || said === before) continue
    const column = ARRIVED_COLUMNS[level]
    changes.push({ column, before: formatYuan(before), after: formatYuan(said) })
    if (said < before) {
      problems.push(rowProblem("arrivedLess", column, `${formatYuan(said)} < ${formatYuan(before)}`))
      continue
    }
    const { year, regionCode, itemKey } = row
    const account = { year, regionCode, itemKey, level }
    const from = accountCode({ ...account, purpose: "budget" })
    lines.push({ from, to: accountCode({ ...account, purpose: "arrived" }), amountFen: said - before })
  }
  const state = FUND_LEVELS.map((level) => held(row, level)).join(" ")
  return { ...read, row, changes, lines, problems, key: `arrivals ${placeOf(row)} ${row.on} ${state}` }
}

/** What had arrived by the days of some rows. */
const readHeld = Effect.fnUntraced(function* (
  rows: ReadonlyArray<ArrivalRow>,
  arrivedBy: Registers["arrivedBy"],
) {
  const held = new Map<string, bigint>()
  const groups = Map.groupBy(rows, ({ year, on }) => `${year} ${on}`)
  for (const some of groups.values()) {
    const [first] = some
    if (first === undefined) continue
    const regions = [...new Set(some.map(({ regionCode }) => regionCode))]
    for (const cell of yield* arrivedBy(first.year, first.on, regions)) {
      const { regionCode, itemKey, level, arrivedFen } = cell
      held.set(`${first.year}-${regionCode}-${itemKey} ${first.on} ${level}`, arrivedFen)
    }
  }
  return (row: ArrivalRow, level: FundLevel): bigint => held.get(`${placeOf(row)} ${row.on} ${level}`) ?? 0n
})

/** Identifiers that no transfer bears: what stands under one is counted as arrived already. */
const readFree = Effect.fnUntraced(function* (rows: ReadonlyArray<Compared>, { digest, streams }: Registers) {
  const free = new Map<string, Uuid>()
  let looked = rows.map(({ key, row }) => ({ key, year: row.year }))
  for (let attempt = 0; looked.length > 0; attempt += 1) {
    const ids = new Map(looked.map(({ key, year }) => [key, idFrom(digest, year, `${key} ${attempt}`)]))
    const found = yield* streams([...ids.values()].map(transferStream))
    for (const [key, id] of ids) if (!found.has(transferStream(id))) free.set(key, id)
    looked = looked.filter(({ key }) => !free.has(key))
  }
  return free
})

const transferFrom = (
  { row, lines }: Compared,
  transferId: Uuid,
  basis: Readonly<Record<string, string>>,
): NumberedTransfer | undefined => {
  const [first, ...others] = lines
  if (first === undefined) return undefined
  const { document, remark, on: effectiveOn } = row
  const papers = { ...(document === null ? {} : { document }), ...(remark === null ? {} : { remark }) }
  const transfer = { kind: "arrival", effectiveOn, lines: [first, ...others], ...papers } as const
  return { _tag: "Transfer", transferId, after: null, projectId: null, transfer, along: [], basis }
}

const judged = (
  row: Compared,
  transferId: Uuid | undefined,
  { knowledge }: Registers,
  supposition: Supposition,
): StagedRow => {
  const { changes, problems, lines, found } = row
  if (problems.length > 0) return stagedRow(row, { changes, problems: [...found.problems, ...problems] })
  const accounts = new Set(lines.flatMap(({ from, to }) => [from, to]))
  const basis = Object.fromEntries(
    [...accounts].map(balanceCell).map((cell) => [cell, stateOf(supposition.known, cell)]),
  )
  const numbered = transferId === undefined ? undefined : transferFrom(row, transferId, basis)
  if (numbered === undefined) return stagedRow(row, {})
  const command = commandOf(numbered, CommandId.make("preview"))
  const decided = supposition.ask(postOnce(knowledge.scope, numbered, command))
  if (Result.isSuccess(decided))
    return stagedRow(row, { command: numbered, changes, problems: found.problems })
  const refused = transferProblem(decided.failure)
  const named = refused === undefined ? [] : [ofLevel(refused)]
  return stagedRow(row, { changes, problems: [...found.problems, ...named] })
}

/** Which level has too little is told by the column of its arrivals. */
const ofLevel = ({ problem, account }: NonNullable<ReturnType<typeof transferProblem>>): RowProblem => {
  const isAmount = problem.column === "amount" && account !== undefined
  return isAmount ? { ...problem, column: ARRIVED_COLUMNS[accountOf(account).level] } : problem
}

/** A second row of an item and division says the same, or something else, of the same money. */
const repeatedIn = (rows: ReadonlyArray<Read>): ReadonlySet<Read> => {
  const seen = new Set<string>()
  return new Set(
    rows.filter(({ found: { row } }) => {
      if (row === undefined) return false
      const isAgain = seen.has(placeOf(row))
      seen.add(placeOf(row))
      return isAgain
    }),
  )
}

/** Days that have not come yet have no arrivals to compare with. */
const isToCome = ({ found: { row } }: Read, today: CalendarDate): boolean =>
  row !== undefined && row.on > today

/** Stages all rows of a file at once, in their order. */
export const stagedArrivals = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RawRow>,
  file: ArrivalFile,
  registers: Registers,
) {
  const { today } = registers.knowledge
  const read = rows.map((raw): Read => ({ raw, found: readArrivalRow(file, raw) }))
  const repeated = repeatedIn(read)
  const compares = read.filter((one) => !repeated.has(one) && !isToCome(one, today))
  const held = yield* readHeld(
    compares.flatMap(({ found: { row } }) => row ?? []),
    registers.arrivedBy,
  )
  const all = compares.flatMap((one) =>
    one.found.row === undefined ? [] : [compared(one, one.found.row, held)],
  )
  const posting = all.filter(({ lines, problems }) => lines.length > 0 && problems.length === 0)
  const free = yield* readFree(posting, registers)
  const needs = posting.flatMap((one) => {
    const numbered = transferFrom(one, free.get(one.key) as Uuid, {})
    return numbered === undefined ? [] : [needsOfTransfer(numbered)]
  })
  const supposition = new Supposition(today)
  const streams = new Set(needs.flatMap((one) => one.streams))
  const cells = new Set(needs.flatMap((one) => one.cells))
  supposition.learn(yield* registers.streams([...streams]), yield* registers.cells([...cells]))
  const byLine = new Map(all.map((one) => [one.raw.line, one]))
  return read.map((one): StagedRow => {
    const { row, problems } = one.found
    const own = byLine.get(one.raw.line)
    if (own !== undefined) return judged(own, free.get(own.key), registers, supposition)
    if (row === undefined) return stagedRow(one, { problems })
    const wrong = repeated.has(one)
      ? rowProblem("repeatedRow", "itemKey", placeOf(row))
      : rowProblem("dateAfterToday", "arrivedBy", row.on)
    return stagedRow(one, { problems: [...problems, wrong] })
  })
})
