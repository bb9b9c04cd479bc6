/** Decisions about acts: pure functions of what the journal says and a command. */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { canonicalText } from "../journal/Canonical.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { annulled, corrected, type NewEvent, occurred } from "../journal/EventType.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { type Decision, recordIn, type Target } from "../project/decide.ts"
import { DateAfterToday, NothingChanged, type ProjectNotFound } from "../project/errors.ts"
import type { Act } from "./Act.ts"
import { ActNotFound, ActOfAnotherKind, DossierChanged } from "./errors.ts"
import { actTypeNamed, dossierStream } from "./events.ts"

type Expects = number | undefined

const meanwhile = ({ position, type, occurredOn, supersedes, annuls }: Entry) => ({
  position,
  type,
  occurredOn,
  supersedes,
  annuls,
})

/** Of two who looked at the same dossier one is first; the other is told what is new in it. */
const changeRefusal = (
  { code }: Target,
  entries: ReadonlyArray<Entry>,
  expected: Expects,
): DossierChanged | undefined =>
  expected === undefined || expected === entries.length
    ? undefined
    : new DossierChanged({
        code,
        expected,
        version: entries.length,
        since: entries.slice(expected).map(meanwhile),
      })

const dateRefusal = (on: CalendarDate, { officeDate }: Known): DateAfterToday | undefined =>
  on > officeDate ? new DateAfterToday({ date: on, today: officeDate }) : undefined

/** The entries of the dossier of a project that is there and in scope, if they are as many as expected. */
export const dossierIn = (
  known: Known,
  scope: Scope,
  target: Target,
  expected: Expects,
): Result.Result<ReadonlyArray<Entry>, ProjectNotFound | DossierChanged> =>
  Result.flatMap(recordIn(known, scope, target), (): Result.Result<ReadonlyArray<Entry>, DossierChanged> => {
    const entries = known.entries(dossierStream(target.id))
    const changed = changeRefusal(target, entries, expected)
    return changed === undefined ? Result.succeed(entries) : Result.fail(changed)
  })

export type RecordRefusal = ProjectNotFound | DateAfterToday | DossierChanged

/** What has happened is recorded, also where it should not have happened, or not in this order. */
export const recordAct =
  (
    target: Target,
    scope: Scope,
    { act, expects }: { readonly act: Act; readonly expects?: number | undefined },
  ) =>
  (known: Known): Decision<RecordRefusal> =>
    Result.flatMap(dossierIn(known, scope, target, expects), (): Decision<RecordRefusal> => {
      const late = dateRefusal(act.occurredOn, known)
      if (late !== undefined) return Result.fail(late)
      const { type, occurredOn, payload } = act
      const stream = dossierStream(target.id)
      return Result.succeed([occurred(actTypeNamed(type), { stream, occurredOn, payload })])
    })

export interface Correction {
  readonly position: Position
  readonly reason: string
  readonly expects?: number | undefined
}

type NotThere = ProjectNotFound | DossierChanged | ActNotFound

/** The act that is meant: an entry of this project's dossier that states something. */
const statedAt = (
  known: Known,
  scope: Scope,
  target: Target,
  { position, expects }: Correction,
): Result.Result<Entry, NotThere> =>
  Result.flatMap(dossierIn(known, scope, target, expects), (entries): Result.Result<Entry, ActNotFound> => {
    const entry = entries.find((one) => one.position === position && !one.annuls)
    return entry === undefined
      ? Result.fail(new ActNotFound({ code: target.code, position }))
      : Result.succeed(entry)
  })

export type CorrectRefusal = NotThere | ActOfAnotherKind | DateAfterToday | NothingChanged

const isSame = (entry: Entry, event: NewEvent): boolean =>
  entry.occurredOn === event.occurredOn && canonicalText(entry.payload) === canonicalText(event.payload)

export const correctAct =
  (target: Target, scope: Scope, correction: Correction, { type, occurredOn, payload }: Act) =>
  (known: Known): Decision<CorrectRefusal> =>
    Result.flatMap(statedAt(known, scope, target, correction), (entry): Decision<CorrectRefusal> => {
      const { position, reason } = correction
      if (entry.type !== type) {
        return Result.fail(new ActOfAnotherKind({ position, recorded: entry.type, told: type }))
      }
      const late = dateRefusal(occurredOn, known)
      if (late !== undefined) return Result.fail(late)
      const event = corrected(actTypeNamed(type), entry, { occurredOn, payload, reason })
      return isSame(entry, event) ? Result.fail(new NothingChanged({ position })) : Result.succeed([event])
    })

export const withdrawAct =
  (target: Target, scope: Scope, correction: Correction) =>
  (known: Known): Decision<NotThere> =>
    Result.map(statedAt(known, scope, target, correction), (entry) => [annulled(entry, correction.reason)])
