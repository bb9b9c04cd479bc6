/** The number of a request, by which an administrator finds what happened; copied with one press. */
import { useRef } from "react"
import { useLanguage } from "../app/locale.tsx"
import { CopyButton } from "./CopyButton.tsx"

const words = { request: { zh: "请求号", en: "request" } } as const

export const RequestNumber = ({ id }: { readonly id: string }) => {
  const { say } = useLanguage()
  const shown = useRef<HTMLElement>(null)
  if (id === "") return null
  return (
    <p className="note request-number">
      {say(words.request)} <code ref={shown}>{id}</code> <CopyButton text={id} shown={shown} isQuiet />
    </p>
  )
}
