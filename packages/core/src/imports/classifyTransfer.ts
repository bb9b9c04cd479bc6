/** Reading one row of a file of transfers: a line, a row that was not filled in, or what is wrong with it. */
import * as CalendarDate from "../kernel/CalendarDate.ts"
import type { DivisionCode } from "../kernel/DivisionCode.ts"
import type { ItemKey } from "../kernel/ItemKey.ts"
import { type AmountUnit, parseHeld } from "../kernel/Money.ts"
import { isLine } from "../kernel/Text.ts"
import { accountCode, type FundLevel, type Purpose } from "../funds/Account.ts"
import { CHART, type TransferKind } from "../funds/Chart.ts"
import { needsOfKind } from "../funds/TransferDraft.ts"
import type { TransferLine } from "../funds/Transfer.ts"
import type { ProjectCode } from "../project/Project.ts"
import { CellReader, nameOf, type Places, projectCodeOf, type RawRow, remarkOf } from "./CellReader.ts"
import { divisionIn, itemKeyIn, levelIn, purposeIn, transferKindIn, yearIn } from "./fundCells.ts"
import { isError, type RowProblem, rowProblem } from "./RowProblem.ts"
import type { TransferColumnKey } from "./transferColumns.ts"

/** What a row says: one line, and what its transfer says as a whole. */
export interface TransferRow {
  readonly number: string
  readonly year: number
  readonly regionCode: DivisionCode
  readonly kind: TransferKind
  readonly effectiveOn: CalendarDate.CalendarDate
  readonly line: TransferLine
  readonly document: string | null
  readonly projectCode: ProjectCode | null
  readonly payee: string | null
  readonly remark: string | null
}

export interface ReadTransferRow {
  /** `undefined` where something is wrong with it. */
  readonly row: TransferRow | undefined
  /** Whether the row was left as a template has it. */
  readonly isBlank: boolean
  /** By what rows of one transfer know each other, also where something else is wrong with a row. */
  readonly key: string | undefined
  readonly problems: ReadonlyArray<RowProblem>
}

export interface TransferFile {
  readonly places: Places<TransferColumnKey>
  readonly unit: AmountUnit
}

const NUMBER_MAX = 60
const DOCUMENT_MAX = 100

const numberOf = (text: string): string | undefined =>
  isLine(text) && [...text].length <= NUMBER_MAX ? text : undefined

const FILLED: ReadonlyArray<TransferColumnKey> = ["transferNumber", "effectiveOn", "transferKind", "amount"]

interface Way {
  readonly from: Purpose
  readonly to: Purpose
}

class TransferReader extends CellReader<TransferColumnKey> {
  get isBlank(): boolean {
    return FILLED.every((column) => this.text(column) === "")
  }

  amount(unit: AmountUnit): bigint | undefined {
    return this.required("amount", "heldAmount", (text) => {
      const fen = parseHeld(text, unit)
      return fen === 0n ? undefined : fen
    })
  }

  /** The one way that the kind goes, or of several the one that the row names. */
  way(kind: TransferKind): Way | undefined {
    const from = this.optional("fromPurpose", "fundPurpose", purposeIn)
    const to = this.optional("toPurpose", "fundPurpose", purposeIn)
    if (from === undefined || to === undefined) return undefined
    const moves = CHART[kind].filter(
      (move) => (from === null || move.from === from) && (to === null || move.to === to),
    )
    const [move, another] = moves
    if (move !== undefined && another === undefined) return move
    const named = [this.text("fromPurpose"), this.text("toPurpose")].filter((text) => text !== "")
    const said = named.join(" → ")
    const code = move === undefined ? "moveNotInChart" : "moveUnclear"
    this.problems.push(rowProblem(code, move === undefined ? "transferKind" : "fromPurpose", said))
    return undefined
  }

  toRegion(kind: TransferKind, own: DivisionCode | undefined): DivisionCode | undefined {
    if (needsOfKind(kind).reach !== "within") return this.required("toRegionCode", "countyCode", divisionIn)
    const said = this.optional("toRegionCode", "countyCode", divisionIn)
    if (said === null || said === own) return own
    if (said !== undefined) this.problems.push(rowProblem("staysWithin", "toRegionCode", said))
    return undefined
  }
}

interface Held {
  readonly year: number | undefined
  readonly regionCode: DivisionCode | undefined
  readonly itemKey: ItemKey | undefined
  readonly level: FundLevel | undefined
}

const lineOf = (
  reader: TransferReader,
  kind: TransferKind | undefined,
  { year, regionCode, itemKey, level }: Held,
  amountFen: bigint | undefined,
): TransferLine | undefined => {
  if (kind === undefined) return undefined
  const way = reader.way(kind)
  const toRegionCode = reader.toRegion(kind, regionCode)
  if (year === undefined || regionCode === undefined || itemKey === undefined || level === undefined) {
    return undefined
  }
  if (way === undefined || toRegionCode === undefined || amountFen === undefined) return undefined
  const money = { year, itemKey, level }
  return {
    from: accountCode({ ...money, regionCode, purpose: way.from }),
    to: accountCode({ ...money, regionCode: toRegionCode, purpose: way.to }),
    amountFen,
  }
}

/** Reads a row by its cells alone; what the ledger knows is checked later. */
export const readTransferRow = ({ places, unit }: TransferFile, raw: RawRow): ReadTransferRow => {
  const reader = new TransferReader(places, raw)
  if (reader.isBlank) return { row: undefined, isBlank: true, key: undefined, problems: [] }
  const number = reader.required("transferNumber", "transferNumber", numberOf)
  const effectiveOn = reader.required("effectiveOn", "date", CalendarDate.parse)
  const kind = reader.required("transferKind", "transferKind", transferKindIn)
  const year = reader.required("year", "year", yearIn)
  const regionCode = reader.required("fundRegionCode", "countyCode", divisionIn)
  const itemKey = reader.required("itemKey", "itemKey", itemKeyIn)
  const level = reader.required("fundLevel", "fundLevel", levelIn)
  const amountFen = reader.amount(unit)
  const line = lineOf(reader, kind, { year, regionCode, itemKey, level }, amountFen)
  const document = reader.optional("document", "line", (text) =>
    isLine(text) && [...text].length <= DOCUMENT_MAX ? text : undefined,
  )
  const projectCode = reader.optional("projectCode", "projectCode", projectCodeOf)
  const payee = reader.optional("payee", "line", nameOf)
  const remark = reader.optional("remark", "remark", remarkOf)
  reader.note()
  const { problems } = reader
  const isKnown = number !== undefined && year !== undefined && regionCode !== undefined
  const key = isKnown ? `${year}-${regionCode}-${number}` : undefined
  const read = { isBlank: false, key, problems }
  if (!isKnown || kind === undefined || effectiveOn === undefined || line === undefined) {
    return { ...read, row: undefined }
  }
  if (document === undefined || projectCode === undefined || payee === undefined || remark === undefined) {
    return { ...read, row: undefined }
  }
  if (problems.some(isError)) return { ...read, row: undefined }
  const papers = { document, projectCode, payee, remark }
  return { ...read, row: { number, year, regionCode, kind, effectiveOn, line, ...papers } }
}
