/**
 * Corrections in a project's record: an event of the same stream and type takes the place of an earlier one.
 */
import { Result } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { canonicalText } from "../journal/Canonical.ts"
import type { Entry, Position } from "../journal/Entry.ts"
import { annulled, corrected, type EventOf, type NewEvent } from "../journal/EventType.ts"
import { factsOf } from "../journal/Fact.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { changeRefusal, type Decision, recordIn, type Target } from "./decide.ts"
import * as Refused from "./errors.ts"
import {
  MonthReported,
  type projectEvents,
  ProjectRegistered,
  ProjectRevised,
  projectStream,
  readProjectEvent,
} from "./events.ts"
import type { MonthlyReturn, ProjectDetails } from "./Project.ts"
import type { ProjectRecord } from "./ProjectRecord.ts"

export interface Correction {
  readonly position: Position
  readonly reason: string
}

interface Stated {
  readonly entry: Entry
  readonly event: EventOf<(typeof projectEvents)[number]>
  /** The project as it is known now. */
  readonly record: ProjectRecord
}

type NotThere = Refused.ProjectNotFound | Refused.EntryNotFound

/** The statement to be corrected: an entry of this project, in scope, that stated something. */
const statedAt = (
  known: Known,
  scope: Scope,
  target: Target,
  position: Position,
): Result.Result<Stated, NotThere> =>
  Result.flatMap(recordIn(known, scope, target), (record) => {
    const entry = known
      .entries(projectStream(target.id))
      .find((candidate) => candidate.position === position && !candidate.annuls)
    return entry === undefined
      ? Result.fail(new Refused.EntryNotFound({ code: target.code, position }))
      : Result.succeed({ entry, event: readProjectEvent(entry), record })
  })

const unlessSame = (entry: Entry, event: NewEvent): Decision<Refused.NothingChanged> =>
  canonicalText(entry.payload) === canonicalText(event.payload) && entry.occurredOn === event.occurredOn
    ? Result.fail(new Refused.NothingChanged({ position: entry.position }))
    : Result.succeed([event])

/** The month is what a report is about and stays; to move a report, annul it and file another. */
export const correctReport =
  (target: Target, scope: Scope, correction: Correction, figures: Omit<MonthlyReturn, "month">) =>
  (known: Known): Decision<NotThere | Refused.NothingChanged> =>
    Result.flatMap(
      statedAt(known, scope, target, correction.position),
      ({ entry, event }): Decision<Refused.EntryNotFound | Refused.NothingChanged> => {
        if (event._tag !== "MonthReported") {
          return Result.fail(new Refused.EntryNotFound({ code: target.code, position: correction.position }))
        }
        const payload = { ...figures, month: event.payload.month }
        const { occurredOn } = entry
        return unlessSame(
          entry,
          corrected(MonthReported, entry, { occurredOn, payload, reason: correction.reason }),
        )
      },
    )

export const annulReport =
  (target: Target, scope: Scope, correction: Correction) =>
  (known: Known): Decision<NotThere> =>
    Result.flatMap(statedAt(known, scope, target, correction.position), ({ entry, event }) =>
      event._tag === "MonthReported"
        ? Result.succeed([annulled(entry, correction.reason)])
        : Result.fail(new Refused.EntryNotFound({ code: target.code, position: correction.position })),
    )

/** What was registered or revised, put right: the details, and the day from which they hold. */
export interface RightDetails {
  readonly details: ProjectDetails
  readonly on: CalendarDate
}

export type DateRefusal = Refused.DateAfterToday | Refused.DateBeforeApproval | Refused.ApprovalAfterRevision

/** The first revision that would no longer have an effect if the project were approved on a later day. */
const revisionDroppedBy = (known: Known, target: Target, approvedOn: CalendarDate, later: CalendarDate) =>
  factsOf(known.entries(projectStream(target.id)))
    .map(({ entry }) => entry)
    .find(
      (entry) =>
        entry.type === ProjectRevised.type && entry.occurredOn >= approvedOn && entry.occurredOn < later,
    )

export const approvalRefusal = (
  known: Known,
  target: Target,
  { approvedOn }: ProjectRecord,
  on: CalendarDate,
): DateRefusal | undefined => {
  if (on > known.officeDate) return new Refused.DateAfterToday({ date: on, today: known.officeDate })
  const dropped = revisionDroppedBy(known, target, approvedOn, on)
  if (dropped === undefined) return undefined
  const { occurredOn: revisedOn, position } = dropped
  return new Refused.ApprovalAfterRevision({ date: on, revisedOn, position })
}

export const correctDetails =
  (target: Target, scope: Scope, correction: Correction, right: RightDetails) =>
  (known: Known): Decision<NotThere | DateRefusal | Refused.NothingChanged> =>
    Result.flatMap(
      statedAt(known, scope, target, correction.position),
      ({ entry, event, record }): Decision<Refused.EntryNotFound | DateRefusal | Refused.NothingChanged> => {
        const { details, on } = right
        const change = { occurredOn: on, reason: correction.reason }
        switch (event._tag) {
          case "ProjectRegistered": {
            const refusal = approvalRefusal(known, target, record, on)
            if (refusal !== undefined) return Result.fail(refusal)
            const payload = { ...event.payload, details }
            return unlessSame(entry, corrected(ProjectRegistered, entry, { ...change, payload }))
          }
          case "ProjectRevised": {
            const refusal = changeRefusal(record, on, known.officeDate)
            if (refusal !== undefined) return Result.fail(refusal)
            return unlessSame(entry, corrected(ProjectRevised, entry, { ...change, payload: details }))
          }
          case "MonthReported":
            return Result.fail(
              new Refused.EntryNotFound({ code: target.code, position: correction.position }),
            )
        }
      },
    )
