/** The number of a request, by which an administrator finds what happened; copied with one press. */
import { useRef, useState } from "react"
import { useLanguage } from "../app/locale.tsx"

const words = {
  request: { zh: "请求号", en: "request" },
  copy: { zh: "复制", en: "Copy" },
  copied: { zh: "已复制", en: "Copied" },
} as const

/** Where the clipboard is closed to pages, as it is without encryption, the number is marked for copying. */
const copy = async (text: string, shown: HTMLElement | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (shown !== null) getSelection()?.selectAllChildren(shown)
    return false
  }
}

export const RequestNumber = ({ id }: { readonly id: string }) => {
  const { say } = useLanguage()
  const [isCopied, setCopied] = useState(false)
  const shown = useRef<HTMLElement>(null)
  if (id === "") return null
  return (
    <p className="note request-number">
      {say(words.request)} <code ref={shown}>{id}</code>{" "}
      <button
        type="button"
        className="button quiet no-print"
        onClick={() => void copy(id, shown.current).then(setCopied)}
      >
        {say(isCopied ? words.copied : words.copy)}
      </button>
    </p>
  )
}
