/** The list of projects as CSV: what a page shows, in the reader's language. */
import type { ProjectLine } from "@minsheng/core/project"
import { csvLine, textCell } from "./csvWriter.ts"
import { columnsOf, type FileOfProjects, listMarks, type Value } from "./projectColumns.ts"

const cellOf = (value: Value): string => {
  switch (value._tag) {
    case "text":
      return textCell(value.text)
    case "code":
      return value.text
    case "day":
      return value.day
    case "yuan":
    case "percent":
      return value.digits
  }
}

/** The first lines: for a demonstration its mark, then the headings with the axes of the answer. */
export const projectCsvHead = (file: FileOfProjects): string => {
  const headings = columnsOf(file).map((one) => one.heading[file.locale])
  return `${listMarks(file)
    .map((mark) => csvLine([`# ${mark}`]))
    .join("")}${csvLine(headings)}`
}

export const projectCsvLine = (line: ProjectLine, file: FileOfProjects): string =>
  csvLine(columnsOf(file).map((one) => cellOf(one.value(line, file))))
