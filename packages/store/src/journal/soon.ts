/** Answers that wait for a moment and no longer. */

/** How long an answer may wait for the next batch to be on its way: another process may hold the lock. */
const GRACE_MILLIS = 2

/** Does it when it is called, or by itself after a moment; once. */
export const soon = (act: () => void): (() => void) => {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    act()
  }
  const timer = setTimeout(once, GRACE_MILLIS)
  return once
}
