/** A project's record: its events, folded, on both axes. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Fen } from "../kernel/Money.ts"
import type { Month } from "../kernel/Month.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Position } from "../journal/Entry.ts"
import { asOf, type Fact, factsOf, remembered } from "../journal/Fact.ts"
import { readProjectEvent } from "./events.ts"
import type { MonthlyReturn, ProjectCode, ProjectDetails } from "./Project.ts"

/** A month of a project with the entry that states it. */
export interface ReportedMonth extends MonthlyReturn {
  readonly position: Position
}

/** Money of the year so far: the months added up. */
export interface Measures {
  readonly investedFen: Fen
  readonly disbursedFen: Fen
  readonly spentFen: Fen
}

export interface ProjectRecord extends Measures {
  readonly id: Uuid
  readonly code: ProjectCode
  readonly year: number
  readonly countyCode: DivisionCode
  readonly itemKey: ItemKey
  readonly details: ProjectDetails
  readonly approvedOn: CalendarDate
  /** In order of month. */
  readonly months: ReadonlyArray<ReportedMonth>
  readonly latestMonth: Month | null
  /** Basis points, as last reported; `null` before the first report. */
  readonly physicalProgress: number | null
}

const byMonth = (a: ReportedMonth, b: ReportedMonth): number => (a.month < b.month ? -1 : 1)

const sumOf = (months: ReadonlyArray<ReportedMonth>, measure: keyof Measures): Fen =>
  months.reduce((sum, month) => sum + month[measure], 0n)

/** Folds facts; `undefined` while the project is not yet in the plan. */
export const recordOf = (facts: ReadonlyArray<Fact>): ProjectRecord | undefined => {
  let base:
    | Pick<ProjectRecord, "id" | "code" | "year" | "countyCode" | "itemKey" | "details" | "approvedOn">
    | undefined
  const reported: Array<ReportedMonth> = []
  for (const { entry } of facts) {
    const event = readProjectEvent(entry)
    if (event._tag === "ProjectRegistered") base = { ...event.payload, approvedOn: entry.occurredOn }
    else if (event._tag === "MonthReported") reported.push({ ...event.payload, position: entry.position })
    else if (base !== undefined) base = { ...base, details: event.payload }
  }
  if (base === undefined) return undefined
  const months = reported.toSorted(byMonth)
  const last = months.at(-1)
  return {
    ...base,
    months,
    investedFen: sumOf(months, "investedFen"),
    disbursedFen: sumOf(months, "disbursedFen"),
    spentFen: sumOf(months, "spentFen"),
    latestMonth: last?.month ?? null,
    physicalProgress: last?.physicalProgress ?? null,
  }
}

/** The record as known now, all dates included. */
export const currentRecord = remembered((entries) => recordOf(factsOf(entries)))

/** The record as of a date, as known at a position. */
export const recordAt = (
  entries: Parameters<typeof factsOf>[0],
  axes: { readonly asOf: CalendarDate; readonly knownAt: Position },
): ProjectRecord | undefined => recordOf(asOf(factsOf(entries, axes.knownAt), axes.asOf))

/** From a day on, and until the next segment begins, the record is this one. */
export interface Segment {
  readonly from: CalendarDate
  readonly record: ProjectRecord
}

/** The record's life along the first axis: one segment for each day on which something became true. */
export const segmentsOf = (facts: ReadonlyArray<Fact>): ReadonlyArray<Segment> =>
  [...new Set(facts.map((fact) => fact.entry.occurredOn))].flatMap((from) => {
    const record = recordOf(asOf(facts, from))
    return record === undefined ? [] : [{ from, record }]
  })
