/** What becomes of a contract after it is signed: variations, supplements, subcontracts, inspections. */
import { within } from "../../../kernel/OrganisationCode.ts"
import { said } from "../../Act.ts"
import { dayOf, every, latest, latestByName, type OfKind } from "../../ActsByKind.ts"
import { amount, day, flag, quantity, sumOf } from "../../measuring.ts"
import { lastDayAfter, saidBy } from "../../../law/Measure.ts"
import { advancePeriod } from "../parameters.ts"
import { actsUnder, type Contract, type ContractAct, type Under } from "../record.ts"
import { signedOn } from "./signing.ts"

export const variations = actsUnder("VariationAgreed", ({ payload }) => payload.number)
export type Variation = Under<"VariationAgreed">

export const confirmedOn = day<Variation>(
  "variation.confirmedOn",
  ["变更确定之日", "day on which the variation was confirmed"],
  ({ act }) => said(act, act.payload.confirmedOn),
)

export const raisedOn = day<Variation>(
  "variation.raisedOn",
  ["提出变更价款之日", "day on which its price was raised"],
  ({ act }) => said(act, act.payload.raisedOn),
)

export const answeredOn = day<Variation>(
  "variation.answeredOn",
  ["答复变更价款之日", "day on which its price was answered"],
  ({ act }) => said(act, act.payload.answeredOn),
)

export const supplements = actsUnder("SupplementSigned", ({ payload }) => payload.number)
export type Supplement = Under<"SupplementSigned">

export const supplementedOn = day<Supplement>(
  "supplement.signedOn",
  ["补充协议签订之日", "day of the signing of the supplement"],
  ({ act }) => dayOf(act),
)

const SUBSTANCE: ReadonlySet<string> = new Set(["subject", "price", "quality", "duration"])

export const changesSubstance = flag<Supplement>(
  "supplement.changesSubstance",
  ["变更标的、价款、质量、工期等实质性内容", "changes subject, price, quality or time"],
  ({ act }) =>
    said(
      act,
      act.payload.changes?.some((one) => SUBSTANCE.has(one)),
    ),
)

export const addsSameSubject = flag<Supplement>(
  "supplement.addsSameSubject",
  ["追加与合同标的相同的采购", "adds more of what the contract is for"],
  ({ act }) => said(act, act.payload.addsSameSubject),
)

/** What this supplement and those before it add to the price; unknown where one of them does not say. */
export const addedSoFar = amount<Supplement>(
  "supplement.addedSoFarFen",
  ["补充合同累计采购金额", "all that supplements have added so far"],
  ({ act, acts }) => {
    const adding = latestByName(every(acts, "SupplementSigned"), ({ payload }) => payload.number).filter(
      ({ on, payload }) => on <= act.on && payload.addsSameSubject !== false,
    )
    const added = adding.flatMap(({ payload }) => payload.addedFen ?? [])
    return added.length < adding.length ? undefined : saidBy(sumOf(added), ...adding.map(({ id }) => id))
  },
)

export const subcontracts = actsUnder("SubcontractAgreed", ({ payload }) => payload.subcontract)
export type Subcontract = Under<"SubcontractAgreed">

export const subcontractedOn = day<Subcontract>(
  "subcontract.agreedOn",
  ["分包之日", "day of the subcontract"],
  ({ act }) => dayOf(act),
)

export const isWholeWorks = flag<Subcontract>(
  "subcontract.isWholeWorks",
  ["将全部工程转给他人", "passes on the whole works"],
  ({ act }) => said(act, act.payload.isWholeWorks),
)

export const isMainWork = flag<Subcontract>(
  "subcontract.isMainWork",
  ["分包主体结构、关键性工作", "passes on the main structure or key work"],
  ({ act }) => said(act, act.payload.isMainWork),
)

export const isConsented = flag<Subcontract>(
  "subcontract.isConsented",
  ["合同约定或者经建设单位同意", "is agreed in the contract or consented to"],
  ({ act }) => said(act, act.payload.isConsented),
)

export const isSubcontractorQualified = flag<Subcontract>(
  "subcontract.isQualified",
  ["分包单位具备相应资质", "its taker is qualified"],
  ({ act }) => said(act, act.payload.isQualified),
)

