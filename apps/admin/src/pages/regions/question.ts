/** The two dates of the map, out of its address. They may be ones to come, unlike those of figures. */
import { CalendarDate } from "@minsheng/core/kernel"
import type { RegionMapQuestion } from "@minsheng/core/programme"
import { axesOf } from "../../app/address.ts"

export interface MapDates {
  readonly on: CalendarDate.CalendarDate
  readonly comparedWith: CalendarDate.CalendarDate | undefined
}

export const mapDatesOf = (params: URLSearchParams, today: CalendarDate.CalendarDate): MapDates => ({
  on: CalendarDate.parse(params.get("on") ?? "") ?? axesOf(params).asOf ?? today,
  comparedWith: CalendarDate.parse(params.get("comparedWith") ?? ""),
})

export const mapQuestionOf = (params: URLSearchParams, dates: MapDates): RegionMapQuestion => {
  const { knownAt } = axesOf(params)
  const { on, comparedWith } = dates
  return {
    asOf: on,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(comparedWith === undefined ? {} : { comparedWith }),
  }
}
