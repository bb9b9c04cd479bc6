/** A row of an import that went in: what it made, and the decision by which that is taken back. */
import { type DivisionCode, parse, provinceOf } from "../../kernel/DivisionCode.ts"
import type { Entry, StreamId } from "../../journal/Entry.ts"
import type { EntrySuperseded } from "../../journal/Journal.ts"
import type { Unit } from "../../journal/Unit.ts"
import type { Scope } from "../../access/Actor.ts"
import type { Breakdown } from "../../programme/Breakdown.ts"
import { readProgrammeEvent } from "../../programme/events.ts"
import { ownStream, type Place } from "../../programme/Place.ts"
import { recordOf } from "../../programme/ProgrammeRecord.ts"
import { takeBackBreakdown } from "../../programme/statedTargets.ts"
import type { RegionOutsideScope } from "../../region/errors.ts"
import { divisionsStream } from "../../region/events.ts"
import type { ProjectNotFound } from "../errors.ts"
import { lastRecord } from "../ProjectRecord.ts"
import { partChanges } from "./targetChange.ts"
import { undoRow } from "./undo.ts"

export type RowUndoRefusal = ProjectNotFound | EntrySuperseded | RegionOutsideScope

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
  return { line, rowCount: 1, code: target.code, entries, ours, streams: [first.stream], decide }
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
    decide: (scope, reason) => takeBackBreakdown(place, scope, { position, reason }),
  }
}

/** The row of a line by what it made, and all that its stream holds. */
export const enteredRow = (
  line: number,
  ours: ReadonlyArray<Entry>,
  entries: ReadonlyArray<Entry>,
  province: DivisionCode,
): EnteredRow | undefined => {
  const place = placeIn(ours[0]?.stream as StreamId, province)
  return place === undefined ? ofProject(line, ours, entries) : ofTargets(line, place, ours, entries)
}
