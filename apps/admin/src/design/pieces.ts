/** Drawing much in pieces, between which the window answers to whoever uses it. */
import { startTransition, useEffect, useState } from "react"

/** How many of many are drawn: none at first, then a piece more at a time. */
export const usePieces = (total: number, piece: number): number => {
  const [drawn, setDrawn] = useState(0)
  const isWhole = drawn >= total
  useEffect(() => {
    if (isWhole) return undefined
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + piece)))
    return () => clearTimeout(timer)
  }, [drawn, isWhole, piece])
  return Math.min(drawn, total)
}
