/** What happens under 工程监理制: supervision is appointed and set in motion. */
import { Schema } from "effect"
import { line, Name } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName, Party } from "../Act.ts"

/** 总监理工程师, 总监理工程师代表, 监理工程师, 监理员. */
export const SupervisionPost = Schema.Literals([
  "chiefSupervisionEngineer",
  "chiefRepresentative",
  "supervisionEngineer",
  "assistant",
])
export type SupervisionPost = typeof SupervisionPost.Type

/** The norm that a form follows: GB 50319-2000, or GB/T 50319-2013. */
export const SupervisionNorm = Schema.Literals(["GB 50319-2000", "GB/T 50319-2013"])

/** Without a contract an act is about all works of the project. */
export const about = { ...acted, contract: Schema.optionalKey(PartName) }

/** What a form of 监理 bears. */
export const signed = {
  signedBy: Schema.optionalKey(SupervisionPost),
  norm: Schema.optionalKey(SupervisionNorm),
}

/**
 * What kind of works the project is, where its sector does not tell (occurred: the day of the finding):
 * 国家重点工程, 使用外国贷款或者援助资金, 住宅小区, 高层或者结构复杂的多层住宅, 公用事业, 基础设施, 影剧院、体育场馆.
 */
export const SupervisionClassFound = EventType.make({
  type: "SupervisionClassFound",
  payload: Schema.Struct({
    ...acted,
    isStateKeyProject: Schema.optionalKey(Schema.Boolean),
    usesForeignMoney: Schema.optionalKey(Schema.Boolean),
    isHousingEstate: Schema.optionalKey(Schema.Boolean),
    isHighRiseOrComplex: Schema.optionalKey(Schema.Boolean),
    isPublicUtility: Schema.optionalKey(Schema.Boolean),
    isLargeOrMedium: Schema.optionalKey(Schema.Boolean),
    isInfrastructure: Schema.optionalKey(Schema.Boolean),
    isTheatreOrStadium: Schema.optionalKey(Schema.Boolean),
  }),
  example: { isStateKeyProject: false, usesForeignMoney: false, isHousingEstate: false },
})

/** A firm was appointed to supervise, with whoever leads it (occurred: the day of the letter). */
export const SupervisionAppointed = EventType.make({
  type: "SupervisionAppointed",
  payload: Schema.Struct({
    ...about,
    supervisionFirm: Party,
    chiefEngineer: Schema.optionalKey(line(40)),
    /** How many projects the chief supervision engineer has, this one included. */
    projectCount: Schema.optionalKey(Count),
    /** 建设单位书面同意兼任. */
    hasConsent: Schema.optionalKey(Schema.Boolean),
    /** 与施工单位或者材料、设备供应单位有隶属关系或者其他利害关系. */
    isRelated: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    supervisionFirm: { code: "32345678-9", name: "示例监理公司" },
    chiefEngineer: "示例乙",
    projectCount: 2,
    hasConsent: true,
    isRelated: false,
  },
})

/** Supervision was contracted (occurred: the day of the signing). */
export const SupervisionContractSigned = EventType.make({
  type: "SupervisionContractSigned",
  payload: Schema.Struct({
    ...about,
    supervisionFirm: Schema.optionalKey(Party),
    isWritten: Schema.optionalKey(Schema.Boolean),
  }),
  example: { supervisionFirm: { code: "32345678-9", name: "示例监理公司" }, isWritten: true },
})

/** The client told the contractor who supervises, what, and with which powers (occurred: the day of it). */
export const ContractorInformedOfSupervision = EventType.make({
  type: "ContractorInformedOfSupervision",
  payload: Schema.Struct({
    ...about,
    isWritten: Schema.optionalKey(Schema.Boolean),
    /** 监理单位, 监理内容, 监理权限. */
    namesFirm: Schema.optionalKey(Schema.Boolean),
    namesContent: Schema.optionalKey(Schema.Boolean),
    namesPowers: Schema.optionalKey(Schema.Boolean),
  }),
  example: { isWritten: true, namesFirm: true, namesContent: true, namesPowers: true },
})

/** An office watches small works instead of a firm (occurred: the day of the approval). */
export const SupervisionSubstituted = EventType.make({
  type: "SupervisionSubstituted",
  payload: Schema.Struct({ ...about, by: Name, isApproved: Schema.optionalKey(Schema.Boolean) }),
  example: { by: "示例县质监站", isApproved: true },
})

/** Somebody saw who supervises in fact (occurred: the day of the visit). */
export const SupervisionObserved = EventType.make({
  type: "SupervisionObserved",
  payload: Schema.Struct({ ...about, supervisionFirm: Party }),
  example: { supervisionFirm: { code: "32345678-9", name: "示例监理公司" } },
})

/** The plan of supervision was made (occurred: the day of the signature, 监理规划). */
export const SupervisionPlanned = EventType.make({
  type: "SupervisionPlanned",
  payload: Schema.Struct({ ...about, ...signed }),
  example: { signedBy: "chiefSupervisionEngineer", norm: "GB 50319-2000" },
})

/** Works were ordered to start, to stop, or to go on (occurred: the day of the order). */
export const StartOrdered = EventType.make({
  type: "StartOrdered",
  payload: Schema.Struct({
    ...about,
    ...signed,
    /** 开工令, 工程暂停令, 复工令; a start unless said. */
    order: Schema.optionalKey(Schema.Literals(["start", "stop", "resume"])),
  }),
  example: { contract: "施工一标", signedBy: "chiefSupervisionEngineer", order: "start" },
})

export const appointmentEvents = [
  SupervisionClassFound,
  SupervisionAppointed,
  SupervisionContractSigned,
  ContractorInformedOfSupervision,
  SupervisionSubstituted,
  SupervisionObserved,
  SupervisionPlanned,
  StartOrdered,
] as const
