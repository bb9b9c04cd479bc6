/** Instruments about public money, with the day from which the text is in force that was read of each. */
import { instrument } from "./instrument.ts"

export const POVERTY_FUNDS = instrument(
  ["财政扶贫资金报账制管理办法（试行）", "Reimbursement of poverty alleviation funds (2001)"],
  "财农〔2001〕93号",
)

export const AGRICULTURAL_CLAIMS = instrument(
  ["农业综合开发资金报账实施办法", "Reimbursement of agricultural development funds (2001)"],
  "财发〔2001〕11号",
)

export const AGRICULTURAL_FINANCE = instrument(
  ["农业综合开发财务管理办法", "Finance of agricultural development (2006)"],
  "财发〔2006〕39号",
)

export const AGRICULTURAL_DETAIL = instrument(
  [
    "省级农业综合开发财政资金县级报账实施细则",
    "A province's details on reimbursement of agricultural development funds by counties",
  ],
  null,
)

export const PROVINCIAL_CLAIMS = instrument(
  [
    "外省报账制规定（引用财政部令第60号）",
    "Another province's rule on reimbursement (after Order No. 60 of the Ministry of Finance)",
  ],
  null,
)

export const BUDGET_LAW = instrument(["中华人民共和国预算法", "Budget Law"], null, "2018-12-29")

export const STOCK_FUNDS = instrument(
  ["国务院办公厅关于进一步做好盘活财政存量资金工作的通知", "Notice on stocks of fiscal money (2014)"],
  "国办发〔2014〕70号",
)
