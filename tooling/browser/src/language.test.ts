/** Two languages, each whole: no word of the other but names and what is typed as it stands. */
import type { Page } from "playwright-core"
import { assert, it } from "vitest"
import { DEMONSTRATION } from "@minsheng/demonstration/testing"
import { browsing } from "./browsing.ts"
import { type Place, PLACES } from "./places.ts"

/** Names of projects, units and persons, which are as they are; and what chooses the language. */
const NAMES = [
  ".who, .language, .product-mark",
  ".project-name, .page-head h1, .subline, .history td",
  ".sign-in-accounts td:first-child",
  // The source of a fact.
  ".trust",
  // Acts, documents and places of changes of divisions stand as their sources have them.
  ".as-recorded",
].join(", ")

/** What a page says to its reader, names apart: texts and the words for those who do not see them. */
const wordsOf = (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate((names) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Array<string> = []
    while (walker.nextNode() !== null) {
      const { parentElement, textContent } = walker.currentNode
      if (parentElement?.closest(`${names}, script, code, kbd`) === null) texts.push(textContent ?? "")
    }
    const attributes = ["aria-label", "title", "placeholder", "aria-valuetext"].flatMap((attribute) =>
      [...document.body.querySelectorAll(`[${attribute}]`)]
        .filter((element) => element.closest(names) === null)
        .map((element) => element.getAttribute(attribute) ?? ""),
    )
    return [...texts, ...attributes]
  }, NAMES)

const CHINESE = /\p{Script=Han}/u
const ENGLISH = /[A-Za-z]{2,}/u
/** The same in every language: a key, a format, a product, the other language, a hash, a file's name. */
const AS_IT_STANDS = new RegExp(
  [
    String.raw`\b(?:Enter|Home|End|CSV|EN|PDF|OFD|Word|Excel|WPS|MB)\b`,
    String.raw`\b[0-9a-f]{4}…[0-9a-f]{4}\b`,
    String.raw`\b[0-9a-f]{64}\b`,
    String.raw`\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`,
    String.raw`\b\d{4}-\d{6}-\d{2}-[a-zA-Z]+-[a-zA-Z]+\b`,
    String.raw`[\w-]*\.[a-z]+\b`,
  ].join("|"),
  "gu",
)

const EVERYWHERE: ReadonlyArray<Place> = [
  ...PLACES,
  { name: "the rates by level", at: "/funds/rates?by=region&region=341500&levels=1", as: "province.funds" },
  { name: "the shortfalls line by line", at: "/funds/alarms?list=late&region=341524", as: "province.funds" },
  { name: "no page", at: "/nowhere", as: "province.msb" },
  { name: "a page for others", at: "/projects", as: "admin.system" },
]

browsing("a language", DEMONSTRATION, (stage) => {
  it.each(EVERYWHERE)("is whole on $name", async ({ at, as, reach }) => {
    const { page } = await stage.visit({ ...(as === undefined ? {} : { as }), at })
    await reach?.(page)
    const chinese = await wordsOf(page)
    assert.deepStrictEqual(
      chinese.filter((text) => ENGLISH.test(text.replaceAll(AS_IT_STANDS, ""))),
      [],
    )
    assert.isTrue(chinese.some((text) => CHINESE.test(text)))
    await page.getByRole("button", { name: "EN" }).click()
    await page.locator("html[lang=en]").waitFor()
    const english = await wordsOf(page)
    assert.deepStrictEqual(
      english.filter((text) => CHINESE.test(text)),
      [],
    )
  })

  it("changes in place: the address, what is shown stays", async () => {
    const visitor = await stage.visit({ as: "province.msb", at: "/projects?region=341500&order=slowest" })
    const { page } = visitor
    await page.getByRole("link", { name: "下一页" }).click()
    await page.getByRole("link", { name: "第一页" }).waitFor()
    await visitor.settled()
    const before = page.url()
    const first = await page.locator("[data-row]").first().getAttribute("data-row")
    await page.getByRole("button", { name: "EN" }).click()
    await page.getByRole("heading", { name: "Projects" }).waitFor()
    assert.strictEqual(page.url(), before)
    assert.strictEqual(await page.locator("[data-row]").first().getAttribute("data-row"), first)
    // It is kept for the next time.
    await page.reload()
    await page.getByRole("heading", { name: "Projects" }).waitFor()
    assert.strictEqual(await page.locator("html").getAttribute("lang"), "en")
  })
})
