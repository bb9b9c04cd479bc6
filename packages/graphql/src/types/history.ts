/** The history of a project: its entries in order, with what became of each. */
import type { Document } from "@minsheng/core/document"
import type {
  HistoryEntry as CoreEntry,
  MonthlyReturn as CoreReturn,
  ProjectDetails,
  ProjectStatement,
} from "@minsheng/core/project"
import { standingWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { connection, sliceResult } from "./connections.ts"
import { documentFields } from "./documents.ts"
import { actorIdField, entryFields, recordedAtField } from "./entries.ts"
import { MonthlyReturn } from "./months.ts"
import { Money } from "./values.ts"

const Details = builder.objectRef<ProjectDetails>("ProjectDetails").implement({
  description: say("项目的登记事项。", "What is registered of a project."),
  fields: (t) => ({
    name: t.exposeString("name", { description: say("项目名称。", "Its name.") }),
    township: t.exposeString("township", { nullable: true, description: say("乡镇。", "The township.") }),
    implementingUnit: t.exposeString("implementingUnit", {
      description: say("实施单位。", "Who builds, or who pays out."),
    }),
    annualPlan: t.expose("annualPlanFen", {
      type: Money,
      description: say("年度计划。", "The annual plan."),
    }),
    plannedStartOn: t.expose("plannedStartOn", {
      type: "Date",
      nullable: true,
      description: say("计划开工。", "When it is planned to start."),
    }),
    plannedFinishOn: t.expose("plannedFinishOn", {
      type: "Date",
      nullable: true,
      description: say("计划完工。", "When it is planned to be finished."),
    }),
  }),
})

type Registration = Extract<ProjectStatement, { readonly _tag: "ProjectRegistered" }>["payload"]

/** What an entry says, as its type of the schema has it. */
type Said =
  | ({ readonly says: "ProjectRegistered" } & Registration)
  | { readonly says: "ProjectRevised"; readonly details: ProjectDetails }
  | { readonly says: "MonthReported"; readonly monthly: CoreReturn }
  | ({ readonly says: "DocumentAttached" } & Document)

const said = (statement: ProjectStatement): Said => {
  switch (statement._tag) {
    case "ProjectRegistered":
      return { says: statement._tag, ...statement.payload }
    case "ProjectRevised":
      return { says: statement._tag, details: statement.payload }
    case "MonthReported":
      return { says: statement._tag, monthly: statement.payload }
    case "DocumentAttached":
      return { says: statement._tag, ...statement.payload }
  }
}

type SaidBy<Name extends Said["says"]> = Extract<Said, { readonly says: Name }>

const Registered = builder.objectRef<SaidBy<"ProjectRegistered">>("ProjectRegistered").implement({
  description: say("登记。", "It was registered."),
  fields: (t) => ({
    id: t.exposeString("id", { description: say("内部编号。", "Its identifier.") }),
    code: t.exposeString("code", { description: say("项目编号。", "Its code.") }),
    year: t.exposeInt("year", { description: say("年度。", "The programme year.") }),
    countyCode: t.exposeString("countyCode", { description: say("县的代码。", "The county's code.") }),
    itemKey: t.exposeString("itemKey", { description: say("项的编号。", "The item's key.") }),
    details: t.expose("details", {
      type: Details,
      description: say("登记事项。", "What was registered."),
    }),
  }),
})

const Revised = builder.objectRef<SaidBy<"ProjectRevised">>("ProjectRevised").implement({
  description: say("变更。", "Something changed in the world."),
  fields: (t) => ({
    details: t.expose("details", {
      type: Details,
      description: say("变更后的事项。", "What it is from then on."),
    }),
  }),
})

const Reported = builder.objectRef<SaidBy<"MonthReported">>("MonthReported").implement({
  description: say("报了一个月。", "A month was reported."),
  fields: (t) => ({
    monthly: t.expose("monthly", {
      type: MonthlyReturn,
      description: say("所报的数。", "What was reported."),
    }),
  }),
})

const Attached = builder.objectRef<SaidBy<"DocumentAttached">>("DocumentAttached").implement({
  description: say("附了一份文件。", "A document was attached."),
  fields: documentFields,
})

const Statement = builder.unionType("ProjectStatement", {
  description: say("条目所说的事。", "What an entry says."),
  types: [Registered, Revised, Reported, Attached],
  resolveType: ({ says }) => says,
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
    ...entryFields(t),
    recordedAt: t.expose("recordedAt", recordedAtField),
    actorId: t.exposeString("actorId", actorIdField),
    actorName: t.exposeString("actorName", {
      nullable: true,
      description: say(
        "谁记的；运维和系统没有名字。",
        "Who recorded it; the operator and the system have no name.",
      ),
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
      resolve: ({ statement }) => said(statement),
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
