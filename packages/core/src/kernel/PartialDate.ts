/** A date that is known to the day (`2011-08-22`) or only to the month (`2019-08`), as sources give it. */
import { Schema } from "effect"
import * as CalendarDate from "./CalendarDate.ts"
import * as Month from "./Month.ts"

export const PartialDate = Schema.Union([CalendarDate.CalendarDate, Month.Month])
export type PartialDate = typeof PartialDate.Type

export type Precision = "day" | "month"

export const precision = (date: PartialDate): Precision => (date.length === 7 ? "month" : "day")

/** The first day on which it can have been. */
export const earliest = (date: PartialDate): CalendarDate.CalendarDate =>
  date.length === 7 ? Month.first(date as Month.Month) : (date as CalendarDate.CalendarDate)

/** The last day on which it can have been. */
export const latest = (date: PartialDate): CalendarDate.CalendarDate =>
  date.length === 7 ? Month.last(date as Month.Month) : (date as CalendarDate.CalendarDate)
