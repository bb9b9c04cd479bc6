/** Use cases of agencies' keys: issuing, listing and revoking them, and who it is that presents one. */
import { Context, Effect, Layer, Redacted } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import { OfficeClock } from "../kernel/OfficeClock.ts"
import { ActorId, type Head, StreamId } from "../journal/Entry.ts"
import { JournalReader, RequestHead } from "../journal/Journal.ts"
import { readInstance } from "../instance/read.ts"
import { readRegionRegister } from "../region/read.ts"
import { codesAnsweredFor, divisionWith, type RegionRegister } from "../region/RegionRegister.ts"
import { type AccessRecord, AccessRecords, noteAccess } from "./AccessRecord.ts"
import type { AccessKey, IssuedKey, IssueKey, KeysAnswer, RevokeKey } from "./AccessKey.ts"
import { AccessRepository } from "./AccessRepository.ts"
import { type Actor, type CurrentActor, KeyGrant, type NotPermitted, permitted, Scope } from "./Actor.ts"
import { keysAdministeredAmong } from "./administered.ts"
import {
  ItemsNotAdministered,
  KeyExpired,
  type KeyExpiryPast,
  type KeyNameTaken,
  KeyNotFound,
  KeyRevoked,
  KeyUnknown,
  RegionNotAdministered,
} from "./errors.ts"
import { KeyRing } from "./KeyRing.ts"

export type KeyRefusal = KeyUnknown | KeyExpired | KeyRevoked

type IssueRefusal = NotPermitted | RegionNotAdministered | ItemsNotAdministered | KeyNameTaken | KeyExpiryPast

/** A question as the record of access keeps it: its digest, and under which names it asked for what. */
export interface AgencyQuestion {
  readonly digest: string
  readonly operation: string | null
  readonly fields: ReadonlyArray<string>
}

/** Under which a key acts, and what is done to it is recorded. */
export const keyActor = ({ id }: Pick<AccessKey, "id">): ActorId => ActorId(`key/${id}`)
const keySubject = ({ id }: AccessKey): StreamId => StreamId(`key/${id}`)

export class Keys extends Context.Service<
  Keys,
  {
    readonly list: Effect.Effect<KeysAnswer, NotPermitted, CurrentActor>
    /** That a key was issued, by whom and for what, is kept as an access record, and so is its revocation. */
    readonly issue: (command: IssueKey) => Effect.Effect<IssuedKey, IssueRefusal, CurrentActor>
    readonly revoke: (
      command: RevokeKey,
    ) => Effect.Effect<AccessKey, NotPermitted | KeyNotFound, CurrentActor>
    /** Whoever presents a key: an actor within its scope, made here alone, as of the head of the moment. */
    readonly actor: (
      secret: Redacted.Redacted,
    ) => Effect.Effect<{ readonly actor: Actor; readonly head: Head }, KeyRefusal>
    /** Keeps the record of a question; answered once it cannot be lost. */
    readonly record: (question: AgencyQuestion) => Effect.Effect<void, NotPermitted, CurrentActor>
  }
