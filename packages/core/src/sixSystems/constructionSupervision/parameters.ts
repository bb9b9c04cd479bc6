/** Numbers of 工程监理制. */
import {
  STANDING_SUPERVISION,
  SUPERVISION_NORM_OF_2013,
  SUPERVISION_SCOPE,
  WATER_SUPERVISION,
} from "../../law/instruments/constructionSupervision.ts"
import { inForce, numbersOf } from "../numbering.ts"

const numbered = numbersOf("constructionSupervision")

const WAN = 1_000_000n

export const utilityThreshold = numbered(
  "utilityThreshold",
  ["公用事业工程必须监理的总投资额", "total from which public utilities must be supervised"],
  "fen",
  inForce(3000n * WAN, ["2001-01-17", null], ["SV-02", SUPERVISION_SCOPE, "第四条", "V2"]),
)

export const housingThreshold = numbered(
  "housingThreshold",
  ["住宅小区工程必须监理的建筑面积", "floor area from which housing estates must be supervised"],
  "squareMetres",
  inForce(50_000, ["2001-01-17", null], ["SV-03", SUPERVISION_SCOPE, "第五条", "V2"]),
)

export const infrastructureThreshold = numbered(
  "infrastructureThreshold",
  ["基础设施工程必须监理的总投资额", "total from which infrastructure must be supervised"],
  "fen",
  inForce(3000n * WAN, ["2001-01-17", null], ["SV-04", SUPERVISION_SCOPE, "第七条", "M"]),
)

export const waterThreshold = numbered(
  "waterThreshold",
  ["水利工程必须监理的总投资额", "total from which water works must be supervised"],
  "fen",
  inForce(200n * WAN, ["2007-02-01", null], ["SV-05", WATER_SUPERVISION, "第三条", "M"]),
)

export const noticeOfKeyParts = numbered(
  "noticeOfKeyParts",
  ["需要旁站的部位施工前书面通知的小时数", "hours of notice before key parts"],
  "hours",
  inForce(24, ["2003-01-01", null], ["SV-12", STANDING_SUPERVISION, "关于施工企业书面通知的规定", "M"]),
)

export const projectsWithoutConsent = numbered(
  "projectsWithoutConsent",
  ["总监理工程师无需书面同意的项目数", "projects of a chief supervision engineer that need no consent"],
  "count",
  inForce(1, ["2014-03-01", null], ["SV-17", SUPERVISION_NORM_OF_2013, "3.1.5", "M"]),
)

export const projectsOfAChief = numbered(
  "projectsOfAChief",
  ["总监理工程师同时任职的最多项目数", "most projects of a chief supervision engineer"],
  "count",
  inForce(3, ["2014-03-01", null], ["SV-17", SUPERVISION_NORM_OF_2013, "3.1.5", "M"]),
)
