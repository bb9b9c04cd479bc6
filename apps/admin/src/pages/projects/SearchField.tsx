/** The search of the register: it starts when typing pauses, from two characters on. */
import { useEffect, useId, useRef, useState } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { TypedFilter } from "../../design/filters/TypedFilter.tsx"
import { PASSING } from "./question.ts"
import { words } from "./words.ts"

const isShort = (text: string): boolean => [...text.trim()].length === 1

export const SearchField = () => {
  const id = useId()
  const { say } = useLanguage()
  const [text, setText] = useState("")
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (location.hash === "#search") input.current?.focus()
  }, [])
  return (
    <span className="search-field">
      <label htmlFor={id}>{say(words.search)}</label>
      <TypedFilter
        id={id}
        ref={input}
        parameter="search"
        kind="search"
        resets={PASSING}
        hint={say(words.searchShort)}
        title={say(words.searchHint)}
        isSearch
        onTyped={setText}
      />
      {isShort(text) && (
        <span className="note" role="status">
          {say(words.tooShort)}
        </span>
      )}
    </span>
  )
}
