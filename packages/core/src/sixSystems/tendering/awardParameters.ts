/** Numbers of 招投标制: committees, candidates, awards and securities. */
import { cite } from "../../law/Citation.ts"
import { PROCUREMENT_LAW, PROCUREMENT_REGULATIONS } from "../../law/instruments/acrossSystems.ts"
import {
  DESIGN_TENDERING_OF_2003,
  PROCUREMENT_TENDERS_OF_2004,
  TENDERING_LAW,
  TENDERING_REGULATIONS,
  WORKS_TENDERING_OF_2003,
} from "../../law/instruments/tendering.ts"
import { parameter, since, single, valued, WAN, type Where } from "./parameterValues.ts"

const COMMITTEE = since("2000-01-01", ["TP-09"], [cite(TENDERING_LAW, "第三十七条")], "V1")

export const fewestMembers = single(
  "tendering/fewestMembers",
  ["评标委员会最少人数", "fewest members of a committee"],
  "count",
  5,
  COMMITTEE,
)

/** Two thirds, rounded down to a millionth: no committee is so large that this decides. */
export const leastExpertShare = single(
  "tendering/leastExpertShare",
  ["评标委员会中专家的最低比例（三分之二）", "least share of experts in a committee (two thirds)"],
  "millionths",
  666_666,
  COMMITTEE,
)

export const expertYears = single(
  "tendering/expertYears",
  ["专家从事相关领域工作的最低年限", "fewest years of an expert in the field"],
  "years",
  8,
  COMMITTEE,
)

export const mostCandidates = single(
  "tendering/mostCandidates",
  ["中标候选人最多数量", "most candidates"],
  "count",
  3,
  since("2012-02-01", ["TP-11"], [cite(TENDERING_REGULATIONS, "第五十三条")], "V1"),
)

const CANDIDATES = since("2012-02-01", ["TP-12"], [cite(TENDERING_REGULATIONS, "第五十四条")], "V1")

export const publicationDelay = single(
  "tendering/publicationDelay",
  ["收到评标报告至公示中标候选人的期限", "time from the report to the publication of the candidates"],
  "days",
  3,
  CANDIDATES,
)

export const publicationPeriod = single(
  "tendering/publicationPeriod",
  ["中标候选人公示的最短期限", "shortest publication of the candidates"],
  "days",
  3,
  CANDIDATES,
)

export const resultAnswerPeriod = single(
  "tendering/resultAnswerPeriod",
  ["答复对评标结果的异议的期限", "time for the answer to an objection to the result"],
  "days",
  3,
  CANDIDATES,
)

const AWARD_OF_2003: Where = [["TP-14"], [cite(WORKS_TENDERING_OF_2003, "第五十六条")], "M"]

export const awardPeriod = parameter<number>(
  "tendering/awardPeriod",
  ["评标报告至确定中标人的一般期限", "usual time from the report to the award"],
  "days",
  valued(15, ["2003-05-01", "2013-04-30"], AWARD_OF_2003),
)

export const awardBeforeBidsLapse = parameter<number>(
  "tendering/awardBeforeBidsLapse",
  ["确定中标人至投标有效期届满的期限", "time from the award to the end of the validity of bids"],
  "workingDays",
  valued(30, ["2003-05-01", "2013-04-30"], AWARD_OF_2003),
)

export const awardReportPeriod = single(
  "tendering/awardReportPeriod",
  ["确定中标人至提交书面报告的期限", "time from the award to the written report"],
  "days",
  15,
  since("2000-01-01", ["TP-15"], [cite(TENDERING_LAW, "第四十七条")], "V1"),
)

export const contractPeriod = single(
  "tendering/contractPeriod",
  ["中标通知书发出至订立书面合同的期限", "time from the notice of award to the contract"],
  "days",
  30,
  since("2000-01-01", ["TP-16"], [cite(TENDERING_LAW, "第四十六条")], "V1"),
)

export const governmentContractPeriod = single(
  "tendering/governmentContractPeriod",
  [
    "政府采购中标、成交通知书发出至签订合同的期限",
    "time from the notice of award to the contract in government procurement",
  ],
  "days",
  30,
  since("2003-01-01", ["TP-16"], [cite(PROCUREMENT_LAW, "第四十六条")], "V1"),
)

const DEPOSIT_OF_2003: Where = [["TP-17a"], [cite(WORKS_TENDERING_OF_2003, "第三十七条")], "V3"]

export const depositShareOfBidMost = parameter<number>(
  "tendering/depositShareOfBidMost",
  ["投标保证金占投标报价的最高比例", "largest deposit as a share of the bid"],
  "millionths",
  valued(20_000, ["2003-05-01", "2012-01-31"], DEPOSIT_OF_2003),
)

/** For works it went on when the share was set by the regulations. */
export const depositMost = parameter<bigint>(
  "tendering/depositMost",
  ["投标保证金最高数额", "largest deposit"],
  "fen",
  valued(80n * WAN, ["2003-05-01", null], DEPOSIT_OF_2003),
)

