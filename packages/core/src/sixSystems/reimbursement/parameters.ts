/** Numbers of 资金报账制. Of the years in which a text began or ended without a known day, none is counted. */
import { CAPITAL_FINANCE_RULES, CAPITAL_FINANCE_RULES_2002 } from "../../law/instruments/acrossSystems.ts"
import {
  AGRICULTURAL_DETAIL,
  BUDGET_LAW,
  POVERTY_FUNDS,
  STOCK_FUNDS,
} from "../../law/instruments/reimbursement.ts"
import { inForce, numbersOf } from "../numbering.ts"

const numbered = numbersOf("reimbursement")

export const accountPeriod = numbered(
  "accountPeriod",
  ["资金进入专户的期限", "time for money to enter the special account"],
  "workingDays",
  inForce(5, ["2002-01-01", "2011-12-31"], ["FB-02", POVERTY_FUNDS, "第五条至第七条", "V2"]),
)

export const agriculturalAdvance = numbered(
  "agriculturalAdvance",
  ["农业综合开发项目预付资金的最高比例", "greatest share of advances of agricultural development funds"],
  "millionths",
  inForce(300_000, ["2008-12-01", "2017-12-31"], ["FB-05", AGRICULTURAL_DETAIL, "第八条", "V2"]),
)

/** Read as: appropriated for a year, and unused at the end of the next. */
export const yearsToSurplus = numbered(
  "yearsToSurplus",
  ["预算资金连续未用完、转为结余的年数", "ends of years after which unused money is surplus"],
  "years",
  inForce(2, ["2015-01-01", null], ["FB-10", BUDGET_LAW, "第四十二条", "V1"]),
)

export const yearsInStock = numbered(
  "yearsInStock",
  ["结转资金收回前的年数", "years after which carried money is taken back"],
  "years",
  inForce(2, ["2014-12-30", null], ["FB-11", STOCK_FUNDS, "关于结转两年以上资金的规定", "M"]),
)

export const treasuryShare = numbered(
  "treasuryShare",
  ["非经营性项目结余资金上缴财政的比例", "share of a surplus that goes back to the treasury"],
  "millionths",
  inForce(
    700_000,
    ["2002-09-27", "2016-08-31"],
    ["FB-13", CAPITAL_FINANCE_RULES_2002, "第二十七条、第二十八条", "V2"],
  ),
)

export const surplusPeriodOf2002 = numbered(
  "surplusPeriodOf2002",
  ["决算批复后上缴结余资金的期限", "time to pay a surplus in after the final account"],
  "days",
  inForce(
    30,
    ["2002-09-27", "2016-08-31"],
    ["FB-13", CAPITAL_FINANCE_RULES_2002, "第二十七条、第二十八条", "V2"],
  ),
)

export const surplusPeriodOf2016 = numbered(
  "surplusPeriodOf2016",
  ["竣工验收合格后上缴结余资金的期限", "time to pay a surplus in after the acceptance"],
  "months",
  inForce(3, ["2016-09-01", null], ["FB-15", CAPITAL_FINANCE_RULES, "第四十八条", "V2"]),
)
