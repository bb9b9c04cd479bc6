/** Money by who gives it, its measures and rates, and the register beside the ledger. */
import {
  type ByLevel,
  type FundMeasure,
  type FundMeasures,
  type FundRate as CoreRate,
  FundRateName,
  type Reconciled as CoreReconciled,
  totalOf,
} from "@minsheng/core/funds"
import type { Sums } from "@minsheng/core/progress"
import { fundMeasureWords, fundNumeratorWords, fundRateWords } from "@minsheng/core/words"
import { builder, enumOf, type FieldsOf, say } from "../builder.ts"
import { sumFields } from "./sums.ts"
import { Axes, Money } from "./values.ts"

export const MoneyByLevel = builder.objectRef<ByLevel>("MoneyByLevel").implement({
  description: say("按资金来源级次分列的金额。", "An amount by who gives it."),
  fields: (t) => ({
    central: t.expose("central", { type: Money, description: say("中央。", "The central level.") }),
    province: t.expose("province", { type: Money, description: say("省级。", "The province.") }),
    city: t.expose("city", { type: Money, description: say("市级。", "The city.") }),
    county: t.expose("county", { type: Money, description: say("县级。", "The county.") }),
    selfRaised: t.expose("selfRaised", { type: Money, description: say("自筹。", "Self-raised money.") }),
    total: t.field({
      type: Money,
      description: say("合计。", "All of them together."),
      resolve: (byLevel) => totalOf(byLevel),
    }),
  }),
})

const MEASURES = [
  "planned",
  "arrived",
  "disbursed",
  "spent",
  "held",
  "returned",
] as const satisfies ReadonlyArray<FundMeasure>

const Measures = enumOf(
  "FundMeasure",
  ["invested", ...MEASURES],
  fundNumeratorWords,
  say(
    "台账的各个量，以及月报所报的投入，从不混用。",
    "The measures of the ledger, and what is reported as invested; they are never mixed.",
  ),
)

export const MeasuresOfFunds = builder.objectRef<FundMeasures>("FundMeasures").implement({
  description: say("台账的各个量。", "What the ledger says."),
  fields: (t) =>
    Object.fromEntries(
      MEASURES.map((measure) => [
        measure,
        t.expose(measure, {
          type: MoneyByLevel,
          description: say(`${fundMeasureWords[measure].zh}。`, `What is ${fundMeasureWords[measure].en}.`),
        }),
      ]),
    ),
})

const RateNames = enumOf(
  "FundRateName",
  FundRateName.literals,
  fundRateWords,
  say("资金的比率，名称里有分母。", "The rates of money, each with its denominator in its name."),
)

export const FundRate = builder.objectRef<CoreRate>("FundRate").implement({
  description: say("资金的比率，连同分子分母。", "A rate of money with both its terms."),
  fields: (t) => ({
    name: t.expose("name", { type: RateNames, description: say("哪个比率。", "Which rate.") }),
    numerator: t.expose("numerator", {
      type: Measures,
      description: say("分子是什么。", "What is divided."),
    }),
    numeratorAmount: t.expose("numeratorFen", {
      type: Money,
      description: say("分子。", "The amount that is divided."),
    }),
    denominator: t.expose("denominator", {
      type: Measures,
      description: say("分母是什么。", "What it is divided by."),
    }),
    denominatorAmount: t.expose("denominatorFen", {
      type: Money,
      description: say("分母。", "The amount that it is divided by."),
    }),
    percent: t.exposeString("percent", {
      nullable: true,
      description: say(
        "百分比，四舍五入到一位小数；分母为零时为空。",
        "In percent, rounded to one decimal; null where there is nothing to divide by.",
      ),
    }),
    aheadPoints: t.exposeString("aheadPoints", {
      nullable: true,
      description: say(
        "减序时进度，百分点，负数为慢；只有占计划的比率才有。",
        "Less time, in percentage points, below zero behind; of rates over the plan alone.",
      ),
    }),
  }),
})

const RegisterSums = builder.objectRef<Sums>("RegisterSums").implement({
  description: say("月报所报的合计。", "What counties report, added up."),
  fields: (t) => ({
    ...sumFields((description, of) => t.field({ type: Money, description, resolve: of }) as never),
  }),
})

export const reconciledFields: FieldsOf<CoreReconciled> = (t) => ({
  register: t.expose("register", {
    type: RegisterSums,
    description: say("月报所报的，另一个来源，不并入台账。", "The register's own figures: another source."),
  }),
  planGap: t.expose("planGapFen", {
    type: Money,
    description: say("方案计划减项目计划。", "Financing plan less the plans of the projects."),
  }),
  disbursedGap: t.expose("disbursedGapFen", {
    type: Money,
    description: say("台账拨付减月报拨付。", "Disbursed by the ledger less disbursed by the returns."),
  }),
  spentGap: t.expose("spentGapFen", {
    type: Money,
    description: say("台账支出减月报支出。", "Spent by the ledger less spent by the returns."),
  }),
})

export const Reconciled = builder.objectRef<CoreReconciled>("Reconciled").implement({
  description: say("台账与月报相核，只列差额。", "The ledger beside the register, with the differences."),
  fields: reconciledFields,
})

/** What every answer about money says of itself. */
export const answeredFields: FieldsOf<{
  readonly axes: typeof Axes.$inferType
  readonly demonstration: boolean
  readonly year: number
}> = (t) => ({
  axes: t.expose("axes", {
    type: Axes,
    description: say("两个时间上的位置。", "Where the answer stands in the two times."),
  }),
  demonstration: t.exposeBoolean("demonstration", {
    description: say("是否演示数据。", "Whether the data are made up."),
  }),
  year: t.exposeInt("year", { description: say("年度。", "The programme year.") }),
})

/** Where money is. */
export const placeFields: FieldsOf<{ readonly regionCode: string; readonly itemKey: string }> = (t) => ({
  regionCode: t.exposeString("regionCode", {
    description: say("地区的六位代码。", "The six-digit code of the division."),
  }),
  itemKey: t.exposeString("itemKey", {
    description: say("项的两位编号。", "The two-digit key of the item."),
  }),
})

/** Rows whose order is not that of a key of theirs: their place is the key. */
export type Ranked<Row> = Row & { readonly rank: number }

export const ranked = <Row extends object>(rows: ReadonlyArray<Row>): ReadonlyArray<Ranked<Row>> =>
  rows.map((row, rank) => ({ ...row, rank }))

const RANK_DIGITS = 8

export const rankKey = ({ rank }: { readonly rank: number }): string =>
  String(rank).padStart(RANK_DIGITS, "0")
