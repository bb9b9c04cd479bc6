/**
 * What outlives a form that is left: its texts, and the id of the command that was sent last, so that the
 * same content sent again does not do it twice.
 */
import { useEffect, useRef, useState } from "react"
import { newId } from "../../api/newId.ts"
import { useSession } from "../../app/session.tsx"
import { type Draft, draftOf, dropDraft, type DraftKey, keepDraft } from "./drafts.ts"
import type { Texts } from "./Form.ts"

export interface DraftState {
  /** The draft that the form begins with; `undefined` without one, or once it was discarded. */
  readonly kept: Draft | undefined
  readonly keep: (texts: Texts) => void
  /** It is as it began: nothing has to be kept. */
  readonly drop: () => void
  readonly discard: () => void
  /** The same id as long as the content is the same. */
  readonly commandIdFor: (content: unknown, texts: Texts) => string
}

/** The draft of a form about something, of whoever is signed in. */
export const useDraft = (form: string, subject: string): DraftState => {
  const session = useSession()
  const key: DraftKey = { user: session.userName ?? session.displayName, form, subject }
  const [kept, setKept] = useState(() => draftOf(key))
  const sent = useRef(kept?.sent)
  const keep = (texts: Texts): void => {
    const last = sent.current
    keepDraft(key, { texts, savedAt: Date.now(), ...(last === undefined ? {} : { sent: last }) })
  }
  return {
    kept,
    keep,
    drop: () => dropDraft(key),
    discard: () => {
      dropDraft(key)
      setKept(undefined)
    },
    commandIdFor: (said, texts) => {
      const content = JSON.stringify(said)
      if (sent.current?.content !== content) sent.current = { content, commandId: newId() }
      keep(texts)
      return sent.current.commandId
    },
  }
}

/** Of a form with passwords and codes nothing is kept anywhere. */
export const NO_DRAFT: DraftState = {
  kept: undefined,
  keep: () => undefined,
  drop: () => undefined,
  discard: () => undefined,
  commandIdFor: () => newId(),
}

/** Asks before the window is closed on something that was not recorded. */
export const useLeavingWarning = (isDirty: boolean): void => {
  useEffect(() => {
    if (!isDirty) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener("beforeunload", warn)
    return () => window.removeEventListener("beforeunload", warn)
  }, [isDirty])
}
