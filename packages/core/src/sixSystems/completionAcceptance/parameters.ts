/** Numbers of 竣工验收制. */
import { make } from "../../kernel/CalendarDate.ts"
import { type Citations, cite } from "../../law/Citation.ts"
import type { DatedParameter, ParameterValue, RowIds } from "../../law/DatedParameter.ts"
import {
  CAPITAL_FINANCE_RULES,
  CAPITAL_FINANCE_RULES_2002,
  QUALITY_REGULATIONS,
} from "../../law/instruments/acrossSystems.ts"
import {
  ACCEPTANCE_RULES_2000,
  ACCEPTANCE_RULES_2013,
  AUDIT_REGULATIONS,
  FILING_MEASURES_2000,
  FILING_MEASURES_2009,
  FINAL_ACCOUNT_MEASURES,
  URBAN_ARCHIVE_RULES,
} from "../../law/instruments/completionAcceptance.ts"

const CHECKED_ON = make("2026-11-22")

/** Shares are in millionths. */
const PER_CENT = 10_000

const value = (
  count: number,
  [from, until]: readonly [string, string | null],
  confidence: ParameterValue<number>["confidence"],
  { rows, citations }: { readonly rows: RowIds; readonly citations: Citations },
): ParameterValue<number> => ({
  from: make(from),
  until: until === null ? null : make(until),
  value: count,
  rows,
  citations,
  confidence,
})

export const noticeToStation: DatedParameter<number> = {
  id: "completionAcceptance/noticeToStation",
  title: {
    zh: "竣工验收前通知工程质量监督机构的期限",
    en: "how long before an acceptance the quality station is told",
  },
  unit: "workingDays",
  values: [
    value(7, ["2000-06-30", "2013-12-01"], "V3", {
      rows: ["CP-04"],
      citations: [cite(ACCEPTANCE_RULES_2000, "第六条")],
    }),
    value(7, ["2013-12-02", null], "V3", {
      rows: ["CP-04"],
      citations: [cite(ACCEPTANCE_RULES_2013, "第六条")],
    }),
  ],
  checkedOn: CHECKED_ON,
}

export const filingPeriod: DatedParameter<number> = {
  id: "completionAcceptance/filingPeriod",
  title: { zh: "竣工验收备案的期限", en: "time in which an acceptance is filed" },
  unit: "days",
  values: [
    value(15, ["2000-01-30", "2009-10-18"], "V1", {
      rows: ["CP-05"],
      citations: [cite(QUALITY_REGULATIONS, "第四十九条")],
    }),
    value(15, ["2009-10-19", null], "V2", {
      rows: ["CP-05"],
      citations: [cite(FILING_MEASURES_2009, "第四条"), cite(QUALITY_REGULATIONS, "第四十九条")],
    }),
  ],
  checkedOn: CHECKED_ON,
}

export const stationReportPeriod: DatedParameter<number> = {
  id: "completionAcceptance/stationReportPeriod",
  title: {
    zh: "工程质量监督机构提交监督报告的期限",
    en: "time in which the quality station reports on an acceptance",
  },
  unit: "days",
  values: [
    value(5, ["2000-04-07", "2009-10-18"], "V3", {
      rows: ["CP-08"],
      citations: [cite(FILING_MEASURES_2000, "关于工程质量监督报告的规定")],
    }),
    value(5, ["2009-10-19", null], "V3", {
      rows: ["CP-08"],
      citations: [cite(FILING_MEASURES_2009, "第六条")],
    }),
  ],
  checkedOn: CHECKED_ON,
}

const ARTICLE_40 = {
  rows: ["CP-11"],
  citations: [cite(QUALITY_REGULATIONS, "第四十条")],
} as const

export const waterproofingWarranty: DatedParameter<number> = {
  id: "completionAcceptance/waterproofingWarranty",
  title: { zh: "防水工程最低保修期限", en: "shortest warranty of waterproofing" },
  unit: "years",
  values: [value(5, ["2000-01-30", null], "V1", ARTICLE_40)],
  checkedOn: CHECKED_ON,
}

