/** Filling in a form: wrong where it is wrong, a draft whatever happens, and nothing sent twice. */
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"
import type { Visitor } from "./Visitor.ts"

const CLERK = "jinzhai.msb"
const CODE = "2010-341524-09-0001"
const AT = `/projects/${CODE}`

const dialog = (page: Page): Locator => page.getByRole("dialog")
const field = (page: Page, label: string): Locator => dialog(page).getByLabel(new RegExp(`^${label}`, "u"))
const press = (page: Page, name: string): Promise<void> =>
  dialog(page).getByRole("button", { name, exact: true }).click()
const closed = (page: Page): Promise<void> => dialog(page).waitFor({ state: "detached" })

const change = async (visitor: Visitor, code = CODE): Promise<void> => {
  await visitor.open(`/projects/${code}?form=revise`)
  await dialog(visitor.page).waitFor()
}

browsing("a form", DEMONSTRATION, (stage) => {
  it("says what is wrong with a field when it is left, and stops saying so when it is right", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await change(visitor)
    await field(page, "年度计划").fill("12万")
    await page.keyboard.press("Tab")
    await dialog(page).getByText("请填不到 1000 亿元的金额数字").waitFor()
    assert.strictEqual(await field(page, "年度计划").getAttribute("aria-invalid"), "true")
    assert.deepStrictEqual(await violationsOn(page), [])
    await field(page, "年度计划").fill("120000")
    await dialog(page).getByText("请填不到 1000 亿元的金额数字").waitFor({ state: "detached" })
    // What is wrong between two fields stands at one of them, in the words of the register.
    await field(page, "计划开工").fill("2010-06-01")
    await field(page, "计划完工").fill("2010-05-01")
    await field(page, "项目名称").focus()
    await dialog(page).getByText("计划完工早于计划开工").waitFor()
    assert.strictEqual(await dialog(page).locator(".field-message").count(), 1)
  })

  it("leads to the field that a refusal is about", async () => {
    const visitor = await stage.visit({ as: CLERK })
    visitor.expects(/status of 4\d\d/u)
    const { page } = visitor
    await change(visitor)
    await field(page, "从哪天起").fill("2010-06-30")
    await press(page, "登记")
    await dialog(page).getByText("尚未发生的事不能登记").waitFor()
    const on = field(page, "从哪天起")
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-invalid") === "true")
    assert.isTrue(await on.evaluate((input) => input === document.activeElement))
    const described = await on.getAttribute("aria-describedby")
    assert.match(await page.locator(`[id="${described}"]`).innerText(), /没有登记成/u)
  })

  it("keeps what was typed as a draft, says of when it is, and drops it when asked", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await change(visitor)
    const before = await field(page, "项目名称").inputValue()
    await field(page, "项目名称").fill("草稿里的名字")
    await page.keyboard.press("Escape")
    await dialog(page).getByText("填的内容还没有登记。").waitFor()
    // The safe answer has the focus.
    await page.waitForFunction(() => document.activeElement?.textContent === "继续填")
    await press(page, "继续填")
    await press(page, "放弃")
    await press(page, "留作草稿")
    await closed(page)
    await page.getByRole("button", { name: "登记变更" }).click()
    await dialog(page)
      .getByText(/这是 \d\d:\d\d 的草稿/u)
      .waitFor()
    assert.strictEqual(await field(page, "项目名称").inputValue(), "草稿里的名字")
    assert.deepStrictEqual(await violationsOn(page), [])
    await press(page, "丢弃草稿，重新填")
    assert.strictEqual(await field(page, "项目名称").inputValue(), before)
    // Nothing was typed, so nothing is asked.
    await page.keyboard.press("Escape")
    await closed(page)
  })

  it("loses nothing when the session ends: after signing in the form is open with its draft", async () => {
    const visitor = await stage.visit({ as: CLERK })
    visitor.expects(/status of 401/u)
    const { page } = visitor
    await change(visitor)
    await field(page, "项目名称").fill("会话过期也不丢")
    await visitor.context.clearCookies()
    await press(page, "登记")
    // Another window opens where the reader was; the draft is there for whoever signs in as before.
    await page.getByRole("dialog", { name: /请重新登录/u }).waitFor()
    const to = new URL(page.url())
    await visitor.signIn(CLERK)
    await visitor.open(`${to.pathname}${to.search}`)
    await dialog(page)
      .getByText(/这是 \d\d:\d\d 的草稿/u)
      .waitFor()
    assert.strictEqual(await field(page, "项目名称").inputValue(), "会话过期也不丢")
    await press(page, "登记")
    await page.getByRole("heading", { name: "会话过期也不丢" }).waitFor()
    await closed(page)
    assert.strictEqual(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes("draft")).length),
      0,
    )
  })

  it("is nobody else's: another user of the same browser finds no draft", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await change(visitor)
    await field(page, "项目名称").fill("王某的草稿")
    await page.keyboard.press("Escape")
    await press(page, "留作草稿")
    await visitor.signIn("province.msb")
    await change(visitor)
    assert.notStrictEqual(await field(page, "项目名称").inputValue(), "王某的草稿")
    assert.strictEqual(await dialog(page).getByText("的草稿").count(), 0)
  })

  it("sends under the same id until its content changes, also after the window was opened anew", async () => {
    const visitor = await stage.visit({ as: CLERK })
    visitor.expects(/ERR_CONNECTION|Failed to fetch/u)
    const { page } = visitor
    const ids: Array<string> = []
    await page.route("**/trpc/project.revise**", async (route) => {
      const body = route.request().postDataJSON() as Readonly<Record<string, { readonly commandId: string }>>
      ids.push(body["0"]?.commandId ?? "")
      await route.abort("connectionreset")
    })
    const send = async (): Promise<void> => {
      const had = ids.length
      await press(page, "登记")
      await dialog(page).getByRole("alert").waitFor()
      assert.strictEqual(ids.length, had + 1)
    }
    await change(visitor)
    await field(page, "项目名称").fill("同一件事")
    await send()
    page.once("dialog", (leaving) => void leaving.accept())
    await page.goto(`${AT}?form=revise`)
    await visitor.settled()
    await send()
    await field(page, "项目名称").fill("另一件事")
    await send()
    assert.strictEqual(ids[0], ids[1])
    assert.notStrictEqual(ids[1], ids[2])
    page.once("dialog", (leaving) => void leaving.accept())
  })

  it("warns before the window is closed on what was not recorded", async () => {
    const visitor = await stage.visit({ as: CLERK })
    const { page } = visitor
    await change(visitor)
    await field(page, "项目名称").fill("没有登记")
    const warned = page.waitForEvent("dialog")
    void page.reload().catch(() => undefined)
    const warning = await warned
    assert.strictEqual(warning.type(), "beforeunload")
    await warning.dismiss()
    assert.strictEqual(await field(page, "项目名称").inputValue(), "没有登记")
    await press(page, "放弃")
    await press(page, "丢弃")
    await closed(page)
  })
})
