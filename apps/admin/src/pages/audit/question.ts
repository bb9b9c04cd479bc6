/** What an address asks of the trail. */
import type { TrailFilter, TrailQuestion } from "@minsheng/core/audit"
import { CalendarDate, type Page } from "@minsheng/core/kernel"

export const FILTERS = ["person", "from", "to", "side", "act", "subject"] as const

const PAGE_LIMIT = 100

const said = (params: URLSearchParams, name: string): string | undefined => {
  const text = params.get(name)?.trim()
  return text === undefined || text === "" ? undefined : text
}

const filterOf = (params: URLSearchParams): TrailFilter => {
  const [person, act, subject] = ["person", "act", "subject"].map((name) => said(params, name))
  const side = said(params, "side")
  const from = CalendarDate.parse(params.get("from") ?? "")
  const to = CalendarDate.parse(params.get("to") ?? "")
  return {
    ...(person === undefined ? {} : { person }),
    ...(act === undefined ? {} : { act }),
    ...(subject === undefined ? {} : { subject }),
    ...(side === "did" || side === "saw" ? { side } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }
}

export const questionOf = (params: URLSearchParams): TrailQuestion => {
  const after = said(params, "after")
  return {
    filter: filterOf(params),
    page: { limit: PAGE_LIMIT, ...(after === undefined ? {} : { after: after as Page.Cursor }) },
  }
}
