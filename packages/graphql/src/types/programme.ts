/** The programme of a year: how it was announced, its items and targets, each with source and confidence. */
import {
  type AnnouncedProgramme,
  Bound,
  ItemKind,
  type ProgrammeItem,
  type TaskTarget,
} from "@minsheng/core/programme"
import { boundWords, itemKindWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { ConfidenceRef, Provenance, Words } from "./values.ts"

export const ItemKinds = enumOf(
  "ItemKind",
  ItemKind.literals,
  itemKindWords,
  say("单项民生工程的四类。", "The four kinds of items."),
)

export const Announced = builder.objectRef<AnnouncedProgramme>("AnnouncedProgramme").implement({
  description: say("当年公布的民生工程。", "The programme of a year as it was announced."),
  fields: (t) => ({
    year: t.exposeInt("year", { description: say("年度。", "The programme year.") }),
    itemCount: t.exposeInt("itemCount", { description: say("项数。", "How many items it has.") }),
    documentNumber: t.exposeString("documentNumber", {
      nullable: true,
      description: say("文号。", "The number of the document."),
    }),
    documentProvenance: t.field({
      type: Provenance,
      nullable: true,
      description: say("文号的出处。", "Where the document's number comes from."),
      resolve: ({ documentProvenance }) => documentProvenance,
    }),
    totalPoints: t.exposeInt("totalPoints", {
      description: say("考核总分。", "Most points of the assessment in all."),
    }),
    fundGuaranteePoints: t.exposeInt("fundGuaranteePoints", {
      description: say("其中资金保障的分。", "Those of them for fund guarantee."),
    }),
    pointsProvenance: t.field({
      type: Provenance,
      description: say("分数的出处。", "Where the points come from."),
      resolve: ({ pointsProvenance }) => pointsProvenance,
    }),
    remark: t.exposeString("remark", { nullable: true, description: say("附注。", "A remark.") }),
  }),
})

const Bounds = enumOf(
  "Bound",
  Bound.literals,
  boundWords,
  say("数量是正好、至多还是至少。", "How a number is meant."),
)

export const Target = builder.objectRef<TaskTarget>("TaskTarget").implement({
  description: say(
    "任务数。不知道的为空，不是零。",
    "How much of it the year promises. What is unknown is null, never zero.",
  ),
  fields: (t) => ({
    quantity: t.exposeString("quantity", {
      nullable: true,
      description: say(
        "数量，写成数字串，可带小数。",
        "The quantity as a string of digits, which may have decimals.",
      ),
    }),
    words: t.exposeString("words", {
      nullable: true,
      description: say(
        "文件里的说法，如应补尽补；没有数量时才有。",
        "The document's own words, where it gives no number.",
      ),
    }),
    bound: t.field({
      type: Bounds,
      description: say("数量是正好、至多还是至少。", "How the number is meant."),
      resolve: ({ bound }) => bound,
    }),
    adds: t.exposeBoolean("adds", {
      description: say("下级相加是否等于它。", "Whether those of the parts add up to it."),
    }),
    unit: t.field({
      type: Words,
      nullable: true,
      description: say("单位。", "What is counted."),
      resolve: ({ unit }) => unit,
    }),
    remark: t.field({
      type: Words,
      nullable: true,
      description: say("出处里的说明。", "What the source says beside the number."),
      resolve: ({ remark }) => remark,
    }),
    provenance: t.field({
      type: Provenance,
      nullable: true,
      description: say("出处和可信程度。", "Where it comes from, and how sure it is."),
      resolve: ({ provenance }) => provenance,
    }),
  }),
})

export const Item = builder.objectRef<ProgrammeItem>("ProgrammeItem").implement({
  description: say("单项民生工程。", "An item of the programme."),
  fields: (t) => ({
    year: t.exposeInt("year", { description: say("年度。", "The programme year.") }),
    key: t.exposeString("key", { description: say("两位编号。", "Its two-digit key.") }),
    officialNumber: t.int({
      nullable: true,
      description: say(
        "当年正式清单里的序号；没有查到的为空。",
        "Its number in the year's official list, where one was found.",
      ),
      resolve: ({ officialNumber }) => officialNumber?.number ?? null,
    }),
    officialNumberProvenance: t.field({
      type: Provenance,
      nullable: true,
      description: say("序号的出处。", "Where that number comes from."),
      resolve: ({ officialNumber }) => officialNumber?.provenance ?? null,
    }),
    name: t.field({ type: Words, description: say("名称。", "Its name."), resolve: ({ name }) => name }),
    nameProvenance: t.field({
      type: Provenance,
      description: say("名称的出处。", "Where the name comes from."),
      resolve: ({ nameProvenance }) => nameProvenance,
    }),
    kind: t.field({ type: ItemKinds, description: say("类别。", "Its kind."), resolve: ({ kind }) => kind }),
    kindConfidence: t.field({
      type: ConfidenceRef,
      description: say("类别的可信程度。", "How sure the kind is."),
      resolve: ({ kindConfidence }) => kindConfidence,
    }),
    since: t.exposeString("since", { description: say("何时列入。", "Since when it is in the programme.") }),
    newThisYear: t.exposeBoolean("newThisYear", {
      description: say("是否当年新增。", "Whether it is new this year."),
    }),
    points: t.exposeInt("points", { description: say("考核分。", "Most points of the assessment for it.") }),
    leadDepartment: t.field({
      type: Words,
      description: say("牵头部门。", "The department that answers for it."),
      resolve: ({ leadDepartment }) => leadDepartment,
    }),
    leadProvenance: t.field({
      type: Provenance,
      description: say("牵头部门的出处。", "Where the lead department comes from."),
      resolve: ({ leadProvenance }) => leadProvenance,
    }),
    target: t.field({
      type: Target,
      description: say("任务数。", "What the year promises of it."),
      resolve: ({ target }) => target,
    }),
    confirmed: t.exposeBoolean("confirmed", {
      description: say("这一项本身是否有资料可以确认。", "Whether any source confirms the item itself."),
    }),
  }),
})

export const ItemTarget = builder.objectRef<ProgrammeItem>("ItemTarget").implement({
  description: say("一项的任务数。", "The target of an item."),
  fields: (t) => ({
    item: t.field({ type: Item, description: say("哪一项。", "Which item."), resolve: (item) => item }),
    target: t.field({
      type: Target,
      description: say("任务数。", "The target."),
      resolve: ({ target }) => target,
    }),
  }),
})
