/** The three questions of keys: how many open something, which need looking at, what to do about them. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage } from "../../app/locale.tsx"
import { countText } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { type KeyRow, type KeyState, keysIn } from "./question.ts"
import { words } from "./words.ts"

export const KeysStrip = ({ keys }: { readonly keys: ReadonlyArray<KeyRow> }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const [valid, ending, idle, expired, revoked] = (
    ["valid", "ending", "idle", "expired", "revoked"] as const
  ).map((state) => keysIn(state, keys).length) as [number, number, number, number, number]
  const agencies = new Set(keysIn("valid", keys).map(({ agency }) => agency)).size
  const found = (state: KeyState, count: number, text: StripLine["text"]): ReadonlyArray<StripLine> =>
    count === 0
      ? []
      : [
          {
            id: state,
            state: state === "ending" ? "near" : "late",
            text: <Link href={addressWith({ state })}>{text}</Link>,
          },
        ]
  const due = (id: string, count: number, text: string): ReadonlyArray<StripLine> =>
    count === 0 ? [] : [{ id, state: "toDo", text }]
  const actions = [...due("renew", ending, say(words.renew)), ...due("drop", idle, say(words.drop))]
  return (
    <Strip
      stand={
        <div className="stand">
          <p className="nowrap">
            <span className="headline">{countText(valid)}</span>
            <span className="headline-unit">{say(words.validKeys)}</span>
          </p>
          <p className="stand-terms">
            {say(words.standTerms, {
              all: countText(keys.length),
              expired: countText(expired),
              revoked: countText(revoked),
              agencies: countText(agencies),
            })}
          </p>
        </div>
      }
      problems={[
        ...found("ending", ending, say(words.endingCount, { n: ending })),
        ...found("idle", idle, say(words.idleCount, { n: idle })),
      ]}
      actions={actions.length > 0 ? actions : [{ id: "none", state: "done", text: say(words.nothing) }]}
    />
  )
}
