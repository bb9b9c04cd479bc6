/** The three questions of an account: who can do what with it, what keeps them out, what to do about it. */
import { conditionOf } from "@minsheng/core/access"
import { accountConditionWords } from "@minsheng/core/words"
import { CalendarDate, Instant } from "@minsheng/core/kernel"
import { useState, type ReactNode } from "react"
import { type Say, Sentence, useLanguage } from "../../app/locale.tsx"
import { officeTime } from "../../app/times.ts"
import { Strip, type StripLine } from "../../design/Strip.tsx"
import { FigureDoor } from "../../design/figure/FigureDoor.tsx"
import { type AccountRow, FactorState, roleNames } from "./columns.tsx"
import type { UserForm } from "./UserForms.tsx"
import { words } from "./words.ts"

/** Who has not been here for a quarter may have left. */
const UNSEEN_DAYS = 90

const useUnseenDays = ({ standing: { lastSignedInAt } }: AccountRow): number => {
  const [today] = useState(() => CalendarDate.atInstant(Date.now()))
  if (lastSignedInAt === null) return 0
  return CalendarDate.daysBetween(CalendarDate.atInstant(Instant.toMillis(lastSignedInAt)), today)
}

const Stand = ({ account }: { readonly account: AccountRow }) => {
  const spoken = useLanguage()
  const { say } = spoken
  const { lastSignedInAt } = account.standing
  return (
    <>
      <p className="strong">
        {say(accountConditionWords[conditionOf(account)])} · {roleNames(account.roles, spoken)}
      </p>
      <p className="stand-terms">
        {say(words.lastSignIn)} {lastSignedInAt === null ? say(words.never) : officeTime(lastSignedInAt)}
      </p>
      <p>
        {say(words.factor)} <FactorState account={account} />
      </p>
    </>
  )
}

interface Matter {
  readonly id: string
  readonly state: StripLine["state"]
  /** What is wrong, in words. */
  readonly text: ReactNode
  /** What helps, who reads it, and what they open. */
  readonly next: string
  readonly form?: UserForm
}

/** For how many days somebody was not here, from which day on. */
const Unseen = ({ days, since }: { readonly days: number; readonly since: Instant.Instant | null }) => {
  const { say } = useLanguage()
  const terms = [{ name: words.lastSignIn, text: since === null ? say(words.never) : officeTime(since) }]
  const n = (
    <FigureDoor formula={words.unseenFormula} terms={terms}>
      {days}
    </FigureDoor>
  )
  return <Sentence words={words.unseen} parts={{ n }} />
}

const closedMatter = (say: Say): Matter => ({
  id: "closed",
  state: "undetermined",
  text: say(words.isClosed),
  next: say(words.nextReopen),
  form: "reopen",
})

/** What keeps somebody out or is missing, the worst first. */
const useMatters = (account: AccountRow): ReadonlyArray<Matter> => {
  const { say } = useLanguage()
  const unseen = useUnseenDays(account)
  const condition = conditionOf(account)
  const { lockedUntil, hasSecondFactor, lastSignedInAt } = account.standing
  const matters: Array<Matter> = []
  if (condition === "closed") matters.push(closedMatter(say))
  if (condition === "locked")
    matters.push({
      id: "locked",
      state: "bad",
      text: say(words.isLocked),
      next: say(words.nextUnlock),
      form: "unlock",
    })
  if (lockedUntil !== null)
    matters.push({
      id: "lockedOut",
      state: "bad",
      text: say(words.isLockedOut, { until: officeTime(lockedUntil) }),
      next: say(words.liftThem),
      form: "lift",
    })
  if (condition === "noPassword")
    matters.push({
      id: "noPassword",
      state: "late",
      text: say(words.hasNoPassword),
      next: say(words.nextPassword),
      form: "password",
    })
  if (condition === "firstPassword")
    matters.push({
      id: "firstPassword",
      state: "late",
      text: say(words.hasFirstPassword),
      next: say(words.nextFirstPassword),
    })
  if (condition !== "closed" && account.roles.length === 0)
    matters.push({
      id: "noRoles",
      state: "late",
      text: say(words.hasNoRole),
      next: say(words.nextRoles),
      form: "roles",
    })
  if (condition !== "closed" && account.needsSecondFactor && !hasSecondFactor)
    matters.push({
      id: "factor",
      state: "late",
      text: say(words.factorIsMissing),
      next: say(words.nextFactor),
    })
  if (condition === "open" && unseen > UNSEEN_DAYS)
    matters.push({
      id: "unseen",
      state: "near",
      text: <Unseen days={unseen} since={lastSignedInAt} />,
      next: say(words.nextUnseen),
      form: "close",
    })
  return matters
}

export const UserStrip = ({
  account,
  offered,
  open,
}: {
  readonly account: AccountRow
  /** What the reader's role lets them do now. */
  readonly offered: ReadonlyArray<UserForm>
  readonly open: (form: UserForm) => void
}) => {
  const { say } = useLanguage()
  const matters = useMatters(account)
  const actions = matters.map(({ id, next, form }): StripLine => ({
    id,
    state: "toDo",
    text:
      form !== undefined && offered.includes(form) ? (
        <button type="button" className="link-button" onClick={() => open(form)}>
          {next}
        </button>
      ) : (
        next
      ),
  }))
  const nothing: StripLine = { id: "none", state: "done", text: say(words.nothingNext) }
  return (
    <Strip
      stand={<Stand account={account} />}
      problems={matters}
      actions={actions.length === 0 ? [nothing] : actions}
    />
  )
}
