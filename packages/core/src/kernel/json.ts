/** JSON from outside that says money moved: read as one text and in one way, or not at all. */
import { malformed, type MalformedInput, notJson } from "./input.ts"

/** Texts, and what begins, divides and ends objects and lists; nothing else decides what a name is. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},]/gu

/** The first name that stands twice in one object of a JSON text. */
const nameTwiceIn = (text: string): string | undefined => {
  const open: Array<Set<string> | undefined> = []
  let isName = false
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : undefined)
      isName = token === "{"
    } else if (token === "}" || token === "]") open.pop()
    else if (token === ",") isName = open.at(-1) !== undefined
    else if (isName) {
      isName = false
      const name = JSON.parse(token) as string
      const names = open.at(-1)
      if (names?.has(name) === true) return name
      names?.add(name)
    }
  }
  return undefined
}

/** What stands for bytes that are no UTF-8. */
const UNREADABLE = "\u{FFFD}"

/**
 * The value that a text states. A name that stands twice would be read by one system as the first and by
 * another as the last; bytes in another encoding would be kept as signs that nobody can read again.
 */
export const readJson = (text: string): { readonly value: unknown } | MalformedInput => {
  if (text.includes(UNREADABLE)) return malformed([{ message: "utf" }])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return notJson()
  }
  const twice = nameTwiceIn(text)
  return twice === undefined ? { value } : malformed([{ path: [twice], message: "nameTwice" }])
}
