/** An account's life: from every state each step either leads on or is refused, and the fold follows. */
import { Result } from "effect"
import { assert, describe, it } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { fromParts } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import { type NewEvent, occurred } from "../journal/EventType.ts"
import {
  deactivateUser,
  lockUser,
  reactivateUser,
  requireOfRoles,
  requireOfUser,
  transferUser,
  unlockUser,
} from "./decide.ts"
import type { AccountState } from "./errors.ts"
import { ACCOUNT_RULES, OfficeFounded, officeStream, RolesAssigned, UserAdded, userStream } from "./events.ts"
import { UserName } from "./Office.ts"
import { needsSecondFactor, secondFactorRolesOf } from "./secondFactor.ts"
import { stateOf, userOf } from "./UserRecord.ts"
import { knowing, refused } from "../testing/decisions.ts"
import { journaled } from "../testing/entries.ts"

const TODAY = "2010-05-31"
const USER = fromParts(2, new Uint8Array(10))
const [OFFICE, OTHER] = [fromParts(1, new Uint8Array(10)), fromParts(3, new Uint8Array(10))]
const userName = UserName.make("jinzhai.msb")
const commandId = CommandId.make("a")
const command = { commandId, userName }
const on = dateOf(TODAY)

const ADDED = occurred(UserAdded, {
  stream: userStream(USER),
  occurredOn: on,
  payload: { id: USER, userName, displayName: "张某", officeId: OFFICE },
})
const ROLES = occurred(RolesAssigned, {
  stream: userStream(USER),
  occurredOn: on,
  payload: { userId: USER, roles: ["livelihoodReporter"] },
})
const FOUNDED = occurred(OfficeFounded, {
  stream: officeStream(OTHER),
  occurredOn: on,
  payload: {
    id: OTHER,
    name: "某办",
    kind: "livelihoodOffice",
    regionCode: "341524" as never,
    itemKeys: null,
  },
})

const STEPS = { lockUser, unlockUser, deactivateUser, reactivateUser }
type Step = keyof typeof STEPS

const decided = (events: ReadonlyArray<NewEvent>, step: Step) =>
  STEPS[step](USER, command)(knowing(TODAY, journaled(events)))

const after = (events: ReadonlyArray<NewEvent>, step: Step): ReadonlyArray<NewEvent> => [
  ...events,
  ...Result.getOrThrow(decided(events, step)),
]

const user = (events: ReadonlyArray<NewEvent>) => {
  const found = userOf(journaled(events))
  if (found === undefined) throw new TypeError("nobody was added")
  return found
}

const OPEN = [ADDED, ROLES]
const LOCKED = after(OPEN, "lockUser")
const CLOSED = after(OPEN, "deactivateUser")

describe("an account", () => {
  const TABLE: Readonly<Record<AccountState, Readonly<Record<Step, AccountState | "refused">>>> = {
    open: { lockUser: "locked", unlockUser: "refused", deactivateUser: "closed", reactivateUser: "refused" },
    locked: { lockUser: "refused", unlockUser: "open", deactivateUser: "closed", reactivateUser: "refused" },
    closed: { lockUser: "refused", unlockUser: "refused", deactivateUser: "refused", reactivateUser: "open" },
  }
  const STANDING = { open: OPEN, locked: LOCKED, closed: CLOSED } as const

  it.each(
    Object.entries(TABLE).flatMap(([state, steps]) =>
      Object.entries(steps).map(([step, to]) => [state as AccountState, step as Step, to] as const),
    ),
  )("that is %s and is told %s becomes %s", (state, step, to) => {
    const events = STANDING[state]
    assert.strictEqual(stateOf(user(events)), state)
    if (to === "refused") {
      assert.deepStrictEqual(refused(decided(events, step)), { _tag: "AccountIs", userName, state })
      return
    }
    const then = user(after(events, step))
    assert.strictEqual(stateOf(then), to)
    assert.deepStrictEqual(then.roles, ["livelihoodReporter"])
  })

  it("of nobody is found by no step", () => {
    for (const step of Object.keys(STEPS) as ReadonlyArray<Step>)
      assert.deepStrictEqual(refused(decided([], step)), { _tag: "UserNotFound", user: userName })
  })

  it("moves to an office that is there and another, and leaves its roles behind", () => {
    const move = (officeId: typeof OFFICE, events: ReadonlyArray<NewEvent>) =>
      transferUser(USER, { ...command, officeId })(knowing(TODAY, journaled(events)))
    assert.deepStrictEqual(refused(move(OTHER, OPEN)), { _tag: "OfficeNotFound", officeId: OTHER })
    const events = [...OPEN, ...Result.getOrThrow(move(OTHER, [...OPEN, FOUNDED]))]
    assert.deepInclude(user(events), { officeId: OTHER, roles: [] })
    assert.deepStrictEqual(refused(move(OTHER, [...events, FOUNDED])), { _tag: "AlreadyInOffice", userName })
  })
})

describe("a second factor", () => {
  it("is needed by who holds a role of the latest rule, or of whom it is asked by name", () => {
    const rule = (roles: ReadonlyArray<"auditor" | "livelihoodReporter">) =>
      Result.getOrThrow(requireOfRoles({ commandId, roles: [...roles, ...roles] })(knowing(TODAY)))
    const rules = journaled([...rule(["auditor"]), ...rule(["livelihoodReporter"])])
    assert.isTrue(rules.every(({ stream }) => stream === ACCOUNT_RULES))
    const roles = secondFactorRolesOf(rules)
    assert.deepStrictEqual(roles, ["livelihoodReporter"])
    assert.isTrue(needsSecondFactor(user(OPEN), roles))
    assert.isFalse(needsSecondFactor(user([ADDED]), roles))
    assert.deepStrictEqual(secondFactorRolesOf([]), [])
    const asked = requireOfUser(USER, { ...command, required: true })(knowing(TODAY, journaled(OPEN)))
    assert.isTrue(needsSecondFactor(user([...OPEN, ...Result.getOrThrow(asked)]), []))
  })
})
