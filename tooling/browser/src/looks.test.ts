/** Every page in Chinese, on both screens and on paper; and that what looks at them can see. */
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"
import { everyStateLooksRight, isTooWide, PROJECT } from "./states.ts"

/** A sheet of A4 across, without its margins. */
const SHEET = { width: 1032, height: 703 } as const

browsing("every page", DEMONSTRATION, (stage) => {
  everyStateLooksRight(stage, "zh")

  it.each([
    ["province.msb", "/"],
    ["province.msb", "/projects?behind=8"],
    ["jinzhai.msb", PROJECT],
    ["province.msb", "/regions/341500"],
    ["province.msb", "/programme"],
    ["jinzhai.funds", "/funds?item=19"],
    ["province.funds", "/funds/flow"],
    ["province.funds", "/funds/rates"],
    ["province.funds", "/funds/alarms"],
    ["province.funds", "/funds/plans/19"],
  ])("that %s prints at %s has its table and no navigation", async (as, at) => {
    const { page } = await stage.visit({ as, at })
    await page.emulateMedia({ media: "print" })
    await page.setViewportSize(SHEET)
    for (const selector of [".tabs", ".language", ".top-bar .button", ".actions", ".pages", ".sliders"]) {
      assert.strictEqual(await page.locator(selector).filter({ visible: true }).count(), 0, selector)
    }
    // Whose picture of which day it is stands on the sheet, and that it is synthetic.
    for (const selector of ["main table", ".axes-control", ".who", ".ribbon", ".foot"]) {
      assert.isTrue(await page.locator(selector).first().isVisible(), selector)
    }
    assert.isFalse(await isTooWide(page))
  })

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
