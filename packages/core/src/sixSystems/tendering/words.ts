/** The kinds that acts of 招投标制 tell apart. */
import { Schema } from "effect"

/** 施工, 货物, 勘察, 设计, 监理, 其他服务. */
export const Category = Schema.Literals(["works", "goods", "survey", "design", "supervision", "service"])
export type Category = typeof Category.Type

export const Method = Schema.Literals([
  "openTender",
  "invitedTender",
  "competitiveNegotiation",
  "competitiveConsultation",
  "inquiry",
  "singleSource",
  "direct",
])
export type Method = typeof Method.Type

/**
 * What of infrastructure or public utility a purchase is for: 能源, 交通运输, 通信, 水利（防洪、灌溉、排涝、引供水）,
 * 城市轨道交通, 其他基础设施和公用事业, 都不是.
 */
export const Infrastructure = Schema.Literals([
  "energy",
  "transport",
  "telecommunications",
  "waterConservancy",
  "urbanRail",
  "otherPublic",
  "none",
])
export type Infrastructure = typeof Infrastructure.Type

/**
 * Why there is no tender: 国家安全和秘密, 抢险救灾, 以工代赈, 专利或者专有技术, 艺术造型的特殊要求, 采购人自行建设,
 * 特许经营, 向原中标人追加, 国家规定的其他情形.
 */
export const WaiverGround = Schema.Literals([
  "stateSecret",
  "disasterRelief",
  "workForRelief",
  "patent",
  "artisticForm",
  "ownConstruction",
  "concession",
  "continuity",
  "otherByState",
])
export type WaiverGround = typeof WaiverGround.Type

/** What an objection or a complaint is about: 资格预审文件, 招标文件, 开标, 评标结果, 其他. */
export const Matter = Schema.Literals([
  "prequalificationDocuments",
  "tenderDocuments",
  "opening",
  "result",
  "other",
])
export type Matter = typeof Matter.Type

/** 转账, 支票, 汇票或者本票, 保函, 现金. */
export const SecurityForm = Schema.Literals(["transfer", "cheque", "draft", "guarantee", "cash"])
export type SecurityForm = typeof SecurityForm.Type

/** A time of the day: `09:30`. */
export const HourAndMinute = Schema.String.check(
  Schema.isPattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, { message: "hourAndMinute" }),
)
