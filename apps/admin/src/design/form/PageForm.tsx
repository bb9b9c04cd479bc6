/**
 * A form that stands on a page by itself, made of its declaration as those in dialogs are. It is for
 * passwords and codes: nothing of it is kept.
 */
import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { useLanguage } from "../../app/locale.tsx"
import { failureOf } from "../../api/client.ts"
import { Fields, focusFirstWrong } from "./Fields.tsx"
import { fieldOfRefusal, type Form, type Path, type Values } from "./Form.ts"
import { NO_DRAFT } from "./useDraft.ts"
import { useForm } from "./useForm.ts"
import { words } from "./words.ts"
import "./form.css"

export interface PageFormProps<Command> {
  readonly form: Form<Command>
  readonly begin?: Values<Command>
  readonly fixed?: Values<Command>
  /** Whether it was taken; what was typed is gone then. */
  readonly send: (content: Command) => Promise<boolean>
  readonly isSending: boolean
  /** What it was refused with, where a field may be what that is about. */
  readonly error?: unknown
  /** Why it was refused, or that it was done. */
  readonly said: ReactNode
  readonly verb: Bilingual
  /** What the button says meanwhile. */
  readonly sending?: Bilingual
  /** The field that the keyboard begins in; where it is where the form does not ask for it. */
  readonly focus?: Path<Command> | undefined
  /** Before the fields. */
  readonly children?: ReactNode
  /** Between the fields and what was said. */
  readonly note?: ReactNode
  /** Beside the button that sends it. */
  readonly besides?: ReactNode
  readonly className?: string
}

export const PageForm = <Command,>({
  form,
  begin,
  fixed,
  send,
  isSending,
  error = null,
  said,
  verb,
  sending = words.sending,
  focus,
  children,
  note,
  besides,
  className = "page-form",
}: PageFormProps<Command>) => {
  const { say } = useLanguage()
  const element = useRef<HTMLFormElement>(null)
  const state = useForm(form, NO_DRAFT, { begin: begin ?? {}, fixed: fixed ?? {} })
  const at = Object.keys(form.fields).indexOf(focus ?? "")
  useEffect(() => {
    if (at >= 0) element.current?.querySelectorAll<HTMLElement>(".field input")[at]?.focus()
  }, [at])
  const id = useId()
  const refused = error === null ? undefined : fieldOfRefusal(form, failureOf(error).code)
  useEffect(() => {
    if (refused !== undefined) focusFirstWrong(element.current)
  }, [refused])
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (isSending) return
    const content = state.check()
    if (content === undefined) focusFirstWrong(element.current)
    else if (await send(content as Command)) state.discard()
  }
  return (
    <form ref={element} onSubmit={(event) => void submit(event)} className={className} noValidate>
      {children}
      <Fields form={form} state={state} refused={refused} refusedBy={id} isLarge />
      {note}
      <div id={id}>{said}</div>
      <div className="page-form-actions">
        <button type="submit" className="button primary large" aria-disabled={isSending}>
          {say(isSending ? sending : verb)}
        </button>
        {besides}
      </div>
    </form>
  )
}
