/** The table of the app: ten thousand rows, keys alone, columns and order that address and file keep. */
import { readFile } from "node:fs/promises"
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import type { Locale } from "@minsheng/core/kernel"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"
import { isTooWide } from "./looking.ts"

const PROVINCE = "province.msb"
const MANY = 10_000
/** As many as somebody prints. */
const SHEETS = 2000

const grid = (page: Page): Locator => page.getByRole("grid")
const rows = (page: Page): Locator => grid(page).locator("tbody [data-row]")
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("data-at") ?? null)
const heads = (page: Page): Promise<ReadonlyArray<string>> =>
  grid(page)
    .locator("thead th")
    .evaluateAll((all) => all.map((head) => head.getAttribute("data-column") ?? ""))

/** The register answers with as many lines as a table may have to hold. */
const answerMany = async (page: Page, many: number): Promise<void> => {
  await page.route("**/trpc/**project.list**", async (route) => {
    const response = await route.fetch()
    const batch = (await response.json()) as ReadonlyArray<{
      readonly result: { readonly data: { rows?: Array<{ code: string }>; next?: string | null } }
    }>
    for (const { result } of batch) {
      const { data } = result
      const [first] = data.rows ?? []
      if (first === undefined) continue
      data.rows = Array.from({ length: many }, (_, index) => ({
        ...first,
        code: `2010-340102-01-${String(index + 1).padStart(5, "0")}`,
      }))
      data.next = null
    }
    await route.fulfill({ response, json: batch })
  })
}

/** Waits until the cell at a place has the focus. */
const lands = (page: Page, at: string): Promise<unknown> =>
  page.waitForFunction((place) => document.activeElement?.getAttribute("data-at") === place, at)

