/** Numbers of 法人责任制. */
import { make } from "../../kernel/CalendarDate.ts"
import { cite } from "../../law/Citation.ts"
import type { DatedParameter } from "../../law/DatedParameter.ts"
import {
  CONSTRUCTION_LAW,
  GOVERNMENT_INVESTMENT_REGULATIONS,
  SAFETY_REGULATIONS,
} from "../../law/instruments/acrossSystems.ts"
import {
  ANHUI_PERMIT_RULES,
  CONTRACTOR_ADVANCE_NOTICE,
  PERMIT_MEASURES_2001,
  PERMIT_MEASURES_2014,
  PROJECT_LEADER_MEASURES,
} from "../../law/instruments/legalPersonResponsibility.ts"

const CHECKED_ON = make("2026-11-22")

const WAN = 1_000_000n

/** Shares are in millionths. */
const PER_CENT = 10_000

export const reportedExcess: DatedParameter<number> = {
  id: "legalPersonResponsibility/reportedExcess",
  title: {
    zh: "概算超过投资估算须报告的幅度",
    en: "share by which a budget estimate may be above the feasibility estimate without a report",
  },
  unit: "millionths",
  values: [
    {
      from: make("2019-07-01"),
      until: null,
      value: 10 * PER_CENT,
      rows: ["FR-08"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第十二条")],
      confidence: "V1",
    },
  ],
  checkedOn: CHECKED_ON,
}

export const contractorAdvanceLimit: DatedParameter<bigint> = {
  id: "legalPersonResponsibility/contractorAdvanceLimit",
  title: { zh: "施工单位垫资限额", en: "what a contractor may pay for the owner" },
  unit: "fen",
  values: [
    {
      from: make("2006-01-04"),
      until: make("2019-06-30"),
      value: 0n,
      rows: ["FR-11"],
      citations: [cite(CONTRACTOR_ADVANCE_NOTICE, "全文")],
      confidence: "M",
    },
    {
      from: make("2019-07-01"),
      until: null,
      value: 0n,
      rows: ["FR-11"],
      citations: [cite(GOVERNMENT_INVESTMENT_REGULATIONS, "第二十二条")],
      confidence: "V1",
    },
  ],
  checkedOn: CHECKED_ON,
}

const SMALL_WORKS = [
  {
    from: make("2001-07-04"),
    until: make("2014-10-24"),
    rows: ["FR-15"],
    citations: [cite(PERMIT_MEASURES_2001, "第二条")],
    confidence: "V2",
  },
  {
    from: make("2014-10-25"),
    until: null,
    rows: ["FR-15"],
    citations: [cite(PERMIT_MEASURES_2014, "第二条"), cite(ANHUI_PERMIT_RULES, "第二条")],
    confidence: "V2",
  },
] as const

export const smallInvestment: DatedParameter<bigint> = {
  id: "legalPersonResponsibility/smallInvestment",
  title: {
    zh: "可以不申领施工许可证的工程投资额",
    en: "investment up to which works need no permit",
  },
  unit: "fen",
  values: [
    { ...SMALL_WORKS[0], value: 30n * WAN },
    { ...SMALL_WORKS[1], value: 30n * WAN },
  ],
  checkedOn: CHECKED_ON,
}

export const smallFloorArea: DatedParameter<number> = {
  id: "legalPersonResponsibility/smallFloorArea",
  title: {
    zh: "可以不申领施工许可证的建筑面积",
    en: "floor area up to which works need no permit",
  },
  unit: "squareMetres",
  values: [
    { ...SMALL_WORKS[0], value: 300 },
    { ...SMALL_WORKS[1], value: 300 },
  ],
  checkedOn: CHECKED_ON,
}

const ARTICLE_9 = {
  from: make("1998-03-01"),
  until: null,
  rows: ["FR-16"],
  citations: [cite(CONSTRUCTION_LAW, "第九条")],
  confidence: "V1",
} as const

export const permitLife: DatedParameter<number> = {
  id: "legalPersonResponsibility/permitLife",
  title: { zh: "领取施工许可证后开工的期限", en: "time in which works start after the permit" },
  unit: "months",
  values: [{ ...ARTICLE_9, value: 3 }],
  checkedOn: CHECKED_ON,
}

export const permitExtension: DatedParameter<number> = {
  id: "legalPersonResponsibility/permitExtension",
  title: { zh: "每次延期的期限", en: "time for which a permit is extended" },
  unit: "months",
  values: [{ ...ARTICLE_9, value: 3 }],
  checkedOn: CHECKED_ON,
}

export const permitExtensionCount: DatedParameter<number> = {
  id: "legalPersonResponsibility/permitExtensionCount",
  title: { zh: "延期的次数", en: "how often a permit is extended" },
  unit: "count",
  values: [{ ...ARTICLE_9, value: 2 }],
  checkedOn: CHECKED_ON,
}

export const permitDecision: DatedParameter<number> = {
  id: "legalPersonResponsibility/permitDecision",
  title: { zh: "颁发施工许可证的期限", en: "time in which a permit is decided on" },
  unit: "days",
  values: [
    {
      from: make("1998-03-01"),
      until: make("2019-04-22"),
      value: 15,
      rows: ["FR-17"],
      citations: [cite(CONSTRUCTION_LAW, "第八条")],
      confidence: "M",
    },
    {
      from: make("2019-04-23"),
      until: null,
      value: 7,
      rows: ["FR-17"],
      citations: [cite(CONSTRUCTION_LAW, "第八条")],
      confidence: "V1",
    },
  ],
  checkedOn: CHECKED_ON,
}

export const committedParties: DatedParameter<number> = {
  id: "legalPersonResponsibility/committedParties",
  title: { zh: "签署质量终身责任承诺书的责任主体数", en: "parties whose leaders commit themselves for life" },
  unit: "count",
  values: [
    {
      from: make("2014-08-25"),
      until: null,
      value: 5,
      rows: ["FR-18"],
      citations: [cite(PROJECT_LEADER_MEASURES, "关于五方责任主体项目负责人的规定")],
      confidence: "M",
    },
  ],
  checkedOn: CHECKED_ON,
}

export const safetyFiling: DatedParameter<number> = {
  id: "legalPersonResponsibility/safetyFiling",
  title: {
    zh: "开工报告批准后报送安全施工措施的期限",
    en: "time to file safety measures after the approval of the start report",
  },
  unit: "days",
  values: [
    {
      from: make("2004-02-01"),
      until: null,
      value: 15,
      rows: ["FR-19"],
      citations: [cite(SAFETY_REGULATIONS, "第十条")],
      confidence: "V1",
    },
  ],
  checkedOn: CHECKED_ON,
}
