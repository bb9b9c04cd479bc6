/** Laws and regulations that bind in several of the six systems: each is said once. */
import { instrument } from "./instrument.ts"

export const CIVIL_CODE = instrument(["中华人民共和国民法典", "Civil Code"], null, "2021-01-01")

export const CONSTRUCTION_LAW = instrument(["中华人民共和国建筑法", "Construction Law"], null, "2019-04-23")

export const PROCUREMENT_LAW = instrument(
  ["中华人民共和国政府采购法", "Government Procurement Law"],
  null,
  "2014-08-31",
)

export const PROCUREMENT_REGULATIONS = instrument(
  ["中华人民共和国政府采购法实施条例", "Regulations for the Government Procurement Law"],
  "国务院令第658号",
  "2015-03-01",
)

export const QUALITY_REGULATIONS = instrument(
  ["建设工程质量管理条例", "Regulations on the Quality of Construction Works"],
  "国务院令第279号",
  "2019-04-23",
)

export const SAFETY_REGULATIONS = instrument(
  ["建设工程安全生产管理条例", "Regulations on the Safety of Construction"],
  "国务院令第393号",
  "2004-02-01",
)

export const WAGES_REGULATIONS = instrument(
  ["保障农民工工资支付条例", "Regulations on the wages of migrant workers"],
  "国务院令第724号",
  "2020-05-01",
)

export const GOVERNMENT_INVESTMENT_REGULATIONS = instrument(
  ["政府投资条例", "Regulations on Government Investment"],
  "国务院令第712号",
  "2019-07-01",
)

export const FISCAL_OFFENCES_REGULATIONS = instrument(
  ["财政违法行为处罚处分条例", "Regulations on penalties for fiscal offences"],
  "国务院令第427号",
  "2011-01-08",
)

export const CAPITAL_FINANCE_RULES_2002 = instrument(
  ["基本建设财务管理规定", "Rules on the finance of capital construction (2002)"],
  "财建〔2002〕394号",
)

export const CAPITAL_FINANCE_RULES = instrument(
  ["基本建设财务规则", "Rules on the finance of capital construction"],
  "财政部令第81号",
)

export const COURTS_OF_2004 = instrument(
  [
    "最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释",
    "Supreme Court on disputes about works contracts (2004)",
  ],
  "法释〔2004〕14号",
  "2005-01-01",
)

export const COURTS_OF_2020 = instrument(
  [
    "最高人民法院关于审理建设工程施工合同纠纷案件适用法律问题的解释（一）",
    "Supreme Court on disputes about works contracts (2020)",
  ],
  "法释〔2020〕25号",
  "2021-01-01",
)
