/**
 * Numbers of a page that do not open what they are made of. A figure is a door, or a link to what was counted
 * or added up; what a record or a rule states is marked as stated. What is left over here is neither.
 */
import type { Page } from "playwright-core"

/** What opens, what is stated, and where digits are names, codes, units, scales or the words of people. */
const NO_FIGURES = [
  // Opens what it is made of.
  "a[href], button, summary",
  "[data-stated]",
  // What opened already, and what is being typed.
  "dialog, .popover, .field-message, input, select, option, textarea",
  // Names, words and times of records: figures of a table stand in columns of their kind.
  "td:not(.number), tbody th:not(.number), .as-recorded, .chip, .item-key, code, h1, .breadcrumb",
  "thead, .unit, .headline-unit",
  // Scales of pictures and the formula of the cell in focus; their figures have doors elsewhere.
  "svg, .heat-legend-steps, .heat-focus",
  ".visually-hidden, style, .error-panel, .empty",
].join(", ")

/** Days, months, years, times, codes of divisions and the units of money are no figures. */
const NO_NUMBERS = [
  /\d{4}-\d{2}(?:-\d{2})?(?:[ T]\d{2}:\d{2}(?::\d{2})?)?/gu,
  /\d{1,2} ?月/gu,
  /\b20\d{2}\b|20\d{2} ?年/gu,
  /\d{2}:\d{2}(?::\d{2})?/gu,
  /\b\d{6}\b/gu,
  /\b100?[mk] yuan/gu,
  // From where on the programme calls something behind: a rule, the same on every page.
  /±3 ?(?:个百分点|points)|3 (?:个百分点以上|points or more)|(?:8|15) 个百分点/gu,
]

export const plainFigures = (page: Page): Promise<ReadonlyArray<string>> =>
  page.evaluate(
    ({ selector, patterns }) => {
      const main = document.querySelector("main")
      if (main === null) return []
      const found: Array<string> = []
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { nodeValue, parentElement } = texts.currentNode
        const text = patterns.reduce(
          (left, [source, flags]) => left.replaceAll(new RegExp(source, flags), ""),
          nodeValue ?? "",
        )
        const isFigure = /\d/u.test(text) && parentElement?.closest(selector) === null
        if (isFigure && parentElement.checkVisibility()) {
          found.push(`${parentElement.className || parentElement.tagName}: ${parentElement.textContent}`)
        }
      }
      return found
    },
    {
      selector: NO_FIGURES,
      patterns: NO_NUMBERS.map(({ source, flags }) => [source, flags] as const),
    },
  )
