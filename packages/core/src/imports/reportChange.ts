/**
 * What a row of a monthly return comes to beside what the register has: it files a month, corrects one that
 * is filed, or says what is there. Whether it can go in is asked of the decisions that take it in.
 */
import { Result } from "effect"
import * as Money from "../kernel/Money.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { correctReport } from "../project/correct.ts"
import { type Decision, reportMonth } from "../project/decide.ts"
import type { MonthlyReturn } from "../project/Project.ts"
import { currentRecord, type ProjectRecord, type ReportedMonth } from "../project/ProjectRecord.ts"
import type { ReportRow } from "./classifyReport.ts"
import { problemOf, type OtherRefusal } from "./entering.ts"
import type { FieldChange } from "./Import.ts"
import type { RowCommand } from "./ImportStage.ts"
import type { Knowledge, ReadChange } from "./known.ts"
import { RETURN_CHANGEABLE, RETURN_COLUMNS } from "./reportColumns.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"
import { supposed } from "./supposed.ts"

type Column = (typeof RETURN_CHANGEABLE)[number]

const BASIS_POINTS_PER_PERCENT = 100

/** Basis points as files write percent. */
export const percentText = (basisPoints: number): string =>
  (basisPoints / BASIS_POINTS_PER_PERCENT).toFixed(2)

/** A return as files write it. */
export const writtenReturn = (monthly: MonthlyReturn): Readonly<Record<Column, string>> => ({
  investedYuan: Money.formatYuan(monthly.investedFen),
  disbursedYuan: Money.formatYuan(monthly.disbursedFen),
  spentYuan: Money.formatYuan(monthly.spentFen),
  progressPercent: percentText(monthly.physicalProgress),
  remark: monthly.remark ?? "",
})

const differences = (stored: MonthlyReturn | undefined, said: MonthlyReturn): ReadonlyArray<FieldChange> => {
  const before = stored === undefined ? undefined : writtenReturn(stored)
  const after = writtenReturn(said)
  return RETURN_CHANGEABLE.flatMap((column) => {
    const change = { column, before: before?.[column] ?? "", after: after[column] }
    return change.before === change.after ? [] : [change]
  })
}

/** What looks wrong beside the other months, though it may be right. */
const doubts = (record: ProjectRecord, said: MonthlyReturn): ReadonlyArray<RowProblem> => {
  const others = record.months.filter(({ month }) => month !== said.month)
  const before = others.findLast(({ month }) => month < said.month)?.physicalProgress ?? 0
  const after = others.find(({ month }) => month > said.month)?.physicalProgress ?? said.physicalProgress
  const sumOf = (measure: "investedFen" | "disbursedFen" | "spentFen"): bigint =>
    others.reduce((sum, month) => sum + month[measure], said[measure])
  const { annualPlanFen } = record.details
  const [invested, disbursed, spent] = [sumOf("investedFen"), sumOf("disbursedFen"), sumOf("spentFen")]
  const progress = said.physicalProgress
  const doubted: ReadonlyArray<readonly [boolean, RowProblem]> = [
    [
      progress < before || progress > after,
      rowProblem("progressFallsBack", RETURN_COLUMNS.physicalProgress, percentText(progress)),
    ],
    [
      annualPlanFen > 0n && invested > annualPlanFen,
      rowProblem("investedOverPlan", RETURN_COLUMNS.investedFen, Money.formatYuan(invested)),
    ],
    [spent > disbursed, rowProblem("spentOverDisbursed", RETURN_COLUMNS.spentFen, Money.formatYuan(spent))],
  ]
  return doubted.flatMap(([isDoubted, problem]) => (isDoubted ? [problem] : []))
}

const NOTHING: ReadChange = { command: undefined, changes: [], problems: [] }

const wrong = (changes: ReadonlyArray<FieldChange>, ...problems: ReadonlyArray<RowProblem>): ReadChange => ({
  command: undefined,
  changes,
  problems,
})

