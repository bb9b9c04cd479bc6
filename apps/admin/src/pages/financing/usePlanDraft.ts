/** What the editor holds: the draft, kept in the browser until it is issued, and the id of its command. */
import { useState } from "react"
import type { PlanAnswer } from "@minsheng/core/funds"
import { useLanguage } from "../../app/locale.tsx"
import { useSession } from "../../app/session.tsx"
import type { Draft } from "../../design/form/drafts.ts"
import { useDraft, useLeavingWarning } from "../../design/form/useDraft.ts"
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

const textsOf = (draft: PlanDraft) => ({ plan: JSON.stringify(draft) })

export const usePlanDraft = (answer: PlanAnswer) => {
  const { say } = useLanguage()
  const session = useSession()
  const follows = answer.versions[0]?.version ?? 0
  const kept = useDraft("financingPlan", `${answer.year} ${answer.itemKey} ${follows}`)
  const [first] = useState(() =>
    draftFrom(answer.counting?.plan, session.about.today, say(words.newGroup, { n: 1 })),
  )
  const begun = planIn(kept.kept)
  const [draft, setDraft] = useState<PlanDraft>(() => begun ?? first)
  const [isChanged, setChanged] = useState(false)
  useLeavingWarning(isChanged)
  return {
    draft,
    follows,
    draftedAt: begun === undefined ? undefined : kept.kept?.savedAt,
    change: (change: Partial<PlanDraft>): void => {
      const next = { ...draft, ...change }
      setDraft(next)
      setChanged(true)
      kept.keep(textsOf(next))
    },
    discard: (): void => {
      kept.discard()
      setDraft(first)
      setChanged(false)
    },
    forget: (): void => {
      kept.drop()
      setChanged(false)
    },
    /** The same id as long as the content is the same. */
    commandIdFor: (said: unknown): string => kept.commandIdFor(said, textsOf(draft)),
  }
}
