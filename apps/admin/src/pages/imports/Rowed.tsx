/** Rows of a file, counted: what was counted, and where the rows are. */
import { useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { words } from "./words.ts"

/** Rows of these kinds are listed with the import. */
const LISTED: ReadonlySet<string> = new Set([
  "accepted",
  "warned",
  "unchanged",
  "rejected",
  "refused",
  "left",
])

export const ROWS_ID = "import-rows"

export const Rowed = ({ count, of }: { readonly count: number; readonly of: keyof typeof words.counted }) => {
  const { say } = useLanguage()
  const more = LISTED.has(of) && count > 0 ? <a href={`#${ROWS_ID}`}>{say(words.rowsBelow)}</a> : undefined
  return <CountDoor count={count} of={words.counted[of]} more={more} />
}
