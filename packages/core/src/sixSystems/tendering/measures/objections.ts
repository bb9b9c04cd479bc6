/** What rules look at in objections and complaints. */
import { addDays, daysBetween } from "../../../kernel/CalendarDate.ts"
import type { Day, Flag } from "../../../law/Measure.ts"
import { saidBy } from "../../../law/Measure.ts"
import type { Subjects } from "../../../law/Rule.ts"
import { measureSeenFrom } from "../../../law/seenFrom.ts"
import { all, any, apart, isTrue, type Test } from "../../../law/Test.ts"
import { said } from "../../Act.ts"
import type { TenderingFacts } from "../measures.ts"
import { documentsObjectionPeriod, prequalificationObjectionPeriod } from "../parameters.ts"
import type { Of, Purchase } from "../record.ts"
import type { Matter } from "../words.ts"
import { applicationDeadline, bidDeadline } from "./documents.ts"
import { dayMeasure, dayOf, flagMeasure, together } from "./observed.ts"

export interface Objection {
  readonly purchase: Purchase
  readonly act: Of<"ObjectionRaised">
  readonly answer: Of<"ObjectionAnswered"> | undefined
}

const objectionsAbout = (...matters: ReadonlyArray<Matter>): Subjects<TenderingFacts, Objection> => ({
  kind: "objection",
  in: ({ purchases }) =>
    purchases.flatMap((purchase) =>
      purchase.objections
        .filter(({ payload }) => matters.includes(payload.about))
        .map((act) => ({
          key: `${purchase.name}/${act.payload.objection}`,
          subject: {
            purchase,
            act,
            answer: purchase.answers.find(({ payload }) => payload.objection === act.payload.objection),
          },
        })),
    ),
})

export const objectionsToDocuments = objectionsAbout("tenderDocuments", "prequalificationDocuments")
export const objectionsToResults = objectionsAbout("result")
export const objectionsThatSuspend = objectionsAbout("tenderDocuments", "prequalificationDocuments", "result")

export const purchaseOfObjection = ({ purchase }: Objection): Purchase => purchase

export const objectedOn: Day<Objection> = dayMeasure(
  "objection.on",
  ["收到异议之日", "day on which the objection came in"],
  ({ act }) => dayOf(act),
)

export const answeredOn: Day<Objection> = dayMeasure(
  "objection.answeredOn",
  ["答复异议之日", "day of the answer"],
  ({ answer }) => dayOf(answer),
)

const isAbout = (id: string, words: readonly [string, string], matter: Matter): Flag<Objection> =>
  flagMeasure(`objection.${id}`, words, ({ act }) => said(act, act.payload.about === matter))

const isAboutTenderDocuments = isAbout(
  "isAboutTenderDocuments",
  ["对招标文件的异议", "is about the tender documents"],
  "tenderDocuments",
)
const isAboutPrequalification = isAbout(
  "isAboutPrequalification",
  ["对资格预审文件的异议", "is about the prequalification documents"],
  "prequalificationDocuments",
)
export const isAboutResult = isAbout("isAboutResult", ["对评标结果的异议", "is about the result"], "result")

/** 招标投标法实施条例第二十二条: what comes later need not be answered in time. */
export const isRaisedInTime: Test<Objection> = any(
  all(
    isTrue(isAboutTenderDocuments),
    apart(objectedOn, measureSeenFrom(bidDeadline, purchaseOfObjection), documentsObjectionPeriod),
  ),
  all(
    isTrue(isAboutPrequalification),
    apart(
      objectedOn,
      measureSeenFrom(applicationDeadline, purchaseOfObjection),
      prequalificationObjectionPeriod,
    ),
  ),
)

/** The step that may not be taken before the answer; unknown as long as neither is there. */
export const tenderWentOnUnanswered: Flag<Objection> = flagMeasure(
  "objection.tenderWentOnUnanswered",
  ["未答复异议即继续招标投标活动", "the tender went on before the answer"],
  ({ act, answer, purchase: { documents, opened, notified } }) => {
    const step = {
      prequalificationDocuments: documents,
      tenderDocuments: opened,
      result: notified,
      opening: undefined,
      other: undefined,
    }[act.payload.about]
    const [next, answered] = [dayOf(step), dayOf(answer)]
    if (next === undefined) return answered && together(false, answered)
    // What was done before anybody objected did not go on.
    if (next.value < act.on) return together(false, next, dayOf(act))
    return together(answered === undefined || answered.value > next.value, next, answered)
  },
)

export interface Complaint {
  readonly purchase: Purchase
  readonly act: Of<"ComplaintFiled">
}

export const complaints: Subjects<TenderingFacts, Complaint> = {
  kind: "complaint",
  in: ({ purchases }) =>
    purchases.flatMap((purchase) =>
      purchase.complaints.map((act, index) => ({
        key: `${purchase.name}/${index + 1}`,
        subject: { purchase, act },
      })),
    ),
}

export const complainedOn: Day<Complaint> = dayMeasure(
  "complaint.on",
  ["提出投诉之日", "day of the complaint"],
  ({ act }) => dayOf(act),
)

/** 招标投标法实施条例第六十条第二款: the time in which an objection was answered does not count. */
export const complaintCountsFrom: Day<Complaint> = dayMeasure(
  "complaint.countsFrom",
  [
    "知道或者应当知道之日（扣除异议答复期间）",
    "day on which it was known, moved by the time in which an objection was answered",
  ],
  ({ act, purchase }) => {
    const known = said(act, act.payload.knownOn)
    const ofObjection = ({ payload }: { readonly payload: { readonly objection: string } }): boolean =>
      payload.objection === act.payload.objection
    const [raised, answer] = [purchase.objections.find(ofObjection), purchase.answers.find(ofObjection)]
    if (known === undefined || raised === undefined || answer === undefined) return known
    const waited = daysBetween(raised.on, answer.on)
    return together(addDays(known.value, waited), known, dayOf(raised), dayOf(answer))
  },
)

/** 招标投标法实施条例第二十二条、第四十四条、第五十四条. */
const AFTER_OBJECTION: ReadonlySet<Matter> = new Set([
  "prequalificationDocuments",
  "tenderDocuments",
  "opening",
  "result",
])

export const needsObjection: Flag<Complaint> = flagMeasure(
  "complaint.needsObjection",
  ["应当先提出异议的事项", "is about what has to be objected to first"],
  ({ act }) => said(act, AFTER_OBJECTION.has(act.payload.about)),
)

/** An objection that is named has to be one that was raised by then. */
export const followsObjection: Flag<Complaint> = flagMeasure(
  "complaint.followsObjection",
  ["已先提出异议", "follows an objection"],
  ({ act, purchase }) => {
    const { objection } = act.payload
    if (objection === undefined) return undefined
    const raised = purchase.objections.find(({ payload }) => payload.objection === objection)
    return raised === undefined ? saidBy(false, act.id) : saidBy(raised.on <= act.on, act.id, raised.id)
  },
)
