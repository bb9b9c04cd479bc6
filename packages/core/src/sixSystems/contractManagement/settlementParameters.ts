/** Numbers of 合同管理制: how contracts are settled, what is held back, and wages. */
import { COURTS_OF_2020, WAGES_REGULATIONS } from "../../law/instruments/acrossSystems.ts"
import {
  RETENTION_OF_2005,
  RETENTION_OF_2016,
  RETENTION_OF_2017,
  SMALL_FIRMS_OF_2020,
  SMALL_FIRMS_OF_2025,
  WAGE_GUARANTEE_OF_2021,
} from "../../law/instruments/contractManagement.ts"
import type { Words } from "../measuring.ts"
import { inForce, numbersOf } from "../numbering.ts"
import { since2004 } from "./parameters.ts"

const numbered = numbersOf("contractManagement")

const WAN = 1_000_000n

const reviewBand = (id: string, words: Words, wan: bigint) =>
  since2004(id, words, ["fen", wan * WAN], ["CT-13", "第十四条（三）", "V3"])

/** An amount that stands in two bands is given the longer time of the two. */
export const smallSettlement = reviewBand(
  "smallSettlement",
  [
    "适用最短审查期限的送审金额上限（不含；恰为该数的按较长期限）",
    "amount below which a settlement is small",
  ],
  500n,
)
export const mediumSettlement = reviewBand(
  "mediumSettlement",
  [
    "适用第二档审查期限的送审金额上限（不含；恰为该数的按较长期限）",
    "amount below which a settlement is medium",
  ],
  2000n,
)
export const largeSettlement = reviewBand(
  "largeSettlement",
  [
    "适用第三档审查期限的送审金额上限（不含；恰为该数的按较长期限）",
    "amount below which a settlement is large",
  ],
  5000n,
)

const reviewPeriod = (id: string, words: Words, days: number) =>
  since2004(id, words, ["days", days], ["CT-13", "第十四条（三）", "V3"])

export const smallReview = reviewPeriod(
  "smallReview",
  ["500万元以下结算的审查期限", "time to review a small settlement"],
  20,
)
export const mediumReview = reviewPeriod(
  "mediumReview",
  ["500万元至2000万元结算的审查期限", "time to review a medium settlement"],
  30,
)
export const largeReview = reviewPeriod(
  "largeReview",
  ["2000万元至5000万元结算的审查期限", "time to review a large settlement"],
  45,
)
export const largestReview = reviewPeriod(
  "largestReview",
  ["5000万元以上结算的审查期限", "time to review the largest settlements"],
  60,
)
export const totalCompilation = reviewPeriod(
  "totalCompilation",
  ["最后一个单项工程确认后编制总结算的期限", "time to put the total settlement together"],
  15,
)
export const totalReview = reviewPeriod(
  "totalReview",
  ["竣工总结算的审查期限", "time to review the total settlement"],
  30,
)

export const missingPapers = since2004(
  "missingPapers",
  ["催告后补充结算资料的期限", "time to bring missing papers of a settlement"],
  ["days", 14],
  ["CT-14", "第十四条", "V3"],
)

export const finalPaymentPeriod = since2004(
  "finalPaymentPeriod",
  ["申请后支付结算价款的期限", "time to pay the settled price"],
  ["days", 15],
  ["CT-15", "第十六条", "M"],
)

export const retentionCeiling = numbered(
  "retentionCeiling",
  ["质量保证金的最高比例", "greatest share of retention money"],
  "millionths",
  inForce(50_000, ["2005-01-12", "2016-12-26"], ["CT-16a", RETENTION_OF_2005, "第七条", "V3"]),
  inForce(50_000, ["2016-12-27", "2017-06-30"], ["CT-16b", RETENTION_OF_2016, "第七条", "V3"]),
  inForce(30_000, ["2017-07-01", null], ["CT-16c", RETENTION_OF_2017, "第七条", "V3"]),
)

const defectLength = (id: string, words: Words, months: number) =>
  numbered(
    id,
    words,
    "months",
    inForce(months, ["2005-01-12", "2016-12-26"], ["CT-17a", RETENTION_OF_2005, "第二条", "V2"]),
  )

export const shortDefectPeriod = defectLength(
  "shortDefectPeriod",
  ["缺陷责任期之一", "the shortest of three defects liability periods"],
  6,
)
export const middleDefectPeriod = defectLength(
  "middleDefectPeriod",
  ["缺陷责任期之二", "the middle one of three defects liability periods"],
  12,
)
export const longDefectPeriod = defectLength(
  "longDefectPeriod",
  ["缺陷责任期之三", "the longest of three defects liability periods"],
  24,
)

export const longestDefectPeriod = numbered(
  "longestDefectPeriod",
  ["缺陷责任期的最长期限", "longest defects liability period"],
  "months",
  inForce(24, ["2016-12-27", "2017-06-30"], ["CT-17b", RETENTION_OF_2016, "关于缺陷责任期的规定", "V3"]),
  inForce(24, ["2017-07-01", null], ["CT-17b", RETENTION_OF_2017, "第二条", "V3"]),
)

