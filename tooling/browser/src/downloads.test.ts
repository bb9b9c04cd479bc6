/** Files on their way out: followed on whatever page, stopped, and refused in words. */
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const EXPORT = "**/export/projects.csv**"

browsing("a file on its way out", DEMONSTRATION, (stage) => {
  const begun = async () => {
    const visitor = await stage.visit({ as: "jinzhai.msb", at: "/projects" })
    const { page } = visitor
    await page.getByRole("button", { name: "导出所见", exact: true }).click()
    await page.getByRole("link", { name: "导出所见（CSV）" }).focus()
    return { page, visitor, tray: page.getByRole("region", { name: "正在下载" }) }
  }

  it("is followed and stopped with the keyboard, also from another page", async () => {
    const { page, tray } = await begun()
    let isSent = false
    await page.route("**/export/progress**", (route) => route.fulfill({ json: { rowCount: 12, total: 48 } }))
    await page.route(EXPORT, () => {
      isSent = true
    })
    await page.keyboard.press("Enter")
    await tray.getByText("导出所见（CSV）：12 / 48 行").waitFor()
    assert.isTrue(isSent)
    await page.keyboard.press("g")
    await page.keyboard.press("i")
    await page.getByRole("heading", { name: "导入", level: 1 }).waitFor()
    await tray.getByRole("button", { name: "中止" }).focus()
    await page.keyboard.press("Enter")
    await tray.waitFor({ state: "hidden" })
  })

  it("is saved when it is there", async () => {
    const { page, tray } = await begun()
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")])
    assert.strictEqual(download.suggestedFilename(), "projects-2010.csv")
    await tray.waitFor({ state: "hidden" })
  })

  it("that cannot be made says why, and goes away when that was read", async () => {
    const { page, tray, visitor } = await begun()
    visitor.expects(/status of 403/u)
    const words = { zh: "不在你的管理范围内。", en: "Not yours." }
    await page.route(EXPORT, (route) =>
      route.fulfill({
        status: 403,
        json: { refusal: { _tag: "RegionOutsideScope" }, words, requestId: "1" },
      }),
    )
    await page.keyboard.press("Enter")
    await tray.getByText("不在你的管理范围内").waitFor()
    await tray.getByRole("button", { name: "关闭" }).click()
    await tray.waitFor({ state: "hidden" })
    assert.isFalse(await tray.isVisible())
  })
})
