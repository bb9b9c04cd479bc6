/** What rules look at in the documents of a tender: their days, their terms, what was changed. */
import type { Day, Flag, Said } from "../../../law/Measure.ts"
import type { CalendarDate } from "../../../kernel/CalendarDate.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { measureSeenFrom } from "../../../law/seenFrom.ts"
import { said } from "../../Act.ts"
import type { TenderingFacts } from "../measures.ts"
import type { Of, Purchase } from "../record.ts"
import { countMeasure, dayMeasure, dayOf, flagMeasure, together } from "./observed.ts"
import { tenders } from "./tendering.ts"

export const documentsIssuedOn: Day<Purchase> = dayMeasure(
  "purchase.documentsIssuedOn",
  ["招标文件开始发出之日", "day on which the tender documents were first issued"],
  ({ documents }) => dayOf(documents),
)

type Documents = "prequalification" | "tender"

const isAbout =
  (documents: Documents) =>
  ({ payload }: Of<"TenderDocumentsClarified">): boolean =>
    (payload.documents ?? "tender") === documents

/** The last day that was set: the first, or where it was moved the one to which it was moved last. */
const lastSet = (
  { clarifications }: Purchase,
  documents: Documents,
  first: Said<CalendarDate> | undefined,
): Said<CalendarDate> | undefined =>
  clarifications
    .filter(isAbout(documents))
    .reduce((set, act) => said(act, act.payload.bidDeadline) ?? set, first)

export const bidDeadline: Day<Purchase> = dayMeasure(
  "purchase.bidDeadline",
  ["投标截止日", "last day for bids"],
  (purchase) =>
    lastSet(
      purchase,
      "tender",
      purchase.documents && said(purchase.documents, purchase.documents.payload.bidDeadline),
    ),
)

export const applicationDeadline: Day<Purchase> = dayMeasure(
  "purchase.applicationDeadline",
  ["资格预审申请截止日", "last day for applications"],
  (purchase) =>
    lastSet(
      purchase,
      "prequalification",
      purchase.prequalified && said(purchase.prequalified, purchase.prequalified.payload.applyBy),
    ),
)

export const bidsValidUntil: Day<Purchase> = dayMeasure(
  "purchase.bidsValidUntil",
  ["投标有效期届满之日", "last day on which bids are valid"],
  ({ documents }) => documents && said(documents, documents.payload.bidsValidUntil),
)

export const hasMinimumPrice: Flag<Purchase> = flagMeasure(
  "purchase.hasMinimumPrice",
  ["规定最低投标限价", "sets a lowest price"],
  ({ documents }) => documents && said(documents, documents.payload.hasMinimumPrice),
)

export const referencePriceCount = countMeasure<Purchase>(
  "purchase.referencePriceCount",
  ["标底数量", "number of reference prices"],
  ({ documents }) => documents && said(documents, documents.payload.referencePriceCount),
)

export const hasReferencePrice: Flag<Purchase> = flagMeasure(
  "purchase.hasReferencePrice",
  ["编制标底", "has a reference price"],
  (purchase) => {
    const count = referencePriceCount.of(purchase)
    return count && together(count.value > 0, count)
  },
)

export const isReferencePriceSecret: Flag<Purchase> = flagMeasure(
  "purchase.isReferencePriceSecret",
  ["标底保密", "the reference price is secret"],
  ({ documents }) => documents && said(documents, documents.payload.isReferencePriceSecret),
)

/** Documents that are given out: those of a tender or of its prequalification. */
export interface Issue {
  readonly purchase: Purchase
  readonly act: Of<"TenderDocumentsIssued"> | Of<"PrequalificationHeld">
}

export const issues: Subjects<TenderingFacts, Issue> = {
  kind: "documents",
  in: (facts) =>
    tenders
      .in(facts)
      .flatMap(({ key, subject: purchase }) => [
        ...(purchase.prequalified === undefined
          ? []
          : [{ key: `${key}/prequalification`, subject: { purchase, act: purchase.prequalified } }]),
        ...(purchase.documents === undefined
          ? []
          : [{ key, subject: { purchase, act: purchase.documents } }]),
      ]),
}

export const purchaseOfIssue = ({ purchase }: Issue): Purchase => purchase

export const saleBegins: Day<Issue> = dayMeasure(
  "documents.saleBegins",
  ["文件开始发售之日", "first day on which the documents are given out"],
  ({ act }) => dayOf(act),
)

export const saleEnds: Day<Issue> = dayMeasure(
  "documents.saleEnds",
  ["文件停止发售之日", "last day on which the documents are given out"],
  ({ act }) => said(act, act.payload.until),
)

/** Tenders with a prequalification. */
export const prequalifications: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: (facts) => tenders.in(facts).filter(({ subject }) => subject.prequalified !== undefined),
}

export const prequalificationBegins: Day<Purchase> = dayMeasure(
  "purchase.prequalificationBegins",
  ["资格预审文件开始发售之日", "first day on which the prequalification documents are given out"],
  ({ prequalified }) => dayOf(prequalified),
)

export const prequalificationSaleEnds: Day<Purchase> = dayMeasure(
  "purchase.prequalificationSaleEnds",
  ["资格预审文件停止发售之日", "last day on which the prequalification documents are given out"],
  ({ prequalified }) => prequalified && said(prequalified, prequalified.payload.until),
)

/** A notice that clarifies or changes documents. */
export interface Clarification {
  readonly purchase: Purchase
  readonly act: Of<"TenderDocumentsClarified">
}

const clarificationsOf = (documents: Documents): Subjects<TenderingFacts, Clarification> => ({
  kind: "clarification",
  in: (facts) =>
    tenders
      .in(facts)
      .flatMap(({ key, subject: purchase }) =>
        purchase.clarifications
          .filter(isAbout(documents))
          .map((act, index) => ({ key: `${key}/${index + 1}`, subject: { purchase, act } })),
      ),
})

export const clarificationsOfTender = clarificationsOf("tender")
export const clarificationsOfPrequalification = clarificationsOf("prequalification")

export const purchaseOfClarification = ({ purchase }: Clarification): Purchase => purchase

export const clarifiedOn: Day<Clarification> = dayMeasure(
  "clarification.on",
  ["澄清或者修改通知之日", "day of the clarification or change"],
  ({ act }) => dayOf(act),
)

export const affectsBids: Flag<Clarification> = flagMeasure(
  "clarification.affectsBids",
  ["可能影响投标文件或者资格预审申请文件的编制", "may affect how bids or applications are made"],
  ({ act }) => said(act, act.payload.affectsBids),
)

/** The last day as it stands after all notices: where it was moved, more time was left. */
export const bidDeadlineAfterAll: Day<Clarification> = measureSeenFrom(bidDeadline, purchaseOfClarification)
export const applicationDeadlineAfterAll: Day<Clarification> = measureSeenFrom(
  applicationDeadline,
  purchaseOfClarification,
)
