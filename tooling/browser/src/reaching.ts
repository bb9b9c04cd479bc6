/** Bringing a page into a state that its address does not name. */
import type { Page } from "playwright-core"

export const opened = (page: Page): Promise<void> => page.locator(".popover, dialog[open]").waitFor()

/** Until the page hears of what others record. */
export const isLive = (page: Page): Promise<void> =>
  page.locator(`.live-mark[data-live="live"]`).first().waitFor()

export const press =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().click()
    await opened(page)
  }

const AWAITED = "**/trpc/**project.list**"

/** What a list shows while its answer is on its way. */
export const awaited = async (page: Page): Promise<void> => {
  await page.route(AWAITED, () => undefined)
  await page.reload()
  await page.locator("main .skeleton").waitFor()
}

/** What it shows when the server has no answer. */
export const unanswered = async (page: Page): Promise<void> => {
  await page.route(AWAITED, (route) => route.fulfill({ status: 500, json: {} }))
  await page.reload()
  await page.locator("main .error-panel").waitFor()
}
