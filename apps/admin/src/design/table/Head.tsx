/** The heads of columns: title and unit, the order, and the edge that is drawn to resize. */
import { type PointerEvent, useRef } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { cellClass, type Column, leftEdges } from "./Column.ts"
import type { Layout } from "./layout.ts"
import type { Sorting } from "./sorting.ts"

/** Draws a column wider; the keyboard does the same in the box of columns. */
const Edge = ({ onDraw }: { readonly onDraw: (byPixels: number) => void }) => {
  const from = useRef<number>(undefined)
  const draw = (event: PointerEvent): void => {
    if (from.current === undefined) return
    onDraw(event.clientX - from.current)
    from.current = event.clientX
  }
  return (
    <span
      className="column-edge no-print"
      aria-hidden="true"
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        from.current = event.clientX
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={draw}
      onPointerUp={() => {
        from.current = undefined
      }}
    />
  )
}

const Title = <Row,>({ column }: { readonly column: Column<Row> }) => {
  const { say } = useLanguage()
  return (
    <>
      {say(column.title)}
      {column.unit !== undefined && (
        <>
          {" "}
          <span className="unit">{say(column.unit)}</span>
        </>
      )}
    </>
  )
}

/** `undefined` where the rows cannot be put in order by the column. */
const directionOf = (sorting: Sorting | undefined, key: string) => {
  if (sorting === undefined || !sorting.can(key)) return undefined
  if (sorting.order?.key !== key) return "none"
  return sorting.order.isDescending ? "descending" : "ascending"
}

const MARKS = { ascending: "↑", descending: "↓", none: "↕" } as const

const Heading = <Row,>({
  column,
  left,
  sorting,
  widen,
}: {
  readonly column: Column<Row>
  /** Where a fixed column stays. */
  readonly left: number
  readonly sorting: Sorting | undefined
  readonly widen: Layout<Row>["widen"]
}) => {
  const { say } = useLanguage()
  const direction = directionOf(sorting, column.key)
  if (column.kind === "actions") {
    return (
      <th scope="col" className={cellClass(column)}>
        <span className="visually-hidden">{say(column.title)}</span>
      </th>
    )
  }
  return (
    <th
      scope="col"
      data-column={column.key}
      className={cellClass(column)}
      aria-sort={direction}
      style={column.isFixed === true ? { left } : undefined}
    >
      {direction === undefined ? (
        <Title column={column} />
      ) : (
        <button type="button" className="sort" onClick={() => sorting?.toggle(column.key)}>
          <Title column={column} />
          <span className="sort-mark" aria-hidden="true">
            {MARKS[direction]}
          </span>
        </button>
      )}
      <Edge onDraw={(byPixels) => widen(column.key, byPixels)} />
    </th>
  )
}

export const TableHead = <Row,>({
  layout,
  sorting,
  isWalked,
}: {
  readonly layout: Layout<Row>
  readonly sorting: Sorting | undefined
  readonly isWalked: boolean
}) => {
  const lefts = leftEdges(layout.shown)
  return (
    <thead>
      <tr {...(isWalked ? { "aria-rowindex": 1 } : {})}>
        {layout.shown.map((column, index) => (
          <Heading
            key={column.key}
            column={column}
            left={lefts[index] ?? 0}
            sorting={sorting}
            widen={layout.widen}
          />
        ))}
      </tr>
    </thead>
  )
}
