/** Moves of the scene's money as transfers: lines between accounts, as many to a transfer as it takes. */
import { ANHUI } from "@minsheng/anhui"
import {
  accountCode,
  type FundLevel,
  LINES_MAX,
  type PostTransfer,
  type Purpose,
  type TransferKind,
  type TransferLine,
} from "@minsheng/core/funds"
import { type CalendarDate, DivisionCode, type ItemKey, Money, type Month } from "@minsheng/core/kernel"
import { type FundCell, type FundShare, passedOn } from "./fundPlan.ts"
import { sceneCommand } from "./plan.ts"
import { YEAR } from "./scene.ts"

/** Whose money lies where. */
export interface Place {
  readonly regionCode: DivisionCode.DivisionCode
  readonly itemKey: ItemKey.ItemKey
  readonly level: FundLevel
}

export const accountAt = (place: Place, purpose: Purpose) => accountCode({ year: YEAR, ...place, purpose })

/** A line within a place; none where there is nothing to move. */
export const lineAt = (
  place: Place,
  [from, to]: readonly [Purpose, Purpose],
  amountFen: bigint,
): ReadonlyArray<TransferLine> =>
  amountFen > 0n ? [{ from: accountAt(place, from), to: accountAt(place, to), amountFen }] : []

export interface About {
  readonly key: string
  readonly kind: TransferKind
  readonly effectiveOn: CalendarDate.CalendarDate
  readonly document?: string
}

/** As many transfers as some lines need. */
export const transfersOf = (
  { key, ...about }: About,
  lines: ReadonlyArray<TransferLine>,
): ReadonlyArray<PostTransfer> =>
  Array.from({ length: Math.ceil(lines.length / LINES_MAX) }, (_, index) => ({
    action: "transfer",
    idempotencyKey: sceneCommand(`funds ${key} ${index}`),
    ...about,
    lines: lines.slice(index * LINES_MAX, (index + 1) * LINES_MAX) as unknown as PostTransfer["lines"],
  }))

/** A made-up number of a document. */
export const madeUpNumber = (text: string): string => `示例${text}`

export const cityOf = (county: string): DivisionCode.DivisionCode =>
  DivisionCode.make(`${county.slice(0, 4)}00`)

/** Where the money of a giver is first. */
const beginsAt = (level: FundLevel, county: DivisionCode.DivisionCode): DivisionCode.DivisionCode => {
  if (level === "central" || level === "province") return ANHUI
  return level === "city" ? cityOf(county) : county
}

interface Piece extends Place {
  readonly planFen: bigint
}

/** The plan of some cells added up where it is at a stage of its way. */
const piecesAt = (
  cells: ReadonlyArray<FundCell>,
  regionOf: (level: FundLevel, county: DivisionCode.DivisionCode) => DivisionCode.DivisionCode | undefined,
): ReadonlyArray<Piece> => {
  const pieces = new Map<string, Piece>()
  for (const { countyCode, itemKey, shares } of cells) {
    for (const { level, planFen } of shares) {
      const regionCode = regionOf(level, countyCode)
      if (regionCode === undefined) continue
      const key = `${regionCode} ${itemKey} ${level}`
      const before = pieces.get(key)?.planFen ?? 0n
      pieces.set(key, { regionCode, itemKey, level, planFen: before + planFen })
    }
  }
  return [...pieces.values()]
}

const inRegions = (pieces: ReadonlyArray<Piece>) => [...Map.groupBy(pieces, ({ regionCode }) => regionCode)]

/** Every giver's budget, where it is given. */
export const appropriations = (
  cells: ReadonlyArray<FundCell>,
  effectiveOn: CalendarDate.CalendarDate,
): ReadonlyArray<PostTransfer> =>
  inRegions(piecesAt(cells, beginsAt)).flatMap(([region, pieces]) =>
    transfersOf(
      {
        key: `appropriation ${region}`,
        kind: "appropriation",
        effectiveOn,
        document: madeUpNumber(`预算〔${YEAR}〕${Number(region) % 1000}号`),
      },
      pieces.flatMap((piece) => lineAt(piece, ["source", "budget"], piece.planFen)),
    ),
  )

