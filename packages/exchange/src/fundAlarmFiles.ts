/** What is short, and what is odd about money, as tables. */
import type { Bilingual, CalendarDate } from "@minsheng/core/kernel"
import {
  type AlarmsAnswer,
  accountOf,
  type FundLevel,
  type FundNames,
  type Shortfall,
} from "@minsheng/core/funds"
import { fundLevelWords } from "@minsheng/core/words"
import { code, column, day, type StreamedTable, number, text, yuan } from "./streamedTable.ts"

/** Where money is, or should be; what is not known of it stays empty. */
interface Place {
  readonly regionCode: string
  readonly itemKey: string
  readonly level: FundLevel | null
}

const placeColumns = <Row>(names: FundNames, placeOf: (row: Row) => Place): StreamedTable<Row>["columns"] => [
  column("地区代码", "region_code", 10, (row) => code(placeOf(row).regionCode)),
  column("地区", "region", 14, (row, locale) => text(names.regionName(placeOf(row).regionCode)[locale])),
  column("所属", "lies_in", 12, (row, locale) => text(names.above(placeOf(row).regionCode)?.[locale] ?? "")),
  column("民生工程编号", "item_key", 8, (row) => code(placeOf(row).itemKey)),
  column("项目名称", "item", 30, (row, locale) => text(names.itemName(placeOf(row).itemKey)[locale])),
  column("资金来源", "given_by", 10, (row, locale) => {
    const { level } = placeOf(row)
    return code(level === null ? "" : fundLevelWords[level][locale])
  }),
]

export const shortfallsFile = (names: FundNames): StreamedTable<Shortfall> => ({
  sheet: { zh: "资金缺口", en: "shortfalls" },
  columns: [
    ...placeColumns<Shortfall>(names, (row) => row),
    column("年计划（元）", "planned_yuan", 18, ({ plannedFen }) => yuan(plannedFen)),
    column("应到位（元）", "due_yuan", 18, ({ dueFen }) => yuan(dueFen)),
    column("已到位（元）", "arrived_yuan", 18, ({ arrivedFen }) => yuan(arrivedFen)),
    column("缺口（元）", "short_yuan", 18, ({ shortFen }) => yuan(shortFen)),
    column("应到位日", "due_on", 12, ({ since }) => day(since)),
    column("逾期（天）", "days_late", 8, ({ daysLate }) => number(daysLate)),
  ],
})

/** Whatever is odd, said in the same words: what is not about it stays empty. */
export interface AlarmLine extends Place {
  readonly kind: Bilingual
  readonly amountFen: bigint
  /** What the amount is a part of. */
  readonly ofFen?: bigint
  readonly from?: CalendarDate.CalendarDate
  readonly to?: CalendarDate.CalendarDate
  readonly daysLate?: number
  readonly transferCount?: number
  readonly account?: string
  readonly projectCode?: string
  readonly transferId?: string
}

const KINDS = {
  late: { zh: "迟到位", en: "late" },
  idle: { zh: "闲置", en: "idle" },
  early: { zh: "提前拨付", en: "early" },
  round: { zh: "连续整数", en: "round series" },
} as const

/** Year, county and item, as a project's code begins. */
const placeOfProject = (projectCode: string): Place => {
  const [, regionCode = "", itemKey = ""] = projectCode.split("-")
  return { regionCode, itemKey, level: null }
}

/** All alarms of an answer as rows of one table. */
export const alarmLines = ({ late, idle, early, round }: AlarmsAnswer): ReadonlyArray<AlarmLine> => [
  ...late.map(({ regionCode, itemKey, level, shortFen, dueFen, since, daysLate }) => ({
    kind: KINDS.late,
    regionCode,
    itemKey,
    level,
    amountFen: shortFen,
    ofFen: dueFen,
    from: since,
    daysLate,
  })),
  ...idle.map(({ account, idleFen, balanceFen }) => ({
    kind: KINDS.idle,
    ...accountOf(account),
    account,
    amountFen: idleFen,
    ofFen: balanceFen,
  })),
  ...early.map(({ transferId, projectCode, effectiveOn, approvedOn, amountFen }) => ({
    kind: KINDS.early,
    ...placeOfProject(projectCode),
    projectCode,
    transferId,
    amountFen,
    from: effectiveOn,
    to: approvedOn,
  })),
  ...round.map(({ account, firstOn, lastOn, transferCount, amountFen }) => ({
    kind: KINDS.round,
    ...accountOf(account),
    account,
    amountFen,
    from: firstOn,
    to: lastOn,
    transferCount,
  })),
]

const dayOr = (value: CalendarDate.CalendarDate | undefined) => (value === undefined ? code("") : day(value))

export const alarmsFile = (names: FundNames): StreamedTable<AlarmLine> => ({
  sheet: { zh: "资金预警", en: "alarms" },
  columns: [
    column("预警", "alarm", 10, ({ kind }, locale) => code(kind[locale])),
    ...placeColumns<AlarmLine>(names, (row) => row),
    column("金额（元）", "amount_yuan", 18, ({ amountFen }) => yuan(amountFen)),
    column("应到位或余额（元）", "due_or_balance_yuan", 18, ({ ofFen }) =>
      ofFen === undefined ? code("") : yuan(ofFen),
    ),
    column("起（应到位日、拨付日、首笔）", "from", 14, ({ from }) => dayOr(from)),
    column("止（下达日、末笔）", "to", 12, ({ to }) => dayOr(to)),
    column("逾期（天）", "days_late", 8, ({ daysLate }) => number(daysLate ?? null)),
    column("笔数", "transfers", 8, ({ transferCount }) => number(transferCount ?? null)),
    column("账户代码", "account", 40, ({ account }) => code(account ?? "")),
    column("项目编号", "project", 22, ({ projectCode }) => code(projectCode ?? "")),
    column("划转编号", "transfer", 38, ({ transferId }) => code(transferId ?? "")),
  ],
})
