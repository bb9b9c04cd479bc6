/** Reading one row of a file of financing plans: what is planned for a division, or what is wrong with it. */
import { Result } from "effect"
import * as CalendarDate from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { formatYuan, parseEntered } from "../kernel/Money.ts"
import { isLine } from "../kernel/Text.ts"
import { FUND_LEVELS, type FundLevel } from "../funds/Account.ts"
import { type LevelRule, WHOLE } from "../funds/plan/FinancingPlan.ts"
import { type ByLevel, sharedOut } from "../funds/plan/sharing.ts"
import { CellReader, type Places, type RawRow, remarkOf } from "./CellReader.ts"
import { divisionIn, itemKeyIn, yearIn } from "./fundCells.ts"
import type { OtherUnit } from "./header.ts"
import type { PlanColumnKey } from "./planColumns.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"

export interface PlanRow {
  readonly year: number
  readonly itemKey: ItemKey
  readonly regionCode: DivisionCode
  /** `undefined` for a row that was left empty: nothing is said of the division. */
  readonly planned:
    | { readonly totalFen: bigint; readonly rules: Rules; readonly byLevel: ByLevel }
    | undefined
  readonly document: string | null
  readonly effectiveFrom: CalendarDate.CalendarDate | null
  readonly remark: string | null
  readonly version: number | null
}

export type Rules = readonly [LevelRule, ...ReadonlyArray<LevelRule>]

export interface ReadPlanRow {
  readonly row: PlanRow | undefined
  /** The item that it names, also where something else is wrong with it. */
  readonly item: string | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

export interface PlanFile {
  readonly places: Places<PlanColumnKey>
  readonly units: ReadonlyMap<PlanColumnKey, OtherUnit>
}

const DOCUMENT_MAX = 100
const PERCENT = /^(\d{1,3})(?:\.(\d{1,4})0*)?\s*%?$/u
const PERCENT_DECIMALS = 4

const shareOf = (text: string): number | undefined => {
  const match = PERCENT.exec(text)
  if (match === null) return undefined
  const share = Number(`${match[1]}${(match[2] ?? "").padEnd(PERCENT_DECIMALS, "0")}`)
  return share <= WHOLE ? share : undefined
}

const percentText = (share: number): string => `${share / 10_000}%`

const versionOf = (text: string): number | undefined => (/^\d{1,6}$/u.test(text) ? Number(text) : undefined)

class PlanReader extends CellReader<PlanColumnKey> {
  readonly #units: PlanFile["units"]

  constructor({ places, units }: PlanFile, row: RawRow) {
    super(places, row)
    this.#units = units
  }

  get isEmpty(): boolean {
    return ["plannedTotal" as const, ...FUND_LEVELS].every((column) => this.text(column) === "")
  }

  #fen(column: "plannedTotal" | FundLevel): bigint | undefined {
    const unit = this.#units.get(column) === "tenThousand" ? "tenThousand" : "yuan"
    return this.required(column, "money", (text) => parseEntered(text, unit))
  }

  /** The rule of a level; nothing where its cell is empty. */
  #rule(level: FundLevel): LevelRule | null | undefined {
    if (this.text(level) === "") return null
    if (this.#units.get(level) === "percent") {
      const share = this.required(level, "planShare", shareOf)
      return share === undefined ? undefined : { level, term: { _tag: "Share", share }, floor: null }
    }
    const amountFen = this.#fen(level)
    return amountFen === undefined ? undefined : { level, term: { _tag: "Fixed", amountFen }, floor: null }
  }

  planned(): PlanRow["planned"] {
    const totalFen = this.#fen("plannedTotal")
    const read = FUND_LEVELS.map((level) => this.#rule(level))
    if (totalFen === undefined || read.includes(undefined)) return undefined
    const said = read.flatMap((rule) =>
      rule === null || rule === undefined || isNothing(rule) ? [] : [rule],
    )
    const [first = NOTHING, ...others] = said
    const rules: Rules = [first, ...others]
    const closed = sharedOut(rules, { plannedFen: totalFen, quantity: null })
    if (Result.isSuccess(closed)) return { totalFen, rules, byLevel: closed.success }
    this.problems.push(notClosed(rules, totalFen))
    return undefined
  }
}

const NOTHING: LevelRule = { level: "county", term: { _tag: "Fixed", amountFen: 0n }, floor: null }

const isNothing = ({ term }: LevelRule): boolean =>
  (term._tag === "Fixed" && term.amountFen === 0n) || (term._tag === "Share" && term.share === 0)

/** Both sums: what the levels give, and what is planned. */
const notClosed = (rules: Rules, totalFen: bigint): RowProblem => {
  const shares = rules.map(({ term }) => (term._tag === "Share" ? term.share : 0))
  const share = shares.reduce((sum, one) => sum + one, 0)
  if (rules.every(({ term }) => term._tag === "Share")) {
    return rowProblem("planSharesNotWhole", "plannedTotal", percentText(share))
  }
  const fixed = rules.reduce((sum, { term }) => sum + (term._tag === "Fixed" ? term.amountFen : 0n), 0n)
  const sum = fixed + (totalFen * BigInt(share)) / BigInt(WHOLE)
  return rowProblem("planNotClosed", "plannedTotal", `${formatYuan(sum)} / ${formatYuan(totalFen)}`)
}

/** Reads a row by its cells alone; what the ledger and earlier versions say is checked later. */
export const readPlanRow = (file: PlanFile, raw: RawRow): ReadPlanRow => {
  const reader = new PlanReader(file, raw)
  const year = reader.required("year", "year", yearIn)
  const itemKey = reader.required("itemKey", "itemKey", itemKeyIn)
  const regionCode = reader.required("fundRegionCode", "countyCode", divisionIn)
  const planned = reader.isEmpty ? undefined : reader.planned()
  const document = reader.optional("document", "line", (text) =>
    isLine(text) && [...text].length <= DOCUMENT_MAX ? text : undefined,
  )
  const effectiveFrom = reader.optional("effectiveFrom", "date", CalendarDate.parse)
  const remark = reader.optional("remark", "remark", remarkOf)
  const version = reader.optional("planVersion", "basis", versionOf)
  reader.note()
  const { problems } = reader
  const item = year === undefined || itemKey === undefined ? undefined : `${year}-${itemKey}`
  const read = { item, problems }
  if (problems.some(isError) || year === undefined || itemKey === undefined || regionCode === undefined) {
    return { ...read, row: undefined }
  }
  if (document === undefined || effectiveFrom === undefined) return { ...read, row: undefined }
  if (remark === undefined || version === undefined) return { ...read, row: undefined }
  const papers = { document, effectiveFrom, remark, version }
  return { ...read, row: { year, itemKey, regionCode, planned, ...papers } }
}