/** Budget from one division to one below, for each division below. */
const allocatedTo = (
  pieces: ReadonlyArray<Piece>,
  to: "city" | "county",
  fromOf: (region: DivisionCode.DivisionCode) => DivisionCode.DivisionCode,
  effectiveOn: CalendarDate.CalendarDate,
): ReadonlyArray<PostTransfer> =>
  inRegions(pieces).flatMap(([region, own]) =>
    transfersOf(
      {
        key: `allocation ${region}`,
        kind: "allocation",
        effectiveOn,
        document: madeUpNumber(`财〔${YEAR}〕${Number(region) % 1000}号`),
      },
      own.map((piece) => ({
        from: accountAt({ ...piece, regionCode: fromOf(region) }, "budget"),
        to: accountAt(piece, "budget"),
        amountFen: passedOn(piece.itemKey, to, piece.planFen),
      })),
    ),
  )

export const allocationsToCities = (
  cells: ReadonlyArray<FundCell>,
  effectiveOn: CalendarDate.CalendarDate,
): ReadonlyArray<PostTransfer> =>
  allocatedTo(
    piecesAt(cells, (level, county) => (beginsAt(level, county) === ANHUI ? cityOf(county) : undefined)),
    "city",
    () => ANHUI,
    effectiveOn,
  )

export const allocationsToCounties = (
  cells: ReadonlyArray<FundCell>,
  effectiveOn: CalendarDate.CalendarDate,
): ReadonlyArray<PostTransfer> =>
  allocatedTo(
    piecesAt(cells, (level, county) => (beginsAt(level, county) === county ? undefined : county)),
    "county",
    cityOf,
    effectiveOn,
  )

export const placeOf = ({ countyCode, itemKey }: FundCell, { level }: FundShare): Place => ({
  regionCode: countyCode,
  itemKey,
  level,
})

/** Transfers of one kind, one after the other for each county. */
export const byCounty = (
  cells: ReadonlyArray<FundCell>,
  about: About,
  linesOf: (cell: FundCell) => ReadonlyArray<TransferLine>,
): ReadonlyArray<PostTransfer> =>
  [...Map.groupBy(cells, ({ countyCode }) => countyCode)].flatMap(([county, own]) =>
    transfersOf({ ...about, key: `${about.key} ${county}` }, own.flatMap(linesOf)),
  )

/** What arrives up to a share of what arrives by the end of May, and goes into the special account. */
export const arrivalLines =
  (hundredths: bigint, [from, to]: readonly [Purpose, Purpose]) =>
  (cell: FundCell): ReadonlyArray<TransferLine> =>
    cell.shares.flatMap((share) => {
      const due = (share.planFen * cell.arrivingPercent * hundredths) / 10_000n
      const amountFen = due - share.arrivedFen
      if (to === "specialAccount") share.arrivedFen = due
      return lineAt(placeOf(cell, share), [from, to], amountFen)
    })

/** Divided among the givers as their money arrived. */
const divided = (totalFen: bigint, shares: ReadonlyArray<FundShare>): ReadonlyArray<bigint> => {
  const arrived = shares.map(({ arrivedFen }) => arrivedFen)
  return arrived.every((fen) => fen === 0n) ? arrived : Money.allocate(totalFen, arrived)
}

/** Of what is in the special account, this many hundredths may go out: the rest stays for other things. */
const PAYABLE_HUNDREDTHS = 85n

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** What the returns say was disbursed by a month, as far as there is money for it. */
export const paymentLines =
  (month: Month.Month) =>
  (cell: FundCell): ReadonlyArray<TransferLine> => {
    const arrived = cell.shares.reduce((sum, { arrivedFen }) => sum + arrivedFen, 0n)
    const totalFen = least(cell.disbursedBy(month), (arrived * PAYABLE_HUNDREDTHS) / 100n)
    const parts = divided(totalFen, cell.shares)
    return cell.shares.flatMap((share, index) => {
      const amountFen = (parts[index] ?? 0n) - share.paidFen
      if (amountFen <= 0n) return []
      share.paidFen += amountFen
      return lineAt(placeOf(cell, share), ["specialAccount", "paid"], amountFen)
    })
  }

/** What the returns say was spent by a month, as far as it was paid. */
export const expenditureLines =
  (month: Month.Month) =>
  (cell: FundCell): ReadonlyArray<TransferLine> => {
    const paid = cell.shares.reduce((sum, { paidFen }) => sum + paidFen, 0n)
    const parts = divided(least(cell.spentBy(month), paid), cell.shares)
    return cell.shares.flatMap((share, index) => {
      const amountFen = least(parts[index] ?? 0n, share.paidFen) - share.spentFen
      if (amountFen <= 0n) return []
      share.spentFen += amountFen
      return lineAt(placeOf(cell, share), ["paid", "spent"], amountFen)
    })
  }
