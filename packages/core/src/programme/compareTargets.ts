/** The difference between two versions of an item's targets: division by division, and what is left. */
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import * as Quantity from "../kernel/Quantity.ts"
import type { Breakdown, Part } from "./Breakdown.ts"
import type { ComparedPart, PlaceName } from "./ProgrammeAnswer.ts"

const numberIn = (part: Part | undefined): Quantity.Quantity | undefined =>
  part?.target._tag === "Number" ? part.target.quantity : undefined

const sourceIn = (part: Part | undefined): string =>
  part?.provenance === null || part?.provenance === undefined
    ? ""
    : `${part.provenance.confidence} ${part.provenance.source}`

const targetIn = (part: Part | undefined): string => {
  switch (part?.target._tag) {
    case undefined:
      return "-"
    case "Number":
      return part.target.quantity
    case "InWords":
      return `= ${part.target.words}`
    case "NoTask":
    case "Unknown":
      return part.target._tag
  }
}

const comparedPart = (region: PlaceName, before: Part | undefined, after: Part | undefined): ComparedPart => {
  const [old, fresh] = [numberIn(before), numberIn(after)]
  return {
    region,
    before: before?.target ?? null,
    after: after?.target ?? null,
    beforeProvenance: before?.provenance ?? null,
    afterProvenance: after?.provenance ?? null,
    more: old === undefined || fresh === undefined ? null : Quantity.subtract(fresh, old),
    changed: targetIn(before) !== targetIn(after) || sourceIn(before) !== sourceIn(after),
  }
}

type Parts = Pick<Breakdown, "parts"> | undefined

const byDivision = (breakdown: Parts): ReadonlyMap<DivisionCode, Part> =>
  new Map((breakdown?.parts ?? []).map((part) => [part.regionCode, part]))

/** The parts of the divisions that are shown, in their order. */
export const comparedParts = (
  before: Parts,
  after: Parts,
  divisions: ReadonlyArray<PlaceName>,
): ReadonlyArray<ComparedPart> => {
  const [old, fresh] = [byDivision(before), byDivision(after)]
  return divisions.map((region) => comparedPart(region, old.get(region.code), fresh.get(region.code)))
}

/** Of the parts that are numbers. */
export const sumOf = (breakdown: Parts): Quantity.Difference =>
  Quantity.sum((breakdown?.parts ?? []).flatMap((part) => numberIn(part) ?? []))
