/** The three questions of keys: how many open something, which need looking at, what to do about them. */
import { Link } from "wouter"
import { useAddress } from "../../app/address.ts"
import { useLanguage, Sentence } from "../../app/locale.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { type KeyRow, type KeyState, keysIn } from "./question.ts"
import { words } from "./words.ts"

export const KeysStrip = ({ keys }: { readonly keys: ReadonlyArray<KeyRow> }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const [ending, idle] = [keysIn("ending", keys).length, keysIn("idle", keys).length]
  const agencies = [...new Set(keysIn("valid", keys).map(({ agency }) => agency))]
  const counted = (of: keyof typeof words.counted, some: ReadonlyArray<KeyRow>, className?: string) => (
    <CountDoor
      count={some.length}
      of={words.counted[of]}
      named={some.map(({ prefix, name }) => (
        <Link key={prefix} href={`/keys/${prefix}`}>
          {name}
        </Link>
      ))}
      {...(className === undefined ? {} : { className })}
    />
  )
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
            {counted("valid", keysIn("valid", keys), "headline")}
            <span className="headline-unit">{say(words.validKeys)}</span>
          </p>
          <p className="stand-terms">
            <Sentence
              words={words.standTerms}
              parts={{
                all: counted("all", keys),
                expired: counted("expired", keysIn("expired", keys)),
                revoked: counted("revoked", keysIn("revoked", keys)),
                agencies: <CountDoor count={agencies.length} of={words.counted.agencies} named={agencies} />,
              }}
            />
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
