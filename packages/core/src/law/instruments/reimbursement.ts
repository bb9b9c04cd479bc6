/** Instruments about public money, with the day from which the text is in force that was read of each. */
import { make } from "../../kernel/CalendarDate.ts"
import type { Instrument } from "../Citation.ts"

const instrument = (
  zh: string,
  en: string,
  documentNumber: string | null,
  textReadFrom: string | null = null,
): Instrument => ({
  title: { zh, en },
  documentNumber,
  textReadFrom: textReadFrom === null ? null : make(textReadFrom),
})

export const POVERTY_FUNDS = instrument(
  "财政扶贫资金报账制管理办法（试行）",
  "Reimbursement of poverty alleviation funds (2001)",
  "财农〔2001〕93号",
)

export const AGRICULTURAL_CLAIMS = instrument(
  "农业综合开发资金报账实施办法",
  "Reimbursement of agricultural development funds (2001)",
  "财发〔2001〕11号",
)

export const AGRICULTURAL_FINANCE = instrument(
  "农业综合开发财务管理办法",
  "Finance of agricultural development (2006)",
  "财发〔2006〕39号",
)

export const AGRICULTURAL_DETAIL = instrument(
  "省级农业综合开发财政资金县级报账实施细则",
  "A province's details on reimbursement of agricultural development funds by counties",
  null,
)

export const PROVINCIAL_CLAIMS = instrument(
  "外省报账制规定（引用财政部令第60号）",
  "Another province's rule on reimbursement (after Order No. 60 of the Ministry of Finance)",
  null,
)

export const BUDGET_LAW = instrument("中华人民共和国预算法", "Budget Law", null, "2018-12-29")

export const STOCK_FUNDS = instrument(
  "国务院办公厅关于进一步做好盘活财政存量资金工作的通知",
  "Notice on stocks of fiscal money (2014)",
  "国办发〔2014〕70号",
)

export const CONSTRUCTION_FINANCE_OF_2002 = instrument(
  "基本建设财务管理规定",
  "Finance of capital construction (2002)",
  "财建〔2002〕394号",
)

export const CONSTRUCTION_FINANCE_OF_2016 = instrument(
  "基本建设财务规则",
  "Finance of capital construction (2016)",
  "财政部令第81号",
)

export const GOVERNMENT_INVESTMENT = instrument(
  "政府投资条例",
  "Regulations for government investment",
  "国务院令第712号",
  "2019-07-01",
)

export const FISCAL_VIOLATIONS = instrument(
  "财政违法行为处罚处分条例",
  "Regulations on violations in fiscal matters",
  "国务院令第427号",
  "2011-01-08",
)
