/**
 * From the rows of a file of transfers to rows that wait. Lines of one number are one transfer, which goes in
 * or comes back as a whole; transfers are judged in the order of the file, each on top of those before it.
 */
import { Effect, Result } from "effect"
import { formatYuan } from "../kernel/Money.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import type { AccountCode } from "../funds/Account.ts"
import { balanceCell, balanceIn } from "../funds/cells.ts"
import { LINES_MAX, type TransferLine } from "../funds/Transfer.ts"
import type { TransferRecord } from "../funds/TransferRecord.ts"
import type { ProjectCode } from "../project/Project.ts"
import { currentRecord } from "../project/ProjectRecord.ts"
import type { RawRow } from "./CellReader.ts"
import {
  type ReadTransferRow,
  readTransferRow,
  type TransferFile,
  type TransferRow,
} from "./classifyTransfer.ts"
import type { FieldChange } from "./Import.ts"
import type { StagedRow } from "./ImportStage.ts"
import type { Knowledge } from "./known.ts"
import { type Numbered, readNumbered } from "./numbered.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"
import type { Registers } from "./staging.ts"
import { Supposition } from "./Supposition.ts"
import {
  commandOf,
  needsOfTransfer,
  type NumberedTransfer,
  postOnce,
  transferProblem,
} from "./transferUnits.ts"

interface Read {
  readonly raw: RawRow
  readonly found: ReadTransferRow
}

/** A row of a transfer that could be read. */
interface Stated extends Read {
  readonly row: TransferRow
}

const codeOf = ({ found: { row } }: Read): string => row?.line.from ?? ""

const nameOf = ({ found: { row } }: Read): string =>
  row === undefined ? "" : [row.number, row.payee].filter((part) => part !== null).join(" ")

const stagedRow = (
  read: Read,
  said: Partial<Pick<StagedRow, "command" | "changes" | "problems">>,
): StagedRow => {
  const { line, fields } = read.raw
  const base = { line, fields, key: null, code: codeOf(read), name: nameOf(read) }
  return { ...base, command: undefined, changes: [], problems: [], ...said }
}

/** One row that is wrong holds the others of its transfer back. */
const rejected = (
  rows: ReadonlyArray<Read>,
  problemsOf: (row: Read, index: number) => ReadonlyArray<RowProblem>,
): ReadonlyArray<StagedRow> => {
  const all = rows.map((row, index) => ({ row, problems: problemsOf(row, index) }))
  const wrong = all.find(({ problems }) => problems.some(isError))
  const line = String(wrong?.row.raw.line ?? "")
  return all.map(({ row, problems }) =>
    stagedRow(row, {
      problems: problems.some(isError) ? problems : [...problems, rowProblem("heldBack", null, line)],
    }),
  )
}

const WHOLE = [
  ["kind", "transferKind"],
  ["effectiveOn", "effectiveOn"],
  ["document", "document"],
  ["projectCode", "projectCode"],
  ["payee", "payee"],
  ["remark", "remark"],
] as const

/** What a row says of its transfer otherwise than the first row does. */
const contradiction = (first: TransferRow, row: TransferRow): RowProblem | undefined => {
  const other = WHOLE.find(([field]) => row[field] !== first[field])
  return other === undefined ? undefined : rowProblem("linesDiffer", other[1], row[other[0]] ?? "")
}

const transferFrom = (
  rows: ReadonlyArray<Stated>,
  { id: transferId, after }: Numbered,
  projectId: Uuid | undefined,
): NumberedTransfer => {
  const [first, ...others] = rows as readonly [Stated, ...ReadonlyArray<Stated>]
  const { kind, effectiveOn, document, projectCode, payee, remark } = first.row
  const transfer = {
    kind,
    effectiveOn,
    lines: [first.row.line, ...others.map(({ row }) => row.line)] as const,
    ...(document === null ? {} : { document }),
    ...(projectCode === null ? {} : { projectCode }),
    ...(payee === null ? {} : { payee }),
    ...(remark === null ? {} : { remark }),
  }
  const along = others.map(({ raw }) => raw.line)
  return { _tag: "Transfer", transferId, after, projectId: projectId ?? null, transfer, along }
}

const linesText = (lines: ReadonlyArray<TransferLine>): string =>
  lines
    .map(({ from, to, amountFen }) => `${from} ${to} ${amountFen}`)
    .toSorted()
    .join("\n")

/** Whether a transfer that stands is what the file says: then nothing is left to be done. */
const isSame = ({ transfer }: NumberedTransfer, { stated, moved, effectiveOn }: TransferRecord): boolean =>
  transfer.kind === stated.kind &&
  transfer.effectiveOn === effectiveOn &&
  transfer.document === stated.document &&
  transfer.projectCode === stated.projectCode &&
  transfer.payee === stated.payee &&
  transfer.remark === stated.remark &&
  linesText(transfer.lines) === linesText(moved)

/** How the accounts of each line stand before and after it. */
const balanceChanges = (
  lines: ReadonlyArray<TransferLine>,
  heldIn: (account: AccountCode) => bigint,
): ReadonlyArray<ReadonlyArray<FieldChange>> => {
  const held = new Map<AccountCode, bigint>()
  const moved = (column: FieldChange["column"], account: AccountCode, fen: bigint): FieldChange => {
    const before = held.get(account) ?? heldIn(account)
    held.set(account, before + fen)
    return { column, before: formatYuan(before), after: formatYuan(before + fen) }
  }
  return lines.map(({ from, to, amountFen }) => [
    moved("giverYuan", from, -amountFen),
    moved("takerYuan", to, amountFen),
  ])
}

interface Judging {
  readonly knowledge: Knowledge
  readonly supposition: Supposition
}

