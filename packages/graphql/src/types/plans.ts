/** Financing plans: what each level gives of an item's money in each division, by which rules and by when. */
import type {
  Due as CoreDue,
  LevelRule,
  PlanAnswer,
  PlanGroup as CoreGroup,
  PlanLine,
  PlannedShare,
} from "@minsheng/core/funds"
import { Instant } from "@minsheng/core/kernel"
import { builder, enumOf, say } from "../builder.ts"
import { connection, sliced, sliceResult } from "./connections.ts"
import { FundLevels } from "./funds.ts"
import { answeredFields, MoneyByLevel, type Ranked, ranked, rankKey } from "./money.ts"
import { Money } from "./values.ts"

const TERMS = ["Share", "PerUnit", "Fixed", "Rest"] as const satisfies ReadonlyArray<
  LevelRule["term"]["_tag"]
>

const TermKinds = enumOf(
  "PlanTermKind",
  TERMS,
  {
    Share: { zh: "按比例", en: "a share of what is planned" },
    PerUnit: { zh: "按数量", en: "so much a unit" },
    Fixed: { zh: "定额", en: "a fixed amount" },
    Rest: { zh: "其余", en: "what the others leave" },
  },
  say("出资方式。", "How much a level gives."),
)

const PlanRule = builder.objectRef<LevelRule>("PlanRule").implement({
  description: say("一级怎样出资。", "What one level gives."),
  fields: (t) => ({
    level: t.expose("level", { type: FundLevels, description: say("哪一级。", "Which level.") }),
    term: t.field({
      type: TermKinds,
      description: say("出资方式。", "How its part is stated."),
      resolve: ({ term }) => term._tag,
    }),
    share: t.int({
      nullable: true,
      description: say("比例，百万分之一。", "Its share, in millionths."),
      resolve: ({ term }) => (term._tag === "Share" ? term.share : null),
    }),
    perUnit: t.field({
      type: Money,
      nullable: true,
      description: say("每单位多少。", "So much for each unit."),
      resolve: ({ term }) => (term._tag === "PerUnit" ? term.unitFen : null),
    }),
    fixed: t.field({
      type: Money,
      nullable: true,
      description: say("定额。", "The fixed amount."),
      resolve: ({ term }) => (term._tag === "Fixed" ? term.amountFen : null),
    }),
    floorShare: t.int({
      nullable: true,
      description: say("下限的比例，百万分之一。", "At least this share, in millionths."),
      resolve: ({ floor }) => (floor?._tag === "Share" ? floor.share : null),
    }),
    floor: t.field({
      type: Money,
      nullable: true,
      description: say("下限的金额。", "At least this amount."),
      resolve: ({ floor }) => (floor?._tag === "Amount" ? floor.amountFen : null),
    }),
  }),
})

const PlanGroup = builder.objectRef<CoreGroup>("PlanGroup").implement({
  description: say("适用同样规则的地区。", "Divisions to which the same rules apply."),
  fields: (t) => ({
    name: t.exposeString("name", { description: say("名称。", "Its name.") }),
    rules: t.field({
      type: [PlanRule],
      description: say("各级怎样出资。", "What each level gives."),
      resolve: ({ rules }) => [...rules],
    }),
  }),
})

const PlanDue = builder.objectRef<CoreDue>("PlanDue").implement({
  description: say("到位时限。", "By when how much of a level's money has arrived."),
  fields: (t) => ({
    level: t.expose("level", { type: FundLevels, description: say("哪一级。", "Which level.") }),
    dueOn: t.expose("dueOn", { type: "Date", description: say("到哪天为止。", "By which day.") }),
    share: t.exposeInt("share", {
      description: say("累计比例，百万分之一。", "Which share, earlier days included, in millionths."),
    }),
  }),
})

/** A division of the plan: what is stated for it, and what follows. */
interface ShareNode extends PlannedShare {
  readonly line: PlanLine | undefined
}

