/** Every page in Chinese, on both screens and on paper; and that what looks at them can see. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"
import { PLACES } from "./places.ts"
import { everyStateLooksRight, isTooWide } from "./looking.ts"

/** A sheet of A4 across, without its margins. */
const SHEET = { width: 1032, height: 703 } as const

const SHOWN = ["main h1", "main table", ".strip", ".axes-control", ".who", ".ribbon", ".foot"]

/** Which of the parts of a page are to be seen. */
const visibleOn = async (page: Page): Promise<ReadonlyArray<string>> => {
  const visible = await Promise.all(SHOWN.map((selector) => page.locator(selector).first().isVisible()))
  return SHOWN.filter((_, index) => visible[index] === true)
}

browsing("every page", DEMONSTRATION, (stage) => {
  everyStateLooksRight(stage, "zh")

  // The board on paper has tests of its own.
  it.each(PLACES.filter(({ as, at }) => as !== undefined && at !== "/board"))(
    "that prints $name has what it shows and no navigation",
    async ({ as = "", at, reach }) => {
      const visitor = await stage.visit({ as, at })
      const { page } = visitor
      await reach?.(page)
      await visitor.settled()
      const onScreen = await visibleOn(page)
      await page.emulateMedia({ media: "print" })
      await page.setViewportSize(SHEET)
      for (const selector of [".tabs", ".language", ".top-bar .button", ".actions", ".pages", ".sliders"]) {
        assert.strictEqual(await page.locator(selector).filter({ visible: true }).count(), 0, selector)
      }
      // Whose picture of which day it is stands on the sheet, and that it is synthetic.
      assert.includeMembers([...onScreen], [".who", ".ribbon", ".foot"])
      assert.deepStrictEqual(await visibleOn(page), onScreen)
      assert.isFalse(await isTooWide(page))
    },
  )

  it("planted: a button without a name, a table too wide, a style in the page's text", async () => {
    const visitor = await stage.visit({ at: "/sign-in" })
    visitor.expects(/Content Security Policy/u)
    const { page } = visitor
    // The accounts of the demonstration are fetched: without waiting there may be no table to widen yet.
    await page.locator("table").first().waitFor()
    await page.evaluate(() => {
      document.querySelector("form")?.insertAdjacentHTML("beforeend", '<button style="color: red"></button>')
      const table = document.querySelector("table")
      if (table !== null) table.style.width = "3000px"
    })
    assert.match((await violationsOn(page)).join("\n"), /button-name/u)
    assert.isTrue(await isTooWide(page))
  })
})
