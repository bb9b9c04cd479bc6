/** Rejected rows as a file: the rows as they came, with a column that says why. */
import type { Locale } from "@minsheng/core/kernel"
import type { RejectedRow, RowProblem } from "@minsheng/core/imports"
import { columnWords, rowProblemWords } from "@minsheng/core/words"
import { csvLine, textCell } from "./csvWriter.ts"

const REASON = { zh: "退回原因", en: "reason" }

/** What the column of reasons is called. */
export const reasonHeading = (locale: Locale): string => REASON[locale]

const reasonOf = (problem: RowProblem, locale: Locale): string => {
  const column = problem.column === null ? "" : columnWords[problem.column][locale]
  const said = problem.value === "" ? "" : ` “${problem.value}” `
  return `${column}${said === "" && locale === "en" ? " " : said}${rowProblemWords[problem.code][locale]}`
}

export const reasonsOf = (problems: ReadonlyArray<RowProblem>, locale: Locale): string =>
  problems.map((problem) => reasonOf(problem, locale)).join(";")

export const rejectedCsvHead = (header: ReadonlyArray<string>, locale: Locale): string =>
  csvLine([...header.map(textCell), REASON[locale]])

/** A short row is filled up, so that the reason stands in its own column. */
export const rejectedCsvLine = (row: RejectedRow, columnCount: number, locale: Locale): string => {
  const cells = Array.from({ length: columnCount }, (_, index) => textCell(row.fields[index] ?? ""))
  return csvLine([...cells, textCell(reasonsOf(row.problems, locale))])
}
