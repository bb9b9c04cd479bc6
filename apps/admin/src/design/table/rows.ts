/** Which rows stand in the document: all of a short table, those in view of a long one. */
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual"
import { type RefObject, useCallback } from "react"
import { usePrinting } from "./printing.ts"

/** Longer tables keep in the document what can be seen. */
const ROWS_WHOLE = 200
const ROW_HEIGHT = 27
/** Rows beyond the edges that are there already when they come into view. */
const OVERSCAN = 12

/** A row that stands there, and the empty height before it. */
export interface ShownRow {
  readonly index: number
  readonly gap: number
}

export interface ShownRows {
  readonly rows: ReadonlyArray<ShownRow>
  /** The empty height behind the last one. */
  readonly rest: number
  readonly isVirtual: boolean
  readonly measure: ((row: HTMLElement | null) => void) | undefined
  readonly reach: (row: number) => void
}

export const useShownRows = (
  frame: RefObject<HTMLElement | null>,
  count: number,
  /** A row that stays, so that it does not lose the focus. */
  active: number,
): ShownRows => {
  const isPrinting = usePrinting()
  const isVirtual = count > ROWS_WHOLE && !isPrinting
  // oxlint-disable-next-line react/incompatible-library -- its answers are used here and not kept
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active, count - 1)])].toSorted((a, b) => a - b),
  })
  const reach = useCallback(
    (row: number): void => {
      if (isVirtual) virtualizer.scrollToIndex(row, { align: "auto" })
    },
    [isVirtual, virtualizer],
  )
  if (!isVirtual) {
    const rows = Array.from({ length: count }, (_, index) => ({ index, gap: 0 }))
    return { rows, rest: 0, isVirtual, measure: undefined, reach }
  }
  let end = 0
  const rows = virtualizer.getVirtualItems().map((item) => {
    const gap = item.start - end
    ;({ end } = item)
    return { index: item.index, gap }
  })
  return {
    rows,
    rest: virtualizer.getTotalSize() - end,
    isVirtual,
    measure: virtualizer.measureElement,
    reach,
  }
}
