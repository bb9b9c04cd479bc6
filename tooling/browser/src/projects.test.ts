/** The list of projects: found by a sentence, walked to its end, taken along as a file. */
import { readFile } from "node:fs/promises"
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { type Count, numberIn, type Page as AnsweredPage } from "./answers.ts"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const PROVINCE = "province.msb"
const PAGE_LIMIT = 50

const rows = (page: Page): Locator => page.locator(".project-table tbody tr")

const codes = (page: Page): Promise<Array<string>> =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute("data-row") ?? ""))

const columnOf = (page: Page, number: number): Promise<ReadonlyArray<string>> =>
  rows(page).locator(`td:nth-child(${number})`).allInnerTexts()

const NAME = 2
const GAP = 7

/** Until the count that stands beside the title is this one. */
const counts = (page: Page, text: string): Promise<void> =>
  page.getByRole("status").filter({ hasText: text }).waitFor()

/** Until the first row is another one than before. */
const turned = (page: Page, from: string | undefined): Promise<unknown> =>
  page.waitForFunction(
    (code) => document.querySelector("[data-row]")?.getAttribute("data-row") !== code,
    from,
  )

const YEAR = { year: 2010 }

browsing("the list of projects", DEMONSTRATION, (stage) => {
  it("is filtered by a sentence that the address keeps", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    const { page } = visitor
    await counts(page, "5,393 个项目")
    await page.getByLabel("区划").selectOption({ label: "金寨县" })
    await page.getByLabel("类别").selectOption({ label: "工程类" })
    await page.getByLabel("进度").selectOption({ label: "落后 8 个百分点以上" })
    const filter = { ...YEAR, region: "341524", kind: "construction", behindPoints: 8 }
    const { count } = await visitor.ask<Count>("project.count", { filter })
    await counts(page, `${count} 个项目`)
    await page.waitForFunction((n) => document.querySelectorAll("[data-row]").length === n, count)
    assert.isTrue((await columnOf(page, GAP)).every((points) => numberIn(points) <= -8))
    assert.isTrue((await codes(page)).every((code) => code.startsWith("2010-341524-")))
    const { searchParams } = new URL(page.url())
    assert.deepStrictEqual(Object.fromEntries(searchParams), {
      region: "341524",
      kind: "construction",
      behind: "8",
    })
    await page.reload()
    await counts(page, `${count} 个项目`)
    await page.getByRole("button", { name: "清除条件" }).click()
    await counts(page, "5,393 个项目")
    await page.goBack()
    await counts(page, `${count} 个项目`)
  })

  it("finds two Chinese characters, and says that one is too few", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    const { page } = visitor
    await page.keyboard.press("/")
    await page.keyboard.type("校")
    await page.getByText("再输一个字就开始查找").waitFor()
    await page.keyboard.type("舍")
    const { count } = await visitor.ask<Count>("project.count", { filter: { ...YEAR, search: "校舍" } })
    await counts(page, `${count.toLocaleString("en")} 个项目`)
    await page.waitForURL(/search=/u)
    await rows(page).first().getByText("校舍").waitFor()
    assert.isTrue((await columnOf(page, NAME)).every((name) => name.includes("校舍")))
  })

  it("leads through every page forward, and back the same way", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects?region=341500&order=slowest" })
    const { page } = visitor
    const { count } = await visitor.ask<Count>("project.count", { filter: { ...YEAR, region: "341500" } })
    const seen: Array<ReadonlyArray<string>> = [await codes(page)]
    const gaps = [...(await columnOf(page, GAP))]
    const next = page.getByRole("link", { name: "下一页" })
    while (await next.isVisible()) {
      await next.click()
      await turned(page, seen.at(-1)?.[0])
      seen.push(await codes(page))
      gaps.push(...(await columnOf(page, GAP)))
    }
    assert.strictEqual(seen.length, Math.ceil(count / PAGE_LIMIT))
    assert.strictEqual(new Set(seen.flat()).size, count, "every project once")
    const sorted = gaps.map(numberIn)
    assert.deepStrictEqual(
      sorted,
      sorted.toSorted((a, b) => a - b),
      "slowest first",
    )
    await page.getByRole("button", { name: "上一页" }).click()
    await turned(page, seen.at(-1)?.[0])
    assert.deepStrictEqual(await codes(page), seen.at(-2))
    await page.getByRole("link", { name: "第一页" }).click()
    await turned(page, seen.at(-2)?.[0])
    assert.deepStrictEqual(await codes(page), seen[0])
  })

  it("exports what is seen: the same projects in a marked file", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects?region=341524&item=19" })
    const { page } = visitor
    const shown = await codes(page)
    await counts(page, `${shown.length} 个项目`)
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出所见（CSV）" }).click(),
    ])
    assert.strictEqual(download.suggestedFilename(), "projects-2010.csv")
    const text = await readFile(await download.path(), "utf8")
    const [mark = "", axes = "", head = "", ...lines] = text.trimEnd().split("\r\n")
    assert.match(mark, /^\uFEFF"?# 演示数据/u)
    assert.match(axes, /截至 2010-05-31，已知至第 \d+ 条/u)
    assert.strictEqual(
      head,
      "项目编号,项目名称,民生工程编号,民生工程,市,县（市、区）,年度计划（元）,投入（元）," +
        "投入÷计划（%）,较序时（百分点）,形象进度（%）,最近月报,状态",
    )
    assert.deepStrictEqual(
      lines.map((line) => line.split(",")[0]),
      shown,
    )
    const { rows: answered } = await visitor.ask<AnsweredPage>("project.list", {
      filter: { ...YEAR, region: "341524", itemKey: "19" },
      page: { limit: PAGE_LIMIT, order: "code" },
    })
    for (const [index, { investedFen }] of answered.entries()) {
      assert.include(lines[index], `,${investedFen.slice(0, -2)}.${investedFen.slice(-2)},`)
    }
  })

  it("says that nothing was found, and how to go on", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/projects?search=zzzz" })
    await page.getByText("没有符合条件的项目").waitFor()
    await counts(page, "0 个项目")
    await page.getByRole("link", { name: "清除条件" }).click()
    await counts(page, "5,393 个项目")
    assert.strictEqual(await page.getByLabel("查找").inputValue(), "")
  })

  it("opens a row with a click or Enter, and is walked with J and K", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/projects?region=341524" })
    const [first, second] = await codes(page)
    await rows(page).nth(1).locator("td").nth(1).click()
    await page.locator(".page-head").getByText(String(second)).waitFor()
    await page.goBack()
    await rows(page).first().waitFor()
    for (const key of ["j", "j", "k", "Enter"]) await page.keyboard.press(key)
    await page.locator(".page-head").getByText(String(first)).waitFor()
    assert.strictEqual(new URL(page.url()).pathname, `/projects/${first}`)
  })

  it("keeps a view under a name, for its user alone, and opens it again", async () => {
    const visitor = await stage.visit({ as: "luan.msb", at: "/projects?behind=8&columns=code.name.gap" })
    const { page } = visitor
    await page.getByRole("button", { name: "常用查询" }).click()
    const box = page.getByRole("dialog", { name: "常用查询" })
    await box.getByLabel("名称").fill("落后的")
    await box.getByRole("button", { name: "存为常用" }).click()
    await box.getByRole("link", { name: "落后的" }).waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await visitor.open("/projects")
    await page.getByRole("button", { name: "常用查询" }).click()
    await box.getByRole("link", { name: "落后的" }).click()
    await page.waitForURL(/behind=8/u)
    assert.strictEqual(new URL(page.url()).searchParams.get("columns"), "code.name.gap")
    const other = await stage.visit({ as: "huoqiu.msb", at: "/projects" })
    await other.page.getByRole("button", { name: "常用查询" }).click()
    await other.page.getByText("还没有。").waitFor()
  })
})