browsing("a table", DEMONSTRATION, (stage) => {
  it.each<Locale>(["zh", "en"])("holds ten thousand rows and keeps those in view (%s)", async (locale) => {
    const visitor = await stage.visit({ as: PROVINCE, locale })
    const { page } = visitor
    await answerMany(page, MANY)
    await visitor.open("/projects")
    assert.strictEqual(await grid(page).getAttribute("aria-rowcount"), String(MANY + 1))
    assert.isBelow(await rows(page).count(), 100)
    await rows(page).first().locator("[data-at]").nth(1).click({ trial: true })
    await page.keyboard.press("j")
    await lands(page, "0:0")
    await page.keyboard.press("Control+End")
    await page.waitForFunction(
      (last) => document.activeElement?.getAttribute("data-at")?.startsWith(`${last}:`),
      MANY - 1,
    )
    const last = rows(page).last()
    assert.strictEqual(await last.getAttribute("aria-rowindex"), String(MANY + 1))
    assert.isBelow(await rows(page).count(), 100)
    // Between the head and the totals, which stay.
    const [box, foot] = await Promise.all([last.boundingBox(), grid(page).locator("tfoot").boundingBox()])
    assert.isAtMost((box?.y ?? 0) + (box?.height ?? 0), (foot?.y ?? 0) + 1)
    assert.isTrue(await grid(page).locator("thead").isVisible())
    await page.keyboard.press("Control+Home")
    await lands(page, "0:0")
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("prints every row that it has", async () => {
    const visitor = await stage.visit({ as: PROVINCE })
    const { page } = visitor
    await answerMany(page, SHEETS)
    await visitor.open("/projects")
    await page.emulateMedia({ media: "print" })
    await page.waitForFunction((n) => document.querySelectorAll("tbody [data-row]").length === n, SHEETS)
    await page.emulateMedia({ media: "screen" })
    await page.waitForFunction(() => document.querySelectorAll("tbody [data-row]").length < 100)
    assert.strictEqual(await grid(page).getAttribute("aria-rowcount"), String(SHEETS + 1))
  })

  it("is walked with keys alone, is passed with one Tab, and opens what is in focus", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/projects?region=341524" })
    const code = await rows(page).nth(2).getAttribute("data-row")
    for (const key of ["j", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key)
    await lands(page, "2:1")
    await page.keyboard.press("End")
    assert.match((await focused(page)) ?? "", /^2:9$/u)
    await page.keyboard.press("Home")
    await lands(page, "2:0")
    await page.keyboard.press("PageDown")
    await lands(page, "12:0")
    await page.keyboard.press("PageUp")
    await page.keyboard.press("ArrowRight")
    await lands(page, "2:1")
    // One stop: the next Tab leaves the table.
    await page.keyboard.press("Tab")
    assert.isNull(await focused(page))
    await page.keyboard.press("Shift+Tab")
    await lands(page, "2:1")
    await page.keyboard.press("Enter")
    await page.locator(".page-head").getByText(String(code)).waitFor()
  })

  it("keeps chosen columns in the address, and takes along exactly those, in the order seen", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects?region=341524" })
    const { page } = visitor
    await page.getByRole("button", { name: "列", exact: true }).click()
    const box = page.getByRole("dialog", { name: "选择要看的列" })
    for (const name of ["乡镇", "支出"]) await box.getByLabel(name, { exact: true }).check()
    for (const name of ["形象进度", "最近月报", "县（区、市）"]) {
      await box.getByLabel(name, { exact: true }).uncheck()
    }
    assert.isTrue(await box.getByLabel("编号", { exact: true }).isDisabled())
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.keyboard.press("Escape")
    await grid(page)
      .getByRole("button", { name: /^投入 ÷/u })
      .click()
    await page.waitForURL(/order=slowest/u)
    await visitor.settled()
    const expected = ["code", "name", "township", "plan", "invested", "spent", "share", "gap", "pace"]
    assert.deepStrictEqual(await heads(page), expected)
    await page.reload()
    await visitor.settled()
    assert.deepStrictEqual(await heads(page), expected)
    const codes = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-row") ?? ""))
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出所见（CSV）" }).click(),
    ])
    const [, , head = "", ...lines] = (await readFile(await download.path(), "utf8")).split("\r\n")
    assert.strictEqual(
      head,
      "项目编号,项目名称,民生工程编号,民生工程,乡镇,年度计划（元）,投入（元）,支出（元）,投入÷计划（%）,较序时（百分点）,状态",
    )
    assert.deepStrictEqual(
      lines.slice(0, codes.length).map((line) => line.split(",")[0]),
      codes,
    )
    await page.getByRole("button", { name: "列", exact: true }).click()
    await page.getByRole("button", { name: "恢复原样" }).click()
    await page.waitForURL((url) => !url.searchParams.has("columns"))
    assert.lengthOf(await heads(page), 10)
  })

  it("gives a column the width that is drawn or pressed, and remembers it", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    const { page } = visitor
    const head = grid(page).locator('[data-column="plan"]')
    const width = async (): Promise<number> => Math.round((await head.boundingBox())?.width ?? 0)
    const before = await width()
    const edge = await head.locator(".column-edge").boundingBox()
    assert.isNotNull(edge)
    await page.mouse.move(edge.x + 3, edge.y + 10)
    await page.mouse.down()
    await page.mouse.move(edge.x + 43, edge.y + 10, { steps: 4 })
    await page.mouse.up()
    assert.strictEqual(await width(), before + 40)
    await page.getByRole("button", { name: "列", exact: true }).click()
    await page.getByRole("button", { name: "收窄年度计划" }).press("Enter")
    assert.strictEqual(await width(), before + 24)
    await page.keyboard.press("Escape")
    await page.reload()
    await visitor.settled()
    assert.strictEqual(await width(), before + 24)
  })

  it("puts rows that are all here in order, up, down and back", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects/2010-341524-04-0001" })
    const { page } = visitor
    const months = page.getByRole("group", { name: "各月" })
    const names = (): Promise<ReadonlyArray<string>> => months.locator("tbody th").allInnerTexts()
    const before = await names()
    const head = months.getByRole("button", { name: /^月份/u })
    await head.click()
    await head.click()
    await months.locator("th[aria-sort=descending]").waitFor()
    assert.deepStrictEqual(await names(), before.toReversed())
    assert.match(await months.locator("caption").innerText(), /各月，5 行 \d+ 列，按月份从大到小$/u)
    await head.click()
    await page.waitForURL((url) => !url.searchParams.has("monthOrder"))
    assert.deepStrictEqual(await names(), before)
  })

  it("can be read at twice the size: it moves in its frame, its first column stays", async () => {
    const visitor = await stage.visit({ as: PROVINCE })
    const { page } = visitor
    await page.setViewportSize({ width: 683, height: 384 })
    await visitor.open("/projects")
    assert.isFalse(await isTooWide(page))
    await page.keyboard.press("j")
    await page.keyboard.press("End")
    await lands(page, "0:9")
    const code = await rows(page).first().locator("th").boundingBox()
    const frame = await page.getByRole("group", { name: "项目" }).boundingBox()
    assert.strictEqual(Math.round(code?.x ?? -1), Math.round(frame?.x ?? 0))
    assert.deepStrictEqual(await violationsOn(page), [])
  })
})
