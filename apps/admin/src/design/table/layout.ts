/** Which columns are shown, which stands in the address, and how wide they are, which the browser keeps. */
import { useCallback, useState } from "react"
import { useAddress } from "../../app/address.ts"
import type { Column } from "./Column.ts"

const WIDTH_MIN = 48
const WIDTH_MAX = 800

export interface Layout<Row> {
  /** Every column that there is. */
  readonly all: ReadonlyArray<Column<Row>>
  /** Those that are shown, fixed ones first, with the widths that the reader gave them. */
  readonly shown: ReadonlyArray<Column<Row>>
  readonly isShown: (key: string) => boolean
  readonly toggle: (key: string) => void
  readonly widen: (key: string, byPixels: number) => void
  readonly reset: () => void
  readonly isChanged: boolean
}

type Widths = Readonly<Record<string, number>>

const storedUnder = (name: string): string => `minsheng.widths.${name}`

const storedWidths = (name: string): Widths => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storedUnder(name)) ?? "{}")
    const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : []
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])))
  } catch {
    return {}
  }
}

const useWidths = (name: string) => {
  const [widths, setWidths] = useState(() => storedWidths(name))
  const keep = useCallback(
    (next: Widths): void => {
      localStorage.setItem(storedUnder(name), JSON.stringify(next))
      setWidths(next)
    },
    [name],
  )
  return [widths, keep] as const
}

/** The keys in an address; none where it does not say. */
const keysIn = (text: string | null): ReadonlyArray<string> | undefined =>
  text === null || text === "" ? undefined : text.split(".")

/** The layout of a table. Two tables on one page have two parameters. */
export const useLayout = <Row>(
  name: string,
  all: ReadonlyArray<Column<Row>>,
  parameter = "columns",
): Layout<Row> => {
  const { params, change } = useAddress()
  const [widths, keepWidths] = useWidths(name)
  const standard = all.filter((column) => column.isExtra !== true).map((column) => column.key)
  const asked = keysIn(params.get(parameter))
  const chosen = new Set(asked ?? standard)
  const isShown = (key: string): boolean =>
    chosen.has(key) || all.some((column) => column.key === key && column.isKept === true)
  const widthOf = (column: Column<Row>): number => widths[column.key] ?? column.width
  const toggle = (key: string): void => {
    const next = all
      .filter((column) => (column.key === key) !== isShown(column.key))
      .map((column) => column.key)
    const isStandard = next.join(".") === standard.join(".")
    change({ [parameter]: isStandard ? undefined : next.join(".") }, { replace: true })
  }
  const widen = (key: string, byPixels: number): void => {
    const column = all.find((one) => one.key === key)
    if (column === undefined) return
    const width = Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, Math.round(widthOf(column) + byPixels)))
    keepWidths({ ...widths, [key]: width })
  }
  const reset = (): void => {
    keepWidths({})
    change({ [parameter]: undefined }, { replace: true })
  }
  return {
    all,
    shown: all
      .filter((column) => isShown(column.key))
      .map((column) => ({ ...column, width: widthOf(column) })),
    isShown,
    toggle,
    widen,
    reset,
    isChanged: asked !== undefined || Object.keys(widths).length > 0,
  }
}
