/** Says that a form begins with a draft, and offers to begin anew. */
import { useLanguage } from "../../app/locale.tsx"
import { officeTimeOfDay } from "../../app/times.ts"
import { words } from "./words.ts"

export const DraftNote = ({
  draftedAt,
  discard,
}: {
  /** When it was kept; nothing is said without one. */
  readonly draftedAt: number | undefined
  readonly discard: () => void
}) => {
  const { say } = useLanguage()
  if (draftedAt === undefined) return null
  return (
    <p className="reason-strip" role="status">
      {say(words.draftOf, { time: officeTimeOfDay(draftedAt) })}
      <button type="button" className="link-button" onClick={discard}>
        {say(words.discardDraft)}
      </button>
    </p>
  )
}
