/** Keys of agencies at the page: issued and shown once, tried, revoked, and found by the audit. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing, type Stage } from "./browsing.ts"

const KEY = /^msk_[a-z2-7]{8}_[\w-]{43}$/u

/** Goes through a form field by field with nothing but the keyboard. */
const typeInto = async (page: Page, label: string, text: string): Promise<void> => {
  await page.getByRole("dialog").getByLabel(label, { exact: true }).focus()
  await page.keyboard.type(text)
}

/** Asks with a key as a program of an agency would; answers the status and the body. */
const asked = async (stage: Stage, key: string): Promise<readonly [number, string]> => {
  const response = await fetch(`${stage.house.address}/graphql`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({
      query:
        '{ figures(region: "341524") { __typename } project(code: "2010-341524-19-0001") { __typename } }',
    }),
  })
  return [response.status, await response.text()]
}

const issue = (name: string) => ({
  name,
  agency: null,
  regionCodes: null,
  itemKeys: null,
  fieldGroups: ["figures"],
  mayIntrospect: false,
  expires: null,
})

browsing("the keys of agencies", DEMONSTRATION, (stage) => {
  it("begin with none; the first is issued with the keyboard, shown once, not closed by a slip", async () => {
    const visitor = await stage.visit({ as: "admin.security", at: "/keys" })
    const { page } = visitor
    await page.getByText("还没有发过密钥").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.getByRole("button", { name: "给第一个机构发放密钥" }).focus()
    await page.keyboard.press("Enter")
    await typeInto(page, "名称", "2010 年度专项审计")
    await typeInto(page, "机构", "金寨县审计局")
    // The office's own region stands there at first; it gives way to one county.
    await page.getByRole("dialog").getByLabel("区划", { exact: true }).focus()
    await page.keyboard.press("Backspace")
    await page.keyboard.type("341524")
    await page.getByRole("button", { name: "去掉 金寨县 341524" }).waitFor()
    await typeInto(page, "民生工程", "饮水安全")
    await page.keyboard.press("Enter")
    await page.getByRole("button", { name: /^去掉 \d\d .*饮水安全/u }).waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.getByRole("dialog").getByRole("button", { name: "发放密钥" }).focus()
    await page.keyboard.press("Enter")
    const shown = page.getByRole("dialog", { name: /密钥已发放 · msk_/u })
    await shown.waitFor()
    await shown.getByText("只显示这一次").waitFor()
    const key = await shown.getByLabel("密钥", { exact: true }).inputValue()
    assert.match(key, KEY)
    assert.deepStrictEqual(await violationsOn(page), [])
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press("Escape")
    await shown.getByText("已经存好了吗？").waitFor()
    await shown.getByRole("button", { name: "没有，再看看" }).click()
    assert.strictEqual(await shown.getByLabel("密钥", { exact: true }).inputValue(), key)
    const [status, body] = await asked(stage, key)
    assert.strictEqual(status, 200)
    assert.include(body, '"Figures"')
    assert.include(body, '"NotPermitted"')
    await shown.getByRole("button", { name: "关闭" }).click()
    await shown.getByRole("button", { name: "存好了，关闭" }).click()
    await shown.waitFor({ state: "detached" })
    const row = page.getByRole("row", { name: new RegExp(key.slice(0, 12), "u") })
    const text = await row.innerText()
    assert.match(text, /金寨县审计局[^]*2010 年度专项审计[^]*有效[^]*金寨县[^]*饮水安全/u)
    assert.notInclude(await page.content(), key)
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("say what is wrong with what was typed, field by field, and lose nothing of it", async () => {
    const visitor = await stage.visit({ as: "admin.security", at: "/keys?form=issue" })
    visitor.expects(/status of 4/u)
    const { page } = visitor
    await visitor.command("access.issueKey", issue("已有的名称"))
    const dialog = page.getByRole("dialog")
    await dialog.getByLabel("名称", { exact: true }).fill("已有的名称")
    await dialog.getByLabel("区划", { exact: true }).fill("没有的县")
    const send = dialog.getByRole("button", { name: "发放密钥" })
    await send.click()
    await dialog.getByText("没有这一项；请从列出的里面选，或清空再选").waitFor()
    await dialog.getByLabel("区划", { exact: true }).fill("")
    await send.click()
    await dialog.getByText("已有名为“已有的名称”的密钥").waitFor()
    await dialog.getByLabel("名称", { exact: true }).fill("另一个名称")
    await dialog.getByLabel("最后一天").fill("2010-05-31")
    await send.click()
    await dialog.getByText("有效期 2010-05-31 已经过去").waitFor()
    assert.strictEqual(await dialog.getByLabel("名称", { exact: true }).inputValue(), "另一个名称")
  })

  it("are revoked for good, with a reason; the audit finds by name what was done and asked", async () => {
    const visitor = await stage.visit({ as: "admin.security", at: "/keys" })
    const { page } = visitor
    const issued = await visitor.command<{ key: { prefix: string }; secret: string }>(
      "access.issueKey",
      issue("省人大代表视察"),
    )
    const { prefix } = issued.key
    assert.strictEqual((await asked(stage, issued.secret))[0], 200)
    await visitor.open(`/keys?search=${prefix}`)
    await page.getByRole("button", { name: `吊销 ${prefix}` }).focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByText("马上失效，不能恢复").waitFor()
    await dialog.getByRole("button", { name: "吊销", exact: true }).click()
    await dialog.getByText("请填一行文字").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await dialog.getByLabel("吊销原因").fill("视察结束")
    await page.keyboard.press("Enter")
    await dialog.waitFor({ state: "detached" })
    const row = page.getByRole("row", { name: new RegExp(prefix, "u") })
    await row.getByText("已吊销").waitFor()
    assert.strictEqual(await row.getByRole("button").count(), 0)
    assert.strictEqual((await asked(stage, issued.secret))[0], 401)

    const auditor = await stage.visit({ as: "admin.audit", at: `/audit?person=${prefix}` })
    await auditor.page.getByRole("cell", { name: "凭密钥查询" }).waitFor()
    await auditor.page.getByRole("cell", { name: `省人大代表视察 ${prefix}` }).waitFor()
    await auditor.open(`/audit?subject=${prefix}&columns=at.who.what.subject.question`)
    assert.strictEqual(await auditor.page.getByRole("cell", { name: "发放和吊销密钥" }).count(), 2)
    await auditor.page.getByText("视察结束").waitFor()
  })

  it("are nobody else's to see", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/keys" })
    await page.getByRole("heading", { name: "你的角色在这里没有要看的页面" }).waitFor()
    assert.strictEqual(await page.locator("main :is(table, form, button)").count(), 0)
  })
})