const retentionStep = (id: string, words: Words, provision: string) =>
  numbered(
    id,
    words,
    "days",
    inForce(14, ["2005-01-12", "2016-12-26"], ["CT-18", RETENTION_OF_2005, provision, "V3"]),
    inForce(14, ["2016-12-27", "2017-06-30"], ["CT-18", RETENTION_OF_2016, "关于返还保证金的规定", "V3"]),
    inForce(14, ["2017-07-01", null], ["CT-18", RETENTION_OF_2017, provision, "V3"]),
  )

export const retentionCheck = retentionStep(
  "retentionCheck",
  ["返还质量保证金申请的核实期限", "time to check a request for retention money"],
  "第十条、第十一条",
)
export const retentionReturn = retentionStep(
  "retentionReturn",
  ["核实后返还质量保证金的期限", "time to return retention money after the check"],
  "第十条、第十一条",
)

export const delayedAcceptance = numbered(
  "delayedAcceptance",
  ["发包人拖延验收时缺陷责任期起算前的天数", "days after the report when the client delays the acceptance"],
  "days",
  inForce(90, ["2016-12-27", "2017-06-30"], ["CT-17b", RETENTION_OF_2016, "关于缺陷责任期的规定", "V3"]),
  inForce(90, ["2017-07-01", "2020-12-31"], ["CT-17b", RETENTION_OF_2017, "第八条", "V3"]),
  inForce(90, ["2021-01-01", null], ["CT-19", COURTS_OF_2020, "第十七条", "V1"]),
)

export const retentionDefault = numbered(
  "retentionDefault",
  ["未约定返还期限的质量保证金的返还期限", "when retention money is due where nothing was agreed"],
  "years",
  inForce(2, ["2021-01-01", null], ["CT-19", COURTS_OF_2020, "第十七条", "V1"]),
)

const smallFirms = (id: string, words: Words, value: number) =>
  numbered(
    id,
    words,
    "days",
    inForce(value, ["2020-09-01", "2025-05-31"], ["CT-20", SMALL_FIRMS_OF_2020, "第八条", "V1"]),
    inForce(value, ["2025-06-01", null], ["CT-20", SMALL_FIRMS_OF_2025, "第九条", "V1"]),
  )

export const smallFirmPeriod = smallFirms(
  "smallFirmPeriod",
  ["向中小企业付款的期限", "time for payment to a small or medium firm"],
  30,
)
export const longestSmallFirmPeriod = smallFirms(
  "longestSmallFirmPeriod",
  ["可以约定的向中小企业付款的最长期限", "longest time for it that may be agreed"],
  60,
)

export const lateInterest = numbered(
  "lateInterest",
  ["未约定利率时逾期付款的日利率", "daily interest on late payments where no rate was agreed"],
  "millionths",
  inForce(500, ["2020-09-01", "2025-05-31"], ["CT-20", SMALL_FIRMS_OF_2020, "第十五条", "V1"]),
  inForce(500, ["2025-06-01", null], ["CT-20", SMALL_FIRMS_OF_2025, "关于逾期利息的规定", "V1"]),
)

export const retentionGuaranteeCeiling = numbered(
  "retentionGuaranteeCeiling",
  ["质量保证金保函的最高比例", "greatest share of a guarantee in place of retention money"],
  "millionths",
  inForce(30_000, ["2017-07-01", null], ["CT-16c", RETENTION_OF_2017, "第七条", "V3"]),
)

export const labourInterval = numbered(
  "labourInterval",
  ["人工费用的最长拨付周期", "longest interval of payments for labour"],
  "months",
  inForce(1, ["2020-05-01", null], ["CT-22", WAGES_REGULATIONS, "第二十四条", "V1"]),
)

export const closingNotice = numbered(
  "closingNotice",
  ["撤销工资专用账户前的公示期限", "announcement before an account for wages is closed"],
  "days",
  inForce(30, ["2020-05-01", null], ["CT-24", WAGES_REGULATIONS, "第二十七条", "V1"]),
)

export const wageRecordsKept = numbered(
  "wageRecordsKept",
  ["工资、用工台账的保存期限", "time for which records of workers and wages are kept"],
  "years",
  inForce(3, ["2020-05-01", null], ["CT-24", WAGES_REGULATIONS, "第十五条、第二十八条", "V1"]),
)

const guaranteeShare = (id: string, words: Words, share: number) =>
  numbered(
    id,
    words,
    "millionths",
    inForce(share, ["2021-11-01", null], ["CT-25", WAGE_GUARANTEE_OF_2021, "关于存储比例的规定", "M"]),
  )

export const wageGuaranteeFloor = guaranteeShare(
  "wageGuaranteeFloor",
  ["工资保证金的最低比例", "least share of a guarantee for wages"],
  10_000,
)
export const wageGuaranteeCeiling = guaranteeShare(
  "wageGuaranteeCeiling",
  ["工资保证金的最高比例", "greatest share of a guarantee for wages"],
  30_000,
)
