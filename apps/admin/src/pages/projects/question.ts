/** The list's question, out of its address and back. */
import { CalendarDate, DivisionCode, ItemKey, Month, type Page } from "@minsheng/core/kernel"
import { dayWithin, ITEM_KINDS, type ItemKind } from "@minsheng/core/programme"
import type {
  CountQuestion,
  ExportQuestion,
  ListQuestion,
  ProjectColumn,
  ProjectOrder,
} from "@minsheng/core/project"
import { axesOf } from "../../app/address.ts"

export const PAGE_LIMIT = 50
export const BEHIND_CHOICES = ["3", "8", "15"] as const

/** Two characters are the shortest search; one is still being typed. */
const SEARCH_MIN = 2

const kindOf = (text: string | null): ItemKind | undefined => ITEM_KINDS.find((kind) => kind === text)

const defined = <A extends object>(values: A): { [K in keyof A]?: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

/** What is asked of the register; the same for the page, its count and its export. */
export const countQuestionOf = (params: URLSearchParams, year: number): CountQuestion => {
  const search = (params.get("search") ?? "").trim()
  const behind = params.get("behind") ?? ""
  return {
    ...axesOf(params),
    filter: {
      year,
      ...defined({
        region: DivisionCode.parse(params.get("region") ?? ""),
        itemKey: ItemKey.parse(params.get("item") ?? ""),
        catalogue: DivisionCode.parse(params.get("catalogue") ?? ""),
        kind: kindOf(params.get("kind")),
        search: [...search].length >= SEARCH_MIN ? search : undefined,
        missingMonth: Month.parse(params.get("missing") ?? ""),
        behindPoints: /^\d{1,2}$/u.test(behind) ? Number(behind) : undefined,
      }),
    },
  }
}

const orderOf = (params: URLSearchParams): ProjectOrder =>
  params.get("order") === "slowest" ? "slowest" : "code"

/** What is taken along: all rows of the list, in its order, with the columns that are seen. */
export const exportQuestionOf = (
  params: URLSearchParams,
  year: number,
  columns: ReadonlyArray<ProjectColumn>,
): ExportQuestion => ({ ...countQuestionOf(params, year), order: orderOf(params), columns })

export const listQuestionOf = (params: URLSearchParams, year: number): ListQuestion => ({
  ...countQuestionOf(params, year),
  page: {
    limit: PAGE_LIMIT,
    order: orderOf(params),
    ...defined({ after: (params.get("after") ?? undefined) as Page.Cursor | undefined }),
  },
})

/** The months that may be missing: those of the programme year that have begun. */
export const monthsUpTo = (today: CalendarDate.CalendarDate, year: number): ReadonlyArray<Month.Month> => {
  const last = dayWithin(today, year)
  return CalendarDate.year(last) < year ? [] : Month.through(Month.of(last)).toReversed()
}

export const FILTERS = [
  "region",
  "item",
  "catalogue",
  "kind",
  "search",
  "missing",
  "behind",
  "order",
  "after",
] as const
