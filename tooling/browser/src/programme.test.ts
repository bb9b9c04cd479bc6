/** The programme's pages: one person adjusts a target, another issues it; a year is copied and compared. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const CLINICS = "/programme/items/16?region=341500"

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click()

const recorded = (page: Page): Promise<void> =>
  page.getByRole("status").filter({ hasText: "已登记" }).waitFor()

const send = async (page: Page): Promise<void> => {
  await page.locator("dialog button[type=submit]").click()
  await recorded(page)
}

const says = (page: Page, text: string): Promise<void> => page.getByText(text).first().waitFor()

browsing("the programme", DEMONSTRATION, (stage) => {
  it("shows a year's items with their sources, for any division, and says what is not known", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/programme" })
    await says(page, "2010 年度，33 项，分值 3500 / 3500")
    await says(page, "皖政〔2010〕1号 日期不详")
    assert.strictEqual(await page.locator("main table").first().locator("tbody tr").count(), 33)
    await page.getByLabel("地区").selectOption("341000")
    await says(page, "来源称本地有 35 项")
    assert.strictEqual(new URL(page.url()).searchParams.get("region"), "341000")
    await page.getByLabel("地区").selectOption("340600")
    await says(page, "市市容局")
  })

  it("lets a city adjust what it broke down, and another person issue it", async () => {
    const clerk = (await stage.visit({ as: "luan.plan", at: CLINICS })).page
    await says(clerk, "分解合计 561，任务 561")
    await press(clerk, "开始调整")
    await clerk.getByLabel("调整原因").fill("年中调剂")
    await send(clerk)
    await press(clerk, "分解任务")
    await clerk.getByLabel("金寨县").fill("79")
    await clerk.locator("dialog").getByLabel("来源", { exact: true }).fill("六安市民生办会议纪要")
    await send(clerk)
    await clerk.goto(`${new URL(clerk.url()).origin}${CLINICS}&draft=1`)
    await says(clerk, "没有写明差额及原因")
    assert.strictEqual(await clerk.getByRole("button", { name: "下达", exact: true }).count(), 0)
    await press(clerk, "分解任务")
    await clerk.getByLabel("金寨县").fill("80")
    await clerk.getByLabel("金安区").fill("80")
    await clerk.getByLabel("裕安区").fill("81")
    await clerk.locator("dialog").getByLabel("来源", { exact: true }).fill("六安市民生办会议纪要")
    await send(clerk)

    const issuer = (await stage.visit({ as: "luan.issuer", at: `${CLINICS}&draft=1` })).page
    await press(issuer, "下达")
    await issuer.getByLabel("文号").fill("六民生办〔2010〕9号")
    await issuer.getByLabel("文件日期").fill("2010-05-30")
    await issuer.locator("dialog").getByLabel("来源", { exact: true }).fill("六民生办〔2010〕9号")
    await send(issuer)
    await says(issuer, "第 2 版")
    await says(issuer, "年中调剂")
    await issuer.getByRole("link", { name: "与上一版比较" }).first().click()
    await says(issuer, "比较任务分解 · 16")
    const rows = await issuer.locator("main table tbody tr").allInnerTexts()
    assert.isTrue(
      rows.every((row) => row.includes("六安市民生办会议纪要")),
      rows.join("\n"),
    )
    await press(issuer, "全部列出")
    assert.isAbove(await issuer.locator("main table tbody tr").count(), rows.length - 1)
    // Two people, five forms.
  }, 120_000)

  it("shows a county its own part of its city's targets, and lets it change nothing there", async () => {
    const { page } = await stage.visit({ as: "jinzhai.msb", at: CLINICS })
    await says(page, "六安市的任务：561 所")
    const parts = page.locator("main table").first().locator("tbody tr")
    assert.strictEqual(await parts.count(), 1)
    assert.include(await parts.first().innerText(), "金寨县")
    assert.strictEqual(await page.getByRole("button", { name: "分解任务" }).count(), 0)
  })

  it("takes an item of a city's own, its totals and its end from the keyboard alone", async () => {
    const { page } = await stage.visit({ as: "luan.plan", at: "/programme?region=341500" })
    await says(page, "2010 年度")
    /** Goes to what bears a name by pressing Tab, as often as it takes. */
    const reach = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 200; presses += 1) {
        const isThere = await page.evaluate(
          (text) => (document.activeElement?.textContent ?? "").trim() === text,
          name,
        )
        if (isThere) return
        await page.keyboard.press("Tab")
      }
      assert.fail(`no way to ${name} by the keyboard`)
    }
    const fill = async (label: string, text: string): Promise<void> => {
      const field = page.locator("dialog").getByLabel(label, { exact: true })
      for (let presses = 0; presses < 40; presses += 1) {
        if (await field.evaluate((element) => element === document.activeElement)) break
        await page.keyboard.press("Tab")
      }
      // A choice is made with the arrows.
      if (text === "ArrowDown") await page.keyboard.press(text)
      else await page.keyboard.type(text)
    }
    await reach("填写总数")
    await page.keyboard.press("Enter")
    await fill("项数", "34")
    await fill("来源", "六安市民生办")
    await page.keyboard.press("Enter")
    await recorded(page)
    await says(page, "来源称本地有 34 项")

    await reach("增加一项")
    await page.keyboard.press("Enter")
    for (const [label, text] of [
      ["编号", "58"],
      ["名称（中文）", "乡村路灯"],
      ["名称（英文）", "Village lamps"],
      ["类别", "ArrowDown"],
      ["分值", "0"],
      ["牵头部门（中文）", "市住建委"],
      ["牵头部门（英文）", "Housing"],
      ["来源", "六安市民生办"],
    ] as const)
      await fill(label, text)
    await page.keyboard.press("Enter")
    await recorded(page)
    await says(page, "乡村路灯")

    await page.goto(`${new URL(page.url()).origin}/programme/items/58?region=341500&draft=1`)
    await says(page, "乡村路灯")
    await reach("删去")
    await page.keyboard.press("Enter")
    await says(page, "只有从未印发的项可以删去")
    await fill("删去的原因", "并入另一项")
    await page.keyboard.press("Enter")
    await says(page, "目录里没有这一项")
  }, 120_000)

  it("copies the year and shows what differs", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/programme" })
    await press(page, "复制到 2011 年度")
    await send(page)
    await page.getByLabel("年度", { exact: true }).selectOption("2011")
    await says(page, "33 项的任务不详")
    await page.getByRole("link", { name: "比较" }).click()
    await page.getByLabel("由", { exact: true }).selectOption("2010@1")
    await page.getByLabel("到", { exact: true }).selectOption("2011@draft")
    await says(page, "沿用")
    const rows = await page.locator("main table tbody tr").allInnerTexts()
    assert.isTrue(rows.some((row) => row.includes("01 农村居民最低生活保障") && row.includes("任务")))
  })
})
