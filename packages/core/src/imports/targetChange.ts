/**
 * What the rows of one item's targets come to beside what is drafted: together they are one breakdown, which
 * goes in or comes back as a whole. Whether it can go in is asked of the decision that takes it in.
 */
import { Result } from "effect"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { confidenceNames, type Provenance } from "../kernel/Provenance.ts"
import type { Known } from "../journal/Unit.ts"
import {
  type AddingUp,
  addingUp,
  type Breakdown,
  type Part,
  type PartTarget,
  type Remainder,
} from "../programme/Breakdown.ts"
import { recordIn } from "../programme/decide.ts"
import { divisionCodesBelow, wholeDrafted } from "../programme/decideTargets.ts"
import { ownStream, type Place } from "../programme/Place.ts"
import { breakDownOn, targetBasis } from "../programme/statedTargets.ts"
import { countyCodesUnder } from "../region/RegionRegister.ts"
import type { TargetRow } from "./classifyTarget.ts"
import { problemOf } from "./entering.ts"
import type { FieldChange } from "./Import.ts"
import type { RowCommand } from "./ImportStage.ts"
import type { Knowledge, ReadChange } from "./known.ts"
import { isError, type RowProblem, rowProblem, type RowProblemCode } from "./RowProblem.ts"
import type { TargetChangeable } from "./targetColumns.ts"

