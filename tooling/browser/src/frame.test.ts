/** The frame around every page: its places, what it says when something is wrong, and its paper. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing } from "./browsing.ts"

const PROVINCE = "province.msb"
const PROJECT = "/projects/2010-341524-04-0001"
const ACCOUNT = "/funds/accounts/2010-341524-19-central-specialAccount"
/** A position that the demonstration has long passed. */
const KNOWN = 20_000

const alertOf = (page: Page) => page.getByRole("alert")

browsing("the frame", DEMONSTRATION, (stage) => {
  it("leads to its places by letters, which its list of keys names", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/" })
    await page.keyboard.press("?")
    const keys = await page.getByRole("dialog").innerText()
    assert.match(keys, /G\s*O\s+去总览[\s\S]*G\s*P\s+去项目/u)
    await page.keyboard.press("Escape")
    for (const key of ["g", "p"]) await page.keyboard.press(key)
    await page.getByRole("heading", { name: "项目", exact: true }).waitFor()
  })

  it("keeps places that do not fit in a box behind the others", async () => {
    const visitor = await stage.visit({ as: PROVINCE })
    const { page } = visitor
    await page.setViewportSize({ width: 1366, height: 768 })
    await visitor.open("/")
    const places = page.getByRole("navigation", { name: "主导航" })
    assert.strictEqual(await places.getByRole("button", { name: "更多" }).count(), 0)
    // As narrow as the bar gets where there are many places.
    await page.evaluate(() => {
      const bar = document.querySelector<HTMLElement>(".tabs")
      if (bar !== null) bar.style.flex = "0 0 96px"
    })
    await places.getByRole("button", { name: "更多" }).click()
    const box = page.getByRole("dialog", { name: "更多" })
    assert.deepStrictEqual(await violationsOn(page), [])
    await box.getByRole("link", { name: "项目", exact: true }).click()
    await page.getByRole("heading", { name: "项目", exact: true }).waitFor()
  })

  it("says that a page broke, with the number of the last request, and goes on when asked", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    visitor.expects(/planted fault/u)
    const { page } = visitor
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await page.evaluate(() => {
      // oxlint-disable-next-line eslint/no-extend-native -- the fault that is planted is the browser's own
      Object.defineProperty(Array.prototype, "toSorted", {
        value: () => {
          throw new Error("planted fault")
        },
      })
    })
    await page.getByRole("row").nth(1).getByRole("link").click()
    await page.getByRole("heading", { name: "这个页面出错了" }).waitFor()
    // The frame stands: one can go elsewhere.
    assert.isTrue(await page.getByRole("navigation", { name: "主导航" }).isVisible())
    const id = await alertOf(page).locator("code").innerText()
    assert.match(id, /^[0-9a-f]{32}$/u)
    await alertOf(page).getByRole("button", { name: "复制" }).click()
    await alertOf(page).getByText("已复制").waitFor()
    assert.strictEqual(await page.evaluate(() => navigator.clipboard.readText()), id)
    assert.deepStrictEqual(await violationsOn(page), [])
    await alertOf(page).getByRole("button", { name: "再试一次" }).click()
    await page.locator(".page-head h1").waitFor()
  })

  it("tells apart what is not there and a fault of the server, each with its request", async () => {
    const visitor = await stage.visit({ as: "huoqiu.msb" })
    visitor.expects(/status of 404/u)
    visitor.expects(/status of 500/u)
    const { page } = visitor
    await visitor.open(PROJECT)
    await page.getByRole("heading", { name: "没有找到" }).waitFor()
    assert.match(await alertOf(page).innerText(), /请求号 \S{8,}/u)
    await page.route("**/trpc/**progress.overview**", async (route) => {
      const data = {
        code: "INTERNAL_SERVER_ERROR",
        httpStatus: 500,
        refusal: null,
        words: { zh: "系统内部出错。", en: "An internal fault." },
        requestId: "planted-fault-0001",
      }
      const error = { message: "", code: -32603, data }
      await route.fulfill({ status: 500, json: [{ error }] })
    })
    await page.getByRole("link", { name: "总览" }).click()
    await page.getByRole("heading", { name: "系统出错，没有读到" }).waitFor()
    assert.match(await alertOf(page).innerText(), /planted-fault-0001/u)
  })

  it("says as long as the network is away", async () => {
    const { page, context } = await stage.visit({ as: PROVINCE, at: "/" })
    await context.setOffline(true)
    await page.getByRole("status").filter({ hasText: "网络断开了" }).waitFor()
    assert.deepStrictEqual(await violationsOn(page), [])
    await context.setOffline(false)
    await page.getByText("网络断开了").waitFor({ state: "detached" })
  })

  it.each([PROJECT, "/funds", "/funds/rates", ACCOUNT, "/funds/plans", "/funds/plans/19"])(
    "prints at the foot of %s of which register and times it is, and what it can be held against",
    async (at) => {
      const { page } = await stage.visit({ as: PROVINCE, at })
      const line = page.locator(".print-line")
      assert.isFalse(await line.isVisible())
      await page.emulateMedia({ media: "print" })
      const proof = "账册末条 \\d+:[0-9a-f]{64} · 日封 2010-\\d\\d-\\d\\d \\d+:[0-9a-f]{64} · 演示数据"
      const today = new RegExp(`^安徽省 · 截至 2010-05-31，已知至第 \\d+ 条 · ${proof}$`, "u")
      assert.match(await line.innerText(), today)
      const bottom = (await line.boundingBox())?.y ?? 0
      assert.isAbove(bottom, (await page.locator("main").boundingBox())?.y ?? Number.POSITIVE_INFINITY)
      const then = await stage.visit({ as: PROVINCE, at: `${at}?asOf=2010-04-30&knownAt=${KNOWN}` })
      await then.page.emulateMedia({ media: "print" })
      const text = await then.page.locator(".print-line").innerText()
      assert.match(text, new RegExp(`^安徽省 · 截至 2010-04-30，已知至第 ${KNOWN} 条 · ${proof}$`, "u"))
    },
  )

  it("opens every figure of a project: what was added up, of which times, and where it stands", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: PROJECT })
    const strip = page.locator(".stand-terms")
    await strip.getByRole("button").first().click()
    const door = page.getByRole("dialog", { name: "各月投入相加（元）" })
    assert.match(
      await door.innerText(),
      /2010-01\s+[\d,]+\.\d\d 元[\s\S]*2010-05\s+[\d,]+\.\d\d 元[\s\S]*合计/u,
    )
    await door.getByRole("link", { name: "各月" }).click()
    assert.strictEqual(new URL(page.url()).hash, "#months-title")
  })
})
