/** A column of a table, declared once as data: for screen, paper, order and export. */
import type { ReactElement, ReactNode } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import type { Spoken } from "../../app/locale.tsx"
import type { Makings } from "../figure/FigureDoor.tsx"

/** Figures go to the right, and each opens what it is made of. */
export type FigureKind = "number" | "money" | "rate"

/** What stands in the cells: dates and codes are not broken. */
export type ColumnKind = FigureKind | "text" | "code" | "date" | "state" | "actions"

/** What rows are put in order by; what is missing comes last, whichever way. */
export type SortValue = string | number | bigint | undefined

/**
 * How the figures of a column came about. `stated`: what the row is of states them, and the row opens it.
 * `doors`: the cells are doors or links already. Else the table makes a door of every cell.
 */
export type Made<Row> = "stated" | "doors" | ((row: Row, spoken: Spoken) => Makings)

/** What rows come to: the table makes a door of it, with what each row adds. */
export interface Sum<Row> {
  /** The sum as the foot shows it. */
  readonly text: string
  readonly whole: bigint | number
  readonly of: (row: Row) => bigint | number | undefined
  readonly exact: (amount: bigint, spoken: Spoken) => string
}

/** A door of its own is an element. */
export type Total<Row> = ReactElement | Sum<Row>

interface Drawn<Row> {
  /** Its name in addresses, in what was chosen, and in an export. */
  readonly key: string
  readonly title: Bilingual
  /** Said once, in the heading. */
  readonly unit?: Bilingual
  /** In pixels. The column that grows takes what is left besides. */
  readonly width: number
  readonly grows?: boolean
  /** Stays where it is when the table is moved sideways; only the first columns can. */
  readonly isFixed?: boolean
  /** Not shown until it is chosen. */
  readonly isExtra?: boolean
  /** Cannot be left out. */
  readonly isKept?: boolean
  /** What a row is called by. */
  readonly isRowName?: boolean
  readonly className?: string
  readonly cell: (row: Row, spoken: Spoken) => ReactNode
  /** The exact value, shown when the pointer rests. */
  readonly exact?: (row: Row, spoken: Spoken) => string
  /** Marks the cell beyond its kind, such as `behind`. */
  readonly mark?: (row: Row) => string | undefined
  readonly total?: Total<Row> | undefined
  /** Lets the rows that are here be put in order by this column. */
  readonly sortBy?: (row: Row) => SortValue
}

type OfKind<Row> =
  | { readonly kind: FigureKind; readonly made: Made<Row> }
  | { readonly kind: Exclude<ColumnKind, FigureKind>; readonly made?: never }

export type Column<Row> = Drawn<Row> & OfKind<Row>

const RIGHT: ReadonlySet<ColumnKind> = new Set(["number", "money", "rate"])
const WHOLE: ReadonlySet<ColumnKind> = new Set(["code", "date", "actions"])

/** The classes of a column's cells. */
export const cellClass = ({
  kind,
  className,
  isFixed,
}: Pick<Drawn<never>, "className" | "isFixed"> & { readonly kind: ColumnKind }): string =>
  [
    RIGHT.has(kind) ? "number" : "",
    WHOLE.has(kind) ? "nowrap" : "",
    kind === "actions" ? "no-print" : "",
    isFixed === true ? "is-fixed" : "",
    className ?? "",
  ]
    .filter((name) => name !== "")
    .join(" ")

/** Where each fixed column stays: behind those before it. */
export const leftEdges = (
  columns: ReadonlyArray<{ readonly width: number; readonly isFixed?: boolean }>,
): ReadonlyArray<number> => {
  let left = 0
  return columns.map((column) => {
    const at = left
    if (column.isFixed === true) left += column.width
    return at
  })
}
