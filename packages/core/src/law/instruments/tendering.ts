/** Instruments about tendering; of those read in today's text, the day from which it is in force. */
import { make } from "../../kernel/CalendarDate.ts"
import type { Instrument } from "../Citation.ts"

export const TENDERING_LAW: Instrument = {
  title: { zh: "中华人民共和国招标投标法", en: "Tendering Law" },
  documentNumber: null,
  textReadFrom: make("2017-12-28"),
}

export const TENDERING_REGULATIONS: Instrument = {
  title: { zh: "中华人民共和国招标投标法实施条例", en: "Regulations for the Tendering Law" },
  documentNumber: "国务院令第613号",
  textReadFrom: make("2019-03-02"),
}

export const SCOPE_OF_2000: Instrument = {
  title: {
    zh: "工程建设项目招标范围和规模标准规定",
    en: "Scope and thresholds of tendered construction (2000)",
  },
  documentNumber: "国家计委令第3号",
  textReadFrom: null,
}

export const SCOPE_OF_2018: Instrument = {
  title: { zh: "必须招标的工程项目规定", en: "Construction that must be tendered (2018)" },
  documentNumber: "国家发展改革委令第16号",
  textReadFrom: null,
}

export const LIST_OF_2018: Instrument = {
  title: {
    zh: "必须招标的基础设施和公用事业项目范围规定",
    en: "Infrastructure and public utilities that must be tendered (2018)",
  },
  documentNumber: "发改法规规〔2018〕843号",
  textReadFrom: null,
}

export const TENDER_PLANS_OF_2001: Instrument = {
  title: {
    zh: "工程建设项目可行性研究报告增加招标内容和核准招标事项暂行规定",
    en: "Tender plans within feasibility studies (2001)",
  },
  documentNumber: "国家计委令第9号",
  textReadFrom: null,
}

export const WORKS_TENDERING_OF_2003: Instrument = {
  title: {
    zh: "工程建设项目施工招标投标办法",
    en: "Tendering of construction works (2003)",
  },
  documentNumber: "国家计委等七部委令第30号",
  textReadFrom: null,
}

export const DESIGN_TENDERING_OF_2003: Instrument = {
  title: {
    zh: "工程建设项目勘察设计招标投标办法",
    en: "Tendering of survey and design (2003)",
  },
  documentNumber: "国家发展改革委等八部委令第2号",
  textReadFrom: null,
}

export const TENDERING_OPINIONS_OF_2004: Instrument = {
  title: {
    zh: "国务院办公厅关于进一步规范招投标活动的若干意见",
    en: "Opinions on orderly tendering (2004)",
  },
  documentNumber: "国办发〔2004〕56号",
  textReadFrom: null,
}

export const NOTICES_OF_2000: Instrument = {
  title: {
    zh: "招标公告发布暂行办法",
    en: "Publication of tender notices (2000)",
  },
  documentNumber: "国家计委令第4号",
  textReadFrom: null,
}

export const NOTICES_OF_2018: Instrument = {
  title: {
    zh: "招标公告和公示信息发布管理办法",
    en: "Publication of tender notices and results (2018)",
  },
  documentNumber: "国家发展改革委令第10号",
  textReadFrom: null,
}

export const PROCUREMENT_LAW: Instrument = {
  title: {
    zh: "中华人民共和国政府采购法",
    en: "Government Procurement Law",
  },
  documentNumber: null,
  textReadFrom: make("2014-08-31"),
}

export const PROCUREMENT_REGULATIONS: Instrument = {
  title: {
    zh: "中华人民共和国政府采购法实施条例",
    en: "Regulations for the Government Procurement Law",
  },
  documentNumber: "国务院令第658号",
  textReadFrom: make("2015-03-01"),
}

export const PROCUREMENT_TENDERS_OF_2004: Instrument = {
  title: {
    zh: "政府采购货物和服务招标投标管理办法",
    en: "Tendering of goods and services bought by the government (2004)",
  },
  documentNumber: "财政部令第18号",
  textReadFrom: null,
}
