/** The fund ledger as files: what accounts hold, and every posting, as CSV or as a workbook. */
import type { Bilingual } from "@minsheng/core/kernel"
import { type AccountLine, accountOf, type FundNames, type Posting } from "@minsheng/core/funds"
import { fundLevelWords, purposeWords, transferKindWords } from "@minsheng/core/words"
import { code, column, day, type StreamedTable, text, yuan } from "./streamedTable.ts"

/** What the code of an account says, in columns. */
const placeColumns = <Row>(
  accountIn: (row: Row) => Posting["account"],
  namesOf: (row: Row) => { readonly region: Bilingual; readonly item: Bilingual },
): StreamedTable<Row>["columns"] => [
  column("账户代码", "account", 40, (row) => code(accountIn(row))),
  column("年度", "year", 8, (row) => code(String(accountOf(accountIn(row)).year))),
  column("地区代码", "region_code", 10, (row) => code(accountOf(accountIn(row)).regionCode)),
  column("地区", "region", 12, (row, locale) => text(namesOf(row).region[locale])),
  column("民生工程编号", "item_key", 8, (row) => code(accountOf(accountIn(row)).itemKey)),
  column("民生工程", "item", 28, (row, locale) => text(namesOf(row).item[locale])),
  column("资金来源", "given_by", 10, (row, locale) =>
    code(fundLevelWords[accountOf(accountIn(row)).level][locale]),
  ),
  column("用途", "purpose", 12, (row, locale) =>
    code(purposeWords[accountOf(accountIn(row)).purpose][locale]),
  ),
]

export const balancesFile: StreamedTable<AccountLine> = {
  sheet: { zh: "账户余额", en: "balances" },
  columns: [
    ...placeColumns<AccountLine>(
      ({ account }) => account,
      ({ regionName, itemName }) => ({ region: regionName, item: itemName }),
    ),
    column("余额（元）", "balance_yuan", 20, ({ balanceFen }) => yuan(balanceFen)),
    column("其中已预留（元）", "set_aside_yuan", 20, ({ reservedFen }) => yuan(reservedFen)),
    column("可用（元）", "free_yuan", 20, ({ balanceFen, reservedFen }) => yuan(balanceFen - reservedFen)),
  ],
}

export const postingsFile = (names: FundNames): StreamedTable<Posting> => ({
  sheet: { zh: "分录", en: "postings" },
  columns: [
    column("账册序号", "entry", 10, ({ position }) => code(String(position))),
    column("行", "number", 6, ({ number }) => code(String(number))),
    column("发生日期", "moved_on", 12, ({ effectiveOn }) => day(effectiveOn)),
    column("登记时刻", "recorded_at", 24, ({ recordedAt }) => code(recordedAt)),
    column("划转种类", "kind", 12, ({ kind }, locale) => code(transferKindWords[kind][locale])),
    ...placeColumns<Posting>(
      ({ account }) => account,
      ({ account }) => {
        const { regionCode, itemKey } = accountOf(account)
        return { region: names.regionName(regionCode), item: names.itemName(itemKey) }
      },
    ),
    column("对方账户", "other_account", 40, ({ counterpart }) => code(counterpart)),
    column("金额（元）", "amount_yuan", 20, ({ amountFen }) => yuan(amountFen)),
    column("预留（元）", "set_aside_yuan", 20, ({ reservedFen }) => yuan(reservedFen)),
    column("文号", "document", 24, ({ document }) => text(document)),
    column("项目编号", "project", 22, ({ projectCode }) => code(projectCode ?? "")),
    column("收款单位", "payee", 24, ({ payee }) => text(payee)),
    column("划转编号", "transfer", 38, ({ transferId }) => code(transferId)),
  ],
})
