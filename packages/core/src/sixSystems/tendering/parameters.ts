/** Numbers of 招投标制: which purchases are tendered, and the periods before bids are opened. */
import { cite } from "../../law/Citation.ts"
import type { DatedParameter } from "../../law/DatedParameter.ts"
import { PROCUREMENT_LAW, PROCUREMENT_REGULATIONS } from "../../law/instruments/acrossSystems.ts"
import {
  SCOPE_OF_2000,
  SCOPE_OF_2018,
  TENDERING_LAW,
  TENDERING_REGULATIONS,
  WORKS_TENDERING_OF_2003,
} from "../../law/instruments/tendering.ts"
import { parameter, since, single, valued, WAN, type Where, withoutThresholds } from "./parameterValues.ts"

const threshold = (
  id: `tendering/${string}`,
  words: readonly [string, string],
  [before, after]: readonly [bigint, bigint],
  item: string,
): DatedParameter<bigint> =>
  withoutThresholds(
    parameter(
      id,
      words,
      "fen",
      valued(
        before * WAN,
        ["2000-05-01", "2018-05-31"],
        [["TB-02a"], [cite(SCOPE_OF_2000, `第七条（${item}）`)], "V2"],
      ),
      valued(
        after * WAN,
        ["2018-06-01", null],
        [["TB-03a"], [cite(SCOPE_OF_2018, `第五条（${item}）`)], "V2"],
      ),
    ),
  )

export const worksThreshold = threshold(
  "tendering/worksThreshold",
  ["施工单项合同必须招标的估算价", "estimate from which works must be tendered"],
  [200n, 400n],
  "一",
)

export const goodsThreshold = threshold(
  "tendering/goodsThreshold",
  ["货物单项合同必须招标的估算价", "estimate from which equipment and materials must be tendered"],
  [100n, 200n],
  "二",
)

export const serviceThreshold = threshold(
  "tendering/serviceThreshold",
  ["勘察、设计、监理等服务必须招标的估算价", "estimate from which services must be tendered"],
  [50n, 100n],
  "三",
)

export const projectThreshold = withoutThresholds(
  parameter<bigint>(
    "tendering/projectThreshold",
    [
      "单项合同低于标准时，项目总投资必须招标的数额",
      "total investment from which every contract of a project must be tendered",
    ],
    "fen",
    valued(
      3000n * WAN,
      ["2000-05-01", "2018-05-31"],
      [["TB-02b"], [cite(SCOPE_OF_2000, "第七条（四）")], "V2"],
    ),
  ),
)

const STATE_MONEY: Where = [["TB-03b"], [cite(SCOPE_OF_2018, "第二条")], "V2"]

export const fiscalMoneyThreshold = parameter<bigint>(
  "tendering/fiscalMoneyThreshold",
  ["必须招标的预算资金数额", "fiscal money from which a project is in scope"],
  "fen",
  valued(200n * WAN, ["2018-06-01", null], STATE_MONEY),
)

export const fiscalShareThreshold = parameter<number>(
  "tendering/fiscalShareThreshold",
  ["必须招标的预算资金占投资额比例", "share of fiscal money from which a project is in scope"],
  "millionths",
  valued(100_000, ["2018-06-01", null], STATE_MONEY),
)

/** Not a number of the law: within which time purchases of one kind are looked at together. */
export const splittingWindow = parameter<number>(
  "tendering/splittingWindow",
  [
    "识别化整为零的期间（本系统设定，可以配置）",
    "window for splitting (set by this register, may be changed)",
  ],
  "months",
  valued(12, ["2000-01-01", null], [["TB-04"], [cite(TENDERING_LAW, "第四条")], "M"]),
)

export const bidPeriod = single(
  "tendering/bidPeriod",
  ["招标文件发出至投标截止的最短期限", "shortest time for the preparation of bids"],
  "days",
  20,
  since("2000-01-01", ["TP-01"], [cite(TENDERING_LAW, "第二十四条")], "V1"),
)

export const governmentBidPeriod = single(
  "tendering/governmentBidPeriod",
  [
    "政府采购货物和服务招标文件发出至投标截止的最短期限",
    "shortest time for bids in government procurement of goods and services",
  ],
  "days",
  20,
  since("2003-01-01", ["TP-01"], [cite(PROCUREMENT_LAW, "第三十五条")], "V1"),
)

