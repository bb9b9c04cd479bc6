/** What rules look at in the deposit of a bidder. */
import { within } from "../../../kernel/OrganisationCode.ts"
import type { Day, Flag, Measure } from "../../../law/Measure.ts"
import { saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { measureSeenFrom } from "../../../law/seenFrom.ts"
import { estimate, type TenderingFacts } from "../measures.ts"
import type { Of, Purchase } from "../record.ts"
import type { SecurityForm } from "../words.ts"
import { contractedOn, notifiedOn } from "./award.ts"
import { bidsValidUntil } from "./documents.ts"
import { amountMeasure, dayMeasure, flagMeasure, together } from "./observed.ts"
import { noticeOn } from "./tendering.ts"

/** What a bidder gave for a purchase, in one payment or several, and what went back. */
export interface Deposit {
  readonly purchase: Purchase
  readonly bidder: string
  readonly taken: ReadonlyArray<Of<"BidDepositTaken">>
  readonly returned: ReadonlyArray<Of<"BidDepositReturned">>
}

const bidderOf = ({ payload }: Of<"BidDepositTaken"> | Of<"BidDepositReturned">): string =>
  within(payload.bidder.code)

export const deposits: Subjects<TenderingFacts, Deposit> = {
  kind: "deposit",
  in: ({ purchases }) =>
    purchases.flatMap((purchase) =>
      [...new Set(purchase.deposits.map(bidderOf))].map((bidder) => ({
        key: `${purchase.name}/${bidder}`,
        subject: {
          purchase,
          bidder,
          taken: purchase.deposits.filter((act) => bidderOf(act) === bidder),
          returned: purchase.returns.filter((act) => bidderOf(act) === bidder),
        },
      })),
    ),
}

export const purchaseOfDeposit = ({ purchase }: Deposit): Purchase => purchase

/** The day of the tender notice decides which wording a deposit is held against. */
export const depositNoticeOn: Day<Deposit> = measureSeenFrom(noticeOn, purchaseOfDeposit)
export const depositContractedOn: Day<Deposit> = measureSeenFrom(contractedOn, purchaseOfDeposit)
const depositNotifiedOn: Day<Deposit> = measureSeenFrom(notifiedOn, purchaseOfDeposit)
export const depositBidsValidUntil: Day<Deposit> = measureSeenFrom(bidsValidUntil, purchaseOfDeposit)

const idsOf = (acts: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> =>
  acts.map(({ id }) => id)

export const depositAmount = amountMeasure<Deposit>(
  "deposit.amountFen",
  ["投标保证金", "deposit"],
  ({ taken }) =>
    saidBy(
      taken.reduce((sum, { payload }) => sum + payload.amountFen, 0n),
      ...idsOf(taken),
    ),
)

export const bidPrice = amountMeasure<Deposit>(
  "deposit.bidPriceFen",
  ["投标报价", "price of the bid"],
  (deposit) => {
    const { opened } = deposit.purchase
    const bid = opened?.payload.bids.find(({ bidder }) => within(bidder.code) === deposit.bidder)
    return opened === undefined || bid === undefined ? undefined : saidBy(bid.priceFen, opened.id)
  },
)

export const depositEstimate: Measure<Deposit, bigint> = measureSeenFrom(estimate, purchaseOfDeposit)

/** The day on which the first part of it ends; unknown where that of a part is. */
export const depositValidUntil: Day<Deposit> = dayMeasure(
  "deposit.validUntil",
  ["投标保证金有效期届满之日", "last day on which the deposit is valid"],
  ({ taken }) => {
    const ends = taken.flatMap(({ payload: { validUntil } }) => validUntil ?? [])
    const [first] = ends.toSorted()
    return first === undefined || ends.length < taken.length ? undefined : saidBy(first, ...idsOf(taken))
  },
)

const isIn = (
  id: string,
  words: readonly [string, string],
  ...forms: ReadonlyArray<SecurityForm>
): Flag<Deposit> =>
  flagMeasure(`deposit.${id}`, words, ({ taken }) => {
    const known = taken.flatMap(({ payload: { form } }) => form ?? [])
    if (known.some((form) => forms.includes(form))) return saidBy(true, ...idsOf(taken))
    return known.length < taken.length ? undefined : saidBy(false, ...idsOf(taken))
  })

export const isDepositCash = isIn("isCash", ["以现金提交", "is cash"], "cash")
export const isCashOrCheque = isIn(
  "isCashOrCheque",
  ["以现金或者支票形式提交", "is cash or a cheque"],
  "cash",
  "cheque",
)

export const isFromBasicAccount: Flag<Deposit> = flagMeasure(
  "deposit.isFromBasicAccount",
  ["从投标人基本账户转出", "came from the bidder's basic account"],
  ({ taken }) => {
    const known = taken.flatMap(({ payload }) => payload.isFromBasicAccount ?? [])
    if (known.includes(false)) return saidBy(false, ...idsOf(taken))
    return known.length < taken.length ? undefined : saidBy(true, ...idsOf(taken))
  },
)

/** The day on which all of it was back; nothing as long as something is missing. */
export const depositReturnedOn: Day<Deposit> = dayMeasure(
  "deposit.returnedOn",
  ["投标保证金全部退还之日", "day on which all of the deposit was back"],
  ({ taken, returned }) => {
    let left = taken.reduce((sum, { payload }) => sum + payload.amountFen, 0n)
    for (const act of returned) {
      left -= act.payload.amountFen
      if (left <= 0n) return saidBy(act.on, ...idsOf(returned))
    }
    return undefined
  },
)

/** A guarantee bears no interest; of what was paid none that is said is not known. */
export const isInterestReturned: Flag<Deposit> = flagMeasure(
  "deposit.isInterestReturned",
  ["退还银行同期存款利息", "interest went back with it"],
  ({ taken, returned }) => {
    if (taken.every(({ payload }) => payload.form === "guarantee")) return saidBy(true, ...idsOf(taken))
    const known = returned.flatMap(({ payload }) => payload.interestFen ?? [])
    if (known.some((fen) => fen > 0n)) return saidBy(true, ...idsOf(returned))
    return known.length === 0 || known.length < returned.length
      ? undefined
      : saidBy(false, ...idsOf(returned))
  },
)

const isOfWinner: Flag<Deposit> = flagMeasure(
  "deposit.isOfWinner",
  ["系中标人的投标保证金", "is that of the winner"],
  ({ purchase: { notified, contracted }, bidder }) => {
    const won = notified?.payload.winner ?? contracted?.contractor
    const said = notified ?? contracted
    return won === undefined || said === undefined
      ? undefined
      : together(within(won.code) === bidder, saidBy(true, said.id))
  },
)

/** From when the time for the return runs: for the winner from the contract, for others from the notice. */
export const depositDueFrom: Day<Deposit> = dayMeasure(
  "deposit.dueFrom",
  ["起算退还期限之日", "day from which the time for the return runs"],
  (deposit) => {
    const wins = isOfWinner.of(deposit)
    return wins && (wins.value ? depositContractedOn : depositNotifiedOn).of(deposit)
  },
)
