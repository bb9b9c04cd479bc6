/** Acts about the final account of a project, and who stays until it is settled. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted } from "../Act.ts"

/** The final account (竣工财务决算) was drawn up (occurred: the day on which it was handed in). */
export const FinalAccountDrawnUp = EventType.make({
  type: "FinalAccountDrawnUp",
  payload: Schema.Struct({ ...acted, totalFen: Schema.optionalKey(Fen) }),
  example: { totalFen: "308000000" },
})

/** The final account was reviewed and approved (occurred: the day of the approval). */
export const FinalAccountApproved = EventType.make({
  type: "FinalAccountApproved",
  payload: Schema.Struct({ ...acted, totalFen: Schema.optionalKey(Fen) }),
  example: { totalFen: "308000000" },
})

/** More time was given for the final account (occurred: the day of the approval). */
export const FinalAccountExtended = EventType.make({
  type: "FinalAccountExtended",
  payload: Schema.Struct({ ...acted, until: CalendarDate }),
  example: { until: "2018-05-20" },
})

/** 项目负责人, 财务主管人员, 工程技术主管人员, 概（预）算主管人员. */
export const Responsibility = Schema.Literals(["leader", "financeHead", "technicalHead", "costHead"])
export type Responsibility = typeof Responsibility.Type

/** Somebody who answers for the project went to another post (occurred: the day of that). */
export const ResponsiblePersonMoved = EventType.make({
  type: "ResponsiblePersonMoved",
  payload: Schema.Struct({ ...acted, responsibility: Responsibility, person: Schema.optionalKey(line(40)) }),
  example: { responsibility: "financeHead", person: "示例乙" },
})

/** The unit that had the project built was dissolved (occurred: the day of that). */
export const OwnerDissolved = EventType.make({
  type: "OwnerDissolved",
  payload: Schema.Struct(acted),
  example: {},
})

/** Works were left over for later (尾工; occurred: the day of the list). */
export const WorksLeftOver = EventType.make({
  type: "WorksLeftOver",
  payload: Schema.Struct({ ...acted, amountFen: Fen }),
  example: { amountFen: "5000000" },
})

/** An audit of the project was held (occurred: the day of its report). */
export const AuditHeld = EventType.make({
  type: "AuditHeld",
  payload: Schema.Struct({
    ...acted,
    /** Whether a state audit office held it (审计机关), not a firm that somebody hired. */
    byAuditOffice: Schema.optionalKey(Schema.Boolean),
  }),
  example: { byAuditOffice: true },
})
