/** Reading one row of a file of targets: the part of a division, or what is wrong with the row. */
import { Schema } from "effect"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import { ItemKey } from "../kernel/ItemKey.ts"
import { Confidence, confidenceNames } from "../kernel/Provenance.ts"
import * as Quantity from "../kernel/Quantity.ts"
import type { Position } from "../journal/Entry.ts"
import { parsePartTarget, type PartTarget, type Remainder } from "../programme/Breakdown.ts"
import { ProgrammeYear } from "../programme/ProgrammeItem.ts"
import { CellReader, type Places, type RawRow, remarkOf } from "./CellReader.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"
import type { TargetColumnKey } from "./targetColumns.ts"

/** What a row says, before anything is known of the item and the division. */
export interface TargetRow {
  readonly year: number
  readonly itemKey: ItemKey
  readonly divisionCode: DivisionCode.DivisionCode
  /** `undefined`: the cell is empty, so nothing is said about the part. */
  readonly target: PartTarget | undefined
  readonly source: string | null
  readonly confidence: Confidence | null
  /** What the item's parts leave, where this row says so. */
  readonly remainder: Remainder | null
  readonly basis: Position | null
}

export interface ReadTargetRow {
  readonly row: TargetRow | undefined
  /** The item that it names, also where something else is wrong with it. */
  readonly item: Pick<TargetRow, "year" | "itemKey"> | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

const isYear = Schema.is(ProgrammeYear)
const isItemKey = Schema.is(ItemKey)
const isDifference = Schema.is(Quantity.Difference)

const yearOf = (text: string): number | undefined =>
  /^\d{4}$/u.test(text) && isYear(Number(text)) ? Number(text) : undefined

/** A spreadsheet that took a key for a number has lost its zero. */
const itemKeyOf = (text: string): ItemKey | undefined => {
  const key = /^\d{1,2}/u.exec(text)?.[0].padStart(2, "0")
  return isItemKey(key) && /^\d{1,2}(?:\s|$)/u.test(text) ? key : undefined
}

const divisionOf = (text: string): DivisionCode.DivisionCode | undefined =>
  DivisionCode.parse(/^\S+/u.exec(text)?.[0] ?? "")

const confidenceOf = (text: string): Confidence | undefined => {
  const said = text.toLowerCase()
  return Confidence.literals.find(
    (one) => one === said || confidenceNames[one].zh === said || confidenceNames[one].en === said,
  )
}

const differenceOf = (text: string): Quantity.Difference | undefined => {
  const [, sign = "", digits = ""] = /^(-?)(.+)$/u.exec(text) ?? []
  const quantity = Quantity.parse(digits)
  const said = quantity === undefined || quantity === "0" ? quantity : `${sign}${quantity}`
  return isDifference(said) ? said : undefined
}

class TargetReader extends CellReader<TargetColumnKey> {
  /** An empty cell says nothing; whoever means that it is unknown writes so. */
  target(): PartTarget | null | undefined {
    return this.optional("target", "target", parsePartTarget)
  }

  remainder(): Remainder | null | undefined {
    const quantity = this.optional("remainder", "remainder", differenceOf)
    const reason = this.optional("remainderReason", "remark", remarkOf)
    if (quantity === undefined || reason === undefined) return undefined
    if (quantity === null || quantity === "0") {
      if (reason === null) return null
      this.problems.push(rowProblem("remainderUnsaid", "remainder", quantity ?? ""))
      return undefined
    }
    if (reason !== null) return { quantity, reason }
    this.problems.push(rowProblem("remainderUnexplained", "remainderReason", quantity))
    return undefined
  }
}

/** Reads a row by its cells alone; what the register knows is checked later. */
export const readTargetRow = (places: Places<TargetColumnKey>, raw: RawRow): ReadTargetRow => {
  const reader = new TargetReader(places, raw)
  const year = reader.required("year", "year", yearOf)
  const itemKey = reader.required("itemKey", "itemKey", itemKeyOf)
  const divisionCode = reader.required("divisionCode", "divisionCode", divisionOf)
  const target = reader.target()
  const source = reader.optional("source", "remark", remarkOf)
  const confidence = reader.optional("confidence", "confidence", confidenceOf)
  const remainder = reader.remainder()
  const basis = reader.basis("basis")
  reader.note()
  const { problems } = reader
  const item = year === undefined || itemKey === undefined ? undefined : { year, itemKey }
  const isWhole = !problems.some(isError) && item !== undefined && divisionCode !== undefined
  if (!isWhole || source === undefined || confidence === undefined) return { row: undefined, item, problems }
  if (target === undefined || remainder === undefined || basis === undefined) {
    return { row: undefined, item, problems }
  }
  const said = { source, confidence, remainder, basis }
  return { row: { ...item, divisionCode, target: target ?? undefined, ...said }, item, problems }
}
