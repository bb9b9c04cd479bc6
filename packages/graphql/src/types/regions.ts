/** Divisions with the time in which their codes were in force, and what became of them. */
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import {
  type Division,
  DivisionKind,
  divisionsOn,
  divisionWith,
  isInForce,
  prefectureOf,
  RegionLevel,
  type RegionRegister,
  type Succession as CoreSuccession,
} from "@minsheng/core/region"
import { divisionKindWords, regionLevelWords, successionExtentWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { Provenance, Words } from "./values.ts"

/** A division where a question met it: with the register as known there, and the day. */
export interface RegionNode {
  readonly axes: CoreAxes
  readonly register: RegionRegister
  readonly division: Division
}

export const RegionLevels = enumOf(
  "RegionLevel",
  RegionLevel.literals,
  regionLevelWords,
  say("区划的层级。", "The levels of divisions."),
)

const DivisionKinds = enumOf(
  "DivisionKind",
  DivisionKind.literals,
  divisionKindWords,
  say("区划在法律上的种类。", "What a division is called in law."),
)

const nodeIn =
  ({ axes, register }: RegionNode) =>
  (division: Division): RegionNode => ({ axes, register, division })

export const Region = builder.objectRef<RegionNode>("Region")

Region.implement({
  description: say(
    "行政区划。代码会换，所以带有效期。",
    "An administrative division, with the time in which its code was in force.",
  ),
  fields: (t) => ({
    code: t.string({
      description: say("六位行政区划代码。", "Its six-digit code."),
      resolve: ({ division }) => division.code,
    }),
    name: t.field({
      type: Words,
      description: say("名称。", "Its name."),
      resolve: ({ division }) => division.name,
    }),
    level: t.field({
      type: RegionLevels,
      description: say("省、市还是县。", "Whether it is a province, a prefecture or a county."),
      resolve: ({ division }) => division.level,
    }),
    kind: t.field({
      type: DivisionKinds,
      description: say("法律上的种类。", "What it is in law."),
      resolve: ({ division }) => division.kind,
    }),
    parent: t.field({
      type: Region,
      nullable: true,
      description: say("上一级；省没有。", "The division above it; a province has none."),
      resolve: (node) => {
        const parent = divisionWith(node.register, node.division.parentCode ?? "")
        return parent === undefined ? null : nodeIn(node)(parent)
      },
    }),
    prefecture: t.field({
      type: Region,
      nullable: true,
      description: say("所在的市；只有县级有。", "The prefecture that it is in; counties have one."),
      resolve: (node) => {
        const above = prefectureOf(node.register, node.division.code)
        return above?.level === "prefecture" ? nodeIn(node)(above) : null
      },
    }),
    children: t.field({
      type: [Region],
      description: say("那一天的下一级。", "The divisions directly under it on the day."),
      resolve: (node) =>
        divisionsOn(node.register, node.axes.asOf)
          .filter(({ parentCode }) => parentCode === node.division.code)
          .map(nodeIn(node)),
    }),
    inForce: t.boolean({
      description: say("那一天代码是否有效。", "Whether its code was in force on the day."),
      resolve: ({ axes, division }) => isInForce(division, axes.asOf),
    }),
    validFrom: t.field({
      type: "PartialDate",
      nullable: true,
      description: say("何时起有效；空为资料之前就有。", "Since when; null means before the first source."),
      resolve: ({ division }) => division.validFrom,
    }),
    validTo: t.field({
      type: "PartialDate",
      nullable: true,
      description: say("何时起不再有效；空为仍有效。", "From when on no longer; null while it is in force."),
      resolve: ({ division }) => division.validTo,
    }),
    provenance: t.field({
      type: Provenance,
      description: say("出处和可信程度。", "Where this comes from, and how sure it is."),
      resolve: ({ division }) => division.provenance,
    }),
  }),
})

/** A piece of what became of a division. */
export interface SuccessionNode {
  readonly axes: CoreAxes
  readonly register: RegionRegister
  readonly piece: CoreSuccession
}

export const SuccessionExtents = enumOf(
  "SuccessionExtent",
  ["whole", "part"],
  successionExtentWords,
  say("全部还是部分。", "All of it, or a part."),
)

const called = ({ axes, register }: SuccessionNode, code: string): RegionNode => ({
  axes,
  register,
  // What a succession names is in the register that it was made from.
  division: divisionWith(register, code) as Division,
})

export const Succession = builder.objectRef<SuccessionNode>("Succession").implement({
  description: say(
    "一个县级区划在另一天归了哪里；可以一分为几。",
    "Where a county of one day lies on another; one may become several.",
  ),
  fields: (t) => ({
    from: t.field({
      type: Region,
      description: say("原来的区划。", "The division that it was."),
      resolve: (node) => called(node, node.piece.from),
    }),
    to: t.field({
      type: Region,
      description: say("后来的区划。", "The division that it is in."),
      resolve: (node) => called(node, node.piece.to),
    }),
    extent: t.field({
      type: SuccessionExtents,
      description: say("全部还是部分。", "All of it, or a part."),
      resolve: ({ piece }) => piece.extent,
    }),
    onlyPlaces: t.stringList({
      description: say("只是这些地方。", "Only these places."),
      resolve: ({ piece }) => [...piece.onlyPlaces],
    }),
    exceptPlaces: t.stringList({
      description: say("除去这些地方。", "All but these places."),
      resolve: ({ piece }) => [...piece.exceptPlaces],
    }),
  }),
})
