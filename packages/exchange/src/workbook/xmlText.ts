/** Texts in the XML of workbooks, both ways. */

/** A spreadsheet takes a cell with a longer text for damage. */
const CELL_TEXT_MAX = 32_767

const MARKUP = /[&<>"]/gu
const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

// Characters that XML cannot hold are written by their number, and so is what looks like such a number.
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what it looks for
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what it looks for
const PLAIN = /^[^&<>"_\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]*$/u

const numbered = (character: string): string =>
  `_x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`

const shortened = (text: string): string =>
  text.length <= CELL_TEXT_MAX ? text : `${text.slice(0, CELL_TEXT_MAX - 1)}…`

/** A text as it stands in XML. */
export const xmlText = (text: string): string =>
  text.length <= CELL_TEXT_MAX && PLAIN.test(text)
    ? text
    : shortened(text)
        .toWellFormed()
        .replaceAll(UNWRITABLE, numbered)
        .replaceAll(MARKUP, (mark) => MARKS[mark] ?? mark)

/** The text that was meant: characters written by their number become themselves. */
export const fromNumbered = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, digits: string) =>
        String.fromCodePoint(Number.parseInt(digits, 16)),
      )
    : text
