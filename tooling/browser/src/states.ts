/** Every page in every state that it can be in. */
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
import { firstTransfer, FUND_ACCOUNT, PROJECT, SOME_TRANSFER } from "./places.ts"
import { firstExplanation, firstStatement, SOME_STATEMENT } from "./statements.ts"
import { awaited, opened, press, unanswered } from "./reaching.ts"

interface State {
  readonly name: string
  readonly as?: string
  readonly at: string
  /** Brings the page into the state, beyond its address. */
  readonly reach?: (page: Page) => Promise<unknown>
  /** An address like the one that is reached. */
  readonly reached?: string
  /** What the browser complains about in this state. */
  readonly complaint?: RegExp
}

const STATEMENT = { as: "jinzhai.funds", at: "/funds/bank", reached: SOME_STATEMENT } as const

const DOSSIER = "/projects/2010-341524-19-0001"

const opensSystem = async (page: Page): Promise<void> => {
  await page.locator(".system-cell").nth(1).click()
  await page.locator(".finding-others > summary").click()
}

/** The same places in both languages, so they are found by what they are, not by their words. */
export const STATES: ReadonlyArray<State> = [
  { name: "sign-in", at: "/sign-in" },
  {
    name: "sign-in, refused",
    at: "/sign-in",
    reach: async (page) => {
      await page.locator("form button[type=submit]").click()
      await page.locator(".field-message").first().waitFor()
    },
  },
  { name: "overview", as: "province.msb", at: "/" },
  {
    name: "overview as a table",
    as: "province.msb",
    at: "/",
    reach: async (page) => {
      await page.keyboard.press("t")
      await page.locator(".has-numbers").waitFor()
    },
  },
  { name: "overview, cell", as: "province.msb", at: "/", reach: press(".heat-table .heat-b3 button") },
  {
    name: "overview, item",
    as: "province.msb",
    at: "/",
    reach: async (page) => {
      await page.locator(".item-name button").first().click()
      await page.locator(".popover .facts").waitFor()
    },
  },
  { name: "overview, rate", as: "province.msb", at: "/", reach: press(".headline") },
  { name: "overview, times", as: "province.msb", at: "/", reach: press(".axes-control") },
  {
    name: "overview, keys",
    as: "province.msb",
    at: "/",
    reach: async (page) => {
      await page.keyboard.press("?")
      await opened(page)
    },
  },
  { name: "overview of a city", as: "luan.msb", at: "/" },
  { name: "overview of a county", as: "jinzhai.msb", at: "/" },
  { name: "no pages", as: "admin.system", at: "/projects" },
  { name: "accounts", as: "admin.system", at: "/accounts?find=admin" },
  { name: "accounts, add", as: "admin.system", at: "/accounts?find=admin", reach: press(".button.primary") },
  { name: "accounts, none", as: "admin.system", at: "/accounts?find=zzzz" },
  { name: "offices", as: "admin.system", at: "/accounts?list=offices" },
  { name: "an account", as: "admin.security", at: "/accounts/user?name=jinzhai.msb" },
  { name: "keys, none", as: "admin.security", at: "/keys" },
  {
    name: "keys, issue",
    as: "admin.security",
    at: "/keys?form=issue",
    reach: async (page) => {
      await opened(page)
      await page.locator(".some-of-many input").first().fill("zzz")
      await page.locator("dialog button[type=submit]").click()
      await page.locator(".field-message").first().waitFor()
    },
  },
  {
    name: "an office",
    as: "admin.system",
    at: "/accounts?list=offices",
    reach: firstOffice,
    reached: SOME_OFFICE,
  },
  {
    name: "an office that is not there",
    as: "admin.system",
    at: "/accounts/office?id=00000000-0000-7000-8000-000000000000",
  },
  { name: "a key", as: "admin.security", at: "/keys", reach: issuedKey, reached: SOME_KEY },
  { name: "a key that is not there", as: "admin.security", at: "/keys/msk_aaaaaaaa" },
  { name: "own account", as: "admin.security", at: "/account" },
  { name: "trail", as: "admin.audit", at: "/audit?person=admin" },
  { name: "trail, none", as: "admin.audit", at: "/audit?person=zzzz" },
  { name: "findings", as: "jinzhai.msb", at: "/findings" },
  { name: "findings, none", as: "jinzhai.msb", at: "/findings?dueBy=2001-01-01" },
  { name: "six systems", as: "jinzhai.msb", at: DOSSIER, reach: opensSystem },
  {
    name: "six systems, an act to choose",
    as: "jinzhai.msb",
    at: DOSSIER,
    reach: press("#acts-title ~ .trailing button"),
  },
  {
    name: "six systems, an act to fill in",
    as: "jinzhai.msb",
    at: `${DOSSIER}?form=act.BidsOpened`,
    reach: async (page) => {
      await opened(page)
      await page.locator("dialog summary").click()
      await page.locator("dialog button[type=submit]").click()
      await page.locator(".field-message").first().waitFor()
    },
  },
  { name: "programme", as: "province.msb", at: "/programme" },
  { name: "programme of a city", as: "luan.msb", at: "/programme?region=341500" },
  { name: "programme, a year without a catalogue", as: "province.msb", at: "/programme?year=2012" },
  { name: "programme, an item", as: "luan.plan", at: "/programme/items/16?region=341500" },
  {
    name: "programme, the breakdown editor",
    as: "luan.plan",
    at: "/programme/items/01?region=341500&form=breakdown.equal",
    reach: opened,
  },
  {
    name: "programme, the dialog of an issue",
    as: "province.issuer",
    at: "/programme/items/20?form=issue",
    reach: opened,
  },
  {
    name: "programme, targets compared",
    as: "luan.plan",
    at: "/programme/compare?region=341500&item=16&before=2010%401&after=2010%401&all=1",
  },
  {
    name: "programme, the dialog of totals",
    as: "luan.plan",
    at: "/programme?region=341500&form=totals",
    reach: opened,
  },
  {
    name: "programme, compared",
    as: "province.msb",
    at: "/programme/compare?before=2010%401&after=2011",
  },
  { name: "no pages", as: "admin.system", at: "/" },
  // Few of them: a link half under the totals that stay visible would count as too small to touch.
  { name: "projects", as: "province.msb", at: "/projects?region=341524&item=19" },
  { name: "projects, none", as: "province.msb", at: "/projects?search=zzzz" },
  { name: "projects, awaited", as: "province.msb", at: "/projects", reach: awaited },
  {
    name: "projects, not answered",
    as: "province.msb",
    at: "/projects",
    reach: unanswered,
    complaint: /status of 500/u,
  },
  { name: "project", as: "jinzhai.msb", at: PROJECT },
  { name: "project in the past", as: "jinzhai.msb", at: `${PROJECT}?asOf=2010-03-31` },
  { name: "project before it was", as: "jinzhai.msb", at: `${PROJECT}?asOf=2010-01-01` },
  {
    name: "project, correction refused",
    as: "jinzhai.msb",
    at: PROJECT,
    reach: async (page) => {
      await page.locator("td.nowrap .button.quiet").first().click()
      await opened(page)
      await page.locator("dialog input").first().fill("?")
      await page.locator("dialog button[type=submit]").click()
      await page.locator(".field-message").first().waitFor()
    },
  },
  {
    name: "project, change",
    as: "jinzhai.msb",
    at: PROJECT,
    reach: press(".page-head .button:not(.primary)"),
  },
  { name: "project of others", as: "huoqiu.msb", at: PROJECT, complaint: /status of 404/u },
  { name: "county", as: "province.msb", at: "/regions/341524" },
  { name: "county of its clerk", as: "jinzhai.msb", at: "/regions/341524" },
  { name: "county of others", as: "huoqiu.msb", at: "/regions/341524", complaint: /status of 403/u },
  { name: "county, rate", as: "province.msb", at: "/regions/341524", reach: press(".headline") },
  { name: "county, progress", as: "province.msb", at: "/regions/341524", reach: press("[data-row] .door") },
  {
    name: "county, tables to take along",
    as: "province.msb",
    at: "/regions/341524",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(?:导出所见|Export what I see)$/u }).click()
      await opened(page)
    },
  },
  { name: "city regrouped", as: "province.msb", at: "/regions/340200?regroupedOn=2011-08-22" },
  { name: "city that is gone", as: "province.msb", at: "/regions/341400?regroupedOn=2011-08-22" },
  { name: "city, another map", as: "province.msb", at: "/regions/341400", reach: press(".regroup-control") },
  { name: "division without projects", as: "province.msb", at: "/regions/341400?knownAt=200" },
  { name: "funds", as: "jinzhai.funds", at: "/funds?item=19" },
  { name: "funds, none", as: "jinzhai.funds", at: "/funds?item=19&level=selfRaised" },
  { name: "funds, a sum", as: "jinzhai.funds", at: "/funds?item=19", reach: press(".stage .door") },
  { name: "funds, kinds", as: "jinzhai.funds", at: "/funds?item=19", reach: press(".page-head .primary") },
  { name: "funds, posting", as: "jinzhai.funds", at: "/funds?item=19&form=post.disbursement", reach: opened },
  { name: "transfers", as: "jinzhai.funds", at: "/funds/transfers?item=19" },
  { name: "transfers, none", as: "jinzhai.funds", at: "/funds/transfers?search=zzzz" },
  { name: "flow", as: "jinzhai.funds", at: "/funds/flow" },
  { name: "flow of the province", as: "province.msb", at: "/funds/flow?by=item" },
  { name: "rates", as: "province.msb", at: "/funds/rates" },
  { name: "rates, by level", as: "province.msb", at: "/funds/rates?by=prefecture&basis=day&levels=1" },
  { name: "rates, differences", as: "province.msb", at: "/funds/rates?differences=1" },
  { name: "rates, a rate", as: "province.msb", at: "/funds/rates", reach: press(".headline") },
  { name: "rates of a county", as: "jinzhai.msb", at: "/funds/rates" },
  { name: "shortfalls", as: "province.msb", at: "/funds/alarms" },
  { name: "shortfalls, line by line", as: "province.msb", at: "/funds/alarms?list=late&region=341524" },
  { name: "idle money", as: "province.msb", at: "/funds/alarms?list=idle&idle=70&region=341524" },
  { name: "round series, none", as: "province.msb", at: "/funds/alarms?list=round&region=341524" },
  { name: "plans", as: "province.funds", at: "/funds/plans" },
  { name: "a plan", as: "province.funds", at: "/funds/plans/19" },
  { name: "a plan, none", as: "province.funds", at: "/funds/plans/19?asOf=2009-12-31&knownAt=1" },
  { name: "the plan editor", as: "province.funds", at: "/funds/plans/19/draft" },
  {
    name: "the plan editor, refusing",
    as: "province.funds",
    at: "/funds/plans/19/draft",
    reach: async (page) => {
      await page.locator(".editor-foot .primary").click()
      await page.locator(".editor-foot .field-message").waitFor()
    },
  },
  { name: "the plan editor of somebody else", as: "jinzhai.funds", at: "/funds/plans/19/draft" },
  {
    name: "project, estimate",
    as: "province.funds",
    at: `${PROJECT}?form=estimate`,
    reach: opened,
  },
  { name: "an account", as: "jinzhai.funds", at: FUND_ACCOUNT },
  { name: "an account, balance", as: "jinzhai.funds", at: FUND_ACCOUNT, reach: press(".headline") },
  { name: "an account in the past", as: "jinzhai.funds", at: `${FUND_ACCOUNT}?asOf=2010-04-15` },
  { name: "an account of others", as: "huoqiu.msb", at: FUND_ACCOUNT, complaint: /status of 403/u },
  {
    name: "a transfer",
    as: "jinzhai.funds",
    at: "/funds/transfers?item=19&kind=disbursement&state=reserved",
    reach: firstTransfer,
    reached: SOME_TRANSFER,
  },
  { name: "statements, none", as: "province.funds", at: "/funds/bank?region=341522" },
  { name: "a statement", ...STATEMENT, reach: firstStatement },
  { name: "a statement, an explanation", ...STATEMENT, reach: firstExplanation },
  { name: "divisions", as: "province.msb", at: "/regions?comparedWith=2011-12-31" },
  { name: "divisions of a month", as: "jinzhai.msb", at: "/regions?on=2019-08-15" },
  { name: "imports", as: "jinzhai.msb", at: "/imports" },
  { name: "an import", as: "jinzhai.msb", at: "/imports", reach: previewedImport, reached: SOME_IMPORT },
  { name: "an import that is not one", as: "jinzhai.msb", at: "/imports/none" },
  { name: "a document", as: "jinzhai.msb", at: "/imports", reach: attachedDocument, reached: SOME_DOCUMENT },
  { name: "a document without its record", as: "jinzhai.msb", at: "/documents/none" },
  { name: "imports of money", as: "province.funds", at: "/imports" },
  { name: "board", as: "province.msb", at: "/board" },
  {
    name: "divisions, export",
    as: "province.msb",
    at: "/regions",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(?:导出所见|Export what I see)$/u }).click()
      await opened(page)
    },
  },
  { name: "no such page", as: "province.msb", at: "/nowhere" },
]
