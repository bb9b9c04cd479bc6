/** Reading one row of a file of arrivals: what has arrived to date, or what is wrong with the row. */
import * as CalendarDate from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { formatYuan, parseHeld } from "../kernel/Money.ts"
import { isLine } from "../kernel/Text.ts"
import { FUND_LEVELS, type FundLevel } from "../funds/Account.ts"
import { ARRIVED_COLUMNS, type ArrivalColumnKey, type ArrivedColumn } from "./arrivalColumns.ts"
import { CellReader, type Places, type RawRow, remarkOf } from "./CellReader.ts"
import { divisionIn, itemKeyIn, yearIn } from "./fundCells.ts"
import type { OtherUnit } from "./header.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"

export interface ArrivalRow {
  readonly year: number
  readonly itemKey: ItemKey
  readonly regionCode: DivisionCode
  readonly on: CalendarDate.CalendarDate
  /** Of the levels that the row says something about. */
  readonly arrived: ReadonlyMap<FundLevel, bigint>
  readonly document: string | null
  readonly remark: string | null
}

export interface ReadArrivalRow {
  /** `undefined` where something is wrong with it, or where it was left empty. */
  readonly row: ArrivalRow | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

export interface ArrivalFile {
  readonly places: Places<ArrivalColumnKey>
  readonly units: ReadonlyMap<ArrivalColumnKey, OtherUnit>
}

const DOCUMENT_MAX = 100

class ArrivalReader extends CellReader<ArrivalColumnKey> {
  readonly #units: ArrivalFile["units"]

  constructor({ places, units }: ArrivalFile, row: RawRow) {
    super(places, row)
    this.#units = units
  }

  get isEmpty(): boolean {
    return FUND_LEVELS.every((level) => this.text(ARRIVED_COLUMNS[level]) === "")
  }

  #fen(column: ArrivedColumn | "arrivedTotal"): bigint | null | undefined {
    const unit = this.#units.get(column) === "tenThousand" ? "tenThousand" : "yuan"
    return this.optional(column, "heldAmount", (text) => parseHeld(text, unit))
  }

  arrived(): ReadonlyMap<FundLevel, bigint> {
    const said = FUND_LEVELS.flatMap((level) => {
      const fen = this.#fen(ARRIVED_COLUMNS[level])
      return fen === null || fen === undefined ? [] : [[level, fen] as const]
    })
    const total = this.#fen("arrivedTotal")
    const sum = said.reduce((all, [, fen]) => all + fen, 0n)
    if (total !== null && total !== undefined && total !== sum && !this.problems.some(isError)) {
      const both = `${formatYuan(sum)} / ${formatYuan(total)}`
      this.problems.push(rowProblem("arrivedTotalDiffers", "arrivedTotal", both))
    }
    return new Map(said)
  }
}

/** Reads a row by its cells alone; what the ledger has is compared later. */
export const readArrivalRow = (file: ArrivalFile, raw: RawRow): ReadArrivalRow => {
  const reader = new ArrivalReader(file, raw)
  if (reader.isEmpty) return { row: undefined, problems: [] }
  const year = reader.required("year", "year", yearIn)
  const itemKey = reader.required("itemKey", "itemKey", itemKeyIn)
  const regionCode = reader.required("fundRegionCode", "countyCode", divisionIn)
  const on = reader.required("arrivedBy", "date", CalendarDate.parse)
  const arrived = reader.arrived()
  const document = reader.optional("document", "line", (text) =>
    isLine(text) && [...text].length <= DOCUMENT_MAX ? text : undefined,
  )
  const remark = reader.optional("remark", "remark", remarkOf)
  reader.note()
  const { problems } = reader
  if (problems.some(isError) || year === undefined || itemKey === undefined) {
    return { row: undefined, problems }
  }
  if (regionCode === undefined || on === undefined || document === undefined || remark === undefined) {
    return { row: undefined, problems }
  }
  return { row: { year, itemKey, regionCode, on, arrived, document, remark }, problems }
}
