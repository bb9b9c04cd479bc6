/** Instruments about the completion, acceptance and final account of works. */
import { instrument } from "./instrument.ts"

export const ACCEPTANCE_RULES_2000 = instrument(
  ["房屋建筑工程和市政基础设施工程竣工验收暂行规定", "Provisional rules on the acceptance of works (2000)"],
  "建建〔2000〕142号",
)

export const ACCEPTANCE_RULES_2013 = instrument(
  ["房屋建筑和市政基础设施工程竣工验收规定", "Rules on the acceptance of works (2013)"],
  "建质〔2013〕171号",
)

export const FILING_MEASURES_2000 = instrument(
  [
    "房屋建筑工程和市政基础设施工程竣工验收备案管理暂行办法",
    "Provisional measures on the filing of acceptances (2000)",
  ],
  "建设部令第78号",
)

export const FILING_MEASURES_2009 = instrument(
  ["房屋建筑和市政基础设施工程竣工验收备案管理办法", "Measures on the filing of acceptances (2009)"],
  "住房和城乡建设部令第2号",
)

export const URBAN_ARCHIVE_RULES = instrument(
  ["城市建设档案管理规定", "Rules on the archives of urban construction"],
  "建设部令第90号",
)

export const FINAL_ACCOUNT_MEASURES = instrument(
  [
    "基本建设项目竣工财务决算管理暂行办法",
    "Provisional measures on the final account of capital construction",
  ],
  "财建〔2016〕503号",
)

export const WATER_ACCEPTANCE_RULES = instrument(
  ["水利工程建设项目验收管理规定", "Rules on the acceptance of water works"],
  "水利部令第30号",
)

export const ROAD_ACCEPTANCE_MEASURES = instrument(
  ["公路工程竣（交）工验收办法", "Measures on the acceptance of roads"],
  "交通部令2004年第3号",
)

export const AUDIT_REGULATIONS = instrument(
  ["中华人民共和国审计法实施条例", "Regulations for the Audit Law"],
  "国务院令第571号",
  "2010-05-01",
)
