/** Statements of the bank for tests: files, and the form that they are recorded with, in either language. */
import type { Page } from "playwright-core"

const HEADING = "日期,摘要,对方户名,凭证号,借方（支出，元）,贷方（收入，元）,余额（元）"

/** Interest that the ledger does not have yet, and a charge. */
export const JANUARY = [
  HEADING,
  ",期初余额,,,,,0.00",
  "2010-01-05,结息,,,,7.77,7.77",
  "2010-01-06,手续费,,,1.00,,6.77",
]

/** The days that `JANUARY` is about: money of the year comes to the special account only later. */
export const [FIRST_DAY, LAST_DAY] = ["2010-01-01", "2010-01-10"]

/** Chooses a file of these lines; the form for the rest opens. */
export const chooseFile = async (page: Page, lines: ReadonlyArray<string>): Promise<void> => {
  const buffer = Buffer.from(lines.join("\n"))
  await page
    .locator(".statement-drop input[type=file]")
    .setInputFiles({ name: "对账单.csv", mimeType: "text/csv", buffer })
  await page.locator("dialog[open]").waitFor()
}

/** Fills in whose account it is and which days; the division is chosen already. */
export const fillStatement = async (page: Page): Promise<void> => {
  const form = page.locator("dialog[open]")
  await form
    .locator("input[type=date]")
    .nth(0)
    .fill(FIRST_DAY ?? "")
  await form
    .locator("input[type=date]")
    .nth(1)
    .fill(LAST_DAY ?? "")
  await form.locator("input[type=text]").nth(0).fill("示例银行金寨支行")
  await form.locator("input[type=text]").nth(1).fill("0417")
}

export const submitForm = (page: Page): Promise<void> =>
  page.locator("dialog[open] button[type=submit]").click()

/** A statement's own address, but for its number. */
export const SOME_STATEMENT = "/funds/bank/some"

/** Opens the first statement of the list. */
export const firstStatement = async (page: Page): Promise<void> => {
  await page.locator("tbody [data-row] a").first().click()
  await statementOpened(page)
}

export const statementOpened = async (page: Page): Promise<void> => {
  await page.waitForURL(/\/funds\/bank\/[0-9a-f-]{36}/u)
  await page.locator(".strip").waitFor()
}

/** Opens the form that explains the first item of the first statement. */
export const firstExplanation = async (page: Page): Promise<void> => {
  await firstStatement(page)
  await page.locator(".bank-side tbody .button").first().click()
  await page.locator(".popover .link-button").first().click()
  await page.locator("dialog[open]").waitFor()
}
