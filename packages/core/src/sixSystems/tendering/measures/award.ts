/** What rules look at in an award: who won, when it was decided, published, reported and signed. */
import { within } from "../../../kernel/OrganisationCode.ts"
import type { Day, Flag, Measure } from "../../../law/Measure.ts"
import { saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import type { TenderingFacts } from "../measures.ts"
import type { Purchase } from "../record.ts"
import { amountMeasure, dayMeasure, dayOf, flagMeasure, together } from "./observed.ts"
import { tenders } from "./tendering.ts"

/** Tenders whose candidates were published. */
export const withCandidatesPublished: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: (facts) => tenders.in(facts).filter(({ subject }) => subject.candidatesPublished !== undefined),
}

export const candidatesPublishedOn: Day<Purchase> = dayMeasure(
  "purchase.candidatesPublishedOn",
  ["中标候选人公示之日", "day on which the candidates were published"],
  ({ candidatesPublished }) => dayOf(candidatesPublished),
)

export const publicationEnds: Day<Purchase> = dayMeasure(
  "purchase.publicationEnds",
  ["中标候选人公示结束之日", "last day of the publication of the candidates"],
  ({ candidatesPublished }) =>
    candidatesPublished && said(candidatesPublished, candidatesPublished.payload.until),
)

/** Purchases whose winner was told. */
export const awarded: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases
      .filter(({ notified }) => notified !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

/** Tenders whose winner was told; a notice of award alone does not tell that there was no tender. */
export const tendersAwarded: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: (facts) =>
    awarded.in(facts).filter(({ subject: { announced } }) => {
      const method = announced?.payload.method
      return method === undefined || method === "openTender" || method === "invitedTender"
    }),
}

export const notifiedOn: Day<Purchase> = dayMeasure(
  "purchase.notifiedOn",
  ["中标通知书发出之日", "day of the notice of award"],
  ({ notified }) => dayOf(notified),
)

/** The day of the decision, or where it is not said that of the notice. */
export const decidedOn: Day<Purchase> = dayMeasure(
  "purchase.decidedOn",
  ["确定中标人之日", "day on which the winner was determined"],
  ({ notified }) => notified && (said(notified, notified.payload.decidedOn) ?? dayOf(notified)),
)

export const awardReportedOn: Day<Purchase> = dayMeasure(
  "purchase.awardReportedOn",
  ["提交招标投标情况书面报告之日", "day of the written report on the tender"],
  ({ awardReported }) => dayOf(awardReported),
)

export const resultPublishedOn: Day<Purchase> = dayMeasure(
  "purchase.resultPublishedOn",
  ["中标、成交结果公告之日", "day on which the result was published"],
  ({ resultPublished }) => dayOf(resultPublished),
)

/** No publication that is recorded is none. */
export const isMadePublic: Flag<Purchase> = flagMeasure(
  "purchase.isMadePublic",
  ["中标结果已公示", "the result was made public"],
  ({ candidatesPublished, resultPublished, notified }) => {
    const published = candidatesPublished ?? resultPublished
    if (published !== undefined) return saidBy(true, published.id)
    return notified && saidBy(false, notified.id)
  },
)

export const winner: Measure<Purchase, string> = {
  id: "purchase.winner",
  title: { zh: "中标人", en: "winner" },
  unit: "name",
  of: ({ notified }) => notified && said(notified, within(notified.payload.winner.code)),
}

/** 招标投标法实施条例第五十五条: the only reasons for which a candidate may be passed over. */
const LAWFUL: ReadonlySet<string> = new Set([
  "withdrew",
  "forceMajeure",
  "noPerformanceBond",
  "unlawfulConduct",
])

/** The candidate of the highest rank that was not lawfully passed over. */
export const firstStanding: Measure<Purchase, string> = {
  id: "purchase.firstStanding",
  title: { zh: "排名最前且未依法取消资格的中标候选人", en: "highest candidate not lawfully passed over" },
  unit: "name",
  of: ({ evaluated, notified }) => {
    if (evaluated === undefined || notified === undefined) return undefined
    const passed = new Set(
      (notified.payload.passedOver ?? [])
        .filter(({ ground }) => LAWFUL.has(ground))
        .map(({ bidder }) => within(bidder.code)),
    )
    const { candidates } = evaluated.payload
    if (candidates.some(({ rank }) => rank === undefined)) return undefined
    const [first] = candidates
      .filter(({ bidder }) => !passed.has(within(bidder.code)))
      .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    return first && saidBy(within(first.bidder.code), evaluated.id, notified.id)
  },
}

export const contractedOn: Day<Purchase> = dayMeasure(
  "purchase.contractedOn",
  ["合同签订之日", "day on which the contract was signed"],
  ({ contracted }) => dayOf(contracted),
)

/** Purchases with a contract. */
export const withContract: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases
      .filter(({ contracted }) => contracted !== undefined)
      .map((subject) => ({ key: subject.name, subject })),
}

export const contractPublishedOn: Day<Purchase> = dayMeasure(
  "purchase.contractPublishedOn",
  ["政府采购合同公告之日", "day on which the contract was published"],
  ({ contractPublished }) => dayOf(contractPublished),
)

export const contractFiledOn: Day<Purchase> = dayMeasure(
  "purchase.contractFiledOn",
  ["政府采购合同备案之日", "day on which a copy of the contract was filed"],
  ({ contractFiled }) => dayOf(contractFiled),
)

/** Tenders with a performance bond. */
export const withBond: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases.filter(({ bond }) => bond !== undefined).map((subject) => ({ key: subject.name, subject })),
}

const MILLION = 1_000_000n

export const bondAmount = amountMeasure<Purchase>(
  "purchase.bondFen",
  ["履约保证金", "performance bond"],
  ({ bond }) => bond && said(bond, bond.payload.amountFen),
)

/** What was awarded, or where no notice says it what was contracted. */
export const awardPrice = amountMeasure<Purchase>(
  "purchase.awardPriceFen",
  ["中标合同金额", "amount of the award"],
  ({ notified, contracted }) =>
    (notified && said(notified, notified.payload.priceFen)) ??
    (contracted && said(contracted, contracted.priceFen)),
)

/** What the documents ask for as a bond, of the award. */
export const statedBond = amountMeasure<Purchase>(
  "purchase.statedBondFen",
  ["招标文件要求的履约保证金", "performance bond that the documents ask for"],
  (purchase) => {
    const { documents } = purchase
    const share = documents && said(documents, documents.payload.performanceBondShareMillionths)
    const price = awardPrice.of(purchase)
    return share && price && together((price.value * BigInt(share.value)) / MILLION, share, price)
  },
)

export const isBondCash: Flag<Purchase> = flagMeasure(
  "purchase.isBondCash",
  ["履约保证金以现金提交", "the performance bond is cash"],
  ({ bond }) => (bond?.payload.form === undefined ? undefined : said(bond, bond.payload.form === "cash")),
)
