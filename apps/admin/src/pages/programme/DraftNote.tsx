/** Says that a draft is shown and not what is in force, and leads from the one to the other. */
import { Link } from "wouter"
import type { IssueState } from "@minsheng/core/programme"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"

export const DraftNote = ({ state }: { readonly state: IssueState }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const { phase, shownDraft } = state
  if (phase !== "adjusting" && !shownDraft) return null
  return (
    <p className="reason-strip">
      {shownDraft && say(words.draftShown)}
      {phase === "adjusting" && (
        <Link href={addressWith({ draft: shownDraft ? undefined : "1" })}>
          {say(shownDraft ? words.seeIssued : words.seeDraft)}
        </Link>
      )}
    </p>
  )
}
