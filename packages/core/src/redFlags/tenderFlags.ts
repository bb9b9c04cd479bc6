/** Red flags in the bids of tenders, one by one and beside all others. */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { within } from "../kernel/OrganisationCode.ts"
import type { Bid } from "../sixSystems/tendering/bidEvents.ts"
import type { Deal, Opening } from "./Deal.ts"
import type { Exhibit, FlagKind, RedFlag, Yardstick } from "./RedFlag.ts"
import { type SettingName, SETTINGS, type Settings } from "./settings.ts"
import { type Spread, spreadOf } from "./statistics.ts"

/** A tender whose bids are known. */
export interface Tender extends Deal {
  readonly opening: Opening
}

export const isTender = (deal: Deal): deal is Tender => deal.opening !== undefined

const MILLION = 1_000_000n

/** What was not taken counts as no bid. */
const bidsOf = ({ opening }: Tender): ReadonlyArray<Bid> =>
  opening.bids.filter(({ isRefused }) => isRefused !== true)

const isOut = ({ disqualifiedFor }: Bid): boolean => disqualifiedFor !== undefined

const winnerOf = (tender: Tender): Bid | undefined => {
  const { supplier, opening } = tender
  if (supplier === undefined) return undefined
  return opening.bids.find(({ bidder }) => within(bidder.code) === within(supplier.code))
}

const exhibitOf = (tender: Tender, bid: Bid): Exhibit => {
  const { receivedOn, receivedAt, disqualifiedFor } = bid
  const isWinner = winnerOf(tender) === bid
  const zh = [
    ...(isWinner ? ["中标"] : []),
    ...(disqualifiedFor === undefined ? [] : [`否决：${disqualifiedFor}`]),
    ...(receivedAt === undefined ? [] : [`${receivedAt} 收到`]),
  ]
  const en = [
    ...(isWinner ? ["won"] : []),
    ...(disqualifiedFor === undefined ? [] : [`disqualified: ${disqualifiedFor}`]),
    ...(receivedAt === undefined ? [] : [`received at ${receivedAt}`]),
  ]
  return {
    project: tender.project,
    deal: tender.name,
    on: receivedOn ?? tender.opening.on,
    party: bid.bidder,
    amountFen: bid.priceFen,
    remark: zh.length === 0 ? undefined : { zh: zh.join("；"), en: en.join("; ") },
    acts: [tender.opening.act],
  }
}

const flagged = (
  kind: FlagKind,
  tender: Tender,
  yardsticks: ReadonlyArray<Yardstick>,
  bids: ReadonlyArray<Bid> = tender.opening.bids,
): ReadonlyArray<RedFlag> => [
  {
    id: `${kind} ${tender.project.code}/${tender.name}`,
    kind,
    on: tender.opening.on,
    yardsticks,
    exhibits: bids.map((bid) => exhibitOf(tender, bid)),
  },
]

const singleBid = (tender: Tender): ReadonlyArray<RedFlag> => {
  const bids = bidsOf(tender)
  return bids.length === 1 ? flagged("singleBid", tender, [], bids) : []
}

const identicalPrices = (tender: Tender): ReadonlyArray<RedFlag> => {
  const prices = Map.groupBy(bidsOf(tender), ({ priceFen }) => priceFen)
  const same = [...prices.values()].filter(
    (bids) => new Set(bids.map(({ bidder }) => within(bidder.code))).size > 1,
  )
  return same.length === 0 ? [] : flagged("identicalPrices", tender, [], same.flat())
}

const isLate = ({ receivedOn, receivedAt }: Bid, { deadline, deadlineAt }: Opening): boolean => {
  if (receivedOn === undefined || deadline === undefined) return false
  if (receivedOn !== deadline) return receivedOn > deadline
  return receivedAt !== undefined && deadlineAt !== undefined && receivedAt > deadlineAt
}

const lateBidWon = (tender: Tender): ReadonlyArray<RedFlag> => {
  const winner = winnerOf(tender)
  return winner !== undefined && isLate(winner, tender.opening)
    ? flagged("lateBidWon", tender, [], [winner])
    : []
}

const lowestFirst = (bids: ReadonlyArray<Bid>): ReadonlyArray<Bid> =>
  bids.toSorted((a, b) => (a.priceFen < b.priceFen ? -1 : a.priceFen > b.priceFen ? 1 : 0))

const lowestDisqualified = (tender: Tender): ReadonlyArray<RedFlag> => {
  const sorted = lowestFirst(bidsOf(tender))
  const [lowest] = sorted
  return lowest !== undefined && sorted.length > 1 && isOut(lowest)
    ? flagged("lowestDisqualified", tender, [], sorted)
    : []
}

const allButWinnerDisqualified = (tender: Tender): ReadonlyArray<RedFlag> => {
  const [bids, winner] = [bidsOf(tender), winnerOf(tender)]
  const others = bids.filter((bid) => bid !== winner)
  return winner !== undefined && !isOut(winner) && others.length > 0 && others.every(isOut)
    ? flagged("allButWinnerDisqualified", tender, [], bids)
    : []
}

/** How far the next valid bid lies above the winner's, in millionths of it; none where it is below. */
const marginOf = (tender: Tender): number | undefined => {
  const winner = winnerOf(tender)
  const next = lowestFirst(bidsOf(tender).filter((bid) => bid !== winner && !isOut(bid)))[0]
  if (winner === undefined || next === undefined || winner.priceFen <= 0n) return undefined
  return next.priceFen < winner.priceFen
    ? undefined
    : Number(((next.priceFen - winner.priceFen) * MILLION) / winner.priceFen)
}

