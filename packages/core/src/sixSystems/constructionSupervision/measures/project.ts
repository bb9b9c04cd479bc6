/** What a project is in the eyes of supervision, and from when it is supervised. */
import type { Said } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, every, first, latest, type OfKind } from "../../ActsByKind.ts"
import type { ContractAct } from "../../contractManagement/record.ts"
import type { Sector } from "../../legalPersonResponsibility/events.ts"
import { amount, day, flag, quantity } from "../../measuring.ts"
import type { Supervision } from "../record.ts"

type Class = OfKind<ContractAct, "SupervisionClassFound">["payload"]

interface Told {
  readonly yes?: ReadonlyArray<Sector>
  readonly no?: ReadonlyArray<Sector>
}

/** What was found of the project; where it was not, what its sector tells, if it tells anything. */
const found =
  (read: (payload: Class) => boolean | undefined, { yes = [], no = [] }: Told = {}) =>
  ({ acts, project: { sector } }: Supervision): Said<boolean> | undefined => {
    const act = latest(acts, "SupervisionClassFound")
    const value = act === undefined ? undefined : said(act, read(act.payload))
    if (value !== undefined || sector === undefined) return value
    const isYes = yes.includes(sector.value)
    return isYes || no.includes(sector.value) ? { value: isYes, acts: sector.acts } : undefined
  }

/** Sectors of which none is housing, a theatre or a stadium. */
const NEITHER_HOUSING_NOR_HALL: ReadonlyArray<Sector> = ["municipal", "road", "water", "school", "health"]

export const startedOn = day<Supervision>(
  "project.startedOn",
  ["开工之日", "day on which the works started"],
  ({ milestones }) => milestones.started,
)

export const isStateKeyProject = flag<Supervision>(
  "project.isStateKeyProject",
  ["属于国家重点建设工程", "is a key project of the state"],
  found(({ isStateKeyProject: value }) => value),
)

export const usesForeignMoney = flag<Supervision>(
  "project.usesForeignMoney",
  ["利用外国政府或者国际组织贷款、援助资金", "is paid with foreign loans or aid"],
  found(({ usesForeignMoney: value }) => value),
)

export const isHousingEstate = flag<Supervision>(
  "project.isHousingEstate",
  ["属于成片开发的住宅小区工程", "is a housing estate"],
  found(({ isHousingEstate: value }) => value, { no: NEITHER_HOUSING_NOR_HALL }),
)

export const isHighRiseOrComplex = flag<Supervision>(
  "project.isHighRiseOrComplex",
  ["属于高层住宅或者地基、结构复杂的多层住宅", "is high or complex housing"],
  found(({ isHighRiseOrComplex: value }) => value, { no: NEITHER_HOUSING_NOR_HALL }),
)

export const isPublicUtility = flag<Supervision>(
  "project.isPublicUtility",
  ["属于公用事业工程", "is a public utility"],
  found(({ isPublicUtility: value }) => value, { yes: ["school", "health"], no: ["road"] }),
)

export const isLargeOrMedium = flag<Supervision>(
  "project.isLargeOrMedium",
  ["属于大中型工程", "is large or medium"],
  found(({ isLargeOrMedium: value }) => value),
)

export const isInfrastructure = flag<Supervision>(
  "project.isInfrastructure",
  ["属于基础设施工程", "is infrastructure"],
  found(({ isInfrastructure: value }) => value, {
    yes: ["road", "water", "municipal"],
    no: ["school", "health"],
  }),
)

/** Of the sector alone: 学校. */
export const isSchool = flag<Supervision>(
  "project.isSchool",
  ["属于学校工程", "is a school"],
  ({ project: { sector } }) =>
    sector === undefined ? undefined : { value: sector.value === "school", acts: sector.acts },
)

export const isTheatreOrStadium = flag<Supervision>(
  "project.isTheatreOrStadium",
  ["属于影剧院、体育场馆工程", "is a theatre or a stadium"],
  found(({ isTheatreOrStadium: value }) => value, { no: NEITHER_HOUSING_NOR_HALL }),
)

export const isWater = flag<Supervision>(
  "project.isWater",
  ["属于水利工程", "is water works"],
  ({ project: { sector } }) =>
    sector === undefined ? undefined : { value: sector.value === "water", acts: sector.acts },
)

export const isFiscal = flag<Supervision>(
  "project.isFiscal",
  ["使用财政资金", "is paid with fiscal money"],
  ({ project: { fiscalFen } }) =>
    fiscalFen === undefined ? undefined : { value: fiscalFen.value > 0n, acts: fiscalFen.acts },
)

export const isStateControlled = flag<Supervision>(
  "project.isStateControlled",
  ["国有资金占控股或者主导地位", "is paid with state-controlled money"],
  ({ project }) => project.isStateControlled,
)

export const totalInvestment = amount<Supervision>(
  "project.totalInvestmentFen",
  ["项目总投资额", "total investment of the project"],
  ({ project }) => project.totalInvestmentFen,
)

export const floorArea = quantity<Supervision>(
  "project.floorAreaSquareMetres",
  "squareMetres",
  ["建筑面积", "floor area"],
  ({ project }) => project.floorAreaSquareMetres,
)

const earliest = (...days: ReadonlyArray<ReturnType<typeof dayOf>>): ReturnType<typeof dayOf> =>
  days.flatMap((one) => one ?? []).toSorted((a, b) => (a.value < b.value ? -1 : 1))[0]

/** 委托监理之日: of the letter of appointment or of the contract, whichever came first. */
export const supervisedFrom = day<Supervision>(
  "project.supervisedFrom",
  ["委托监理之日", "day on which supervision was appointed"],
  ({ acts }) =>
    earliest(
      dayOf(first(acts, "SupervisionAppointed")),
      dayOf(first(acts, "SupervisionContractSigned")),
      dayOf(every(acts, "ContractSigned").find(({ payload }) => payload.kind === "supervision")),
    ),
)

export const substitutedFrom = day<Supervision>(
  "project.substitutedFrom",
  ["批准由有关单位派驻监督之日", "day on which an office was approved to watch instead"],
  ({ acts }) =>
    dayOf(every(acts, "SupervisionSubstituted").find(({ payload }) => payload.isApproved === true)),
)

export const isSupervised = flag<Supervision>(
  "project.isSupervised",
  ["已委托监理", "has supervision"],
  (supervision) => {
    const appointed = supervisedFrom.of(supervision)
    if (appointed !== undefined) return { value: true, acts: appointed.acts }
    const substituted = substitutedFrom.of(supervision)
    return substituted === undefined ? undefined : { value: false, acts: substituted.acts }
  },
)

const informed = ({ acts }: Supervision) => first(acts, "ContractorInformedOfSupervision")

export const informedOn = day<Supervision>(
  "project.contractorInformedOn",
  ["书面通知施工单位之日", "day on which the contractor was told of the supervision"],
  (supervision) => dayOf(informed(supervision)),
)

export const isInformedInFull = flag<Supervision>(
  "project.isContractorInformedInFull",
  ["书面载明监理单位、监理内容、监理权限", "was told in writing who supervises, what, and with which powers"],
  (supervision) => {
    const act = informed(supervision)
    if (act === undefined) return undefined
    const { isWritten, namesFirm, namesContent, namesPowers } = act.payload
    const parts = new Set([isWritten, namesFirm, namesContent, namesPowers])
    return parts.has(false) ? said(act, false) : said(act, parts.has(undefined) ? undefined : true)
  },
)
