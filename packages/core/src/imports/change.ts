/**
 * Decisions of rows that change a project. Each rests on the entry that its difference was made from: where
 * somebody stated the project's details anew since, the row is refused and nobody is overwritten.
 */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { canonicalText } from "../journal/Canonical.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { corrected, type NewEvent } from "../journal/EventType.ts"
import { factsOf } from "../journal/Fact.ts"
import { EntrySuperseded } from "../journal/Journal.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { approvalRefusal, type DateRefusal } from "../project/correct.ts"
import { type Decision, recordIn, revise, type Target } from "../project/decide.ts"
import { NothingChanged, type ProjectNotFound } from "../project/errors.ts"
import { ProjectRegistered, ProjectRevised, projectStream, readProjectEvent } from "../project/events.ts"
import type { ProjectDetails } from "../project/Project.ts"

const STATES_DETAILS: ReadonlySet<string> = new Set([ProjectRegistered.type, ProjectRevised.type])

/** The last entry by which a project's details were stated, corrected or annulled. */
export const detailsHead = (entries: ReadonlyArray<Entry>): Position | undefined =>
  entries.findLast((entry) => STATES_DETAILS.has(entry.type))?.position

const unlessChangedSince = <E>(
  known: Known,
  target: Target,
  basis: Position,
  decision: () => Decision<E>,
): Decision<E | EntrySuperseded> => {
  const head = detailsHead(known.entries(projectStream(target.id)))
  return head === undefined || head === basis
    ? decision()
    : Result.fail(new EntrySuperseded({ position: basis, by: head }))
}

export const reviseOn =
  (
    target: Target,
    scope: Scope,
    row: { readonly details: ProjectDetails; readonly on: CalendarDate; readonly basis: Position },
  ) =>
  (known: Known) =>
    unlessChangedSince(known, target, row.basis, () => revise(target, scope, row)(known))

export interface RightRow {
  readonly details: ProjectDetails
  readonly approvedOn: CalendarDate
  readonly reason: string
  readonly basis: Position
}

/** The registration as it is right, the day of approval with it. */
const rightRegistration = (entry: Entry, row: RightRow, details: ProjectDetails): NewEvent => {
  const event = readProjectEvent(entry)
  if (event._tag !== "ProjectRegistered") throw new TypeError(`entry ${entry.position} is no registration`)
  const payload = { ...event.payload, details }
  return corrected(ProjectRegistered, entry, { occurredOn: row.approvedOn, payload, reason: row.reason })
}

const registeredDetails = (entry: Entry): ProjectDetails => {
  const event = readProjectEvent(entry)
  if (event._tag !== "ProjectRegistered") throw new TypeError(`entry ${entry.position} is no registration`)
  return event.payload.details
}

const differs = (entry: Entry, event: NewEvent): boolean =>
  entry.occurredOn !== event.occurredOn || canonicalText(entry.payload) !== canonicalText(event.payload)

/**
 * What states the details now is put right; where that is a revision, the registration is only told another
 * day of approval.
 */
const rightEvents = (entries: ReadonlyArray<Entry>, row: RightRow): ReadonlyArray<NewEvent> => {
  const stated = factsOf(entries)
    .map(({ entry }) => entry)
    .filter((entry) => STATES_DETAILS.has(entry.type))
  const last = stated.at(-1)
  const registration = stated.find((entry) => entry.type === ProjectRegistered.type)
  if (last === undefined || registration === undefined) return []
  const { reason } = row
  const events: ReadonlyArray<readonly [Entry, NewEvent]> =
    last === registration
      ? [[last, rightRegistration(last, row, row.details)]]
      : [
          [registration, rightRegistration(registration, row, registeredDetails(registration))],
          [
            last,
            corrected(ProjectRevised, last, { occurredOn: last.occurredOn, payload: row.details, reason }),
          ],
        ]
  return events.filter(([entry, event]) => differs(entry, event)).map(([, event]) => event)
}

export const correctTo =
  (target: Target, scope: Scope, row: RightRow) =>
  (known: Known): Decision<ProjectNotFound | DateRefusal | NothingChanged | EntrySuperseded> =>
    unlessChangedSince(
      known,
      target,
      row.basis,
      (): Decision<ProjectNotFound | DateRefusal | NothingChanged> => {
        const record = recordIn(known, scope, target)
        if (Result.isFailure(record)) return Result.fail(record.failure)
        const refusal = approvalRefusal(known, target, record.success, row.approvedOn)
        if (refusal !== undefined) return Result.fail(refusal)
        const events = rightEvents(known.entries(projectStream(target.id)), row)
        return events.length === 0
          ? Result.fail(new NothingChanged({ position: row.basis }))
          : Result.succeed(events)
      },
    )
