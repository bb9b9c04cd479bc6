/** A calendar month, as text `YYYY-MM`: the period of a monthly return. */
import { Schema } from "effect"
import * as CalendarDate from "./CalendarDate.ts"

const SHAPE = /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/u

export const Month = Schema.String.check(Schema.isPattern(SHAPE, { message: "month" })).pipe(
  Schema.brand("Month"),
)
export type Month = typeof Month.Type

export const make = (text: string): Month => Month.make(text)

export const parse = (text: string): Month | undefined => (SHAPE.test(text) ? (text as Month) : undefined)

export const of = (date: CalendarDate.CalendarDate): Month => date.slice(0, 7) as Month

export const year = (month: Month): number => Number(month.slice(0, 4))

/** 1 for January. */
export const numberInYear = (month: Month): number => Number(month.slice(5))

export const first = (month: Month): CalendarDate.CalendarDate => `${month}-01` as CalendarDate.CalendarDate

export const next = (month: Month): Month => of(CalendarDate.addDays(first(month), 31))

export const last = (month: Month): CalendarDate.CalendarDate =>
  `${month}-${CalendarDate.daysIn(year(month), numberInYear(month))}` as CalendarDate.CalendarDate

/** The months of a year from January through the given one. */
export const through = (month: Month): ReadonlyArray<Month> =>
  Array.from({ length: numberInYear(month) }, (_, index) =>
    make(`${month.slice(0, 4)}-${String(index + 1).padStart(2, "0")}`),
  )