>()("@minsheng/core/access/Keys") {
  static readonly layer = Layer.effect(
    Keys,
    Effect.gen(function* () {
      const ring = yield* KeyRing
      const people = yield* AccessRepository
      const records = yield* AccessRecords
      const reader = yield* JournalReader
      const clock = yield* OfficeClock

      const today = Effect.provideService(OfficeClock.today, OfficeClock, clock)
      const instance = Effect.provideService(readInstance, JournalReader, reader)
      const register = Effect.flatMap(instance, ({ regionCode }) =>
        Effect.provideService(readRegionRegister(regionCode), JournalReader, reader),
      )

      /** Whether a division is wholly an actor's, and all of the items are. */
      const holds =
        (actor: Actor, all: RegionRegister, on: Parameters<typeof codesAnsweredFor>[2]) =>
        (code: DivisionCode): boolean =>
          divisionWith(all, code) !== undefined &&
          actor.scope.holdsAllOf([...codesAnsweredFor(all, code, on)])

      const kept = (record: AccessRecord) => Effect.provideService(noteAccess(record), AccessRecords, records)

      const ownAmong = (actor: Actor, keys: ReadonlyArray<AccessKey>) =>
        keysAdministeredAmong(actor, keys).pipe(
          Effect.provideService(JournalReader, reader),
          Effect.provideService(OfficeClock, clock),
        )

      const list = Effect.gen(function* () {
        const actor = yield* permitted("keys.read")
        const keys = yield* ownAmong(actor, yield* ring.list)
        const hands = keys.flatMap(({ issuedBy, revokedBy }) => [issuedBy, revokedBy ?? issuedBy])
        const names = yield* people.namesOf([...new Set(hands)].map(ActorId))
        const nameOf = (id: string | null) => (id === null ? null : (names.get(ActorId(id)) ?? null))
        return {
          keys: keys.map((key) => ({
            ...key,
            issuerName: nameOf(key.issuedBy),
            revokerName: nameOf(key.revokedBy),
          })),
        }
      }).pipe(Effect.withSpan("Keys.list"))

      const issue = Effect.fn("Keys.issue")(function* ({ expires, ...command }: IssueKey) {
        const actor = yield* permitted("keys.manage")
        const own = actor.office?.regionCode ?? (yield* instance).regionCode
        const regionCodes = command.regionCodes ?? ([own] as const)
        const held = holds(actor, yield* register, yield* today)
        const foreign = regionCodes.find((code) => !held(code))
        if (foreign !== undefined) return yield* new RegionNotAdministered({ regionCode: foreign })
        const { itemKeys } = command
        if (!actor.scope.holdsItems(itemKeys)) return yield* new ItemsNotAdministered({ itemKeys })
        const agency = command.agency ?? command.name
        const issued = yield* ring.add({ ...command, agency, regionCodes, expires, issuedBy: actor.id })
        const { name, prefix, fieldGroups, mayIntrospect, expiresAt } = issued.key
        const told = { name, agency, regionCodes, itemKeys, fieldGroups, mayIntrospect, expiresAt }
        const question = JSON.stringify({ keyIssued: prefix, ...told })
        const subject = keySubject(issued.key)
        yield* kept({ actor: actor.id, useCase: "keys.manage", question, subject })
        return { key: issued.key, secret: Redacted.value(issued.secret) }
      })

      const revoke = Effect.fn("Keys.revoke")(function* ({ prefix, reason }: RevokeKey) {
        const actor = yield* permitted("keys.manage")
        const key = yield* ring.named(prefix)
        // Another's is not told from one that is not there.
        const [own] = yield* ownAmong(actor, key === undefined ? [] : [key])
        if (own === undefined) return yield* new KeyNotFound({ prefix })
        const revoked = yield* ring.revoke(own.id, actor.id, reason)
        if (revoked === undefined) return own
        const question = JSON.stringify({ keyRevoked: prefix, reason })
        yield* kept({ actor: actor.id, useCase: "keys.manage", question, subject: keySubject(own) })
        return revoked
      })

      const actors = new Map<string, { readonly register: RegionRegister; readonly actor: Actor }>()

      /** The scope of a key follows the divisions of the office's today, as that of an office does. */
      const actorOf = Effect.fnUntraced(function* (key: AccessKey) {
        const all = yield* register
        const on = yield* today
        const name = `${key.id} ${on}`
        const known = actors.get(name)
        if (known?.register === all) return known.actor
        const counties = new Set(key.regionCodes.flatMap((code) => [...codesAnsweredFor(all, code, on)]))
        const actor: Actor = {
          id: keyActor(key),
          name: key.name,
          roles: [],
          scope: Scope.of(counties, key.itemKeys),
          user: null,
          office: null,
          grant: KeyGrant.of(key),
        }
        if (actors.size >= ACTORS_REMEMBERED) actors.clear()
        actors.set(name, { register: all, actor })
        return actor
      })

      const actor = Effect.fnUntraced(function* (secret: Redacted.Redacted) {
        const { key, head } = yield* ring.find(secret)
        if (key === undefined) return yield* new KeyUnknown()
        const { prefix, expiresAt, revokedAt } = key
        if (revokedAt !== null) return yield* new KeyRevoked({ prefix, revokedAt })
        if (key.standing === "expired") return yield* new KeyExpired({ prefix, expiresAt })
        return { actor: yield* Effect.provideService(actorOf(key), RequestHead, head), head }
      })

      const record = Effect.fnUntraced(function* ({ digest, operation, fields }: AgencyQuestion) {
        const { id, grant } = yield* permitted("agency.query")
        const question = JSON.stringify({ ...grant?.told, operation, fields })
        yield* records.note({ actor: id, useCase: "agency.query", question, digest })
      })

      return Keys.of({ list, issue, revoke, actor, record })
    }),
  )
}

const ACTORS_REMEMBERED = 1000
