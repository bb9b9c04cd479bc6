/** The three questions of a key: whether it opens something and until when, what is wrong, what to do. */
import { Link } from "wouter"
import { keyStandingWords } from "@minsheng/core/words"
import { useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { lastDayOf } from "./columns.tsx"
import { type KeyRow, keysIn, type KeyState } from "./question.ts"
import { words } from "./words.ts"

export const KeyStrip = ({
  row,
  revoke,
}: {
  readonly row: KeyRow
  /** Opens the form that takes it back; `undefined` where that is not possible. */
  readonly revoke: (() => void) | undefined
}) => {
  const { say } = useLanguage()
  const is = (state: KeyState): boolean => keysIn(state, [row]).length > 0
  const problems: ReadonlyArray<StripLine> = [
    ...(is("ending") ? [{ id: "ending", state: "near" as const, text: say(words.endsSoon) }] : []),
    ...(is("idle") ? [{ id: "idle", state: "late" as const, text: say(words.liesIdle) }] : []),
    ...(is("expired") ? [{ id: "expired", state: "late" as const, text: say(words.hasEnded) }] : []),
    ...(is("revoked")
      ? [{ id: "revoked", state: "notApplicable" as const, text: say(words.isRevoked) }]
      : []),
  ]
  const renew = is("ending") || is("expired")
  const actions: ReadonlyArray<StripLine> = [
    ...(renew && revoke !== undefined
      ? [
          {
            id: "renew",
            state: "toDo" as const,
            text: <Link href="/keys?form=issue">{say(words.renew)}</Link>,
          },
        ]
      : []),
    ...(is("idle") && revoke !== undefined
      ? [
          {
            id: "drop",
            state: "toDo" as const,
            text: (
              <button type="button" className="link-button" onClick={revoke}>
                {say(words.drop)}
              </button>
            ),
          },
        ]
      : []),
  ]
  return (
    <Strip
      stand={
        <>
          <p className="strong">
            {say(keyStandingWords[row.standing])} · {say(words.until, { day: lastDayOf(row.expiresAt) })}
          </p>
          <p className="stand-terms">
            {say(words.lastUsed)} {row.lastUsedAt === null ? say(words.never) : officeTime(row.lastUsedAt)}
          </p>
        </>
      }
      problems={problems}
      actions={actions.length > 0 ? actions : [{ id: "none", state: "done", text: say(words.nothing) }]}
    />
  )
}
