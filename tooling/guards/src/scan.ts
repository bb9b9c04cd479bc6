/**
 * What of a TypeScript text is code and what is comment: two texts of the same shape as the original,
 * in which everything else is blank. A scanner, not a parser: enough for questions about lines.
 */

export interface Scanned {
  /** Without comments and without what stands in quotation marks, templates and regular expressions. */
  readonly code: string
  /** Comments alone. */
  readonly comments: string
}

/** After these a slash begins a regular expression; after anything else it divides. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%~^<>]|\b(?:return|typeof|case|in|of|void|delete|throw|new|else|do|yield|await))$/u

const endOfQuoted = (text: string, start: number): number => {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1
    else if (text[at] === text[start]) return at + 1
    // No string spans lines: the mark was an apostrophe in the text of a page.
    else if (text[at] === "\n") return start + 1
  }
  return start + 1
}

const endOfRegex = (text: string, start: number): number => {
  let inClass = false
  for (let at = start + 1; at < text.length && text[at] !== "\n"; at += 1) {
    if (text[at] === "\\") at += 1
    else if (text[at] === "[") inClass = true
    else if (text[at] === "]") inClass = false
    else if (text[at] === "/" && !inClass) return at + 1
  }
  return start + 1
}

/** Where the fixed text of a template ends: behind its closing mark, or behind the `${` of a hole. */
const endOfTemplateText = (text: string, start: number): number => {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1
    else if (text[at] === "`") return at + 1
    else if (text.startsWith("${", at)) return at + 2
  }
  return text.length
}

