/** What happens before a tender: purchases are planned, approved, paid for, or need no tender. */
import { Schema } from "effect"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName, Party } from "../Act.ts"
import { Category, Infrastructure, Method, WaiverGround } from "./words.ts"

/**
 * A purchase (标段) was planned, with what it is estimated to cost (occurred: the day of the plan). One that
 * is tendered again is a purchase of its own: `施工一标（重新招标）`.
 */
export const PurchasePlanned = EventType.make({
  type: "PurchasePlanned",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    category: Category,
    estimateFen: Fen,
    /** Purchases of one name here are of a kind that can be made together (可以合并进行采购). */
    combinesAs: Schema.optionalKey(line(60)),
    /** What kind of work it is, such as 土方 or 管网; beside its place it shows what was split. */
    workType: Schema.optionalKey(line(60)),
    place: Schema.optionalKey(line(100)),
    infrastructure: Schema.optionalKey(Infrastructure),
    /** Made under the law of government procurement (政府采购). */
    isGovernmentProcurement: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    purchase: "施工一标",
    category: "works",
    estimateFen: "260000000",
    workType: "管网",
    place: "示例镇",
    infrastructure: "waterConservancy",
    isGovernmentProcurement: true,
  },
})

/**
 * What is to be tendered, how and by whom was approved together with the project (occurred: the day of the
 * approval); without a purchase: for all of the project.
 */
export const TenderPlanApproved = EventType.make({
  type: "TenderPlanApproved",
  payload: Schema.Struct({
    ...acted,
    purchase: Schema.optionalKey(PartName),
    /** 招标范围, 招标方式, 招标组织形式. */
    covers: Schema.Array(Schema.Literals(["scope", "method", "organisation"])),
    method: Schema.optionalKey(Method),
  }),
  example: { covers: ["scope", "method", "organisation"], method: "openTender" },
})

/** The money for it is there, or where it comes from is settled (occurred: the day of the document). */
export const FundsSecured = EventType.make({
  type: "FundsSecured",
  payload: Schema.Struct({
    ...acted,
    purchase: Schema.optionalKey(PartName),
    /** 财政资金, 国有企业事业单位资金, 国际组织或者外国政府贷款、援助资金, 其他. */
    kind: Schema.optionalKey(Schema.Literals(["fiscal", "stateOwned", "foreignLoan", "other"])),
    amountFen: Schema.optionalKey(Fen),
    source: Schema.optionalKey(line(100)),
  }),
  example: { kind: "fiscal", amountFen: "312600000", source: "示例县财政预算" },
})

/** Why a purchase need not be tendered, as whoever decides found it (occurred: the day of the decision). */
export const TenderWaived = EventType.make({
  type: "TenderWaived",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    ground: WaiverGround,
    approvedBy: Schema.optionalKey(line(100)),
  }),
  example: { purchase: "施工一标", ground: "workForRelief", approvedBy: "示例县发展改革委" },
})

/** Tendering by invitation instead of openly was approved (occurred: the day of the approval). */
export const InvitedTenderApproved = EventType.make({
  type: "InvitedTenderApproved",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** 技术复杂、有特殊要求或者受自然环境限制，只有少量潜在投标人; 公开招标费用占比过大. */
    ground: Schema.Literals(["fewBidders", "disproportionateCost"]),
    /** The authority that approves the project found that the ground is there (由项目审批、核准部门认定). */
    isFoundByAuthority: Schema.optionalKey(Schema.Boolean),
    approvedBy: Schema.optionalKey(line(100)),
  }),
  example: { purchase: "施工一标", ground: "fewBidders", approvedBy: "示例县发展改革委" },
})

/** Those who are to bid or to negotiate were invited (occurred: the day of the invitations). */
export const InvitationsSent = EventType.make({
  type: "InvitationsSent",
  payload: Schema.Struct({ ...acted, purchase: PartName, invited: Schema.Array(Party) }),
  example: { purchase: "施工一标", invited: [{ code: "12345678-9", name: "示例建筑公司" }] },
})
