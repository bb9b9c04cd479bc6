/** The overview as the province sees it: its figures are the register's, and every one is a door. */
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { numberIn, type Overview, pointsAhead, yuan } from "./answers.ts"
import { browsing } from "./browsing.ts"

const PROVINCE = "province.msb"
const ITEM_COUNT = 33

const heat = (page: Page): Locator => page.getByRole("table", { name: /^项目 × / })
const popover = (page: Page): Locator => page.locator(".popover")
const headline = (page: Page): Promise<string> => page.locator(".headline").innerText()

/** The cells of the heat table, row by row: `undefined` where there is no task. */
const heatFigures = (page: Page): Promise<ReadonlyArray<ReadonlyArray<string>>> =>
  heat(page)
    .locator("tbody tr:not(.kind-row)")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td.item-key, td.heat")].map((cell) => cell.textContent)),
    )

/** Until the page shows another part of the programme than before. */
const shows = (page: Page, scope: RegExp): Promise<void> =>
  page.locator(".page-head .note").filter({ hasText: scope }).waitFor()

browsing("the overview", DEMONSTRATION, (stage) => {
  it("has a row for each item and a column for each city", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/" })
    assert.strictEqual(await heat(page).locator("tbody tr:not(.kind-row)").count(), ITEM_COUNT)
    assert.strictEqual(await heat(page).locator("thead .region-name").count(), 17)
    assert.strictEqual(await heat(page).locator("tbody .heat button").count(), ITEM_COUNT * 17)
    assert.strictEqual(await headline(page), "47.6")
    assert.match(await page.getByText("序时进度 41.67 %").innerText(), /（按月 5\/12），超序时 5.9 个百分点/u)
  })

  it("shows in every cell what the register answers", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    const { cells, regions } = await visitor.ask<Overview>("progress.overview", {})
    await page.keyboard.press("t")
    await page.getByRole("button", { name: "换成热力表" }).waitFor()
    const figures = await heatFigures(page)
    let compared = 0
    for (const [key, ...row] of figures) {
      for (const [index, text] of row.entries()) {
        const cell = cells.find((one) => one.itemKey === key && one.regionCode === regions[index]?.code)
        if (cell === undefined) assert.strictEqual(text, "–", `${key} has no task in column ${index}`)
        else {
          const expected = pointsAhead(cell)
          // Shown to one decimal, so at most half of one apart.
          assert.approximately(numberIn(text), expected, 0.0501, `${key} in column ${index}`)
          compared += 1
        }
      }
    }
    assert.strictEqual(compared, cells.length)
  })

  it("opens a cell: its terms to the fen, its formula, the way down to the counties and back", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    const { cells } = await visitor.ask<Overview>("progress.overview", {})
    const cell = cells.find((one) => one.itemKey === "04" && one.regionCode === "341500")
    assert.isDefined(cell)
    await page.getByRole("button", { name: /^六安市 × 城镇低收入家庭廉租住房保障/u }).click()
    const text = await popover(page).innerText()
    for (const fen of [cell.investedFen, cell.annualPlanFen, cell.disbursedFen, cell.spentFen]) {
      assert.include(text, yuan(fen))
    }
    assert.match(text, /投入 ÷ 年度计划 = [\d.]+ % · 序时 41.67 % · −[\d.]+ 个百分点/u)
    assert.match(text, /发生截至 2010-05-31 · 已知至第 [\d,]+ 条/u)
    await popover(page).getByRole("link", { name: "看各县" }).click()
    await shows(page, /^六安市 · 33 项 · 7 个县/u)
    assert.strictEqual(new URL(page.url()).searchParams.get("region"), "341500")
    assert.strictEqual(await heat(page).locator("thead .region-name").count(), 7)
    assert.isFalse(await popover(page).isVisible())
    await page.reload()
    await shows(page, /^六安市/u)
    await page.goBack()
    await shows(page, /^安徽省 · 33 项 · 105 个县/u)
  })

  it("is walked with the arrow keys; Enter opens, Escape closes and stays", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/" })
    await heat(page).locator('[data-at="0:1"]').focus()
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key)
    const cell = heat(page).locator('[data-at="1:4"]')
    assert.isTrue(await cell.evaluate((button) => button === document.activeElement))
    assert.match(await page.locator(".heat-focus").innerText(), /^合肥市 × 社会\(儿童\)福利中心建设 投入/u)
    await page.keyboard.press("Enter")
    await popover(page).waitFor()
    await page.keyboard.press("Escape")
    await popover(page).waitFor({ state: "detached" })
    assert.isTrue(await cell.evaluate((button) => button === document.activeElement))
    await page.keyboard.press("Control+End")
    assert.match(await page.locator(".heat-focus").innerText(), /^宣城市 投入/u)
    await page.keyboard.press("Home")
    await page.keyboard.press("Enter")
    assert.match(await popover(page).innerText(), /^安徽省 × 合计/u)
  })

  it("lists the slowest counties first, and all of them when asked", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    const { counties } = await visitor.ask<Overview>("progress.overview", {})
    const slowest = counties.toSorted((a, b) => pointsAhead(a) - pointsAhead(b))
    const rows = page.locator(".laggards tbody tr")
    assert.strictEqual(await rows.count(), 8)
    for (const [index, county] of slowest.slice(0, 8).entries()) {
      const [, name = "", , points = ""] = await rows.nth(index).locator("td, th").allInnerTexts()
      assert.isTrue(name.startsWith(county.name.zh), `${name} is not ${county.name.zh}`)
      assert.approximately(numberIn(points), pointsAhead(county), 0.0501)
    }
    await page.getByRole("button", { name: "全部县（市、区）（105）" }).click()
    assert.strictEqual(await rows.count(), 105)
    await rows.first().locator("td").nth(1).getByRole("link").click()
    await page.getByRole("heading", { name: "项目", exact: true }).waitFor()
    assert.strictEqual(new URL(page.url()).searchParams.get("region"), slowest[0]?.code)
  })

  it("leads from a tile of the map to its city's page, and from its points into its counties", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    const tiles = page.locator(".tile")
    assert.strictEqual(await tiles.count(), 17)
    const figure = heat(page).locator("tfoot .heat button[aria-label^='巢湖市']")
    const label = await figure.getAttribute("aria-label")
    const tile = tiles.filter({ hasText: "巢湖" })
    assert.include(label, await tile.getByRole("button").innerText())
    await tile.getByRole("link", { name: "巢湖" }).click()
    await page.getByRole("heading", { level: 1, name: "巢湖市" }).waitFor()
    await visitor.open("/")
    await tile.getByRole("button").click()
    await popover(page).getByRole("link", { name: "看各县" }).click()
    await shows(page, /^巢湖市/u)
  })

  it("names the base of each rate of money and opens its two terms", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    const { figures } = await visitor.ask<Overview>("progress.overview", {})
    const money = page.getByRole("region", { name: "资金" })
    const percent = (part: string, whole: string): string => ((Number(part) / Number(whole)) * 100).toFixed(1)
    const { investedFen, annualPlanFen, disbursedFen, spentFen } = figures
    assert.deepStrictEqual(await money.locator(".rate-bar-head button").allInnerTexts(), [
      `${percent(investedFen, annualPlanFen)} %`,
      `${percent(disbursedFen, annualPlanFen)} %`,
      `${percent(spentFen, annualPlanFen)} %`,
      `${percent(spentFen, disbursedFen)} %`,
    ])
    // A base other than the yearly plan has no line of time.
    assert.strictEqual(await money.locator(".rate-bar-foot").getByText("竖线：序时").count(), 3)
    await money.locator(".rate-bar-head button").last().click()
    const text = await popover(page).innerText()
    for (const part of ["支出 ÷ 拨付", yuan(spentFen), yuan(disbursedFen), "未取整"])
      assert.include(text, part)
  })

  it("shows another day, and what was known at an entry; the address keeps both", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    const now = await headline(page)
    await page.getByRole("button", { name: /^发生截至/u }).click()
    await popover(page).getByLabel("发生截至").fill("2010-03-31")
    await popover(page).getByRole("button", { name: "应用" }).click()
    await shows(page, /3 月月报口径/u)
    const march = await headline(page)
    const { figures } = await visitor.ask<Overview>("progress.overview", { asOf: "2010-03-31" })
    assert.strictEqual(
      march,
      ((Number(figures.investedFen) / Number(figures.annualPlanFen)) * 100).toFixed(1),
    )
    assert.isBelow(Number(march), Number(now))
    await page.getByRole("button", { name: /^发生截至/u }).click()
    await popover(page).getByRole("textbox", { name: "已知至" }).fill("12000")
    await popover(page).getByRole("button", { name: "应用" }).click()
    await page.getByRole("button", { name: "发生截至 2010-03-31 已知至 12000" }).waitFor()
    assert.deepStrictEqual(Object.fromEntries(new URL(page.url()).searchParams), {
      asOf: "2010-03-31",
      knownAt: "12000",
    })
    await page.waitForFunction((before) => document.querySelector(".headline")?.textContent !== before, march)
    await page.goBack()
    await page.waitForFunction((before) => document.querySelector(".headline")?.textContent === before, march)
    await page.getByRole("button", { name: /^发生截至/u }).click()
    await popover(page).getByRole("button", { name: "回到现在" }).click()
    await shows(page, /5 月月报口径/u)
    assert.strictEqual(await headline(page), now)
  })

  it("does not take a time that it cannot read", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/" })
    await page.getByRole("button", { name: /^发生截至/u }).click()
    await popover(page).getByRole("textbox", { name: "已知至" }).fill("last week")
    await popover(page).getByRole("button", { name: "应用" }).click()
    await popover(page).getByText("填账册序号，如 25000").waitFor()
    assert.strictEqual(new URL(page.url()).search, "")
  })

  it("counts time by day when asked", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/" })
    await page.getByRole("button", { name: "按日" }).click()
    await page.getByText("（按日 151/365）").waitFor()
    assert.strictEqual(new URL(page.url()).searchParams.get("basis"), "day")
  })

  it("ignores an address that nobody could have meant", async () => {
    const { page } = await stage.visit({
      as: PROVINCE,
      at: "/?region=nowhere&asOf=someday&knownAt=99999999999999999999",
    })
    await shows(page, /^安徽省/u)
    assert.strictEqual(await headline(page), "47.6")
  })
})
