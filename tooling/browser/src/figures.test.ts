/** Every number of every page opens what it is made of, but for those that a record or a rule states. */
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"
import { plainFigures } from "./figures.ts"
import { PLACES } from "./places.ts"
import { STATES } from "./states.ts"

/** Everybody with all pages that they open, each in its states. */
const READERS = Object.entries(
  Object.groupBy(
    [...STATES, ...PLACES].filter(({ as }) => as !== undefined),
    ({ as = "" }) => as,
  ),
)

const READING_MILLIS = 300_000

browsing("figures", DEMONSTRATION, (stage) => {
  it.each(READERS)(
    "before %s open what they are made of, or are stated",
    async (as, pages = []) => {
      const visitor = await stage.visit({ as })
      visitor.tolerates(/status of (?:403|404|500)/u)
      const found: Array<string> = []
      for (const { name, at, reach } of pages) {
        await visitor.open(at)
        await reach?.(visitor.page)
        found.push(...(await plainFigures(visitor.page)).map((figure) => `${name}: ${figure}`))
        await visitor.page.unrouteAll({ behavior: "ignoreErrors" })
      }
      assert.strictEqual(found.join("\n"), "")
    },
    READING_MILLIS,
  )

  it("a sum at the foot of a table opens what each row adds, and what no row has", async () => {
    const visitor = await stage.visit({ as: "province.msb", locale: "en", at: "/regions/341524" })
    const { page } = visitor
    const foot = page.getByRole("group", { name: "33 items" }).locator("tfoot td.number .door").first()
    const shown = await foot.textContent()
    await foot.click()
    const box = page.locator(".popover")
    assert.match((await box.locator(".strong").first().textContent()) ?? "", /of every row, added up/u)
    const terms = await box.locator(".terms dd").allTextContents()
    const amounts = terms.map((text) => Number(text.replaceAll(",", "")))
    assert.strictEqual(terms.at(-1), shown)
    assert.strictEqual(
      amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0),
      amounts.at(-1),
    )
  })

  it("planted: a count in a strip, a cell of figures and a tile that do not open are found", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/regions/341524" })
    assert.deepStrictEqual(await plainFigures(page), [])
    await page.evaluate(() => {
      document.querySelector(".strip-lines li span")?.insertAdjacentHTML("beforeend", " <b>37</b>")
      const cell = document.querySelector("tbody td.number")
      if (cell !== null) cell.textContent = "1,234.56"
      document.querySelector("main aside")?.insertAdjacentHTML("beforeend", '<div class="tile">+9.1</div>')
    })
    assert.deepStrictEqual((await plainFigures(page)).toSorted(), ["B: 37", "number: 1,234.56", "tile: +9.1"])
  })
})
