/** What rules of 招投标制 look at: purchases, what they are, what they cost and who pays. */
import type { Day, Flag, Measure } from "../../law/Measure.ts"
import { saidBy } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import { said } from "../Act.ts"
import { amountMeasure, dayMeasure, dayOf, flagMeasure, together } from "./measures/observed.ts"
import type { Purchase } from "./record.ts"
import type { Category } from "./words.ts"

/** What any dossier has of tendering. */
export interface TenderingFacts {
  readonly purchases: ReadonlyArray<Purchase>
}

export const purchases: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases: all }) => all.map((subject) => ({ key: subject.name, subject })),
}

/** 招标公告或者发包之日. */
export const startedOn: Day<Purchase> = dayMeasure(
  "purchase.startedOn",
  ["招标公告或者发包之日", "day of the tender notice, or of the award without one"],
  ({ announced, notified, contracted }) => dayOf(announced) ?? dayOf(notified) ?? dayOf(contracted),
)

export const estimate: Measure<Purchase, bigint> = amountMeasure(
  "purchase.estimateFen",
  ["单项合同估算价", "estimate of the contract"],
  ({ planned }) => planned && said(planned, planned.payload.estimateFen),
)

/** What all purchases that could have been made together are estimated to cost; unknown where one is. */
export const combinedEstimate: Measure<Purchase, bigint> = amountMeasure(
  "purchase.combinedEstimateFen",
  ["可以合并的同类采购合计估算价", "estimate of all purchases that can be combined"],
  ({ combined }) => {
    const parts = combined.map((one) => estimate.of(one))
    return parts.some((part) => part === undefined)
      ? undefined
      : together(
          parts.reduce((sum, part) => sum + (part?.value ?? 0n), 0n),
          ...parts,
        )
  },
)

export const projectTotal: Measure<Purchase, bigint> = amountMeasure(
  "purchase.projectTotalFen",
  ["项目总投资额", "total investment of the project"],
  ({ project: { totalInvestmentFen } }) => totalInvestmentFen,
)

export const fiscalMoney: Measure<Purchase, bigint> = amountMeasure(
  "purchase.fiscalFen",
  ["财政预算资金", "fiscal money"],
  ({ project: { fiscalFen } }) => fiscalFen,
)

const isOf = (id: string, words: readonly [string, string], ...categories: ReadonlyArray<Category>) =>
  flagMeasure<Purchase>(
    `purchase.${id}`,
    words,
    ({ planned }) => planned && said(planned, categories.includes(planned.payload.category)),
  )

export const isWorks = isOf("isWorks", ["属于施工", "is for works"], "works")
export const isGoods = isOf("isGoods", ["属于重要设备、材料等货物", "is for equipment or materials"], "goods")
export const isService = isOf(
  "isService",
  ["属于勘察、设计、监理等服务", "is for survey, design, supervision or the like"],
  "survey",
  "design",
  "supervision",
  "service",
)
export const isSurveyOrDesign = isOf(
  "isSurveyOrDesign",
  ["属于勘察、设计", "is for survey or design"],
  "survey",
  "design",
)

/** 使用财政预算资金或者国有资金占控股、主导地位. */
export const usesStateFunds: Flag<Purchase> = flagMeasure(
  "purchase.usesStateFunds",
  ["使用财政资金，或者国有资金占控股、主导地位", "is paid with fiscal or state-controlled money"],
  ({ project: { fiscalFen, isStateControlled } }) => {
    if (fiscalFen !== undefined && fiscalFen.value > 0n) return together(true, fiscalFen)
    if (isStateControlled?.value === true) return together(true, isStateControlled)
    return fiscalFen === undefined || isStateControlled === undefined
      ? undefined
      : together(false, fiscalFen, isStateControlled)
  },
)

export const isFiscallyFunded: Flag<Purchase> = flagMeasure(
  "purchase.isFiscallyFunded",
  ["使用财政资金", "is paid with fiscal money"],
  ({ project: { fiscalFen } }) => fiscalFen && together(fiscalFen.value > 0n, fiscalFen),
)

