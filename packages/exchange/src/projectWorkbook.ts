/** The list of projects as a workbook: amounts and days as such, codes as texts, and no formula. */
import type { ProjectLine } from "@minsheng/core/project"
import { columnsOf, type FileOfProjects, listMarks, type Value } from "./projectColumns.ts"
import { type Cell, dayCell, numberCell, textCell } from "./workbook/cells.ts"
import { workbook } from "./workbook/write.ts"

const SHEET = { zh: "项目", en: "projects" } as const

const cellOf = (value: Value): Cell => {
  switch (value._tag) {
    case "text":
    case "code":
      return textCell(value.text)
    case "day":
      return dayCell(value.day)
    case "yuan":
      return numberCell(value.digits, "money")
    case "percent":
      return value.digits === "" ? null : numberCell(value.digits, "percent")
  }
}

async function* cellRows(
  lines: AsyncIterable<ReadonlyArray<ProjectLine>>,
  file: FileOfProjects,
): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  const columns = columnsOf(file)
  for await (const some of lines) {
    yield some.map((line) => columns.map((one) => cellOf(one.value(line, file))))
  }
}

/** The bytes of a workbook with these lines, made as far as somebody reads. */
export const projectWorkbook = (
  lines: AsyncIterable<ReadonlyArray<ProjectLine>>,
  file: FileOfProjects,
): AsyncIterable<Uint8Array> => {
  const columns = columnsOf(file)
  const marks = listMarks(file).map((mark): ReadonlyArray<Cell> => [textCell(mark, "mark")])
  const headings = columns.map(({ heading }) => textCell(heading[file.locale], "heading"))
  const head = [...marks, headings]
  return workbook([
    {
      name: SHEET[file.locale],
      isHidden: false,
      columns: columns.map(({ width }) => ({ width, style: "plain" })),
      frozenRows: head.length,
      frozenColumns: 1,
      isProtected: false,
      checks: [],
      checkedRows: [1, 1],
      head,
      rows: cellRows(lines, file),
    },
  ])
}
