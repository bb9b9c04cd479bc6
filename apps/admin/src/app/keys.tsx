/** Keys that work everywhere. Single letters act outside inputs only, and can be switched off. */
import { useEffect, useRef, useState } from "react"
import { useLocation } from "wouter"
import { isTyping, keysAreOn, switchKeys } from "./keyPresses.ts"
import { useLanguage } from "./locale.tsx"
import { PAGES, placesFor } from "./pages.tsx"
import { useSession } from "./session.tsx"
import { words } from "./words.ts"

/** How long the second key of a pair is waited for. */
const PAIR_MILLIS = 1200
/** Times of keys count from the page's beginning: zero would be a moment ago on a page just opened. */
const NEVER = Number.NEGATIVE_INFINITY

/** Letter → address, of the pages that have a place. */
const PLACES = new Map(PAGES.flatMap(({ path, place }) => (place === undefined ? [] : [[place.key, path]])))

const ALL_KEYS = [
  ["/", { zh: "查找项目", en: "find projects" }],
  ["?", { zh: "打开本表", en: "open this list" }],
  ["↑ ↓ ← →", { zh: "在表格里走格", en: "move in a table" }],
  ["Home End", { zh: "行首、行尾；加 Ctrl 到表首、表尾", en: "ends of a row; with Ctrl, of the table" }],
  ["Enter", { zh: "打开当前格或行", en: "open the cell or row in focus" }],
  ["J K", { zh: "下一行、上一行", en: "next and previous row" }],
  ["T", { zh: "图与表切换", en: "chart or table" }],
  ["P", { zh: "大屏暂停或继续", en: "pause the board or go on" }],
  ["Esc", { zh: "关闭弹出的框", en: "close what has opened" }],
] as const

const useGlobalKeys = (openHelp: () => void): void => {
  const [, navigate] = useLocation()
  // Kept where drawing the page again, between the one key and the other, does not forget it.
  const pairedAt = useRef(NEVER)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || !keysAreOn()) return
      const paired = event.timeStamp - pairedAt.current < PAIR_MILLIS
      pairedAt.current = NEVER
      const place = PLACES.get(event.key)
      if (paired && place !== undefined) navigate(place)
      else if (event.key === "g") pairedAt.current = event.timeStamp
      else if (event.key === "?") openHelp()
      else if (event.key === "/") {
        event.preventDefault()
        const search = document.querySelector<HTMLElement>("[data-search]")
        if (search === null) navigate("/projects#search")
        else search.focus()
      }
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [navigate, openHelp])
}

const KeyLine = ({ keys, meaning }: { readonly keys: string; readonly meaning: string }) => (
  <div>
    <dt>
      {keys.split(" ").map((one) => (
        <kbd key={one}>{one}</kbd>
      ))}
    </dt>
    <dd>{meaning}</dd>
  </div>
)

const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const { say } = useLanguage()
  const { useCases } = useSession()
  const [on, setOn] = useState(keysAreOn)
  const toggle = (): void => {
    switchKeys(!on)
    setOn(!on)
  }
  return (
    <dialog
      className="dialog"
      open={false}
      ref={(dialog) => {
        if (dialog !== null && !dialog.open) dialog.showModal()
      }}
      onClose={onClose}
      aria-labelledby="keys-title"
    >
      <h2 id="keys-title">{say(words.keys)}</h2>
      <dl className="key-list">
        {placesFor(useCases).map(({ key, label }) => (
          <KeyLine
            key={key}
            keys={`G ${key.toUpperCase()}`}
            meaning={say(words.goTo, { place: say(label) })}
          />
        ))}
        {ALL_KEYS.map(([keys, meaning]) => (
          <KeyLine key={keys} keys={keys} meaning={say(meaning)} />
        ))}
      </dl>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={toggle}>
          {say(on ? words.keysOff : words.keysOn)}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {say(words.close)}
        </button>
      </div>
    </dialog>
  )
}

/** Listens for the keys that work everywhere, and shows what they are. */
export const Keys = ({
  isOpen,
  setOpen,
}: {
  readonly isOpen: boolean
  readonly setOpen: (open: boolean) => void
}) => {
  useGlobalKeys(() => setOpen(true))
  return isOpen ? <KeyHelp onClose={() => setOpen(false)} /> : null
}
