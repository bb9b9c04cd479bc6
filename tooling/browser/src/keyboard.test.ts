/** Every page with the keyboard alone: all that can be used is reached by Tab, in order, and then seen. */
import type { Page } from "playwright-core"
import { assert, describe, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"
import { PLACES } from "./places.ts"

/** More stops than any page has. */
const STOPS_MAX = 600

/** Gives everything that can be used a number, and answers how many there are. */
const numbered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const usable = "a[href], button, input, select, textarea, summary, [tabindex]"
    const all = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (one) =>
        one.tabIndex >= 0 &&
        !one.matches(":disabled, [type=radio]:not(:checked)") &&
        one.checkVisibility({ visibilityProperty: true }),
    )
    for (const [index, one] of all.entries()) one.dataset["stop"] = String(index)
    return all.length
  })

interface Stop {
  readonly index: number
  /** Its own outline or that of a label around it, or a field's text mark. */
  readonly isShown: boolean
  /** Inside the window and not under something else. */
  readonly isInView: boolean
  readonly text: string
}

/** Where the focus is; `undefined` outside the page. */
const stopOf = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const one = document.activeElement
    if (!(one instanceof HTMLElement) || one.dataset["stop"] === undefined) return undefined
    // A field that is not seen itself, such as that of a file, shows its focus on its label.
    const shown = one.matches(".visually-hidden") ? (one.closest("label") ?? one) : one
    const { outlineStyle, outlineWidth } = getComputedStyle(shown)
    const box = shown.getBoundingClientRect()
    const isIn = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    const points = [0.5, 0.1, 0.9].flatMap((x) =>
      [0.5, 0.2, 0.8].map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
    )
    const isOnTop = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (shown.contains(hit) || hit.contains(shown))
    })
    return {
      index: Number(one.dataset["stop"]),
      isShown: outlineStyle !== "none" && outlineWidth !== "0px",
      isInView: isIn && isOnTop,
      text: `${one.tagName} ${(one.getAttribute("aria-label") ?? one.textContent ?? "").trim().slice(0, 40)}`,
    }
  })

/** What is wrong on the way through a page. */
const faultsOn = async (page: Page): Promise<ReadonlyArray<string>> => {
  const count = await numbered(page)
  const faults: Array<string> = []
  const reached = new Set<number>()
  let last = -1
  for (let step = 0; step < STOPS_MAX; step += 1) {
    await page.keyboard.press("Tab")
    const stop = await stopOf(page)
    // Beyond the last stop is the window's own; behind that, the first one again.
    if (stop === undefined) last = -1
    // A field of a date has stops of its own.
    if (stop === undefined || stop.index === last) continue
    if (reached.has(stop.index)) break
    reached.add(stop.index)
    if (!stop.isShown) faults.push(`no focus to be seen: ${stop.text}`)
    if (!stop.isInView) faults.push(`out of view: ${stop.text}`)
    if (stop.index < last) faults.push(`out of order: ${stop.text}`)
    last = stop.index
  }
  assert.isAbove(count, 3)
  const missed = await page.evaluate(
    (indices) =>
      [...document.querySelectorAll<HTMLElement>("[data-stop]")]
        .filter((one) => !indices.includes(Number(one.dataset["stop"])))
        .map((one) => `not reached: ${one.outerHTML.slice(0, 120)}`),
    [...reached],
  )
  return [...faults, ...missed]
}

/** The boxes that a page opens, except those of figures, of which there may be hundreds. */
const openersOf = (page: Page) => page.locator("[aria-haspopup=dialog]:not(.door, .tile-points)")

browsing("with the keyboard alone", DEMONSTRATION, (stage) => {
  describe.each(PLACES)("$name", ({ at, as, reach }) => {
    it("is walked from its beginning to its end, and every stop is seen", async () => {
      const { page } = await stage.visit({ ...(as === undefined ? {} : { as }), at })
      await reach?.(page)
      assert.strictEqual((await faultsOn(page)).join("\n"), "")
    })

    it("opens its boxes with Enter and closes them with Escape, back where one was", async () => {
      const { page } = await stage.visit({ ...(as === undefined ? {} : { as }), at })
      await reach?.(page)
      const openers = await openersOf(page).all()
      for (const opener of openers) {
        await opener.focus()
        await page.keyboard.press("Enter")
        await page.locator(".popover").waitFor()
        assert.isTrue(await page.evaluate(() => document.activeElement?.closest(".popover") !== null))
        await page.keyboard.press("Escape")
        await page.locator(".popover").waitFor({ state: "detached" })
        assert.isTrue(await opener.evaluate((one) => one === document.activeElement))
      }
    })
  })

  it("the content is one press away from the beginning of every page", async () => {
    const { page } = await stage.visit({ as: "province.msb", at: "/" })
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    assert.strictEqual(await page.evaluate(() => document.activeElement?.id), "page")
  })
})
