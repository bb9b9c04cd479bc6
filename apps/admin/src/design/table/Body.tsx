/** The rows of a table. */
import type { ReactNode } from "react"
import { type Spoken, useLanguage } from "../../app/locale.tsx"
import { FigureDoor } from "../figure/FigureDoor.tsx"
import { STATED } from "../figure/Stated.tsx"
import { cellClass, type Column, leftEdges } from "./Column.ts"
import type { ShownRows } from "./rows.ts"

export interface RowLooks<Row> {
  /** What tells a row from the others. */
  readonly keyOf: (row: Row) => string
  /** The element's own name, for links that lead to it. */
  readonly anchorOf?: (row: Row) => string
  readonly classOf?: (row: Row) => string | undefined
  /** What stands in place of the figures of a row that has none. */
  readonly instead?: (row: Row, spoken: Spoken) => ReactNode
}

/** What stands where there is no figure. */
const EMPTY = "–"

interface RowProps<Row> {
  readonly row: Row
  readonly index: number
  readonly columns: ReadonlyArray<Column<Row>>
  readonly looks: RowLooks<Row>
  readonly spoken: Spoken
  /** The column whose cell can be tabbed to, none but in one row; `undefined` where cells are not walked. */
  readonly active: number | "none" | undefined
  readonly measure: ShownRows["measure"]
}

const classes = (...names: ReadonlyArray<string | undefined>): string | undefined => {
  const all = names.filter((name) => name !== undefined && name !== "").join(" ")
  return all === "" ? undefined : all
}

/** What a cell shows; a figure that is made of others is a door to them. */
const contentOf = <Row,>(column: Column<Row>, row: Row, spoken: Spoken): ReactNode => {
  const content = column.cell(row, spoken)
  const { made } = column
  if (typeof made !== "function" || content === EMPTY || content === "") return content
  return <FigureDoor {...made(row, spoken)}>{content}</FigureDoor>
}

const Cell = <Row,>({
  column,
  at,
  left,
  row,
  index,
  spoken,
  active,
}: RowProps<Row> & { readonly column: Column<Row>; readonly at: number; readonly left: number }) => {
  const attributes = {
    className: classes(cellClass(column), column.mark?.(row)),
    title: column.exact?.(row, spoken),
    style: column.isFixed === true ? { left } : undefined,
    ...(column.made === "stated" ? STATED : {}),
    ...(active === undefined ? {} : { "data-at": `${index}:${at}`, tabIndex: active === at ? 0 : -1 }),
  }
  const content = contentOf(column, row, spoken)
  return column.isRowName === true ? (
    <th scope="row" {...attributes}>
      {content}
    </th>
  ) : (
    <td {...attributes}>{content}</td>
  )
}

/** The name, then one cell over all figures, then what can be done. */
const Instead = <Row,>({ content, ...props }: RowProps<Row> & { readonly content: ReactNode }) => {
  const { columns } = props
  const [name] = columns
  const last = columns.at(-1)
  const actions = last?.kind === "actions" ? last : undefined
  return (
    <>
      {name !== undefined && <Cell {...props} column={name} at={0} left={0} />}
      <td colSpan={columns.length - (actions === undefined ? 1 : 2)}>{content}</td>
      {actions !== undefined && <Cell {...props} column={actions} at={columns.length - 1} left={0} />}
    </>
  )
}

const TableRow = <Row,>(props: RowProps<Row>) => {
  const { row, index, columns, looks, spoken, active, measure } = props
  const instead = looks.instead?.(row, spoken) ?? null
  const lefts = leftEdges(columns)
  return (
    <tr
      id={looks.anchorOf?.(row)}
      data-row={looks.keyOf(row)}
      data-index={index}
      ref={measure}
      className={classes(looks.classOf?.(row))}
      aria-rowindex={active === undefined ? undefined : index + 2}
    >
      {instead === null ? (
        columns.map((column, at) => (
          <Cell key={column.key} {...props} column={column} at={at} left={lefts[at] ?? 0} />
        ))
      ) : (
        <Instead {...props} content={instead} />
      )}
    </tr>
  )
}

/** The height of rows that are not in the document. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height <= 0 ? null : (
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )

export const TableBody = <Row,>({
  rows,
  shown,
  columns,
  looks,
  active,
}: {
  readonly rows: ReadonlyArray<Row>
  readonly shown: ShownRows
  readonly columns: ReadonlyArray<Column<Row>>
  readonly looks: RowLooks<Row>
  /** The cell in focus; `undefined` where cells are not walked. */
  readonly active: { readonly row: number; readonly column: number } | undefined
}) => {
  const spoken = useLanguage()
  const standing = shown.rows.flatMap(({ index, gap }) => {
    const row = rows[index]
    return row === undefined ? [] : [{ row, index, gap }]
  })
  return (
    <tbody>
      {standing.flatMap(({ row, index, gap }) => [
        <Gap key={`gap-${index}`} height={gap} columns={columns.length} />,
        <TableRow
          key={looks.keyOf(row)}
          row={row}
          index={index}
          columns={columns}
          looks={looks}
          spoken={spoken}
          active={active === undefined ? undefined : active.row === index ? active.column : "none"}
          measure={shown.measure}
        />,
      ])}
      <Gap height={shown.rest} columns={columns.length} />
    </tbody>
  )
}
