/** What can be wrong with a row of a file, and with a cell of it. */
import type { ArrivalColumnKey } from "./arrivalColumns.ts"
import type { ColumnKey } from "./columns.ts"
import type { PlanColumnKey } from "./planColumns.ts"
import type { ReportColumnKey } from "./reportColumns.ts"
import type { TargetColumnKey } from "./targetColumns.ts"
import type { TransferChangeable, TransferColumnKey } from "./transferColumns.ts"

/** A column of any file that is taken in. */
export type FileColumn =
  | ColumnKey
  | ReportColumnKey
  | TargetColumnKey
  | TransferColumnKey
  | TransferChangeable
  | PlanColumnKey
  | ArrivalColumnKey

/** Errors keep a row out, warnings do not. */
type Class = "error" | "warning"

const OF_ANY_ROW = {
  empty: "error",
  line: "error",
  money: "error",
  projectCode: "error",
  unknownProject: "error",
  changedSince: "error",
  basis: "error",
  remark: "error",
  changeNotPermitted: "error",
  repeatedRow: "error",
  notEntered: "error",
  formulaEmpty: "error",
  formula: "warning",
  hiddenRow: "warning",
  noHeading: "warning",
} as const satisfies Record<string, Class>

export const PROJECT_ROW_PROBLEMS = {
  year: "error",
  countyCode: "error",
  itemKey: "error",
  date: "error",
  dateAfterToday: "error",
  plannedDates: "error",
  unknownCounty: "error",
  unknownItem: "error",
  outsideScope: "error",
  repeatedInFile: "error",
  alreadyRegistered: "error",
  otherProject: "error",
  changeUnsaid: "error",
  changeSaidTwice: "error",
  changeWithoutCode: "error",
  dateBeforeApproval: "error",
  approvalOnlyCorrected: "error",
  approvalAfterRevision: "error",
  zeroPlan: "warning",
  unconfirmedItem: "warning",
} as const satisfies Record<string, Class>

export const REPORT_ROW_PROBLEMS = {
  month: "error",
  progress: "error",
  monthNotBegun: "error",
  monthBeforeProgramme: "error",
  monthReported: "error",
  reasonMissing: "error",
  reasonWithoutReport: "error",
  reportEmptied: "error",
  otherName: "warning",
  progressFallsBack: "warning",
  investedOverPlan: "warning",
  spentOverDisbursed: "warning",
} as const satisfies Record<string, Class>

export const TARGET_ROW_PROBLEMS = {
  divisionCode: "error",
  target: "error",
  confidence: "error",
  remainder: "error",
  unknownDivision: "error",
  sourceMissing: "error",
  targetEmptied: "error",
  targetsLocked: "error",
  remainderTwice: "error",
  remainderUnexplained: "error",
  remainderUnsaid: "error",
  heldBack: "error",
  sumDiffers: "warning",
  sumAbove: "warning",
  sumBelow: "warning",
  partsUnknown: "warning",
  partsInWords: "warning",
  wholeUnknown: "warning",
} as const satisfies Record<string, Class>

/** Of rows about money: transfers, plans, arrivals. */
export const FUND_ROW_PROBLEMS = {
  transferNumber: "error",
  transferKind: "error",
  fundLevel: "error",
  fundPurpose: "error",
  heldAmount: "error",
  moveUnclear: "error",
  moveNotInChart: "error",
  staysWithin: "error",
  linesDiffer: "error",
  linesMax: "error",
  numberUsed: "error",
  unknownFundDivision: "error",
  fundsInsufficient: "error",
  planExceeded: "error",
  estimateExceeded: "error",
  divisionNotBelow: "error",
  divisionNotSuccessor: "error",
  carriedOverEarly: "error",
  carriedOverTwice: "error",
  givenBackTooMuch: "error",
  movedBeforeProgramme: "error",
  projectElsewhere: "error",
  planShare: "error",
  planSharesNotWhole: "error",
  planNotClosed: "error",
  planLinesMax: "error",
  planBeforeEarlier: "error",
  planBelowAllotted: "error",
  arrivedLess: "error",
  arrivedTotalDiffers: "error",
  movedSince: "error",
} as const satisfies Record<string, Class>

export const ROW_PROBLEMS = {
  ...OF_ANY_ROW,
  ...PROJECT_ROW_PROBLEMS,
  ...REPORT_ROW_PROBLEMS,
  ...TARGET_ROW_PROBLEMS,
  ...FUND_ROW_PROBLEMS,
}

export type RowProblemCode = keyof typeof ROW_PROBLEMS

export interface RowProblem {
  readonly code: RowProblemCode
  readonly column: FileColumn | null
  /** What the file says there. */
  readonly value: string
}

export const isError = (problem: RowProblem): boolean => ROW_PROBLEMS[problem.code] === "error"

const VALUE_SHOWN_MAX = 60

export const rowProblem = (code: RowProblemCode, column: FileColumn | null, value: string): RowProblem => ({
  code,
  column,
  value: [...value].slice(0, VALUE_SHOWN_MAX).join(""),
})
