/** Acts about the project as a whole: what it is, who answers for it, what was approved. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName, Party } from "../Act.ts"

/** 房屋建筑, 市政, 公路, 水利, 学校, 医疗卫生, 其他. */
export const Sector = Schema.Literals(["building", "municipal", "road", "water", "school", "health", "other"])
export type Sector = typeof Sector.Type

/** 直接投资, 资本金注入, 投资补助, 贷款贴息, 无政府投资. */
export const GovernmentInvestment = Schema.Literals([
  "direct",
  "capitalInjection",
  "subsidy",
  "interestSubsidy",
  "none",
])
export type GovernmentInvestment = typeof GovernmentInvestment.Type

/** 小型, 中型, 大型. */
export const Scale = Schema.Literals(["small", "medium", "large"])
export type Scale = typeof Scale.Type

/** 项目代码 as the platform gave it; `null` where there is none. */
export const PlatformCode = Schema.NullOr(line(60))

/** What a project is, as far as rules ask for it (occurred: the day of the approval or of the finding). */
export const ProjectDescribed = EventType.make({
  type: "ProjectDescribed",
  payload: Schema.Struct({
    ...acted,
    sector: Schema.optionalKey(Sector),
    scale: Schema.optionalKey(Scale),
    totalInvestmentFen: Schema.optionalKey(Fen),
    /** 财政性资金: what of the investment is fiscal money. */
    fiscalFen: Schema.optionalKey(Fen),
    governmentInvestment: Schema.optionalKey(GovernmentInvestment),
    /** 国有企业事业单位资金占控股或者主导地位. */
    isStateControlled: Schema.optionalKey(Schema.Boolean),
    /** 政府拥有项目建设、运营实际控制权. */
    isGovernmentControlled: Schema.optionalKey(Schema.Boolean),
    /** 经营性项目. */
    isCommercial: Schema.optionalKey(Schema.Boolean),
    /** 基础设施工程; roads, water and municipal works are without saying. */
    isInfrastructure: Schema.optionalKey(Schema.Boolean),
    /** 住宅工程. */
    isHousing: Schema.optionalKey(Schema.Boolean),
    /** 城市规划区内的工程, whose files go to the urban construction archive. */
    isUrban: Schema.optionalKey(Schema.Boolean),
    /** 大型人员密集场所或者其他特殊建设工程, which need a paper of fire safety. */
    needsFirePaper: Schema.optionalKey(Schema.Boolean),
    floorAreaSquareMetres: Schema.optionalKey(Count),
    /** 设计文件规定的合理使用年限. */
    designLifeYears: Schema.optionalKey(Count),
    platformCode: Schema.optionalKey(PlatformCode),
  }),
  example: { sector: "water", totalInvestmentFen: "312600000", fiscalFen: "312600000" },
})

/** Who answers for the project was named (occurred: the day of the document). */
export const LegalPersonNamed = EventType.make({
  type: "LegalPersonNamed",
  payload: Schema.Struct({ ...acted, legalPerson: Party }),
  example: { legalPerson: { code: "87654321-0", name: "示例供水站" } },
})

/** The leader responsible for the quality of the works was named (occurred: the day of the list, 责任人名单). */
export const ResponsibleLeaderNamed = EventType.make({
  type: "ResponsibleLeaderNamed",
  payload: Schema.Struct({ ...acted, leader: line(40), post: Schema.optionalKey(line(100)) }),
  example: { leader: "示例甲", post: "示例县副县长" },
})

/** 项目建议书, 可行性研究报告, 初步设计及概算, 开工报告. */
export const Stage = Schema.Literals(["proposal", "feasibility", "preliminaryDesign", "startReport"])
export type Stage = typeof Stage.Type

/** A stage of the project was approved (occurred: the day of the approval). */
export const ProjectApproved = EventType.make({
  type: "ProjectApproved",
  payload: Schema.Struct({
    ...acted,
    stage: Stage,
    submittedOn: Schema.optionalKey(CalendarDate),
    /** 投资估算 of a feasibility report, 概算 of a preliminary design. */
    estimateFen: Schema.optionalKey(Fen),
    platformCode: Schema.optionalKey(PlatformCode),
    /**
     * Why fewer stages are approved: it is in an approved plan; it extends or rebuilds; it is single, small
     * and simple; it is an emergency.
     */
    simplifiedFor: Schema.optionalKey(
      Schema.Literals(["approvedPlan", "extension", "smallAndSimple", "emergency"]),
    ),
  }),
  example: {
    stage: "preliminaryDesign",
    estimateFen: "312600000",
    paper: { number: "示例发改投资〔2010〕1号", title: null, issuer: "示例县发展改革委" },
  },
})

/** The project entered a year's plan of government investment (occurred: the day of the plan). */
export const ProjectEnteredPlan = EventType.make({
  type: "ProjectEnteredPlan",
  payload: Schema.Struct({ ...acted, amountFen: Schema.optionalKey(Fen) }),
  example: { amountFen: "312600000" },
})

/**
 * It was reported that the budget estimate is above what the feasibility report estimated (occurred:
 * the day of the report).
 */
export const OverrunReported = EventType.make({
  type: "OverrunReported",
  payload: Schema.Struct({ ...acted, reason: Schema.optionalKey(line(200)) }),
  example: { reason: "示例：管网加长" },
})

/** The approved 概算 was changed (occurred: the day of the approval). */
export const EstimateAdjusted = EventType.make({
  type: "EstimateAdjusted",
  payload: Schema.Struct({
    ...acted,
    estimateFen: Fen,
    /** Whether it was approved by whoever had approved it first. */
    byOriginalApprover: Schema.optionalKey(Schema.Boolean),
    /** Where the additional money comes from; `null` where that is not said. */
    fundingSource: Schema.optionalKey(Schema.NullOr(line(200))),
  }),
  example: { estimateFen: "330000000", byOriginalApprover: true, fundingSource: "示例县财政预算" },
})

/** The site, the scale or the content changed (occurred: the day on which the change was carried out). */
export const ScopeChanged = EventType.make({
  type: "ScopeChanged",
  payload: Schema.Struct({
    ...acted,
    change: Schema.Literals(["site", "scale", "content"]),
    /** 较大变更; a change of the site always is one. */
    isLarge: Schema.optionalKey(Schema.Boolean),
    /** When the authority that had approved the project approved the change; `null` where it did not. */
    approvedOn: Schema.optionalKey(Schema.NullOr(CalendarDate)),
  }),
  example: { change: "site", approvedOn: "2010-03-15" },
})

/** How works are paid for was settled (occurred: the day of the contract, or of the proof of funds). */
export const FundingArranged = EventType.make({
  type: "FundingArranged",
  payload: Schema.Struct({
    ...acted,
    contract: Schema.optionalKey(PartName),
    /** 施工单位垫资: what the contractor pays for the time being; nothing is `0`. */
    contractorAdvanceFen: Schema.optionalKey(Fen),
  }),
  example: { contract: "施工一标", contractorAdvanceFen: "0" },
})

/** The files of approval and implementation were listed for the archive (occurred: the day of the list). */
export const ArchiveListed = EventType.make({
  type: "ArchiveListed",
  payload: Schema.Struct({ ...acted, documents: Schema.Array(line(60)) }),
  example: { documents: ["示例发改投资〔2019〕1号"] },
})
