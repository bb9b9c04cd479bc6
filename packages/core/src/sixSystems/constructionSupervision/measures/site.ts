/** What supervision does on site, contract by contract. */
import { saidBy } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, every, first, latest, type OfKind } from "../../ActsByKind.ts"
import { actsUnder, type Contract, type ContractAct, type Under } from "../../contractManagement/record.ts"
import type { Payment } from "../../contractManagement/measures/payment.ts"
import { amount, day, flag, quantity, sumOf } from "../../measuring.ts"
import type { SupervisionPost } from "../events.ts"

/** Of a contract: a firm supervises it, or an office watches instead. */
export const isWorkSupervised = flag<Contract>(
  "contract.isSupervised",
  ["工程已委托监理", "the works have supervision"],
  ({ acts }) => {
    const appointed = first(acts, "SupervisionAppointed") ?? first(acts, "SupervisionContractSigned")
    if (appointed !== undefined) return saidBy(true, appointed.id)
    const substituted = first(acts, "SupervisionSubstituted")
    return substituted === undefined ? undefined : saidBy(false, substituted.id)
  },
)

const ENGINEERS: ReadonlySet<SupervisionPost> = new Set([
  "chiefSupervisionEngineer",
  "chiefRepresentative",
  "supervisionEngineer",
])

interface SignedForm {
  readonly id: string
  readonly payload: { readonly signedBy?: SupervisionPost }
}

const byEngineer = (act: SignedForm | undefined) =>
  act?.payload.signedBy === undefined ? undefined : saidBy(ENGINEERS.has(act.payload.signedBy), act.id)

const byChief = (act: SignedForm | undefined) =>
  act?.payload.signedBy === undefined
    ? undefined
    : saidBy(act.payload.signedBy === "chiefSupervisionEngineer", act.id)

export const usedMaterials = actsUnder("MaterialsUsed", ({ payload }) => payload.materials)
export type UsedMaterials = Under<"MaterialsUsed">

const approvalOf = ({ act, acts }: UsedMaterials) =>
  every(acts, "MaterialsApproved").find(({ payload }) => payload.materials === act.payload.materials)

export const usedOn = day<UsedMaterials>(
  "materials.usedOn",
  ["材料、设备使用之日", "day on which the materials were used"],
  ({ act }) => dayOf(act),
)

export const materialsApprovedOn = day<UsedMaterials>(
  "materials.approvedOn",
  ["监理工程师签字之日", "day on which the materials were approved"],
  (used) => dayOf(approvalOf(used)),
)

export const isMaterialsSignatureValid = flag<UsedMaterials>(
  "materials.isSignedByEngineer",
  ["由监理工程师签字", "is signed by a supervision engineer"],
  (used) => byEngineer(approvalOf(used)),
)

export const nextProcesses = actsUnder("NextProcessBegun", ({ payload }) => payload.after)
export type NextProcess = Under<"NextProcessBegun">

const inspectionBefore = ({ act, acts }: NextProcess) =>
  every(acts, "ProcessApproved").find(({ payload }) => payload.process === act.payload.after)

export const nextBegunOn = day<NextProcess>(
  "process.nextBegunOn",
  ["下道工序施工之日", "day on which the next process was begun"],
  ({ act }) => dayOf(act),
)

export const processApprovedOn = day<NextProcess>(
  "process.approvedOn",
  ["上道工序签字之日", "day on which the process was approved"],
  (next) => dayOf(inspectionBefore(next)),
)

export const isProcessSignatureValid = flag<NextProcess>(
  "process.isSignedByEngineer",
  ["由监理工程师签字", "is signed by a supervision engineer"],
  (next) => byEngineer(inspectionBefore(next)),
)

const certificateOf = ({ act, acts }: Payment): OfKind<ContractAct, "PaymentCertified"> | undefined => {
  const { certificate } = act.payload
  return certificate === undefined
    ? undefined
    : every(acts, "PaymentCertified").findLast(({ payload }) => payload.certificate === certificate)
}

export const certifiedOn = day<Payment>(
  "payment.certifiedOn",
  ["工程款支付证书签署之日", "day of the payment certificate"],
  (payment) => dayOf(certificateOf(payment)),
)

export const isCertifiedByChief = flag<Payment>(
  "payment.isCertifiedByChief",
  ["支付证书由总监理工程师签署", "the certificate is signed by the chief supervision engineer"],
  (payment) => byChief(certificateOf(payment)),
)

export const hasCertificate = flag<Payment>(
  "payment.hasCertificate",
  ["附有支付证书", "rests on a certificate"],
  ({ act }) => said(act, act.payload.certificate !== undefined),
)

export const certified = amount<Payment>(
  "payment.certifiedFen",
  ["支付证书金额", "amount of the certificate"],
  (payment) => {
    const certificate = certificateOf(payment)
    return certificate === undefined ? undefined : said(certificate, certificate.payload.amountFen)
  },
)

export const paidUponCertificate = amount<Payment>(
  "payment.paidUponCertificateFen",
  ["凭同一支付证书累计支付", "all that was paid upon the certificate so far"],
  ({ act, acts }) => {
    const all = every(acts, "PaymentMade")
    const upon = all
      .slice(0, all.indexOf(act) + 1)
      .filter(({ payload }) => payload.certificate === act.payload.certificate)
    return saidBy(sumOf(upon.map(({ payload }) => payload.amountFen)), ...upon.map(({ id }) => id))
  },
)

