/** A financing plan (筹资方案) as tables: what each level gives in each division, by which rules, and by when. */
import type { Bilingual } from "@minsheng/core/kernel"
import {
  type ByLevel,
  type Due,
  FUND_LEVELS,
  type FundNames,
  type LevelRule,
  type PlanAnswer,
  type PlannedShare,
  type PlanLine,
  type PlansRow,
  totalOf,
  WHOLE,
} from "@minsheng/core/funds"
import { Ratio } from "@minsheng/core/kernel"
import { fundLevelWords } from "@minsheng/core/words"
import { code, column, day, type StreamedTable, number, text, yuan } from "./streamedTable.ts"

/** What each level gives, in yuan. */
const levelColumns = <Row>(byLevelIn: (row: Row) => ByLevel): StreamedTable<Row>["columns"] =>
  FUND_LEVELS.map((level) =>
    column(
      `${fundLevelWords[level].zh}（元）`,
      `${fundLevelWords[level].en.replaceAll(/[^a-z]/gu, "_")}_yuan`,
      18,
      (row) => yuan(byLevelIn(row)[level]),
    ),
  )

/** The plans of a year, an item each. */
export const plansFile = (names: FundNames): StreamedTable<PlansRow> => ({
  sheet: { zh: "筹资方案", en: "financing plans" },
  columns: [
    column("民生工程编号", "item_key", 8, ({ itemKey }) => code(itemKey)),
    column("项目名称", "item", 30, ({ itemKey }, locale) => text(names.itemName(itemKey)[locale])),
    column("生效版次", "version", 8, ({ version }) => number(version)),
    column("最新版次", "latest", 8, ({ latest }) => number(latest)),
    column("生效日期", "effective_from", 12, ({ effectiveFrom }) =>
      effectiveFrom === null ? code("") : day(effectiveFrom),
    ),
    column("地区数", "divisions", 8, ({ regionCount }) => number(regionCount)),
    column("合计（元）", "total_yuan", 18, ({ totals }) => yuan(totalOf(totals))),
    ...levelColumns<PlansRow>(({ totals }) => totals),
  ],
})

/** A division of the plan: what is stated for it, and what follows. */
export interface ShareLine {
  readonly line: PlanLine
  readonly share: PlannedShare
}

/** What the plan that counts gives in each division; nothing where none counts. */
export const shareLines = ({ counting }: PlanAnswer): ReadonlyArray<ShareLine> => {
  const shares = new Map(counting?.shares.map((share) => [share.regionCode, share]))
  return (counting?.plan.lines ?? []).flatMap((line) => {
    const share = shares.get(line.regionCode)
    return share === undefined ? [] : [{ line, share }]
  })
}

export const sharesFile = (names: FundNames): StreamedTable<ShareLine> => ({
  sheet: { zh: "分担", en: "shares" },
  columns: [
    column("地区代码", "region_code", 10, ({ line }) => code(line.regionCode)),
    column("地区", "region", 14, ({ line }, locale) => text(names.regionName(line.regionCode)[locale])),
    column("所属", "lies_in", 12, ({ line }, locale) => text(names.above(line.regionCode)?.[locale] ?? "")),
    column("分组", "group", 14, ({ line }) => text(line.group)),
    column("数量", "quantity", 12, ({ line }) => number(line.quantity)),
    column("合计（元）", "total_yuan", 18, ({ share }) => yuan(share.totalFen)),
    ...levelColumns<ShareLine>(({ share }) => share.byLevel),
  ],
})

/** A rule of a group of divisions. */
export interface RuleLine extends LevelRule {
  readonly group: string
}

export const ruleLines = ({ counting }: PlanAnswer): ReadonlyArray<RuleLine> =>
  (counting?.plan.groups ?? []).flatMap(({ name, rules }) => rules.map((rule) => ({ ...rule, group: name })))

const TERMS: Readonly<Record<LevelRule["term"]["_tag"], Bilingual>> = {
  Share: { zh: "按比例", en: "a share" },
  PerUnit: { zh: "按数量", en: "so much a unit" },
  Fixed: { zh: "定额", en: "a fixed amount" },
  Rest: { zh: "其余", en: "the rest" },
}

const DECIMALS = 4

/** Millionths in percent. */
const percent = (millionths: number): string =>
  Ratio.percent({ numerator: BigInt(millionths), denominator: BigInt(WHOLE) }, DECIMALS)

const amountOf = ({ term }: LevelRule): bigint | undefined => {
  if (term._tag === "PerUnit") return term.unitFen
  return term._tag === "Fixed" ? term.amountFen : undefined
}

export const rulesFile: StreamedTable<RuleLine> = {
  sheet: { zh: "规则", en: "rules" },
  columns: [
    column("分组", "group", 16, ({ group }) => text(group)),
    column("资金来源", "given_by", 10, ({ level }, locale) => code(fundLevelWords[level][locale])),
    column("出资方式", "term", 12, ({ term }, locale) => code(TERMS[term._tag][locale])),
    column("比例（%）", "share_percent", 12, ({ term }) =>
      number(term._tag === "Share" ? percent(term.share) : null),
    ),
    column("定额或每单位（元）", "amount_or_per_unit_yuan", 18, (rule) => {
      const amount = amountOf(rule)
      return amount === undefined ? code("") : yuan(amount)
    }),
    column("下限（%）", "floor_percent", 12, ({ floor }) =>
      number(floor?._tag === "Share" ? percent(floor.share) : null),
    ),
    column("下限（元）", "floor_yuan", 18, ({ floor }) =>
      floor?._tag === "Amount" ? yuan(floor.amountFen) : code(""),
    ),
  ],
}

export const duesFile: StreamedTable<Due> = {
  sheet: { zh: "到位时限", en: "due days" },
  columns: [
    column("资金来源", "given_by", 10, ({ level }, locale) => code(fundLevelWords[level][locale])),
    column("到位时限", "due_on", 12, ({ dueOn }) => day(dueOn)),
    column("累计到位（%）", "share_percent", 12, ({ share }) => number(percent(share))),
  ],
}
