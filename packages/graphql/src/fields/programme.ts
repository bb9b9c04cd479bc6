/** Questions about the programme of a year. */
import {
  Catalogue,
  type CatalogueAnswer,
  CatalogueQuestion,
  type ProgrammeItem,
  RegionProgrammes,
  type TargetsAnswer,
  TargetsQuestion,
  type TargetsRow,
} from "@minsheng/core/programme"
import { builder, say } from "../builder.ts"
import { answering } from "../run.ts"
import { axesArguments, connection, sliced, sliceResult } from "../types/connections.ts"
import { Announced, Item, ItemKinds, ItemTarget } from "../types/programme.ts"
import { RegionTarget } from "../types/targets.ts"
import { Axes } from "../types/values.ts"
import { resultOf } from "./results.ts"

const ItemConnection = connection(
  "ProgrammeItemConnection",
  Item,
  say("各项，按编号。", "The items, in the order of their keys."),
)
const TargetConnection = connection(
  "ItemTargetConnection",
  ItemTarget,
  say("各项的任务数，按编号。", "The targets of the items, in the order of their keys."),
)

const keyOf = ({ key }: ProgrammeItem): string => key

const Programme = builder.objectRef<CatalogueAnswer>("Programme").implement({
  description: say("一个年度的项目目录。", "The catalogue of a year."),
  fields: (t) => ({
    axes: t.field({
      type: Axes,
      description: say("两个时间上的位置。", "Where the answer stands in the two times."),
      resolve: ({ axes }) => axes,
    }),
    announced: t.field({
      type: Announced,
      nullable: true,
      description: say(
        "公布的情况；没有登记这个年度为空。",
        "How it was announced; null for a year that is not in the register.",
      ),
      resolve: ({ announced }) => announced,
    }),
    items: t.field({
      type: sliceResult("ProgrammeItemsResult", ItemConnection, "ProgrammeItemConnection"),
      description: say("各项。", "Its items."),
      args: {
        kind: t.arg({ type: ItemKinds, description: say("只要这一类。", "Only those of this kind.") }),
        ...sliced.arguments(t.arg),
      },
      resolve: (answer, { kind, ...slice }, context) =>
        sliced.resolver(
          ({ items }: CatalogueAnswer) => items.filter((item) => (kind ?? item.kind) === item.kind),
          keyOf,
        )(answer, slice, context),
    }),
    targets: t.field({
      type: sliceResult("ItemTargetsResult", TargetConnection, "ItemTargetConnection"),
      description: say("各项的任务数。", "The targets of its items."),
      args: { ...sliced.arguments(t.arg) },
      resolve: sliced.resolver(({ items }: CatalogueAnswer) => items, keyOf),
    }),
  }),
})

const RegionTargetConnection = connection<TargetsRow>(
  "RegionTargetConnection",
  RegionTarget,
  say("各项在这个区划的任务，按编号。", "The targets of the items there, in the order of their keys."),
)

const RegionTargets = builder.objectRef<TargetsAnswer>("RegionTargets").implement({
  description: say(
    "一个年度在一个区划的任务，和下达到下级的分解。",
    "The targets of a year in a division, with the breakdowns that were issued to those below.",
  ),
  fields: (t) => ({
    axes: t.expose("axes", {
      type: Axes,
      description: say("两个时间上的位置。", "Where the answer stands in the two times."),
    }),
    demonstration: t.exposeBoolean("demonstration", {
      description: say("是否演示数据。", "Whether the data are made up."),
    }),
    year: t.exposeInt("year", { description: say("年度。", "The programme year.") }),
    targets: t.field({
      type: sliceResult("RegionTargetsPage", RegionTargetConnection, "RegionTargetConnection"),
      description: say("各项的任务。", "The targets of the items."),
      args: { ...sliced.arguments(t.arg) },
      resolve: sliced.resolver(
        ({ rows }: TargetsAnswer) => rows,
        ({ itemKey }) => itemKey,
      ),
    }),
  }),
})

export const addProgrammeQuestions = (): void => {
  builder.queryFields((t) => ({
    regionTargets: t.field({
      type: resultOf("RegionTargetsResult", RegionTargets, "UnknownRegion", "RegionOutsideScope"),
      description: say(
        "各项在一个区划的任务，和已下达的分解；草案不在其中。",
        "The targets of the items in a division, and the breakdowns that were issued; drafts of these are not told.",
      ),
      args: {
        year: t.arg.int({ required: true, description: say("年度。", "The programme year.") }),
        region: t.arg.string({
          description: say(
            "省、市或县的代码；不写为全省。",
            "The code of a division; the province where it is left out.",
          ),
        }),
        itemKey: t.arg.string({ description: say("只要这一项。", "Only that of this item.") }),
        ...axesArguments(t.arg),
      },
      resolve: answering(TargetsQuestion, (question) =>
        RegionProgrammes.use((programmes) => programmes.targets(question)),
      ) as never,
    }),
    programme: t.field({
      type: resultOf("ProgrammeResult", Programme),
      description: say(
        "一个年度的项目目录，每项带出处和可信程度。",
        "The catalogue of a year, each fact with its source and how sure it is.",
      ),
      args: {
        year: t.arg.int({ required: true, description: say("年度。", "The programme year.") }),
        ...axesArguments(t.arg),
      },
      resolve: answering(CatalogueQuestion, (question) =>
        Catalogue.use((catalogue) => catalogue.read(question)),
      ) as never,
    }),
  }))
}
