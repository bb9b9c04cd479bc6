/** Every page of the app, opened as somebody who sees it: what goes through all of them begins here. */
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { Page } from "playwright-core"
import {
  attachedDocument,
  firstOffice,
  issuedKey,
  previewedImport,
  SOME_DOCUMENT,
  SOME_IMPORT,
  SOME_KEY,
  SOME_OFFICE,
} from "./made.ts"
import { firstStatement, SOME_STATEMENT } from "./statements.ts"

export const PROJECT = "/projects/2010-341524-04-0001"
export const FUND_ACCOUNT = "/funds/accounts/2010-341524-19-central-specialAccount"

export interface Place {
  readonly name: string
  readonly at: string
  readonly as: string | undefined
  /** Goes on from the address, to a page whose address is not known before. */
  readonly reach?: (page: Page) => Promise<unknown>
  /** An address like the one that is reached. */
  readonly reached?: string
}

/** A transfer's own address, but for its number. */
export const SOME_TRANSFER = "/funds/transfers/some"

/** Opens the first transfer of a list. */
export const firstTransfer = async (page: Page): Promise<void> => {
  await page.locator("tbody [data-row] a").first().click()
  await page.waitForURL(/\/funds\/transfers\/[0-9a-f-]{36}/u)
  await page.locator(".strip").waitFor()
}

export const PLACES: ReadonlyArray<Place> = [
  { name: "the sign-in page", at: "/sign-in", as: undefined },
  { name: "the overview", at: "/", as: "province.msb" },
  { name: "the overview of a city", at: "/?region=341500", as: "province.msb" },
  { name: "the catalogue", at: "/programme", as: "province.msb" },
  { name: "an item", at: "/programme/items/16?region=341500", as: "luan.plan" },
  { name: "two years compared", at: "/programme/compare?before=2010%401&after=2011", as: "province.msb" },
  { name: "the projects", at: "/projects?region=341524", as: "jinzhai.msb" },
  { name: "a project", at: PROJECT, as: "jinzhai.msb" },
  { name: "what is to be done", at: "/findings?region=341524", as: "jinzhai.msb" },
  { name: "the fund ledger", at: "/funds?item=19", as: "jinzhai.funds" },
  { name: "an account of the ledger", at: FUND_ACCOUNT, as: "jinzhai.funds" },
  { name: "the transfers", at: "/funds/transfers?item=19", as: "jinzhai.funds" },
  {
    name: "a transfer",
    at: "/funds/transfers?item=19&kind=interest",
    as: "jinzhai.funds",
    reach: firstTransfer,
    reached: SOME_TRANSFER,
  },
  { name: "the flow", at: "/funds/flow", as: "jinzhai.funds" },
  { name: "the rates", at: "/funds/rates?item=19", as: "jinzhai.funds" },
  { name: "the shortfalls", at: "/funds/alarms?item=21", as: "jinzhai.funds" },
  { name: "the plans", at: "/funds/plans", as: "jinzhai.funds" },
  { name: "a plan", at: "/funds/plans/19", as: "jinzhai.funds" },
  { name: "the plan editor", at: "/funds/plans/31/draft", as: "province.funds" },
  { name: "the statements of the bank", at: "/funds/bank", as: "jinzhai.funds" },
  {
    name: "a statement of the bank",
    at: "/funds/bank",
    as: "jinzhai.funds",
    reach: firstStatement,
    reached: SOME_STATEMENT,
  },
  { name: "the imports", at: "/imports", as: "jinzhai.msb" },
  { name: "an import", at: "/imports", as: "jinzhai.msb", reach: previewedImport, reached: SOME_IMPORT },
  {
    name: "a document",
    at: "/projects?region=341524",
    as: "jinzhai.msb",
    reach: attachedDocument,
    reached: SOME_DOCUMENT,
  },
  { name: "the divisions", at: "/regions?comparedWith=2011-12-31", as: "province.msb" },
  { name: "a city", at: "/regions/341500", as: "luan.msb" },
  { name: "a city regrouped", at: "/regions/340200?regroupedOn=2011-08-22", as: "province.msb" },
  { name: "the board", at: "/board", as: "province.msb" },
  { name: "one's own account", at: "/account", as: "jinzhai.msb" },
  { name: "the accounts", at: "/accounts", as: "admin.system" },
  { name: "an account", at: "/accounts/user?name=jinzhai.msb", as: "admin.security" },
  {
    name: "an office",
    at: "/accounts?list=offices",
    as: "admin.system",
    reach: firstOffice,
    reached: SOME_OFFICE,
  },
  { name: "the keys", at: "/keys", as: "admin.security" },
  { name: "a key", at: "/keys", as: "admin.security", reach: issuedKey, reached: SOME_KEY },
  { name: "the trail", at: "/audit", as: "admin.audit" },
]

/** The addresses that the app answers, as its router reads them. */
export const routesIn = (source: string): ReadonlyArray<string> =>
  [...source.matchAll(/^ {2,4}(?:\{ )?path: "([^"]+)"/gmu)].map(([, path]) => path ?? "")

export const ROUTES: ReadonlyArray<string> = routesIn(
  readFileSync(fileURLToPath(new URL("../../../apps/admin/src/app/pages.tsx", import.meta.url)), "utf8"),
)

const isAt = (route: string, address: string): boolean => {
  const [wanted, had] = [route.split("/"), new URL(address, "http://a").pathname.split("/")]
  return wanted.length === had.length && wanted.every((part, at) => part.startsWith(":") || part === had[at])
}

/** Routes that some places do not open; one that is named exactly is not taken for a pattern's. */
export const unopened = (
  routes: ReadonlyArray<string>,
  places: ReadonlyArray<Pick<Place, "at" | "reached">>,
): ReadonlyArray<string> => {
  const opened = new Set(
    places.map(({ at, reached: address = at }) =>
      routes
        .filter((route) => isAt(route, address))
        .toSorted((a, b) => a.split(":").length - b.split(":").length)
        .at(0),
    ),
  )
  return routes.filter((route) => !opened.has(route))
}
