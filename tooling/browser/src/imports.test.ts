/** Importing: a file is chosen, its preview says what it would do, it goes in, and is taken back. */
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const CLERK = "jinzhai.msb"
const HEADINGS =
  "code,year,county_code,item_key,name,implementing_unit,annual_plan_yuan,approved_on,changed_on,correction_reason"

const file = (rows: ReadonlyArray<string>) => ({
  name: "项目.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([HEADINGS, ...rows].join("\n"), "utf8"),
})

browsing("the page of imports", DEMONSTRATION, (stage) => {
  it("previews a file with the difference, takes it in, and takes it back with a reason", async () => {
    const { page } = await stage.visit({ as: CLERK, at: "/imports" })
    await page.getByText("还没有导入过").waitFor()
    const rows = [
      ",2010,341524,19,页面上导入的工程,示例站,100.00,2010-03-01,,",
      ",2010,341524,19,没有计划数的工程,示例站,一百万,2010-03-01,,",
    ]
    await page.setInputFiles("input[type=file]", file(rows))
    await page.getByRole("heading", { name: "预检项目：项目.csv" }).waitFor()
    await page.getByText("页面上导入的工程").waitFor()
    await page.getByRole("button", { name: "退回 1" }).click()
    await page.getByText("不是不到 1000 亿元的金额").waitFor()
    await page.getByRole("button", { name: "提交 1 行" }).click()
    await page.getByText("登记 1 个，修改 0 个").waitFor()
    await page.getByRole("heading", { name: "导入项目：项目.csv" }).and(page.locator(":focus")).waitFor()
    await page.getByRole("region", { name: "哪里有问题" }).getByText("退回 1 行，原因逐行列在下面").waitFor()
    await page.getByRole("button", { name: "撤销这次导入" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("可以撤销 1 行").waitFor()
    await dialog.getByLabel("原因").fill("发错了版本")
    await dialog.getByRole("button", { name: "登记" }).click()
    await page.getByText("已撤销 1 行：发错了版本").waitFor()
    await page.locator(".page-head .chip").getByText("已撤销").waitFor()
    assert.match(new URL(page.url()).pathname, /^\/imports\/[0-9a-f-]{36}$/u)
  })

  it("takes the month's workbook and what was filled in, by the keyboard alone", async () => {
    const { page } = await stage.visit({ as: CLERK, at: "/imports" })
    await page.getByLabel("月份").selectOption("2010-05")
    await page.getByLabel("只列未报的").focus()
    await page.keyboard.press("Space")
    const link = page.getByRole("link", { name: "下载月报表" })
    await link.focus()
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")])
    assert.match(download.suggestedFilename(), /2010-05.*\.xlsx$/u)
    await page.setInputFiles("input[type=file]", await download.path())
    await page.getByRole("heading", { name: /预检月报/u }).waitFor()
    await page.getByText(/可提交 0/u).waitFor()
    assert.isTrue(await page.getByRole("button", { name: "没有可提交的行" }).isDisabled())
  })

  it("shows a return beside what stands, and takes in what says why", async () => {
    const { page } = await stage.visit({ as: CLERK, at: "/imports" })
    const returns = [
      "code,month,month_invested_yuan,month_disbursed_yuan,month_spent_yuan,month_end_progress_percent,correction_reason",
      "2010-341524-02-0001,2010-05,1.00,1.00,1.00,33.00,核对后更正",
      "2010-341524-02-0001,2010-04,一,1.00,1.00,1.00,",
    ]
    await page.setInputFiles("input[type=file]", {
      name: "月报.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(returns.join("\n"), "utf8"),
    })
    await page.getByRole("heading", { name: "预检月报：月报.csv" }).waitFor()
    await page.getByText("当月投入（元）").first().waitFor()
    await page.getByRole("button", { name: "提交 1 行" }).click()
    await page.getByText("更正 1 份").waitFor()
    assert.isTrue(await page.getByRole("button", { name: "撤销这次导入" }).isVisible())
  })

  it("takes the workbook of targets, and a breakdown that holds its item together", async () => {
    const { page } = await stage.visit({ as: "luan.plan", at: "/imports" })
    const link = page.getByRole("link", { name: "下载任务分解表" })
    await link.focus()
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")])
    await page.setInputFiles("input[type=file]", await download.path())
    await page.getByRole("heading", { name: /预检任务分解/u }).waitFor()
    await page.getByText(/可提交 0.*退回 0/u).waitFor()
    const rows = [
      "year,item_key,division_code,part_target,source,confidence",
      "2010,01,341524,20000,六安市民生办,已核",
      "2010,01,341522,三万,六安市民生办,已核",
      "2010,24,341524,12,六安市民生办,已核",
      "2010,24,341522,十二x,六安市民生办,无",
    ]
    await page.setInputFiles("input[type=file]", {
      name: "任务.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(rows.join("\n"), "utf8"),
    })
    await page.getByRole("heading", { name: "预检任务分解：任务.csv" }).waitFor()
    await page.getByRole("button", { name: "退回 2" }).click()
    await page.getByText("同一笔的各行一起提交，也一起退回").waitFor()
    await page.getByRole("button", { name: "提交 2 行" }).click()
    await page.getByText("分解 2 行，改动 0 行").waitFor()
    await page.getByRole("button", { name: "撤销这次导入" }).click()
    await page.getByRole("dialog").getByText("可以撤销 2 行").waitFor()
    await page.getByRole("dialog").getByLabel("原因").fill("填错了表")
    await page.getByRole("dialog").getByRole("button", { name: "登记" }).click()
    const undone = page.getByText("已撤销 2 行：填错了表")
    await undone.waitFor()
    assert.isTrue(await undone.isVisible())
  })

  it("says what is wrong with a file that cannot be read, and what to do", async () => {
    const visitor = await stage.visit({ as: CLERK, at: "/imports" })
    visitor.expects(/status of 422/u)
    const { page } = visitor
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)])
    await page.setInputFiles("input[type=file]", { name: "项目.xlsx", mimeType: "x", buffer: old })
    const said = page.getByRole("alert")
    await said.waitFor()
    assert.include(await said.innerText(), "请另存为 .xlsx 再导入")
  })

  it("posts transfers of a file for who keeps the funds, and says what is left", async () => {
    const { page } = await stage.visit({ as: "jinzhai.funds", at: "/imports" })
    assert.strictEqual(await page.getByRole("link", { name: "下载月报表" }).count(), 0)
    const link = page.getByRole("link", { name: "下载资金划转表" })
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()])
    await page.setInputFiles("input[type=file]", await download.path())
    await page.getByRole("heading", { name: /预检资金划转/u }).waitFor()
    await page.getByText(/可提交 0/u).waitFor()
    const transfers = [
      "transfer_number,moved_on,transfer_kind,year,region_code,item_key,giver,amount_yuan",
      "页面1,2010-05-20,利息,2010,341524,19,县级,1.25",
      "页面2,2010-05-20,到位,2010,341524,19,县级,9999999999.00",
    ].join("\n")
    const buffer = Buffer.from(transfers, "utf8")
    await page.setInputFiles("input[type=file]", { name: "划转.csv", mimeType: "text/csv", buffer })
    await page.getByRole("heading", { name: "预检资金划转：划转.csv" }).waitFor()
    await page.getByText("转出账户余额（元）").waitFor()
    await page.getByRole("button", { name: "退回 1" }).click()
    await page.getByText(/< 9999999999\.00” 元：转出账户可用的/u).waitFor()
    await page.getByRole("button", { name: "提交 1 行" }).click()
    await page.getByText("过账 1 行").waitFor()
    await page.getByRole("button", { name: "撤销这次导入" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByText("每笔划转按原日期冲销").waitFor()
    await dialog.getByLabel("原因").fill("发错了版本")
    await dialog.getByRole("button", { name: "登记" }).click()
    await page.getByText("已撤销 1 行：发错了版本").waitFor()
  })
})
