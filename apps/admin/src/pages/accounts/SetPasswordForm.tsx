/** A password for somebody else's first sign-in. It is shown to who sets it, and kept nowhere. */
import { type SubmitEvent, useEffect, useId, useRef, useState } from "react"
import type { SetPassword as SetPasswordSchema } from "@minsheng/core/access"
import { client, failureOf } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { Fields, focusFirstWrong } from "../../design/form/Fields.tsx"
import { fieldOfRefusal } from "../../design/form/Form.ts"
import { NO_DRAFT } from "../../design/form/useDraft.ts"
import { useForm } from "../../design/form/useForm.ts"
import { useCommand } from "../../design/form/useCommand.ts"
import { ErrorPanel } from "../../design/states.tsx"
import { setPasswordForm } from "./commands.ts"
import { words } from "./words.ts"

type SetPassword = typeof SetPasswordSchema.Encoded

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
  const [form] = useState(() => setPasswordForm(userName))
  const state = useForm(form, NO_DRAFT, { begin: {}, fixed: { userName } })
  const command = useCommand(
    (said: SetPassword) => client.access.setPassword.mutate(said),
    () => undefined,
  )
  const refused = fieldOfRefusal(form, command.error === null ? undefined : failureOf(command.error).code)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => opener?.focus()
  }, [])
  // The buttons that were pressed are gone then.
  useEffect(() => (command.isSuccess ? last.current?.focus() : undefined), [command.isSuccess])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (command.isPending) return
    if (command.isSuccess) {
      onClose()
      return
    }
    const content = state.check()
    if (content === undefined) focusFirstWrong(dialog.current)
    else command.mutate(content as SetPassword)
  }
  return (
    <dialog className="dialog" ref={dialog} onClose={onClose} aria-labelledby={`${id}-title`}>
      <form onSubmit={submit} className="form" noValidate>
        <h2 id={`${id}-title`}>
          {say(words.setPassword)} · {userName}
        </h2>
        <p className="note">{say(words.setPasswordNote)}</p>
        <Fields form={form} state={state} refused={refused} refusedBy={`${id}-refusal`} />
        {command.error !== null && (
          <div id={`${id}-refusal`}>
            <ErrorPanel error={command.error} title={words.notSet} />
          </div>
        )}
        {command.isSuccess && <p role="status">{say(words.passwordSet)}</p>}
        <div className="dialog-actions">
          {!command.isSuccess && (
            <>
              <button type="button" className="button" onClick={() => state.setText("password", made())}>
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
