/**
 * The decision that takes back what a row of an import stated: a registration, a revision and a report are
 * annulled, a correction gives way again to what it had corrected. What was changed since stays.
 */
import { Result } from "effect"
import type { Entry, Position } from "../journal/Entry.ts"
import { annulled, type NewEvent, restored } from "../journal/EventType.ts"
import { factsOf } from "../journal/Fact.ts"
import { EntrySuperseded } from "../journal/Journal.ts"
import type { Known } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import type { Decision, Target } from "../project/decide.ts"
import { ProjectNotFound } from "../project/errors.ts"
import { MonthReported, ProjectRegistered, ProjectRevised, projectStream } from "../project/events.ts"
import { lastRecord } from "../project/ProjectRecord.ts"

/** The first entry since that rests on what the row stated. */
const changeSince = (entries: ReadonlyArray<Entry>, ours: ReadonlyArray<Entry>): Entry | undefined => {
  const last = ours.at(-1)
  if (last === undefined) return undefined
  const later = entries.filter((entry) => entry.position > last.position)
  const registers = ours.some(
    ({ type, supersedes }) => type === ProjectRegistered.type && supersedes === null,
  )
  if (!registers) {
    // A month rests on nothing but its own report, details on all that stated details.
    return ours.every(({ type }) => type === MonthReported.type)
      ? later.find(({ supersedes }) => supersedes === last.position)
      : later.find(({ type }) => type === ProjectRegistered.type || type === ProjectRevised.type)
  }
  // Reports that were annulled again rest on nothing.
  const standing = new Set(factsOf(entries).map(({ entry }) => entry.position))
  const own = new Set<Position>(ours.map(({ position }) => position))
  return (
    later.find(({ supersedes }) => supersedes !== null && own.has(supersedes)) ??
    entries.find(({ position }) => standing.has(position) && !own.has(position))
  )
}

const takenBack = (entries: ReadonlyArray<Entry>, entry: Entry, reason: string): NewEvent => {
  const before = entries.find(({ position }) => position === entry.supersedes)
  return before === undefined ? annulled(entry, reason) : restored(entry, before, reason)
}

export interface TakenBack {
  /** The entries that the row made, oldest first. */
  readonly positions: ReadonlyArray<Position>
  readonly reason: string
}

export const undoRow =
  (target: Target, scope: Scope, { positions, reason }: TakenBack) =>
  (known: Known): Decision<ProjectNotFound | EntrySuperseded> => {
    const entries = known.entries(projectStream(target.id))
    const record = lastRecord(entries)
    if (record === undefined || !scope.holds(record)) {
      return Result.fail(new ProjectNotFound({ code: target.code }))
    }
    const ours = entries.filter(({ position }) => positions.includes(position))
    const since = changeSince(entries, ours)
    const [first] = ours
    if (first === undefined) throw new TypeError(`no entries of the import in ${target.code}`)
    if (since !== undefined) {
      return Result.fail(new EntrySuperseded({ position: first.position, by: since.position }))
    }
    return Result.succeed(ours.toReversed().map((entry) => takenBack(entries, entry, reason)))
  }
