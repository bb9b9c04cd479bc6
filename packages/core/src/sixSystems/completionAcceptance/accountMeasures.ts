/** What rules look at in the final account of a project. */
import { dayStated, dayThat, earliest, flagThat, latest } from "../../law/build.ts"
import { type Day, type Flag, lastDayAfter, type Measure, saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { OfProject } from "../legalPersonResponsibility/projectMeasures.ts"
import { type CompletionFacts, concludedBy } from "./measures.ts"
import { finalAccountPeriod } from "./parameters.ts"
import { type Departure, type FinalAccounting, WHOLE } from "./record.ts"

export const finalAccounting: Subjects<CompletionFacts, FinalAccounting> = {
  kind: "project",
  in: ({ finalAccounting: subject }) => [{ key: WHOLE, subject }],
}

/** All works are completed and usable with the last of them; what was accepted was completed. */
export const usableOn: Day<FinalAccounting> = dayThat(
  [
    "account.usableOn",
    "项目完工可投入使用或者试运行合格之日",
    "day on which the project was completed and usable",
  ],
  ({ completions, started }) => {
    const done = new Map(
      completions
        .filter(({ isWorks }) => isWorks)
        .map((one) => [one.name, one.completed ?? concludedBy(one)]),
    )
    const whole = done.get(WHOLE)
    if (whole !== undefined) return whole
    const parts = new Set([...done.keys(), ...started].filter((name) => name !== WHOLE))
    const days = [...parts].map((name) => done.get(name))
    return days.includes(undefined) ? undefined : latest(days)
  },
)

export const drawnUpOn: Day<FinalAccounting> = dayThat(
  ["account.drawnUpOn", "编报竣工财务决算之日", "day on which the final account was drawn up"],
  ({ drawnUp }) => drawnUp,
)

export const approvedOn: Day<FinalAccounting> = dayThat(
  ["account.approvedOn", "竣工财务决算批复之日", "day on which the final account was approved"],
  ({ approved }) => approved,
)

export const isAccountExtended: Flag<FinalAccounting> = flagThat(
  ["account.isExtended", "已批准延长编报期限", "was given more time"],
  (subject) => {
    const { extended } = subject
    if (extended !== undefined) return saidBy(true, extended.id)
    const usable = usableOn.of(subject)
    return usable === undefined ? undefined : { value: false, acts: usable.acts }
  },
)

export const accountExtendedUntil: Day<FinalAccounting> = dayStated(
  ["account.extendedUntil", "延长期限届满之日", "last day of the longer time"],
  ({ extended }) => (extended === undefined ? undefined : saidBy(extended.payload.until, extended.id)),
)

export const regularEndOn: Day<FinalAccounting> = lastDayAfter(
  "account.regularEndOn",
  { zh: "规定的编报期限届满之日", en: "last day without more time" },
  [usableOn, finalAccountPeriod],
)

/** 尾工: all that is on the lists. */
export const leftOver: Measure<FinalAccounting, bigint> = {
  id: "account.leftOverFen",
  title: { zh: "尾工工程投资额", en: "works that were left over" },
  unit: "fen",
  of: ({ leftOver: all }) =>
    all.length === 0
      ? undefined
      : saidBy(
          all.reduce((sum, { payload: { amountFen } }) => sum + amountFen, 0n),
          ...all.map(({ id }) => id),
        ),
}

export const isLeftOver: Flag<FinalAccounting> = flagThat(
  ["account.isLeftOver", "有尾工工程", "has works left over"],
  (subject) => {
    const left = leftOver.of(subject)
    return left === undefined ? undefined : { value: left.value > 0n, acts: left.acts }
  },
)

export const drawnUpOrLeftOverOn: Day<FinalAccounting> = dayThat(
  [
    "account.drawnUpOrLeftOverOn",
    "编报竣工财务决算之日（尚未编报的，为确认尾工之日）",
    "day of the final account, or until then of the list of what is left over",
  ],
  ({ drawnUp, leftOver: all }) => drawnUp ?? all.at(-1),
)

export const lastEstimate: Measure<FinalAccounting, bigint> = {
  id: "account.approvedEstimateFen",
  title: { zh: "批准的投资概算", en: "budget estimate as approved" },
  unit: "fen",
  of: ({ estimates }) => {
    const last = estimates.at(-1)
    return last === undefined ? undefined : saidBy(last.amountFen, last.id)
  },
}

const audit = ({ audits }: FinalAccounting) => audits.find(({ payload }) => payload.byAuditOffice === true)

/** The audit, or what an audit looks at. */
export const auditableOn: Day<FinalAccounting> = dayThat(
  [
    "account.auditableOn",
    "审计之日（尚未审计的，为编报决算或者完工之日）",
    "day of the audit, or until then of the final account or the completion",
  ],
  (subject) =>
    audit(subject) ??
    subject.drawnUp ??
    earliest(subject.completions.map(({ completed }) => completed)) ??
    subject.audits[0],
)

export const isAudited: Flag<FinalAccounting> = flagThat(
  ["account.isAudited", "审计机关已经审计", "was audited by an audit office"],
  (subject) => {
    const held = audit(subject)
    return held === undefined ? undefined : saidBy(true, held.id)
  },
)

/** Somebody who left, or the unit that is no more, beside the final account. */
export interface Leaving extends OfProject {
  readonly departure: Departure
  readonly accounting: FinalAccounting
}

export const departures: Subjects<CompletionFacts, Leaving> = {
  kind: "departure",
  in: ({ finalAccounting: accounting }) =>
    accounting.departures.map((departure) => ({
      key: departure.id,
      subject: { departure, accounting, project: accounting.project },
    })),
}

export const leftOn: Day<Leaving> = dayThat(
  ["departure.on", "调离或者撤销之日", "day on which somebody left, or the unit was dissolved"],
  ({ departure }) => departure,
)

export const accountApprovedOn: Day<Leaving> = dayThat(
  ["departure.accountApprovedOn", "竣工财务决算批复之日", "day on which the final account was approved"],
  ({ accounting: { approved } }) => approved,
)

export const isUnitOrLeader: Flag<Leaving> = flagThat(
  [
    "departure.isUnitOrLeader",
    "为建设单位、项目负责人或者财务主管人员",
    "is the unit, its leader or its head of finance",
  ],
  ({ departure }) =>
    saidBy(
      departure._tag === "OwnerDissolved" ||
        departure.payload.responsibility === "leader" ||
        departure.payload.responsibility === "financeHead",
      departure.id,
    ),
)

export const isTechnicalOrCostHead: Flag<Leaving> = flagThat(
  [
    "departure.isTechnicalOrCostHead",
    "为工程技术主管人员或者概（预）算主管人员",
    "is the head of engineering or of estimates",
  ],
  ({ departure }) =>
    saidBy(
      departure._tag === "ResponsiblePersonMoved" &&
        (departure.payload.responsibility === "technicalHead" ||
          departure.payload.responsibility === "costHead"),
      departure.id,
    ),
)
