/** The three questions of an office: how many of it can sign in, what keeps the others out, what to do. */
import { Link } from "wouter"
import { type AccountCondition, conditionOf } from "@minsheng/core/access"
import { accountConditionWords } from "@minsheng/core/words"
import { Sentence, useLanguage } from "../../app/locale.tsx"
import { CountDoor } from "../../design/figure/CountDoor.tsx"
import type { State } from "../../design/Mark.tsx"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import type { AccountRow } from "./columns.tsx"
import { words } from "./words.ts"

/** What keeps people out, worst first. */
const PROBLEMS: ReadonlyArray<readonly [condition: AccountCondition, state: State]> = [
  ["lockedOut", "bad"],
  ["locked", "bad"],
  ["firstPassword", "late"],
  ["noPassword", "undetermined"],
]

const linkOf = ({ userName, displayName }: AccountRow) => (
  <Link key={userName} href={`/accounts/user?name=${userName}`}>
    {displayName}
  </Link>
)

export const OfficeStrip = ({
  people,
  add,
}: {
  readonly people: ReadonlyArray<AccountRow>
  /** Opens the form that adds somebody; `undefined` for who may not. */
  readonly add: (() => void) | undefined
}) => {
  const { say } = useLanguage()
  const byCondition = Map.groupBy(people, conditionOf)
  const open = byCondition.get("open") ?? []
  const withFactor = people.filter(({ standing }) => standing.hasSecondFactor)
  const problems: ReadonlyArray<StripLine> = [
    ...(people.length === 0
      ? [{ id: "nobody", state: "late" as const, text: say(words.nobodyHere) }]
      : open.length === 0
        ? [{ id: "none", state: "bad" as const, text: say(words.nobodyCan) }]
        : []),
    ...PROBLEMS.flatMap(([condition, state]): ReadonlyArray<StripLine> => {
      const kept = byCondition.get(condition) ?? []
      const n = (
        <CountDoor count={kept.length} of={accountConditionWords[condition]} named={kept.map(linkOf)} />
      )
      const parts = { condition: say(accountConditionWords[condition]), n }
      const text = <Sentence words={words.conditionCount} parts={parts} />
      return kept.length === 0 ? [] : [{ id: condition, state, text }]
    }),
  ]
  const next: StripLine =
    people.length === 0
      ? { id: "add", state: "toDo", text: say(words.nextAdd) }
      : { id: "none", state: "done", text: say(words.nothingNext) }
  return (
    <Strip
      stand={
        <div className="stand">
          <p className="nowrap">
            <CountDoor
              className="headline"
              count={open.length}
              of={words.openCounted}
              named={open.map(linkOf)}
            />
            <span className="headline-unit">{say(words.canSignIn)}</span>
          </p>
          <p className="stand-terms">
            <Sentence
              words={words.officeStand}
              parts={{
                all: <CountDoor count={people.length} of={words.peopleCounted} named={people.map(linkOf)} />,
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
      problems={problems}
      actions={[next]}
      primary={
        add !== undefined && (
          <button type="button" className="button primary no-print" onClick={add}>
            {say(words.addUser)}
          </button>
        )
      }
    />
  )
}
