/** The six systems of a project: what is wrong and why, and acts that are recorded while the rules speak. */
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const CLERK = "jinzhai.msb"
const HASTY = "/projects/2010-341524-19-0001"
const QUIET = "/projects/2010-341524-19-0002"

const dialog = (page: Page): Locator => page.locator("dialog")
const field = (page: Page, label: string): Locator => dialog(page).getByLabel(new RegExp(`^${label}`, "u"))
const cell = (page: Page, name: string): Locator => page.locator(".system-cell", { hasText: name })

/** What is left of a list of things to be done. */
const openRules = (page: Page): Locator => page.locator("section[aria-labelledby=open-title] li")

/** Goes on with Tab until something has the focus. */
const tabTo = async (page: Page, found: Locator): Promise<void> => {
  for (let step = 0; step < 80; step += 1) {
    if (await found.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press("Tab")
  }
  throw new Error("the keyboard does not get there")
}

/** Types a day into a field of days, as its parts are asked for. */
const typeDay = async (page: Page, day: string): Promise<void> => {
  const [year = "", month = "", date = ""] = day.split("-")
  await page.keyboard.type(`${month}${date}${year}`)
}

browsing("the six systems of a project", DEMONSTRATION, (stage) => {
  it("stand side by side, and each opens its rules with clause, comparison and version", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await visitor.open(HASTY)
    await page.locator(".system-cells").waitFor()
    assert.strictEqual(await page.locator(".system-cell").count(), 6)
    await cell(page, "招投标制").press("Enter")
    const rule = page.locator(".finding", { hasText: "自招标文件开始发出至投标截止不少于规定期限" }).first()
    await rule.waitFor()
    const said = await rule.innerText()
    assert.match(said, /违反[\s\S]*招标投标法[\s\S]*第二十四条/u)
    assert.match(said, /相隔至少 20 日/u)
    assert.match(said, /只提示、要求整改，不拦截/u)
    assert.match(said, /2000-01-01 至 2018-05-31/u)
    // The act that says so is a step away.
    await rule.locator(".evidence-act").last().click()
    assert.match(page.url(), /#entry-\d+$/u)
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("are read in English, too", async () => {
    const visitor = await stage.visit({ as: CLERK, locale: "en" })
    const { page } = visitor
    await visitor.open(`${HASTY}?system=tendering`)
    await page.locator(".finding").first().waitFor()
    const rules = await page.locator(".finding-title").allInnerTexts()
    assert.isAbove(rules.length, 10)
    assert.deepStrictEqual(
      rules.filter((title) => /\p{Script=Han}/u.test(title)),
      [],
    )
  })

  it("are an act recorded with the keyboard away from one more that is violated", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await visitor.open(QUIET)
    const before = await openRules(page).count()
    await page.getByText("还没有登记任何事项").waitFor()
    await page.getByRole("button", { name: "登记事项" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog", { name: "登记哪种事项" }).waitFor()
    await page.keyboard.type("付款")
    await tabTo(page, page.getByRole("button", { name: "付款", exact: true }))
    await page.keyboard.press("Enter")
    await field(page, "日期").waitFor()
    await tabTo(page, field(page, "日期"))
    await typeDay(page, "2010-04-20")
    await tabTo(page, field(page, "合同"))
    await page.keyboard.type("施工一标")
    await tabTo(page, field(page, "付款金额"))
    await page.keyboard.type("500000")
    await tabTo(page, field(page, "款项"))
    await page.keyboard.press("ArrowDown")
    await tabTo(page, dialog(page).locator("summary"))
    await page.keyboard.press("Enter")
    await tabTo(page, field(page, "付款方式"))
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("ArrowDown")
    await tabTo(page, field(page, "财政资金"))
    await page.keyboard.press("ArrowDown")
    // The rules speak before anything is recorded.
    const warned = dialog(page).locator(".act-preview li", { hasText: "现金" })
    await warned.first().waitFor()
    assert.match(await warned.first().innerText(), /违反/u)
    assert.deepStrictEqual(await violationsOn(page), [])
    await tabTo(page, dialog(page).getByRole("button", { name: "登记", exact: true }))
    await page.keyboard.press("Enter")
    await dialog(page).waitFor({ state: "detached" })
    await page.locator(".recorded").waitFor()
    await openRules(page).first().waitFor()
    assert.isAbove(await openRules(page).count(), before)
    assert.match((await openRules(page).allInnerTexts()).join("\n"), /违反[\s\S]*现金/u)
  })

  it("tell who was second what was recorded meanwhile, and take it the second time", async () => {
    const [one, other] = [await stage.visit({ as: CLERK }), await stage.visit({ as: "province.msb" })]
    one.expects(/status of 409/u)
    const fill = async (page: Page, name: string): Promise<void> => {
      await field(page, "日期").fill("2010-05-20")
      await field(page, "项目法人代码").fill("10000001-6")
      await field(page, "项目法人名称").fill(name)
    }
    const form = `${HASTY}?form=act.LegalPersonNamed`
    await one.open(form)
    await field(one.page, "日期").waitFor()
    await other.open(form)
    await field(other.page, "日期").waitFor()
    await fill(other.page, "示例先到的")
    await fill(one.page, "示例后到的")
    const record = (page: Page): Promise<void> =>
      dialog(page).getByRole("button", { name: "登记", exact: true }).click()
    await record(other.page)
    await dialog(other.page).waitFor({ state: "detached" })
    await record(one.page)
    await dialog(one.page).getByText("其间登记“确定项目法人”").waitFor()
    await record(one.page)
    await dialog(one.page).waitFor({ state: "detached" })
    assert.strictEqual(await one.page.getByText("项目法人 示例后到的").count(), 1)
  })

  it("let an act be put right and withdrawn, and keep both in the list", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await visitor.open("/projects/2010-341524-33-0001")
    const row = page.locator("[data-row]", { hasText: "确定项目法人" }).first()
    await row.getByRole("button", { name: "更正" }).click()
    assert.strictEqual(await field(page, "项目法人名称").inputValue(), "示例建设管理站")
    await field(page, "更正原因").fill("名称写错")
    await field(page, "项目法人名称").fill("示例建设管理总站")
    await dialog(page).getByRole("button", { name: "登记", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    const right = page.locator("[data-row]", { hasText: "示例建设管理总站" })
    await right.getByRole("button", { name: "撤回" }).click()
    await field(page, "撤回原因").fill("不是这个项目")
    await dialog(page).getByRole("button", { name: "撤回", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    await page.getByText("名称写错").first().waitFor()
    await page.getByText("不是这个项目").first().waitFor()
  })

  it("show whoever may not record no form, also where the address names one", async () => {
    const visitor = await stage.visit({ as: "luan.msb" })
    const { page } = visitor
    await visitor.open(`${HASTY}?form=act.LegalPersonNamed`)
    await page.locator(".system-cells").waitFor()
    assert.strictEqual(await page.getByRole("button", { name: "登记事项" }).count(), 0)
    assert.strictEqual(await dialog(page).count(), 0)
  })
})