export const heatingWarranty: DatedParameter<number> = {
  id: "completionAcceptance/heatingWarranty",
  title: {
    zh: "供热与供冷系统最低保修的采暖期、供冷期数",
    en: "shortest warranty of heating and cooling, in seasons",
  },
  unit: "count",
  values: [value(2, ["2000-01-30", null], "V1", ARTICLE_40)],
  checkedOn: CHECKED_ON,
}

export const fittingsWarranty: DatedParameter<number> = {
  id: "completionAcceptance/fittingsWarranty",
  title: {
    zh: "电气管线、给排水管道、设备安装和装修工程最低保修期限",
    en: "shortest warranty of wiring, plumbing, equipment and decoration",
  },
  unit: "years",
  values: [value(2, ["2000-01-30", null], "V1", ARTICLE_40)],
  checkedOn: CHECKED_ON,
}

export const archivePeriod: DatedParameter<number> = {
  id: "completionAcceptance/archivePeriod",
  title: {
    zh: "向城建档案馆移交工程档案的期限",
    en: "time in which files go to the archive of urban construction",
  },
  unit: "months",
  values: [
    value(3, ["2000-01-30", null], "V3", {
      rows: ["CP-12"],
      citations: [cite(URBAN_ARCHIVE_RULES, "第八条")],
    }),
  ],
  checkedOn: CHECKED_ON,
}

export const finalAccountPeriod: DatedParameter<number> = {
  id: "completionAcceptance/finalAccountPeriod",
  title: { zh: "编报竣工财务决算的期限", en: "time in which the final account is drawn up" },
  unit: "months",
  values: [
    value(3, ["2002-09-27", "2016-08-31"], "V3", {
      rows: ["CP-13a"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "第三十七条")],
    }),
    value(3, ["2016-09-01", null], "V2", {
      rows: ["CP-13b"],
      citations: [cite(FINAL_ACCOUNT_MEASURES, "第二条")],
    }),
  ],
  checkedOn: CHECKED_ON,
}

const ARTICLE_2 = { rows: ["CP-13b"], citations: [cite(FINAL_ACCOUNT_MEASURES, "第二条")] } as const

export const extensionOfSmall: DatedParameter<number> = {
  id: "completionAcceptance/extensionOfSmall",
  title: {
    zh: "中小型项目竣工财务决算可以延长的期限",
    en: "how much longer a small or medium project may take over its final account",
  },
  unit: "months",
  values: [value(2, ["2016-09-01", null], "V2", ARTICLE_2)],
  checkedOn: CHECKED_ON,
}

export const extensionOfLarge: DatedParameter<number> = {
  id: "completionAcceptance/extensionOfLarge",
  title: {
    zh: "大型项目竣工财务决算可以延长的期限",
    en: "how much longer a large project may take over its final account",
  },
  unit: "months",
  values: [value(6, ["2016-09-01", null], "V2", ARTICLE_2)],
  checkedOn: CHECKED_ON,
}

export const leftOverShare: DatedParameter<number> = {
  id: "completionAcceptance/leftOverShare",
  title: { zh: "尾工工程占概算的比例", en: "share of the budget estimate that may be left over" },
  unit: "millionths",
  values: [
    value(5 * PER_CENT, ["2002-09-27", "2016-08-31"], "M", {
      rows: ["CP-15"],
      citations: [cite(CAPITAL_FINANCE_RULES_2002, "关于尾工工程的规定")],
    }),
    value(5 * PER_CENT, ["2016-09-01", null], "M", {
      rows: ["CP-15"],
      citations: [cite(CAPITAL_FINANCE_RULES, "关于尾工工程的规定")],
    }),
  ],
  checkedOn: CHECKED_ON,
}

export const auditedShare: DatedParameter<number> = {
  id: "completionAcceptance/auditedShare",
  title: {
    zh: "审计监督范围内财政资金占总投资的比例",
    en: "fiscal share above which a project is within the audit's scope",
  },
  unit: "millionths",
  values: [
    value(50 * PER_CENT, ["2010-05-01", null], "V1", {
      rows: ["CP-21"],
      citations: [cite(AUDIT_REGULATIONS, "第二十条")],
    }),
  ],
  checkedOn: CHECKED_ON,
}
