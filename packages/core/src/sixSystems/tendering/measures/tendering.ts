/** Whether and how a purchase was tendered, and on which ground it was not. */
import { within } from "../../../kernel/OrganisationCode.ts"
import { saidBy, type Day, type Flag, type Said } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { said } from "../../Act.ts"
import { isSurveyOrDesign, type TenderingFacts } from "../measures.ts"
import type { Purchase } from "../record.ts"
import type { Method, WaiverGround } from "../words.ts"
import { countMeasure, dayMeasure, dayOf, flagMeasure } from "./observed.ts"

/** Documents that were issued and bids that were opened or evaluated are those of a tender. */
export const isTendered: Flag<Purchase> = flagMeasure(
  "purchase.isTendered",
  ["已招标", "was tendered"],
  ({ announced, documents, opened, evaluated, contracted, notified }) => {
    if (announced !== undefined) {
      const { method } = announced.payload
      return saidBy(method === "openTender" || method === "invitedTender", announced.id)
    }
    const tender = documents ?? opened ?? evaluated
    if (tender !== undefined) return saidBy(true, tender.id)
    const made = notified ?? contracted
    return made === undefined ? undefined : saidBy(false, made.id)
  },
)

/** Purchases that are tendered, or of which it is not known yet. */
export const tenders: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases
      .filter((purchase) => isTendered.of(purchase)?.value !== false)
      .map((subject) => ({ key: subject.name, subject })),
}

const isBy = (id: string, words: readonly [string, string], ...methods: ReadonlyArray<Method>) =>
  flagMeasure<Purchase>(
    `purchase.${id}`,
    words,
    ({ announced }) => announced && said(announced, methods.includes(announced.payload.method)),
  )

export const isOpenTender = isBy("isOpenTender", ["公开招标", "is an open tender"], "openTender")
export const isInvitedTender = isBy("isInvitedTender", ["邀请招标", "is an invited tender"], "invitedTender")
export const isNegotiated = isBy(
  "isNegotiated",
  ["竞争性谈判", "is a competitive negotiation"],
  "competitiveNegotiation",
)
/** 竞争性磋商 stands beside the two that the regulation names. */
export const isByMethodWithoutTender = isBy(
  "isByMethodWithoutTender",
  ["采用竞争性谈判、竞争性磋商或者单一来源方式", "is by negotiation, consultation or from a single source"],
  "competitiveNegotiation",
  "competitiveConsultation",
  "singleSource",
)

export const noticeIsInDesignatedMedia: Flag<Purchase> = flagMeasure(
  "purchase.noticeIsInDesignatedMedia",
  ["招标公告在指定媒介发布", "the notice stands in designated media"],
  ({ announced }) => announced && said(announced, announced.payload.isInDesignatedMedia),
)

export const noticeOn: Day<Purchase> = dayMeasure(
  "purchase.noticeOn",
  ["招标公告之日", "day of the tender notice"],
  ({ announced, invited, prequalified, documents }) =>
    dayOf(announced) ?? dayOf(invited) ?? dayOf(prequalified) ?? dayOf(documents),
)

export const invitedCount = countMeasure<Purchase>(
  "purchase.invitedCount",
  ["受邀请的投标人或者供应商数量", "number of those invited"],
  ({ invited, announced }) =>
    (invited && said(invited, new Set(invited.payload.invited.map(({ code }) => within(code))).size)) ??
    (announced && said(announced, announced.payload.invitedCount)),
)

export const invitationApprovedOn: Day<Purchase> = dayMeasure(
  "purchase.invitationApprovedOn",
  ["邀请招标获批准之日", "day on which invited tendering was approved"],
  ({ invitationApproved }) => dayOf(invitationApproved),
)

