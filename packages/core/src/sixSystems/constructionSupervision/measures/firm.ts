/** Who supervises, and how they were appointed. */
import { within } from "../../../kernel/OrganisationCode.ts"
import { saidBy } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, every } from "../../ActsByKind.ts"
import { day, flag, name, quantity } from "../../measuring.ts"
import { actsOf, type Supervised } from "../record.ts"

export const appointments = actsOf("appointment", "SupervisionAppointed")
export type Appointment = Supervised<"SupervisionAppointed">

export const appointedOn = day<Appointment>(
  "appointment.on",
  ["委托监理之日", "day of the appointment"],
  ({ act }) => dayOf(act),
)

export const isFirmQualified = flag<Appointment>(
  "appointment.isQualified",
  ["监理单位资质与工程相适应", "the supervision firm's qualification covers the works"],
  ({ act, acts }) => {
    const shown = every(acts, "QualificationShown").findLast(
      ({ payload }) => within(payload.holder.code) === within(act.payload.supervisionFirm.code),
    )
    return shown === undefined ? undefined : said(shown, shown.payload.isSufficient)
  },
)

export const isRelated = flag<Appointment>(
  "appointment.isRelated",
  ["与施工单位、供应单位有隶属或者利害关系", "is related to the contractor or to suppliers"],
  ({ act }) => said(act, act.payload.isRelated),
)

/** Whether the firm that supervises builds or supplies as well. */
export const isContractorItself = flag<Appointment>(
  "appointment.isContractorItself",
  ["监理单位就是施工单位或者供应单位", "is the contractor or a supplier itself"],
  ({ act, acts }) => {
    const signed = every(acts, "ContractSigned").filter(
      ({ payload: { kind, contract } }) =>
        (kind === "works" || kind === "goods") && (act.payload.contract ?? contract) === contract,
    )
    if (signed.length === 0) return undefined
    const code = within(act.payload.supervisionFirm.code)
    const own = signed.find(({ payload }) => within(payload.contractor.code) === code)
    return own === undefined
      ? saidBy(false, act.id, ...signed.map(({ id }) => id))
      : saidBy(true, act.id, own.id)
  },
)

export const projectCount = quantity<Appointment>(
  "appointment.projectCount",
  "count",
  ["总监理工程师任职项目数", "projects of the chief supervision engineer"],
  ({ act }) => said(act, act.payload.projectCount),
)

export const hasConsent = flag<Appointment>(
  "appointment.hasConsent",
  ["经建设单位书面同意", "has the client's written consent"],
  ({ act }) => said(act, act.payload.hasConsent),
)

export const supervisionContracts = actsOf("supervisionContract", "SupervisionContractSigned")
export type SupervisionContract = Supervised<"SupervisionContractSigned">

export const supervisionContractedOn = day<SupervisionContract>(
  "supervisionContract.signedOn",
  ["监理合同签订之日", "day of the supervision contract"],
  ({ act }) => dayOf(act),
)

export const isSupervisionWritten = flag<SupervisionContract>(
  "supervisionContract.isWritten",
  ["采用书面形式", "is in writing"],
  ({ act }) => said(act, act.payload.isWritten),
)

export const visits = actsOf("supervisionVisit", "SupervisionObserved")
export type Visit = Supervised<"SupervisionObserved">

export const visitedOn = day<Visit>("supervisionVisit.on", ["现场查看之日", "day of the visit"], ({ act }) =>
  dayOf(act),
)

export const firmOnSite = name<Visit>(
  "supervisionVisit.firm",
  ["现场实施监理的单位", "who supervises on site"],
  ({ act }) => said(act, within(act.payload.supervisionFirm.code)),
)

export const firmAppointed = name<Visit>(
  "supervisionVisit.firmAppointed",
  ["受委托的监理单位", "who was appointed to supervise"],
  ({ act, acts }) => {
    const appointed = every(acts, "SupervisionAppointed").findLast(
      ({ on, payload: { contract } }) =>
        on <= act.on && (contract === undefined || contract === act.payload.contract),
    )
    return appointed === undefined
      ? undefined
      : said(appointed, within(appointed.payload.supervisionFirm.code))
  },
)

export const forms = actsOf(
  "supervisionForm",
  "SupervisionPlanned",
  "StartOrdered",
  "SafetyPlanReviewed",
  "PaymentCertified",
  "SettlementCertified",
  "CompletionChecked",
)
export type Form = Supervised<
  | "SupervisionPlanned"
  | "StartOrdered"
  | "SafetyPlanReviewed"
  | "PaymentCertified"
  | "SettlementCertified"
  | "CompletionChecked"
>

export const formSignedOn = day<Form>(
  "supervisionForm.signedOn",
  ["监理文件签署之日", "day of the form"],
  ({ act }) => dayOf(act),
)

export const isSignedByChief = flag<Form>(
  "supervisionForm.isSignedByChief",
  ["由总监理工程师签署", "is signed by the chief supervision engineer"],
  ({ act: { id, payload } }) =>
    payload.signedBy === undefined ? undefined : saidBy(payload.signedBy === "chiefSupervisionEngineer", id),
)

const follows = (norm: "GB 50319-2000" | "GB/T 50319-2013") =>
  flag<Form>(
    `supervisionForm.follows${norm.slice(-4)}`,
    [`采用${norm}的表式`, `follows ${norm}`],
    ({ act }) => (act.payload.norm === undefined ? undefined : saidBy(act.payload.norm === norm, act.id)),
  )

export const followsNormOf2000 = follows("GB 50319-2000")
export const followsNormOf2013 = follows("GB/T 50319-2013")
