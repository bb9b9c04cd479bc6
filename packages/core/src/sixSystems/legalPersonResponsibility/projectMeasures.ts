/** What the description of a project tells every rule that has it at hand. */
import { anySaid, flagThat, toldOf } from "../../law/build.ts"
import type { Flag, Measure } from "../../law/Measure.ts"
import type { Sector } from "./projectEvents.ts"
import type { ProjectFacts } from "./record.ts"

/** Any subject that knows its project. */
export interface OfProject {
  readonly project: ProjectFacts
}

const sectorIs =
  (...sectors: ReadonlyArray<Sector>) =>
  ({ project: { sector } }: OfProject) =>
    toldOf(sector, (value) => sectors.includes(value))

/** 房屋建筑和市政基础设施工程: schools and hospitals are buildings. */
export const isBuildingOrMunicipal: Flag<OfProject> = flagThat(
  ["project.isBuildingOrMunicipal", "属于房屋建筑或者市政工程", "is a building or municipal works"],
  sectorIs("building", "municipal", "school", "health"),
)

export const isBuilding: Flag<OfProject> = flagThat(
  ["project.isBuilding", "属于房屋建筑", "is a building"],
  sectorIs("building", "school", "health"),
)

export const isWaterWorks: Flag<OfProject> = flagThat(
  ["project.isWaterWorks", "属于水利工程", "is water works"],
  sectorIs("water"),
)

export const isRoad: Flag<OfProject> = flagThat(
  ["project.isRoad", "属于公路工程", "is a road"],
  sectorIs("road"),
)

export const isInfrastructure: Flag<OfProject> = flagThat(
  ["project.isInfrastructure", "属于基础设施工程", "is infrastructure"],
  ({ project: { isInfrastructure: stated, sector } }) =>
    stated ?? toldOf(sector, (value) => (["road", "water", "municipal"].includes(value) ? true : undefined)),
)

/** 政府采取直接投资、资本金注入方式投资的项目. */
export const isGovernmentProject: Flag<OfProject> = flagThat(
  [
    "project.isGovernmentProject",
    "政府采取直接投资或者资本金注入方式投资",
    "is invested in by the government, directly or as capital",
  ],
  ({ project: { governmentInvestment, fiscalFen } }) =>
    toldOf(governmentInvestment, (mode) => mode === "direct" || mode === "capitalInjection") ??
    toldOf(fiscalFen, (fen) => (fen === 0n ? false : undefined)),
)

export const usesFiscalMoney: Flag<OfProject> = flagThat(
  ["project.usesFiscalMoney", "使用财政资金", "is paid with fiscal money"],
  ({ project: { fiscalFen } }) => toldOf(fiscalFen, (fen) => fen > 0n),
)

/** 国有单位: what is fiscal money or state-controlled. */
export const isOfStateUnit: Flag<OfProject> = flagThat(
  ["project.isOfStateUnit", "属于国有单位投资", "is an investment of a state unit"],
  ({ project: { fiscalFen, isStateControlled } }) =>
    anySaid(
      toldOf(fiscalFen, (fen) => fen > 0n),
      isStateControlled,
    ),
)

export const isCommercial: Flag<OfProject> = flagThat(
  ["project.isCommercial", "属于经营性项目", "is a commercial project"],
  ({ project: { isCommercial: stated } }) => stated,
)

export const isLargeOrMedium: Flag<OfProject> = flagThat(
  ["project.isLargeOrMedium", "属于大中型项目", "is a large or medium project"],
  ({ project: { scale } }) => toldOf(scale, (value) => value !== "small"),
)

export const isLarge: Flag<OfProject> = flagThat(
  ["project.isLarge", "属于大型项目", "is a large project"],
  ({ project: { scale } }) => toldOf(scale, (value) => value === "large"),
)

export const isHousing: Flag<OfProject> = flagThat(
  ["project.isHousing", "属于住宅工程", "is housing"],
  ({ project: { isHousing: stated, sector } }) =>
    stated ?? toldOf(sector, (value) => (value === "building" || value === "other" ? undefined : false)),
)

/** Municipal works are urban without saying. */
export const isUrban: Flag<OfProject> = flagThat(
  ["project.isUrban", "属于城市建设工程", "is works of a city"],
  ({ project: { isUrban: stated, sector } }) =>
    stated ?? toldOf(sector, (value) => (value === "municipal" ? true : undefined)),
)

export const needsFirePaper: Flag<OfProject> = flagThat(
  [
    "project.needsFirePaper",
    "属于大型人员密集场所或者其他特殊建设工程",
    "is a large place of assembly, or special works",
  ],
  ({ project: { needsFirePaper: stated } }) => stated,
)

export const totalInvestment: Measure<OfProject, bigint> = {
  id: "project.totalInvestmentFen",
  title: { zh: "项目总投资额", en: "total investment of the project" },
  unit: "fen",
  of: ({ project: { totalInvestmentFen } }) => totalInvestmentFen,
}

export const fiscalMoney: Measure<OfProject, bigint> = {
  id: "project.fiscalFen",
  title: { zh: "财政资金额", en: "fiscal money of the project" },
  unit: "fen",
  of: ({ project: { fiscalFen } }) => fiscalFen,
}

export const isGovernmentControlled: Flag<OfProject> = flagThat(
  ["project.isGovernmentControlled", "政府拥有实际控制权", "is controlled by the government"],
  ({ project: { isGovernmentControlled: stated } }) => stated,
)

export const floorArea: Measure<OfProject, number> = {
  id: "project.floorAreaSquareMetres",
  title: { zh: "建筑面积", en: "floor area" },
  unit: "squareMetres",
  of: ({ project: { floorAreaSquareMetres } }) => floorAreaSquareMetres,
}

export const designLife: Measure<OfProject, number> = {
  id: "project.designLifeYears",
  title: { zh: "设计文件规定的合理使用年限", en: "design life" },
  unit: "years",
  of: ({ project: { designLifeYears } }) => designLifeYears,
}
