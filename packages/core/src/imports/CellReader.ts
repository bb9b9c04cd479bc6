/** Reading the cells of a row: each as what it should be, or what is wrong with it. */
import { Schema } from "effect"
import * as Money from "../kernel/Money.ts"
import { isLine } from "../kernel/Text.ts"
import { Position } from "../journal/Entry.ts"
import { ProjectCode } from "../project/Project.ts"
import { type FileColumn, type RowProblem, rowProblem, type RowProblemCode } from "./RowProblem.ts"

/** What a reader of files noticed about a cell, or about the row as a whole, beside its text. */
export interface CellNote {
  readonly place: number | null
  readonly code: Extract<RowProblemCode, "formula" | "formulaEmpty" | "hiddenRow" | "noHeading">
}

/** A row as the file has it: its line, and its cells in the order of the file. */
export interface RawRow {
  readonly line: number
  readonly fields: ReadonlyArray<string>
  readonly notes?: ReadonlyArray<CellNote>
}

/** Where each column stands in a file. */
export type Places<Key extends FileColumn> = ReadonlyMap<Key, number>

const NAME_MAX = 100
const REMARK_MAX = 500

const lineOf =
  (most: number) =>
  (text: string): string | undefined =>
    isLine(text) && [...text].length <= most ? text : undefined

/** One line of a name, or of a remark. */
export const nameOf = lineOf(NAME_MAX)
export const remarkOf = lineOf(REMARK_MAX)

const isProjectCode = Schema.is(ProjectCode)

/** As it stands, or before a blank and a name: what a list to choose from puts into a cell. */
export const projectCodeOf = (text: string): ProjectCode | undefined => {
  const code = /^\S+/u.exec(text)?.[0]
  return isProjectCode(code) ? code : undefined
}

const basisOf = (text: string): Position | undefined =>
  /^[1-9]\d{0,14}$/u.test(text) ? Position.make(Number(text)) : undefined

/** Reads cell by cell; a reading answers `undefined` and notes why. */
export class CellReader<Key extends FileColumn> {
  readonly problems: Array<RowProblem> = []
  readonly #row: RawRow
  readonly #places: Places<Key>

  constructor(places: Places<Key>, row: RawRow) {
    this.#places = places
    this.#row = row
  }

  text(column: Key): string {
    const place = this.#places.get(column)
    return place === undefined ? "" : (this.#row.fields[place] ?? "").trim()
  }

  required<A>(column: Key, code: RowProblemCode, parse: (text: string) => A | undefined): A | undefined {
    const text = this.text(column)
    const value = text === "" ? undefined : parse(text)
    if (value === undefined) this.problems.push(rowProblem(text === "" ? "empty" : code, column, text))
    return value
  }

  /** `null` for an empty cell. */
  optional<A>(
    column: Key,
    code: RowProblemCode,
    parse: (text: string) => A | undefined,
  ): A | null | undefined {
    return this.text(column) === "" ? null : this.required(column, code, parse)
  }

  money(column: Key): Money.Fen | undefined {
    return this.required(column, "money", Money.parseYuan)
  }

  /** The entry that a row was made from. */
  basis(column: Key & "basis"): Position | null | undefined {
    return this.optional(column, "basis", basisOf)
  }

  /** What the reader of the file noticed. A formula matters where a column is ours. */
  note(): void {
    for (const { place, code } of this.#row.notes ?? []) {
      const said = place === null ? "" : (this.#row.fields[place] ?? "")
      if (place === null || code === "noHeading") {
        this.problems.push(rowProblem(code, null, said))
        continue
      }
      const column = [...this.#places].find(([, at]) => at === place)?.[0]
      if (column !== undefined) this.problems.push(rowProblem(code, column, said))
    }
  }
}
