/** Tables as they stand on the page: what is written in them, read off what is drawn. */
import type { SeenTable } from "@minsheng/core/access"
import { whole } from "./printing.ts"

/** What is for the eye or the pointer alone. */
const UNSAID = "[aria-hidden=true], .no-print, [role=img], svg, button.quiet, label.visually-hidden"
const APART = /^(?:DIV|P|LI|UL|OL|DL|DT|DD|BR|LABEL|TABLE)$/u

const chosenIn = (field: HTMLSelectElement): string => field.selectedOptions[0]?.textContent ?? ""

const pieces = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ""
  if (node instanceof HTMLSelectElement) return chosenIn(node)
  if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) return node.value
  if (!(node instanceof Element) || node.matches(UNSAID)) return ""
  const inside = [...node.childNodes].map(pieces).join("")
  return APART.test(node.tagName) ? ` ${inside} ` : inside
}

/** What an element says, on one line. */
export const textOf = (element: Element): string => pieces(element).replaceAll(/\s+/gu, " ").trim()

/** The cells of a row, one for each column that they take. */
const spread = (row: HTMLTableRowElement): ReadonlyArray<HTMLTableCellElement | undefined> =>
  [...row.cells].flatMap((cell) => [cell, ...Array.from({ length: cell.colSpan - 1 }, () => undefined)])

const isFigure = (cell: Element | undefined): boolean =>
  cell?.matches(".number, .heat, .region-name") === true

const isLeftOut = (cell: Element | undefined): boolean => cell?.matches(".no-print") === true

const titleOf = (table: HTMLTableElement): string => {
  const section = table.closest("[aria-labelledby]")
  const heading =
    section === null ? null : document.getElementById(section.getAttribute("aria-labelledby") ?? "")
  const label = table.closest("[role=group][aria-label]")?.getAttribute("aria-label")
  if (label !== null && label !== undefined) return label
  return textOf(heading ?? table.caption ?? document.querySelector("main h1") ?? table)
}

const tableOf = (table: HTMLTableElement): SeenTable => {
  const heads = [...(table.tHead?.rows ?? [])].map(spread)
  const last = heads.at(-1) ?? []
  const rows = [...table.tBodies, ...(table.tFoot === null ? [] : [table.tFoot])]
    .filter((part) => part.ariaHidden !== "true")
    .flatMap((part) => [...part.rows].filter((row) => row.ariaHidden !== "true"))
    .map(spread)
  const width = Math.max(last.length, ...rows.map((row) => row.length))
  const said = rows.map((row) => row.map((cell) => (cell === undefined ? "" : textOf(cell))))
  // What is drawn alone, such as a trend, is told by the figures beside it.
  const kept = Array.from({ length: width }, (_, at) => at).filter(
    (at) => !isLeftOut(last[at]) && said.some((row) => (row[at] ?? "") !== ""),
  )
  const heading = (at: number): string =>
    [...new Set(heads.map((head) => (head[at] === undefined ? "" : textOf(head[at]))))].join(" ").trim()
  return {
    name: titleOf(table),
    columns: kept.map((at) => ({
      heading: heading(at),
      isFigure: isFigure(last[at]) || rows.some((row) => isFigure(row[at])),
    })),
    rows: said.map((row) => kept.map((at) => row[at] ?? "")),
  }
}

const isShown = (table: HTMLTableElement): boolean =>
  table.getClientRects().length > 0 &&
  table.closest(".popover, dialog") === null &&
  [...table.tBodies].some(({ rows }) => rows.length > 0)

const shownTables = (): ReadonlyArray<HTMLTableElement> =>
  [...document.querySelectorAll<HTMLTableElement>("main table")].filter(isShown)

/** What the tables of the page are called, in their order. */
export const namesSeen = (): ReadonlyArray<string> => shownTables().map(titleOf)

/** Every table of the page, with all its rows, also those that are not drawn until they come into view. */
export const tablesSeen = (): ReadonlyArray<SeenTable> => whole(() => shownTables().map(tableOf))

/** What the page is, of which times, under which conditions. */
export const aboutSeen = (): ReadonlyArray<string> => {
  const times = [...document.querySelectorAll(".axes-control > span")].map(textOf).join(" · ")
  const [title, conditions] = ["main h1", "main .filters"].map((selector) => {
    const element = document.querySelector(selector)
    return element === null ? "" : textOf(element)
  })
  return [title ?? "", times, conditions ?? ""].filter((text) => text !== "")
}
