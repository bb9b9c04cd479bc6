/** The pages of divisions: one county, a city before and after it was dissolved, and the map of a day. */
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { type Money, pointsAhead, yuan } from "./answers.ts"
import { browsing } from "./browsing.ts"
import type { Visitor } from "./Visitor.ts"

const PROVINCE = "province.msb"
const JINZHAI = "/regions/341524"
const CHAOHU = "/regions/341400"
const DISSOLVED = "2011-08-22"

interface Division {
  readonly figures: Money & { readonly projectCount: number }
  readonly items: ReadonlyArray<Money & { readonly key: string; readonly projectCount: number }>
  readonly parts: ReadonlyArray<Money & { readonly code: string }>
}

const ask = (visitor: Visitor, question: object): Promise<Division> =>
  visitor.ask<Division>("region.open", question)
const section = (page: Page, name: string | RegExp): Locator => page.getByRole("region", { name })
const rowsOf = (page: Page, name: string | RegExp): Locator => section(page, name).locator("tbody tr")
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole("heading", { level: 1, name, exact: true }).waitFor()
const percent = (of: Money): string => ((Number(of.investedFen) / Number(of.annualPlanFen)) * 100).toFixed(1)

browsing("a division", DEMONSTRATION, (stage) => {
  it("is reached from the slowest counties, and shows what the register answers", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    await page.locator(".laggards tbody a").first().click()
    await visitor.settled()
    const code = new URL(page.url()).pathname.split("/").at(-1)
    const division = await ask(visitor, { region: code })
    assert.strictEqual(await page.locator(".headline").innerText(), percent(division.figures))
    const rows = rowsOf(page, "33 项民生工程")
    assert.strictEqual(await rows.count(), 33)
    const slowest = division.items
      .filter(({ projectCount }) => projectCount > 0)
      .toSorted((a, b) => pointsAhead(a) - pointsAhead(b))
    assert.match(await rows.first().innerText(), new RegExp(`^${slowest[0]?.key}`, "u"))
  })

  it("is reached from the heads of the heat map, by its own link, and from a project", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/" })
    const { page } = visitor
    await page
      .getByRole("table", { name: /^项目 × / })
      .getByRole("link", { name: "巢湖" })
      .click()
    await heading(page, "巢湖市")
    await page.getByRole("link", { name: "看热力表" }).click()
    await page.getByRole("link", { name: "巢湖市一页" }).click()
    await heading(page, "巢湖市")
    await page.getByRole("navigation", { name: "位置" }).getByRole("link", { name: "安徽省" }).click()
    await heading(page, "安徽省")
    await visitor.open("/projects/2010-341524-04-0001")
    await page.locator(".breadcrumb").getByRole("link", { name: "金寨县" }).click()
    await heading(page, "金寨县")
    assert.strictEqual(new URL(page.url()).pathname, JINZHAI)
  })

  it("is found by its name above the projects", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/projects" })
    await page.keyboard.press("/")
    await page.keyboard.type("金寨")
    await page.locator(".region-hits").getByRole("link", { name: "金寨县" }).click()
    await heading(page, "金寨县")
    assert.strictEqual(new URL(page.url()).pathname, JINZHAI)
  })

  it("opens its numbers to the fen, and leads from them to their list", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: JINZHAI })
    const { page } = visitor
    const { figures } = await ask(visitor, { region: "341524" })
    await page.locator(".headline").click()
    const box = page.locator(".popover")
    const text = await box.innerText()
    for (const fen of [figures.investedFen, figures.annualPlanFen]) assert.include(text, yuan(fen))
    await box.getByRole("link", { name: "看项目清单" }).click()
    await page.getByRole("heading", { name: "项目", exact: true }).waitFor()
    const { searchParams } = new URL(page.url())
    assert.strictEqual(searchParams.get("region"), "341524")
    await page.goBack()
    const doors = rowsOf(page, "各月").last().locator("td:nth-child(n + 4) .door")
    const behind = [
      /截至本月累计 − 截至上月累计.*截至上月累计\s+[\d,.]+/su,
      /各项投入相加.*投入\s+[\d,.]+/su,
      /投入 ÷ 年度计划.*未取整/su,
      /投入 ÷ 年度计划 − 序时进度.*减序时进度 41\.67 %/su,
    ]
    for (const [index, made] of [behind[0], behind[0], behind[0], ...behind.slice(1)].entries()) {
      await doors.nth(index).click()
      assert.match(await box.innerText(), made as RegExp)
      await page.keyboard.press("Escape")
    }
    await doors.last().click()
    assert.match(await box.innerText(), /形象进度之和 ÷ 报过的项目数.*报过的项目\s+\d+/su)
  })

  it("keeps the times of the page on the way to its parts and back", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/regions/341500?asOf=2010-03-31" })
    const { page } = visitor
    assert.strictEqual(await rowsOf(page, "各月").count(), 3)
    await section(page, "各县（市、区）").getByRole("link", { name: "金寨县" }).click()
    await heading(page, "金寨县")
    assert.strictEqual(new URL(page.url()).searchParams.get("asOf"), "2010-03-31")
    await page.locator(".breadcrumb").getByRole("link", { name: "六安市" }).click()
    await heading(page, "六安市")
    assert.strictEqual(new URL(page.url()).searchParams.get("asOf"), "2010-03-31")
  })

  it("that is dissolved shows itself as it was, and then who has its records", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: CHAOHU })
    const { page } = visitor
    assert.strictEqual(await rowsOf(page, "各县（市、区）").count(), 5)
    const before = await page.locator(".headline").innerText()
    await page.getByRole("link", { name: `看 ${DISSOLVED} 归并到哪里` }).click()
    await page.getByText(`${DISSOLVED} 的区划里没有巢湖市`).waitFor()
    assert.strictEqual(await page.locator(".headline").innerText(), before)
    const sources = rowsOf(page, "归并的来源")
    assert.strictEqual(await sources.count(), 5)
    const hexian = await sources.filter({ hasText: "341424" }).innerText()
    assert.match(hexian, /计入合计，不能拆到下级.*和县 马鞍山市.*除沈巷镇外.*鸠江区 芜湖市.*仅沈巷镇/su)
    await section(page, "那一天在谁那里").getByRole("link", { name: "庐江县" }).click()
    await heading(page, "庐江县")
    assert.strictEqual(new URL(page.url()).searchParams.get("regroupedOn"), DISSOLVED)
    await page.locator(".breadcrumb").getByRole("link", { name: "合肥市" }).click()
    await heading(page, "合肥市")
    assert.strictEqual(await rowsOf(page, "各县（市、区）").count(), 9)
    await page.getByRole("link", { name: "回到当时的区划" }).click()
    await section(page, "归并的来源").waitFor({ state: "detached" })
    assert.strictEqual(await rowsOf(page, "各县（市、区）").count(), 7)
  })

  it("that got a part names what is not counted in it", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: `/regions/340200?regroupedOn=${DISSOLVED}` })
    await page.getByText("1 个县只有一部分在内，不能拆分，未计入：和县").waitFor()
    // The list of projects is under the codes of the time: a regrouped sum has none.
    assert.strictEqual(await page.getByRole("link", { name: "打开项目清单" }).count(), 0)
  })

  it("is regrouped by a date that is asked for, and by none that is not one", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/regions/340100" })
    await page.getByRole("button", { name: "按某日区划归并" }).click()
    const box = page.locator(".popover")
    await box.getByLabel("区划日期").fill("")
    await box.getByRole("button", { name: "归并" }).click()
    await box.getByText("请填日期").waitFor()
    await box.getByLabel("区划日期").fill(DISSOLVED)
    await box.getByRole("button", { name: "归并" }).click()
    await page.getByText(`这一页按 ${DISSOLVED} 的区划归并`).waitFor()
    await page.reload()
    await page.getByText(`这一页按 ${DISSOLVED} 的区划归并`).waitFor()
    assert.strictEqual(new URL(page.url()).searchParams.get("regroupedOn"), DISSOLVED)
  })

  it("of a clerk is whole, without its neighbours' figures; another's is refused", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: JINZHAI })
    const { page } = visitor
    assert.strictEqual(await rowsOf(page, "33 项民生工程").count(), 33)
    await page.getByText("邻近各处的数字不在你的范围内").waitFor()
    assert.strictEqual(await rowsOf(page, "六安市各处").locator(".door").count(), 1)
    visitor.expects(/status of 403/u)
    await visitor.open("/regions/341522")
    await page.getByText("区划 341522 不全在你的范围内").waitFor()
    await page.getByRole("link", { name: "全部区划" }).click()
    await heading(page, "行政区划")
  })

  it("of a lead department has its items alone", async () => {
    const { page } = await stage.visit({ as: "slt.water", at: JINZHAI })
    assert.strictEqual(await rowsOf(page, "3 项民生工程").count(), 3)
  })

  it("whose code nobody could have meant is no page", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/regions/nowhere" })
    await page.getByRole("heading", { name: "没有这个页面" }).waitFor()
    assert.strictEqual(await page.getByRole("link", { name: "全部区划" }).count(), 1)
  })
})

