/** Tests in a real browser: one server, one database and one browser for each file of tests. */
import { type Browser, chromium } from "playwright-core"
import { afterAll, afterEach, assert, beforeAll, describe } from "vitest"
import type { Template } from "@minsheng/store/testing"
import { CHROMIUM } from "./chromium.ts"
import { House } from "./House.ts"
import { type Visit, Visitor } from "./Visitor.ts"

export interface Stage {
  readonly house: House
  /** A window of its own, closed with the test; what it complained about fails the test. */
  readonly visit: (visit?: Visit) => Promise<Visitor>
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    // Root, as in a container, has no sandbox; memory that is shared is scarce there too.
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-dev-shm-usage"],
    // Without a locale, as on a machine just set up, it cannot write the name of a Chinese file.
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  })

/** Tests that need a browser; without one on the machine they are skipped, and their title says why. */
export const browsing = (title: string, template: Template, tests: (stage: Stage) => void): void => {
  const missing = CHROMIUM === undefined
  const reason = missing ? " (no Chromium on the PATH or in CHROMIUM)" : ""
  describe.skipIf(missing)(`${title}${reason}`, () => {
    let house: House
    let browser: Browser
    const visitors: Array<Visitor> = []

    beforeAll(async () => {
      ;[house, browser] = await Promise.all([House.open(template), launch()])
    })

    afterEach(async () => {
      const complaints = await Promise.all(visitors.splice(0).map((visitor) => visitor.leave()))
      assert.deepStrictEqual(complaints.flat(), [], "the browser complained")
    })

    afterAll(async () => {
      await browser.close()
      await house[Symbol.asyncDispose]()
    })

    tests({
      get house() {
        return house
      },
      visit: async (visit = {}) => {
        const visitor = await Visitor.arrive(browser, house.address, visit)
        visitors.push(visitor)
        return visitor
      },
    })
  })
}
