/** The files of facts: each row with its source and the confidence in it. */
import { readFileSync } from "node:fs"
import { parse } from "csv-parse/sync"

export type FactRow = Readonly<Record<string, string>>

/** Reads a file of facts; the first line names the columns. */
export const factRows = (file: string): ReadonlyArray<FactRow> =>
  parse(readFileSync(new URL(`../facts/${file}.csv`, import.meta.url)), {
    columns: true,
  }) as ReadonlyArray<FactRow>

/** A cell that must be there. */
export const cell = (row: FactRow, column: string): string => {
  const value = row[column]
  if (value === undefined || value === "") throw new TypeError(`no ${column} in ${JSON.stringify(row)}`)
  return value
}

/** A cell that may be empty. */
export const optional = (row: FactRow, column: string): string | null => {
  const value = row[column]
  return value === undefined || value === "" ? null : value
}
