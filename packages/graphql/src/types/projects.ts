/** Projects, what they reported month by month, and their history. */
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import { type Sums, ratesOf } from "@minsheng/core/progress"
import type { ProjectLine, ProjectStanding } from "@minsheng/core/project"
import { divisionWith } from "@minsheng/core/region"
import { builder, say } from "../builder.ts"
import type { AgencyContext } from "../context.ts"
import { type Soon, soon } from "../soon.ts"
import { HistoryConnection, historyField } from "./history.ts"
import { sliced } from "./connections.ts"
import { documentsField, DocumentsResult } from "./documents.ts"
import { Rate } from "./figures.ts"
import { ReportsResult } from "./months.ts"
import { Item } from "./programme.ts"
import { Region } from "./regions.ts"
import { sumFields } from "./sums.ts"
import { Money, Words } from "./values.ts"

/** A project where a question met it; how it stands, where that was read with it. */
export interface ProjectNode {
  readonly axes: CoreAxes
  readonly line: ProjectLine
  readonly standing?: ProjectStanding
}

const standingOf = (
  { axes, line, standing }: ProjectNode,
  { together }: AgencyContext,
): Soon<ProjectStanding | undefined> => standing ?? together.standing(axes, line.id)

const sumsOf = ({ line }: ProjectNode): Sums => line

export const Project = builder.objectRef<ProjectNode>("Project")

Project.implement({
  description: say(
    "项目：一项民生工程在一个县的一个点、一份名册或一个方案。",
    "A project: one site, roster or scheme of an item in one county and year.",
  ),
  fields: (t) => ({
    id: t.string({
      description: say("内部编号，从不改变。", "Its identifier, which never changes."),
      resolve: ({ line }) => line.id,
    }),
    code: t.string({
      description: say("项目编号：年度-县-编号-序号。", "Its code: year, county, item key, number."),
      resolve: ({ line }) => line.code,
    }),
    year: t.int({ description: say("年度。", "The programme year."), resolve: ({ line }) => line.year }),
    county: t.field({
      type: Region,
      nullable: true,
      description: say("所在的县，代码是当时的。", "The county, under the code of its time."),
      resolve: ({ axes, line }, _args, { together }) =>
        soon(together.register(axes), (register) => {
          const division = divisionWith(register, line.countyCode)
          return division === undefined ? null : { axes, register, division }
        }),
    }),
    countyCode: t.string({
      description: say("县的代码。", "The county's code."),
      resolve: ({ line }) => line.countyCode,
    }),
    countyName: t.field({
      type: Words,
      description: say("县名。", "The county's name."),
      resolve: ({ line }) => line.countyName,
    }),
    prefectureName: t.field({
      type: Words,
      description: say("市名。", "The prefecture's name."),
      resolve: ({ line }) => line.prefectureName,
    }),
    item: t.field({
      type: Item,
      nullable: true,
      description: say("属于哪一项。", "The item that it is of."),
      resolve: ({ axes, line }, _args, { together }) => together.item(axes, line),
    }),
    catalogueName: t.field({
      type: Words,
      nullable: true,
      description: say(
        "自定此项目的市或县；全省的项为空。",
        "The city or county that added its item; null for an item of the province's programme.",
      ),
      resolve: ({ line }) => line.catalogueName,
    }),
    itemKey: t.string({
      description: say("项的编号。", "The item's key."),
      resolve: ({ line }) => line.itemKey,
    }),
    itemName: t.field({
      type: Words,
      description: say("项的名称。", "The item's name."),
      resolve: ({ line }) => line.itemName,
    }),
  }),
})

builder.objectFields(Project, (t) => ({
  name: t.string({ description: say("项目名称。", "Its name."), resolve: ({ line }) => line.name }),
  township: t.string({
    nullable: true,
    description: say("乡镇。", "The township."),
    resolve: ({ line }) => line.township,
  }),
  implementingUnit: t.string({
    description: say("实施单位。", "Who builds, or who pays out."),
    resolve: ({ line }) => line.implementingUnit,
  }),
  approvedOn: t.field({
    type: "Date",
    description: say("下达日期。", "The day from which it is in the plan."),
    resolve: ({ line }) => line.approvedOn,
  }),
  plannedStartOn: t.field({
    type: "Date",
    nullable: true,
    description: say("计划开工。", "When it is planned to start."),
    resolve: (node, _args, context) =>
      soon(standingOf(node, context), (standing) => standing?.state?.details.plannedStartOn ?? null),
  }),
  plannedFinishOn: t.field({
    type: "Date",
    nullable: true,
    description: say("计划完工。", "When it is planned to be finished."),
    resolve: (node, _args, context) =>
      soon(standingOf(node, context), (standing) => standing?.state?.details.plannedFinishOn ?? null),
  }),
}))

builder.objectFields(Project, (t) => ({
  ...sumFields(
    (description, of) => t.field({ type: Money, description, resolve: (node) => of(sumsOf(node)) }) as never,
  ),
  rates: t.field({
    type: [Rate],
    description: say("各比率。", "The rates."),
    resolve: (node) => ratesOf(sumsOf(node)),
  }),
  physicalProgress: t.int({
    nullable: true,
    description: say(
      "形象进度，万分之一；没有报过为空。",
      "Physical progress in basis points; null before the first report.",
    ),
    resolve: ({ line }) => line.physicalProgress,
  }),
  latestMonth: t.field({
    type: "Month",
    nullable: true,
    description: say("最近一次月报的月份。", "The latest month that is reported."),
    resolve: ({ line }) => line.latestMonth,
  }),
  missingMonths: t.field({
    type: ["Month"],
    description: say("应报未报的月份。", "Months that have begun and are not reported."),
    resolve: (node, _args, context) =>
      soon(standingOf(node, context), (standing) => [...(standing?.missingMonths ?? [])]),
  }),
  reports: t.field({
    type: ReportsResult,
    args: { ...sliced.arguments(t.arg) },
    description: say("月报。", "Its monthly returns."),
    resolve: sliced.resolver(
      (node: ProjectNode, context) =>
        soon(standingOf(node, context), (standing) => standing?.state?.months ?? []),
      ({ month }) => month,
    ),
  }),
  documents: t.field({
    type: DocumentsResult,
    args: { ...sliced.arguments(t.arg) },
    description: documentsField,
    resolve: sliced.resolver(
      ({ axes, line }: ProjectNode, { together }) => together.documents(axes, line.id),
      ({ attachedAs }) => String(attachedAs).padStart(12, "0"),
    ),
  }),
  history: t.field({
    type: HistoryConnection,
    args: { ...sliced.arguments(t.arg) },
    description: historyField,
    resolve: sliced.resolver(
      ({ axes, line }: ProjectNode, { together }) => together.history(axes, line.id),
      ({ position }) => String(position).padStart(12, "0"),
    ),
  }),
}))
