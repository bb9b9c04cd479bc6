/** What a contract is and says on the day on which it is signed. */
import { within } from "../../../kernel/OrganisationCode.ts"
import type { Said } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, latest, type OfKind } from "../../ActsByKind.ts"
import { amount, day, flag, name, quantity } from "../../measuring.ts"
import type { Contract, ContractAct } from "../record.ts"
import type { Terms } from "../terms.ts"

type Signed = OfKind<ContractAct, "ContractSigned">

export const signedOf = ({ acts }: Contract): Signed | undefined => latest(acts, "ContractSigned")

const inContract =
  <Value>(read: (payload: Signed["payload"]) => Value | null | undefined) =>
  (contract: Contract): Said<Value> | undefined => {
    const act = signedOf(contract)
    return act === undefined ? undefined : said(act, read(act.payload))
  }

const inTerms = <Value>(read: (terms: Terms) => Value | null | undefined) =>
  inContract(({ terms }) => (terms === undefined ? undefined : read(terms)))

export const signedOn = day<Contract>(
  "contract.signedOn",
  ["合同签订之日", "day of the signing of the contract"],
  (contract) => dayOf(signedOf(contract)),
)

export const isWorks = flag<Contract>(
  "contract.isWorks",
  ["属于施工合同", "is for works"],
  inContract(({ kind }) => kind === "works"),
)

export const isWritten = flag<Contract>(
  "contract.isWritten",
  ["采用书面形式", "is in writing"],
  inContract(({ isWritten: value }) => value),
)

export const isGovernmentProcurement = flag<Contract>(
  "contract.isGovernmentProcurement",
  ["属于政府采购", "is government procurement"],
  inContract(({ isGovernmentProcurement: value }) => value),
)

export const isWithSmallFirm = flag<Contract>(
  "contract.isWithSmallFirm",
  ["供应商、承包人为中小企业", "is with a small or medium firm"],
  inContract(({ isWithSmallFirm: value }) => value),
)

export const isOfPublicBody = flag<Contract>(
  "contract.isOfPublicBody",
  ["发包人为机关、事业单位", "the client is an agency or a public institution"],
  inContract(({ clientKind }) =>
    clientKind === undefined ? undefined : clientKind === "agency" || clientKind === "publicInstitution",
  ),
)

export const isOfPublicClient = flag<Contract>(
  "contract.isOfPublicClient",
  [
    "发包人为机关、事业单位、国有企业",
    "the client is an agency, a public institution or a state-owned enterprise",
  ],
  inContract(({ clientKind }) => (clientKind === undefined ? undefined : clientKind !== "other")),
)

export const isTendered = flag<Contract>(
  "contract.isTendered",
  ["经招标签订", "came out of a tender"],
  ({ origin }) => origin?.isTendered,
)

export const isGovernmentInvested = flag<Contract>(
  "contract.isGovernmentInvested",
  ["使用政府投资", "is paid with government investment"],
  ({ project: { fiscalFen } }) =>
    fiscalFen === undefined ? undefined : { value: fiscalFen.value > 0n, acts: fiscalFen.acts },
)

export const price = amount<Contract>(
  "contract.priceFen",
  ["合同价款", "price of the contract"],
  inContract(({ priceFen }) => priceFen),
)

export const awardPrice = amount<Contract>(
  "contract.awardPriceFen",
  ["中标价", "price of the award"],
  ({ origin }) => (origin?.award === undefined ? undefined : said(origin.award, origin.award.priceFen)),
)

export const contractor = name<Contract>(
  "contract.contractor",
  ["承包人", "who signed as the contractor"],
  inContract(({ contractor: { code } }) => within(code)),
)

export const winner = name<Contract>("contract.winner", ["中标人", "who won the tender"], ({ origin }) =>
  origin?.award === undefined ? undefined : said(origin.award, within(origin.award.winner.code)),
)

export const duration = quantity<Contract>(
  "contract.durationDays",
  "days",
  ["合同工期", "time for completion in the contract"],
  inTerms(({ durationDays }) => durationDays),
)

export const bidDuration = quantity<Contract>(
  "contract.bidDurationDays",
  "days",
  ["投标工期", "time for completion in the bid"],
  ({ origin }) => (origin?.award === undefined ? undefined : said(origin.award, origin.award.durationDays)),
)

export const quality = name<Contract>(
  "contract.quality",
  ["合同质量标准", "standard of quality in the contract"],
  inTerms(({ quality: value }) => value),
)

