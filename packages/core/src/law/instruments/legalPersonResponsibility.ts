/** Instruments about who answers for a project, and how it comes to the start of its works. */
import { instrument } from "./instrument.ts"

export const LEGAL_PERSON_RULES = instrument(
  ["关于实行建设项目法人责任制的暂行规定", "Provisional rules on the legal person of a construction project"],
  "计建设〔1996〕673号",
)

export const INFRASTRUCTURE_QUALITY_NOTICE = instrument(
  ["关于加强基础设施工程质量管理的通知", "Notice on the quality of infrastructure works"],
  "国办发〔1999〕16号",
)

export const INVESTMENT_REFORM = instrument(
  ["国务院关于投资体制改革的决定", "Decision on the reform of investment"],
  "国发〔2004〕20号",
)

export const CONTRACTOR_ADVANCE_NOTICE = instrument(
  [
    "关于严禁政府投资项目使用带资承包方式进行建设的通知",
    "Notice against works of the government that the contractor pays for",
  ],
  "建市〔2006〕6号",
)

export const PERMIT_MEASURES_2001 = instrument(
  ["建筑工程施工许可管理办法（2001年）", "Measures for construction permits (2001)"],
  "建设部令第91号",
)

export const PERMIT_MEASURES_2014 = instrument(
  ["建筑工程施工许可管理办法", "Measures for construction permits (2014)"],
  "住房和城乡建设部令第18号",
)

export const ANHUI_PERMIT_RULES = instrument(
  ["安徽省建筑工程施工许可管理实施细则", "Rules of Anhui for construction permits"],
  null,
)

export const PROJECT_LEADER_MEASURES = instrument(
  [
    "建筑工程五方责任主体项目负责人质量终身责任追究暂行办法",
    "Provisional measures on the liability for life of five project leaders",
  ],
  "建质〔2014〕124号",
)

export const COMMITMENT_NOTICE = instrument(
  ["关于严格落实建筑工程质量终身责任承诺制的通知", "Notice on commitments to quality for life"],
  "建办质〔2014〕44号",
)

export const CREDIT_CODE_STANDARD = instrument(
  ["法人和其他组织统一社会信用代码编码规则", "Coding of unified social credit codes"],
  "GB 32100-2015",
)

export const ORGANISATION_CODE_STANDARD = instrument(
  ["全国组织机构代码编制规则", "Coding of organisation codes"],
  "GB 11714-1997",
)
