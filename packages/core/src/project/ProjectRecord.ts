/** A project's record: its events, folded, on both axes. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import type { Fen } from "../kernel/Money.ts"
import type { Month } from "../kernel/Month.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { asOf, type Fact, factsOf, remembered } from "../journal/Fact.ts"
import { ProjectRegistered, readProjectEvent } from "./events.ts"
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

type Registered = Pick<
  ProjectRecord,
  "id" | "code" | "year" | "countyCode" | "itemKey" | "details" | "approvedOn"
>

/** What the facts so far say; a report may be older than the registration. */
interface Folded {
  readonly registered: Registered | undefined
  readonly months: ReadonlyArray<ReportedMonth>
}

const NOTHING: Folded = { registered: undefined, months: [] }

const byMonth = (a: ReportedMonth, b: ReportedMonth): number => (a.month < b.month ? -1 : 1)

const withMonth = (
  months: ReadonlyArray<ReportedMonth>,
  month: ReportedMonth,
): ReadonlyArray<ReportedMonth> => {
  const all = [...months, month]
  const last = months.at(-1)
  return last === undefined || last.month <= month.month ? all : all.toSorted(byMonth)
}

const withEntry = ({ registered, months }: Folded, entry: Entry): Folded => {
  const event = readProjectEvent(entry)
  if (event._tag === "ProjectRegistered") {
    return { registered: { ...event.payload, approvedOn: entry.occurredOn }, months }
  }
  if (event._tag === "MonthReported") {
    return { registered, months: withMonth(months, { ...event.payload, position: entry.position }) }
  }
  return registered === undefined
    ? { registered, months }
    : { registered: { ...registered, details: event.payload }, months }
}

const recordFrom = ({ registered, months }: Folded): ProjectRecord | undefined => {
  if (registered === undefined) return undefined
  const { id, code, year, countyCode, itemKey, details, approvedOn } = registered
  let [investedFen, disbursedFen, spentFen] = [0n, 0n, 0n]
  for (const month of months) {
    investedFen += month.investedFen
    disbursedFen += month.disbursedFen
    spentFen += month.spentFen
  }
  const last = months.at(-1)
  return {
    id,
    code,
    year,
    countyCode,
    itemKey,
    details,
    approvedOn,
    months,
    investedFen,
    disbursedFen,
    spentFen,
    latestMonth: last?.month ?? null,
    physicalProgress: last?.physicalProgress ?? null,
  }
}

/** Folds facts; `undefined` while the project is not yet in the plan. */
const recordOf = (facts: ReadonlyArray<Fact>): ProjectRecord | undefined =>
  recordFrom(facts.reduce((folded, { entry }) => withEntry(folded, entry), NOTHING))

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

const foldSegments = (entries: ReadonlyArray<Entry>): ReadonlyArray<Segment> => {
  const segments: Array<Segment> = []
  let folded = NOTHING
  const facts = factsOf(entries)
  for (const [index, { entry }] of facts.entries()) {
    folded = withEntry(folded, entry)
    if (facts[index + 1]?.entry.occurredOn === entry.occurredOn) continue
    const record = recordFrom(folded)
    if (record !== undefined) segments.push({ from: entry.occurredOn, record })
  }
  return segments
}

/** A new fact that is not older than the others changes the end alone. */
const segmentsWith = (segments: ReadonlyArray<Segment>, entry: Entry): ReadonlyArray<Segment> | undefined => {
  const last = segments.at(-1)
  if (last === undefined || entry.supersedes !== null || entry.occurredOn < last.from) return undefined
  const record = recordFrom(withEntry({ registered: last.record, months: last.record.months }, entry))
  if (record === undefined) return undefined
  const kept = entry.occurredOn === last.from ? segments.slice(0, -1) : segments
  return [...kept, { from: entry.occurredOn, record }]
}

/**
 * The record's life along the first axis, as known now: one segment for each day on which something became
 * true. A segment that a new entry does not touch stays the same object.
 */
export const segmentsOf = remembered(foldSegments, segmentsWith)

/** How many segments at the beginning of two lives are the same. */
export const sharedLength = (one: ReadonlyArray<Segment>, other: ReadonlyArray<Segment>): number => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** The record as known now, all dates included. */
export const currentRecord = (entries: ReadonlyArray<Entry>): ProjectRecord | undefined =>
  segmentsOf(entries).at(-1)?.record

const voids = (entry: Entry): boolean => entry.annuls && entry.type === ProjectRegistered.type

/**
 * The record as it is known now or, of a project whose registration was annulled, as it was before that:
 * whose it is, and what its history is about.
 */
export const lastRecord = (entries: ReadonlyArray<Entry>): ProjectRecord | undefined => {
  const record = currentRecord(entries)
  if (record !== undefined) return record
  const at = entries.findLastIndex(voids)
  return at === -1 ? undefined : lastRecord(entries.slice(0, at))
}
