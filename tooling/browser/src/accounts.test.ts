/** Accounts at the pages: a first password, a second factor, sessions, administration and its trail. */
import { Redacted } from "effect"
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { codeOfNow, ownerOf, TEST_PASSWORD } from "@minsheng/store/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const RIGHT = Redacted.value(TEST_PASSWORD)
const REFUSED = /status of (?:401|403)/u

/** Types into fields one after the other and sends, with nothing but the keyboard. */
const typed = async (
  page: Page,
  fields: ReadonlyArray<readonly [label: string, text: string]>,
): Promise<void> => {
  for (const [label, text] of fields) {
    await page.getByLabel(label, { exact: true }).focus()
    await page.keyboard.press("Control+A")
    await page.keyboard.type(text)
  }
  await page.keyboard.press("Enter")
}

const signIn = (page: Page, userName: string, password: string): Promise<void> =>
  typed(page, [
    ["用户名", userName],
    ["密码", password],
  ])

browsing("an account", DEMONSTRATION, (stage) => {
  it("with a first password shows nothing but its change, and everything after it", async () => {
    const administrator = await stage.visit({ as: "admin.system", at: "/accounts/user?name=luan.msb" })
    await administrator.page.getByRole("button", { name: "设密码" }).click()
    const dialog = administrator.page.getByRole("dialog")
    await dialog.getByRole("button", { name: "生成一个" }).click()
    const first = await dialog.getByLabel("设密码").inputValue()
    await dialog.getByRole("button", { name: "设定" }).click()
    await dialog.getByText("密码已设").waitFor()
    await dialog.getByRole("button", { name: "知道了" }).and(administrator.page.locator(":focus")).waitFor()

    const { page } = await stage.visit({ at: "/sign-in" })
    await signIn(page, "luan.msb", first)
    await page.getByRole("heading", { name: "先改密码" }).waitFor()
    await page.goto("/projects")
    await page.getByRole("heading", { name: "先改密码" }).waitFor()
    await page.getByLabel("别人设的密码").and(page.locator(":focus")).waitFor()
    assert.strictEqual(await page.getByRole("navigation", { name: "主导航" }).getByRole("link").count(), 0)
    assert.deepStrictEqual(await violationsOn(page), [])
    const change = (again: string) =>
      typed(page, [
        ["别人设的密码", first],
        ["新密码", "of my own choice"],
        ["再输一遍新密码", again],
      ])
    await change("of my own chance")
    await page.getByText("两遍不一样").waitFor()
    await change("of my own choice")
    await page.locator(".project-table").waitFor()
  })

  it("is given a second factor, which the next sign-in asks for; each code counts once", async () => {
    const visitor = await stage.visit({ as: "slt.water", at: "/account" })
    visitor.expects(REFUSED)
    const { page } = visitor
    await page.getByRole("button", { name: "开始设置" }).click()
    await typed(page, [["先输入密码", RIGHT]])
    await page.getByRole("img", { name: "验证器扫的码" }).waitFor()
    assert.strictEqual(await page.locator(".backup-codes li").count(), 10)
    assert.deepStrictEqual(await violationsOn(page), [])
    const key = (await page.locator(".enrolment-key").innerText()).replaceAll(" ", "")
    const backup = await page.locator(".backup-codes code").first().innerText()
    await typed(page, [["验证码", codeOfNow(key)]])
    await page.getByText("已设：登录时除密码外还要验证器上的码。").waitFor()
    assert.strictEqual(await page.getByText(backup).count(), 0, "backup codes are shown once")

    await page.getByRole("button", { name: "退出" }).click()
    await signIn(page, "slt.water", RIGHT)
    await page.getByText("请输入验证器上的 6 位验证码").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await typed(page, [["验证码", "000000"]])
    await page.getByText("验证码不对，或已经用过").waitFor()
    await typed(page, [["验证码", backup]])
    await page.locator(".heat-table").waitFor()
  })

  it("lists its sessions, and ends another one", async () => {
    const other = await stage.visit({ as: "sjt.audit", at: "/account" })
    other.expects(REFUSED)
    const { page } = await stage.visit({ as: "sjt.audit", at: "/account" })
    const rows = page.locator("section", { hasText: "不认识的" }).locator("tbody tr")
    assert.isAtLeast(await rows.count(), 2)
    assert.match(await rows.first().innerText(), /Chrome \d+ · Linux/u)
    while ((await page.getByRole("button", { name: /^结束 / }).count()) > 0) {
      const before = await rows.count()
      await page
        .getByRole("button", { name: /^结束 / })
        .first()
        .click()
      await page.waitForFunction(
        (count) => document.querySelectorAll("section:last-child tbody tr").length < count,
        before,
      )
    }
    assert.strictEqual(await rows.count(), 1)
    await other.page.goto("/projects")
    await other.page.waitForURL(/sign-in/u)
  })

  it("that was signed out meanwhile signs in again in place, and what was typed is sent", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: "/projects/2010-341524-04-0001" })
    visitor.expects(REFUSED)
    const { page } = visitor
    await page.getByRole("button", { name: "登记变更" }).click()
    await page.getByRole("dialog").getByLabel("项目名称").fill("示例改名工程甲")
    await using owner = await ownerOf(stage.house.database)
    await owner.query("delete from auth.session")
    await page.getByRole("dialog").getByRole("button", { name: "登记", exact: true }).click()
    const again = page.getByRole("dialog", { name: /请重新登录 · jinzhai\.msb/u })
    await again.waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await typed(page, [["密码", RIGHT]])
    await again.waitFor({ state: "detached" })
    await page.getByRole("heading", { name: "示例改名工程甲" }).waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/projects/2010-341524-04-0001")
  })
})

