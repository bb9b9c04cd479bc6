/** A key that was just issued: shown this once, to be copied, and not closed by a slip of the hand. */
import { type KeyboardEvent, type SyntheticEvent, useEffect, useId, useRef, useState } from "react"
import type { IssuedKey } from "@minsheng/core/access"
import { useLanguage } from "../../app/locale.tsx"
import { CopyButton } from "../../design/CopyButton.tsx"
import { words } from "./words.ts"

/** A first question that every key is answered. */
const tryOf = (origin: string): string =>
  [
    `curl ${origin}/graphql \\`,
    `  -H "Authorization: Bearer $MINSHENG_KEY" -H "Content-Type: application/json" \\`,
    `  -d '{"query":"{ regions(first: 5) { ... on RegionConnection { nodes { code name { zh } } } } }"}'`,
  ].join("\n")

/** A window that is closed asks first. */
const useUnloadWarning = (): void => {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [])
}

const Sure = ({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) => {
  const { say } = useLanguage()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <div className="dialog-actions leaving" role="alert">
      <span>{say(words.sureToClose)}</span>
      <button type="button" className="button" onClick={onLeave}>
        {say(words.kept)}
      </button>
      <button type="button" className="button primary" ref={stay} onClick={onStay}>
        {say(words.notYet)}
      </button>
    </div>
  )
}

export const IssuedDialog = ({
  issued,
  onClose,
}: {
  readonly issued: IssuedKey
  readonly onClose: () => void
}) => {
  const { say } = useLanguage()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const secret = useRef<HTMLInputElement>(null)
  const first = useRef<HTMLPreElement>(null)
  const [isLeaving, setLeaving] = useState(false)
  useUnloadWarning()
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    secret.current?.select()
    return () => opener?.focus()
  }, [])
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault()
    setLeaving(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Pressed twice, the browser would close it without asking anybody.
    if (event.key === "Escape") ask(event)
  }
  const question = tryOf(location.origin)
  return (
    <dialog
      className="dialog"
      ref={dialog}
      onCancel={ask}
      onKeyDown={onKeyDown}
      onClose={() => dialog.current?.showModal()}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-once`}
    >
      <div className="form">
        <h2 id={`${id}-title`}>{say(words.issued, { prefix: issued.key.prefix })}</h2>
        <p id={`${id}-once`}>
          <b>{say(words.onlyOnce)}</b>
        </p>
        <div className="field">
          <label htmlFor={id}>{say(words.secret)}</label>
          <div className="key-secret">
            <input
              id={id}
              ref={secret}
              className="input"
              readOnly
              spellCheck={false}
              value={issued.secret}
              onFocus={(event) => event.target.select()}
            />
            <CopyButton text={issued.secret} shown={secret} />
          </div>
        </div>
        <div className="field">
          <span className="field-label">{say(words.tryIt)}</span>
          <pre className="key-try" ref={first} tabIndex={0} aria-label={say(words.tryIt)}>
            {question}
          </pre>
          <div>
            <CopyButton text={question} shown={first} />
          </div>
        </div>
        {isLeaving ? (
          <Sure onStay={() => setLeaving(false)} onLeave={onClose} />
        ) : (
          <div className="dialog-actions">
            <button type="button" className="button primary" onClick={ask}>
              {say(words.close)}
            </button>
          </div>
        )}
      </div>
    </dialog>
  )
}
