/** A password for somebody else's first sign-in. It is shown to who sets it, and kept nowhere. */
import { type SubmitEvent, useEffect, useId, useRef, useState } from "react"
import { client } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useCommand } from "../../design/form/useCommand.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { words } from "./words.ts"

/** Letters and digits that nobody takes for each other when they are read out. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
const GROUPS = 4
const GROUP_LENGTH = 4

const made = (): string => {
  const bytes = crypto.getRandomValues(new Uint32Array(GROUPS * GROUP_LENGTH))
  const signs = Array.from(bytes, (value) => SIGNS[value % SIGNS.length] ?? "")
  return Array.from({ length: GROUPS }, (_, group) =>
    signs.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(""),
  ).join("-")
}

export const SetPasswordForm = ({
  userName,
  onClose,
}: {
  readonly userName: string
  readonly onClose: () => void
}) => {
  const { say } = useLanguage()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const last = useRef<HTMLButtonElement>(null)
  const [password, setPassword] = useState("")
  const command = useCommand(
    () => client.access.setPassword.mutate({ userName, password }),
    () => undefined,
  )
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => opener?.focus()
  }, [])
  // The buttons that were pressed are gone then.
  useEffect(() => (command.isSuccess ? last.current?.focus() : undefined), [command.isSuccess])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (command.isPending || password === "") return
    if (command.isSuccess) onClose()
    else command.mutate(undefined)
  }
  return (
    <dialog className="dialog" ref={dialog} onClose={onClose} aria-labelledby={`${id}-title`}>
      <form onSubmit={submit} className="form" noValidate>
        <h2 id={`${id}-title`}>
          {say(words.setPassword)} · {userName}
        </h2>
        <p className="note">{say(words.setPasswordNote)}</p>
        <div className="field">
          <label htmlFor={id}>{say(words.setPassword)}</label>
          <input
            id={id}
            className="input"
            autoComplete="off"
            spellCheck={false}
            value={password}
            readOnly={command.isSuccess}
            onChange={(event) => setPassword(event.target.value)}
          />
        </div>
        {command.error !== null && <ErrorPanel error={command.error} title={words.notSet} />}
        {command.isSuccess && <p role="status">{say(words.passwordSet)}</p>}
        <div className="dialog-actions">
          {!command.isSuccess && (
            <>
              <button type="button" className="button" onClick={() => setPassword(made())}>
                {say(words.generate)}
              </button>
              <button type="submit" className="button primary" aria-disabled={command.isPending}>
                {say(words.save)}
              </button>
            </>
          )}
          <button ref={last} type="button" className="button" onClick={onClose}>
            {say(command.isSuccess ? words.done : words.cancel)}
          </button>
        </div>
      </form>
    </dialog>
  )
}
