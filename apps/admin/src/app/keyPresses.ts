/** Whether a key press is a command: not while somebody types, and not when the keys are switched off. */
const STORED = "minsheng.keys"

export const keysAreOn = (): boolean => localStorage.getItem(STORED) !== "off"

export const switchKeys = (on: boolean): void => localStorage.setItem(STORED, on ? "on" : "off")

/** Whether a key press is somebody typing. */
export const isTyping = (event: KeyboardEvent): boolean => {
  const target = event.target as HTMLElement | null
  return (
    target?.closest("input, textarea, select, [contenteditable]") !== null ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
}