class Scanner {
  readonly #text: string
  readonly #code: Array<string>
  readonly #comments: Array<string>
  /** For each open brace whether it is a hole of a template. */
  readonly #braces: Array<boolean> = []
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#code = Array.from({ length: text.length }, (_, at) => (text[at] === "\n" ? "\n" : " "))
    this.#comments = [...this.#code]
  }

  run(): Scanned {
    while (this.#at < this.#text.length) this.#step()
    return { code: this.#code.join(""), comments: this.#comments.join("") }
  }

  #step(): void {
    const text = this.#text
    const at = this.#at
    const sign = text.charAt(at)
    if (text.startsWith("//", at)) this.#comment(text.indexOf("\n", at))
    else if (text.startsWith("/*", at)) this.#comment(text.indexOf("*/", at) + 2)
    else if (sign === "'" || sign === '"') this.#at = endOfQuoted(text, at)
    else if (sign === "`") this.#template(at + 1)
    else if (sign === "/" && BEFORE_REGEX.test(this.#codeBefore())) this.#at = endOfRegex(text, at)
    else if (sign === "}" && this.#braces.pop() === true) this.#template(at + 1)
    else {
      if (sign === "{") this.#braces.push(false)
      this.#code[at] = sign
      this.#at += 1
    }
  }

  #template(start: number): void {
    this.#at = endOfTemplateText(this.#text, start)
    if (this.#text.startsWith("${", this.#at - 2)) this.#braces.push(true)
  }

  #comment(end: number): void {
    const stop = end < this.#at + 2 ? this.#text.length : end
    for (; this.#at < stop; this.#at += 1) this.#comments[this.#at] = this.#text.charAt(this.#at)
  }

  #codeBefore(): string {
    return this.#code
      .slice(Math.max(0, this.#at - 40), this.#at)
      .join("")
      .trimEnd()
  }
}

export const scan = (text: string): Scanned => new Scanner(text).run()

/** An import or re-export: what it names, and whether only types come along. */
export interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
  readonly dynamic: boolean
  readonly line: number
}

const STATIC =
  /\b(import|export)\b(\s+type\b)?([^"'`;]*?)\bfrom\s*["']([^"']+)["']|\bimport\s*["']([^"']+)["']/gu
const DYNAMIC = /\bimport\s*\(\s*(?:["'`]([^"'`]+)["'`])?/gu

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length

const onlyTypes = (names: string): boolean => {
  const listed = /^\s*\{([^}]*)\}\s*$/u.exec(names)?.[1]
  const all =
    listed
      ?.split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "") ?? []
  return all.length > 0 && all.every((name) => name.startsWith("type "))
}

/** Every import of a text that is code rather than quoted or commented out. */
export const importsOf = (text: string): ReadonlyArray<Import> => {
  const { code } = scan(text)
  const isCode = (index: number): boolean => code[index] !== " "
  const statics = [...text.matchAll(STATIC)]
    .filter((match) => isCode(match.index))
    .map((match) => ({
      specifier: match[4] ?? match[5] ?? "",
      typeOnly: match[2] !== undefined || onlyTypes(match[3] ?? ""),
      dynamic: false,
      line: lineOf(text, match.index),
    }))
  const dynamics = [...text.matchAll(DYNAMIC)]
    .filter((match) => isCode(match.index))
    .map((match) => ({
      specifier: match[1] ?? "",
      typeOnly: false,
      dynamic: true,
      line: lineOf(text, match.index),
    }))
  return [...statics, ...dynamics]
}

/** A function with a body of its own lines. */
export interface FunctionSpan {
  readonly line: number
  /** Its lines without those of the functions inside it, which count for themselves. */
  readonly ownLines: number
}

const MODIFIER = "(?:static|override|async|get|set|public|private|protected)"
const STATEMENT = "(?:if|for|while|switch|catch)\\b"
const METHOD = new RegExp(
  `^(?:${MODIFIER}\\s+)*\\*?\\s*(?!${STATEMENT})[#\\w$]+\\s*(?:<.*>)?\\(.*\\)\\s*(?::.+)?\\{$`,
  "u",
)

const OPENS = [/=>\s*(?:\(?\{|\(|\[)$/u, /\bfunction\b.*\{$/u, METHOD]
const CLOSES_PARAMETERS = /^\)+\s*(?::.*)?\{$/u
const CONTROL = /^(?:\}\s*)?(?:else\s+)?(?:if|for|while|switch|catch)\b/u

const indentOf = (line: string): number => line.length - line.trimStart().length

/** The line that a line at the same depth goes on from: where a signature of several lines began. */
const beginningOf = (lines: ReadonlyArray<string>, at: number): number => {
  const indent = indentOf(lines[at] ?? "")
  let begin = at
  while (begin > 0 && /^[)>}\]]/u.test((lines[begin] ?? "").trim())) {
    begin -= 1
    while (begin > 0 && ((lines[begin] ?? "").trim() === "" || indentOf(lines[begin] ?? "") > indent))
      begin -= 1
  }
  return begin
}

const opensFunction = (lines: ReadonlyArray<string>, at: number): boolean => {
  const line = (lines[at] ?? "").trim()
  if (OPENS.some((pattern) => pattern.test(line))) return true
  return CLOSES_PARAMETERS.test(line) && !CONTROL.test((lines[beginningOf(lines, at)] ?? "").trim())
}

/** The functions of formatted code, by its indentation: the formatter keeps that honest. */
export const functionsOf = (code: string): ReadonlyArray<FunctionSpan> => {
  const lines = code.split("\n")
  const spans: Array<{ readonly begin: number; readonly end: number; own: number }> = []
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    if (!opensFunction(lines, at)) continue
    const indent = indentOf(lines[at] ?? "")
    const rest = lines.slice(at + 1)
    const length = rest.findIndex((line) => /^[)}\]]/u.test(line.trim()) && indentOf(line) <= indent)
    if (length === -1) continue
    const begin = beginningOf(lines, at)
    const end = at + 1 + length
    spans.push({ begin, end, own: end - begin + 1 })
  }
  return spans.map((span) => {
    const inside = spans.filter(
      (other) => other !== span && other.begin >= span.begin && other.end <= span.end,
    )
    const outermost = inside.filter(
      (one) => !inside.some((other) => other !== one && other.begin <= one.begin && other.end >= one.end),
    )
    const theirs = outermost.reduce((sum, one) => sum + one.end - one.begin + 1, 0)
    return { line: span.begin + 1, ownLines: span.own - theirs }
  })
}
