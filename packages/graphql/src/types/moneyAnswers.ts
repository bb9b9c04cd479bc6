/** What questions about money are answered with: rates, differences, shortfalls, alarms. */
import {
  type AlarmsAnswer,
  type Difference as CoreDifference,
  type DifferencesAnswer,
  type EarlyMoney as CoreEarly,
  type IdleMoney as CoreIdle,
  type RatesAnswer,
  RatesBy,
  type RatesRow,
  type RoundSeries as CoreRound,
  type Shortfall as CoreShortfall,
  type ShortfallAnswer,
} from "@minsheng/core/funds"
import { TimeBasis } from "@minsheng/core/programme"
import { ratesByWords, timeBasisWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { connection, sliced, sliceResult } from "./connections.ts"
import { FundLevels } from "./funds.ts"
import {
  answeredFields,
  FundRate,
  MeasuresOfFunds,
  placeFields,
  ranked,
  type Ranked,
  rankKey,
  Reconciled,
  reconciledFields,
} from "./money.ts"
import { Money } from "./values.ts"

export const RatesBys = enumOf(
  "FundRatesBy",
  RatesBy.literals,
  ratesByWords,
  say("按什么分行。", "What a row is of."),
)

export const TimeBases = enumOf(
  "TimeBasis",
  TimeBasis.literals,
  timeBasisWords,
  say("序时进度的算法。", "What time-proportional progress goes by."),
)

const rateFields = {
  measures: say("台账的各个量。", "What the ledger says."),
  rates: say("各比率。", "The rates."),
  reconciled: say("与月报相核。", "The register beside it."),
} as const

const FundTotal = builder.objectRef<RatesAnswer["total"]>("FundTotal").implement({
  description: say("全部各行的合计。", "What all rows come to."),
  fields: (t) => ({
    measures: t.expose("measures", { type: MeasuresOfFunds, description: rateFields.measures }),
    rates: t.field({
      type: [FundRate],
      description: rateFields.rates,
      resolve: ({ rates }) => [...rates],
    }),
    reconciled: t.expose("reconciled", { type: Reconciled, description: rateFields.reconciled }),
  }),
})

const FundRatesRow = builder.objectRef<RatesRow>("FundRatesRow").implement({
  description: say("一项或一地的资金。", "The money of an item or of a division."),
  fields: (t) => ({
    key: t.exposeString("key", {
      description: say(
        "项的两位编号，或地区的六位代码。",
        "The key of the item, or the code of the division.",
      ),
    }),
    measures: t.expose("measures", { type: MeasuresOfFunds, description: rateFields.measures }),
    rates: t.field({
      type: [FundRate],
      description: rateFields.rates,
      resolve: ({ rates }) => [...rates],
    }),
    reconciled: t.expose("reconciled", { type: Reconciled, description: rateFields.reconciled }),
  }),
})

const rowsOf = <Node extends object>(
  name: string,
  node: Parameters<typeof connection<Node>>[1],
  description: string,
) => sliceResult(`${name}Result`, connection(name, node, description), name)

const RatesRows = rowsOf(
  "FundRatesConnection",
  FundRatesRow,
  say("各行，按编号或代码。", "The rows, in the order of their keys."),
)

export const FundRates = builder.objectRef<RatesAnswer>("FundRates").implement({
  description: say("到位、拨付、支出与计划、与时间比。", "Money against its plan and against time."),
  fields: (t) => ({
    ...answeredFields(t as never),
    by: t.expose("by", { type: RatesBys, description: say("按什么分行。", "What a row is of.") }),
    basis: t.expose("basis", {
      type: TimeBases,
      description: say("序时进度的算法。", "What time-proportional progress goes by."),
    }),
    timePercent: t.exposeString("timePercent", {
      description: say("序时进度，百分比。", "How much of the year is over, in percent."),
    }),
    total: t.expose("total", { type: FundTotal, description: say("合计。", "All rows together.") }),
    rows: t.field({
      type: RatesRows,
      args: { ...sliced.arguments(t.arg) },
      description: say("各行。", "The rows."),
      resolve: sliced.resolver(
        ({ rows }: RatesAnswer) => rows,
        ({ key }) => key,
      ),
    }),
  }),
})

const FundDifference = builder.objectRef<Ranked<CoreDifference>>("FundDifference").implement({
  description: say(
    "台账与月报不一致的一处：一项一地。",
    "A place where ledger and register differ: an item in a division.",
  ),
  fields: (t) => ({
    ...placeFields(t as never),
    planned: t.expose("plannedFen", { type: Money, description: say("方案计划。", "Planned.") }),
    disbursed: t.expose("disbursedFen", { type: Money, description: say("台账拨付。", "Disbursed.") }),
    spent: t.expose("spentFen", { type: Money, description: say("台账支出。", "Spent.") }),
    ...reconciledFields(t as never),
  }),
})

export const FundDifferences = builder.objectRef<DifferencesAnswer>("FundDifferences").implement({
  description: say("台账与月报的差异，只列不并。", "Where ledger and register differ, never blended."),
  fields: (t) => ({
    ...answeredFields(t as never),
    placeCount: t.exposeInt("placeCount", {
      description: say("核对了多少处（一项一地）。", "How many places were compared: an item in a division."),
    }),
    rows: t.field({
      type: rowsOf(
        "FundDifferenceConnection",
        FundDifference,
        say("不一致的各处，差得多的在前。", "The places that differ, most first."),
      ),
      args: { ...sliced.arguments(t.arg) },
      description: say("不一致的各处。", "The places that differ."),
      resolve: sliced.resolver(({ rows }: DifferencesAnswer) => ranked(rows), rankKey),
    }),
  }),
})

const FundShortfall = builder.objectRef<Ranked<CoreShortfall>>("FundShortfall").implement({
  description: say("一级资金在一地一项的缺口。", "What one level's money is short of in a place."),
  fields: (t) => ({
    ...placeFields(t as never),
    level: t.expose("level", { type: FundLevels, description: say("谁的钱。", "Whose money.") }),
    planned: t.expose("plannedFen", { type: Money, description: say("全年计划。", "Planned for the year.") }),
    due: t.expose("dueFen", { type: Money, description: say("已到期应到位。", "What is due by the day.") }),
    arrived: t.expose("arrivedFen", { type: Money, description: say("已到位。", "What has arrived.") }),
    short: t.expose("shortFen", { type: Money, description: say("缺口。", "What is missing.") }),
    since: t.expose("since", {
      type: "Date",
      description: say("从哪天起不足。", "The first day on which too little was there."),
    }),
    daysLate: t.exposeInt("daysLate", { description: say("逾期天数。", "For how many days.") }),
  }),
})

const Shortfalls = rowsOf(
  "FundShortfallConnection",
  FundShortfall,
  say("资金缺口，大的在前。", "Shortfalls, the largest first."),
)

export const FundShortfalls = builder.objectRef<ShortfallAnswer>("FundShortfalls").implement({
  description: say("应到位而未到位的资金。", "What should have arrived and has not."),
  fields: (t) => ({
    ...answeredFields(t as never),
    short: t.expose("shortFen", { type: Money, description: say("缺口合计。", "All that is missing.") }),
    shortfalls: t.field({
      type: Shortfalls,
      args: { ...sliced.arguments(t.arg) },
      description: say("各处缺口。", "Place by place."),
      resolve: sliced.resolver(({ shortfalls }: ShortfallAnswer) => ranked(shortfalls), rankKey),
    }),
  }),
})

const amounts = {
  account: say("账户代码。", "The code of the account."),
  amount: say("金额。", "The amount."),
} as const

const IdleMoney = builder.objectRef<Ranked<CoreIdle>>("IdleMoney").implement({
  description: say("闲置资金。", "Money that has lain in an account longer than it should."),
  fields: (t) => ({
    account: t.exposeString("account", { description: amounts.account }),
    balance: t.expose("balanceFen", { type: Money, description: say("账户余额。", "What it holds.") }),
    idle: t.expose("idleFen", { type: Money, description: say("其中闲置的。", "How much of it is idle.") }),
  }),
})

const EarlyMoney = builder.objectRef<Ranked<CoreEarly>>("EarlyMoney").implement({
  description: say("项目下达之前就拨付的资金。", "Money paid for a project before the day of its approval."),
  fields: (t) => ({
    transferId: t.exposeString("transferId", { description: say("哪笔划转。", "The transfer.") }),
    projectCode: t.exposeString("projectCode", { description: say("哪个项目。", "The project.") }),
    effectiveOn: t.expose("effectiveOn", {
      type: "Date",
      description: say("拨付的日期。", "When it was paid."),
    }),
    approvedOn: t.expose("approvedOn", {
      type: "Date",
      description: say("项目下达的日期。", "When the project was approved."),
    }),
    amount: t.expose("amountFen", { type: Money, description: amounts.amount }),
  }),
})

const RoundSeries = builder.objectRef<Ranked<CoreRound>>("RoundSeries").implement({
  description: say(
    "一个账户接连的整数拨付。",
    "Payments out of one account in round amounts, one after another.",
  ),
  fields: (t) => ({
    account: t.exposeString("account", { description: amounts.account }),
    firstOn: t.expose("firstOn", { type: "Date", description: say("首笔日期。", "The day of the first.") }),
    lastOn: t.expose("lastOn", { type: "Date", description: say("末笔日期。", "The day of the last.") }),
    transferCount: t.exposeInt("transferCount", { description: say("笔数。", "How many.") }),
    amount: t.expose("amountFen", { type: Money, description: amounts.amount }),
  }),
})

const AlarmLimits = builder.objectRef<AlarmsAnswer["limits"]>("FundAlarmLimits").implement({
  description: say("多久算闲置、怎样算连续整数。", "What counts as idle, and as a series."),
  fields: (t) => ({
    idleDays: t.exposeInt("idleDays", { description: say("闲置天数。", "Days after which money is idle.") }),
    round: t.expose("roundFen", {
      type: Money,
      description: say("整数是它的整倍数。", "Round amounts are multiples of this."),
    }),
    seriesOf: t.exposeInt("seriesOf", { description: say("至少几笔。", "How many make a series.") }),
    seriesDays: t.exposeInt("seriesDays", { description: say("在几天之内。", "Within how many days.") }),
  }),
})

const most = say("大的在前。", "The largest first.")

export const FundAlarms = builder.objectRef<AlarmsAnswer>("FundAlarms").implement({
  description: say(
    "闲置、迟到、提前和连续整数；后三样以外各列最大的 500 笔。",
    "Idle, late and early money, and round series; of all but late money, the largest 500.",
  ),
  fields: (t) => ({
    ...answeredFields(t as never),
    limits: t.expose("limits", {
      type: AlarmLimits,
      description: say("按什么算。", "By which limits."),
    }),
    late: t.field({
      type: Shortfalls,
      args: { ...sliced.arguments(t.arg) },
      description: say("应到位而未到位的。", "What should have arrived and has not."),
      resolve: sliced.resolver(({ late }: AlarmsAnswer) => ranked(late), rankKey),
    }),
    idle: t.field({
      type: rowsOf("IdleMoneyConnection", IdleMoney, most),
      args: { ...sliced.arguments(t.arg) },
      description: say("闲置资金。", "Idle money."),
      resolve: sliced.resolver(({ idle }: AlarmsAnswer) => ranked(idle), rankKey),
    }),
    early: t.field({
      type: rowsOf("EarlyMoneyConnection", EarlyMoney, most),
      args: { ...sliced.arguments(t.arg) },
      description: say("提前拨付。", "Early money."),
      resolve: sliced.resolver(({ early }: AlarmsAnswer) => ranked(early), rankKey),
    }),
    round: t.field({
      type: rowsOf("RoundSeriesConnection", RoundSeries, most),
      args: { ...sliced.arguments(t.arg) },
      description: say("连续整数。", "Round series."),
      resolve: sliced.resolver(({ round }: AlarmsAnswer) => ranked(round), rankKey),
    }),
  }),
})
