/** The three questions of accounts: how many can sign in, which cannot and why, what to do about them. */
import type { ReactNode } from "react"
import { Link } from "wouter"
import { type AccountCondition, type AccountsAnswer, conditionOf } from "@minsheng/core/access"
import { accountConditionWords } from "@minsheng/core/words"
import { useAddress } from "../../app/address.ts"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { useMay } from "../../app/session.tsx"
import type { State } from "../../design/Mark.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import { countText } from "../../design/numbers.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { words } from "./words.ts"

/** What keeps people out, worst first. */
const PROBLEMS: ReadonlyArray<readonly [condition: AccountCondition, state: State]> = [
  ["lockedOut", "bad"],
  ["locked", "bad"],
  ["firstPassword", "late"],
  ["noPassword", "undetermined"],
]

const linkOf = ({ userName, displayName }: AccountsAnswer["users"][number]) => (
  <Link key={userName} href={`/accounts/user?name=${encodeURIComponent(userName)}`}>
    {displayName}
  </Link>
)

const useActions = (of: (condition: AccountCondition) => number, withoutRoles: ReadonlyArray<ReactNode>) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const to = (state: AccountCondition, text: string) => (
    <Link href={addressWith({ state, list: undefined })}>{text}</Link>
  )
  const manages = useMay("users.manage")
  const assigns = useMay("roles.assign")
  const lines: Array<StripLine> = []
  if (manages && of("noPassword") > 0)
    lines.push({ id: "password", state: "toDo", text: to("noPassword", say(words.givePasswords)) })
  if (manages && of("lockedOut") > 0)
    lines.push({ id: "lift", state: "toDo", text: to("lockedOut", say(words.liftThem)) })
  if (assigns && withoutRoles.length > 0) {
    const n = <CountDoor count={withoutRoles.length} of={words.rolelessCounted} named={withoutRoles} />
    lines.push({ id: "roles", state: "toDo", text: <Sentence words={words.giveRoles} parts={{ n }} /> })
  }
  return lines.length > 0 ? lines : [{ id: "none", state: "done" as const, text: say(words.nothingNext) }]
}

export const AccountsStrip = ({ answer: { users } }: { readonly answer: AccountsAnswer }) => {
  const { say } = useLanguage()
  const { addressWith } = useAddress()
  const byCondition = Map.groupBy(users, conditionOf)
  const of = (condition: AccountCondition): number => byCondition.get(condition)?.length ?? 0
  const withFactor = users.filter(({ standing }) => standing.hasSecondFactor)
  const actions = useActions(
    of,
    users.filter(({ roles, active }) => active && roles.length === 0).map(linkOf),
  )
  return (
    <Strip
      stand={
        <div className="stand">
          <p className="nowrap">
            <CountDoor
              className="headline"
              count={of("open")}
              of={words.openCounted}
              more={<Link href={addressWith({ state: "open", list: undefined })}>{say(words.seeThem)}</Link>}
            />
            <span className="headline-unit">{say(words.canSignIn)}</span>
          </p>
          <p className="stand-terms">
            <Sentence
              words={words.standTerms}
              parts={{
                all: <CountDoor count={users.length} of={words.allCounted} />,
                factor: (
                  <CountDoor
                    count={withFactor.length}
                    of={words.factorCounted}
                    named={withFactor.map(linkOf)}
                  />
                ),
              }}
            />
          </p>
        </div>
      }
      problems={PROBLEMS.filter(([condition]) => of(condition) > 0).map(([condition, state]) => ({
        id: condition,
        state,
        text: (
          <Link href={addressWith({ state: condition, list: undefined })}>
            {say(words.conditionCount, {
              condition: say(accountConditionWords[condition]),
              n: countText(of(condition)),
            })}
          </Link>
        ),
      }))}
      actions={actions}
    />
  )
}
