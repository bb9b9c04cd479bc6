/** A project's record as rows. */
import { Month } from "@minsheng/core/kernel"
import type { ProjectRecord } from "@minsheng/core/project"
import type { Row } from "../journal/Table.ts"

export const recordColumns = {
  code: "text",
  year: "smallint",
  county_code: "text",
  item_key: "text",
  name: "text",
  township: "text",
  implementing_unit: "text",
  approved_on: "date",
  annual_plan_fen: "bigint",
  invested_fen: "bigint",
  disbursed_fen: "bigint",
  spent_fen: "bigint",
  physical_progress: "integer",
  latest_month: "text",
  reported_months: "integer",
  invested_share: "integer",
} as const

const MILLION = 1_000_000n
/** A share beyond this is a mistyped plan; the list only needs to sort it last. */
const SHARE_MAX = 2_000_000_000n

/** Invested over plan in millionths, rounded down; null without a plan. */
const shareOf = (record: ProjectRecord): number | null => {
  const { annualPlanFen } = record.details
  if (annualPlanFen === 0n) return null
  const share = (record.investedFen * MILLION) / annualPlanFen
  return Number(share < SHARE_MAX ? share : SHARE_MAX)
}

/**
 * Bits beyond these would not fit a PostgreSQL integer: the programme year and a year and a half after it.
 */
const MONTHS_MAX = 30

/** The bit of a month, counted from January of a year; 0 for a month outside the mask. */
export const monthBit = (month: Month.Month, year: number): number => {
  const index = (Month.year(month) - year) * 12 + Month.numberInYear(month) - 1
  return index >= 0 && index < MONTHS_MAX ? 2 ** index : 0
}

const reportedMonths = (record: ProjectRecord): number =>
  record.months.reduce((mask, report) => mask + monthBit(report.month, record.year), 0)

const toRow = (record: ProjectRecord): Row => ({
  code: record.code,
  year: record.year,
  county_code: record.countyCode,
  item_key: record.itemKey,
  name: record.details.name,
  township: record.details.township,
  implementing_unit: record.details.implementingUnit,
  approved_on: record.approvedOn,
  annual_plan_fen: record.details.annualPlanFen,
  invested_fen: record.investedFen,
  disbursed_fen: record.disbursedFen,
  spent_fen: record.spentFen,
  physical_progress: record.physicalProgress,
  latest_month: record.latestMonth,
  reported_months: reportedMonths(record),
  invested_share: shareOf(record),
})

const rowsByRecord = new WeakMap<ProjectRecord, Row>()

/** The row of a record; records never change, so it is made once. */
export const recordRow = (record: ProjectRecord): Row => {
  const known = rowsByRecord.get(record)
  if (known !== undefined) return known
  const row = toRow(record)
  rowsByRecord.set(record, row)
  return row
}
