/** The tables of any page taken along as they are seen. */
import { readFile } from "node:fs/promises"
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const MANY = 2000
/** A prefix has no zero and no one. */
const SIGNS = "abcdefghij"

/** What a press takes along, line by line. */
const taken = async (page: Page, press: () => Promise<unknown>): Promise<ReadonlyArray<string>> => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()])
  return (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n")
}

browsing("the tables of a page", DEMONSTRATION, (stage) => {
  it("leave with the keyboard alone, each under what it is of, with its figures and its total", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/regions/341524?asOf=2010-04-30" })
    await page.getByRole("button", { name: "导出所见", exact: true }).focus()
    await page.keyboard.press("Enter")
    const lines = await taken(page, () => page.getByRole("button", { name: "各月 CSV" }).press("Enter"))
    assert.match(lines[0] ?? "", /演示数据/u)
    assert.deepStrictEqual(lines.slice(1, 4), ["# 金寨县", "# 发生截至 2010-04-30 · 已知至 今天", "# 各月"])
    const shown = page.getByRole("region", { name: "各月" }).locator("tbody tr")
    assert.lengthOf(lines, 5 + (await shown.count()))
    const invested = (await shown.first().locator("td").nth(2).innerText()).replaceAll(",", "")
    assert.strictEqual(lines[5]?.split(",")[3], invested)
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    const items = await taken(page, () => page.getByRole("button", { name: "33 项民生工程 CSV" }).click())
    assert.match(items.at(-1) ?? "", /^合计,/u)
    // Words that only the eye has, such as a trend that is drawn, leave no column.
    assert.notInclude(items[4] ?? "", "走势")
  })

  it("leave as one workbook, also where the list has an export of its own", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/projects" })
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "本页全部表格（Excel）" }).click(),
    ])
    assert.strictEqual(download.suggestedFilename(), "projects.xlsx")
    assert.strictEqual((await readFile(await download.path())).toString("latin1", 0, 2), "PK")
  })

  it("leave whole when most of their rows are not drawn", async () => {
    const visitor = await stage.visit({ as: "admin.security" })
    const { page } = visitor
    await visitor.command("access.issueKey", {
      name: "示例机构",
      agency: null,
      regionCodes: ["341524"],
      itemKeys: null,
      fieldGroups: ["figures"],
      mayIntrospect: false,
      expires: null,
    })
    await page.route("**/trpc/**access.keys**", async (route) => {
      const response = await route.fetch()
      const batch = (await response.json()) as ReadonlyArray<{
        readonly result: { readonly data: { keys?: Array<{ prefix: string }> } }
      }>
      for (const { result } of batch) {
        const [first] = result.data.keys ?? []
        if (first === undefined) continue
        result.data.keys = Array.from({ length: MANY }, (_, index) => ({
          ...first,
          prefix: `msk_${String(index)
            .padStart(8, "0")
            .replaceAll(/\d/gu, (digit) => SIGNS[Number(digit)] ?? "")}`,
        }))
      }
      await route.fulfill({ response, json: batch })
    })
    await visitor.open("/keys")
    assert.isBelow(await page.locator("tbody tr").count(), 200)
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    const lines = await taken(page, () => page.getByRole("button", { name: / CSV$/u }).click())
    assert.isAbove(lines.length, MANY)
    assert.isBelow(await page.locator("tbody tr").count(), 200)
  })
})
