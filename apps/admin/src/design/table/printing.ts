/** Whether the page is on its way to paper, or to a file, where every row is needed at once. */
import { useEffect, useState } from "react"
import { flushSync } from "react-dom"

/** Looks at the page as it goes to paper: with every row of every table. */
export const whole = <A>(look: () => A): A => {
  window.dispatchEvent(new Event("beforeprint"))
  try {
    return look()
  } finally {
    window.dispatchEvent(new Event("afterprint"))
  }
}

export const usePrinting = (): boolean => {
  const [isPrinting, setPrinting] = useState(() => matchMedia("print").matches)
  useEffect(() => {
    const media = matchMedia("print")
    // The sheet is laid out as soon as the listeners are done: what it needs must be there by then.
    const settle = (printing: boolean): void => flushSync(() => setPrinting(printing))
    const begin = (): void => settle(true)
    const end = (): void => settle(false)
    const follow = (): void => settle(media.matches)
    window.addEventListener("beforeprint", begin)
    window.addEventListener("afterprint", end)
    media.addEventListener("change", follow)
    return () => {
      window.removeEventListener("beforeprint", begin)
      window.removeEventListener("afterprint", end)
      media.removeEventListener("change", follow)
    }
  }, [])
  return isPrinting
}
