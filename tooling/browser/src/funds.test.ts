/** The fund ledger in the browser: a clerk posts, is refused with what is left, moves back, sets aside. */
import { readFile } from "node:fs/promises"
import type { Locator, Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import type { Locale } from "@minsheng/core/kernel"
import { pdfOf } from "@minsheng/core/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const KEEPER = "jinzhai.funds"
const PAYABLE = "2010-341524-19-central-payable"
const SPECIAL = "2010-341524-19-central-specialAccount"

const dialog = (page: Page): Locator => page.getByRole("dialog")
const field = (page: Page, label: string): Locator => dialog(page).getByLabel(new RegExp(`^${label}`, "u"))
const submit = (page: Page, name = "登记"): Promise<void> =>
  dialog(page).getByRole("button", { name, exact: true }).click()
const closed = (page: Page): Promise<void> => dialog(page).waitFor({ state: "detached" })
const headline = (page: Page): Promise<string> => page.locator(".stand-terms").first().innerText()

/** The balance that the page of an account states first, in yuan. */
const balanceOn = async (page: Page): Promise<string> =>
  (await headline(page)).split(" ")[0]?.replaceAll(",", "") ?? ""

browsing("the fund ledger", DEMONSTRATION, (stage) => {
  it("is posted to from an account: only what the kind needs, the remaining amount live", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/accounts/${SPECIAL}` })
    const { page } = visitor
    const before = Number(await balanceOn(page))
    await page.getByRole("button", { name: "登记划转" }).click()
    // Only kinds that take money out of the special account.
    assert.deepStrictEqual(await page.locator(".kind-choice li").allInnerTexts(), [
      "列应付",
      "拨付",
      "退回",
      "转结余",
      "交接",
    ])
    await page.getByRole("button", { name: "列应付" }).click()
    await dialog(page).waitFor()
    // What the account says is chosen already, and a kind with one way asks for none.
    assert.strictEqual(await field(page, "地区").inputValue(), "341524")
    assert.strictEqual(await field(page, "资金来源").inputValue(), "central")
    assert.strictEqual(await field(page, "下达到").count(), 0)
    assert.strictEqual(await field(page, "从").count(), 0)
    await dialog(page)
      .getByText(/现在可用 [\d,]+\.\d\d 元/u)
      .waitFor()
    await field(page, "金额").fill("1,234.56")
    await dialog(page)
      .getByText(/划出后还剩/u)
      .waitFor()
    await field(page, "文号").fill("测试〔2010〕1号")
    await submit(page)
    await closed(page)
    await page
      .getByText(/已登记，第/u)
      .first()
      .waitFor()
    await page.waitForFunction(
      (wanted) => document.querySelector(".stand-terms")?.textContent?.startsWith(wanted),
      (before - 1234.56).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    )
    await page.locator("td", { hasText: "测试〔2010〕1号" }).waitFor()
  })

  it("refuses what an account does not have, and says exactly what is left", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/accounts/${PAYABLE}` })
    visitor.expects(/status of 422/u)
    const { page } = visitor
    await page.getByRole("button", { name: "登记划转" }).click()
    await page.locator(".kind-choice").getByRole("button", { name: "拨付" }).click()
    await dialog(page).waitFor()
    await field(page, "到").selectOption("paid")
    await dialog(page)
      .getByText(/现在可用/u)
      .waitFor()
    const said = await dialog(page).locator(".remaining").innerText()
    const free = /可用 ([\d,]+\.\d\d) 元/u.exec(said)?.[1]?.replaceAll(",", "")
    await field(page, "金额").fill("999999.99")
    await dialog(page).getByText(/还差/u).waitFor()
    await submit(page)
    const refusal = dialog(page).getByRole("alert")
    await refusal.waitFor()
    assert.include(await refusal.innerText(), `可用 ${free} 元`)
    assert.strictEqual(await field(page, "金额").getAttribute("aria-invalid"), "true")
    assert.deepStrictEqual(await violationsOn(page), [])
    await page.keyboard.press("Escape")
    await dialog(page).getByRole("button", { name: "丢弃" }).click()
    await closed(page)
  })

  it("moves a transfer back with a reason; both then name each other", async () => {
    const visitor = await stage.visit({
      as: KEEPER,
      at: "/funds/transfers?item=19&kind=commitment&search=合同",
    })
    const { page } = visitor
    await page.locator("tbody [data-row] a").first().click()
    await page.getByRole("heading", { level: 1, name: "列应付" }).waitFor()
    const transfer = page.url()
    await page.getByRole("button", { name: "冲销" }).click()
    await dialog(page).waitFor()
    await submit(page, "冲销")
    await dialog(page).locator(".field-message").waitFor()
    await field(page, "原因").fill("合同作废")
    visitor.expects(/status of 422/u)
    await submit(page, "冲销")
    // Part of it was paid already: what is left is not enough, and the ledger says how much there is.
    await dialog(page)
      .getByText(/余额不足/u)
      .waitFor()
    await page.keyboard.press("Escape")
    await dialog(page).getByRole("button", { name: "丢弃" }).click()
    await visitor.open("/funds/transfers?item=19&kind=interest")
    await page.locator("tbody [data-row] a").first().click()
    await page.getByRole("heading", { level: 1, name: "利息" }).waitFor()
    await page.getByRole("button", { name: "冲销" }).click()
    await field(page, "原因").fill("利息算错")
    await submit(page, "冲销")
    await closed(page)
    await page.getByText("已被冲销，钱已原路退回").waitFor()
    await page.getByRole("cell", { name: "利息算错" }).waitFor()
    await page.getByRole("link", { name: "看那一笔" }).click()
    await page.getByText("这是对另一笔的冲销").waitFor()
    assert.notStrictEqual(page.url(), transfer)
  })

  it("posts what was set aside, and what is given up is free again", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds" })
    const { page } = visitor
    await page.getByRole("link", { name: "看等待过账的预留" }).click()
    await page.locator("tbody [data-row] a").first().click()
    await page.getByRole("heading", { level: 1, name: "拨付" }).waitFor()
    assert.deepStrictEqual(await page.locator(".page-head .actions > .button").allInnerTexts(), [
      "过账",
      "放弃预留",
    ])
    await page.getByRole("button", { name: "放弃预留" }).click()
    await field(page, "原因").fill("改由七月支付")
    await submit(page, "放弃预留")
    await closed(page)
    await page.locator(".chip-wash", { hasText: "已作废" }).waitFor()
    assert.strictEqual(await page.locator(".page-head .actions > .button").count(), 0)
  })

  it("is read by who may read it, who is offered nothing that they may not do", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: `/funds/accounts/${SPECIAL}` })
    const { page } = visitor
    await page.locator(".headline").waitFor()
    assert.strictEqual(await page.getByRole("button", { name: "登记划转" }).count(), 0)
    // An address that names a form opens none for them.
    await visitor.open("/funds?form=post.arrival")
    assert.strictEqual(await dialog(page).count(), 0)
    await visitor.open("/funds/transfers?item=19")
    await page.locator("tbody [data-row] a").first().click()
    await page.getByText("现在不能办：").waitFor()
  })

  it("leads from a sum to its accounts, from a posting to its transfer, by keyboard alone", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds?item=19&level=central" })
    const { page } = visitor
    await page.locator(".stage .door").first().focus()
    await page.keyboard.press("Enter")
    await page.locator(".popover").getByRole("link", { name: "看这些账户" }).focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(/purpose=budget/u)
    await visitor.settled()
    await page.keyboard.press("j")
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/funds\/accounts\//u)
    await page.locator("#postings-title").waitFor()
    await visitor.settled()
    await page.getByRole("grid", { name: "分录" }).locator("[data-at]").first().focus()
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/funds\/transfers\//u)
    await visitor.settled()
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it("shows the past: an account as of a day, a transfer as it was known", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: `/funds/accounts/${SPECIAL}?asOf=2010-03-31` })
    const { page } = visitor
    await page.locator(".past-note").waitFor()
    const days = await page.locator("#postings-title").locator("xpath=../..").locator("tbody tr").count()
    assert.isAbove(days, 1)
    assert.strictEqual(await page.getByRole("button", { name: "登记划转" }).count(), 0)
  })

  it("draws the flow, and says the same in a table", async () => {
    const { page } = await stage.visit({ as: "province.funds", at: "/funds/flow" })
    await page.locator(".flow-chart .flow-band").first().waitFor()
    const drawn = await page.locator(".flow-chart .flow-sum").allTextContents()
    const totals = await page
      .getByRole("grid", { name: "同样的数，列成表" })
      .locator("tfoot td")
      .allInnerTexts()
    assert.isNotEmpty(drawn)
    for (const total of totals.slice(0, -1)) assert.include(drawn, total)
    await page.locator(".flow-chart .flow-band").first().click({ force: true })
    await page.waitForURL(/\/funds\?/u)
  })

  it("is taken along as files: balances as they are seen, every posting behind them", async () => {
    const { page } = await stage.visit({ as: KEEPER, at: "/funds?item=19&level=central" })
    for (const [name, pattern] of [
      ["账户余额（CSV）", /2010-341524-19-central-specialAccount,2010,341524,金寨县/u],
      ["全部分录（CSV）", /拨付,2010-341524-19-central/u],
    ] as const) {
      await page.getByRole("button", { name: "导出所见" }).click()
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name }).click(),
      ])
      const text = await readFile(await download.path(), "utf8")
      assert.match(text, pattern)
      assert.match(text, /演示数据/u)
      assert.notMatch(text, /341522/u)
    }
  })

  it("leads from a posting to its paper, and takes another", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: "/funds/transfers?search=2010-088" })
    const { page } = visitor
    await page.locator("[data-row]").first().getByRole("link").first().click()
    const papers = page.getByRole("table", { name: /^文件/u })
    await papers.getByText("支付凭证（演示）").waitFor()
    const file = { name: "回单.pdf", mimeType: "application/pdf", buffer: Buffer.from(pdfOf("回单")) }
    await page.locator("input[type=file]").setInputFiles(file)
    await dialog(page).getByText("上传完成").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await submit(page)
    await closed(page)
    await papers.getByText("回单", { exact: true }).waitFor()
    const reader = await stage.visit({ as: "jinzhai.msb", at: new URL(page.url()).pathname })
    await reader.page.getByRole("table", { name: /^文件/u }).getByText("回单", { exact: true }).waitFor()
    assert.strictEqual(await reader.page.getByRole("button", { name: "附文件" }).count(), 0)
  })

  it.each<Locale>(["zh", "en"])("holds ten thousand accounts (%s)", async (locale) => {
    const visitor = await stage.visit({ as: KEEPER, locale })
    const { page } = visitor
    await page.route("**/trpc/**funds.balances**", async (route) => {
      const response = await route.fetch()
      const batch = (await response.json()) as ReadonlyArray<{
        readonly result: { readonly data: { rows?: Array<{ account: string }>; next?: string | null } }
      }>
      for (const { result } of batch) {
        const [first] = result.data.rows ?? []
        if (first === undefined) continue
        result.data.rows = Array.from({ length: 10_000 }, (_, index) => ({
          ...first,
          account: `${2010 + (index % 80)}-341524-${String(10 + (index % 89)).padStart(2, "0")}-central-${["budget", "paid"][index % 2]}`,
        }))
        result.data.next = null
      }
      await route.fulfill({ response, json: batch })
    })
    await visitor.open("/funds")
    const grid = page.getByRole("grid")
    assert.strictEqual(await grid.getAttribute("aria-rowcount"), "10001")
    assert.isBelow(await grid.locator("tbody [data-row]").count(), 100)
    assert.deepStrictEqual(await violationsOn(page), [])
  })
})
