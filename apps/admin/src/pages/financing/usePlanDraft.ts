/** What the editor holds: the draft, kept in the browser until it is issued, and the id of its command. */
import { useRef, useState } from "react"
import type { PlanAnswer } from "@minsheng/core/funds"
import { newId } from "../../api/newId.ts"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import { type Draft, draftOf, dropDraft, type DraftKey, keepDraft } from "../../design/form/drafts.ts"
import { draftFrom, type PlanDraft } from "./planDraft.ts"
import { editorWords as words } from "./planWords.ts"

/** A kept draft; whatever else stands there, as from an older page, is left alone. */
const planIn = (draft: Draft | undefined): PlanDraft | undefined => {
  try {
    const kept: unknown = JSON.parse(draft?.texts["plan"] ?? "null")
    return typeof kept === "object" && kept !== null && "lines" in kept ? (kept as PlanDraft) : undefined
  } catch {
    return undefined
  }
}

export const usePlanDraft = (answer: PlanAnswer) => {
  const { say } = useLanguage()
  const session = useSession()
  const follows = answer.versions[0]?.version ?? 0
  const key: DraftKey = {
    user: session.userName ?? session.displayName,
    form: "financingPlan",
    subject: `${answer.year} ${answer.itemKey} ${follows}`,
  }
  const [first] = useState(() =>
    draftFrom(answer.counting?.plan, session.about.today, say(words.newGroup, { n: 1 })),
  )
  const [kept, setKept] = useState(() => draftOf(key))
  const [draft, setDraft] = useState<PlanDraft>(() => planIn(kept) ?? first)
  const sent = useRef(kept?.sent)
  const keep = (next: PlanDraft): void => {
    const last = sent.current
    const texts = { plan: JSON.stringify(next) }
    keepDraft(key, { texts, savedAt: Date.now(), ...(last === undefined ? {} : { sent: last }) })
  }
  return {
    draft,
    follows,
    draftedAt: planIn(kept) === undefined ? undefined : kept?.savedAt,
    change: (change: Partial<PlanDraft>): void => {
      const next = { ...draft, ...change }
      setDraft(next)
      keep(next)
    },
    discard: (): void => {
      dropDraft(key)
      setKept(undefined)
      setDraft(first)
    },
    forget: () => dropDraft(key),
    /** The same id as long as the content is the same. */
    commandIdFor: (said: unknown): string => {
      const content = JSON.stringify(said)
      if (sent.current?.content !== content) sent.current = { content, commandId: newId() }
      keep(draft)
      return sent.current.commandId
    },
  }
}
