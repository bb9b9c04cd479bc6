/** The history of a project: its entries in order, with what became of each. */
import type {
  HistoryEntry as CoreEntry,
  MonthlyReturn,
  ProjectDetails,
  ProjectStatement,
} from "@minsheng/core/project"
import { standingWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { connection, sliceResult } from "./connections.ts"
import { Money } from "./values.ts"

type Tagged<Tag extends ProjectStatement["_tag"]> = Extract<ProjectStatement, { readonly _tag: Tag }>

const Details = builder.objectRef<ProjectDetails>("ProjectDetails").implement({
  description: say("项目的登记事项。", "What is registered of a project."),
  fields: (t) => ({
    name: t.exposeString("name", { description: say("项目名称。", "Its name.") }),
    township: t.exposeString("township", { nullable: true, description: say("乡镇。", "The township.") }),
    implementingUnit: t.exposeString("implementingUnit", {
      description: say("实施单位。", "Who builds, or who pays out."),
    }),
    annualPlan: t.field({
      type: Money,
      description: say("年度计划。", "The annual plan."),
      resolve: ({ annualPlanFen }) => annualPlanFen,
    }),
    plannedStartOn: t.field({
      type: "Date",
      nullable: true,
      description: say("计划开工。", "When it is planned to start."),
      resolve: ({ plannedStartOn }) => plannedStartOn,
    }),
    plannedFinishOn: t.field({
      type: "Date",
      nullable: true,
      description: say("计划完工。", "When it is planned to be finished."),
      resolve: ({ plannedFinishOn }) => plannedFinishOn,
    }),
  }),
})

const Return = builder.objectRef<MonthlyReturn>("MonthlyReturn").implement({
  description: say("所报的一个月。", "A month as it was reported."),
  fields: (t) => ({
    month: t.field({
      type: "Month",
      description: say("月份。", "The month."),
      resolve: ({ month }) => month,
    }),
    invested: t.field({
      type: Money,
      description: say("当月投入。", "Invested."),
      resolve: ({ investedFen }) => investedFen,
    }),
    disbursed: t.field({
      type: Money,
      description: say("当月拨付。", "Disbursed."),
      resolve: ({ disbursedFen }) => disbursedFen,
    }),
    spent: t.field({
      type: Money,
      description: say("当月支出。", "Spent."),
      resolve: ({ spentFen }) => spentFen,
    }),
    physicalProgress: t.exposeInt("physicalProgress", {
      description: say("形象进度，万分之一。", "Physical progress, in basis points."),
    }),
    remark: t.exposeString("remark", { nullable: true, description: say("附注。", "A remark.") }),
  }),
})

const Registered = builder.objectRef<Tagged<"ProjectRegistered">>("ProjectRegistered").implement({
  description: say("登记。", "It was registered."),
  fields: (t) => ({
    id: t.string({ description: say("内部编号。", "Its identifier."), resolve: ({ payload }) => payload.id }),
    code: t.string({ description: say("项目编号。", "Its code."), resolve: ({ payload }) => payload.code }),
    year: t.int({
      description: say("年度。", "The programme year."),
      resolve: ({ payload }) => payload.year,
    }),
    countyCode: t.string({
      description: say("县的代码。", "The county's code."),
      resolve: ({ payload }) => payload.countyCode,
    }),
    itemKey: t.string({
      description: say("项的编号。", "The item's key."),
      resolve: ({ payload }) => payload.itemKey,
    }),
    details: t.field({
      type: Details,
      description: say("登记事项。", "What was registered."),
      resolve: ({ payload }) => payload.details,
    }),
  }),
})

const Revised = builder.objectRef<Tagged<"ProjectRevised">>("ProjectRevised").implement({
  description: say("变更。", "Something changed in the world."),
  fields: (t) => ({
    details: t.field({
      type: Details,
      description: say("变更后的事项。", "What it is from then on."),
      resolve: ({ payload }) => payload,
    }),
  }),
})

const Reported = builder.objectRef<Tagged<"MonthReported">>("MonthReported").implement({
  description: say("报了一个月。", "A month was reported."),
  fields: (t) => ({
    monthly: t.field({
      type: Return,
      description: say("所报的数。", "What was reported."),
      resolve: ({ payload }) => payload,
    }),
  }),
})

const Attached = builder.objectRef<Tagged<"DocumentAttached">>("DocumentAttached").implement({
  description: say("附了一份文件。", "A document was attached."),
  fields: (t) => ({
    id: t.string({ description: say("内部编号。", "Its identifier."), resolve: ({ payload }) => payload.id }),
    title: t.string({
      description: say("标题。", "What it is called."),
      resolve: ({ payload }) => payload.details.title,
    }),
    documentNumber: t.string({
      nullable: true,
      description: say("文号。", "The number under which it was issued."),
      resolve: ({ payload }) => payload.details.documentNumber,
    }),
    issuer: t.string({
      nullable: true,
      description: say("发文单位。", "Who issued it."),
      resolve: ({ payload }) => payload.details.issuer,
    }),
    issuedOn: t.field({
      type: "Date",
      nullable: true,
      description: say("发文日期。", "When it was issued."),
      resolve: ({ payload }) => payload.details.issuedOn,
    }),
    fileName: t.string({
      description: say("文件名。", "The name of its file."),
      resolve: ({ payload }) => payload.attachment.fileName,
    }),
    mediaType: t.string({
      description: say("文件类型。", "What its file was found to be."),
      resolve: ({ payload }) => payload.attachment.mediaType,
    }),
    size: t.int({
      description: say("字节数。", "How many bytes it has."),
      resolve: ({ payload }) => payload.attachment.size,
    }),
    sha256: t.string({
      description: say("摘要值。", "The digest of its bytes."),
      resolve: ({ payload }) => payload.attachment.sha256,
    }),
    partName: t.string({
      nullable: true,
      description: say(
        "属于哪一条，如月份；空为属于整个项目。",
        "The entry that it belongs to, such as a month; null for the project as a whole.",
      ),
      resolve: ({ payload }) => payload.part?.name ?? null,
    }),
    partPosition: t.int({
      nullable: true,
      description: say("那一条的序号。", "The position of that entry."),
      resolve: ({ payload }) => payload.part?.position ?? null,
    }),
  }),
})

const Statement = builder.unionType("ProjectStatement", {
  description: say("条目所说的事。", "What an entry says."),
  types: [Registered, Revised, Reported, Attached],
  resolveType: (statement) => statement._tag,
})

const Standings = enumOf(
  "Standing",
  ["Stands", "Corrected", "Annulled"],
  standingWords,
  say("条目后来怎样了。", "What became of an entry."),
)

const HistoryEntry = builder.objectRef<CoreEntry>("HistoryEntry").implement({
  description: say("履历的一条。", "An entry of a project's record."),
  fields: (t) => ({
    position: t.exposeInt("position", { description: say("账册的序号。", "Its position in the journal.") }),
    occurredOn: t.field({
      type: "Date",
      description: say("发生的日期。", "The day on which it was true."),
      resolve: ({ occurredOn }) => occurredOn,
    }),
    recordedAt: t.field({
      type: "Instant",
      description: say("记录的时刻。", "When it was recorded."),
      resolve: ({ recordedAt }) => recordedAt,
    }),
    actorId: t.exposeString("actorId", {
      description: say("谁记的，内部编号。", "Who recorded it, by identifier."),
    }),
    actorName: t.exposeString("actorName", {
      nullable: true,
      description: say(
        "谁记的；运维和系统没有名字。",
        "Who recorded it; the operator and the system have no name.",
      ),
    }),
    supersedes: t.exposeInt("supersedes", {
      nullable: true,
      description: say("更替了第几条。", "The entry whose place it takes."),
    }),
    annuls: t.exposeBoolean("annuls", {
      description: say("是否作废那一条。", "Whether it declares that one void."),
    }),
    reason: t.exposeString("reason", {
      nullable: true,
      description: say("更正的理由。", "Why it was corrected."),
    }),
    known: t.exposeBoolean("known", {
      description: say(
        "在所问的知悉时点是否已记录。",
        "False for what was recorded later than the question's knownAt.",
      ),
    }),
    standing: t.field({
      type: Standings,
      description: say("现行、已更正还是已作废。", "Whether it stands."),
      resolve: ({ standing }) => standing._tag,
    }),
    standingBy: t.int({
      nullable: true,
      description: say("被第几条更正或作废。", "The entry that corrected or annulled it."),
      resolve: ({ standing }) => (standing._tag === "Stands" ? null : standing.by),
    }),
    statement: t.field({
      type: Statement,
      description: say("所说的事。", "What it says."),
      resolve: ({ statement }) => statement,
    }),
  }),
})

export const historyField = say(
  "履历：各条，和它们后来怎样了。",
  "Its history: the entries, with what became of each.",
)

export const HistoryConnection = sliceResult(
  "HistoryResult",
  connection("HistoryConnection", HistoryEntry, historyField),
  "HistoryConnection",
)
