/** What rules of 招投标制 look at. */
import type { CalendarDate } from "../../kernel/CalendarDate.ts"
import { saidBy, type Day, type Flag, type Measure, type Said } from "../../law/Measure.ts"
import type { Subjects } from "../../law/Rule.ts"
import type { Category } from "./events.ts"
import type { Purchase } from "./record.ts"

/** What any dossier has of tendering. */
export interface TenderingFacts {
  readonly purchases: ReadonlyArray<Purchase>
}

export const purchases: Subjects<TenderingFacts, Purchase> = {
  kind: "purchase",
  in: ({ purchases: all }) => all.map((subject) => ({ key: subject.name, subject })),
}

const dayOf = (act: { readonly id: string; readonly on: CalendarDate } | undefined) =>
  act === undefined ? undefined : saidBy(act.on, act.id)

/** 招标公告或者发包之日. */
export const startedOn: Day<Purchase> = {
  id: "purchase.startedOn",
  title: { zh: "招标公告或者发包之日", en: "day of the tender notice, or of the award without one" },
  unit: "date",
  of: ({ announced, notified, contracted }) => dayOf(announced) ?? dayOf(notified) ?? dayOf(contracted),
}

export const documentsIssuedOn: Day<Purchase> = {
  id: "purchase.documentsIssuedOn",
  title: { zh: "招标文件开始发出之日", en: "day on which the tender documents were first issued" },
  unit: "date",
  of: ({ documents }) => dayOf(documents),
}

export const bidDeadline: Day<Purchase> = {
  id: "purchase.bidDeadline",
  title: { zh: "投标截止日", en: "last day for bids" },
  unit: "date",
  of: ({ documents }) =>
    documents === undefined ? undefined : saidBy(documents.payload.bidDeadline, documents.id),
}

export const estimate: Measure<Purchase, bigint> = {
  id: "purchase.estimateFen",
  title: { zh: "单项合同估算价", en: "estimate of the contract" },
  unit: "fen",
  of: ({ planned }) => (planned === undefined ? undefined : saidBy(planned.payload.estimateFen, planned.id)),
}

/** What all purchases that could have been made together are estimated to cost; unknown where one is. */
export const combinedEstimate: Measure<Purchase, bigint> = {
  id: "purchase.combinedEstimateFen",
  title: { zh: "可以合并的同类采购合计估算价", en: "estimate of all purchases that can be combined" },
  unit: "fen",
  of: ({ combined }) => {
    const parts = combined.map((one) => estimate.of(one))
    return parts.some((part) => part === undefined)
      ? undefined
      : {
          value: parts.reduce((sum, part) => sum + (part?.value ?? 0n), 0n),
          acts: parts.flatMap((part) => part?.acts ?? []),
        }
  },
}

export const projectTotal: Measure<Purchase, bigint> = {
  id: "purchase.projectTotalFen",
  title: { zh: "项目总投资额", en: "total investment of the project" },
  unit: "fen",
  of: ({ project: { totalInvestmentFen } }) => totalInvestmentFen,
}

const isOf = (
  zh: string,
  en: string,
  id: string,
  ...categories: ReadonlyArray<Category>
): Flag<Purchase> => ({
  id: `purchase.${id}`,
  title: { zh, en },
  unit: "flag",
  of: ({ planned }) =>
    planned === undefined ? undefined : saidBy(categories.includes(planned.payload.category), planned.id),
})

export const isWorks = isOf("属于施工", "is for works", "isWorks", "works")
export const isGoods = isOf("属于重要设备、材料等货物", "is for equipment or materials", "isGoods", "goods")
export const isService = isOf(
  "属于勘察、设计、监理等服务",
  "is for survey, design, supervision or the like",
  "isService",
  "survey",
  "design",
  "supervision",
  "service",
)

const both = <Value>(value: Value, ...parts: ReadonlyArray<Said<unknown> | undefined>): Said<Value> => ({
  value,
  acts: parts.flatMap((part) => part?.acts ?? []),
})

/** 使用财政预算资金或者国有资金占控股、主导地位. */
export const usesStateFunds: Flag<Purchase> = {
  id: "purchase.usesStateFunds",
  title: {
    zh: "使用财政资金，或者国有资金占控股、主导地位",
    en: "is paid with fiscal or state-controlled money",
  },
  unit: "flag",
  of: ({ project: { fiscalFen, isStateControlled } }) => {
    if (fiscalFen !== undefined && fiscalFen.value > 0n) return both(true, fiscalFen)
    if (isStateControlled?.value === true) return both(true, isStateControlled)
    return fiscalFen === undefined || isStateControlled === undefined
      ? undefined
      : both(false, fiscalFen, isStateControlled)
  },
}

export const isTendered: Flag<Purchase> = {
  id: "purchase.isTendered",
  title: { zh: "已招标", en: "was tendered" },
  unit: "flag",
  of: ({ announced, contracted, notified }) => {
    if (announced !== undefined) {
      const { method } = announced.payload
      return saidBy(method === "openTender" || method === "invitedTender", announced.id)
    }
    const made = notified ?? contracted
    return made === undefined ? undefined : saidBy(false, made.id)
  },
}

export const isWaived: Flag<Purchase> = {
  id: "purchase.isWaived",
  title: { zh: "有不招标的法定情形", en: "has a lawful ground for no tender" },
  unit: "flag",
  of: ({ waived, planned }) =>
    waived === undefined
      ? saidBy(false, ...(planned === undefined ? [] : [planned.id]))
      : saidBy(true, waived.id),
}
