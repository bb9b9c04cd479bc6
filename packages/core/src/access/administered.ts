/**
 * Whom and what an administrator administers: people of offices, and keys, whose counties and items are all
 * among their own.
 */
import { Effect } from "effect"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import type { JournalReader } from "../journal/Journal.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor } from "../region/RegionRegister.ts"
import { AccessRepository } from "./AccessRepository.ts"
import type { AccessKey } from "./AccessKey.ts"
import { type Actor, operator } from "./Actor.ts"
import { AccountOfAdministrator, UserNotFound } from "./errors.ts"
import type { Office, User } from "./Office.ts"
import { otherAdministrator, type Role } from "./Role.ts"

type Lookup = AccessRepository | JournalReader | OfficeClock

/** Of some offices those that are an administrator's: all of their counties and items are. */
export const administeredAmong = Effect.fnUntraced(function* (
  { scope }: Actor,
  offices: ReadonlyArray<Office>,
): Effect.fn.Return<ReadonlyArray<Office>, never, JournalReader | OfficeClock> {
  const [first] = offices
  if (first === undefined) return []
  // All offices of an instance are in one province.
  const register = yield* readRegionRegister(first.regionCode)
  const on = yield* OfficeClock.today
  return offices.filter(
    ({ regionCode, itemKeys }) =>
      scope.holdsAllOf([...codesAnsweredFor(register, regionCode, on)]) && scope.holdsItems(itemKeys),
  )
})

/** Of some keys those that are an administrator's: all that they open is. */
export const keysAdministeredAmong = Effect.fnUntraced(function* (
  { scope }: Actor,
  keys: ReadonlyArray<AccessKey>,
): Effect.fn.Return<ReadonlyArray<AccessKey>, never, JournalReader | OfficeClock> {
  const [first] = keys
  if (first === undefined) return []
  // All keys of an instance are for one province.
  const register = yield* readRegionRegister(first.regionCodes[0])
  const on = yield* OfficeClock.today
  return keys.filter(
    ({ regionCodes, itemKeys }) =>
      regionCodes.every((code) => scope.holdsAllOf([...codesAnsweredFor(register, code, on)])) &&
      scope.holdsItems(itemKeys),
  )
})

export const isAdministered = Effect.fnUntraced(function* (
  actor: Actor,
  officeId: Uuid,
): Effect.fn.Return<boolean, never, Lookup> {
  const office = yield* (yield* AccessRepository).office(officeId)
  return office !== undefined && (yield* administeredAmong(actor, [office])).length > 0
})

/** A user of an administrator's own offices, in any state; another's is as one that is not there. */
export const administeredUser = Effect.fnUntraced(function* (
  actor: Actor,
  userName: string,
): Effect.fn.Return<User, UserNotFound, Lookup> {
  const user = yield* (yield* AccessRepository).userNamed(userName)
  if (user !== undefined && (yield* isAdministered(actor, user.officeId))) return user
  return yield* new UserNotFound({ user: userName })
})

/** The same, of accounts that are not closed. */
export const administeredOpenUser = Effect.fnUntraced(function* (
  actor: Actor,
  userName: string,
): Effect.fn.Return<User, UserNotFound, Lookup> {
  const user = yield* administeredUser(actor, userName)
  return user.active ? user : yield* new UserNotFound({ user: userName })
})

/** The role that makes a user another kind of administrator than the actor; the operator knows no such. */
export const otherKind = (actor: Actor, user: User): Role | undefined =>
  actor.id === operator.id ? undefined : otherAdministrator(user.roles, actor.roles)

/** Lets no administrator's account be closed, locked or moved by another kind: they watch each other. */
export const unlessOtherKind = Effect.fnUntraced(function* (
  actor: Actor,
  user: User,
): Effect.fn.Return<User, AccountOfAdministrator> {
  const role = otherKind(actor, user)
  return role === undefined ? user : yield* new AccountOfAdministrator({ userName: user.userName, role })
})
