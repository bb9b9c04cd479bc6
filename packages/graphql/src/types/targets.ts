/** Targets of items as they are broken down to the divisions below, and whether the parts add up. */
import {
  type AddingUp,
  AddingUpVerdict,
  type IssueState,
  type PartTarget,
  Phase,
  type Remainder,
  type TargetsRow,
} from "@minsheng/core/programme"
import { addingUpWords, phaseWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { ItemKinds, Target } from "./programme.ts"
import { RegionLevels } from "./regions.ts"
import { Provenance, Words } from "./values.ts"

const Phases = enumOf(
  "Phase",
  Phase.literals,
  phaseWords,
  say("下达到哪一步。", "How far something is issued."),
)

const Verdicts = enumOf(
  "AddingUpVerdict",
  AddingUpVerdict.literals,
  addingUpWords,
  say("分解与任务是否相符。", "Whether the parts make up the target."),
)

const PART_KINDS = ["Number", "InWords", "NoTask", "Unknown"] as const satisfies ReadonlyArray<
  PartTarget["_tag"]
>

const PartKinds = enumOf(
  "TargetPartKind",
  PART_KINDS,
  {
    Number: { zh: "数量", en: "a number" },
    InWords: { zh: "文字", en: "words" },
    NoTask: { zh: "无任务", en: "no task" },
    Unknown: { zh: "不详", en: "unknown" },
  },
  say("一个区划的任务是什么样的。", "What falls to a division."),
)

const Issued = builder.objectRef<IssueState>("IssueState").implement({
  description: say("下达的情况。", "Whether it was issued, and by which document."),
  fields: (t) => ({
    phase: t.expose("phase", { type: Phases, description: say("到哪一步。", "How far it is.") }),
    version: t.exposeInt("version", {
      nullable: true,
      description: say("现行的第几版；还没有为空。", "The version in force; null while there is none."),
    }),
    documentNumber: t.string({
      nullable: true,
      description: say("文号。", "The number of the document."),
      resolve: ({ document }) => document?.number ?? null,
    }),
    documentIssuedOn: t.field({
      type: "Date",
      nullable: true,
      description: say("发文日期。", "When the document was issued."),
      resolve: ({ document }) => document?.issuedOn ?? null,
    }),
    documentProvenance: t.field({
      type: Provenance,
      nullable: true,
      description: say("文件的出处。", "Where the document comes from."),
      resolve: ({ document }) => document?.provenance ?? null,
    }),
  }),
})

type Part = TargetsRow["parts"][number]

const RegionPart = builder.objectRef<Part>("TargetPart").implement({
  description: say("一个下级区划的任务。", "What falls to one division below."),
  fields: (t) => ({
    regionCode: t.string({
      description: say("六位代码。", "Its six-digit code."),
      resolve: ({ region }) => region.code,
    }),
    regionName: t.field({
      type: Words,
      description: say("名称。", "Its name."),
      resolve: ({ region }) => region.name,
    }),
    regionLevel: t.field({
      type: RegionLevels,
      description: say("省、市还是县。", "Whether it is a province, a prefecture or a county."),
      resolve: ({ region }) => region.level,
    }),
    kind: t.field({
      type: PartKinds,
      nullable: true,
      description: say("是什么样的；分解里没有提到为空。", "What it is; null where no part is named for it."),
      resolve: ({ target }) => target?._tag ?? null,
    }),
    quantity: t.string({
      nullable: true,
      description: say("数量，写成数字串。", "The quantity as a string of digits."),
      resolve: ({ target }) => (target?._tag === "Number" ? target.quantity : null),
    }),
    words: t.string({
      nullable: true,
      description: say("文件里的说法。", "The document's own words."),
      resolve: ({ target }) => (target?._tag === "InWords" ? target.words : null),
    }),
    provenance: t.expose("provenance", {
      type: Provenance,
      nullable: true,
      description: say("出处和可信程度。", "Where it comes from, and how sure it is."),
    }),
  }),
})

const Sum = builder.objectRef<AddingUp>("AddingUp").implement({
  description: say("各部分加起来与任务的比较。", "The parts beside the whole."),
  fields: (t) => ({
    verdict: t.expose("verdict", { type: Verdicts, description: say("结论。", "How they stand.") }),
    whole: t.exposeString("whole", { nullable: true, description: say("任务。", "The whole.") }),
    sum: t.exposeString("sum", {
      description: say("各部分里数量的合计。", "The sum of the parts that are numbers."),
    }),
    left: t.exposeString("left", {
      nullable: true,
      description: say("任务减合计。", "The whole less the sum."),
    }),
    missing: t.stringList({
      description: say("任务不详或没有提到的区划代码。", "Divisions whose part is unknown, or not named."),
      resolve: ({ missing }) => [...missing],
    }),
  }),
})

const Rest = builder.objectRef<Remainder>("Remainder").implement({
  description: say("差额，和它的原因。", "What the parts leave of the whole, with its reason."),
  fields: (t) => ({
    quantity: t.exposeString("quantity", {
      description: say("数量；负数为超出。", "The quantity; below zero it is more than the whole."),
    }),
    reason: t.exposeString("reason", { description: say("原因。", "The reason.") }),
  }),
})

export const RegionTarget = builder.objectRef<TargetsRow>("RegionTarget").implement({
  description: say(
    "一项在一个区划的任务，和它怎样分解到下级。",
    "The target of an item in a division, and how it is broken down to those below.",
  ),
  fields: (t) => ({
    itemKey: t.exposeString("itemKey", { description: say("两位编号。", "The item's two-digit key.") }),
    itemName: t.expose("name", { type: Words, description: say("项的名称。", "The item's name.") }),
    itemKind: t.expose("kind", { type: ItemKinds, description: say("项的类别。", "The item's kind.") }),
    target: t.expose("whole", {
      type: Target,
      nullable: true,
      description: say("这个区划的任务；没有任务为空。", "The division's target; null where it has no task."),
    }),
    issue: t.expose("state", {
      type: Issued,
      description: say("分解下达的情况。", "Whether the breakdown was issued."),
    }),
    parts: t.field({
      type: [RegionPart],
      description: say(
        "各下级区划的任务，按代码。",
        "What falls to those below, in the order of their codes.",
      ),
      resolve: ({ parts }) => [...parts],
    }),
    remainder: t.expose("remainder", {
      type: Rest,
      nullable: true,
      description: say(
        "说明了的差额；没有、或各部分不全在密钥范围内，为空。",
        "The remainder that is stated; null where there is none, or not all parts are within the key's scope.",
      ),
    }),
    addingUp: t.expose("addingUp", {
      type: Sum,
      nullable: true,
      description: say(
        "是否加得起来；没有分解、或各部分不全在密钥范围内，为空。",
        "Whether they add up; null where nothing is broken down, or not all parts are within the key's scope.",
      ),
    }),
  }),
})
