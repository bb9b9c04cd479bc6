/** Numbers of 合同管理制: what contracts may say, and when they are paid. */
import type { DatedParameter, RowId, Unit } from "../../law/DatedParameter.ts"
import type { LegalConfidence } from "../../law/Citation.ts"
import { CONSTRUCTION_LAW, PROCUREMENT_LAW } from "../../law/instruments/acrossSystems.ts"
import {
  PASSING_ON_OF_2014,
  PASSING_ON_OF_2019,
  SETTLEMENT_OF_2004,
  SETTLEMENT_OF_2022,
} from "../../law/instruments/contractManagement.ts"
import type { Words } from "../measuring.ts"
import { inForce, numbersOf } from "../numbering.ts"

const numbered = numbersOf("contractManagement")

/** Numbers of 财建〔2004〕369号 have been in force since it was issued. */
export const since2004 = <Value extends bigint | number>(
  id: string,
  words: Words,
  [unit, value]: readonly [Unit, Value],
  [row, provision, confidence]: readonly [RowId, string, LegalConfidence],
): DatedParameter<Value> =>
  numbered(
    id,
    words,
    unit,
    inForce(value, ["2004-10-20", null], [row, SETTLEMENT_OF_2004, provision, confidence]),
  )

export const subcontractLevels = numbered(
  "subcontractLevels",
  ["分包的最多层数", "levels of subcontracting that are allowed"],
  "count",
  inForce(1, ["1998-03-01", null], ["CT-05", CONSTRUCTION_LAW, "第二十九条", "V1"]),
)

export const proofsPerManager = numbered(
  "proofsPerManager",
  ["主要管理人员应有的证明件数", "proofs that a manager belongs to the contractor"],
  "count",
  inForce(3, ["2014-10-01", "2018-12-31"], ["CT-06", PASSING_ON_OF_2014, "关于转包、挂靠认定的规定", "M"]),
  inForce(3, ["2019-01-01", null], ["CT-06", PASSING_ON_OF_2019, "第八条", "V3"]),
)

export const supplementShare = numbered(
  "supplementShare",
  ["补充合同累计采购金额占原合同的最高比例", "most that supplements may add to a contract"],
  "millionths",
  inForce(100_000, ["2003-01-01", null], ["CT-07", PROCUREMENT_LAW, "第四十九条", "V1"]),
)

export const additionShare = numbered(
  "additionShare",
  ["单一来源添购金额占原合同的最高比例", "most that may be added by a single source"],
  "millionths",
  inForce(100_000, ["2003-01-01", null], ["CT-08", PROCUREMENT_LAW, "第三十一条（三）", "V1"]),
)

export const variationRaising = since2004(
  "variationRaising",
  ["变更确定后提出变更价款的期限", "time to raise the price of a variation"],
  ["days", 14],
  ["CT-10", "第十条", "M"],
)

export const variationAnswer = since2004(
  "variationAnswer",
  ["答复变更价款的期限", "time to answer the price of a variation"],
  ["days", 14],
  ["CT-10", "第十条", "M"],
)

export const advanceFloor = since2004(
  "advanceFloor",
  ["预付款的最低比例", "least share of an advance"],
  ["millionths", 100_000],
  ["CT-11a", "第十二条（一）", "V2"],
)

export const advanceCeiling = since2004(
  "advanceCeiling",
  ["预付款的最高比例", "greatest share of an advance"],
  ["millionths", 300_000],
  ["CT-11a", "第十二条（一）", "V2"],
)

export const advancePeriod = since2004(
  "advancePeriod",
  ["合同签订后支付预付款的期限", "time for the advance after the signing"],
  ["months", 1],
  ["CT-11b", "第十二条（二）", "V2"],
)

export const advanceLead = since2004(
  "advanceLead",
  ["预付款早于约定开工日期的天数", "days that the advance comes before the agreed start"],
  ["days", 7],
  ["CT-11b", "第十二条（二）", "V2"],
)

export const advanceDemand = since2004(
  "advanceDemand",
  ["预付时间到期后发出要求预付通知的期限", "time for the notice that asks for an advance which is late"],
  ["days", 10],
  ["CT-11b", "第十二条（二）", "V2"],
)

export const stopNotice = since2004(
  "stopNotice",
  ["要求预付的通知至停止施工的天数", "days from the notice to the stop for want of an advance"],
  ["days", 14],
  ["CT-11b", "第十二条（二）", "V2"],
)

export const progressFloor = since2004(
  "progressFloor",
  ["进度款的最低比例", "least share of progress payments"],
  ["millionths", 600_000],
  ["CT-12a", "第十三条", "M"],
)

export const progressCeiling = since2004(
  "progressCeiling",
  ["进度款的最高比例", "greatest share of progress payments"],
  ["millionths", 900_000],
  ["CT-12a", "第十三条", "M"],
)

export const progressPeriod = since2004(
  "progressPeriod",
  ["进度款申请后的支付期限", "time for a progress payment after the application"],
  ["days", 14],
  ["CT-12a", "第十三条", "M"],
)

export const publicProgressFloor = numbered(
  "publicProgressFloor",
  ["机关、事业单位、国有企业进度款的最低比例", "least share of progress payments of public clients"],
  "millionths",
  inForce(800_000, ["2022-08-01", null], ["CT-12b", SETTLEMENT_OF_2022, "一", "V2"]),
)

export const publicProgressCeiling = numbered(
  "publicProgressCeiling",
  ["预留质量保证金时进度款的最高比例", "greatest share of progress payments beside retention money"],
  "millionths",
  inForce(970_000, ["2022-08-01", null], ["CT-12b", SETTLEMENT_OF_2022, "一", "V2"]),
)

export const overpaymentRefund = numbered(
  "overpaymentRefund",
  ["结算后退还超付工程款的期限", "time to give back what was overpaid after the settlement"],
  "days",
  inForce(30, ["2022-08-01", null], ["CT-12b", SETTLEMENT_OF_2022, "一、四", "V2"]),
)