browsing("an administrator", DEMONSTRATION, (stage) => {
  it("adds a user, locks the account and opens it, with the keyboard", async () => {
    const { page } = await stage.visit({ as: "admin.system", at: "/accounts" })
    await page.getByRole("button", { name: "添加用户" }).focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("用户名").fill("new.person")
    await dialog.getByLabel("姓名").fill("新人")
    await dialog.getByLabel("单位").selectOption({ label: "金寨县民生办 · 341524" })
    await dialog.getByLabel("姓名").press("Enter")
    await dialog.waitFor({ state: "detached" })
    await page.getByLabel("查找", { exact: true }).fill("new.person")
    await page.getByRole("row", { name: /new\.person/u }).waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.getByRole("rowheader", { name: "new.person" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { name: "new.person" }).waitFor()
    for (const [step, then] of [
      ["锁定", "已锁定"],
      ["解锁", "没有密码"],
    ] as const) {
      await page.getByRole("button", { name: step, exact: true }).focus()
      await page.keyboard.press("Enter")
      await page.getByRole("dialog").getByRole("button", { name: "登记" }).focus()
      await page.keyboard.press("Enter")
      await page.getByRole("dialog").waitFor({ state: "detached" })
      await page.locator(".account-facts").getByText(then).waitFor()
    }
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("sees at the top of an account what keeps its owner out, and opens what helps from there", async () => {
    const { page } = await stage.visit({ as: "admin.system", at: "/accounts?list=offices" })
    const office = page.getByRole("row").filter({ hasText: "霍山县民生办" })
    await office.getByRole("link", { name: "1", exact: true }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("rowheader").filter({ hasText: "." }).first().focus()
    await page.keyboard.press("Enter")
    const wrong = page.getByRole("region", { name: "哪里有问题" })
    await wrong.getByText("还没有密码，登录不了").waitFor()
    await page.getByRole("region", { name: "账号变动" }).getByText("授予角色").waitFor()
    const next = page.getByRole("region", { name: "下一步办什么" })
    await next.getByRole("button", { name: "由系统管理员设初始密码，当面告知" }).focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "生成一个" }).click()
    await dialog.getByRole("button", { name: "设定" }).click()
    await dialog.getByRole("button", { name: "知道了" }).click()
    await wrong.getByText("还在用别人设的初始密码").waitFor()
    await next.getByText("本人首次登录时先改密码").waitFor()
    // Who sets no passwords is told whose it is, and gets no button.
    const security = await stage.visit({ as: "admin.security", at: "/accounts/user?name=shucheng.msb" })
    const theirs = security.page.getByRole("region", { name: "下一步办什么" })
    await theirs.waitFor()
    assert.strictEqual(await theirs.getByRole("button").count(), 0)
  })

  it("of another kind's account is told that it is not theirs to close", async () => {
    const visitor = await stage.visit({ as: "admin.system", at: "/accounts/user?name=admin.audit" })
    visitor.expects(REFUSED)
    const { page } = visitor
    await page.getByRole("button", { name: "停用" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "登记" }).click()
    const refusal = page.getByRole("dialog").getByRole("alert")
    assert.match(await refusal.innerText(), /admin\.audit 是审计管理员，别的管理员不能停用/u)
  })

  it("of security assigns roles and rules who needs a second factor", async () => {
    const { page } = await stage.visit({ as: "admin.security", at: "/accounts/user?name=huoqiu.msb" })
    await page.getByRole("button", { name: "授予角色" }).click()
    await page.getByRole("dialog").getByLabel("民生办查阅员").check()
    await page.getByRole("dialog").getByRole("button", { name: "登记" }).click()
    await page.locator(".account-facts").getByText("民生办填报员、民生办查阅员").waitFor()
    await page.goto("/accounts")
    await page.getByRole("button", { name: "哪些角色须两步验证" }).click()
    await page.getByRole("dialog").getByLabel("牵头部门查阅员").check()
    await page.getByRole("dialog").getByRole("button", { name: "登记" }).click()
    await page.getByText("须两步验证的角色：牵头部门查阅员").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    // Who holds the role and has none sets one up before anything else.
    const held = await stage.visit({ as: "slt.water", at: "/" })
    await held.page.getByRole("heading", { name: "先设两步验证" }).waitFor()
    assert.deepStrictEqual(await violationsOn(held.page), [])
  })

  it("of audit finds who did what to whom, and takes the answer out", async () => {
    const visitor = await stage.visit({ as: "admin.audit", at: "/audit" })
    const { page } = visitor
    await page.getByLabel("对象").fill("2010-341524-04-0001")
    await page.waitForURL(/subject=/u)
    await page.getByRole("cell", { name: "登记项目" }).waitFor()
    await page.getByLabel("方式").selectOption({ label: "访问" })
    await page
      .getByRole("heading", { name: "没有符合条件的记录" })
      .or(page.getByText("没有符合条件的记录"))
      .first()
      .waitFor()
    await page.getByRole("link", { name: "清除条件" }).click()
    await page.getByLabel("谁", { exact: true }).fill("admin.audit")
    await page.getByRole("cell", { name: "登录", exact: true }).first().waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "导出所见（CSV）" }).click(),
    ])
    assert.strictEqual(download.suggestedFilename(), "access.csv")
  })
})
