/** How every state of every page is looked at: by axe-core, and whether it fits both screens. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import type { Locale } from "@minsheng/core/kernel"
import { violationsOn } from "./axe.ts"
import type { Stage } from "./browsing.ts"
import { STATES } from "./states.ts"
import { OFFICE_SCREEN } from "./Visitor.ts"

const WALL_SCREEN = { width: 1920, height: 1080 } as const

/** Whether the page itself, or the heat table in it, has to be moved sideways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [document.documentElement, document.querySelector(".heat-table")?.parentElement].some(
      (box) => box instanceof HTMLElement && box.scrollWidth > box.clientWidth,
    ),
  )

/** On which screens the page is cut; ends on the office's. */
const cutOn = async (page: Page): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for (const screen of [WALL_SCREEN, OFFICE_SCREEN]) {
    await page.setViewportSize(screen)
    if (await isTooWide(page)) found.push(`wider than ${screen.width}`)
  }
  return found
}

/** Everybody who stands before a page, nobody first. */
const READERS = Object.entries(Object.groupBy(STATES, (state) => state.as ?? "nobody"))

/** A reader with many states takes a while where the machine has other work. */
const READING_MILLIS = 300_000

/** Tests that every state is open to everybody and fits both screens, in one language. */
export const everyStateLooksRight = (stage: Stage, locale: Locale): void => {
  it.each(READERS)(
    "before %s has nothing in anybody's way and nothing cut",
    async (_, states = []) => {
      const as = states[0]?.as
      const visitor = await stage.visit({ ...(as === undefined ? {} : { as }), locale })
      const found: Array<string> = []
      for (const { name, at, reach, complaint } of states) {
        if (complaint !== undefined) visitor.expects(complaint)
        await visitor.open(at)
        await reach?.(visitor.page)
        const violations = await violationsOn(visitor.page)
        // Last, because a window that changes its size closes what is open.
        const cut = await cutOn(visitor.page)
        await visitor.page.unrouteAll({ behavior: "ignoreErrors" })
        found.push(...[...violations, ...cut].map((what) => `${name}: ${what}`))
      }
      assert.strictEqual(found.join("\n"), "")
    },
    READING_MILLIS,
  )
}
