/** Somebody before a browser window of their own, and what the window complained about. */
import { Redacted } from "effect"
import type { Browser, BrowserContext, Page } from "playwright-core"
import type { Locale } from "@minsheng/core/kernel"
import { TEST_PASSWORD } from "@minsheng/store/testing"

/** The screen of an office. */
export const OFFICE_SCREEN = { width: 1366, height: 768 } as const

const ACTION_MILLIS = 15_000

export interface Visit {
  /** Signed in before the first page; nobody when left out. */
  readonly as?: string
  readonly locale?: Locale
  readonly at?: string
}

export class Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors in the console, in scripts, and against the security policy. */
  readonly #complaints: Array<string> = []
  readonly #expected: Array<RegExp> = []
  readonly #tolerated: Array<RegExp> = []

  private constructor(context: BrowserContext, page: Page) {
    this.context = context
    this.page = page
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.#complaints.push(message.text())
    })
    page.on("pageerror", (error) => this.#complaints.push(error.message))
  }

  static async arrive(browser: Browser, address: string, visit: Visit): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: address,
      viewport: OFFICE_SCREEN,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    })
    context.setDefaultTimeout(ACTION_MILLIS)
    if (visit.locale !== undefined) {
      await context.addInitScript((locale) => localStorage.setItem("minsheng.locale", locale), visit.locale)
    }
    const visitor = new Visitor(context, await context.newPage())
    if (visit.as !== undefined) await visitor.signIn(visit.as)
    if (visit.at !== undefined) await visitor.open(visit.at)
    return visitor
  }

  /** Signs in without the page for it, which has its own tests. */
  async signIn(userName: string): Promise<void> {
    const data = { username: userName, password: Redacted.value(TEST_PASSWORD) }
    const response = await this.context.request.post("/api/auth/sign-in/username", { data })
    if (!response.ok()) throw new Error(`${userName} cannot sign in: ${response.status()}`)
  }

  /** Opens an address and waits until its answers are there. */
  async open(path: string): Promise<void> {
    await this.page.goto(path)
    await this.settled()
  }

  /** Until nothing is being read and the page has something to say. */
  async settled(): Promise<void> {
    const reading = this.page.locator(".skeleton, [aria-busy=true]")
    await this.page.locator("main").filter({ hasNot: reading }).waitFor()
    await this.page.locator("main :is(h1, h2, .error-panel, .empty)").first().waitFor()
  }

  /** The answer of a procedure to this visitor, as the page gets it. */
  async ask<Answer>(procedure: string, input: unknown): Promise<Answer> {
    const query = `input=${encodeURIComponent(JSON.stringify(input))}`
    const response = await this.context.request.get(`/trpc/${procedure}?${query}`)
    const { result } = (await response.json()) as { readonly result: { readonly data: Answer } }
    return result.data
  }

  /** Sends a command, as another window of the same person would. */
  async command<Answer>(procedure: string, input: object): Promise<Answer> {
    const data = { commandId: crypto.randomUUID(), ...input }
    const response = await this.context.request.post(`/trpc/${procedure}`, { data })
    if (!response.ok()) throw new Error(`${procedure}: ${response.status()} ${await response.text()}`)
    const { result } = (await response.json()) as { readonly result: { readonly data: Answer } }
    return result.data
  }

  /** Says which complaints a test provokes: they do not fail it, and one of them has to come. */
  expects(complaint: RegExp): void {
    this.#expected.push(complaint)
  }

  /** Says which complaints may come or not, by chance: a page that listens tries again by itself. */
  tolerates(complaint: RegExp): void {
    this.#tolerated.push(complaint)
  }

  /** Closes the window; answers what nobody expected, and what was expected and did not come. */
  async leave(): Promise<ReadonlyArray<string>> {
    await this.context.close()
    const known = [...this.#expected, ...this.#tolerated]
    const unexpected = this.#complaints.filter((text) => !known.some((one) => one.test(text)))
    const missing = this.#expected.filter((one) => !this.#complaints.some((text) => one.test(text)))
    return [...unexpected, ...missing.map((one) => `nothing like ${one.source}`)]
  }
}