/** The share of bids that were disqualified, in millionths. */
const shareOut = (tender: Tender): number | undefined => {
  const bids = bidsOf(tender)
  return bids.length === 0 ? undefined : Math.round((bids.filter(isOut).length * 1_000_000) / bids.length)
}

const MARGIN = { zh: "次低有效报价高出中标价的比例", en: "margin of the next valid bid over the winner's" }
const SHARE_OUT = { zh: "被否决投标的比例", en: "share of bids that were disqualified" }

/** What is measured of each tender, and which are beyond a fence. */
interface Comparison {
  readonly title: Yardstick["title"]
  readonly of: (tender: Tender) => number | undefined
  readonly low?: FlagKind
  readonly high?: FlagKind
  /** Below it nothing is high, however rare it is. */
  readonly least?: "disqualifiedShareLeast"
}

const COMPARISONS: ReadonlyArray<Comparison> = [
  { title: MARGIN, of: marginOf, low: "closePrice", high: "heavyDiscount" },
  { title: SHARE_OUT, of: shareOut, high: "manyDisqualified", least: "disqualifiedShareLeast" },
]

/** A value from which on it is looked at, besides that it lies apart. */
const floorOf = (
  measured: Pick<Yardstick, "title" | "unit" | "observed">,
  number: SettingName,
  settings: Settings,
): Yardstick => ({ ...measured, is: ">=", limit: settings[number], basis: { kind: "setting", number } })

const beyond = (
  { tender, value }: { readonly tender: Tender; readonly value: number },
  { title, low, high, least }: Comparison,
  { spread, settings }: { readonly spread: Spread; readonly settings: Settings },
): ReadonlyArray<RedFlag> => {
  const measured = { title, unit: "millionths", observed: value } as const
  const basis = { kind: "statistics", spread } as const
  if (low !== undefined && value < spread.lowerFence)
    return flagged(low, tender, [{ ...measured, is: "<", limit: spread.lowerFence, basis }])
  if (high === undefined || value <= spread.upperFence) return []
  const floors = least === undefined ? [] : [floorOf(measured, least, settings)]
  return floors.some(({ limit }) => value < limit)
    ? []
    : flagged(high, tender, [{ ...measured, is: ">", limit: spread.upperFence, basis }, ...floors])
}

const besideOthers = (tenders: ReadonlyArray<Tender>, settings: Settings): ReadonlyArray<RedFlag> =>
  COMPARISONS.flatMap((comparison) => {
    const measured = tenders.flatMap((tender) => {
      const value = comparison.of(tender)
      return value === undefined ? [] : [{ tender, value }]
    })
    const spread = spreadOf(
      measured.map(({ value }) => value),
      settings,
    )
    return spread === undefined
      ? []
      : measured.flatMap((one) => beyond(one, comparison, { spread, settings }))
  })

/** Of one tender, without a look at others. */
const ALONE = [singleBid, identicalPrices, lateBidWon, lowestDisqualified, allButWinnerDisqualified] as const

/** The flags of tenders whose bids are known. */
export const tenderFlags = (
  deals: ReadonlyArray<Deal>,
  settings: Settings = SETTINGS,
): ReadonlyArray<RedFlag> => {
  const tenders = deals.filter(isTender)
  return [
    ...tenders.flatMap((tender) => ALONE.flatMap((look) => look(tender))),
    ...besideOthers(tenders, settings),
  ]
}

const KINDS = {
  title: { zh: "同一供应商承接的不同内容", en: "kinds of things that one supplier won" },
  unit: "count",
} as const

interface Wins {
  readonly deals: ReadonlyArray<Deal>
  readonly kinds: number
  readonly last: CalendarDate
}

/** What one supplier won: how many kinds of things. */
const winsOf = (deals: ReadonlyArray<Deal>): Wins | undefined => {
  const kinds = new Set(deals.map(({ category, workType }) => JSON.stringify([category, workType])))
  const days = deals.flatMap(({ on }) => on ?? []).toSorted()
  const last = days.at(-1)
  return last === undefined ? undefined : { deals, kinds: kinds.size, last }
}

/** One supplier of things that have little to do with each other, more kinds than suppliers mostly have. */
export const supplierFlags = (
  deals: ReadonlyArray<Deal>,
  settings: Settings = SETTINGS,
): ReadonlyArray<RedFlag> => {
  const won = deals.filter(
    ({ supplier, workType, on }) => supplier !== undefined && workType !== undefined && on !== undefined,
  )
  const suppliers = [...Map.groupBy(won, ({ supplier }) => within(supplier?.code ?? ""))].flatMap(
    ([code, all]) => {
      const wins = winsOf(all)
      return wins === undefined ? [] : [{ code, ...wins }]
    },
  )
  const spread = spreadOf(
    suppliers.map(({ kinds }) => kinds),
    settings,
  )
  if (spread === undefined) return []
  return suppliers
    .filter(({ kinds }) => kinds > spread.upperFence && kinds >= settings.supplierKindsLeast)
    .map(({ code, kinds, deals: all, last }) => ({
      id: `heterogeneousSupplier ${code}`,
      kind: "heterogeneousSupplier",
      on: last,
      yardsticks: [
        {
          ...KINDS,
          observed: kinds,
          is: ">",
          limit: spread.upperFence,
          basis: { kind: "statistics", spread },
        },
        floorOf({ ...KINDS, observed: kinds }, "supplierKindsLeast", settings),
      ],
      exhibits: all.map(({ project, name, on, supplier, worthFen, workType, acts }) => ({
        project,
        deal: name,
        on,
        party: supplier,
        amountFen: worthFen,
        remark: workType === undefined ? undefined : { zh: workType, en: workType },
        acts,
      })),
    }))
}
