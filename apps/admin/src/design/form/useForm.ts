/** What a form holds while it is filled in: texts, what is wrong, and its draft where it keeps one. */
import { useState } from "react"
import type { Bilingual } from "@minsheng/core/kernel"
import { type Form, type ReadForm, readForm, type Texts, textsOf, type Values } from "./Form.ts"
import type { DraftState } from "./useDraft.ts"

const areSame = (a: Texts, b: Texts): boolean =>
  Object.keys(b).every((path) => (a[path] ?? "") === (b[path] ?? ""))

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
  draft: DraftState,
  { begin, fixed }: { readonly begin: Values<Command>; readonly fixed: Values<Command> },
): FormState => {
  const [first] = useState(() => textsOf(form, begin))
  const [texts, setTexts] = useState<Texts>(() => ({ ...first, ...draft.kept?.texts }))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isChecked, setChecked] = useState(false)
  const isDirty = !areSame(texts, first)
  const { problems, content } = readForm(form, texts, fixed)
  return {
    texts,
    isDirty,
    draftedAt: draft.kept?.savedAt,
    setText: (path, text) => {
      const next = { ...texts, [path]: text }
      setTexts(next)
      if (areSame(next, first)) draft.drop()
      else draft.keep(next)
    },
    leave: (path) => setLeft(new Set([...left, path])),
    problemOf: (path) => (isChecked || left.has(path) ? problems[path] : undefined),
    check: () => {
      setChecked(true)
      return content
    },
    commandIdFor: (said) => draft.commandIdFor(said, texts),
    forget: draft.drop,
    discard: () => {
      draft.discard()
      setTexts(first)
      setLeft(new Set())
      setChecked(false)
    },
  }
}
