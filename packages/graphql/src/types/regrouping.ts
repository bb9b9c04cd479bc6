/** Figures under the map of another date: what is not simply itself there, and where it lies. */
import {
  Placing,
  type RegroupedPiece as CorePiece,
  type RegroupedSource as CoreSource,
  type Regrouping as CoreRegrouping,
} from "@minsheng/core/progress"
import { placingWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { SuccessionExtents } from "./regions.ts"
import { counts, sumFields } from "./sums.ts"
import { Money, RegionName, Words } from "./values.ts"

const Placings = enumOf(
  "Placing",
  Placing.literals,
  placingWords,
  say("一个代码下的项目怎样计入。", "How the records of a code go into the region."),
)

const prefectureField = {
  type: RegionName,
  nullable: true,
  description: say("所在的市。", "The prefecture that it is in."),
} as const

const Piece = builder.objectRef<CorePiece>("RegroupedPiece").implement({
  description: say("它在那张图上所在的一处。", "A place where it lies on that map."),
  fields: (t) => ({
    code: t.exposeString("code", { description: say("六位代码。", "The six-digit code.") }),
    name: t.expose("name", { type: Words, description: say("名称。", "The name.") }),
    prefecture: t.expose("prefecture", prefectureField),
    extent: t.expose("extent", {
      type: SuccessionExtents,
      description: say("全部还是部分。", "All of it, or a part."),
    }),
    onlyPlaces: t.stringList({
      description: say("只是这些地方。", "Only these places."),
      resolve: ({ onlyPlaces }) => [...onlyPlaces],
    }),
    exceptPlaces: t.stringList({
      description: say("除去这些地方。", "All but these places."),
      resolve: ({ exceptPlaces }) => [...exceptPlaces],
    }),
  }),
})

const Source = builder.objectRef<CoreSource>("RegroupedSource").implement({
  description: say(
    "在那张图上不再是自己的一个代码，和它名下的数字。",
    "A code that is not simply itself on that map, with the figures of the records that bear it.",
  ),
  fields: (t) => ({
    code: t.exposeString("code", { description: say("六位代码。", "The six-digit code.") }),
    name: t.expose("name", { type: Words, description: say("名称。", "The name.") }),
    prefecture: t.expose("prefecture", prefectureField),
    placing: t.expose("placing", {
      type: Placings,
      description: say("怎样计入；across 的没有计入。", "How it is counted; what is across is not."),
    }),
    projectCount: t.exposeInt("projectCount", { description: counts.projectCount }),
    reportedCount: t.exposeInt("reportedCount", { description: counts.reportedCount }),
    ...sumFields((description, of) => t.field({ type: Money, description, resolve: of }) as never),
    pieces: t.field({
      type: [Piece],
      description: say("它在那张图上的各处。", "Where it lies."),
      resolve: ({ pieces }) => [...pieces],
    }),
  }),
})

export const Regrouping = builder.objectRef<CoreRegrouping>("Regrouping").implement({
  description: say(
    "按另一天的区划归并的说明；拆分的不摊分，单独列出。",
    "How figures stand under another map; what a change has split is named, not divided.",
  ),
  fields: (t) => ({
    on: t.expose("on", { type: "Date", description: say("哪一天的区划。", "The day of the map.") }),
    inForce: t.exposeBoolean("inForce", {
      description: say("所问的区划那天是否有效。", "Whether the division is on that map."),
    }),
    uncertain: t.exposeBoolean("uncertain", {
      description: say(
        "变更只知道月份，而那天在这个月里。",
        "A change is known to the month only, and the day is in it.",
      ),
    }),
    sources: t.field({
      type: [Source],
      description: say("不再是自己的代码。", "Codes that are not simply themselves there."),
      resolve: ({ sources }) => [...sources],
    }),
  }),
})
