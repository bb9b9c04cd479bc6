/**
 * The table of this app: heads and totals that stay, fixed columns, an order, keys to walk, and as many rows
 * as there are. Rows that lead somewhere open with a click or Enter.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react"
import { useLocation } from "wouter"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { countText } from "../numbers.ts"
import { type RowLooks, TableBody } from "./Body.tsx"
import type { Column } from "./Column.ts"
import { TableHead } from "./Head.tsx"
import type { Layout } from "./layout.ts"
import { useShownRows } from "./rows.ts"
import type { Sorting } from "./sorting.ts"
import { Totals } from "./Totals.tsx"
import { type Place, useWalk } from "./walk.ts"
import { words } from "./words.ts"

export interface DataTableProps<Row> {
  /** What it is a table of, for those who do not see it. */
  readonly label: string
  readonly layout: Layout<Row>
  readonly rows: ReadonlyArray<Row>
  readonly looks: RowLooks<Row>
  /** The address that a row leads to. */
  readonly leadsTo?: (row: Row) => string
  /** What pressing a row, or the space bar in it, does where it leads nowhere. */
  readonly picks?: (row: Row) => void
  readonly sorting?: Sorting
  /** Before the totals: what they are the totals of. */
  readonly totals?: Bilingual
  /** `window`: it moves in a frame of its own, as high as the window allows. */
  readonly height?: "window" | "content"
}

/** What a reader who does not see the table is told first. */
const Summary = <Row,>({
  label,
  layout,
  rows,
  sorting,
  picks,
  isWalked,
}: DataTableProps<Row> & { readonly isWalked: boolean }) => {
  const { say } = useLanguage()
  const by = layout.all.find((column) => column.key === sorting?.order?.key)
  const counts = { label, rows: countText(rows.length), columns: layout.shown.length }
  return (
    <caption className="visually-hidden">
      {say(words.summary, counts)}
      {by !== undefined &&
        say(words.ordered, {
          column: say(by.title),
          direction: say(sorting?.order?.isDescending === true ? words.descending : words.ascending),
        })}
      {isWalked && say(words.howToWalk)}
      {picks !== undefined && say(words.howToPick)}
    </caption>
  )
}

const Widths = <Row,>({ columns }: { readonly columns: ReadonlyArray<Column<Row>> }) => (
  <colgroup>
    {columns.map((column) => (
      <col key={column.key} style={column.grows === true ? undefined : { width: column.width }} />
    ))}
  </colgroup>
)

const INSIDE = "a[href], button, input, select"

/** Tabbing passes a walked table in one step: what stands in its cells is reached through them. */
const useOneStop = (table: React.RefObject<HTMLTableElement | null>, isWalked: boolean): void => {
  useLayoutEffect(() => {
    if (!isWalked) return
    for (const inside of table.current?.tBodies[0]?.querySelectorAll<HTMLElement>(INSIDE) ?? [])
      inside.tabIndex = -1
  })
}

const rowIn = (event: { readonly target: EventTarget }): HTMLElement | undefined =>
  event.target instanceof Element
    ? (event.target.closest<HTMLElement>("tbody [data-row]") ?? undefined)
    : undefined

/** The cell that has the focus itself, not something in it. */
const restingIn = ({ target }: KeyboardEvent): HTMLElement | undefined =>
  target instanceof HTMLElement && target.hasAttribute("data-at") ? target : undefined

/** Opens what a cell in focus holds, or else the row that it is in. */
const useOpening = <Row,>({ rows, leadsTo, picks }: DataTableProps<Row>) => {
  const [, navigate] = useLocation()
  const open = (element: HTMLElement | undefined): void => {
    const row = rows[Number(element?.dataset["index"])]
    if (row === undefined) return
    if (leadsTo === undefined) picks?.(row)
    else navigate(leadsTo(row))
  }
  const onClick = (event: MouseEvent): void => {
    const isOther = event.target instanceof Element && event.target.closest(INSIDE) !== null
    // Whoever marks text to copy it does not want to leave.
    if (!isOther && getSelection()?.isCollapsed !== false) open(rowIn(event))
  }
  const onEnter = (event: KeyboardEvent): void => {
    const cell = restingIn(event)
    if (cell === undefined) return
    event.preventDefault()
    const inside = cell.querySelector<HTMLElement>(INSIDE)
    if (inside === null) open(rowIn(event))
    else inside.click()
  }
  const onSpace = (event: KeyboardEvent): void => {
    if (picks === undefined || restingIn(event) === undefined) return
    event.preventDefault()
    open(rowIn(event))
  }
  return { onClick, onEnter, onSpace }
}

export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { label, layout, rows, looks, leadsTo, picks, sorting, totals, height = "content" } = props
  const frame = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [asked, setActive] = useState<Place>({ row: 0, column: 0 })
  const shown = useShownRows(frame, rows.length, asked.row)
  const isPressed = leadsTo !== undefined || picks !== undefined
  const isWalked = isPressed || shown.isVirtual
  const extent = { rows: rows.length, columns: layout.shown.length }
  const walk = useWalk(table, extent, { isOn: isWalked, asked, setActive, reach: shown.reach })
  useOneStop(table, isWalked)
  const { onClick, onEnter, onSpace } = useOpening(props)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") onEnter(event)
    else if (event.key === " ") onSpace(event)
    else walk.onKeyDown(event)
  }
  const width = layout.shown.reduce((sum, column) => sum + column.width, 0)
  const fixed = layout.shown.reduce((sum, column) => sum + (column.isFixed === true ? column.width : 0), 0)
  return (
    <div
      ref={frame}
      className={`table-frame ${height === "window" ? "is-window" : ""}`}
      style={{ "--table-fixed": `${fixed}px` } as CSSProperties}
      role="group"
      aria-label={label}
      tabIndex={isWalked ? undefined : 0}
    >
      <table
        ref={table}
        className={`table is-laid-out${isPressed ? " leads" : ""}`}
        style={{ minWidth: width }}
        {...(isWalked
          ? {
              role: "grid",
              "aria-rowcount": rows.length + 1,
              "aria-colcount": extent.columns,
              "aria-readonly": true,
            }
          : {})}
        onKeyDown={isWalked ? onKeyDown : undefined}
        onFocus={isWalked ? walk.onFocus : undefined}
        onClick={isPressed ? onClick : undefined}
      >
        <Summary {...props} isWalked={isWalked} />
        <Widths columns={layout.shown} />
        <TableHead layout={layout} sorting={sorting} isWalked={isWalked} />
        <TableBody
          rows={rows}
          shown={shown}
          columns={layout.shown}
          looks={looks}
          active={isWalked ? walk.active : undefined}
        />
        {totals !== undefined && <Totals title={totals} columns={layout.shown} rows={rows} />}
      </table>
    </div>
  )
}
