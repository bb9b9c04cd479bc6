/** Excel both ways: a file of 50,000 projects in, a list of a million rows of 45 columns out. */
import { createWriteStream } from "node:fs"
import { rm, stat } from "node:fs/promises"
import { setImmediate } from "node:timers/promises"
import { pipeline } from "node:stream/promises"
import { Effect } from "effect"
import { ProjectImports } from "@minsheng/core/imports"
import { type Cell, numberCell, rowsOf, type Sheet, textCell, workbook } from "@minsheng/exchange/workbook"
import type { Database } from "@minsheng/store"
import { residentMegabytes, watched } from "./measure.ts"
import { bytesOf, projectRows } from "./projectFile.ts"
import { type Result, whole } from "./report.ts"
import { openPlatform, type Stage } from "./stage.ts"

const IMPORTED = 50_000
const [ROWS, COLUMNS] = [1_000_000, 45]
const ROWS_A_GROUP = 500
const MEGABYTE = 1_000_000

const sheetOf = (rows: Sheet["rows"], head: ReadonlyArray<string>): Sheet => ({
  name: "项目",
  isHidden: false,
  columns: head.map(() => ({ width: 12, style: "plain" })),
  frozenRows: 1,
  frozenColumns: 0,
  isProtected: false,
  checks: [],
  checkedRows: [1, 1],
  head: [head.map((heading) => textCell(heading, "heading"))],
  rows,
})

const written = (path: string, sheet: Sheet): Promise<void> =>
  pipeline(workbook([sheet]), createWriteStream(path))

/** A third of the cells are amounts, the others texts, as in a list. */
const cellAt = (row: number, column: number): Cell =>
  column % 3 === 0
    ? numberCell(`${row}.${String(column).padStart(2, "0")}`, "money")
    : textCell(`示例镇${(row * 7919) % 10_007}工程${column}`)

async function* manyRows(): AsyncGenerator<ReadonlyArray<ReadonlyArray<Cell>>> {
  for (let from = 0; from < ROWS; from += ROWS_A_GROUP) {
    await setImmediate()
    yield Array.from({ length: ROWS_A_GROUP }, (_, offset) =>
      Array.from({ length: COLUMNS }, (_column, column) => cellAt(from + offset, column)),
    )
  }
}

const imported = async (stage: Stage, demonstration: Database): Promise<ReadonlyArray<string>> => {
  const database = await stage.clone(demonstration)
  const path = stage.path("projects.xlsx")
  const [head = [], ...rows] = await projectRows(database, { count: IMPORTED, series: "xlsx" })
  await written(path, sheetOf(rowsOf(rows.map((row) => row.map((cell) => textCell(cell)))), head))
  await using platform = openPlatform(database)
  const before = residentMegabytes()
  const read = await watched(() =>
    platform.run(
      ProjectImports.use((all) => all.preview({ name: "bench.xlsx", bytes: bytesOf(path) })).pipe(
        Effect.orDie,
      ),
    ),
  )
  const { size } = await stat(path)
  await rm(path)
  return [
    "import, preview",
    whole(IMPORTED),
    String(head.length),
    (size / MEGABYTE).toFixed(1),
    read.seconds.toFixed(1),
    whole(read.peak - before),
  ]
}

const exported = async (stage: Stage): Promise<ReadonlyArray<string>> => {
  const path = stage.path("list.xlsx")
  const before = residentMegabytes()
  const head = Array.from({ length: COLUMNS }, (_, column) => `列${column}`)
  const made = await watched(() => written(path, sheetOf(manyRows(), head)))
  const { size } = await stat(path)
  await rm(path)
  return [
    "export",
    whole(ROWS),
    whole(COLUMNS),
    (size / MEGABYTE).toFixed(1),
    made.seconds.toFixed(1),
    whole(made.peak - before),
  ]
}

export const excel = async (stage: Stage, demonstration: Database): Promise<Result> => ({
  title: "Excel both ways",
  about: `A workbook of projects, one row in a hundred with a mistake, read, checked and staged; a list
written as a workbook, a third of its cells amounts. Memory: by how many megabytes the process grew at most.`,
  columns: ["what", "rows", "columns", "file, MB", "seconds", "memory growth"],
  rows: [await imported(stage, demonstration), await exported(stage)],
})
