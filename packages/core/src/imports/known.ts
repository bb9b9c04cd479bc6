/** What the register knows for or against a row: places, items, dates, scope, and the project itself. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Entry } from "../journal/Entry.ts"
import type { Scope } from "../access/Actor.ts"
import type { UseCase } from "../access/Role.ts"
import type { ItemLookup } from "../programme/ProjectItems.ts"
import { divisionWith, isInForce, type RegionRegister } from "../region/RegionRegister.ts"
import type { Registration } from "../project/Project.ts"
import { currentRecord, type ProjectRecord } from "../project/ProjectRecord.ts"
import type { RowChange } from "./classify.ts"
import type { ColumnKey } from "./columns.ts"
import { detailsHead } from "./change.ts"
import { detailsIn, differencesBetween, mergedWith, saidOf } from "./difference.ts"
import type { FieldChange } from "./Import.ts"
import type { RowCommand } from "./ImportStage.ts"
import { rowProblem, type RowProblem } from "./RowProblem.ts"

/** What is known of a file as a whole, whatever its rows are about. */
export interface Knowledge {
  readonly register: RegionRegister
  readonly scope: Scope
  readonly today: CalendarDate
  readonly may: (useCase: UseCase) => boolean
}

/** What the register knows against a registration. */
export const registrationProblems = (
  registration: Registration,
  { register, scope, today }: Knowledge,
  itemOf: ItemLookup,
): ReadonlyArray<RowProblem> => {
  const { approvedOn, countyCode, itemKey } = registration
  if (approvedOn > today) return [rowProblem("dateAfterToday", "approvedOn", approvedOn)]
  const division = divisionWith(register, countyCode)
  if (division?.level !== "county" || !isInForce(division, approvedOn)) {
    return [rowProblem("unknownCounty", "countyCode", countyCode)]
  }
  const item = itemOf(registration)?.item
  if (item === undefined) return [rowProblem("unknownItem", "itemKey", itemKey)]
  if (!scope.holds(registration)) return [rowProblem("outsideScope", "countyCode", countyCode)]
  return item.confirmed ? [] : [rowProblem("unconfirmedItem", "itemKey", itemKey)]
}

/** What a row with a code comes to. */
export interface ReadChange {
  readonly command: RowCommand | undefined
  readonly changes: ReadonlyArray<FieldChange>
  readonly problems: ReadonlyArray<RowProblem>
}

const wrong = (
  changes: ReadonlyArray<FieldChange>,
  code: RowProblem["code"],
  column: ColumnKey | null,
  value: string,
): ReadChange => ({ command: undefined, changes, problems: [rowProblem(code, column, value)] })

const IDENTITY = ["year", "countyCode", "itemKey"] as const

/** The column by which a row names another project than its code does. */
const otherProject = (record: ProjectRecord, row: Registration): (typeof IDENTITY)[number] | undefined =>
  IDENTITY.find((column) => record[column] !== row[column])

/** A row that differs, and says that something changed in the world from a day on. */
const revision = (
  record: ProjectRecord,
  changes: ReadonlyArray<FieldChange>,
  on: CalendarDate,
  { may, today }: Knowledge,
): ReadChange | undefined => {
  if (!may("projects.revise")) return wrong(changes, "changeNotPermitted", "changedOn", on)
  if (on > today) return wrong(changes, "dateAfterToday", "changedOn", on)
  if (on < record.approvedOn) return wrong(changes, "dateBeforeApproval", "changedOn", on)
  const approval = changes.find(({ column }) => column === "approvedOn")
  return approval === undefined
    ? undefined
    : wrong(changes, "approvalOnlyCorrected", "approvedOn", approval.after)
}

/** A row that differs, and says that what is recorded was wrong. */
const correction = (
  changes: ReadonlyArray<FieldChange>,
  reason: string,
  approvedOn: CalendarDate,
  { may, today }: Knowledge,
): ReadChange | undefined => {
  if (!may("projects.correct")) return wrong(changes, "changeNotPermitted", "correctionReason", reason)
  return approvedOn > today ? wrong(changes, "dateAfterToday", "approvedOn", approvedOn) : undefined
}

/** Compares a row with the project that its code names. */
export const readChange = (
  row: { readonly registration: Registration; readonly change: RowChange },
  entries: ReadonlyArray<Entry>,
  places: ReadonlyMap<ColumnKey, number>,
  knowledge: Knowledge,
): ReadChange => {
  const { registration, change } = row
  const record = currentRecord(entries)
  const basis = detailsHead(entries)
  if (record === undefined || basis === undefined || !knowledge.scope.holds(record)) {
    return wrong([], "unknownProject", "code", change.code)
  }
  const other = otherProject(record, registration)
  if (other !== undefined) return wrong([], "otherProject", other, String(registration[other]))
  const said = mergedWith(saidOf(record), registration, places)
  const changes = differencesBetween(saidOf(record), said)
  if (changes.length === 0) return { command: undefined, changes, problems: [] }
  if (change.basis !== null && change.basis !== basis)
    return wrong(changes, "changedSince", "basis", String(basis))
  const { changedOn: on, reason, code } = change
  if (on !== null && reason !== null) return wrong(changes, "changeSaidTwice", null, "")
  const target = { id: record.id, code, details: detailsIn(said), basis }
  if (on !== null) {
    const command = { _tag: "Revise", ...target, on } as const
    return revision(record, changes, on, knowledge) ?? { command, changes, problems: [] }
  }
  if (reason === null) return wrong(changes, "changeUnsaid", null, "")
  const { approvedOn } = said
  const command = { _tag: "Correct", ...target, approvedOn, reason } as const
  return correction(changes, reason, approvedOn, knowledge) ?? { command, changes, problems: [] }
}
