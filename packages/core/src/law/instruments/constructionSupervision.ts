/** Instruments about supervision, with the day from which the text is in force that was read of each. */
import { instrument } from "./instrument.ts"

export const SUPERVISION_SCOPE = instrument(
  ["建设工程监理范围和规模标准规定", "Scope and thresholds of supervision (2001)"],
  "建设部令第86号",
)

export const WATER_SUPERVISION = instrument(
  ["水利工程建设监理规定", "Supervision of water works (2006)"],
  "水利部令第28号",
)

export const STANDING_SUPERVISION = instrument(
  ["房屋建筑工程施工旁站监理管理办法（试行）", "Standing supervision of buildings (2002)"],
  "建市〔2002〕189号",
)

export const SUPERVISION_NORM_OF_2000 = instrument(
  ["建设工程监理规范", "Code of construction supervision (2000)"],
  "GB 50319-2000",
)

export const SUPERVISION_NORM_OF_2013 = instrument(
  ["建设工程监理规范", "Code of construction supervision (2013)"],
  "GB/T 50319-2013",
)

export const PROGRAMME_OF_2010 = instrument(
  ["2010年民生工程实施文件", "Documents of the livelihood programme of 2010"],
  null,
)