export const bidQuality = name<Contract>(
  "contract.bidQuality",
  ["投标质量标准", "standard of quality in the bid"],
  ({ origin }) => (origin?.award === undefined ? undefined : said(origin.award, origin.award.quality)),
)

export const includesMaterials = flag<Contract>(
  "contract.includesMaterials",
  ["包工包料", "the contractor brings the materials"],
  inTerms(({ includesMaterials: value }) => value),
)

export const advanceShare = quantity<Contract>(
  "contract.advanceShare",
  "millionths",
  ["约定的预付款比例", "agreed share of the advance"],
  inTerms(({ advanceShare: value }) => value),
)

export const hasAdvance = flag<Contract>(
  "contract.hasAdvance",
  ["约定了预付款", "agrees an advance"],
  inTerms(({ advanceShare: value }) => (value === undefined ? undefined : value > 0)),
)

export const isAdvanceDeducted = flag<Contract>(
  "contract.isAdvanceDeducted",
  ["约定了预付款抵扣方式", "says how the advance is deducted"],
  inTerms(({ isAdvanceDeducted: value }) => value),
)

export const agreedStart = day<Contract>(
  "contract.startOn",
  ["约定的开工日期", "agreed day of the start"],
  inTerms(({ startOn }) => startOn),
)

export const progressShare = quantity<Contract>(
  "contract.progressShare",
  "millionths",
  ["约定的进度款支付比例", "agreed share of progress payments"],
  inTerms(({ progressShare: value }) => value),
)

export const retentionShare = quantity<Contract>(
  "contract.retentionShare",
  "millionths",
  ["约定的质量保证金比例", "agreed share of retention money"],
  inTerms(({ retentionShare: value }) => value),
)

export const retentionGuaranteeShare = quantity<Contract>(
  "contract.retentionGuaranteeShare",
  "millionths",
  ["约定的质量保证金保函比例", "agreed share of a guarantee for retention"],
  inTerms(({ retentionGuaranteeShare: value }) => value),
)

export const hasRetentionGuarantee = flag<Contract>(
  "contract.hasRetentionGuarantee",
  ["以保函替代质量保证金", "has a guarantee in place of retention money"],
  inTerms(({ retentionGuaranteeShare: value }) => (value === undefined ? undefined : value > 0)),
)

export const hasRetention = flag<Contract>(
  "contract.hasRetention",
  ["约定预留质量保证金", "agrees retention money"],
  inTerms(({ retentionShare: value }) => (value === undefined ? undefined : value > 0)),
)

export const hasPerformanceBond = flag<Contract>(
  "contract.hasPerformanceBond",
  ["已缴纳履约保证金", "has a performance security"],
  inTerms(({ performanceBondFen }) =>
    performanceBondFen === undefined ? undefined : performanceBondFen > 0n,
  ),
)

export const defectMonths = quantity<Contract>(
  "contract.defectMonths",
  "months",
  ["约定的缺陷责任期", "agreed defects liability period"],
  inTerms(({ defectMonths: value }) => value),
)

const isAgreed = (value: number | null | undefined): boolean | undefined =>
  value === undefined ? undefined : value !== null

export const hasDefectPeriod = flag<Contract>(
  "contract.hasDefectPeriod",
  ["约定了质量保证金返还期限", "agrees when retention money is returned"],
  inTerms(({ defectMonths: value }) => isAgreed(value)),
)

export const paymentDays = quantity<Contract>(
  "contract.paymentDays",
  "days",
  ["约定的付款期限", "agreed time for payment"],
  inTerms(({ paymentDays: value }) => value),
)

export const hasPaymentDays = flag<Contract>(
  "contract.hasPaymentDays",
  ["约定了付款期限", "agrees a time for payment"],
  inTerms(({ paymentDays: value }) => isAgreed(value)),
)

export const hasLateRate = flag<Contract>(
  "contract.hasLateRate",
  ["约定了逾期利息利率", "agrees a rate for late payments"],
  inTerms(({ hasLateRate: value }) => value),
)

export const paysFromInspection = inTerms(({ paysFromInspection: value }) => value)

export const labourMonths = quantity<Contract>(
  "contract.labourMonths",
  "months",
  ["约定的人工费用拨付周期", "agreed interval of payments for labour"],
  inTerms(({ labourMonths: value }) => value),
)

export const hasLabourInterval = flag<Contract>(
  "contract.hasLabourInterval",
  ["约定了人工费用拨付周期", "agrees how often labour is paid for"],
  inTerms(({ labourMonths: value }) => isAgreed(value)),
)