const PlanShare = builder.objectRef<Ranked<ShareNode>>("PlanShare").implement({
  description: say("一个地区的分担。", "What falls to a division."),
  fields: (t) => ({
    regionCode: t.exposeString("regionCode", {
      description: say("六位代码。", "Its six-digit code."),
    }),
    group: t.string({
      nullable: true,
      description: say("属于哪一组。", "The group that it is of."),
      resolve: ({ line }) => line?.group ?? null,
    }),
    quantity: t.string({
      nullable: true,
      description: say("数量。", "How many units."),
      resolve: ({ line }) => line?.quantity ?? null,
    }),
    total: t.expose("totalFen", { type: Money, description: say("合计。", "In all.") }),
    byLevel: t.expose("byLevel", {
      type: MoneyByLevel,
      description: say("各级出多少。", "What each level gives."),
    }),
  }),
})

type Counting = NonNullable<PlanAnswer["counting"]>

const sharesIn = ({ plan, shares }: Counting): ReadonlyArray<Ranked<ShareNode>> => {
  const lines = new Map(plan.lines.map((line) => [line.regionCode, line]))
  return ranked(shares.map((share) => ({ ...share, line: lines.get(share.regionCode) })))
}

const CountingPlan = builder.objectRef<Counting>("CountingPlan").implement({
  description: say("生效的一版。", "The version that counts on the day."),
  fields: (t) => ({
    version: t.exposeInt("version", { description: say("第几版。", "Its number.") }),
    effectiveFrom: t.field({
      type: "Date",
      description: say("从哪天起生效。", "The day from which it counts."),
      resolve: ({ plan }) => plan.effectiveFrom,
    }),
    document: t.string({
      description: say("文号。", "The number of its document."),
      resolve: ({ plan }) => plan.document,
    }),
    remark: t.string({
      nullable: true,
      description: say("说明。", "A remark."),
      resolve: ({ plan }) => plan.remark,
    }),
    groups: t.field({
      type: [PlanGroup],
      description: say("各组的规则。", "The rules of each group."),
      resolve: ({ plan }) => [...plan.groups],
    }),
    dues: t.field({
      type: [PlanDue],
      description: say("到位时限。", "The due days."),
      resolve: ({ plan }) => [...plan.dues],
    }),
    shares: t.field({
      type: sliceResult(
        "PlanSharesResult",
        connection("PlanShareConnection", PlanShare, say("各地区的分担。", "What falls to each division.")),
        "PlanShareConnection",
      ),
      args: { ...sliced.arguments(t.arg) },
      description: say("密钥范围内各地区的分担。", "What falls to each division that is the key's."),
      resolve: sliced.resolver(sharesIn, rankKey),
    }),
  }),
})

const PlanVersion = builder.objectRef<PlanAnswer["versions"][number]>("FinancingPlanVersion").implement({
  description: say("筹资方案的一版。", "A version of a financing plan."),
  fields: (t) => ({
    version: t.exposeInt("version", { description: say("第几版。", "Its number.") }),
    effectiveFrom: t.expose("effectiveFrom", {
      type: "Date",
      description: say("从哪天起生效。", "The day from which it counts."),
    }),
    document: t.exposeString("document", { description: say("文号。", "The number of its document.") }),
    position: t.exposeInt("position", { description: say("账册的序号。", "The entry of the journal.") }),
    recordedAt: t.field({
      type: "Instant",
      description: say("登记的时刻。", "When it was recorded."),
      resolve: ({ recordedAt }) => Instant.fromMillis(recordedAt),
    }),
    totals: t.expose("totals", {
      type: MoneyByLevel,
      description: say("密钥范围内各级合计。", "What each level gives in the divisions that are the key's."),
    }),
  }),
})

export const FinancingPlan = builder.objectRef<PlanAnswer>("FinancingPlan").implement({
  description: say("一项的筹资方案。", "The financing plan of an item."),
  fields: (t) => ({
    ...answeredFields(t as never),
    itemKey: t.exposeString("itemKey", {
      description: say("项的两位编号。", "The two-digit key of the item."),
    }),
    versions: t.field({
      type: [PlanVersion],
      description: say("已知的各版，新的在前。", "The versions that are known, newest first."),
      resolve: ({ versions }) => [...versions],
    }),
    counting: t.expose("counting", {
      type: CountingPlan,
      nullable: true,
      description: say("当天生效的一版；没有为空。", "The one that counts on the day; null without one."),
    }),
  }),
})
