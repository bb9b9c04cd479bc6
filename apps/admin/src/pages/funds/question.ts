/** The questions of the ledger's pages, out of their addresses. */
import { CalendarDate, DivisionCode, ItemKey, Money, type Page } from "@minsheng/core/kernel"
import {
  type AccountsFilter,
  type AccountsQuestion,
  FUND_LEVELS,
  PURPOSES,
  TRANSFER_KINDS,
  type TransfersQuestion,
  TransferState,
} from "@minsheng/core/funds"
import { axesOf } from "../../app/address.ts"

export const PAGE_LIMIT = 50
/** What belongs to the page that is shown and not to another question. */
export const PASSING = ["after"] as const

const defined = <A extends object>(values: A): { [K in keyof A]?: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never

const among = <Value extends string>(values: ReadonlyArray<Value>, text: string | null): Value | undefined =>
  values.find((value) => value === text)

/** Which accounts an address means. */
export const accountsFilterOf = (params: URLSearchParams): AccountsFilter =>
  defined({
    region: DivisionCode.parse(params.get("region") ?? ""),
    itemKey: ItemKey.parse(params.get("item") ?? ""),
    level: among(FUND_LEVELS, params.get("level")),
    purpose: among(PURPOSES, params.get("purpose")),
  })

const pageOf = (params: URLSearchParams) => ({
  limit: PAGE_LIMIT,
  ...defined({ after: (params.get("after") ?? undefined) as Page.Cursor | undefined }),
})

export const accountsQuestionOf = (params: URLSearchParams): AccountsQuestion => ({
  ...axesOf(params),
  filter: accountsFilterOf(params),
  holding: params.get("holding") === "1",
  order: params.get("order") === "largest" ? "largest" : "code",
  page: pageOf(params),
})

export const transfersQuestionOf = (params: URLSearchParams): TransfersQuestion => {
  const { purpose: _, ...places } = accountsFilterOf(params)
  const search = (params.get("search") ?? "").trim()
  return {
    ...axesOf(params),
    filter: {
      ...places,
      ...defined({
        kind: among(TRANSFER_KINDS, params.get("kind")),
        state: among(TransferState.literals, params.get("state")),
        from: CalendarDate.parse(params.get("from") ?? ""),
        to: CalendarDate.parse(params.get("to") ?? ""),
        minFen: Money.parseYuan(params.get("min") ?? ""),
        maxFen: Money.parseYuan(params.get("max") ?? ""),
        search: search === "" ? undefined : search,
      }),
    },
    page: pageOf(params),
  }
}

export const ACCOUNT_FILTERS = ["region", "item", "level", "purpose", "holding", "order"] as const
export const TRANSFER_FILTERS = [
  "region",
  "item",
  "level",
  "kind",
  "state",
  "from",
  "to",
  "min",
  "max",
  "search",
] as const
