/** What rules of 法人责任制 look at in a project as a whole. */
import { dayStated, dayThat, earliest } from "../../law/build.ts"
import { type Day, type Measure, saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { Preparation } from "./preparation.ts"
import type { Stage } from "./projectEvents.ts"
import type { ProjectApproval } from "./record.ts"
import { WHOLE } from "./works.ts"

/** What any dossier has of 法人责任制. */
export interface PreparationFacts {
  readonly preparation: Preparation
}

export const project: Subjects<PreparationFacts, Preparation> = {
  kind: "project",
  in: ({ preparation }) => [{ key: WHOLE, subject: preparation }],
}

const firstStart = ({ works }: Preparation) => earliest(works.map(({ started }) => started))

export const worksStartedOn: Day<Preparation> = dayThat(
  ["project.worksStartedOn", "工程首次开工之日", "day on which the first works started"],
  firstStart,
)

export const legalPersonNamedOn: Day<Preparation> = dayThat(
  ["project.legalPersonNamedOn", "项目法人设立之日", "day on which the legal person was named"],
  ({ legalPersons }) => legalPersons[0],
)

export const leaderNamedOn: Day<Preparation> = dayThat(
  [
    "project.leaderNamedOn",
    "工程质量行政领导责任人明确之日",
    "day on which the responsible leader was named",
  ],
  ({ leader }) => leader,
)

/** 列入年度投资计划之日; where that is not recorded, works that have started were in some plan. */
export const committedOn: Day<Preparation> = dayThat(
  [
    "project.committedOn",
    "列入年度投资计划之日（没有记录的，为首次开工之日）",
    "day of the plan that the project entered, or else of its first works",
  ],
  (preparation) => preparation.enteredPlan ?? firstStart(preparation),
)

const approvalOf = ({ approvals }: Preparation, stage: Stage): ProjectApproval | undefined =>
  approvals.find(({ payload }) => payload.stage === stage)

export const proposalApprovedOn: Day<Preparation> = dayThat(
  ["project.proposalApprovedOn", "项目建议书批准之日", "day on which the proposal was approved"],
  (preparation) => approvalOf(preparation, "proposal"),
)

export const feasibilityApprovedOn: Day<Preparation> = dayThat(
  [
    "project.feasibilityApprovedOn",
    "可行性研究报告批准之日",
    "day on which the feasibility report was approved",
  ],
  (preparation) => approvalOf(preparation, "feasibility"),
)

export const designApprovedOn: Day<Preparation> = dayThat(
  [
    "project.designApprovedOn",
    "初步设计及概算批准之日",
    "day on which the preliminary design and its budget estimate were approved",
  ],
  (preparation) => approvalOf(preparation, "preliminaryDesign"),
)

export const simplifiedOn: Day<Preparation> = dayThat(
  ["project.simplifiedOn", "按简化程序批准之日", "day of an approval that a lawful ground made simpler"],
  ({ approvals }) => approvals.find(({ payload }) => payload.simplifiedFor !== undefined),
)

/** 概算提出之日; where that is not said, the day of its approval. */
export const designSubmittedOn: Day<Preparation> = dayStated(
  ["project.designSubmittedOn", "初步设计提出之日", "day on which the preliminary design was submitted"],
  (preparation) => {
    const approval = approvalOf(preparation, "preliminaryDesign")
    return approval === undefined
      ? undefined
      : saidBy(approval.payload.submittedOn ?? approval.on, approval.id)
  },
)

const estimateOf = (approval: ProjectApproval | undefined) =>
  approval?.payload.estimateFen === undefined ? undefined : saidBy(approval.payload.estimateFen, approval.id)

export const feasibilityEstimate: Measure<Preparation, bigint> = {
  id: "project.feasibilityEstimateFen",
  title: { zh: "可行性研究报告投资估算", en: "estimate of the feasibility report" },
  unit: "fen",
  of: (preparation) => estimateOf(approvalOf(preparation, "feasibility")),
}

/** By how much the budget estimate is above the estimate; below zero where it is not. */
export const estimateExcess: Measure<Preparation, bigint> = {
  id: "project.estimateExcessFen",
  title: {
    zh: "概算超过投资估算的数额",
    en: "by how much the budget estimate is above the feasibility estimate",
  },
  unit: "fen",
  of: (preparation) => {
    const [design, before] = [
      estimateOf(approvalOf(preparation, "preliminaryDesign")),
      estimateOf(approvalOf(preparation, "feasibility")),
    ]
    return design === undefined || before === undefined
      ? undefined
      : saidBy(design.value - before.value, ...design.acts, ...before.acts)
  },
}

export const overrunReportedOn: Day<Preparation> = dayThat(
  [
    "project.overrunReportedOn",
    "报告概算超过估算之日",
    "day on which the excess over the estimate was reported",
  ],
  ({ overrunReported }) => overrunReported,
)
