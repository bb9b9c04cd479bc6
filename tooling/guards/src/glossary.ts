/** The glossary as data: its identifiers, the words that are not used, and where the code disagrees. */
import { isTypeScript, type SourceFile } from "./repository.ts"

export interface Term {
  readonly chinese: string
  readonly english: string
  readonly identifiers: ReadonlyArray<string>
}

export interface Glossary {
  readonly terms: ReadonlyArray<Term>
  readonly banned: ReadonlyArray<string>
}

const cellsOf = (line: string): ReadonlyArray<string> =>
  line.startsWith("|")
    ? line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim())
    : []

const quoted = (cell: string): ReadonlyArray<string> =>
  [...cell.matchAll(/`([^`]+)`/gu)].map(([, word = ""]) => word)

/** Rows of a table: what stands under its rule. */
const isRow = (cells: ReadonlyArray<string>): boolean =>
  cells.length > 0 && !cells.every((cell) => /^-+$/u.test(cell)) && cells[0] !== "中文" && cells[0] !== "Not"

export const glossaryOf = (text: string): Glossary => {
  const [terms = "", banned = ""] = text.split(/^## Words that are not used$/mu)
  const rows = (part: string) => part.split("\n").map(cellsOf).filter(isRow)
  return {
    terms: rows(terms).map(([chinese = "", english = "", identifier = ""]) => ({
      chinese,
      english,
      identifiers: quoted(identifier),
    })),
    banned: rows(banned).flatMap(([word = ""]) => quoted(word)),
  }
}

const isOurs = (file: SourceFile): boolean =>
  /^(?:packages|apps|tooling)\//u.test(file.path) && !file.path.startsWith("tooling/guards/")

/** Every name in the code, with the names inside of compound ones left whole. */
export const identifiersIn = (files: ReadonlyArray<SourceFile>): ReadonlySet<string> =>
  new Set(
    files
      .filter((file) => isOurs(file) && isTypeScript(file) && !file.path.endsWith(".test.ts"))
      .flatMap((file) => [...file.text.matchAll(/[A-Za-z_$][\w$]*/gu)].map(([word]) => word)),
  )

/** Rows that name nothing, or name something that is not in the code. */
export const unfounded = (glossary: Glossary, identifiers: ReadonlySet<string>): ReadonlyArray<string> =>
  glossary.terms.flatMap(({ chinese, english, identifiers: named }) => {
    if (chinese === "" || english === "" || named.length === 0) return [`${chinese} ${english}: not whole`]
    return named.filter((name) => !identifiers.has(name)).map((name) => `${chinese} ${english}: ${name}`)
  })

/**
 * A word by itself or as a part of a compound name: `bidding`, `biddingDate`, `openBidding`, `bidding_date`.
 */
const asPart = (word: string): RegExp => {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  const forms = [`(?<![A-Za-z])${word}`, `(?<=[a-z\\d])${capital}`, `(?<![A-Za-z])${capital}`]
  return new RegExp(`(?:${forms.join("|")})(?![a-z])`, "u")
}

/** A line that speaks of inspection in Chinese and of audit in English. */
const CONFUSED = /督查.*\baudit|\baudit.*督查/iu

/** Places that use a word which is not used. */
export const bannedIn = (
  files: ReadonlyArray<SourceFile>,
  banned: ReadonlyArray<string>,
): ReadonlyArray<string> => {
  const patterns = banned.map((word) => [word, asPart(word)] as const)
  return files
    .filter((file) => isOurs(file) && (isTypeScript(file) || file.path.endsWith(".sql")))
    .flatMap((file) => {
      const inPath = patterns
        .filter(([, pattern]) => pattern.test(file.path))
        .map(([word]) => `${file.path} ${word}`)
      const inText = file.lines.flatMap((line, index) => [
        ...patterns
          .filter(([, pattern]) => pattern.test(line))
          .map(([word]) => `${file.path}:${index + 1} ${word}`),
        ...(CONFUSED.test(line) ? [`${file.path}:${index + 1} 督查`] : []),
      ])
      return [...inPath, ...inText]
    })
}