export const clarificationPeriod = parameter<number>(
  "tendering/clarificationPeriod",
  ["澄清或者修改至投标截止的最短期限", "shortest time from a clarification to the last day for bids"],
  "days",
  valued(15, ["2000-01-01", "2012-01-31"], [["TP-02"], [cite(TENDERING_LAW, "第二十三条")], "V1"]),
  valued(
    15,
    ["2012-02-01", null],
    [["TP-02"], [cite(TENDERING_LAW, "第二十三条"), cite(TENDERING_REGULATIONS, "第二十一条")], "V1"],
  ),
)

export const saleWorkingDays = parameter<number>(
  "tendering/saleWorkingDays",
  ["施工招标文件发售的最短期限（工作日）", "shortest sale of documents for works (working days)"],
  "workingDays",
  valued(5, ["2003-05-01", "2012-01-31"], [["TP-03a"], [cite(WORKS_TENDERING_OF_2003, "第十五条")], "M"]),
)

export const salePeriod = single(
  "tendering/salePeriod",
  ["招标文件或者资格预审文件发售的最短期限", "shortest sale of documents"],
  "days",
  5,
  since("2012-02-01", ["TP-03b"], [cite(TENDERING_REGULATIONS, "第十六条")], "V1"),
)

export const governmentSalePeriod = single(
  "tendering/governmentSalePeriod",
  [
    "政府采购货物和服务招标文件提供的最短期限",
    "shortest time in which documents of government procurement are given out",
  ],
  "workingDays",
  5,
  since("2015-03-01", ["TP-03c"], [cite(PROCUREMENT_REGULATIONS, "第三十一条")], "V1"),
)

export const applicationPeriod = single(
  "tendering/applicationPeriod",
  [
    "停止发售至资格预审申请截止的最短期限",
    "shortest time from the end of the sale to the end of applications",
  ],
  "days",
  5,
  since("2012-02-01", ["TP-04"], [cite(TENDERING_REGULATIONS, "第十七条")], "V1"),
)

export const prequalificationClarificationPeriod = single(
  "tendering/prequalificationClarificationPeriod",
  [
    "资格预审文件澄清或者修改至申请截止的最短期限",
    "shortest time from a clarification to the end of applications",
  ],
  "days",
  3,
  since("2012-02-01", ["TP-05"], [cite(TENDERING_REGULATIONS, "第二十一条")], "V1"),
)

const OBJECTIONS = since("2012-02-01", ["TP-06"], [cite(TENDERING_REGULATIONS, "第二十二条")], "V1")

export const prequalificationObjectionPeriod = single(
  "tendering/prequalificationObjectionPeriod",
  ["对资格预审文件提出异议距申请截止的期限", "time before the end of applications for objections"],
  "days",
  2,
  OBJECTIONS,
)

export const documentsObjectionPeriod = single(
  "tendering/documentsObjectionPeriod",
  ["对招标文件提出异议距投标截止的期限", "time before the last day for bids for objections"],
  "days",
  10,
  OBJECTIONS,
)

export const objectionAnswerPeriod = single(
  "tendering/objectionAnswerPeriod",
  ["答复对文件的异议的期限", "time for the answer to an objection to documents"],
  "days",
  3,
  OBJECTIONS,
)

export const fewestBidders = parameter<number>(
  "tendering/fewestBidders",
  ["开标所需的投标人最少数量", "fewest bidders for an opening"],
  "count",
  valued(3, ["2000-01-01", "2012-01-31"], [["TP-07"], [cite(TENDERING_LAW, "第二十八条")], "V1"]),
  valued(
    3,
    ["2012-02-01", null],
    [["TP-07"], [cite(TENDERING_LAW, "第二十八条"), cite(TENDERING_REGULATIONS, "第四十四条")], "V1"],
  ),
)

export const fewestInvited = single(
  "tendering/fewestInvited",
  ["邀请招标的最少邀请数量", "fewest to be invited"],
  "count",
  3,
  since(
    "2012-02-01",
    ["TB-07"],
    [cite(TENDERING_LAW, "第十七条"), cite(TENDERING_REGULATIONS, "第八条")],
    "V1",
  ),
)

export const fewestInNegotiation = single(
  "tendering/fewestInNegotiation",
  ["竞争性谈判的供应商最少数量", "fewest suppliers in a negotiation"],
  "count",
  3,
  since("2015-03-01", ["TB-11"], [cite(PROCUREMENT_LAW, "第三十八条")], "V1"),
)