export const isStateControlled: Flag<Purchase> = flagMeasure(
  "purchase.isStateControlled",
  ["国有资金占控股或者主导地位", "is controlled by state money"],
  ({ project }) => project.isStateControlled,
)

/** 全部使用国有资金，或者国有资金占控股、主导地位. */
export const stateMoneyLeads: Flag<Purchase> = flagMeasure(
  "purchase.stateMoneyLeads",
  ["全部使用财政资金，或者国有资金占控股、主导地位", "all money is fiscal, or state money is in control"],
  ({ project: { fiscalFen, totalInvestmentFen, isStateControlled: controlled } }) => {
    if (controlled?.value === true) return together(true, controlled)
    if (fiscalFen === undefined || totalInvestmentFen === undefined) return undefined
    if (fiscalFen.value > 0n && fiscalFen.value >= totalInvestmentFen.value) {
      return together(true, fiscalFen, totalInvestmentFen)
    }
    return controlled && together(false, controlled, fiscalFen, totalInvestmentFen)
  },
)

/** 使用国际组织或者外国政府资金. */
export const usesForeignLoan: Flag<Purchase> = flagMeasure(
  "purchase.usesForeignLoan",
  ["使用国际组织或者外国政府贷款、援助资金", "is paid with a foreign loan or grant"],
  ({ funds }) => {
    const loan = funds.find(({ payload }) => payload.kind === "foreignLoan")
    return loan === undefined ? saidBy(false, ...funds.map(({ id }) => id)) : saidBy(true, loan.id)
  },
)

const PUBLIC_SECTORS: ReadonlySet<string> = new Set(["municipal", "road", "water", "school", "health"])

/** 国家计委令第3号第二条、第三条; a building or something else may be one or not. */
export const isPublicWork: Flag<Purchase> = flagMeasure(
  "purchase.isPublicWork",
  ["属于基础设施、公用事业项目", "is for infrastructure or a public utility"],
  ({ planned, project: { sector } }) => {
    const infrastructure = planned && said(planned, planned.payload.infrastructure)
    if (infrastructure !== undefined) return together(infrastructure.value !== "none", infrastructure)
    return sector !== undefined && PUBLIC_SECTORS.has(sector.value) ? together(true, sector) : undefined
  },
)

const LISTED_SECTORS: Readonly<Partial<Record<string, boolean>>> = {
  road: true,
  water: true,
  building: false,
  school: false,
  health: false,
}

/** 发改法规规〔2018〕843号第二条: a municipal work is on the list only where it is urban rail. */
export const isOnListOf2018: Flag<Purchase> = flagMeasure(
  "purchase.isOnListOf2018",
  ["属于必须招标的基础设施和公用事业项目范围", "is on the list of infrastructure that must be tendered"],
  ({ planned, project: { sector } }) => {
    const infrastructure = planned && said(planned, planned.payload.infrastructure)
    if (infrastructure !== undefined) {
      return together(!["none", "otherPublic"].includes(infrastructure.value), infrastructure)
    }
    const isListed = sector && LISTED_SECTORS[sector.value]
    return isListed === undefined ? undefined : together(isListed, sector)
  },
)

export const isGovernmentProcurement: Flag<Purchase> = flagMeasure(
  "purchase.isGovernmentProcurement",
  ["属于政府采购", "is government procurement"],
  ({ planned }) => planned && said(planned, planned.payload.isGovernmentProcurement),
)

/** 政府采购货物和服务; works need no answer whether they are bought by the government. */
export const isGovernmentGoodsOrServices: Flag<Purchase> = flagMeasure(
  "purchase.isGovernmentGoodsOrServices",
  ["属于政府采购货物或者服务", "is government procurement of goods or services"],
  (purchase) => {
    const works = isWorks.of(purchase)
    return works?.value === true ? together(false, works) : isGovernmentProcurement.of(purchase)
  },
)
