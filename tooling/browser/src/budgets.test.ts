/** The first load: how much script a page takes, compressed as it travels, and that it is kept afterwards. */
import type { Page, Response } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"

const KILOBYTE = 1000

/** The bytes of script that travelled while a page was opened. */
const scriptBytes = async (page: Page, open: () => Promise<void>): Promise<number> => {
  const scripts: Array<Response> = []
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response)
  })
  await open()
  assert.isNotEmpty(scripts)
  for (const script of scripts) {
    const headers = await script.allHeaders()
    assert.strictEqual(headers["content-encoding"], "br", script.url())
    assert.match(headers["cache-control"] ?? "", /immutable/u)
  }
  const sizes = await Promise.all(
    scripts.map(async (script) => (await script.request().sizes()).responseBodySize),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

browsing("the first load", DEMONSTRATION, (stage) => {
  it.each([
    { name: "sign-in", as: undefined, at: "/sign-in", most: 200 },
    { name: "the overview", as: "province.msb", at: "/", most: 400 },
    { name: "the projects", as: "province.msb", at: "/projects", most: 400 },
    { name: "a project", as: "province.msb", at: "/projects/2010-341524-04-0001", most: 400 },
    { name: "the fund ledger", as: "province.funds", at: "/funds", most: 400 },
    { name: "the flow", as: "province.funds", at: "/funds/flow", most: 400 },
    { name: "the rates", as: "province.funds", at: "/funds/rates", most: 400 },
    { name: "the plan editor", as: "province.funds", at: "/funds/plans/19/draft", most: 400 },
  ])("of $name takes at most $most kB of compressed script", async ({ as, at, most }) => {
    const visitor = await stage.visit(as === undefined ? {} : { as })
    const bytes = await scriptBytes(visitor.page, () => visitor.open(at))
    assert.isAtMost(bytes, most * KILOBYTE)
    // A page without script would pass as well.
    assert.isAbove(bytes, 50 * KILOBYTE)
  })

  it("asks what the first page needs once, before the app is there to ask", async () => {
    const visitor = await stage.visit({ as: "province.msb" })
    const { page } = visitor
    const asked: Array<string> = []
    page.on("request", (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith("/trpc/")) asked.push(pathname)
      if (/\/assets\/app-/u.test(pathname)) asked.push("the app")
    })
    await visitor.open("/")
    await page.locator(".laggards table").waitFor()
    const questions = asked.filter((one) => one !== "the app")
    assert.deepStrictEqual(questions, ["/trpc/session.current", "/trpc/progress.overview"])
    // The page names the app's files, so they are on their way too; nothing was asked by them yet.
    assert.include(asked, "the app")
  })

  it("answers large questions compressed, and a bundle that is not there with nothing", async () => {
    const visitor = await stage.visit({ as: "province.msb" })
    const { page } = visitor
    const [overview] = await Promise.all([page.waitForResponse(/progress\.overview/u), visitor.open("/")])
    assert.strictEqual((await overview.allHeaders())["content-encoding"], "gzip")
    const missing = await visitor.context.request.get("/assets/nowhere.js")
    assert.strictEqual(missing.status(), 404)
    const outside = await visitor.context.request.get("/assets/..%2findex.html")
    assert.strictEqual(outside.status(), 404)
  })
})
