/**
 * What happens in a few projects under the six systems, made up: one where it goes as the law has it, one
 * where much is late or out of order, one at its beginning, and one that nobody tendered.
 */
import { Schema } from "effect"
import { Act } from "@minsheng/core/act"
import type { ActName } from "@minsheng/core/dossier"
import { CalendarDate } from "@minsheng/core/kernel"
import { OFFICE_DAY, YEAR } from "./scene.ts"

/** An act so many days after the day from which the project is in the plan. */
interface PlannedAct {
  readonly day: number
  readonly type: ActName
  readonly payload: object
}

/** A project's money as its acts speak of it, in fen. */
interface Money {
  readonly total: bigint
  readonly estimate: bigint
  readonly price: bigint
}

/** `age`: how many days the project has been in the plan on the office's day. */
type Story = (money: Money, age: number) => ReadonlyArray<PlannedAct>

const on = (day: number, type: ActName, payload: object = {}): PlannedAct => ({ day, type, payload })

/** The one purchase, and the one contract, of every story. */
export const DOSSIER_LOT = "施工一标"
const party = (code: string, name: string) => ({ code, name })
const OWNER = party("10000001-6", "示例建设管理站")
const BUILDER = party("10000002-4", "示例建筑公司甲")
const OTHERS = [party("10000003-2", "示例建筑公司乙"), party("10000004-0", "示例建筑公司丙")]
const SUPERVISION = party("10000005-9", "示例监理公司")
const paper = (number: string, issuer: string) => ({ paper: { number, title: null, issuer } })

const described = (total: bigint, sector: string) => ({
  sector,
  scale: "small",
  totalInvestmentFen: String(total),
  fiscalFen: String(total),
  governmentInvestment: "direct",
  isStateControlled: true,
  isCommercial: false,
})

const bidOf = (bidder: object, price: bigint, receivedOn: string) => ({
  bidder,
  priceFen: String(price),
  receivedOn,
})

const prepared = (money: Money, sector: string): ReadonlyArray<PlannedAct> => [
  on(-21, "ProjectDescribed", described(money.total, sector)),
  on(-20, "LegalPersonNamed", { legalPerson: OWNER }),
  on(-18, "ProjectApproved", {
    stage: "feasibility",
    estimateFen: String(money.total),
    ...paper("示例发改〔2010〕1号", "示例发展改革委"),
  }),
  on(-6, "ProjectApproved", {
    stage: "preliminaryDesign",
    estimateFen: String(money.total),
    ...paper("示例发改〔2010〕2号", "示例发展改革委"),
  }),
  on(0, "ProjectEnteredPlan", { amountFen: String(money.total) }),
]

/** Notice, bids and award; `deadline` is how many days after the first of the documents bids are due. */
const tendered = (money: Money, from: number, deadline: number): Story => {
  const opening = from + deadline
  return () => [
    on(from - 3, "PurchasePlanned", {
      purchase: DOSSIER_LOT,
      category: "works",
      estimateFen: String(money.estimate),
      infrastructure: "waterConservancy",
    }),
    on(from - 2, "TenderPlanApproved", { covers: ["scope", "method", "organisation"], method: "openTender" }),
    on(from - 2, "FundsSecured", { kind: "fiscal", amountFen: String(money.total) }),
    on(from, "TenderAnnounced", {
      purchase: DOSSIER_LOT,
      method: "openTender",
      media: ["示例招标信息网"],
      isInDesignatedMedia: true,
    }),
    on(from, "TenderDocumentsIssued", {
      purchase: DOSSIER_LOT,
      until: dayToken(from + 6),
      bidDeadline: dayToken(opening),
      bidsValidUntil: dayToken(opening + 60),
    }),
    on(opening - 1, "CommitteeFormed", {
      purchase: DOSSIER_LOT,
      members: ["甲", "乙", "丙", "丁"]
        .map((name) => ({
          member: `示例专家${name}`,
          kind: "expert",
          isFromLibrary: true,
          hasInterest: false,
        }))
        .concat([
          { member: "示例代表", kind: "ownerRepresentative", isFromLibrary: false, hasInterest: false },
        ]),
      draw: "random",
    }),
    on(opening, "BidsOpened", {
      purchase: DOSSIER_LOT,
      at: "09:30",
      bids: [BUILDER, ...OTHERS].map((bidder, index) =>
        bidOf(bidder, money.price + BigInt(index) * 123_400n, dayToken(opening)),
      ),
      areAllReadOut: true,
      isRecordKept: true,
    }),
    on(opening + 1, "EvaluationReported", {
      purchase: DOSSIER_LOT,
      candidates: [
        { bidder: BUILDER, rank: 1 },
        { bidder: OTHERS[0], rank: 2 },
      ],
      isSignedByAll: true,
      areBidsAlike: false,
      areBidsMixed: false,
    }),
    on(opening + 2, "CandidatesPublished", {
      purchase: DOSSIER_LOT,
      until: dayToken(opening + 6),
      media: ["示例招标信息网"],
    }),
    on(opening + 7, "WinnerNotified", {
      purchase: DOSSIER_LOT,
      winner: BUILDER,
      priceFen: String(money.price),
    }),
  ]
}

const signed = (money: Money, retentionShare: number) => ({
  contract: DOSSIER_LOT,
  kind: "works",
  purchase: DOSSIER_LOT,
  contractor: BUILDER,
  clientKind: "publicInstitution",
  priceFen: String(money.price),
  isWritten: true,
  terms: {
    includesMaterials: true,
    advanceShare: 200_000,
    progressShare: 800_000,
    retentionShare,
    defectMonths: 12,
    durationDays: 150,
  },
})

