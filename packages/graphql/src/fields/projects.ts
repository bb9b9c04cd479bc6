/** Questions about projects. */
import { Effect } from "effect"
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import {
  type CountQuestion,
  ProjectFile,
  type ProjectLine,
  ProjectList,
  type ProjectLook,
  ProjectOrder,
  ProjectQuestion,
  SliceQuestion,
} from "@minsheng/core/project"
import { projectOrderWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import type { AgencyContext } from "../context.ts"
import { answering, runGranted, withFilter } from "../run.ts"
import { soon } from "../soon.ts"
import {
  axesArguments,
  type Connected,
  connected,
  connection,
  placeArguments,
  sliceArguments,
  sliced,
} from "../types/connections.ts"
import { TotalsOfProjects } from "../types/figures.ts"
import { HistoryConnection, historyField } from "../types/history.ts"
import { ItemKinds } from "../types/programme.ts"
import { Project, type ProjectNode } from "../types/projects.ts"
import { Axes, Words } from "../types/values.ts"
import { resultOf } from "./results.ts"

const Orders = enumOf(
  "ProjectOrder",
  ProjectOrder.literals,
  projectOrderWords,
  say("清单的次序。", "The orders of the list."),
)

/** A page of projects, and the question that the whole list answers. */
interface ProjectPage extends Connected<ProjectNode> {
  readonly axes: CoreAxes
  readonly whole: CountQuestion
}

const axesWords = say("两个时间上的位置。", "Where the answer stands in the two times.")

const counted = ({ whole }: ProjectPage, context: AgencyContext) =>
  runGranted(
    context,
    ProjectList.use((list) => list.count(whole)),
  )

const ProjectConnection = connection<ProjectNode, ProjectPage>(
  "ProjectConnection",
  Project,
  say("项目清单的一页。", "A page of the list of projects."),
  (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    totalCount: t.int({
      description: say(
        "清单共几个；totalCountIsMinimum 为真时至少这么多。",
        "How many the whole list has; at least so many where totalCountIsMinimum says so.",
      ),
      resolve: (page, _args, context) => soon(counted(page, context), ({ count }) => count),
    }),
    totalCountIsMinimum: t.boolean({
      description: say("是否只数到这里。", "Whether counting stopped there."),
      resolve: (page, _args, context) => soon(counted(page, context), ({ atLeast }) => atLeast),
    }),
    totals: t.field({
      type: TotalsOfProjects,
      description: say("清单全部项目的合计。", "What all projects of the list come to."),
      resolve: ({ whole }, _args, context) =>
        runGranted(
          context,
          ProjectList.use((list) => list.totals(whole)),
        ),
    }),
  }),
)

/** The project of an answer as a line of the list, where it is in the plan on the answer's axes. */
const nodeOf = ({ axes, state, missingMonths, ...names }: ProjectLook): ProjectNode | null => {
  if (state === null) return null
  const { details, ...rest } = state
  const { countyName, prefectureName, itemName, catalogueName } = names
  const line: ProjectLine = {
    ...rest,
    ...details,
    countyName,
    prefectureName,
    itemName,
    catalogueName,
  }
  return { axes, line, standing: { state, missingMonths } }
}

const ProjectAnswer = builder.objectRef<ProjectLook>("ProjectAnswer").implement({
  description: say("一个项目，连同履历。", "One project with its history."),
  fields: (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    demonstration: t.exposeBoolean("demonstration", {
      description: say("是否演示数据。", "Whether the data are made up."),
    }),
    code: t.exposeString("code", { description: say("项目编号。", "Its code.") }),
    countyName: t.field({
      type: Words,
      description: say("县名。", "The county's name."),
      resolve: ({ countyName }) => countyName,
    }),
    prefectureName: t.field({
      type: Words,
      description: say("市名。", "The prefecture's name."),
      resolve: ({ prefectureName }) => prefectureName,
    }),
    itemName: t.field({
      type: Words,
      description: say("项的名称。", "The item's name."),
      resolve: ({ itemName }) => itemName,
    }),
    itemKind: t.field({
      type: ItemKinds,
      description: say("项的类别。", "The item's kind."),
      resolve: ({ itemKind }) => itemKind,
    }),
    itemConfirmed: t.exposeBoolean("itemConfirmed", {
      description: say("这一项本身是否有资料可以确认。", "Whether any source confirms the item itself."),
    }),
    project: t.field({
      type: Project,
      nullable: true,
      description: say(
        "项目；在所问的时间不在计划里、或还不知道，为空。",
        "The project; null where it was not in the plan, or not known, at the times asked for.",
      ),
      resolve: nodeOf,
    }),
    missingMonths: t.field({
      type: ["Month"],
      description: say("应报未报的月份。", "Months that have begun and are not reported."),
      resolve: ({ missingMonths }) => [...missingMonths],
    }),
    history: t.field({
      type: HistoryConnection,
      description: historyField,
      args: { ...sliced.arguments(t.arg) },
      resolve: sliced.resolver(
        ({ axes, id }: ProjectLook, { together }) => together.history(axes, id),
        ({ position }) => String(position).padStart(12, "0"),
      ),
    }),
  }),
})

export const addProjectQuestions = (): void => {
  builder.queryFields((t) => ({
    projects: t.field({
      type: resultOf("ProjectsResult", ProjectConnection, "UnknownRegion", "RegionOutsideScope"),
      description: say(
        "项目清单；各条件须同时满足，不写 catalogue 为各目录的项目。",
        "The list of projects that meet all the conditions; of every catalogue where none is named.",
      ),
      args: {
        year: t.arg.int({ required: true, description: say("年度。", "The programme year.") }),
        ...placeArguments(t.arg),
        itemKey: t.arg.string({ description: say("只要这一项。", "Only those of this item.") }),
        kind: t.arg({ type: ItemKinds, description: say("只要这一类。", "Only those of this kind.") }),
        search: t.arg.string({
          description: say(
            "名称、乡镇、单位或编号里的两个字以上。",
            "Two characters or more of a name, township, unit or code.",
          ),
        }),
        missingMonth: t.arg({
          type: "Month",
          description: say("只要没有报这个月的。", "Only those without a report for this month."),
        }),
        behindPoints: t.arg.int({
          description: say(
            "只要比序时进度慢这么多个百分点以上的。",
            "Only those so many percentage points behind time, or more.",
          ),
        }),
        order: t.arg({ type: Orders, defaultValue: "code", description: say("次序。", "The order.") }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        SliceQuestion,
        (question) =>
          Effect.map(
            ProjectList.use((list) => list.slice(question)),
            ({ axes, ...slice }) => ({
              ...connected(slice, (line): ProjectNode => ({ axes, line })),
              axes,
              // The whole list as it was known to the page.
              whole: { filter: question.filter, asOf: axes.asOf, knownAt: axes.knownAt.position },
            }),
          ),
        withFilter,
      ) as never,
    }),
    project: t.field({
      type: resultOf("ProjectResult", ProjectAnswer, "ProjectNotFound"),
      description: say("一个项目。", "One project."),
      args: {
        code: t.arg.string({ required: true, description: say("项目编号。", "Its code.") }),
        ...axesArguments(t.arg),
      },
      resolve: answering(ProjectQuestion, (question) =>
        ProjectFile.use((file) => file.look(question)),
      ) as never,
    }),
  }))
}
