/** What axe-core finds on a page as it stands. */
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type axe from "axe-core"
import type { Page } from "playwright-core"

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Every violation as a line: the rule, what it wants, and where. Of a page with a box open, the box. */
export const violationsOn = async (page: Page): Promise<ReadonlyArray<string>> => {
  // Past the page's own security policy, which lets no foreign script run.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(() =>
    (window as unknown as { readonly axe: typeof axe }).axe.run(
      document.querySelector(".popover, dialog[open]") ?? document,
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
      },
    ),
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
  )
}