export const completionCheckedOn = day<Contract>(
  "contract.completionCheckedOn",
  ["竣工预验收签署之日", "day on which supervision signed the completion"],
  ({ acts }) => dayOf(latest(acts, "CompletionChecked")),
)

export const isCompletionSignedByChief = flag<Contract>(
  "contract.isCompletionSignedByChief",
  ["由总监理工程师签字", "the completion is signed by the chief supervision engineer"],
  ({ acts }) => byChief(latest(acts, "CompletionChecked")),
)

const firstWitnessed = (form: "standing" | "patrol" | "parallelTest", zh: string, en: string) =>
  day<Contract>(`contract.${form}On`, [zh, en], ({ acts }) =>
    dayOf(every(acts, "WorkWitnessed").find(({ payload }) => payload.form === form)),
  )

export const standingOn = firstWitnessed(
  "standing",
  "首次旁站记录之日",
  "day of the first standing supervision",
)
export const patrolOn = firstWitnessed("patrol", "首次巡视记录之日", "day of the first patrol")
export const parallelTestOn = firstWitnessed(
  "parallelTest",
  "首次平行检验记录之日",
  "day of the first parallel test",
)

export const witnessings = actsUnder("WorkWitnessed")
export type Witnessing = Under<"WorkWitnessed">

export const witnessedOn = day<Witnessing>(
  "witnessing.on",
  ["旁站之日", "day of the witnessing"],
  ({ act }) => dayOf(act),
)

export const isStanding = flag<Witnessing>(
  "witnessing.isStanding",
  ["属于旁站", "is standing supervision"],
  ({ act }) => said(act, act.payload.form === "standing"),
)

export const noticeHours = quantity<Witnessing>(
  "witnessing.noticeHours",
  "hours",
  ["施工前书面通知的小时数", "hours of notice before the work"],
  ({ act }) => said(act, act.payload.noticeHours),
)

export const samples = actsUnder("SamplesTaken")
export type Sample = Under<"SamplesTaken">

export const sampledOn = day<Sample>("sample.on", ["取样之日", "day of the sampling"], ({ act }) =>
  dayOf(act),
)

export const isSampleWitnessed = flag<Sample>(
  "sample.isWitnessed",
  ["在监督下现场取样", "was taken before witnesses"],
  ({ act }) => said(act, act.payload.isWitnessed),
)

export const dangerousWorks = actsUnder("DangerousWorkBegun", ({ payload }) => payload.work)
export type DangerousWork = Under<"DangerousWorkBegun">

const planOf = ({ act, acts }: DangerousWork) =>
  every(acts, "SafetyPlanReviewed").find(({ payload }) => payload.work === act.payload.work)

export const dangerousWorkOn = day<DangerousWork>(
  "dangerousWork.begunOn",
  ["危险性较大工程施工之日", "day on which the dangerous work was begun"],
  ({ act }) => dayOf(act),
)

export const planReviewedOn = day<DangerousWork>(
  "dangerousWork.planReviewedOn",
  ["专项施工方案签字之日", "day on which its plan was signed"],
  (work) => dayOf(planOf(work)),
)

export const isPlanSignedByChief = flag<DangerousWork>(
  "dangerousWork.isPlanSignedByChief",
  ["专项施工方案经总监理工程师签字", "its plan is signed by the chief supervision engineer"],
  (work) => byChief(planOf(work)),
)

export const isPlanSignedByTechnicalHead = flag<DangerousWork>(
  "dangerousWork.isPlanSignedByTechnicalHead",
  ["专项施工方案经施工单位技术负责人签字", "its plan is signed by the contractor's technical head"],
  (work) => {
    const plan = planOf(work)
    return plan === undefined ? undefined : said(plan, plan.payload.isSignedByTechnicalHead)
  },
)

export const hazards = actsUnder("HazardFound", ({ payload }) => payload.hazard)
export type Hazard = Under<"HazardFound">

const ofHazard = (
  id: string,
  zh: string,
  en: string,
  read: (payload: Hazard["act"]["payload"]) => boolean | undefined,
) => flag<Hazard>(`hazard.${id}`, [zh, en], ({ act }) => said(act, read(act.payload)))

export const hazardFoundOn = day<Hazard>(
  "hazard.foundOn",
  ["发现隐患之日", "day of the finding"],
  ({ act }) => dayOf(act),
)
export const isRectificationOrdered = ofHazard(
  "isRectificationOrdered",
  "已要求整改",
  "rectification was ordered",
  ({ isRectificationOrdered: value }) => value,
)
export const isGrave = ofHazard("isGrave", "情况严重", "is grave", ({ isGrave: value }) => value)
export const isStopOrdered = ofHazard(
  "isStopOrdered",
  "已要求暂时停止施工",
  "a stop was ordered",
  ({ isStopOrdered: value }) => value,
)
export const isRefused = ofHazard(
  "isRefused",
  "施工单位拒不整改或者不停止施工",
  "the contractor refuses",
  ({ isRefused: value }) => value,
)
export const isReportedToAuthority = ofHazard(
  "isReportedToAuthority",
  "已向有关主管部门报告",
  "was reported to the authority",
  ({ isReportedToAuthority: value }) => value,
)
