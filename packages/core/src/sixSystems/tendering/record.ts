/** A purchase (标段) as its acts tell it, from the plan to the papers of the award. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import type { Fen } from "../../kernel/Money.ts"
import type { ActId } from "../../law/Measure.ts"
import type { Acted, Party } from "../Act.ts"
import type { ProjectFacts } from "../legalPersonResponsibility/record.ts"
import type { TenderingEvent } from "./events.ts"

export type Of<Tag extends TenderingEvent["_tag"]> = Acted<Extract<TenderingEvent, { readonly _tag: Tag }>>

/** The contract of a purchase, as the record of contracts has it. */
export interface Contracted {
  readonly id: ActId
  readonly on: CalendarDate
  readonly contractor?: Party | undefined
  readonly priceFen?: Fen | undefined
}

/** An approval of the project: that of its feasibility report or of its preliminary design. */
export interface Approval {
  readonly id: ActId
  readonly on: CalendarDate
}

/** A contract that may name the purchase that it came from. */
export type SignedContract = Contracted & { readonly purchase?: string | undefined }

/** What is said once of a purchase; what is said again takes the place of what was said before. */
const ONCE = {
  PurchasePlanned: "planned",
  TenderWaived: "waived",
  InvitedTenderApproved: "invitationApproved",
  TenderAnnounced: "announced",
  InvitationsSent: "invited",
  PrequalificationHeld: "prequalified",
  TenderDocumentsIssued: "documents",
  BidsOpened: "opened",
  CommitteeFormed: "committee",
  EvaluationReported: "evaluated",
  CandidatesPublished: "candidatesPublished",
  WinnerNotified: "notified",
  AwardReported: "awardReported",
  ResultPublished: "resultPublished",
  PerformanceBondTaken: "bond",
  GovernmentContractPublished: "contractPublished",
  GovernmentContractFiled: "contractFiled",
} as const satisfies Partial<Record<TenderingEvent["_tag"], string>>

/** What may happen to a purchase many times. */
const OFTEN = {
  TenderPlanApproved: "plans",
  FundsSecured: "funds",
  TenderDocumentsClarified: "clarifications",
  ObjectionRaised: "objections",
  ObjectionAnswered: "answers",
  ComplaintFiled: "complaints",
  BidDepositTaken: "deposits",
  BidDepositReturned: "returns",
} as const satisfies Record<Exclude<TenderingEvent["_tag"], keyof typeof ONCE>, string>

type Once = { readonly [Tag in keyof typeof ONCE as (typeof ONCE)[Tag]]?: Of<Tag> }
type Often = { readonly [Tag in keyof typeof OFTEN as (typeof OFTEN)[Tag]]: ReadonlyArray<Of<Tag>> }

interface Alone extends Once, Often {
  readonly name: string
  readonly project: ProjectFacts
  /** The approval of the project that a tender rests on, as the record of the project has it. */
  readonly approved?: Approval
  /** Where it was contracted without any of this, the contract says that it was made. */
  readonly contracted?: Contracted
}

export interface Purchase extends Alone {
  /** All purchases of the project, itself included. */
  readonly siblings: ReadonlyArray<Purchase>
  /** Those of them, itself included, that could have been made together. */
  readonly combined: ReadonlyArray<Purchase>
}

const NEVER: Often = {
  plans: [],
  funds: [],
  clarifications: [],
  objections: [],
  answers: [],
  complaints: [],
  deposits: [],
  returns: [],
}

const isOnce = (act: Acted<TenderingEvent>): act is Of<keyof typeof ONCE> => act._tag in ONCE

/** A purchase with one more act. */
const withAct = (purchase: Alone, act: Acted<TenderingEvent>): Alone => {
  if (isOnce(act)) return { ...purchase, [ONCE[act._tag]]: act }
  const field = OFTEN[act._tag]
  return { ...purchase, [field]: [...purchase[field], act] }
}

const withTogether = (purchases: ReadonlyArray<Alone>): ReadonlyArray<Purchase> => {
  const all: Array<Alone & { siblings: ReadonlyArray<Purchase>; combined: ReadonlyArray<Purchase> }> = []
  for (const purchase of purchases) all.push({ ...purchase, siblings: all, combined: [] })
  for (const purchase of all) {
    const { category, combinesAs } = purchase.planned?.payload ?? {}
    purchase.combined = all.filter(
      (other) =>
        other === purchase ||
        (combinesAs !== undefined &&
          other.planned?.payload.combinesAs === combinesAs &&
          other.planned.payload.category === category),
    )
  }
  return all
}

/** The purchases of a project in the order in which they were first heard of. */
export const purchasesOf = (
  project: ProjectFacts,
  acts: ReadonlyArray<Acted<TenderingEvent>>,
  contracts: ReadonlyArray<SignedContract> = [],
  approved?: Approval,
): ReadonlyArray<Purchase> => {
  const purchases = new Map<string, Alone>()
  /** What is said of the whole project is said of each of its purchases. */
  const ofAll: Array<Acted<TenderingEvent>> = []
  const alone = (name: string): Alone => ({
    name,
    project,
    ...NEVER,
    ...(approved === undefined ? {} : { approved }),
  })
  const known = (name: string): Alone => purchases.get(name) ?? ofAll.reduce<Alone>(withAct, alone(name))
  for (const act of acts) {
    const name = act.payload.purchase
    if (name !== undefined) {
      purchases.set(name, withAct(known(name), act))
      continue
    }
    ofAll.push(act)
    for (const [each, purchase] of purchases) purchases.set(each, withAct(purchase, act))
  }
  for (const { purchase: name, ...contracted } of contracts) {
    if (name !== undefined) purchases.set(name, { ...known(name), contracted })
  }
  return withTogether([...purchases.values()])
}
