/** A row of an import that went in: what it made, and the decision by which that is taken back. */
import { type DivisionCode, parse, provinceOf } from "../kernel/DivisionCode.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { CommandId } from "../journal/Command.ts"
import type { Entry, StreamId } from "../journal/Entry.ts"
import type { EntrySuperseded } from "../journal/Journal.ts"
import type { Unit } from "../journal/Unit.ts"
import type { Scope } from "../access/Actor.ts"
import { reverse, type ReverseRefusal } from "../funds/decide.ts"
import { transferIdOf, transferStream } from "../funds/events.ts"
import { transferNeeds } from "../funds/Funds.ts"
import type { PlannedShare } from "../funds/plan/events.ts"
import { transferOf } from "../funds/TransferRecord.ts"
import type { Breakdown } from "../programme/Breakdown.ts"
import { readProgrammeEvent } from "../programme/events.ts"
import { ownStream, type Place } from "../programme/Place.ts"
import { recordOf } from "../programme/ProgrammeRecord.ts"
import { takeBackBreakdown } from "../programme/statedTargets.ts"
import type { RegionOutsideScope } from "../region/errors.ts"
import { divisionsStream } from "../region/events.ts"
import type { ProjectNotFound } from "../project/errors.ts"
import type { ProjectCode } from "../project/Project.ts"
import { lastRecord } from "../project/ProjectRecord.ts"
import type { ImportKind } from "./Import.ts"
import { needsOfPlan, type PlanUndoRefusal, takeBackPlan, versionsAround } from "./planUnits.ts"
import { partChanges } from "./targetChange.ts"
import { undoRow } from "./undo.ts"

export type RowUndoRefusal =
  | ProjectNotFound
  | EntrySuperseded
  | RegionOutsideScope
  | ReverseRefusal
  | PlanUndoRefusal

export interface EnteredRow {
  readonly line: number
  /** How many rows of the file went in with it. */
  readonly rowCount: number
  /** What people know it by: a project's code, or year, division and item of a target. */
  readonly code: string
  /** All that was recorded in the stream. */
  readonly entries: ReadonlyArray<Entry>
  /** What the row made. */
  readonly ours: ReadonlyArray<Entry>
  /** What its undoing looks at. */
  readonly streams: ReadonlyArray<StreamId>
  readonly cells: ReadonlyArray<string>
  readonly decide: (scope: Scope, reason: string) => Unit<never, RowUndoRefusal>["decide"]
}

const ofProject = (
  line: number,
  ours: ReadonlyArray<Entry>,
  entries: ReadonlyArray<Entry>,
): EnteredRow | undefined => {
  const target = lastRecord(entries)
  const [first] = ours
  if (target === undefined || first === undefined) return undefined
  const positions = ours.map(({ position }) => position)
  const decide: EnteredRow["decide"] = (scope, reason) => undoRow(target, scope, { positions, reason })
  const streams = [first.stream]
  return { line, rowCount: 1, code: target.code, entries, ours, streams, cells: [], decide }
}

const PROGRAMME = /^programme\/(\d{4})(?:-(\d{6}))?$/u

/** The division's year that a stream is of; the province's has no code in its name. */
const placeIn = (stream: StreamId, province: DivisionCode): Place | undefined => {
  const match = PROGRAMME.exec(stream)
  if (match === null) return undefined
  const region = parse(match[2] ?? "") ?? province
  return { year: Number(match[1]), region, levels: region === province ? [region] : [province, region] }
}

/** Each row of a file is of one part; a remainder alone is said in one row. */
const changedParts = (before: Breakdown | undefined, after: Breakdown): number => {
  const old = new Map(before?.parts.map((part) => [part.regionCode, part]))
  const changed = after.parts.filter((part) => partChanges(old.get(part.regionCode), part).length > 0)
  return Math.max(changed.length, 1)
}

