/** What a form holds while it is filled in: texts, what is wrong, the draft, the id of its command. */
import { useEffect, useRef, useState } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { newId } from "../../api/newId.ts"
import { useSession } from "../../app/session.tsx"
import { type Draft, draftOf, dropDraft, type DraftKey, keepDraft } from "./drafts.ts"
import { type Form, type ReadForm, readForm, type Texts, textsOf, type Values } from "./Form.ts"

const areSame = (a: Texts, b: Texts): boolean =>
  Object.keys(b).every((path) => (a[path] ?? "") === (b[path] ?? ""))

/** Asks before the window is closed on something that was not recorded. */
const useLeavingWarning = (isDirty: boolean): void => {
  useEffect(() => {
    if (!isDirty) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isDirty])
}

export interface FormState {
  readonly texts: Texts
  readonly setText: (path: string, text: string) => void
  /** Somebody left a field: from now on it says what is wrong with it. */
  readonly leave: (path: string) => void
  readonly problemOf: (path: string) => Bilingual | undefined
  /** Says everything that is wrong; answers what the command says when nothing is. */
  readonly check: () => ReadForm["content"]
  /** The same id as long as the content is the same. */
  readonly commandIdFor: (content: unknown) => string
  readonly isDirty: boolean
  /** When the draft was kept that the form began with; `undefined` without one, or once it was discarded. */
  readonly draftedAt: number | undefined
  /** Back to how the form began. */
  readonly discard: () => void
  /** It is recorded: no draft is needed any more. */
  readonly forget: () => void
}

export const useForm = <Command>(
  form: Form<Command>,
  subject: string,
  { begin, fixed }: { readonly begin: Values<Command>; readonly fixed: Values<Command> },
): FormState => {
  const session = useSession()
  const key: DraftKey = { user: session.userName ?? session.displayName, form: form.name, subject }
  const [first] = useState(() => textsOf(form, begin))
  const [draft, setDraft] = useState<Draft | undefined>(() => draftOf(key))
  const [texts, setTexts] = useState<Texts>(() => ({ ...first, ...draft?.texts }))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isChecked, setChecked] = useState(false)
  const sent = useRef(draft?.sent)
  const isDirty = !areSame(texts, first)
  useLeavingWarning(isDirty)
  const { problems, content } = readForm(form, texts, fixed)
  const keep = (next: Texts): void => {
    if (areSame(next, first)) dropDraft(key)
    else {
      const last = sent.current
      keepDraft(key, { texts: next, savedAt: Date.now(), ...(last === undefined ? {} : { sent: last }) })
    }
  }
  return {
    texts,
    isDirty,
    draftedAt: draft?.savedAt,
    setText: (path, text) => {
      const next = { ...texts, [path]: text }
      setTexts(next)
      keep(next)
    },
    leave: (path) => setLeft(new Set([...left, path])),
    problemOf: (path) => (isChecked || left.has(path) ? problems[path] : undefined),
    check: () => {
      setChecked(true)
      return content
    },
    commandIdFor: (said) => {
      const text = JSON.stringify(said)
      if (sent.current?.content !== text) sent.current = { content: text, commandId: newId() }
      keep(texts)
      return sent.current.commandId
    },
    forget: () => dropDraft(key),
    discard: () => {
      dropDraft(key)
      setDraft(undefined)
      setTexts(first)
      setLeft(new Set())
      setChecked(false)
    },
  }
}
