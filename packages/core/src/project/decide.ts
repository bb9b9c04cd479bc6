/** Decisions about projects: pure functions of what the journal says and a command. */
import { Result } from "effect"
import { type CalendarDate, earlier } from "../kernel/CalendarDate.ts"
import { provinceOf } from "../kernel/DivisionCode.ts"
import * as Month from "../kernel/Month.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { itemAt } from "../programme/ProjectItems.ts"
import { divisionsStream } from "../region/events.ts"
import { divisionWith, isInForce, regionRegisterOf } from "../region/RegionRegister.ts"
import { nameCell, numberCell } from "./cells.ts"
import * as Refused from "./errors.ts"
import { MonthReported, ProjectRegistered, ProjectRevised, projectStream } from "./events.ts"
import {
  type MonthlyReturn,
  ProjectCode,
  projectCode,
  type ProjectDetails,
  type Registration,
} from "./Project.ts"
import { currentRecord, type ProjectRecord } from "./ProjectRecord.ts"

export type Decision<E> = Result.Result<ReadonlyArray<NewEvent>, E>

export type RegisterRefusal =
  | Refused.DateAfterToday
  | Refused.UnknownCounty
  | Refused.UnknownItem
  | Refused.OutsideScope
  | Refused.ProjectAlreadyRegistered

/** Whether a registration is possible at all, apart from its name: place, item, date and scope. */
export const placeRefusal = (
  known: Known,
  scope: Scope,
  registration: Registration,
): Exclude<RegisterRefusal, Refused.ProjectAlreadyRegistered> | undefined => {
  const { countyCode, itemKey, year, approvedOn } = registration
  if (approvedOn > known.officeDate)
    return new Refused.DateAfterToday({ date: approvedOn, today: known.officeDate })
  const register = regionRegisterOf(known.entries(divisionsStream(provinceOf(countyCode))))
  const division = divisionWith(register, countyCode)
  if (division?.level !== "county" || !isInForce(division, approvedOn)) {
    return new Refused.UnknownCounty({ countyCode, on: approvedOn })
  }
  if (itemAt(known.entries, registration) === undefined) {
    return new Refused.UnknownItem({ year, itemKey })
  }
  return scope.holds(registration) ? undefined : new Refused.OutsideScope({ countyCode, itemKey })
}

export const register =
  (id: Uuid, scope: Scope, registration: Registration) =>
  (known: Known): Decision<RegisterRefusal> => {
    const refusal = placeRefusal(known, scope, registration)
    if (refusal !== undefined) return Result.fail(refusal)
    const { year, countyCode, itemKey, approvedOn, ...details } = registration
    const holder = known.cell(nameCell(registration, details))
    if (typeof holder === "string") {
      return Result.fail(
        new Refused.ProjectAlreadyRegistered({ code: ProjectCode.make(holder), name: details.name }),
      )
    }
    const last = known.cell(numberCell(registration))
    const code = projectCode(year, countyCode, itemKey, (typeof last === "number" ? last : 0) + 1)
    return Result.succeed([
      occurred(ProjectRegistered, {
        stream: projectStream(id),
        occurredOn: approvedOn,
        payload: { id, code, year, countyCode, itemKey, details },
      }),
    ])
  }

/** The project's record, if it is there and in scope. */
export const recordIn = (
  known: Known,
  scope: Scope,
  target: { readonly id: Uuid; readonly code: string },
): Result.Result<ProjectRecord, Refused.ProjectNotFound> => {
  const record = currentRecord(known.entries(projectStream(target.id)))
  return record !== undefined && scope.holds(record)
    ? Result.succeed(record)
    : Result.fail(new Refused.ProjectNotFound({ code: target.code }))
}

export interface Target {
  readonly id: Uuid
  readonly code: ProjectCode
}

/** A change of a project happens between its approval and today. */
export const changeRefusal = (
  { approvedOn }: Pick<ProjectRecord, "approvedOn">,
  on: CalendarDate,
  today: CalendarDate,
): Refused.DateAfterToday | Refused.DateBeforeApproval | undefined => {
  if (on > today) return new Refused.DateAfterToday({ date: on, today })
  return on < approvedOn ? new Refused.DateBeforeApproval({ date: on, approvedOn }) : undefined
}

export const revise =
  (target: Target, scope: Scope, revision: { readonly details: ProjectDetails; readonly on: CalendarDate }) =>
  (known: Known): Decision<Refused.ProjectNotFound | Refused.DateAfterToday | Refused.DateBeforeApproval> => {
    const record = recordIn(known, scope, target)
    if (Result.isFailure(record)) return Result.fail(record.failure)
    const refusal = changeRefusal(record.success, revision.on, known.officeDate)
    if (refusal !== undefined) return Result.fail(refusal)
    return Result.succeed([
      occurred(ProjectRevised, {
        stream: projectStream(target.id),
        occurredOn: revision.on,
        payload: revision.details,
      }),
    ])
  }

/** A month's report is true as of the month's last day, or of today while the month lasts. */
const reportedOn = (month: Month.Month, today: CalendarDate): CalendarDate =>
  earlier(Month.last(month), today)

export type MonthRefusal = Refused.MonthNotBegun | Refused.MonthBeforeProgramme

const monthRefusal = (
  record: ProjectRecord,
  month: Month.Month,
  today: CalendarDate,
): MonthRefusal | undefined => {
  if (Month.first(month) > today) return new Refused.MonthNotBegun({ month, today })
  return Month.year(month) < record.year
    ? new Refused.MonthBeforeProgramme({ month, year: record.year })
    : undefined
}

export const reportMonth =
  (target: Target, scope: Scope, monthly: MonthlyReturn) =>
  (known: Known): Decision<Refused.ProjectNotFound | MonthRefusal | Refused.MonthAlreadyReported> => {
    const found = recordIn(known, scope, target)
    if (Result.isFailure(found)) return Result.fail(found.failure)
    const record = found.success
    const refusal = monthRefusal(record, monthly.month, known.officeDate)
    if (refusal !== undefined) return Result.fail(refusal)
    const before = record.months.find((reported) => reported.month === monthly.month)
    if (before !== undefined) {
      const { code } = record
      return Result.fail(
        new Refused.MonthAlreadyReported({ code, month: monthly.month, position: before.position }),
      )
    }
    return Result.succeed([
      occurred(MonthReported, {
        stream: projectStream(target.id),
        occurredOn: reportedOn(monthly.month, known.officeDate),
        payload: monthly,
      }),
    ])
  }
