/** The order of rows: kept in the address, made here or by the register. */
import { useAddress } from "../../app/address.ts"
import type { Column, SortValue } from "./Column.ts"

export interface Order {
  readonly key: string
  readonly isDescending: boolean
}

/** What a table knows of its order: by which column it is, and what a click on a heading asks for. */
export interface Sorting {
  readonly order: Order | undefined
  readonly can: (key: string) => boolean
  readonly toggle: (key: string) => void
}

/** `plan` or `-plan`, as the address has it. */
export const orderIn = (text: string | null): Order | undefined => {
  if (text === null || text === "" || text === "-") return undefined
  return text.startsWith("-")
    ? { key: text.slice(1), isDescending: true }
    : { key: text, isDescending: false }
}

const textOf = ({ key, isDescending }: Order): string => (isDescending ? `-${key}` : key)

/** Made when something is sorted for the first time: it takes a while. */
let collator: Intl.Collator | undefined
const compareTexts = (a: string, b: string): number =>
  (collator ??= new Intl.Collator("zh-CN", { numeric: true })).compare(a, b)

const compare = (a: NonNullable<SortValue>, b: NonNullable<SortValue>): number => {
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b)
  return a < b ? -1 : a > b ? 1 : 0
}

/** The rows in an order; equals stay as they were, and what has no value comes last. */
export const sortRows = <Row>(
  rows: ReadonlyArray<Row>,
  sortBy: (row: Row) => SortValue,
  isDescending: boolean,
): ReadonlyArray<Row> => {
  const valued = rows.map((row) => ({ row, value: sortBy(row) }))
  const present = valued.flatMap(({ row, value }) => (value === undefined ? [] : [{ row, value }]))
  const missing = valued.filter(({ value }) => value === undefined)
  const sorted = present.toSorted((a, b) =>
    isDescending ? compare(b.value, a.value) : compare(a.value, b.value),
  )
  return [...sorted, ...missing].map(({ row }) => row)
}

/** First up, then down, then as it was. */
const following = (order: Order | undefined, key: string): Order | undefined => {
  if (order?.key !== key) return { key, isDescending: false }
  return order.isDescending ? undefined : { key, isDescending: true }
}

/** Rows that are all here, in the order that the address asks for under a name. */
export const useLocalOrder = <Row>(
  parameter: string,
  columns: ReadonlyArray<Column<Row>>,
  rows: ReadonlyArray<Row>,
): { readonly rows: ReadonlyArray<Row>; readonly sorting: Sorting } => {
  const { params, change } = useAddress()
  const asked = orderIn(params.get(parameter))
  const sortBy = columns.find(({ key }) => key === asked?.key)?.sortBy
  const order = sortBy === undefined ? undefined : asked
  const toggle = (key: string): void => {
    const next = following(order, key)
    change({ [parameter]: next === undefined ? undefined : textOf(next) }, { replace: true })
  }
  const can = (key: string): boolean => columns.find((column) => column.key === key)?.sortBy !== undefined
  return {
    rows: sortBy === undefined || order === undefined ? rows : sortRows(rows, sortBy, order.isDescending),
    sorting: { order, can, toggle },
  }
}

/** An order that the register makes: which column asks for which, and the one that need not be asked for. */
export const useServerOrder = (
  parameter: string,
  orders: Readonly<Record<string, string>>,
  standard: string,
): Sorting => {
  const { params, change } = useAddress()
  const asked = params.get(parameter) ?? standard
  const key = Object.keys(orders).find((column) => orders[column] === asked)
  return {
    order: key === undefined ? undefined : { key, isDescending: false },
    can: (column) => column in orders,
    // A page of another order begins at its beginning.
    toggle: (column) => {
      const order = orders[column]
      change({ [parameter]: order === standard ? undefined : order, after: undefined })
    },
  }
}