export const depositBeyondBids = parameter<number>(
  "tendering/depositBeyondBids",
  ["投标保证金有效期超出投标有效期的期限", "time for which a deposit outlasts its bid"],
  "days",
  valued(30, ["2003-05-01", "2012-01-31"], DEPOSIT_OF_2003),
)

const DESIGN_DEPOSIT: Where = [["TP-17b"], [cite(DESIGN_TENDERING_OF_2003, "第二十四条")], "V3"]

export const designDepositShareMost = parameter<number>(
  "tendering/designDepositShareMost",
  ["勘察设计投标保证金占投标报价的最高比例", "largest deposit for survey or design as a share of the bid"],
  "millionths",
  valued(20_000, ["2003-08-01", null], DESIGN_DEPOSIT),
)

export const designDepositMost = parameter<bigint>(
  "tendering/designDepositMost",
  ["勘察设计投标保证金最高数额", "largest deposit for survey or design"],
  "fen",
  valued(10n * WAN, ["2003-08-01", null], DESIGN_DEPOSIT),
)

export const depositShareOfEstimateMost = single(
  "tendering/depositShareOfEstimateMost",
  ["投标保证金占招标项目估算价的最高比例", "largest deposit as a share of the estimate"],
  "millionths",
  20_000,
  since("2012-02-01", ["TP-17c"], [cite(TENDERING_REGULATIONS, "第二十六条")], "V1"),
)

export const governmentDepositShareMost = parameter<number>(
  "tendering/governmentDepositShareMost",
  [
    "政府采购货物和服务投标保证金占采购预算的最高比例",
    "largest deposit as a share of the budget in government procurement",
  ],
  "millionths",
  valued(
    10_000,
    ["2004-09-11", "2015-02-28"],
    [["TP-17d"], [cite(PROCUREMENT_TENDERS_OF_2004, "第三十六条")], "V3"],
  ),
  valued(20_000, ["2015-03-01", null], [["TP-17e"], [cite(PROCUREMENT_REGULATIONS, "第三十三条")], "V1"]),
)

export const governmentDepositReturn = single(
  "tendering/governmentDepositReturn",
  ["政府采购投标保证金退还期限", "time for the return of deposits in government procurement"],
  "workingDays",
  5,
  since("2015-03-01", ["TP-17e"], [cite(PROCUREMENT_REGULATIONS, "第三十三条")], "V1"),
)

export const depositReturn = single(
  "tendering/depositReturn",
  ["签订合同至退还投标保证金的期限", "time from the contract to the return of deposits"],
  "days",
  5,
  since("2012-02-01", ["TP-18"], [cite(TENDERING_REGULATIONS, "第五十七条")], "V1"),
)

export const bondShareMost = single(
  "tendering/bondShareMost",
  ["履约保证金占中标合同金额的最高比例", "largest performance bond as a share of the award"],
  "millionths",
  100_000,
  since("2012-02-01", ["TP-19"], [cite(TENDERING_REGULATIONS, "第五十八条")], "V1"),
)

export const governmentBondShareMost = single(
  "tendering/governmentBondShareMost",
  [
    "政府采购履约保证金占合同金额的最高比例",
    "largest performance bond as a share of the contract in government procurement",
  ],
  "millionths",
  100_000,
  since("2015-03-01", ["TP-19"], [cite(PROCUREMENT_REGULATIONS, "第四十八条")], "V1"),
)

export const mostReferencePrices = single(
  "tendering/mostReferencePrices",
  ["一个招标项目的标底最多数量", "most reference prices of a tender"],
  "count",
  1,
  since("2012-02-01", ["TP-22"], [cite(TENDERING_REGULATIONS, "第二十七条")], "V1"),
)

export const complaintPeriod = single(
  "tendering/complaintPeriod",
  ["提出投诉的期限", "time for a complaint"],
  "days",
  10,
  since("2012-02-01", ["TP-20"], [cite(TENDERING_REGULATIONS, "第六十条")], "V1"),
)

const GOVERNMENT_AWARD = since("2015-03-01", ["TP-24"], [cite(PROCUREMENT_REGULATIONS, "第四十三条")], "V1")

export const governmentAwardPeriod = single(
  "tendering/governmentAwardPeriod",
  ["政府采购收到评审报告至确定供应商的期限", "time from the report to the award in government procurement"],
  "workingDays",
  5,
  GOVERNMENT_AWARD,
)

export const governmentResultPeriod = single(
  "tendering/governmentResultPeriod",
  ["政府采购确定供应商至公告结果的期限", "time from the award to its publication in government procurement"],
  "workingDays",
  2,
  GOVERNMENT_AWARD,
)

export const governmentContractPublication = single(
  "tendering/governmentContractPublication",
  ["政府采购合同签订至公告的期限", "time from the contract to its publication in government procurement"],
  "workingDays",
  2,
  since("2015-03-01", ["TP-24"], [cite(PROCUREMENT_REGULATIONS, "第五十条")], "V1"),
)

export const governmentContractFiling = single(
  "tendering/governmentContractFiling",
  ["政府采购合同签订至备案的期限", "time from the contract to its filing in government procurement"],
  "workingDays",
  7,
  since("2003-01-01", ["TP-24"], [cite(PROCUREMENT_LAW, "第四十七条")], "V1"),
)
