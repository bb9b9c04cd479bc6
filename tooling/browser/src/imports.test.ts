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
    await page.getByRole("heading", { name: "预检：项目.csv" }).waitFor()
    await page.getByText("页面上导入的工程").waitFor()
    await page.getByRole("button", { name: "退回 1" }).click()
    await page.getByText("不是不到 1000 亿元的金额").waitFor()
    await page.getByRole("button", { name: "提交 1 行" }).click()
    await page.getByText("登记 1 个，修改 0 个").waitFor()
    await page.getByRole("button", { name: "撤销这次导入" }).click()
    await page.getByLabel("原因").fill("发错了版本")
    await page.getByRole("button", { name: "撤销 1 行" }).click()
    await page.getByText("已撤销 1 行：发错了版本").waitFor()
    assert.isTrue(await page.getByRole("cell", { name: "已撤销" }).isVisible())
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
})