interface Compared {
  readonly record: ProjectRecord
  readonly entries: ReadonlyArray<Entry>
  readonly row: ReportRow
  readonly said: MonthlyReturn
  readonly knowledge: Knowledge
}

/** What goes in, unless the decision would refuse it. */
const unlessRefused = (
  { record, entries, row, said, knowledge }: Compared,
  changes: ReadonlyArray<FieldChange>,
  command: RowCommand,
  decide: (known: ReturnType<typeof supposed>) => Decision<OtherRefusal>,
): ReadChange => {
  const decision = decide(supposed(entries, knowledge.today))
  const refused = Result.isFailure(decision) ? problemOf(decision.failure) : undefined
  if (refused !== undefined) return wrong(changes, refused)
  const named = row.name === "" || row.name === record.details.name
  const name = named ? [] : [rowProblem("otherName", "name", record.details.name)]
  return { command, changes, problems: [...name, ...doubts(record, said)] }
}

/** The entry after which a month is as it is: what took a report away again. */
const lastAbout = (entries: ReadonlyArray<Entry>, basis: Position): Position =>
  entries.find(({ supersedes }) => supersedes === basis)?.position ?? basis

/** A month that is not reported. */
const filed = (compared: Compared): ReadChange => {
  const { record, entries, row, said, knowledge } = compared
  const changes = differences(undefined, said)
  if (row.basis !== null) {
    return wrong(changes, rowProblem("changedSince", "basis", String(lastAbout(entries, row.basis))))
  }
  if (row.reason !== null) {
    return wrong(changes, rowProblem("reasonWithoutReport", "correctionReason", row.reason))
  }
  const target = { id: record.id, code: record.code }
  const command = { _tag: "Report", ...target, monthly: said } as const
  return unlessRefused(compared, changes, command, reportMonth(target, knowledge.scope, said))
}

/** A month that is reported: the row says the same, or puts it right and says why. */
const righted = (compared: Compared, stored: ReportedMonth): ReadChange => {
  const { record, row, said, knowledge } = compared
  const changes = differences(stored, said)
  if (changes.length === 0) return NOTHING
  const { position } = stored
  if (row.basis !== null && row.basis !== position) {
    return wrong(changes, rowProblem("changedSince", "basis", String(position)))
  }
  const { reason } = row
  if (reason === null) return wrong(changes, rowProblem("reasonMissing", "correctionReason", ""))
  if (!knowledge.may("reports.correct")) {
    return wrong(changes, rowProblem("changeNotPermitted", "correctionReason", reason))
  }
  const target = { id: record.id, code: record.code }
  const command = { _tag: "CorrectReport", ...target, monthly: said, reason, basis: position } as const
  return unlessRefused(
    compared,
    changes,
    command,
    correctReport(target, knowledge.scope, { position, reason }, said),
  )
}

/** Compares a row with what its project has reported. A column that is not in the file empties nothing. */
export const readReport = (
  {
    row,
    problems,
    hasRemarks,
  }: {
    readonly row: ReportRow
    readonly problems: ReadonlyArray<RowProblem>
    readonly hasRemarks: boolean
  },
  entries: ReadonlyArray<Entry>,
  knowledge: Knowledge,
): ReadChange => {
  const record = currentRecord(entries)
  if (record === undefined || !knowledge.scope.holds(record)) {
    return wrong([], ...problems, rowProblem("unknownProject", "code", row.code))
  }
  const stored = record.months.find(({ month }) => month === row.month)
  if (row.monthly === undefined) {
    return stored === undefined
      ? NOTHING
      : wrong([], ...problems, rowProblem("reportEmptied", RETURN_COLUMNS.investedFen, ""))
  }
  const said = hasRemarks || stored === undefined ? row.monthly : { ...row.monthly, remark: stored.remark }
  const compared = { record, entries, row, said, knowledge }
  const found = stored === undefined ? filed(compared) : righted(compared, stored)
  const isUnchanged = found.command === undefined && !found.problems.some(isError)
  return isUnchanged ? found : { ...found, problems: [...problems, ...found.problems] }
}
