/**
 * Records of access: what somebody took out of the register, and what happened to accounts. They stand beside
 * the journal, not in it, and are kept for three years.
 */
import { Context, Effect, Schema } from "effect"
import { addDays, atInstant, startOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { ActorId, type StreamId } from "../journal/Entry.ts"
import { USE_CASES, type UseCase } from "./Role.ts"

/** Three years, whichever of them has a day more. */
export const DAYS_KEPT = 3 * 365 + 1

/** What happens to accounts without an entry in the journal. */
export const AccountAct = Schema.Literals([
  "signIn.done",
  "signIn.failed",
  "signIn.locked",
  "signIn.refused",
  "signOut.done",
  "session.ended",
  "password.set",
  "password.changed",
  "lockout.lifted",
  "secondFactor.set",
  "secondFactor.removed",
  "secondFactor.codesRenewed",
  "records.forgotten",
])
export type AccountAct = typeof AccountAct.Type
export const ACCOUNT_ACTS: ReadonlyArray<AccountAct> = AccountAct.literals

/** What a record can be about: a use case, or something that happened to an account. */
export const RecordedAct = Schema.Literals([...USE_CASES, ...ACCOUNT_ACTS])
export type RecordedAct = UseCase | AccountAct

/** Somebody whom the register does not know: a sign-in under a name that nobody bears. */
export const NOBODY = ActorId("nobody")

export interface AccessRecord {
  readonly actor: ActorId
  readonly useCase: RecordedAct
  /** The question in its wire form: with the position in it, what was taken can be made again. */
  readonly question: string
  /** Whom or what it was done to, such as a user. */
  readonly subject?: StreamId
}

export interface Taken {
  readonly rowCount: number
  readonly digest: string | null
}

/** Port: records of access, written. Where the request came from is added to each. */
export class AccessRecords extends Context.Service<
  AccessRecords,
  {
    readonly begin: (record: AccessRecord) => Effect.Effect<Uuid>
    /** Adds what became of it: how many rows, and the digest of the bytes, where any were taken. */
    readonly finish: (id: Uuid, taken: Taken) => Effect.Effect<void>
    /** Keeps a record of a question that is known by its digest; there are many of them. */
    readonly note: (record: AccessRecord & { readonly digest: string }) => Effect.Effect<void>
  }
>()("@minsheng/core/access/AccessRecords") {}

/** Keeps that something was done that takes nothing out. */
export const noteAccess = Effect.fnUntraced(function* (
  record: AccessRecord,
): Effect.fn.Return<void, never, AccessRecords> {
  const records = yield* AccessRecords
  yield* records.finish(yield* records.begin(record), { rowCount: 1, digest: null })
})

/** The instant before which records are no longer kept. */
export const keptSince = (now: number): number => startOf(addDays(atInstant(now), -DAYS_KEPT))
