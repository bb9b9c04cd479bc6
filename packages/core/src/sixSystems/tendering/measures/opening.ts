/** What rules look at when bids are opened. */
import type { CalendarDate } from "../../../kernel/CalendarDate.ts"
import { within } from "../../../kernel/OrganisationCode.ts"
import type { Day, Flag, Measure } from "../../../law/Measure.ts"
import { saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import type { Bid } from "../bidEvents.ts"
import type { TenderingFacts } from "../measures.ts"
import type { Of, Purchase } from "../record.ts"
import { bidDeadline } from "./documents.ts"
import { countMeasure, dayMeasure, dayOf, flagMeasure, together } from "./observed.ts"

/** Tenders whose bids were opened. */
export const openings: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases.filter(({ opened }) => opened !== undefined).map((subject) => ({ key: subject.name, subject })),
}

export const openedOn: Day<Purchase> = dayMeasure(
  "purchase.openedOn",
  ["开标之日", "day on which bids were opened"],
  ({ opened }) => dayOf(opened),
)

/** A last hour that stands in the documents is that of the day that they set. */
const deadlineAt = ({ documents }: Purchase): string | undefined => documents?.payload.bidDeadlineAt

/** A moment as text that sorts: the day, with the hour where both of a comparison have one. */
const momentOf = (day: CalendarDate, at: string | undefined, other: string | undefined): string =>
  at === undefined || other === undefined ? day : `${day} ${at}`

const moment = (
  id: string,
  [zh, en]: readonly [string, string],
  of: Measure<Purchase, string>["of"],
): Measure<Purchase, string> => ({ id, title: { zh, en }, unit: "name", of })

export const openingMoment = moment(
  "purchase.openingMoment",
  ["开标时间", "time of the opening"],
  (purchase) => {
    const { opened } = purchase
    return opened && saidBy(momentOf(opened.on, opened.payload.at, deadlineAt(purchase)), opened.id)
  },
)

export const deadlineMoment = moment(
  "purchase.deadlineMoment",
  ["投标截止时间", "end of the time for bids"],
  (purchase) => {
    const deadline = bidDeadline.of(purchase)
    const at = deadlineAt(purchase)
    return deadline && together(momentOf(deadline.value, at, purchase.opened?.payload.at), deadline)
  },
)

/** Whether a bid came in after the time for bids; on the last day by its hour, where it has one. */
const cameLate = (bid: Bid, purchase: Purchase): boolean | undefined => {
  const deadline = bidDeadline.of(purchase)?.value
  if (bid.receivedOn === undefined || deadline === undefined) return undefined
  if (bid.receivedOn !== deadline) return bid.receivedOn > deadline
  const at = deadlineAt(purchase)
  if (at === undefined) return false
  return bid.receivedAt === undefined ? undefined : bid.receivedAt > at
}

/** Bids that count: neither refused nor late, one of each bidder. */
const countingBids = (purchase: Purchase): ReadonlyArray<Bid> => {
  const counting = purchase.opened?.payload.bids.filter(
    (bid) => bid.isRefused !== true && cameLate(bid, purchase) !== true,
  )
  return [...new Map((counting ?? []).map((bid) => [within(bid.bidder.code), bid])).values()]
}

export const bidCount = countMeasure<Purchase>(
  "purchase.bidCount",
  ["投标人数量", "number of bidders"],
  (purchase) => purchase.opened && said(purchase.opened, countingBids(purchase).length),
)

export const areAllReadOut: Flag<Purchase> = flagMeasure(
  "purchase.areAllReadOut",
  ["全部投标文件当众拆封、宣读", "all bids were opened and read out"],
  ({ opened }) => opened && said(opened, opened.payload.areAllReadOut),
)

export const isRecordKept: Flag<Purchase> = flagMeasure(
  "purchase.isRecordKept",
  ["开标过程有记录", "a record of the opening was kept"],
  ({ opened }) => opened && said(opened, opened.payload.isRecordKept),
)

export interface BidOfPurchase {
  readonly purchase: Purchase
  readonly act: Of<"BidsOpened">
  readonly bid: Bid
}

export const bids: Subjects<TenderingFacts, BidOfPurchase> = {
  kind: "bid",
  in: ({ purchases }) =>
    purchases.flatMap((purchase) => {
      const { opened } = purchase
      return opened === undefined
        ? []
        : opened.payload.bids.map((bid) => ({
            key: `${purchase.name}/${bid.bidder.code}`,
            subject: { purchase, act: opened, bid },
          }))
    }),
}

export const bidOpenedOn: Day<BidOfPurchase> = dayMeasure(
  "bid.openedOn",
  ["开标之日", "day on which bids were opened"],
  ({ act }) => dayOf(act),
)

export const isLate: Flag<BidOfPurchase> = flagMeasure(
  "bid.isLate",
  ["逾期送达", "came in late"],
  ({ act, bid, purchase }) => said(act, cameLate(bid, purchase)),
)

export const isKeptOut: Flag<BidOfPurchase> = flagMeasure(
  "bid.isKeptOut",
  ["已拒收或者否决", "was refused or disqualified"],
  ({ act, bid }) => said(act, bid.isRefused === true || bid.disqualifiedFor !== undefined),
)

/** Whether two bids have the same of something; unknown where they may have and it is not said of all. */
const isShared = (
  id: string,
  words: readonly [string, string],
  of: (bid: Bid, purchase: Purchase) => string | undefined,
): Flag<Purchase> =>
  flagMeasure(`purchase.${id}`, words, (purchase) => {
    const { opened } = purchase
    if (opened === undefined) return undefined
    const values = countingBids(purchase).map((bid) => of(bid, purchase))
    const known = values.filter((one) => one !== undefined)
    if (new Set(known).size < known.length) return saidBy(true, opened.id)
    return known.length === values.length ? saidBy(false, opened.id) : undefined
  })

export const sharesAuthor = isShared(
  "sharesAuthor",
  ["不同投标人的投标文件由同一单位或者个人编制", "bids of several bidders have one author"],
  ({ authorUnit }) => authorUnit,
)

export const sharesAgent = isShared(
  "sharesAgent",
  ["不同投标人委托同一单位或者个人办理投标事宜", "several bidders have one agent"],
  ({ agent }) => agent,
)

export const sharesProjectManager = isShared(
  "sharesProjectManager",
  ["不同投标人的项目管理成员为同一人", "several bidders name one project manager"],
  ({ projectManager }) => projectManager,
)

export const sharesAccount = isShared(
  "sharesAccount",
  ["不同投标人的投标保证金从同一账户转出", "deposits of several bidders come from one account"],
  ({ bidder, depositAccount }, { deposits }) =>
    deposits.find(({ payload }) => within(payload.bidder.code) === within(bidder.code))?.payload.account ??
    depositAccount,
)
