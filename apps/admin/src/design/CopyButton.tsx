/** A button that copies a text which stands beside it. */
import { type RefObject, useState } from "react"
import { useLanguage } from "../app/locale.tsx"

const words = {
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
  marked: { zh: "已选中，请按 Ctrl+C", en: "Marked; press Ctrl+C" },
} as const

type Copying = "copy" | "copied" | "marked"

/** Where the clipboard is closed to pages, as it is without encryption, the text is marked for copying. */
const copy = async (text: string, shown: HTMLElement | null): Promise<Copying> => {
  try {
    await navigator.clipboard.writeText(text)
    return "copied"
  } catch {
    if (shown instanceof HTMLInputElement) shown.select()
    else if (shown !== null) getSelection()?.selectAllChildren(shown)
    if (shown instanceof HTMLInputElement) shown.focus()
    return "marked"
  }
}

export const CopyButton = ({
  text,
  shown,
  isQuiet = false,
  onCopied,
}: {
  readonly text: string
  /** Where the text stands. */
  readonly shown: RefObject<HTMLElement | null>
  readonly isQuiet?: boolean
  readonly onCopied?: () => void
}) => {
  const { say } = useLanguage()
  const [done, setDone] = useState<Copying>("copy")
  const press = async (): Promise<void> => {
    const result = await copy(text, shown.current)
    setDone(result)
    if (result === "copied") onCopied?.()
  }
  return (
    <button
      type="button"
      className={`button no-print${isQuiet ? " quiet" : ""}`}
      aria-live="polite"
      onClick={() => void press()}
    >
      {say(words[done])}
    </button>
  )
}