/** The row that a refusal is about: the one with its account and amount, or the first of all. */
const rowAbout = (rows: ReadonlyArray<Stated>, refused: ReturnType<typeof transferProblem>): number => {
  const { account, amountFen } = refused ?? {}
  const touches = ({ row: { line } }: Stated): boolean => line.from === account || line.to === account
  const exact = rows.findLastIndex((one) => touches(one) && one.row.line.amountFen === amountFen)
  return Math.max(exact, exact < 0 ? rows.findIndex(touches) : 0, 0)
}

const judged = (
  rows: ReadonlyArray<Stated>,
  numbered: NumberedTransfer,
  { knowledge, supposition }: Judging,
): ReadonlyArray<StagedRow> => {
  const { known } = supposition
  const changes = balanceChanges(
    numbered.transfer.lines,
    (account) => balanceIn(known.cell(balanceCell(account))).balanceFen,
  )
  const command = commandOf(numbered, CommandId.make("preview"))
  const decided = supposition.ask(postOnce(knowledge.scope, numbered, command))
  if (Result.isFailure(decided)) {
    const refused = transferProblem(decided.failure)
    const at = rowAbout(rows, refused)
    return rejected(rows, ({ found }, index) =>
      index === at && refused !== undefined ? [...found.problems, refused.problem] : found.problems,
    )
  }
  const bearer = rows[0]?.raw.line ?? 0
  return rows.map((row, index) =>
    stagedRow(row, {
      command: index === 0 ? numbered : { _tag: "Along", line: bearer, action: "transfer" },
      changes: changes[index] ?? [],
      problems: row.found.problems,
    }),
  )
}

const statedIn = (rows: ReadonlyArray<Read>): ReadonlyArray<Stated> =>
  rows.flatMap((read) => (read.found.row === undefined ? [] : [{ ...read, row: read.found.row }]))

const stagedTransfer = (
  rows: ReadonlyArray<Read>,
  numbered: Numbered | undefined,
  idOf: (code: ProjectCode) => Uuid | undefined,
  judging: Judging,
): ReadonlyArray<StagedRow> => {
  const stated = statedIn(rows)
  const [first] = stated
  if (first === undefined || stated.length < rows.length || numbered === undefined) {
    return rejected(rows, ({ found }) => found.problems)
  }
  const problems = stated.map(({ row, found }, index) => {
    const other = contradiction(first.row, row)
    const tooMany = index < LINES_MAX ? [] : [rowProblem("linesMax", "transferNumber", row.number)]
    return [...found.problems, ...(other === undefined ? [] : [other]), ...tooMany]
  })
  if (problems.some((some) => some.some(isError)))
    return rejected(stated, (_, index) => problems[index] ?? [])
  const { projectCode } = first.row
  const transfer = transferFrom(stated, numbered, projectCode === null ? undefined : idOf(projectCode))
  const { standing } = numbered
  if (standing === undefined) return judged(stated, transfer, judging)
  if (isSame(transfer, standing)) return stated.map((row) => stagedRow(row, {}))
  const used = rowProblem("numberUsed", "transferNumber", numbered.id)
  return rejected(stated, ({ found }) => [...found.problems, used])
}

/** All that the decisions about some transfers look at. */
const learnt = Effect.fnUntraced(function* (
  { knowledge, streams, cells }: Registers,
  asked: ReadonlyArray<NumberedTransfer>,
  seen: ReadonlyMap<StreamId, ReadonlyArray<Entry>>,
) {
  const supposition = new Supposition(knowledge.today)
  supposition.learn(seen)
  const needs = asked.map(needsOfTransfer)
  const wanted = new Set(needs.flatMap((one) => one.streams).filter((stream) => !seen.has(stream)))
  const keys = new Set(needs.flatMap((one) => one.cells))
  supposition.learn(yield* streams([...wanted]), yield* cells([...keys]))
  return supposition
})

/** Stages all rows of a file at once, in their order. */
export const stagedTransfers = Effect.fnUntraced(function* (
  rows: ReadonlyArray<RawRow>,
  file: TransferFile,
  registers: Registers,
) {
  const read = rows.map((raw): Read => ({ raw, found: readTransferRow(file, raw) }))
  const blank = read.filter(({ found }) => found.isBlank)
  const astray = read.filter(({ found: { isBlank, key } }) => !isBlank && key === undefined)
  const groups = Map.groupBy(
    read.filter(({ found }) => found.key !== undefined),
    ({ found }) => found.key ?? "",
  )
  const years = new Map([...groups.keys()].map((key) => [key, Number(key.slice(0, 4))]))
  const { numbered, seen } = yield* readNumbered(years, registers.digest, registers.streams)
  const codes = new Set(read.flatMap(({ found }) => found.row?.projectCode ?? []))
  const projects =
    codes.size === 0 ? new Map<ProjectCode, ReadonlyArray<Entry>>() : yield* registers.entriesOf([...codes])
  const idOf = (code: ProjectCode): Uuid | undefined => currentRecord(projects.get(code) ?? [])?.id
  const asked = [...groups].flatMap(([key, some]) => {
    const stated = statedIn(some)
    const own = numbered.get(key)
    const code = stated[0]?.row.projectCode ?? null
    return stated.length === 0 || own === undefined || own.standing !== undefined
      ? []
      : [transferFrom(stated, own, code === null ? undefined : idOf(code))]
  })
  const supposition = yield* learnt(registers, asked, seen)
  const judging = { knowledge: registers.knowledge, supposition }
  const staged = [
    ...blank.map((row) => stagedRow(row, {})),
    ...astray.map((row) => stagedRow(row, { problems: row.found.problems })),
    ...[...groups].flatMap(([key, some]) => stagedTransfer(some, numbered.get(key), idOf, judging)),
  ]
  return staged.toSorted((a, b) => a.line - b.line)
})
