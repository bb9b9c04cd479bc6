/** The kinds of transfers that can be posted: chosen first, because each needs other fields. */
import type { TransferKind } from "@minsheng/core/funds"
import { transferKindWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { Opener } from "../../design/Popover.tsx"
import { words } from "./words.ts"

export const PostMenu = ({
  kinds,
  open,
}: {
  readonly kinds: ReadonlyArray<TransferKind>
  /** Opens the form that an address names. */
  readonly open: (form: string) => void
}) => {
  const { say } = useLanguage()
  if (kinds.length === 0) return null
  return (
    <Opener
      label={say(words.chooseKind)}
      className="button primary no-print"
      content={(close) => (
        <>
          <p className="note">{say(words.chooseKind)}</p>
          <ul className="kind-choice">
            {kinds.map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    close()
                    open(`post.${kind}`)
                  }}
                >
                  {say(transferKindWords[kind])}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    >
      {say(words.post)}
    </Opener>
  )
}
