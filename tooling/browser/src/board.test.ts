/** The board: live within two seconds, readable on a wall, and still there after days and restarts. */
import { assert, describe, it } from "vitest"
import type { Page } from "playwright-core"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { violationsOn } from "./axe.ts"
import { browsing, type Stage } from "./browsing.ts"
import { isLive } from "./reaching.ts"

const WALL = { width: 1920, height: 1080 } as const
const JINZHAI = "341524"
const SOON_MILLIS = 2000

const headOf = async (page: Page): Promise<string> =>
  /第 ([\d,]+) 条/u.exec(await page.locator(".foot").innerText())?.[1] ?? ""

const headMoves = async (page: Page, from: string): Promise<void> => {
  await page.waitForFunction(
    (old) => document.querySelector(".foot")?.textContent?.includes(old) === false,
    from,
  )
}

interface Opened {
  readonly state: { readonly months: ReadonlyArray<{ readonly position: number }> }
}

let turn = 0

/** Corrects a project's last report by the interface, as a clerk elsewhere would. */
const correct = async (stage: Stage, code: string): Promise<void> => {
  const clerk = await stage.visit({ as: "province.msb" })
  const { state } = await clerk.ask<Opened>("project.open", { code })
  turn += 1
  await clerk.command("project.correctReport", {
    code,
    position: state.months.at(-1)?.position,
    reason: "测试",
    figures: {
      investedFen: String(3_000_000_000 + turn * 1_000_000_000),
      disbursedFen: "1",
      spentFen: "1",
      physicalProgress: 1,
      remark: null,
    },
  })
}

const OF_JINZHAI = `2010-${JINZHAI}-19-0001`
const OF_HUOQIU = "2010-341522-19-0001"

