/** Questions about divisions. */
import { Effect } from "effect"
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import { RegionQuestion, Regions, RegionsQuestion, SuccessionsQuestion } from "@minsheng/core/programme"
import { builder, say } from "../builder.ts"
import { answering, withSlice } from "../run.ts"
import { axesArguments, type Connected, connected, connection, sliceArguments } from "../types/connections.ts"
import { Region, RegionLevels, type RegionNode, Succession, type SuccessionNode } from "../types/regions.ts"
import { Axes } from "../types/values.ts"
import { resultOf } from "./results.ts"

interface Counted<Node> extends Connected<Node> {
  readonly axes: CoreAxes
  readonly count: number
}

const axesWords = say("两个时间上的位置。", "Where the answer stands in the two times.")
const countWords = say("清单共几行。", "How many rows the whole list has.")

const RegionConnection = connection<RegionNode, Counted<RegionNode>>(
  "RegionConnection",
  Region,
  say("区划，按代码。", "Divisions, in the order of their codes."),
  (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    totalCount: t.int({ description: countWords, resolve: ({ count }) => count }),
  }),
)

const SuccessionConnection = connection<SuccessionNode, Counted<SuccessionNode>>(
  "SuccessionConnection",
  Succession,
  say("区划沿革，按原来的代码。", "What became of the counties, in the order of the codes that they had."),
  (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    totalCount: t.int({ description: countWords, resolve: ({ count }) => count }),
  }),
)

const RegionAnswer = builder.objectRef<RegionNode>("RegionAnswer").implement({
  description: say("一个区划。", "One division."),
  fields: (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    region: t.field({ type: Region, description: say("区划。", "The division."), resolve: (node) => node }),
  }),
})

export const addRegionQuestions = (): void => {
  builder.queryFields((t) => ({
    regions: t.field({
      type: resultOf("RegionsResult", RegionConnection),
      description: say("那一天有效的区划。", "The divisions that were in force on a day."),
      args: {
        level: t.arg({ type: RegionLevels, description: say("只要这一级。", "Only those of this level.") }),
        parent: t.arg.string({
          description: say("只要这个区划的下一级。", "Only those directly under this one."),
        }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        RegionsQuestion,
        (question) =>
          Effect.map(
            Regions.use((regions) => regions.list(question)),
            ({ axes, register, count, ...slice }) => ({
              ...connected(slice, (division): RegionNode => ({ axes, register, division })),
              axes,
              count,
            }),
          ),
        withSlice,
      ) as never,
    }),
    region: t.field({
      type: resultOf("RegionResult", RegionAnswer, "UnknownRegion"),
      description: say(
        "一个区划，连同上级和下级；代码已不用的也可以查。",
        "One division with those above and below it, also under a code that is gone.",
      ),
      args: {
        code: t.arg.string({ required: true, description: say("六位代码。", "Its six-digit code.") }),
        ...axesArguments(t.arg),
      },
      resolve: answering(RegionQuestion, (question) =>
        Regions.use((regions) => regions.open(question)),
      ) as never,
    }),
    successions: t.field({
      type: resultOf("SuccessionsResult", SuccessionConnection),
      description: say(
        "asOf 那一天的各县，到 to 那一天归了哪里；可以往前，也可以往后。",
        "Where the counties of the day asOf lie on the day to, which may be later or earlier.",
      ),
      args: {
        to: t.arg({ type: "Date", required: true, description: say("哪一天。", "On which day.") }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        SuccessionsQuestion,
        (question) =>
          Effect.map(
            Regions.use((regions) => regions.successions(question)),
            ({ axes, register, count, ...slice }) => ({
              ...connected(slice, (piece): SuccessionNode => ({ axes, register, piece })),
              axes,
              count,
            }),
          ),
        withSlice,
      ) as never,
    }),
  }))
}