/** The second ground has to be found by the authority that approves the project. */
export const invitationGroundIsLawful: Flag<Purchase> = flagMeasure(
  "purchase.invitationGroundIsLawful",
  ["具有邀请招标的法定情形", "has a lawful ground for invited tendering"],
  ({ invitationApproved, announced }) => {
    if (invitationApproved === undefined) return announced && saidBy(false, announced.id)
    const { ground, isFoundByAuthority } = invitationApproved.payload
    return said(invitationApproved, ground === "fewBidders" ? true : isFoundByAuthority)
  },
)

export const waivedOn: Day<Purchase> = dayMeasure(
  "purchase.waivedOn",
  ["决定不招标之日", "day of the decision for no tender"],
  ({ waived }) => dayOf(waived),
)

/** Purchases of which it was decided that there is no tender. */
export const waivers: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases }) =>
    purchases.filter(({ waived }) => waived !== undefined).map((subject) => ({ key: subject.name, subject })),
}

/** 招标投标法第六十六条. */
const BY_LAW: ReadonlySet<WaiverGround> = new Set(["stateSecret", "disasterRelief", "workForRelief"])
/** 招标投标法实施条例第九条（一）至（四）. */
const BY_REGULATION: ReadonlySet<WaiverGround> = new Set([
  "patent",
  "ownConstruction",
  "concession",
  "continuity",
])
/** 国家计委令第3号第八条: survey and design, with an approval. */
const BY_ORDER_OF_2000: ReadonlySet<WaiverGround> = new Set(["patent", "artisticForm"])

type Lawfulness = (ground: WaiverGround, purchase: Purchase) => boolean | undefined

const waiverBy = (id: string, words: readonly [string, string], lawful: Lawfulness) =>
  flagMeasure<Purchase>(`purchase.${id}`, words, (purchase): Said<boolean> | undefined => {
    const { waived, planned } = purchase
    if (waived === undefined) return saidBy(false, ...(planned === undefined ? [] : [planned.id]))
    return said(waived, BY_LAW.has(waived.payload.ground) || lawful(waived.payload.ground, purchase))
  })

/** Whether an approval is there; one that is not said is not known. */
const isApproved = ({ waived }: Purchase): true | undefined =>
  waived?.payload.approvedBy === undefined ? undefined : true

const isByOrderOf2000: Lawfulness = (ground, purchase) => {
  if (!BY_ORDER_OF_2000.has(ground)) return undefined
  const isDesign = isSurveyOrDesign.of(purchase)?.value
  return isDesign === true ? isApproved(purchase) : ground === "artisticForm" ? isDesign : undefined
}

/** Of the grounds of those years for works and goods the texts were not read: they are not known. */
export const isWaivedUntil2012 = waiverBy(
  "isWaivedUntil2012",
  [
    "有招标投标法或者国家计委令第3号规定的不招标情形",
    "has a ground of the law or of the order of 2000 for no tender",
  ],
  isByOrderOf2000,
)

export const isWaivedUntil2018 = waiverBy(
  "isWaivedUntil2018",
  [
    "有招标投标法、实施条例或者国家计委令第3号规定的不招标情形",
    "has a ground of the law, its regulations or the order of 2000 for no tender",
  ],
  (ground, purchase) =>
    BY_REGULATION.has(ground)
      ? true
      : ground === "otherByState"
        ? isApproved(purchase)
        : isByOrderOf2000(ground, purchase),
)

export const isWaivedSince2018 = waiverBy(
  "isWaivedSince2018",
  ["有招标投标法或者实施条例规定的不招标情形", "has a ground of the law or its regulations for no tender"],
  (ground, purchase) =>
    BY_REGULATION.has(ground) ? true : ground === "otherByState" ? isApproved(purchase) : false,
)

export const isWaivedAtAll: Flag<Purchase> = flagMeasure(
  "purchase.isWaivedAtAll",
  ["已决定不招标", "it was decided that there is no tender"],
  ({ waived, planned }) =>
    waived === undefined
      ? saidBy(false, ...(planned === undefined ? [] : [planned.id]))
      : saidBy(true, waived.id),
)
