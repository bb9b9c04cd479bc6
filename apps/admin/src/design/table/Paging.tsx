/** The way through a list that is read page by page. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { words } from "./words.ts"

export const Paging = ({
  label,
  next,
  parameter = "after",
}: {
  /** What is paged through. */
  readonly label: string
  /** Behind which row the next page begins; none on the last. */
  readonly next: string | null
  /** Where the address says it, on a page with several lists. */
  readonly parameter?: string
}) => {
  const { say } = useLanguage()
  const { params, addressWith } = useAddress()
  const isFirst = !params.has(parameter)
  if (isFirst && next === null) return null
  return (
    <nav className="pages no-print" aria-label={say(words.pagesOf, { label })}>
      {!isFirst && (
        <>
          <Link href={addressWith({ [parameter]: undefined })} className="button">
            {say(words.first)}
          </Link>
          <button type="button" className="button" onClick={() => history.back()}>
            {say(words.previous)}
          </button>
        </>
      )}
      {next !== null && (
        <Link href={addressWith({ [parameter]: next })} className="button">
          {say(words.next)}
        </Link>
      )}
    </nav>
  )
}
