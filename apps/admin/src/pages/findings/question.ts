/** What an address asks of the list of what is wrong and what falls due. */
import type { OpenFindingsQuestion } from "@minsheng/core/act"
import { CalendarDate, DivisionCode, ItemKey, type Page } from "@minsheng/core/kernel"
import { type System, SYSTEMS } from "@minsheng/core/sixSystems"

export const CONDITIONS = ["region", "item", "system", "verdict", "dueBy"] as const

const PAGE_LIMIT = 100

const isSystem = (text: string | null): text is System => SYSTEMS.some((system) => system === text)
const isVerdict = (text: string | null): text is "violated" | "undetermined" =>
  text === "violated" || text === "undetermined"

const filterOf = (params: URLSearchParams, year: number): OpenFindingsQuestion["filter"] => {
  const region = DivisionCode.parse(params.get("region") ?? "")
  const itemKey = ItemKey.parse(params.get("item") ?? "")
  return {
    year,
    ...(region === undefined ? {} : { region }),
    ...(itemKey === undefined ? {} : { itemKey }),
  }
}

export const questionOf = (params: URLSearchParams, year: number): OpenFindingsQuestion => {
  const [system, verdict, after] = ["system", "verdict", "after"].map((name) => params.get(name))
  const dueBy = CalendarDate.parse(params.get("dueBy") ?? "")
  return {
    filter: filterOf(params, year),
    ...(isSystem(system ?? null) ? { system: system as System } : {}),
    ...(isVerdict(verdict ?? null) ? { verdict: verdict as "violated" | "undetermined" } : {}),
    ...(dueBy === undefined ? {} : { dueBy }),
    page: { limit: PAGE_LIMIT, ...(after === null ? {} : { after: after as Page.Cursor }) },
  }
}
