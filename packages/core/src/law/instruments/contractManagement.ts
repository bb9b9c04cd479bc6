/** Instruments about contracts, with the day from which the text is in force that was read of each. */
import { instrument } from "./instrument.ts"

export const CONTRACT_LAW = instrument(["中华人民共和国合同法", "Contract Law"], null)

export const PASSING_ON_OF_2014 = instrument(
  [
    "建筑工程施工转包违法分包等违法行为认定查处管理办法（试行）",
    "Finding unlawful passing on of works (2014)",
  ],
  "建市〔2014〕118号",
)

export const PASSING_ON_OF_2019 = instrument(
  ["建筑工程施工发包与承包违法行为认定查处管理办法", "Finding unlawful contracting of works (2019)"],
  "建市规〔2019〕1号",
)

export const SETTLEMENT_OF_2004 = instrument(
  ["建设工程价款结算暂行办法", "Settlement of the price of works (2004)"],
  "财建〔2004〕369号",
)

export const SETTLEMENT_OF_2022 = instrument(
  ["关于完善建设工程价款结算有关办法的通知", "Better settlement of the price of works (2022)"],
  "财建〔2022〕183号",
)

export const RETENTION_OF_2005 = instrument(
  ["建设工程质量保证金管理暂行办法", "Retention money of works (2005)"],
  "建质〔2005〕7号",
)

export const RETENTION_OF_2016 = instrument(
  ["建设工程质量保证金管理办法", "Retention money of works (2016)"],
  "建质〔2016〕295号",
)

export const RETENTION_OF_2017 = instrument(
  ["建设工程质量保证金管理办法", "Retention money of works (2017)"],
  "建质〔2017〕138号",
)

export const SMALL_FIRMS_OF_2020 = instrument(
  ["保障中小企业款项支付条例", "Regulations for payments to small and medium firms (2020)"],
  "国务院令第728号",
  "2020-09-01",
)

export const SMALL_FIRMS_OF_2025 = instrument(
  ["保障中小企业款项支付条例（2025年修订）", "Regulations for payments to small and medium firms (2025)"],
  null,
  "2025-06-01",
)

export const WAGE_GUARANTEE_OF_2021 = instrument(
  ["工程建设领域农民工工资保证金规定", "Guarantees for wages in construction (2021)"],
  "人社部发〔2021〕65号",
)
