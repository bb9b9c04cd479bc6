/** Reports of money as files: progress, shortfalls, alarms, differences and a financing plan. */
import { Effect, Schema, Stream } from "effect"
import {
  alarmLines,
  alarmsFile,
  differencesFile,
  duesFile,
  type StreamedTable,
  streamedSheet,
  plansFile,
  progressFile,
  progressLines,
  ruleLines,
  rulesFile,
  shareLines,
  sharesFile,
  shortfallsFile,
} from "@minsheng/exchange"
import {
  type AlarmLimits,
  AlarmsQuestion,
  type DifferencesQuestion,
  FundReports,
  type PlanAnswer,
  type PlanQuestion,
  type PlansQuestion,
  type RatesAnswer,
  type RatesQuestion,
  type Reported,
  type ShortfallQuestion,
} from "@minsheng/core/funds"
import { type Bilingual, type Locale, Money } from "@minsheng/core/kernel"
import type { FileFormat } from "./recordedFile.ts"
import { streamedFile } from "./streamedFile.ts"

async function* all<Row>(rows: ReadonlyArray<Row>): AsyncGenerator<ReadonlyArray<Row>> {
  yield await Promise.resolve(rows)
}

const sheet = <Row>(kind: StreamedTable<Row>, rows: ReadonlyArray<Row>, frozenColumns?: number) =>
  streamedSheet(kind, all(rows), frozenColumns)

/** What a report is called, and of where and which year it is. */
const titled = (
  zh: string,
  en: string,
  { answer, place }: Reported<{ readonly year: number }>,
): Bilingual => ({
  zh: `${zh} · ${place.zh} · ${answer.year} 年度`,
  en: `${en} · ${place.en} · ${answer.year}`,
})

const timeText = ({ timePercent, basis }: RatesAnswer): Bilingual => ({
  zh: `序时进度 ${timePercent}%（${basis === "month" ? "按月" : "按日"}）`,
  en: `time-proportional progress ${timePercent} % (by ${basis})`,
})

/** 资金进度月报: as asked for; a workbook has the same money the other way on a second sheet. */
export const fundProgressExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: RatesQuestion,
  locale: Locale,
) {
  const found = yield* FundReports.use((reports) => reports.progress(question))
  const { answer, names } = found
  const { otherwise } = answer
  return yield* streamedFile(
    { useCase: "funds.read", what: "fund-progress", format, question, locale },
    {
      about: [titled("资金进度月报", "progress of funds", found), timeText(answer)],
      axes: answer.axes,
      rows: Stream.succeed(progressLines(answer)),
      table: progressFile(answer, names),
      frozenColumns: 3,
      otherSheets: [sheet(progressFile(otherwise, names), progressLines(otherwise), 3)],
    },
  )
})

export const shortfallsExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: ShortfallQuestion,
  locale: Locale,
) {
  const found = yield* FundReports.use((reports) => reports.shortfalls(question))
  const { axes, shortfalls } = found.answer
  return yield* streamedFile(
    { useCase: "funds.read", what: "shortfalls", format, question, locale },
    {
      about: [titled("资金缺口", "shortfalls", found)],
      axes,
      rows: Stream.succeed(shortfalls),
      table: shortfallsFile(found.names),
      frozenColumns: 2,
    },
  )
})

/** What counts as idle, and as a series. */
const limitsText = ({ idleDays, roundFen, seriesOf, seriesDays }: AlarmLimits): Bilingual => {
  const amount = Money.formatYuan(roundFen)
  return {
    zh: `闲置：${idleDays} 天以上；连续整数：${amount} 元的整倍数，${seriesDays} 天内 ${seriesOf} 笔以上`,
    en: `idle: more than ${idleDays} days; round: multiples of ${amount} yuan, ${seriesOf}+ in ${seriesDays} days`,
  }
}

/** Limits are amounts, which have a wire form. */
const encodeAlarms = Schema.encodeSync(AlarmsQuestion)

/** Every alarm, of whichever kind, as a row of one list. */
export const alarmsExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: AlarmsQuestion,
  locale: Locale,
) {
  const found = yield* FundReports.use((reports) => reports.alarms(question))
  return yield* streamedFile(
    { useCase: "funds.read", what: "alarms", format, question: encodeAlarms(question), locale },
    {
      about: [titled("资金预警", "alarms", found), limitsText(found.answer.limits)],
      axes: found.answer.axes,
      rows: Stream.succeed(alarmLines(found.answer)),
      table: alarmsFile(found.names),
    },
  )
})

/** Where the ledger and what counties report differ. */
export const differencesExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: DifferencesQuestion,
  locale: Locale,
) {
  const found = yield* FundReports.use((reports) => reports.differences(question))
  const { axes, rows } = found.answer
  return yield* streamedFile(
    { useCase: "funds.read", what: "differences", format, question, locale },
    {
      about: [titled("账实差异", "differences of ledger and register", found)],
      axes,
      rows: Stream.succeed(rows),
      table: differencesFile(found.names),
      frozenColumns: 2,
    },
  )
})

const NONE: Bilingual = { zh: "没有生效的方案", en: "no plan counts on the day" }

/** Which version counts, under which document and since when. */
const versionText = ({ counting }: PlanAnswer): Bilingual => {
  if (counting === null) return NONE
  const { version, plan } = counting
  return {
    zh: `第 ${version} 版，${plan.document}，自 ${plan.effectiveFrom} 起`,
    en: `version ${version}, ${plan.document}, from ${plan.effectiveFrom}`,
  }
}

/** The plan that counts: what each level gives; in a workbook its rules and due days as well. */
export const financingPlanExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: PlanQuestion,
  locale: Locale,
) {
  const found = yield* FundReports.use((reports) => reports.plan(question))
  const { answer, names } = found
  const item = names.itemName(answer.itemKey)
  const of = { zh: `${answer.itemKey} ${item.zh}`, en: `${answer.itemKey} ${item.en}` }
  return yield* streamedFile(
    { useCase: "funds.read", what: "financing-plan", format, question, locale },
    {
      about: [titled("筹资方案", "financing plan", found), of, versionText(answer)],
      axes: answer.axes,
      rows: Stream.succeed(shareLines(answer)),
      table: sharesFile(names),
      frozenColumns: 2,
      otherSheets: [sheet(rulesFile, ruleLines(answer)), sheet(duesFile, answer.counting?.plan.dues ?? [])],
    },
  )
})

/** The plans of a year that count. */
export const financingPlansExport = Effect.fnUntraced(function* (
  format: FileFormat,
  question: PlansQuestion,
  locale: Locale,
) {
  const found = yield* FundReports.use((reports) => reports.plans(question))
  const { axes, rows } = found.answer
  return yield* streamedFile(
    { useCase: "funds.read", what: "financing-plans", format, question, locale },
    {
      about: [titled("筹资方案", "financing plans", found)],
      axes,
      rows: Stream.succeed(rows),
      table: plansFile(found.names),
      frozenColumns: 2,
    },
  )
})
