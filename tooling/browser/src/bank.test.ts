/** A month at the bank, on pages: recorded, refused by line, posted, matched, explained, closed, reopened. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"
import { chooseFile, fillStatement, JANUARY, statementOpened, submitForm } from "./statements.ts"

const KEEPER = "luan.funds"
/** A county of which no statement is recorded. */
const AT = "/funds/bank?region=341523"

const side = (page: Page, name: "银行对账单的行" | "台账的分录") => page.getByRole("grid", { name })

/** Opens what can be done about a row, and chooses one of it. */
const act = async (page: Page, row: string, choice: string): Promise<void> => {
  await page.getByRole("row").filter({ hasText: row }).getByRole("button", { name: /^办理/u }).first().click()
  await page.locator(".popover").getByRole("button", { name: choice }).click()
  await page.locator("dialog[open]").waitFor()
}

const yuan = (fen: number): string => (fen / 100).toFixed(2)

const closed = (page: Page): Promise<void> => page.locator("dialog").waitFor({ state: "detached" })

browsing("a statement of the bank", DEMONSTRATION, (stage) => {
  it("is not recorded while a line of its file is wrong, and the line is named", async () => {
    const visitor = await stage.visit({ as: KEEPER, at: AT })
    visitor.expects(/status of 422/u)
    const { page } = visitor
    await page.getByText("没有符合条件的对账单").waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await chooseFile(page, [...JANUARY.slice(0, -1), "2010-01-06,手续费,,,1.00,,9.99"])
    await fillStatement(page)
    await submitForm(page)
    await page
      .getByRole("alert")
      .getByText(/第 4 行/u)
      .waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
  })

  it(
    "goes from its file to being closed, and is opened again for a reason",
    { timeout: 60_000 },
    async () => {
      const visitor = await stage.visit({ as: KEEPER, at: AT })
      const { page } = visitor
      await chooseFile(page, JANUARY)
      await fillStatement(page)
      await submitForm(page)
      await statementOpened(page)
      await page.getByText("2 笔既没有勾对也没有说明").waitFor()
      assert.deepStrictEqual(await violationsOn(page), [])

      // What the ledger lacks is posted from the line, with its day and amount.
      await act(page, "结息", "登记为划转：利息")
      const form = page.locator("dialog[open]")
      assert.strictEqual(await form.getByLabel("金额（元）").inputValue(), "7.77")
      assert.strictEqual(await form.getByLabel("发生日期").inputValue(), "2010-01-05")
      await form.getByLabel("民生工程").selectOption("19")
      await form.getByLabel("资金来源").selectOption("county")
      await submitForm(page)
      await closed(page)

      // By hand: nothing can be matched before both sides are equal.
      const match = page.getByRole("button", { name: "勾对", exact: true })
      await side(page, "台账的分录").getByText("利息").first().waitFor()
      await side(page, "银行对账单的行").getByRole("row").filter({ hasText: "结息" }).click()
      await page.locator(".match-bar").getByText("相差 7.77 元").waitFor()
      assert.strictEqual(await match.getAttribute("aria-disabled"), "true")
      await side(page, "台账的分录").locator("[data-at]").first().focus()
      await page.keyboard.press("Space")
      await page.locator(".match-bar").getByText("相等").waitFor()
      assert.deepStrictEqual(await violationsOn(page), [])
      await match.click()
      await page.getByText("1 笔既没有勾对也没有说明").waitFor()

      // Taken apart again, it is suggested as certain.
      await page.getByRole("button", { name: "取消勾对：第 1 号" }).click()
      await page.getByRole("button", { name: "接受全部确定的建议（1）" }).click()
      await page.getByText("1 笔既没有勾对也没有说明").waitFor()

      await act(page, "手续费", "说明")
      await form.getByLabel("为什么只有一边有").selectOption("charge")
      await form.getByLabel("说明", { exact: true }).fill("六月补记")
      assert.deepStrictEqual(await violationsOn(page), [])
      await submitForm(page)
      await closed(page)

      await page.locator(".page-head").getByRole("button", { name: "结清" }).click()
      await submitForm(page)
      await closed(page)
      await page.locator(".page-head").getByText("已结").waitFor()
      assert.strictEqual(await match.count(), 0)
      assert.deepStrictEqual(await violationsOn(page), [])

      await page.locator(".page-head").getByRole("button", { name: "重开" }).click()
      await page.locator("dialog[open] input[type=text]").fill("银行补来一行")
      await submitForm(page)
      await closed(page)
      await page.locator(".page-head").getByText("未结").waitFor()
      await page.locator(".history").getByText("银行补来一行").waitFor()
    },
  )

  it(
    "of ten thousand lines is recorded and walked like any other, with few rows at a time",
    { timeout: 90_000 },
    async () => {
      const { page } = await stage.visit({ as: KEEPER, at: "/funds/bank?region=341502" })
      const [heading = "", opening = ""] = JANUARY
      const lines = Array.from({ length: 10_000 }, (_, at) => `2010-01-05,补助 ${at},,,,0.01,${yuan(at + 1)}`)
      await chooseFile(page, [heading, opening, ...lines])
      await fillStatement(page)
      await submitForm(page)
      await statementOpened(page)
      await page.getByText("余差 100.00 元，10,000 笔没有着落").waitFor()
      const grid = side(page, "银行对账单的行")
      assert.strictEqual(await grid.getAttribute("aria-rowcount"), "10001")
      assert.isBelow(await grid.getByRole("row").count(), 200)
      await grid.locator("[data-at]").first().focus()
      await page.keyboard.press("Control+End")
      await grid.getByText("补助 9999").waitFor()
      await page.keyboard.press("Space")
      await page.locator(".match-bar").getByText("银行 1 笔 0.01 元").waitFor()
      assert.deepStrictEqual(await violationsOn(page), [])
    },
  )

  it("is read and not changed by who does not keep the funds", async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: "/funds/bank" })
    const { page } = visitor
    assert.strictEqual(await page.locator("input[type=file]").count(), 0)
    await page.locator("tbody [data-row] a").first().click()
    await page.locator(".balance-table").waitFor()
    assert.strictEqual(await page.locator(".match-bar").count(), 0)
    assert.strictEqual(await page.getByRole("button", { name: /^办理/u }).count(), 0)
    assert.deepStrictEqual(await violationsOn(page), [])
  })
})
