/**
 * A form in a dialog, made of its declaration: fields with their messages, one command, its refusal, the
 * draft, and nothing sent twice or lost.
 */
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef, useState } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { failureOf } from "../../api/client.ts"
import { useLanguage } from "../../app/locale.tsx"
import { ErrorPanel } from "../states.tsx"
import { DraftNote } from "./DraftNote.tsx"
import { Fields, focusFirstWrong } from "./Fields.tsx"
import type { Option } from "./FieldProps.ts"
import { fieldOfRefusal, type Form, type Path, type Texts, type Values } from "./Form.ts"
import { useDraft, useLeavingWarning } from "./useDraft.ts"
import { useCommand } from "./useCommand.ts"
import { type FormState, useForm } from "./useForm.ts"
import { words } from "./words.ts"
import "./form.css"

/** What a form is about, and where it ends. */
export interface Ends<Answer = { readonly position: number }> {
  readonly onClose: () => void
  readonly onDone: (answer: Answer) => void
}

export interface CommandFormProps<Command, Answer> extends Ends<Answer> {
  readonly form: Form<Command>
  readonly title: string
  /** What it is about: two forms of one subject share a draft, those of two do not. */
  readonly subject: string
  /** What stands in the fields at first. */
  readonly begin?: Values<Command>
  /** What the command says besides. */
  readonly fixed?: Values<Command>
  readonly options?: { readonly [At in Path<Command>]?: ReadonlyArray<Option> }
  readonly send: (command: Command) => Promise<Answer>
  /** What the button says that sends it; by default that it is recorded. */
  readonly verb?: Bilingual
  /** Before the fields: what will happen. */
  readonly children?: ReactNode
  /** Many fields, two in a row where the window is wide enough. */
  readonly isWide?: boolean
  /** Behind the fields: what follows from what is typed. */
  readonly live?: (texts: Texts) => ReactNode
}

/** Asked instead of closing on what was typed. */
const Leaving = ({
  onKeep,
  onDiscard,
  onStay,
}: {
  readonly onKeep: () => void
  readonly onDiscard: () => void
  readonly onStay: () => void
}) => {
  const { say } = useLanguage()
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  return (
    <div className="dialog-actions leaving" role="alert">
      <span>{say(words.unsaved)}</span>
      <button type="button" className="button" onClick={onDiscard}>
        {say(words.discard)}
      </button>
      <button type="button" className="button" onClick={onKeep}>
        {say(words.keepDraft)}
      </button>
      <button type="button" className="button primary" ref={stay} onClick={onStay}>
        {say(words.goOn)}
      </button>
    </div>
  )
}

/** A modal box that gives the focus back to what opened it. */
const useModal = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    dialog.current?.showModal()
    return () => opener?.focus()
  }, [])
  return dialog
}

/** Checks what was typed, sends it, and says where a refusal belongs. */
const useSubmission = <Command, Answer>(
  { form, send, onDone }: CommandFormProps<Command, Answer>,
  state: FormState,
  dialog: React.RefObject<HTMLDialogElement | null>,
) => {
  const command = useCommand(async (said: Command) => {
    const answer = await send(said)
    state.forget()
    return answer
  }, onDone)
  const refused = fieldOfRefusal(form, command.error === null ? undefined : failureOf(command.error).code)
  useEffect(() => {
    if (refused !== undefined) focusFirstWrong(dialog.current)
  }, [dialog, refused])
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (command.isPending) return
    const content = state.check()
    if (content !== undefined) {
      const commandId = state.commandIdFor(content)
      command.mutate({ ...content, commandId } as Command)
    }
    focusFirstWrong(dialog.current)
  }
  return { command, refused, submit }
}

export const CommandForm = <Command, Answer>(props: CommandFormProps<Command, Answer>) => {
  const { form, title, subject, begin = {}, fixed = {}, verb = words.record, onClose, children } = props
  const { say } = useLanguage()
  const id = useId()
  const dialog = useModal()
  const state = useForm(form, useDraft(form.name, subject), { begin, fixed })
  useLeavingWarning(state.isDirty)
  const [isLeaving, setLeaving] = useState(false)
  const { command, refused, submit } = useSubmission(props, state, dialog)
  const leave = (): void => (state.isDirty ? setLeaving(true) : onClose())
  const cancel = (event: SyntheticEvent): void => {
    event.preventDefault()
    leave()
  }
  const discard = (): void => {
    state.discard()
    onClose()
  }
  return (
    <dialog className="dialog" ref={dialog} onCancel={cancel} onClose={onClose} aria-labelledby={id}>
      <form onSubmit={submit} className={props.isWide === true ? "form is-wide" : "form"} noValidate>
        <h2 id={id}>{title}</h2>
        <DraftNote draftedAt={state.draftedAt} discard={state.discard} />
        {children}
        <Fields
          form={form}
          options={props.options as Readonly<Record<string, ReadonlyArray<Option>>> | undefined}
          state={state}
          refused={refused}
          refusedBy={`${id}-refusal`}
        />
        {props.live?.(state.texts)}
        {command.error !== null && (
          <div id={`${id}-refusal`}>
            <ErrorPanel error={command.error} title={words.notRecorded} />
          </div>
        )}
        {isLeaving ? (
          <Leaving onKeep={onClose} onDiscard={discard} onStay={() => setLeaving(false)} />
        ) : (
          <div className="dialog-actions">
            <button type="button" className="button" onClick={leave}>
              {say(words.giveUp)}
            </button>
            <button type="submit" className="button primary" aria-disabled={command.isPending}>
              {say(command.isPending ? words.sending : verb)}
            </button>
          </div>
        )}
      </form>
    </dialog>
  )
}
