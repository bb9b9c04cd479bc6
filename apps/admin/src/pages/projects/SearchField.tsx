/** The search of the register: it starts when typing pauses, from two characters on. */
import { useEffect, useRef, useState } from "react"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"

const PAUSE_MILLIS = 250

export const SearchField = () => {
  const { say } = useLanguage()
  const { params, change } = useAddress()
  const inAddress = params.get("search") ?? ""
  const [text, setText] = useState(inAddress)
  const input = useRef<HTMLInputElement>(null)
  const asked = useRef(inAddress)
  useEffect(() => {
    // The address changed by itself (back, or cleared): the field follows.
    if (inAddress !== asked.current) {
      asked.current = inAddress
      setText(inAddress)
    }
  }, [inAddress])
  useEffect(() => {
    if (text === asked.current) return
    const timer = setTimeout(() => {
      asked.current = text
      change({ search: text, after: undefined }, { replace: true })
    }, PAUSE_MILLIS)
    return () => clearTimeout(timer)
  }, [text, change])
  useEffect(() => {
    if (location.hash === "#search") input.current?.focus()
  }, [])
  const isShort = [...text.trim()].length === 1
  return (
    <span className="search-field">
      <label htmlFor="search">{say(words.search)}</label>
      <input
        id="search"
        ref={input}
        data-search
        className="input"
        type="search"
        autoComplete="off"
        placeholder={say(words.searchShort)}
        title={say(words.searchHint)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isShort && (
        <span className="note" role="status">
          {say(words.tooShort)}
        </span>
      )}
    </span>
  )
}