const ofTargets = (
  line: number,
  place: Place,
  ours: ReadonlyArray<Entry>,
  entries: ReadonlyArray<Entry>,
): EnteredRow | undefined => {
  const [first] = ours
  const event = first === undefined ? undefined : readProgrammeEvent(first)
  if (first === undefined || event?._tag !== "TargetsBrokenDown") return undefined
  const { position } = first
  const { itemKey } = event.payload
  const before = recordOf(entries.filter((entry) => entry.position < position)).targets.get(itemKey)?.working
  return {
    line,
    rowCount: changedParts(before, event.payload),
    code: `${place.year}-${place.region}-${itemKey}`,
    entries,
    ours,
    streams: [divisionsStream(provinceOf(place.region)), ownStream(place)],
    cells: [],
    decide: (scope, reason) => takeBackBreakdown(place, scope, { position, reason }),
  }
}

/** What a row made, and what is needed to tell what that was. */
export interface Made {
  readonly kind: ImportKind
  readonly line: number
  readonly ours: ReadonlyArray<Entry>
  /** All that was recorded in the stream. */
  readonly entries: ReadonlyArray<Entry>
  readonly province: DivisionCode
  readonly regions: ReadonlyArray<DivisionCode>
  /** The identifier of what is to be made of it, where its undoing makes something. */
  readonly newId: Uuid
  readonly projectIdOf: (code: ProjectCode) => Uuid | undefined
}

/** A transfer is moved back as of the day on which it moved: a wrong file says nothing about any day. */
const ofTransfer = ({ kind: of, line, ours, entries, newId, projectIdOf }: Made): EnteredRow | undefined => {
  const [first] = ours
  const record = transferOf(entries)
  if (first === undefined || record?.effectiveOn === null || record === undefined) return undefined
  const { effectiveOn, moved } = record
  const { kind, projectCode } = record.stated
  const transferId = transferIdOf(first.stream)
  const projectId = projectCode === undefined ? undefined : projectIdOf(projectCode)
  const { cells, streams } = transferNeeds({ kind, lines: moved, projectId })
  return {
    line,
    // A row of arrivals says all levels.
    rowCount: of === "arrivals" ? 1 : moved.length,
    code: transferId,
    entries,
    ours,
    streams: [...streams, first.stream, transferStream(newId)],
    cells,
    decide: (scope, reason) =>
      reverse(
        scope,
        { id: newId, projectId },
        { action: "reverse", idempotencyKey: CommandId.make(newId), transferId, effectiveOn, reason },
      ),
  }
}

/** A version gives way to the one before it, which is stated once more. */
const ofPlan = ({ line, ours, entries, province, regions, newId }: Made): EnteredRow | undefined => {
  const [first] = ours
  if (first === undefined) return undefined
  const { position, stream } = first
  const { ours: issued, before } = versionsAround(entries, position)
  if (issued === undefined) return undefined
  const textOf = ({ byLevel }: PlannedShare): string => Object.values(byLevel).join(" ")
  const old = new Map(before?.shares.map((share) => [share.regionCode, textOf(share)]))
  const changed = issued.shares.filter((share) => old.get(share.regionCode) !== textOf(share))
  const { streams, cells } = needsOfPlan({ plan: issued.plan, regions })
  const about = { stream, position, province, regions }
  return {
    line,
    rowCount: Math.max(changed.length, 1),
    code: issued.plan.itemKey,
    entries,
    ours,
    streams,
    cells,
    decide: (scope, reason) => takeBackPlan(about, scope, reason, CommandId.make(newId)),
  }
}

/** The row of a line by what it made, and all that its stream holds. */
export const enteredRow = (made: Made): EnteredRow | undefined => {
  const { line, ours, entries, province } = made
  const stream = ours[0]?.stream as StreamId
  if (stream.startsWith("transfer/")) return ofTransfer(made)
  if (stream.startsWith("financing/")) return ofPlan(made)
  const place = placeIn(stream, province)
  return place === undefined ? ofProject(line, ours, entries) : ofTargets(line, place, ours, entries)
}
