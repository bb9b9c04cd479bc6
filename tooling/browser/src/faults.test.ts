/** What a reader sees when answers are slow, do not come, or come again. */
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const PROVINCE = "province.msb"
const REFUSED_CONNECTION = /ERR_CONNECTION|Failed to fetch|dynamically imported module|preload CSS/u

browsing("a fault", DEMONSTRATION, (stage) => {
  it("of patience: grey bars stand until the first answer is there", async () => {
    const { page } = await stage.visit({ as: PROVINCE })
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
    await page.route("**/trpc/progress.overview**", async (route) => {
      await held
      await route.continue()
    })
    await page.goto("/")
    await page.locator("main").getByRole("status", { name: "正在读取" }).waitFor()
    release(undefined)
    await page.locator(".headline").waitFor()
    // The many cells are drawn when the few are there.
    await page.locator(".skeleton").first().waitFor({ state: "detached" })
    assert.strictEqual(await page.locator(".skeleton").count(), 0)
  })

  it("of patience: an answer that is being replaced is pale and busy, not gone", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    const { page } = visitor
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>()
    await page.route("**/trpc/project.list**", async (route) => {
      await held
      await route.continue()
    })
    await page.getByLabel("区划").selectOption({ label: "金寨县" })
    await page.locator("[aria-busy=true] .project-table").waitFor()
    release(undefined)
    await visitor.settled()
    const code = await page.locator("[data-row]").first().getAttribute("data-row")
    assert.strictEqual(code?.slice(0, 11), "2010-341524")
  })

  it("of the server: it is said, and the same page goes on when the server is back", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    visitor.tolerates(/status of 503/u)
    visitor.expects(REFUSED_CONNECTION)
    const { page } = visitor
    await stage.house.stop()
    await page.getByRole("row").nth(1).getByRole("link").click()
    // The bundle of that page was not there yet, or its answer does not come: either way there is a way on.
    const again = page.getByRole("button", { name: "再试一次" })
    await again.waitFor()
    assert.match(await page.getByRole("alert").innerText(), /连不上服务器/u)
    await stage.house.restart()
    await again.click()
    await page.getByRole("heading", { name: "农村低保资金发放" }).waitFor()
  })

  it("of the server: an answer that does not come leaves the page and a way to ask again", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects" })
    visitor.expects(REFUSED_CONNECTION)
    const { page } = visitor
    await page.getByRole("row").nth(1).getByRole("link").click()
    await page.getByRole("heading", { name: "农村低保资金发放" }).waitFor()
    await page.route("**/trpc/**", (route) => route.abort("connectionrefused"))
    await page.getByRole("link", { name: "总览" }).click()
    const again = page.getByRole("button", { name: "再试一次" })
    await again.waitFor()
    assert.match(await page.getByRole("alert").innerText(), /连不上服务器/u)
    await page.unroute("**/trpc/**")
    await again.click()
    await page.locator(".headline").waitFor()
  })

  it("of the reader: an address without a page says so and leads back", async () => {
    const { page } = await stage.visit({ as: PROVINCE, at: "/nowhere" })
    await page.getByRole("heading", { name: "没有这个页面" }).waitFor()
    await page.getByRole("link", { name: "回到总览" }).click()
    await page.locator(".headline").waitFor()
    assert.strictEqual(new URL(page.url()).pathname, "/")
  })

  it("of a sending that fails: what was typed stays, and sending again does it once", async () => {
    const visitor = await stage.visit({ as: PROVINCE, at: "/projects/2010-341524-04-0001" })
    visitor.expects(REFUSED_CONNECTION)
    const { page } = visitor
    const dialog = page.getByRole("dialog")
    await page.getByRole("button", { name: "登记变更" }).click()
    await dialog.getByLabel("项目名称").fill("示例改名工程")
    // The command arrives; its answer is lost on the way back.
    await page.route("**/trpc/project.revise**", async (route) => {
      await route.fetch()
      await route.abort("connectionreset")
    })
    await dialog.getByRole("button", { name: "登记" }).click()
    assert.match(await dialog.getByRole("alert").innerText(), /没有登记成\s+连不上服务器.*填写的内容还在/u)
    await page.unroute("**/trpc/project.revise**")
    await dialog.getByRole("button", { name: "登记" }).click()
    await dialog.waitFor({ state: "detached" })
    await page.getByRole("heading", { name: "示例改名工程" }).waitFor()
    const entries = page
      .locator("section.history")
      .getByRole("row")
      .filter({ hasText: "登记变更：示例改名工程" })
    assert.strictEqual(await entries.count(), 1)
  })
})