browsing("the board", DEMONSTRATION, (stage) => {
  // Measured in time, on a machine that may be busy with other things.
  const patience = { retry: 1, timeout: 60_000 }

  it("shows within two seconds what somebody else recorded, marks it and says it", patience, async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/board?region=341500" })
    await isLive(page)
    const tile = page.locator(".board-tile").filter({ hasText: "金寨" })
    const before = await tile.locator("b").innerText()
    await correct(stage, OF_JINZHAI)
    const began = performance.now()
    await page.locator(".board-tile[data-changed]").filter({ hasText: "金寨" }).waitFor()
    const millis = performance.now() - began
    assert.isBelow(millis, SOON_MILLIS)
    assert.notStrictEqual(await tile.locator("b").innerText(), before)
    assert.match(
      await page.getByRole("status").filter({ hasText: "更新" }).innerText(),
      /更新：金寨县 [−+\d.]+ → [−+\d.]+/u,
    )
    // The mark goes by itself.
    await page.locator(".board-tile[data-changed]").waitFor({ state: "detached", timeout: 15_000 })
  })

  it("stands still while it is paused, and then shows the latest", async () => {
    const { page } = await stage.visit({ as: "luan.msb", at: "/board" })
    await isLive(page)
    const tile = page.locator(".board-tile").filter({ hasText: "金寨" }).locator("b")
    const before = await tile.innerText()
    await page.keyboard.press("p")
    await page.getByText("已暂停，停在").waitFor()
    await correct(stage, OF_JINZHAI)
    await page.waitForTimeout(SOON_MILLIS)
    assert.strictEqual(await tile.innerText(), before)
    await page.getByRole("button", { name: "继续" }).click()
    await page.getByText("已暂停").waitFor({ state: "detached" })
    assert.notStrictEqual(await tile.innerText(), before)
  })

  it("leads from the province to the city, the county and the project", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/board" })
    await page.locator(".board-tile").filter({ hasText: "六安" }).click()
    await page.getByRole("heading", { name: /^六安市/u }).waitFor()
    await page.locator(".board-tile").filter({ hasText: "金寨" }).click()
    await page.getByRole("heading", { name: "最慢的项目点" }).waitFor()
    await page.locator(".board-places .board-rows a").first().click()
    await page.getByRole("button", { name: "登记变更" }).waitFor()
    await page.goBack()
    await page.getByRole("navigation", { name: "所在位置" }).getByRole("link", { name: "安徽省" }).click()
    const title = page.getByRole("heading", { name: /^安徽省/u })
    await title.waitFor()
    assert.isTrue(await title.isVisible())
  })

  describe.each(["zh", "en"] as const)("on a wall, in %s", (locale) => {
    it("needs no scrolling, is large enough for three metres, and is marked as made up", async () => {
      const { page } = await stage.visit({ as: "province.msb", locale })
      await page.setViewportSize(WALL)
      await page.goto("/board?wall=on")
      await page.locator(".board-bars li").first().waitFor()
      const measured = await page.evaluate(() => {
        const sizes = Array.from(document.querySelectorAll<HTMLElement>(".board-scene *"))
          .filter((one) => one.checkVisibility() && one.closest(".board-controls") === null)
          .filter((one) => Array.from(one.childNodes).some((node) => node.nodeType === Node.TEXT_NODE))
          .map((one) => Number.parseFloat(getComputedStyle(one).fontSize))
        const root = document.documentElement
        const scene = document.querySelector(".board-scene")
        return {
          smallest: Math.min(...sizes),
          names: Array.from(document.querySelectorAll<HTMLElement>(".board-bar-name, .board-rows a"))
            .filter((one) => one.scrollWidth > one.clientWidth)
            .map((one) => one.textContent),
          headline: Number.parseFloat(
            getComputedStyle(document.querySelector(".board-figure") ?? root).fontSize,
          ),
          overflow: root.scrollHeight - root.clientHeight + root.scrollWidth - root.clientWidth,
          cut: (scene?.scrollHeight ?? 0) - (scene?.clientHeight ?? 0),
        }
      })
      assert.isAtLeast(measured.smallest, 18)
      assert.isAtLeast(measured.headline, 150)
      assert.deepStrictEqual(measured.names, [], "names are cut")
      assert.strictEqual(measured.overflow, 0)
      assert.strictEqual(measured.cut, 0)
      assert.isTrue(await page.getByText(locale === "zh" ? "演示数据" : "DEMONSTRATION").isVisible())
    })

    it("and at an office's desk, as pictures and as tables, satisfies axe", async () => {
      const { page } = await stage.visit({ as: "province.msb", locale, at: "/board" })
      for (const address of ["/board", "/board?wall=on", `/board?region=${JINZHAI}`]) {
        await page.goto(address)
        await page.locator(".board-bars li").first().waitFor()
        assert.deepStrictEqual(await violationsOn(page), [], address)
      }
      await page.goto("/board")
      await page.locator(".board-bars li").first().waitFor()
      await page.keyboard.press("t")
      assert.strictEqual(await page.locator(".board-items tbody tr").count(), 33)
      assert.strictEqual(await page.locator(".board-places tbody tr").count(), 17)
      assert.deepStrictEqual(await violationsOn(page), [])
    })
  })

  it("stands on one sheet of paper, lying, without the dark", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/board" })
    await page.locator(".board-bars li").first().waitFor()
    for (const format of ["A4", "A3"]) {
      const pdf = (await page.pdf({ format, landscape: true, printBackground: true })).toString("latin1")
      assert.strictEqual([...pdf.matchAll(/\/Type\s*\/Page\b/gu)].length, 1, format)
    }
    await page.emulateMedia({ media: "print" })
    const ground = await page.locator(".board").evaluate((one) => getComputedStyle(one).backgroundColor)
    assert.strictEqual(ground, "rgb(255, 255, 255)")
  })

  it("takes turns when asked to, stays where it is told to, and leaves the wall with Escape", async () => {
    const { page } = await stage.visit({ as: "province.msb" })
    await page.clock.install()
    await page.goto("/board?wall=on&turns=on")
    await page.getByRole("heading", { name: /^安徽省/u }).waitFor()
    await page.clock.runFor(20_500)
    await page.getByRole("heading", { name: /^合肥市/u }).waitFor()
    await page.keyboard.press("p")
    await page.getByText("已暂停").waitFor()
    await page.keyboard.press("Escape")
    const frame = page.getByRole("navigation", { name: "主导航" })
    await frame.waitFor()
    assert.isTrue(await frame.isVisible())
  })

  it("moves nothing for who wants no motion", async () => {
    const { page } = await stage.visit({ as: "province.msb" })
    await page.emulateMedia({ reducedMotion: "reduce" })
    await page.goto("/board")
    const tile = page.locator(".board-tile").first()
    assert.strictEqual(await tile.evaluate((one) => getComputedStyle(one).transitionDuration), "0s")
  })

  it.each(["admin.system", "admin.security", "admin.audit"])("is not for %s", async (as) => {
    const { page } = await stage.visit({ as, at: "/board" })
    await page.getByRole("heading", { name: "你的角色在这里没有要看的页面" }).waitFor()
    await isLive(page)
    const before = await headOf(page)
    await correct(stage, OF_JINZHAI)
    await headMoves(page, before)
    assert.notStrictEqual(await headOf(page), before)
  })

  it("comes back by itself after the server did, with what was missed", async () => {
    const visitor = await stage.visit({ as: "province.msb", at: `/board?region=341500` })
    visitor.tolerates(/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_RESET|503/u)
    const { page } = visitor
    await isLive(page)
    const tile = page.locator(".board-tile").filter({ hasText: "霍邱" }).locator("b")
    const before = await tile.innerText()
    await stage.house.stop()
    await page.locator(`.live-mark[data-live="waiting"]`).first().waitFor()
    await page.waitForTimeout(1500)
    await stage.house.restart()
    await correct(stage, OF_HUOQIU)
    await isLive(page)
    await page.waitForFunction(
      (old) =>
        Array.from(document.querySelectorAll(".board-tile"), (one) => one.textContent ?? "").some(
          (text) => text.includes("霍邱") && !text.includes(old),
        ),
      before,
    )
    assert.notStrictEqual(await tile.innerText(), before)
  })

  it("lets go of its ear when its page is left, however often", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/board" })
    await isLive(page)
    for (let round = 0; round < 10; round += 1) {
      await page.getByRole("link", { name: "项目", exact: true }).click()
      await page.getByRole("link", { name: "大屏" }).click()
      await page.locator(".board-bars li").first().waitFor()
    }
    await isLive(page)
    const watchers = async (): Promise<number> => {
      const response = await page.context().request.get("/metrics")
      return Number(/^minsheng_watchers (\d+)$/mu.exec(await response.text())?.[1])
    }
    assert.isAtMost(await watchers(), 1)
  })
})

browsing("a page where somebody types", DEMONSTRATION, (stage) => {
  it("keeps what was typed when others record something", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: `/projects/${OF_JINZHAI}` })
    await isLive(page)
    const before = await headOf(page)
    await page.getByRole("button", { name: "登记变更" }).click()
    const field = page.getByRole("dialog").locator("input[type=text], textarea").first()
    await field.fill("还没有写完的")
    await correct(stage, OF_JINZHAI)
    await headMoves(page, before)
    await page.waitForTimeout(SOON_MILLIS)
    assert.strictEqual(await field.inputValue(), "还没有写完的")
    assert.isTrue(await field.evaluate((one) => one === document.activeElement))
  })
})
