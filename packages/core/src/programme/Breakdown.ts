/** How the target of an item is broken down to the divisions below (任务分解), and whether it adds up. */
import { Schema } from "effect"
import { DivisionCode } from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Provenance } from "../kernel/Provenance.ts"
import * as Quantity from "../kernel/Quantity.ts"
import { isLine, Name, Remark } from "../kernel/Text.ts"
import type { TaskTarget } from "./ProgrammeItem.ts"

/** What falls to one division: a number in the whole's unit, words, no task at all (无任务), or unknown. */
export const PartTarget = Schema.Union([
  Schema.TaggedStruct("Number", { quantity: Quantity.Quantity }),
  Schema.TaggedStruct("InWords", { words: Name }),
  Schema.TaggedStruct("NoTask", {}),
  Schema.TaggedStruct("Unknown", {}),
])
export type PartTarget = typeof PartTarget.Type

/** Reads a part as people write it in files: a numeral, 无任务 or `-`, `?` or nothing, or words. */
export const parsePartTarget = (text: string): PartTarget | undefined => {
  const trimmed = text.trim()
  if (trimmed === "" || trimmed === "?") return { _tag: "Unknown" }
  if (trimmed === "-" || trimmed === "无任务") return { _tag: "NoTask" }
  const quantity = Quantity.parse(trimmed)
  if (quantity !== undefined) return { _tag: "Number", quantity }
  // What begins like a number and is none is a slip of the pen, not words.
  return isLine(trimmed) && trimmed.length <= 100 && !/^[-+.,\d]/u.test(trimmed)
    ? { _tag: "InWords", words: trimmed }
    : undefined
}

export const Part = Schema.Struct({
  regionCode: DivisionCode,
  target: PartTarget,
  /** `null` where nothing is known that could have a source. */
  provenance: Schema.NullOr(Provenance),
})
export type Part = typeof Part.Type

/** What the parts leave of the whole, and why: below zero when more is given out than there is. */
export const Remainder = Schema.Struct({ quantity: Quantity.Difference, reason: Remark })
export type Remainder = typeof Remainder.Type

export const Breakdown = Schema.Struct({
  itemKey: ItemKey,
  parts: Schema.Array(Part).check(
    Schema.makeFilter(
      (parts: ReadonlyArray<Part>) =>
        new Set(parts.map(({ regionCode }) => regionCode)).size === parts.length,
      { message: "partTwice" },
    ),
  ),
  remainder: Schema.NullOr(Remainder),
})
export type Breakdown = typeof Breakdown.Type

/**
 * `adds`: the parts make up the whole, or keep to its bound. `explained`: they do not, and the breakdown says
 * what is left and why. `inWords`, `average`: there is nothing that could add up. The others do not hold, or
 * cannot be known.
 */
export const AddingUpVerdict = Schema.Literals([
  "adds",
  "explained",
  "inWords",
  "average",
  "differs",
  "aboveCeiling",
  "belowFloor",
  "partsUnknown",
  "partsInWords",
  "wholeUnknown",
])
export type AddingUpVerdict = typeof AddingUpVerdict.Type

export const AddingUp = Schema.Struct({
  verdict: AddingUpVerdict,
  whole: Schema.NullOr(Quantity.Quantity),
  /** Of the parts that are numbers. */
  sum: Quantity.Difference,
  /** The whole less the sum; `null` where the whole is no number or parts do not add. */
  left: Schema.NullOr(Quantity.Difference),
  /** Divisions whose part is unknown, or not named. */
  missing: Schema.Array(DivisionCode),
})
export type AddingUp = typeof AddingUp.Type

const SOUND: ReadonlySet<AddingUpVerdict> = new Set(["adds", "explained", "inWords", "average"])

/** Whether a breakdown may be issued: every part is there, and nothing is wrong with their sum. */
export const holds = ({ verdict, missing }: AddingUp): boolean => SOUND.has(verdict) && missing.length === 0

export type Whole = Pick<TaskTarget, "quantity" | "words" | "bound" | "adds">

type Judged = Omit<AddingUp, "verdict"> & {
  readonly bound: Whole["bound"]
  readonly inWords: boolean
  readonly remainder: Remainder | null
}

const ofSums = ({ bound, left, missing, inWords, remainder }: Judged): AddingUpVerdict => {
  const over = left?.startsWith("-") === true
  if (bound === "atMost" && over) return "aboveCeiling"
  if (missing.length > 0) return "partsUnknown"
  if (remainder !== null && remainder.quantity === left && bound === "exact" && left !== "0") {
    return "explained"
  }
  if (inWords) return bound === "atMost" ? "adds" : "partsInWords"
  if (bound === "atMost") return "adds"
  if (bound === "atLeast") return over || left === "0" ? "adds" : "belowFloor"
  return left === "0" ? "adds" : "differs"
}

/** Of a rate or a standard: each part is held to the bound by itself; an exact one is an average. */
const ofEach = (
  { quantity, bound }: Whole,
  numbers: ReadonlyArray<Quantity.Quantity>,
  missing: number,
): AddingUpVerdict => {
  if (bound === "exact" || quantity === null) return "average"
  const beyond = numbers.some((part) => {
    const left = Quantity.subtract(quantity, part)
    return bound === "atMost" ? left.startsWith("-") : left !== "0" && !left.startsWith("-")
  })
  if (beyond) return bound === "atMost" ? "aboveCeiling" : "belowFloor"
  return missing > 0 ? "partsUnknown" : "adds"
}

/**
 * Whether the parts make up the whole. `divisions` are those that must each have a part.
 *
 * A part in words counts as no number: the sum is then explained by a remainder, or cannot be checked.
 */
export const addingUp = (
  whole: Whole,
  { parts, remainder }: Pick<Breakdown, "parts" | "remainder">,
  divisions: ReadonlyArray<DivisionCode>,
): AddingUp => {
  const numbers = parts.flatMap(({ target }) => (target._tag === "Number" ? [target.quantity] : []))
  const known = new Set(
    parts.filter(({ target }) => target._tag !== "Unknown").map(({ regionCode }) => regionCode),
  )
  const missing = divisions.filter((code) => !known.has(code))
  const sum = Quantity.sum(numbers)
  const left = whole.quantity === null || !whole.adds ? null : Quantity.subtract(whole.quantity, sum)
  const judged = { whole: whole.quantity, sum, left, missing }
  if (whole.words !== null) return { ...judged, verdict: "inWords" }
  if (whole.quantity === null) return { ...judged, verdict: "wholeUnknown" }
  if (!whole.adds) return { ...judged, verdict: ofEach(whole, numbers, missing.length) }
  const inWords = parts.some(({ target }) => target._tag === "InWords")
  return { ...judged, verdict: ofSums({ ...judged, bound: whole.bound, inWords, remainder }) }
}

/** What a part is as the whole of the division's own breakdown; `null` where it has no task. */
export const wholeFromPart = (above: TaskTarget, part: Part | undefined): TaskTarget | null => {
  const unknown = { ...above, quantity: null, words: null, remark: null, provenance: null }
  if (part === undefined) return unknown
  const { target, provenance } = part
  switch (target._tag) {
    case "NoTask":
      return null
    case "Number":
      return { ...unknown, quantity: target.quantity, provenance }
    case "InWords":
      return { ...unknown, words: target.words, provenance }
    case "Unknown":
      return unknown
  }
}
