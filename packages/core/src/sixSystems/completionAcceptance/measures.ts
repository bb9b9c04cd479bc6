/** What rules of 竣工验收制 look at in works, up to their acceptance. */
import { anySaid, dayStated, dayThat, earliest, flagThat } from "../../law/build.ts"
import { type Day, type Flag, type Said, saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { AcceptanceKind, AcceptancePaper, Participant } from "./acceptanceEvents.ts"
import type { AcceptanceAct, Completion, FinalAccounting } from "./record.ts"

/** What any dossier has of 竣工验收制. */
export interface CompletionFacts {
  readonly completions: ReadonlyArray<Completion>
  readonly finalAccounting: FinalAccounting
}

export const completions: Subjects<CompletionFacts, Completion> = {
  kind: "completion",
  in: ({ completions: all }) =>
    all.filter(({ isWorks }) => isWorks).map((subject) => ({ key: subject.name, subject })),
}

const passedOf = ({ acceptances }: Completion, kind: AcceptanceKind): AcceptanceAct | undefined =>
  acceptances[kind]?.payload.passed === true ? acceptances[kind] : undefined

/** 政府验收 of water works concludes them as 竣工验收 does others. */
const concluding = ({ acceptances }: Completion) => acceptances.completion ?? acceptances.government

export const concludedBy = (subject: Completion): AcceptanceAct | undefined =>
  passedOf(subject, "completion") ?? passedOf(subject, "government")

export const acceptedOn: Day<Completion> = dayThat(
  ["completion.acceptedOn", "竣工验收之日", "day of the acceptance"],
  concluding,
)

export const passedOn: Day<Completion> = dayThat(
  ["completion.passedOn", "竣工验收合格之日", "day on which the acceptance was passed"],
  concludedBy,
)

export const announcedOn: Day<Completion> = dayThat(
  [
    "completion.announcedOn",
    "通知工程质量监督机构之日",
    "day on which the quality station was told of the acceptance",
  ],
  ({ announced }) => announced,
)

export const filedOn: Day<Completion> = dayThat(
  ["completion.filedOn", "竣工验收备案之日", "day on which the acceptance was filed"],
  ({ filed }) => filed,
)

export const stationReportedOn: Day<Completion> = dayThat(
  ["completion.stationReportedOn", "提交工程质量监督报告之日", "day on which the quality station reported"],
  ({ qualityReport }) => qualityReport,
)

export const filesTransferredOn: Day<Completion> = dayThat(
  ["completion.filesTransferredOn", "移交工程档案之日", "day on which the files were transferred"],
  ({ filesTransferred }) => filesTransferred,
)

const inUse = ({ useBegun, handedOver }: Completion) => earliest([useBegun, handedOver])

export const usedOn: Day<Completion> = dayThat(
  ["completion.usedOn", "交付使用之日", "day on which the works were handed over or came into use"],
  inUse,
)

/** A road may be opened once it has passed 交工验收. */
export const usableSince: Day<Completion> = dayThat(
  ["completion.usableSince", "可以交付使用之日", "day since which the works might be used"],
  (subject) =>
    // Only of roads this acceptance is known; so it is one where nothing says what it is.
    (subject.project.sector?.value ?? "road") === "road"
      ? earliest([concludedBy(subject), passedOf(subject, "handOver")])
      : concludedBy(subject),
)

export const isPassed: Flag<Completion> = flagThat(
  ["completion.isPassed", "竣工验收合格", "passed the acceptance"],
  (subject) => {
    const act = concluding(subject)
    return act === undefined ? undefined : saidBy(act.payload.passed, act.id)
  },
)

const tookPart = (who: Participant, zh: string, en: string): Flag<Completion> =>
  flagThat([`completion.tookPart.${who}`, `${zh}参加验收并签字`, `${en} took part and signed`], (subject) => {
    const act = concluding(subject)
    return act?.payload.participants === undefined
      ? undefined
      : saidBy(act.payload.participants.includes(who), act.id)
  })

export const ownerTookPart = tookPart("owner", "建设单位", "the owner")
export const designFirmTookPart = tookPart("designFirm", "设计单位", "the design firm")
export const contractorTookPart = tookPart("contractor", "施工单位", "the contractor")
export const supervisionFirmTookPart = tookPart("supervisionFirm", "监理单位", "the supervision firm")

const papersOf = (act: AcceptanceAct | undefined, paper: AcceptancePaper): Said<boolean> | undefined =>
  act?.payload.papers === undefined ? undefined : saidBy(act.payload.papers.includes(paper), act.id)

const has = (paper: AcceptancePaper, zh: string, en: string): Flag<Completion> =>
  flagThat([`completion.has.${paper}`, `有${zh}`, `has ${en}`], (subject) =>
    papersOf(concluding(subject), paper),
  )

export const hasCompletionReport = has(
  "completionReport",
  "施工单位签署的工程竣工报告",
  "the contractor's completion report",
)
export const hasSupervisionAssessment = has(
  "supervisionAssessment",
  "监理单位签署的质量评估报告",
  "the supervision firm's assessment of the quality",
)
export const hasSurveyInspection = has(
  "surveyInspection",
  "勘察单位签署的质量检查报告",
  "the survey firm's inspection report",
)
export const hasDesignInspection = has(
  "designInspection",
  "设计单位签署的质量检查报告",
  "the design firm's inspection report",
)
export const hasTechnicalFiles = has(
  "technicalFiles",
  "完整的技术档案和施工管理资料",
  "complete technical and site files",
)
export const hasMaterialTests = has(
  "materialTests",
  "主要建筑材料、构配件和设备的进场试验报告",
  "entry tests of materials and equipment",
)
export const hasHouseholdAcceptance = has(
  "householdAcceptance",
  "住宅工程分户验收表",
  "the acceptance of each dwelling",
)

/** Among the papers, or given as an act of its own by then. */
export const hasWarranty: Flag<Completion> = flagThat(
  ["completion.hasWarranty", "有施工单位签署的工程保修书", "has the contractor's warranty"],
  (subject) => {
    const act = concluding(subject)
    const { warranty } = subject
    return warranty !== undefined && (act === undefined || warranty.on <= act.on)
      ? saidBy(true, warranty.id)
      : papersOf(act, "warranty")
  },
)

type Stated = "isAllDone" | "hasOwnerPaid" | "isRectified"

const stated = (field: Stated, zh: string, en: string): Flag<Completion> =>
  flagThat([`completion.${field}`, zh, en], (subject) => {
    const act = concluding(subject)
    return act?.payload[field] === undefined ? undefined : saidBy(act.payload[field], act.id)
  })

export const isAllDone = stated(
  "isAllDone",
  "已完成设计和合同约定的各项内容",
  "all that was designed and agreed is done",
)
export const hasOwnerPaid = stated(
  "hasOwnerPaid",
  "建设单位已按合同约定支付工程款",
  "the owner has paid as agreed",
)
export const isRectified = stated(
  "isRectified",
  "责令整改的问题已全部整改完毕",
  "all that was ordered to be put right is right",
)

/** One of several kinds of acceptance: passed, held and failed, or missed where a later one was held. */
const stage =
  (kind: AcceptanceKind, later: (subject: Completion) => ReadonlyArray<Said<unknown> | undefined>) =>
  (subject: Completion): Said<boolean> | undefined => {
    const act = subject.acceptances[kind]
    if (act !== undefined) return saidBy(act.payload.passed, act.id)
    const after = later(subject).find((one) => one !== undefined)
    return after === undefined ? undefined : { value: false, acts: after.acts }
  }

const heldIn = ({ acceptances }: Completion, kind: AcceptanceKind): Said<unknown> | undefined => {
  const act = acceptances[kind]
  return act === undefined ? undefined : saidBy(true, act.id)
}

const givenOver = (subject: Completion): Said<unknown> | undefined =>
  subject.handedOver === undefined ? undefined : saidBy(true, subject.handedOver.id)

/** 法人验收: missed once the government has accepted the works, or they were handed over. */
export const isLegalPersonAccepted: Flag<Completion> = flagThat(
  ["completion.isLegalPersonAccepted", "通过法人验收", "passed the legal person's acceptance"],
  stage("legalPerson", (subject) => [
    heldIn(subject, "government"),
    heldIn(subject, "completion"),
    givenOver(subject),
  ]),
)

/** 政府验收: a 竣工验收 of water works is one; missed once they were handed over. */
export const isGovernmentAccepted: Flag<Completion> = flagThat(
  ["completion.isGovernmentAccepted", "通过政府验收", "passed the government's acceptance"],
  (subject) => {
    const own = stage("government", () => [])(subject)
    const whole = stage("completion", (it) => [givenOver(it)])(subject)
    if (own === undefined || whole === undefined) return own ?? whole
    return anySaid(own, whole)
  },
)

/** 交工验收: missed once 竣工验收 was held. */
export const isHandOverAccepted: Flag<Completion> = flagThat(
  ["completion.isHandOverAccepted", "通过交工验收", "passed the hand-over acceptance"],
  stage("handOver", (subject) => [heldIn(subject, "completion")]),
)

export const isCompletionAccepted: Flag<Completion> = flagThat(
  ["completion.isCompletionAccepted", "通过竣工验收", "passed the completion acceptance"],
  stage("completion", () => []),
)

/** The last of the acceptances, or the hand-over: it concludes what came before. */
export const concludedOn: Day<Completion> = dayThat(
  ["completion.concludedOn", "最近一次验收或者移交之日", "day of the last acceptance, or of the hand-over"],
  ({ acceptances, handedOver }) =>
    handedOver ??
    acceptances.government ??
    acceptances.completion ??
    acceptances.legalPerson ??
    acceptances.handOver,
)

export const statedCompletionOn: Day<Completion> = dayStated(
  ["completion.statedCompletionOn", "备案表填报的竣工日期", "day of completion as it was filed"],
  ({ filed }) =>
    filed?.payload.completedOn === undefined ? undefined : saidBy(filed.payload.completedOn, filed.id),
)

/**
 * 实际竣工日期: the day on which the acceptance was passed; of the report where the owner put it off; of the use
 * where it began without an acceptance.
 */
export const realCompletionOn: Day<Completion> = dayStated(
  ["completion.realCompletionOn", "依法认定的竣工日期", "day of completion as the law has it"],
  (subject) => {
    const [used, passed] = [inUse(subject), concludedBy(subject)]
    if (used !== undefined && (passed === undefined || used.on < passed.on)) return saidBy(used.on, used.id)
    const { completed } = subject
    if (concluding(subject)?.payload.isDelayedByOwner === true && completed !== undefined) {
      return completed.payload.reportedOn === undefined
        ? undefined
        : saidBy(completed.payload.reportedOn, completed.id)
    }
    return passed === undefined ? undefined : saidBy(passed.on, passed.id)
  },
)