/** A row of an item, with what is wrong with it so far; `undefined` where it could not be read. */
export interface ItemRow {
  readonly line: number
  readonly row: TargetRow | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

export interface ItemRows {
  readonly place: Place
  readonly itemKey: ItemKey
  readonly rows: ReadonlyArray<ItemRow>
  /** Whether the file can say what the parts leave. */
  readonly hasRemainders: boolean
}

/** A part as files write it; nothing where it is not given. */
export const writtenPart = (target: PartTarget | undefined): string => {
  switch (target?._tag) {
    case undefined:
      return ""
    case "Number":
      return target.quantity
    case "InWords":
      return target.words
    case "NoTask":
      return "-"
    case "Unknown":
      return "?"
  }
}

const differs = (column: TargetChangeable, before: string, after: string): ReadonlyArray<FieldChange> =>
  before === after ? [] : [{ column, before, after }]

const confidenceText = (provenance: Provenance | null | undefined): string =>
  provenance === null || provenance === undefined ? "" : confidenceNames[provenance.confidence].zh

export const partChanges = (
  before: Part | undefined,
  after: Part | undefined,
): ReadonlyArray<FieldChange> => [
  ...differs("target", writtenPart(before?.target), writtenPart(after?.target)),
  ...differs("source", before?.provenance?.source ?? "", after?.provenance?.source ?? ""),
  ...differs("confidence", confidenceText(before?.provenance), confidenceText(after?.provenance)),
]

const remainderChanges = (before: Remainder | null, after: Remainder | null): ReadonlyArray<FieldChange> => [
  ...differs("remainder", before?.quantity ?? "", after?.quantity ?? ""),
  ...differs("remainderReason", before?.reason ?? "", after?.reason ?? ""),
]

const isKnown = (part: Part | undefined): part is Part => part !== undefined && part.target._tag !== "Unknown"

/** The part that a row says, or what keeps it from being one. */
const partOf = (row: TargetRow, before: Part | undefined): Part | RowProblem | undefined => {
  const { target, source, confidence, divisionCode: regionCode } = row
  if (target === undefined) {
    return isKnown(before) ? rowProblem("targetEmptied", "target", writtenPart(before.target)) : before
  }
  if (target._tag === "Unknown") return { regionCode, target, provenance: null }
  if (source !== null && confidence !== null) {
    return { regionCode, target, provenance: { source, confidence } }
  }
  if (source !== null || confidence !== null) {
    return rowProblem("empty", source === null ? "source" : "confidence", "")
  }
  const isSame = before !== undefined && writtenPart(before.target) === writtenPart(target)
  return isSame ? before : rowProblem("sourceMissing", "source", "")
}

const isProblem = (one: Part | RowProblem): one is RowProblem => "code" in one

/** A row, compared with the part that is drafted. */
interface Compared extends ItemRow {
  readonly part: Part | undefined
  readonly isNew: boolean
  readonly changes: ReadonlyArray<FieldChange>
}

const compared = (one: ItemRow, stored: Breakdown | undefined): Compared => {
  const { row, problems } = one
  if (row === undefined) return { ...one, part: undefined, isNew: false, changes: [] }
  const before = stored?.parts.find(({ regionCode }) => regionCode === row.divisionCode)
  const after = partOf(row, before)
  if (after !== undefined && isProblem(after)) {
    return { ...one, part: undefined, isNew: false, changes: [], problems: [...problems, after] }
  }
  return { ...one, part: after, isNew: !isKnown(before), changes: partChanges(before, after) }
}

/** Rows that repeat a division, or say something else of the remainder, than a row before them. */
const contradictions = (rows: ReadonlyArray<ItemRow>): ReadonlyArray<ItemRow> => {
  const divisions = new Set<DivisionCode>()
  let remainder: Remainder | null = null
  return rows.map((one) => {
    const { row, problems } = one
    if (row === undefined) return one
    const again = divisions.has(row.divisionCode)
    divisions.add(row.divisionCode)
    const said = row.remainder
    const other =
      said !== null &&
      remainder !== null &&
      (said.quantity !== remainder.quantity || said.reason !== remainder.reason)
    remainder ??= said
    return {
      ...one,
      problems: [
        ...problems,
        ...(again ? [rowProblem("repeatedRow", "divisionCode", row.divisionCode)] : []),
        ...(other ? [rowProblem("remainderTwice", "remainder", said.quantity)] : []),
      ],
    }
  })
}

const DOUBTS: Partial<Readonly<Record<AddingUp["verdict"], RowProblemCode>>> = {
  differs: "sumDiffers",
  aboveCeiling: "sumAbove",
  belowFloor: "sumBelow",
  partsUnknown: "partsUnknown",
  partsInWords: "partsInWords",
  wholeUnknown: "wholeUnknown",
}

/** Why the breakdown could not be issued as it is: a draft may be so, and it is said. */
const doubtsOf = (known: Known, place: Place, breakdown: Breakdown): ReadonlyArray<RowProblem> => {
  const none = { quantity: null, words: null, bound: "exact", adds: true } as const
  const whole = wholeDrafted(known, place, breakdown.itemKey)
  const sum = addingUp(whole ?? none, breakdown, divisionCodesBelow(known, place))
  const code = DOUBTS[sum.verdict] ?? (sum.missing.length > 0 ? "partsUnknown" : undefined)
  if (code === undefined) return []
  const value = code === "partsUnknown" ? String(sum.missing.length) : `${sum.sum} / ${sum.whole ?? "?"}`
  return [rowProblem(code, "target", value)]
}

const rejectedAll = (rows: ReadonlyArray<Compared>): ReadonlyArray<ReadChange> => {
  const wrong = rows.find(({ problems }) => problems.some(isError))
  return rows.map(({ changes, problems, line }) => ({
    command: undefined,
    changes,
    problems:
      line === wrong?.line || problems.some(isError)
        ? problems
        : [rowProblem("heldBack", null, String(wrong?.line ?? ""))],
  }))
}

const withProblem = (rows: ReadonlyArray<Compared>, index: number, problem: RowProblem) =>
  rows.map((one, at) => (at === index ? { ...one, problems: [...one.problems, problem] } : one))

/** What goes in: the first row that changes something bears the breakdown, the others go along with it. */
const entering = (
  rows: ReadonlyArray<Compared>,
  bearer: Compared,
  command: Extract<RowCommand, { readonly _tag: "BreakDown" }>,
  doubts: ReadonlyArray<RowProblem>,
): ReadonlyArray<ReadChange> =>
  rows.map(({ line, changes, problems, isNew }) => {
    if (changes.length === 0) return { command: undefined, changes, problems: [] }
    return line === bearer.line
      ? { command, changes, problems: [...problems, ...doubts] }
      : {
          command: { _tag: "Along", line: bearer.line, action: isNew ? "breakDown" : "breakDownAnew" },
          changes,
          problems,
        }
  })

const mergedParts = (stored: Breakdown | undefined, rows: ReadonlyArray<Compared>): ReadonlyArray<Part> => {
  const parts = new Map((stored?.parts ?? []).map((part) => [part.regionCode, part]))
  for (const { part } of rows) if (part !== undefined) parts.set(part.regionCode, part)
  return [...parts.values()].toSorted((a, b) => (a.regionCode < b.regionCode ? -1 : 1))
}

/** What each row of an item comes to, in their order. */
export const readTargets = (
  { place, itemKey, rows: said, hasRemainders }: ItemRows,
  known: Known,
  { register, scope, today }: Knowledge,
): ReadonlyArray<ReadChange> => {
  const counties = countyCodesUnder(register, place.region, today)
  if (!scope.holdsAllOf(counties) || !scope.holdsItems(null)) {
    const problems = [rowProblem("outsideScope", "divisionCode", place.region)]
    return said.map(() => ({ command: undefined, changes: [], problems }))
  }
  const stored = recordIn(known, place).targets.get(itemKey)?.working
  const basis = targetBasis(known.entries(ownStream(place)), itemKey)
  const rows = contradictions(said).map((row) => compared(row, stored))
  if (rows.some(({ problems }) => problems.some(isError))) return rejectedAll(rows)
  const bearing = Math.max(
    rows.findIndex(({ row }) => row?.remainder !== null),
    0,
  )
  const storedRemainder = stored?.remainder ?? null
  const remainder = hasRemainders ? (rows[bearing]?.row?.remainder ?? null) : storedRemainder
  // What is said of the remainder is shown where something else changes, so that rows are counted once.
  const changing = rows.findIndex(({ changes }) => changes.length > 0)
  const shown = changing < 0 ? bearing : changing
  const all = rows.map((one, index) =>
    index === shown
      ? { ...one, changes: [...one.changes, ...remainderChanges(storedRemainder, remainder)] }
      : one,
  )
  const first = all.findIndex(({ changes }) => changes.length > 0)
  const bearer = all[first]
  if (bearer === undefined) return rows.map(() => ({ command: undefined, changes: [], problems: [] }))
  const stale = all.findIndex(({ row }) => row?.basis !== null && row?.basis !== basis)
  if (stale >= 0) {
    return rejectedAll(withProblem(all, stale, rowProblem("changedSince", "basis", String(basis ?? "–"))))
  }
  const breakdown: Breakdown = { itemKey, parts: mergedParts(stored, all), remainder }
  const decision = breakDownOn(place, { breakdown, basis })(known)
  const refused = Result.isFailure(decision) ? problemOf(decision.failure) : undefined
  if (refused !== undefined) return rejectedAll(withProblem(all, first, refused))
  const command = { _tag: "BreakDown", place, breakdown, basis, isNew: bearer.isNew } as const
  return entering(all, bearer, command, doubtsOf(known, place, breakdown))
}
