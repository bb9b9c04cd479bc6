/** The way through a list that is read page by page. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"

export const Paging = ({
  label,
  next,
}: {
  /** What is paged through. */
  readonly label: string
  /** Behind which row the next page begins; none on the last. */
  readonly next: string | null
}) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const isFirst = !params.has("after")
  if (isFirst && next === null) return null
  return (
    <nav className="pages no-print" aria-label={say(words.pagesOf, { label })}>
      {!isFirst && (
        <>
          <Link href={addressWith({ after: undefined })} className="button">
            {say(words.first)}
          </Link>
          <button type="button" className="button" onClick={() => history.back()}>
            {say(words.previous)}
          </button>
        </>
      )}
      {next !== null && (
        <Link href={addressWith({ after: next })} className="button">
          {say(words.next)}
        </Link>
      )}
    </nav>
  )
}
