/** A password as it is typed: shown when one asks for it, and a word about the caps lock. */
import { type KeyboardEvent, useState } from "react"
import { useLanguage } from "../../app/locale.tsx"
import { Mark } from "../Mark.tsx"
import type { InputProps } from "./FieldProps.ts"
import { words } from "./words.ts"

const AUTO_COMPLETE = { secret: "current-password", newSecret: "new-password" } as const

export const Secret = ({ id, kind, value, onChange, describedBy, isLarge = false }: InputProps) => {
  const { say } = useLanguage()
  const [isShown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const watch = (event: KeyboardEvent): void => setCapsLock(event.getModifierState("CapsLock"))
  return (
    <>
      <input
        id={id}
        className={`input${isLarge ? " large" : ""}`}
        type={isShown ? "text" : "password"}
        autoComplete={kind === "newSecret" ? AUTO_COMPLETE.newSecret : AUTO_COMPLETE.secret}
        value={value}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={watch}
      />
      {/* Behind the input: whoever types a name, presses Tab and types a password types it there. */}
      <button type="button" className="link-button" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {say(isShown ? words.hide : words.show)}
      </button>
      {capsLock && (
        <span className="chip chip-late note">
          <Mark state="late" /> {say(words.capsLock)}
        </span>
      )}
    </>
  )
}

/** A code of an authenticator, or one of the backup codes. */
export const OneTimeCode = ({ id, value, onChange, describedBy, isLarge = false }: InputProps) => (
  <input
    id={id}
    className={`input code-input${isLarge ? " large" : ""}`}
    autoComplete="one-time-code"
    autoCapitalize="none"
    spellCheck={false}
    value={value}
    aria-invalid={describedBy !== undefined}
    aria-describedby={describedBy}
    onChange={(event) => onChange(event.target.value)}
  />
)

/** The name that one signs in with. */
export const NameOfUser = ({ id, value, onChange, describedBy, isLarge = false }: InputProps) => (
  <input
    id={id}
    className={`input${isLarge ? " large" : ""}`}
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    value={value}
    aria-invalid={describedBy !== undefined}
    aria-describedby={describedBy}
    onChange={(event) => onChange(event.target.value)}
  />
)
