/** What happens when a contract comes to its end: it is settled, and what was held back is returned. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName } from "../Act.ts"

/** The contractor handed in the settlement (occurred: the day of the receipt, 竣工结算报告). */
export const SettlementSubmitted = EventType.make({
  type: "SettlementSubmitted",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    reportedFen: Fen,
    /** Whether nothing is missing; once it is complete, it is handed in again. */
    isComplete: Schema.optionalKey(Schema.Boolean),
  }),
  example: { contract: "施工一标", reportedFen: "263000000", isComplete: true },
})

/** Missing papers of a settlement were asked for (occurred: the day of the reminder). */
export const SettlementPapersDemanded = EventType.make({
  type: "SettlementPapersDemanded",
  payload: Schema.Struct({ ...acted, contract: PartName }),
  example: { contract: "施工一标" },
})

/** The client finished its review (occurred: the day of the opinion). */
export const SettlementReviewed = EventType.make({
  type: "SettlementReviewed",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    settledFen: Fen,
    /** 已审定的过程结算重新审查. */
    redoesPeriods: Schema.optionalKey(Schema.Boolean),
  }),
  example: { contract: "施工一标", settledFen: "258000000" },
})

/** A part of the works was settled on the way (occurred: the day of the agreement, 过程结算). */
export const PeriodSettled = EventType.make({
  type: "PeriodSettled",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    until: CalendarDate,
    /** What has been paid for the part that is done. */
    paidFen: Schema.optionalKey(Fen),
    /** 已完工部分对应的批准概（预）算. */
    budgetFen: Schema.optionalKey(Fen),
  }),
  example: { contract: "施工一标", until: "2023-06-30", paidFen: "90000000", budgetFen: "100000000" },
})

/** What had been paid beyond the settled price was given back (occurred: the day of the payment). */
export const OverpaymentRefunded = EventType.make({
  type: "OverpaymentRefunded",
  payload: Schema.Struct({ ...acted, contract: PartName, amountFen: Fen }),
  example: { contract: "施工一标", amountFen: "3000000" },
})

/** The contractor stopped work because no advance was paid (occurred: the first day without work). */
export const WorksStoppedForAdvance = EventType.make({
  type: "WorksStoppedForAdvance",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    /** The day of the notice that asked for the advance. */
    demandedOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", demandedOn: "2010-04-06" },
})

/** The settlements of all units were put together (occurred: the day of the receipt, 竣工总结算). */
export const TotalSettlementSubmitted = EventType.make({
  type: "TotalSettlementSubmitted",
  payload: Schema.Struct({ ...acted, reportedFen: Fen }),
  example: { reportedFen: "463000000" },
})

/** The total was reviewed (occurred: the day of the opinion). */
export const TotalSettlementReviewed = EventType.make({
  type: "TotalSettlementReviewed",
  payload: Schema.Struct({ ...acted, settledFen: Fen }),
  example: { settledFen: "455000000" },
})

/** Retention money was held back of a payment (occurred: the day of the payment, 质量保证金). */
export const RetentionHeld = EventType.make({
  type: "RetentionHeld",
  payload: Schema.Struct({ ...acted, contract: PartName, amountFen: Fen }),
  example: { contract: "施工一标", amountFen: "7740000" },
})

/** The period in which the contractor answers for defects ended (occurred: its last day). */
export const DefectPeriodEnded = EventType.make({
  type: "DefectPeriodEnded",
  payload: Schema.Struct({ ...acted, contract: PartName }),
  example: { contract: "施工一标" },
})

/** The contractor asked for the retention money (occurred: the day of the receipt). */
export const RetentionReturnRequested = EventType.make({
  type: "RetentionReturnRequested",
  payload: Schema.Struct({ ...acted, contract: PartName }),
  example: { contract: "施工一标" },
})

/** Client and contractor checked whether anything stands against the return (occurred: the day of it). */
export const RetentionReturnChecked = EventType.make({
  type: "RetentionReturnChecked",
  payload: Schema.Struct({ ...acted, contract: PartName, hasObjection: Schema.optionalKey(Schema.Boolean) }),
  example: { contract: "施工一标", hasObjection: false },
})

/** Retention money was returned (occurred: the day of the payment). */
export const RetentionReturned = EventType.make({
  type: "RetentionReturned",
  payload: Schema.Struct({ ...acted, contract: PartName, amountFen: Fen }),
  example: { contract: "施工一标", amountFen: "7740000" },
})

/** What a contract is for was handed over (occurred: the day of it): goods, a service, or finished works. */
export const GoodsDelivered = EventType.make({
  type: "GoodsDelivered",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    delivery: PartName,
    valueFen: Schema.optionalKey(Fen),
    /** The day on which it passed inspection. */
    inspectedOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "设备", delivery: "第一批", valueFen: "12000000", inspectedOn: "2021-03-05" },
})

/** A client demanded a deposit (occurred: the day of the demand): 投标, 履约, 工程质量, 农民工工资, 其他. */
export const DepositDemanded = EventType.make({
  type: "DepositDemanded",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    kind: Schema.Literals(["bid", "performance", "quality", "migrantWages", "other"]),
    amountFen: Schema.optionalKey(Fen),
  }),
  example: { contract: "施工一标", kind: "performance", amountFen: "12550000" },
})

/** A client let settlement or payment wait for somebody else's word (occurred: the day on which it did). */
export const PaymentMadeToWait = EventType.make({
  type: "PaymentMadeToWait",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    /** 审计机关的审计结果, 竣工验收批复, 决算审计. */
    awaits: Schema.Literals(["settlementAudit", "acceptanceApproval", "finalAccountAudit"]),
    /** What it rests on: the contract, a law or administrative regulation, or neither. */
    ground: Schema.optionalKey(Schema.Literals(["contract", "law", "none"])),
  }),
  example: { contract: "施工一标", awaits: "settlementAudit", ground: "contract" },
})

export const settlementEvents = [
  SettlementSubmitted,
  SettlementPapersDemanded,
  SettlementReviewed,
  PeriodSettled,
  OverpaymentRefunded,
  WorksStoppedForAdvance,
  TotalSettlementSubmitted,
  TotalSettlementReviewed,
  RetentionHeld,
  DefectPeriodEnded,
  RetentionReturnRequested,
  RetentionReturnChecked,
  RetentionReturned,
  GoodsDelivered,
  DepositDemanded,
  PaymentMadeToWait,
] as const
