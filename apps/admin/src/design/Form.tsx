/** A form in a dialog: fields with their messages, one command, its refusal, and nothing sent twice. */
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { type SubmitEvent, type ReactNode, useEffect, useId, useRef } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { newId } from "../api/newId.ts"
import { useLanguage } from "../app/locale.tsx"
import { ErrorPanel } from "./states.tsx"

const notRecorded: Bilingual = { zh: "没有登记成", en: "It was not recorded" }

/** A text that is not what the field takes; `undefined` when it is. */
export type FieldProblem = Bilingual | undefined

export const TextField = ({
  label,
  value,
  onChange,
  problem,
  type = "text",
  hint,
  isNumber = false,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: FieldProblem
  readonly type?: "text" | "date"
  readonly hint?: string
  readonly isNumber?: boolean
}) => {
  const { say } = useLanguage()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`input${isNumber ? " number" : ""}`}
        type={type}
        inputMode={isNumber ? "decimal" : undefined}
        autoComplete="off"
        placeholder={hint}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <span className="field-message" id={`${id}-problem`}>
          {say(problem)}
        </span>
      )}
    </div>
  )
}

/**
 * The command id of a form: the same as long as the content is the same, so that pressing the button again
 * after a lost answer does not do it twice.
 */
export const useCommandId = (): ((content: unknown) => string) => {
  const last = useRef<{ readonly text: string; readonly id: string }>(undefined)
  return (content) => {
    const text = JSON.stringify(content)
    if (last.current?.text !== text) last.current = { text, id: newId() }
    return last.current.id
  }
}

/** A modal dialog that gives focus back to what opened it. */
export const FormDialog = ({
  title,
  onClose,
  onSubmit,
  error,
  isSending,
  submitLabel,
  cancelLabel,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly error: unknown
  readonly isSending: boolean
  readonly submitLabel: string
  readonly cancelLabel: string
  readonly children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => opener?.focus()
  }, [])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (isSending) return
    onSubmit()
    // Once the messages stand, the first wrong field is where the reader goes on.
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  return (
    <dialog className="dialog" ref={dialog} onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit} className="form" noValidate>
        <h2 id={id}>{title}</h2>
        {children}
        {error !== null && error !== undefined && <ErrorPanel error={error} title={notRecorded} />}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            {cancelLabel}
          </button>
          <button type="submit" className="button primary" aria-disabled={isSending}>
            {submitLabel}
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** Sends a command and makes every page read again what it may have changed. */
export const useCommand = <Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "about" })
      onDone(answer)
    },
  })
}