/** 1 for a part of the contract itself, 2 for a part of that, and so on. */
export const subcontractDepth = quantity<Subcontract>(
  "subcontract.depth",
  "count",
  ["分包层数", "levels of subcontracting"],
  ({ act, acts }) => {
    const wholes = new Map(
      every(acts, "SubcontractAgreed").map(({ payload }) => [payload.subcontract, payload.within]),
    )
    const seen = new Set([act.payload.subcontract])
    let outer = act.payload.within
    while (outer !== undefined && !seen.has(outer)) {
      seen.add(outer)
      outer = wholes.get(outer)
    }
    return said(act, seen.size)
  },
)

const shownOf = (contract: Contract): OfKind<ContractAct, "QualificationShown"> | undefined => {
  const signed = latest(contract.acts, "ContractSigned")
  if (signed === undefined) return undefined
  const code = within(signed.payload.contractor.code)
  return every(contract.acts, "QualificationShown").findLast(
    ({ payload }) => within(payload.holder.code) === code,
  )
}

export const isContractorQualified = flag<Contract>(
  "contract.isContractorQualified",
  ["承包人资质类别、等级与工程相适应", "the contractor's qualification covers the works"],
  (contract) => {
    const shown = shownOf(contract)
    return shown === undefined ? undefined : said(shown, shown.payload.isSufficient)
  },
)

export const qualifiedFrom = day<Contract>(
  "contract.qualifiedFrom",
  ["资质证书生效之日", "first day of the certificate of qualification"],
  (contract) => {
    const shown = shownOf(contract)
    return shown === undefined ? undefined : said(shown, shown.payload.validFrom)
  },
)

export const qualifiedUntil = day<Contract>(
  "contract.qualifiedUntil",
  ["资质证书有效期截止之日", "last day of the certificate of qualification"],
  (contract) => {
    const shown = shownOf(contract)
    return shown === undefined ? undefined : said(shown, shown.payload.validUntil)
  },
)

export const contractingInspections = actsUnder("ContractingInspected")
export type ContractingInspection = Under<"ContractingInspected">

export const contractingInspectedOn = day<ContractingInspection>(
  "inspection.heldOn",
  ["检查之日", "day of the inspection"],
  ({ act }) => dayOf(act),
)

export const isNameBorrowed = flag<ContractingInspection>(
  "inspection.isNameBorrowed",
  ["借用资质（挂靠）", "builds under a borrowed name"],
  ({ act }) => said(act, act.payload.isNameBorrowed),
)

export const isSuppliedByOthers = flag<ContractingInspection>(
  "inspection.isSuppliedByOthers",
  ["主要材料、设备由他人采购或者租赁", "materials or machines are bought or leased by others"],
  ({ act }) => said(act, act.payload.isSuppliedByOthers),
)

/** Of the manager of whom least is proven: how many of the three proofs there are. */
export const fewestProofs = quantity<ContractingInspection>(
  "inspection.fewestProofs",
  "count",
  ["主要管理人员劳动合同、工资、社保证明的最少件数", "proofs of the manager of whom least is proven"],
  ({ act }) => {
    const { managers } = act.payload
    if (managers === undefined || managers.length === 0) return undefined
    const counts = managers.map(({ hasLabourContract, isPaidWages, isInsured }) => {
      const proofs = [hasLabourContract, isPaidWages, isInsured]
      return {
        proven: proofs.filter((one) => one === true).length,
        isKnown: proofs.every((one) => one !== undefined),
        lacks: proofs.includes(false),
      }
    })
    // One proof that is lacking decides; one that nobody looked for does not.
    return counts.some(({ lacks }) => lacks) || counts.every(({ isKnown }) => isKnown)
      ? said(
          act,
          Math.min(...counts.filter(({ isKnown, lacks }) => isKnown || lacks).map(({ proven }) => proven)),
        )
      : undefined
  },
)

export const stops = actsUnder("WorksStoppedForAdvance")
export type Stop = Under<"WorksStoppedForAdvance">

export const stoppedOn = day<Stop>("stop.on", ["停止施工之日", "day on which work stopped"], ({ act }) =>
  dayOf(act),
)

/** 合同签订后一个月内: the advance was due by then, unless the agreed start puts it off. */
export const advanceDueOn = lastDayAfter<Stop>(
  "stop.advanceDueOn",
  { zh: "合同签订后支付预付款的最后一日", en: "last day for the advance after the signing" },
  [signedOn, advancePeriod],
)

export const advanceDemandedOn = day<Stop>(
  "stop.advanceDemandedOn",
  ["发出要求预付通知之日", "day of the notice that asked for the advance"],
  ({ act }) => said(act, act.payload.demandedOn),
)
