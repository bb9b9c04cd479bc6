/** Instruments about tendering; of those read in today's text, the day from which it is in force. */
import { instrument } from "./instrument.ts"

export const TENDERING_LAW = instrument(["中华人民共和国招标投标法", "Tendering Law"], null, "2017-12-28")

export const TENDERING_REGULATIONS = instrument(
  ["中华人民共和国招标投标法实施条例", "Regulations for the Tendering Law"],
  "国务院令第613号",
  "2019-03-02",
)

export const SCOPE_OF_2000 = instrument(
  ["工程建设项目招标范围和规模标准规定", "Scope and thresholds of tendered construction (2000)"],
  "国家计委令第3号",
)

export const SCOPE_OF_2018 = instrument(
  ["必须招标的工程项目规定", "Construction that must be tendered (2018)"],
  "国家发展改革委令第16号",
)

export const LIST_OF_2018 = instrument(
  [
    "必须招标的基础设施和公用事业项目范围规定",
    "Infrastructure and public utilities that must be tendered (2018)",
  ],
  "发改法规规〔2018〕843号",
)

export const TENDER_PLANS_OF_2001 = instrument(
  [
    "工程建设项目可行性研究报告增加招标内容和核准招标事项暂行规定",
    "Tender plans within feasibility studies (2001)",
  ],
  "国家计委令第9号",
)

export const WORKS_TENDERING_OF_2003 = instrument(
  ["工程建设项目施工招标投标办法", "Tendering of construction works (2003)"],
  "国家计委等七部委令第30号",
)

export const DESIGN_TENDERING_OF_2003 = instrument(
  ["工程建设项目勘察设计招标投标办法", "Tendering of survey and design (2003)"],
  "国家发展改革委等八部委令第2号",
)

export const TENDERING_OPINIONS_OF_2004 = instrument(
  ["国务院办公厅关于进一步规范招投标活动的若干意见", "Opinions on orderly tendering (2004)"],
  "国办发〔2004〕56号",
)

export const NOTICES_OF_2000 = instrument(
  ["招标公告发布暂行办法", "Publication of tender notices (2000)"],
  "国家计委令第4号",
)

export const NOTICES_OF_2018 = instrument(
  ["招标公告和公示信息发布管理办法", "Publication of tender notices and results (2018)"],
  "国家发展改革委令第10号",
)

export const PROCUREMENT_TENDERS_OF_2004 = instrument(
  ["政府采购货物和服务招标投标管理办法", "Tendering of goods and services bought by the government (2004)"],
  "财政部令第18号",
)
