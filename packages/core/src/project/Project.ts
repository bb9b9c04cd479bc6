/** A project (项目): one site, roster or scheme of a programme item in one county in one year. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { EnteredFen, Fen } from "../kernel/Money.ts"
import { Month } from "../kernel/Month.ts"
import { Name, Remark } from "../kernel/Text.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"

/** What people call a project by: year, county, the register's item key, number (`2010-341522-19-0007`). */
export const ProjectCode = Schema.String.check(
  Schema.isPattern(/^\d{4}-\d{6}-\d{2}-\d{4,7}$/u, { message: "projectCode" }),
).pipe(Schema.brand("ProjectCode"))
export type ProjectCode = typeof ProjectCode.Type

export const projectCode = (year: number, countyCode: string, itemKey: string, number: number): ProjectCode =>
  ProjectCode.make(`${year}-${countyCode}-${itemKey}-${String(number).padStart(4, "0")}`)

const startsBeforeItEnds = (plan: {
  readonly plannedStartOn: CalendarDate | null
  readonly plannedFinishOn: CalendarDate | null
}): boolean =>
  plan.plannedStartOn === null || plan.plannedFinishOn === null || plan.plannedStartOn <= plan.plannedFinishOn

/** What may change in the life of a project. */
const details = {
  name: Name,
  township: Schema.NullOr(Name),
  /** 实施单位: who builds or pays. */
  implementingUnit: Name,
  /** 年度计划: the money planned for the programme year. */
  annualPlanFen: Fen,
  plannedStartOn: Schema.NullOr(CalendarDate),
  plannedFinishOn: Schema.NullOr(CalendarDate),
}

const inOrder = Schema.makeFilter(startsBeforeItEnds, { message: "plannedDates" })

export const ProjectDetails = Schema.Struct(details).check(inOrder)
export type ProjectDetails = typeof ProjectDetails.Type

/** Details as somebody enters them. What the journal holds is read by `ProjectDetails`. */
const enteredDetails = { ...details, annualPlanFen: EnteredFen }

export const EnteredDetails = Schema.Struct(enteredDetails).check(inOrder)

/** What never changes: a project in another county or of another item is another project. */
const identity = { year: ProgrammeYear, countyCode: DivisionCode, itemKey: ItemKey }

/** A project to be registered. `approvedOn` (下达日期) is the day from which it is in the plan. */
export const Registration = Schema.Struct({
  ...identity,
  ...enteredDetails,
  approvedOn: CalendarDate,
}).check(inOrder)
export type Registration = typeof Registration.Type

/** Physical progress (形象进度) at the end of a month, in basis points: 6240 is 62.40 %. */
export const PhysicalProgress = Schema.Int.check(
  Schema.isBetween({ minimum: 0, maximum: 10_000 }, { message: "physicalProgress" }),
)

/**
 * What one month brought (月报): money in the month itself, not added up; physical progress at its end.
 * 投入, 拨付 and 支出 are three measures and are never mixed.
 */
export const MonthlyReturn = Schema.Struct({
  month: Month,
  investedFen: Fen,
  disbursedFen: Fen,
  spentFen: Fen,
  physicalProgress: PhysicalProgress,
  remark: Schema.NullOr(Remark),
})
export type MonthlyReturn = typeof MonthlyReturn.Type

/** A return as somebody enters it. What the journal holds is read by `MonthlyReturn`. */
export const EnteredReturn = MonthlyReturn.mapFields((fields) => ({
  ...fields,
  investedFen: EnteredFen,
  disbursedFen: EnteredFen,
  spentFen: EnteredFen,
}))
