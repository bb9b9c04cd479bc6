/** The people of the scene in the register, and the accounts among them that a visitor may sign in with. */
import { Effect, type Redacted } from "effect"
import {
  AccessRepository,
  Accounts,
  AccountSecurity,
  type Actor,
  NO_ACCOUNT,
  Offices,
  stateOf,
  type User,
} from "@minsheng/core/access"
import { peopleOf, type ScenePerson } from "./people.ts"
import { sceneCommand } from "./plan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { divisions2010 } from "./scene.ts"

export interface DemonstrationAccount {
  readonly userName: string
  readonly office: string
  readonly purpose: { readonly zh: string; readonly en: string }
}

/** Somebody of the scene whom a visitor may be. */
interface Tried extends ScenePerson {
  readonly purpose: NonNullable<ScenePerson["purpose"]>
}

const PEOPLE = peopleOf(divisions2010)
const isTried = (person: ScenePerson): person is Tried => person.purpose !== null

const accountOf = ({ userName, office, displayName, purpose }: Tried): DemonstrationAccount => ({
  userName,
  office: `${office.name} ${displayName}`,
  purpose,
})

/** The accounts that a visitor may sign in with; all have the one demonstration password. */
export const demonstrationAccounts: ReadonlyArray<DemonstrationAccount> =
  PEOPLE.filter(isTried).map(accountOf)

const hire = Effect.fnUntraced(function* (
  person: ScenePerson,
  officeIds: Map<string, string>,
  password: Redacted.Redacted,
) {
  const offices = yield* Offices
  const { userName, displayName, roles, office } = person
  if (!officeIds.has(office.name)) {
    const founded = yield* offices.found({
      commandId: sceneCommand(`office ${office.name}`),
      ...office,
      itemKeys: office.itemKeys === null ? null : (office.itemKeys as [never, ...ReadonlyArray<never>]),
    })
    officeIds.set(office.name, founded.id)
  }
  const officeId = officeIds.get(office.name) as never
  const { id } = yield* offices.addUser({
    commandId: sceneCommand(`user ${userName}`),
    userName,
    displayName,
    officeId,
  })
  yield* offices.assignRoles({ commandId: sceneCommand(`roles ${userName}`), userName, roles })
  // Many people try these accounts under one password that they are told: it is exempt from being changed.
  if (person.purpose !== null) yield* offices.setPassword({ userName, password, lasting: true })
  return yield* offices.actor(id)
})

/** Founds offices and adds people; answers who reports for a county. */
export const hireAll = Effect.fnUntraced(function* (clock: SceneClock, password: Redacted.Redacted) {
  const officeIds = new Map<string, string>()
  const reporters = new Map<string, Actor>()
  for (const person of PEOPLE) {
    const actor = yield* hire(person, officeIds, password)
    if (person.roles.includes("livelihoodReporter")) reporters.set(person.office.regionCode, actor)
    clock.tick()
  }
  return reporters
})

/** Makes that somebody who is there signs in with the password alone. */
const readied = Effect.fnUntraced(function* (user: User, password: Redacted.Redacted) {
  const { userName } = user
  const accounts = yield* Accounts
  const { hasPassword, mustChangePassword, hasSecondFactor } =
    (yield* accounts.standings([user.id])).get(user.id) ?? NO_ACCOUNT
  if (hasSecondFactor) yield* AccountSecurity.use((security) => security.resetSecondFactor({ userName }))
  const isRight =
    hasPassword && !mustChangePassword && (yield* accounts.checkPassword(user, password)) === "right"
  if (!isRight) yield* Offices.use((offices) => offices.setPassword({ userName, password, lasting: true }))
})

/**
 * Makes the accounts of a demonstration that was built before fit to be tried again: who has joined the scene
 * since is hired, and whose password a visitor changed, or closed by wrong ones, gets the one that is told.
 * Answers who can sign in: an account that an administrator closed or locked stays so, and is not among them.
 */
export const readyAccounts = Effect.fnUntraced(function* (password: Redacted.Redacted) {
  const people = yield* AccessRepository
  const officeIds = new Map((yield* people.offices).map(({ name, id }) => [name, id]))
  const ready: Array<DemonstrationAccount> = []
  for (const person of PEOPLE.filter(isTried)) {
    const user = yield* people.userNamed(person.userName)
    if (user === undefined) yield* hire(person, officeIds, password)
    else if (stateOf(user) === "open") yield* readied(user, password)
    else continue
    ready.push(accountOf(person))
  }
  return ready
})
