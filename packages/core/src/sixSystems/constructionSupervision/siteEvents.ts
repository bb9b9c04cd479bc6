/** What supervision does on site: it approves, watches, samples, reviews, certifies and checks. */
import { Schema } from "effect"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName } from "../Act.ts"
import { about, signed } from "./events.ts"

const ofContract = { ...acted, contract: PartName }

/** Materials or equipment were approved for use (occurred: the day of the signature). */
export const MaterialsApproved = EventType.make({
  type: "MaterialsApproved",
  payload: Schema.Struct({ ...ofContract, ...signed, materials: PartName }),
  example: { contract: "施工一标", materials: "水泥1批", signedBy: "supervisionEngineer" },
})

/** Materials or equipment went into the works (occurred: the first day). */
export const MaterialsUsed = EventType.make({
  type: "MaterialsUsed",
  payload: Schema.Struct({ ...ofContract, materials: PartName }),
  example: { contract: "施工一标", materials: "水泥1批" },
})

/** A process was inspected and passed (occurred: the day of the signature, 工序验收). */
export const ProcessApproved = EventType.make({
  type: "ProcessApproved",
  payload: Schema.Struct({ ...ofContract, ...signed, process: PartName }),
  example: { contract: "施工一标", process: "基坑", signedBy: "supervisionEngineer" },
})

/** The process after another one was begun (occurred: its first day). */
export const NextProcessBegun = EventType.make({
  type: "NextProcessBegun",
  payload: Schema.Struct({ ...ofContract, after: PartName }),
  example: { contract: "施工一标", after: "基坑" },
})

/** Supervision was there: 旁站, 巡视, 平行检验 (occurred: the day of it). */
export const WorkWitnessed = EventType.make({
  type: "WorkWitnessed",
  payload: Schema.Struct({
    ...ofContract,
    part: PartName,
    form: Schema.Literals(["standing", "patrol", "parallelTest"]),
    /** How many hours before the contractor gave notice in writing. */
    noticeHours: Schema.optionalKey(Count),
  }),
  example: { contract: "施工一标", part: "基础浇筑", form: "standing", noticeHours: 24 },
})

/** Samples that concern the safety of the structure were taken (occurred: the day of it, 取样). */
export const SamplesTaken = EventType.make({
  type: "SamplesTaken",
  payload: Schema.Struct({ ...ofContract, part: PartName, isWitnessed: Schema.optionalKey(Schema.Boolean) }),
  example: { contract: "施工一标", part: "基础试块", isWitnessed: true },
})

/** A special plan for dangerous work was signed (occurred: the day of the last signature, 专项施工方案). */
export const SafetyPlanReviewed = EventType.make({
  type: "SafetyPlanReviewed",
  payload: Schema.Struct({
    ...ofContract,
    ...signed,
    work: PartName,
    /** 施工单位技术负责人签字. */
    isSignedByTechnicalHead: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    contract: "施工一标",
    work: "深基坑",
    signedBy: "chiefSupervisionEngineer",
    isSignedByTechnicalHead: true,
  },
})

/** Work of a dangerous class was begun (occurred: its first day, 达到一定规模的危险性较大的分部分项工程). */
export const DangerousWorkBegun = EventType.make({
  type: "DangerousWorkBegun",
  payload: Schema.Struct({ ...ofContract, work: PartName }),
  example: { contract: "施工一标", work: "深基坑" },
})

/** A danger was found (occurred: the day of the latest step). A later act of the same hazard replaces it. */
export const HazardFound = EventType.make({
  type: "HazardFound",
  payload: Schema.Struct({
    ...ofContract,
    hazard: PartName,
    description: Schema.optionalKey(line(200)),
    isGrave: Schema.optionalKey(Schema.Boolean),
    isRectificationOrdered: Schema.optionalKey(Schema.Boolean),
    isStopOrdered: Schema.optionalKey(Schema.Boolean),
    /** 拒不整改或者不停止施工. */
    isRefused: Schema.optionalKey(Schema.Boolean),
    isReportedToAuthority: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    contract: "施工一标",
    hazard: "隐患1",
    isGrave: true,
    isRectificationOrdered: true,
    isStopOrdered: true,
    isRefused: false,
  },
})

/** Payment was certified (occurred: the day of the signature, 工程款支付证书). */
export const PaymentCertified = EventType.make({
  type: "PaymentCertified",
  payload: Schema.Struct({ ...ofContract, ...signed, certificate: PartName, amountFen: Fen }),
  example: {
    contract: "施工一标",
    certificate: "支付证书1",
    amountFen: "64000000",
    signedBy: "chiefSupervisionEngineer",
  },
})

/** The settlement of a contract passed supervision (occurred: the day of the signature). */
export const SettlementCertified = EventType.make({
  type: "SettlementCertified",
  payload: Schema.Struct({ ...ofContract, ...signed, amountFen: Fen }),
  example: { contract: "施工一标", amountFen: "258000000", signedBy: "chiefSupervisionEngineer" },
})

/** The finished works passed supervision's own check (occurred: the day of the signature, 竣工预验收). */
export const CompletionChecked = EventType.make({
  type: "CompletionChecked",
  payload: Schema.Struct({ ...about, ...signed }),
  example: { contract: "施工一标", signedBy: "chiefSupervisionEngineer" },
})

export const siteEvents = [
  MaterialsApproved,
  MaterialsUsed,
  ProcessApproved,
  NextProcessBegun,
  WorkWitnessed,
  SamplesTaken,
  SafetyPlanReviewed,
  DangerousWorkBegun,
  HazardFound,
  PaymentCertified,
  SettlementCertified,
  CompletionChecked,
] as const
