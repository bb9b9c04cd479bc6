/** The way in and out, with the mouse and without it. */
import { Redacted } from "effect"
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { ownerOf, TEST_PASSWORD } from "@minsheng/store/testing"
import { browsing } from "./browsing.ts"

const REFUSED = /status of (?:401|429)/u

/** Fills in the form and sends it. */
const enter = async (page: Page, userName: string, password: string): Promise<void> => {
  await page.getByRole("textbox", { name: "用户名" }).fill(userName)
  await page.getByLabel("密码", { exact: true }).fill(password)
  await page.getByRole("button", { name: "登录" }).click()
}

const RIGHT = Redacted.value(TEST_PASSWORD)

browsing("signing in", DEMONSTRATION, (stage) => {
  it("refuses a wrong password with what to do, then lets the right one in", async () => {
    const visitor = await stage.visit({ at: "/" })
    visitor.expects(REFUSED)
    const { page } = visitor
    await page.waitForURL("**/sign-in?to=%2F")
    await enter(page, "luan.msb", "wrong")
    const problem = page.getByRole("alert")
    assert.match(await problem.innerText(), /用户名或密码不对。连续输错 5 次/u)
    // Who asks for help can say under which number it was refused.
    assert.match(await page.locator(".request-number code").innerText(), /^[0-9a-f-]{36}$/u)
    assert.strictEqual(
      await page.getByRole("textbox", { name: "用户名" }).inputValue(),
      "luan.msb",
      "what was typed stays",
    )
    await enter(page, "luan.msb", RIGHT)
    await page.getByRole("heading", { name: "2010 年民生工程总览" }).waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/")
    // What to do next stands at the top of the first page.
    const next = page.getByRole("region", { name: "下一步办什么" })
    assert.isAbove(await next.getByRole("link").count(), 1)
  })

  it("asks for both fields before it sends anything", async () => {
    const { page } = await stage.visit({ at: "/sign-in" })
    await page.getByRole("button", { name: "登录" }).click()
    assert.deepStrictEqual(await page.locator(".field-message").allTextContents(), ["请填用户名", "请填密码"])
    assert.isTrue(
      await page.getByLabel("用户名", { exact: true }).evaluate((field) => field === document.activeElement),
    )
  })

  it("locks the account after five wrong passwords and says for how long", async () => {
    const visitor = await stage.visit({ at: "/sign-in" })
    visitor.expects(REFUSED)
    const { page } = visitor
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const [answer] = await Promise.all([
        page.waitForResponse("**/sign-in/username"),
        enter(page, "admin.audit", `wrong ${attempt}`),
      ])
      assert.strictEqual(answer.status(), 401)
    }
    await enter(page, "admin.audit", RIGHT)
    await page.getByText("账号已锁定 30 分钟").waitFor()
    assert.match(await page.getByRole("alert").innerText(), /找系统管理员重设密码/u)
  })

  it("fills in a demonstration account that is clicked", async () => {
    const { page } = await stage.visit({ at: "/sign-in" })
    await page.getByRole("button", { name: "jinzhai.msb" }).click()
    assert.strictEqual(await page.getByRole("textbox", { name: "用户名" }).inputValue(), "jinzhai.msb")
    await page.keyboard.type(RIGHT)
    await page.keyboard.press("Enter")
    await page.getByText("金寨县民生办 · 王某").waitFor()
  })

  it("works with the keyboard alone", async () => {
    const { page } = await stage.visit({ at: "/sign-in" })
    await page.getByRole("textbox", { name: "用户名" }).and(page.locator(":focus")).waitFor()
    await page.keyboard.type("luan.msb")
    await page.keyboard.press("Tab")
    await page.keyboard.type(RIGHT)
    // The button that shows the password stands behind the field.
    await page.keyboard.press("Tab")
    assert.strictEqual(await page.evaluate(() => document.activeElement?.textContent), "显示")
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1 }).waitFor()
    await page.locator(".heat-table").waitFor()
    await page.keyboard.press("Tab")
    const skip = page.getByRole("link", { name: "跳到正文" })
    assert.isTrue(await skip.evaluate((link) => link === document.activeElement))
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    assert.isTrue(await page.locator("main").evaluate((main) => main.contains(document.activeElement)))
  })

  it("ends at the sign-in page, and the page before is closed", async () => {
    const visitor = await stage.visit({ as: "luan.msb", at: "/projects" })
    visitor.expects(REFUSED)
    const { page } = visitor
    await page.getByRole("button", { name: "退出" }).click()
    await page.getByRole("heading", { name: "登录" }).waitFor()
    await page.goto("/projects")
    await page.waitForURL("**/sign-in?to=%2Fprojects")
    assert.strictEqual(await page.locator(".project-table").count(), 0)
  })

  it("is asked for again in place when the session ended in the meantime", async () => {
    const visitor = await stage.visit({ as: "province.msb", at: "/projects?region=341500&order=slowest" })
    visitor.expects(REFUSED)
    const { page } = visitor
    await using owner = await ownerOf(stage.house.database)
    await owner.query("delete from auth.session")
    // Whether or not the page has noticed by itself: what follows the click is asked for again.
    await page.getByRole("link", { name: "下一页" }).evaluate((link: HTMLElement) => link.click())
    const again = page.getByRole("dialog", { name: /请重新登录 · province\.msb/u })
    await again.getByLabel("密码", { exact: true }).fill(RIGHT)
    await again.getByRole("button", { name: "登录" }).click()
    await again.waitFor({ state: "detached" })
    await page.getByRole("link", { name: "第一页" }).waitFor()
    const { pathname, searchParams } = new URL(page.url())
    assert.deepStrictEqual(
      [pathname, searchParams.get("region"), searchParams.get("order"), searchParams.has("after")],
      ["/projects", "341500", "slowest", true],
    )
  })

  it("goes back to pages of this system only", async () => {
    const { page } = await stage.visit({ at: "/sign-in?to=%2F%2Fexample.org%2F" })
    await enter(page, "luan.msb", RIGHT)
    await page.getByRole("heading", { name: "2010 年民生工程总览" }).waitFor()
    assert.strictEqual(new URL(page.url()).origin, stage.house.address)
  })
})
