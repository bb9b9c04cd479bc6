/** The work list of an office, and what it authorises: found, opened, passed, and refused with the clause. */
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const OFFICER = "luan.filing"

const rows = (page: Page): Locator => page.locator("tbody [data-row]")
const gate = (page: Page, name: string): Locator => page.locator(".gate-list > li", { hasText: name }).first()
const dialog = (page: Page): Locator => page.locator("dialog")

browsing("what has to be done", DEMONSTRATION, (stage) => {
  it("is listed by its day, narrowed by system and verdict, and leads to the project's rules", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: "/findings" })
    const { page } = visitor
    await rows(page).first().waitFor()
    const all = await rows(page).count()
    await page.getByLabel("哪一制").selectOption("tendering")
    await page.waitForFunction((before) => document.querySelectorAll("tbody [data-row]").length < before, all)
    const systems = await rows(page).allInnerTexts()
    assert.isTrue(systems.every((text) => text.includes("招投标制")))
    assert.match(page.url(), /system=tendering/u)
    assert.deepStrictEqual(await violationsOn(page), [])
    await rows(page).first().getByRole("link").first().click()
    await page.locator(".system-findings .finding").first().waitFor()
    assert.match(page.url(), /\/projects\/2010-341524-\d\d-\d{4}\?.*system=tendering/u)
  })

  it("shows a county nothing of another", async () => {
    const visitor = await stage.visit({ as: "huoqiu.msb", at: "/findings" })
    const { page } = visitor
    await rows(page).first().waitFor()
    const counties = await rows(page).allInnerTexts()
    assert.isTrue(counties.every((text) => text.includes("霍邱县") && !text.includes("金寨县")))
  })
})

browsing("a gate", DEMONSTRATION, (stage) => {
  it("is passed by the filing officer, and says what the decision rests on", async () => {
    const visitor = await stage.visit({ as: OFFICER, at: "/projects/2010-341524-19-0001" })
    const { page } = visitor
    const tender = gate(page, "招标备案")
    await tender.getByRole("button", { name: /^办理/u }).click()
    await dialog(page).getByLabel(/^理由/u).fill("示例：原件已核对")
    await dialog(page).getByRole("button", { name: "办理", exact: true }).click()
    await dialog(page).waitFor({ state: "detached" })
    await gate(page, "招标备案").getByText("依据仍然成立").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("that a rule closes says which, under which clause, and cannot be passed", async () => {
    const visitor = await stage.visit({ as: OFFICER, at: "/projects/2010-341524-19-0001" })
    const { page } = visitor
    const start = gate(page, "同意开工")
    await start.getByText("不能办理").waitFor()
    assert.isTrue(await start.getByRole("button", { name: /^办理/u }).isDisabled())
    await start.getByRole("button", { name: /^依据/u }).click()
    const rule = start.locator(".finding").first()
    await rule.waitFor()
    assert.match(await rule.innerText(), /违反\n基础设施项目在开工前明确/u)
    assert.match(await rule.locator(".finding-clause").innerText(), /工程质量/u)
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("is nobody else's to pass", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: "/projects/2010-341524-19-0001" })
    const { page } = visitor
    await gate(page, "同意开工").waitFor()
    assert.strictEqual(await page.locator(".gate-list").getByRole("button", { name: /^办理/u }).count(), 0)
  })
})