browsing("the map of divisions", DEMONSTRATION, (stage) => {
  it("is reached by keys, and has the cities and counties of the day", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/" })
    await page.keyboard.press("g")
    await page.keyboard.press("r")
    await heading(page, "行政区划")
    await page.getByText("2010-05-31 的区划：17 个市，105 个县（市、区）").waitFor()
    assert.strictEqual(await page.locator(".tree-city").count(), 17)
    assert.strictEqual(await page.locator(".tree-counties a").count(), 105)
  })

  it("compares two days, and names what was split", async () => {
    const { page } = await stage.visit({ as: "jinzhai.msb", at: "/regions" })
    await page.getByLabel("与哪一天相比").fill("2011-12-31")
    await page.getByRole("button", { name: "看", exact: true }).click()
    const rows = rowsOf(page, "2010-05-31 的县（市、区）到 2011-12-31 在哪里")
    await rows.first().waitFor()
    assert.strictEqual(await rows.count(), 6)
    assert.match((await rows.allInnerTexts()).join("\n"), /和县.*除沈巷镇外.*\n.*鸠江区.*仅沈巷镇/su)
    assert.strictEqual(new URL(page.url()).searchParams.get("comparedWith"), "2011-12-31")
  })

  it("lists every change with its document, and leads to the map of its day", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/regions" })
    const days = page.locator(".change-days > li")
    assert.match(await days.first().innerText(), /2011-08-22 撤销地级巢湖市\s+国函〔2011〕84号/u)
    await days.first().getByRole("link", { name: "看这一天的区划" }).click()
    await page.getByText("2011-08-22 的区划：16 个市，105 个县（市、区）").waitFor()
    // On a map that is to come, figures are shown under it.
    await page.locator(".tree").getByRole("link", { name: "合肥市" }).click()
    await page.getByText("这一页按 2011-08-22 的区划归并").waitFor()
  })
})