/** As the law has it. */
const sound: Story = (money, age) => [
  ...prepared(money, "water"),
  on(2, "ResponsibleLeaderNamed", { leader: "示例甲", post: "示例县副县长" }),
  ...tendered(money, 6, 21)(money, age),
  on(36, "AwardReported", { purchase: DOSSIER_LOT, to: "示例监督管理局" }),
  on(37, "ResultPublished", { purchase: DOSSIER_LOT, media: ["示例招标信息网"] }),
  on(40, "ContractSigned", signed(money, 50_000)),
  on(41, "SupervisionAppointed", {
    supervisionFirm: SUPERVISION,
    chiefEngineer: "示例总监",
    projectCount: 2,
    isRelated: false,
  }),
  on(41, "SupervisionContractSigned", { supervisionFirm: SUPERVISION, isWritten: true }),
  on(42, "ContractorInformedOfSupervision", {
    isWritten: true,
    namesFirm: true,
    namesContent: true,
    namesPowers: true,
  }),
  on(43, "DrawingsReviewed", { contract: DOSSIER_LOT, passed: true }),
  on(44, "QualitySupervisionRegistered", { contract: DOSSIER_LOT, station: "示例质监站" }),
  on(45, "SupervisionPlanned", { signedBy: "chiefSupervisionEngineer", norm: "GB 50319-2000" }),
  on(46, "StartOrdered", { contract: DOSSIER_LOT, signedBy: "chiefSupervisionEngineer", order: "start" }),
  on(46, "WorksStarted", { contract: DOSSIER_LOT }),
  on(48, "PaymentMade", {
    contract: DOSSIER_LOT,
    payee: BUILDER,
    amountFen: String(money.price / 5n),
    kind: "advance",
    means: "transfer",
    isFiscalMoney: true,
    hasInvoice: true,
  }),
]

/** Bids were asked for too soon, works began before anybody looked, and nobody reported the award. */
const hasty: Story = (money, age) => [
  ...prepared(money, "water"),
  ...tendered(money, 5, 18)(money, age),
  on(28, "WorksStarted", { contract: DOSSIER_LOT }),
  on(35, "ContractSigned", { ...signed(money, 100_000), contractor: OTHERS[0], isWritten: true }),
  on(40, "SupervisionAppointed", {
    supervisionFirm: SUPERVISION,
    chiefEngineer: "示例总监",
    projectCount: 5,
  }),
  on(45, "MaterialsUsed", { contract: DOSSIER_LOT, materials: "水泥1批" }),
  on(50, "PaymentMade", {
    contract: DOSSIER_LOT,
    payee: OTHERS[0],
    amountFen: String(money.price / 2n),
    kind: "advance",
    means: "cash",
    isFiscalMoney: true,
    hasInvoice: false,
  }),
]

/** The award was sent five days ago: the report and the contract fall due. */
const beginning: Story = (money, age) => [
  ...prepared(money, "water"),
  ...tendered(money, age - 33, 21)(money, age),
]

/** Given to a builder without a tender, and paid before the contract. */
const untendered: Story = (money) => [
  on(-10, "ProjectDescribed", described(money.total, "school")),
  on(-8, "LegalPersonNamed", { legalPerson: OWNER }),
  on(3, "PurchasePlanned", { purchase: DOSSIER_LOT, category: "works", estimateFen: String(money.estimate) }),
  on(6, "TenderAnnounced", { purchase: DOSSIER_LOT, method: "direct" }),
  on(20, "PaymentMade", {
    contract: DOSSIER_LOT,
    payee: BUILDER,
    amountFen: String(money.price / 4n),
    kind: "advance",
  }),
  on(25, "ContractSigned", { ...signed(money, 50_000), isWritten: false }),
  on(26, "WorksStarted", { contract: DOSSIER_LOT }),
]

/** Projects by their code, with what happened in each. */
const STORIES: ReadonlyArray<readonly [code: string, story: Story]> = [
  [`${YEAR}-341523-19-0003`, sound],
  [`${YEAR}-341524-19-0001`, hasty],
  [`${YEAR}-341522-19-0001`, beginning],
  [`${YEAR}-341524-33-0001`, untendered],
]

export const DOSSIER_CODES: ReadonlyArray<string> = STORIES.map(([code]) => code)

/** Stands for a day until the project's own is known. */
const dayToken = (day: number): string => `day ${day}`
const TOKEN = /^day (-?\d+)$/u

const dated = (value: unknown, approvedOn: CalendarDate.CalendarDate): unknown => {
  if (Array.isArray(value)) return value.map((one) => dated(one, approvedOn))
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dated(one, approvedOn)]))
  }
  const [, day] = typeof value === "string" ? (TOKEN.exec(value) ?? []) : []
  return day === undefined ? value : CalendarDate.addDays(approvedOn, Number(day))
}

const decodeAct = Schema.decodeUnknownSync(Act)

/** The acts of a project up to the office's date; of most projects there are none. */
export const actsOf = (
  code: string,
  {
    approvedOn,
    annualPlanFen,
  }: { readonly approvedOn: CalendarDate.CalendarDate; readonly annualPlanFen: bigint },
): ReadonlyArray<Act> => {
  const [, story] = STORIES.find(([one]) => one === code) ?? []
  const estimate = (annualPlanFen * 9n) / 10n
  const money = { total: annualPlanFen, estimate, price: (estimate * 19n) / 20n }
  const acts = story?.(money, CalendarDate.daysBetween(approvedOn, OFFICE_DAY)) ?? []
  return acts
    .map(({ day, type, payload }) =>
      decodeAct({
        type,
        occurredOn: CalendarDate.addDays(approvedOn, day),
        payload: dated(payload, approvedOn),
      }),
    )
    .filter(({ occurredOn }) => occurredOn <= OFFICE_DAY)
    .toSorted((a, b) => (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0))
}
