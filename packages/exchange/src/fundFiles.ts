/** The fund ledger as files: what accounts hold, transfers, and every posting, as CSV or as a workbook. */
import type { Bilingual } from "@minsheng/core/kernel"
import {
  type AccountLine,
  accountOf,
  type FundNames,
  type Posting,
  type TransferRow,
} from "@minsheng/core/funds"
import { fundLevelWords, purposeWords, transferKindWords, transferStateWords } from "@minsheng/core/words"
import { code, column, day, number, type StreamedTable, text, yuan } from "./streamedTable.ts"

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
    column("行", "number", 6, ({ number: at }) => code(String(at))),
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

/** A line of a transfer, with what is said of the whole. */
export interface TransferFileLine {
  readonly transfer: TransferRow
  readonly line: TransferRow["lines"][number]
  readonly number: number
}

export const transferLines = (transfers: ReadonlyArray<TransferRow>): ReadonlyArray<TransferFileLine> =>
  transfers.flatMap((transfer) =>
    transfer.lines.map((line, index) => ({ transfer, line, number: index + 1 })),
  )

/** Both accounts of a line, each with the division that it is of. */
const sideColumns = (
  side: "from" | "to",
  headings: readonly [zh: string, en: string],
  { regionName }: FundNames,
): StreamedTable<TransferFileLine>["columns"] => {
  const [zh, en] = headings
  return [
    column(`${zh}账户`, `${en}_account`, 40, ({ line }) => code(line[side])),
    column(`${zh}地区`, `${en}_region`, 12, ({ line }, locale) =>
      text(regionName(accountOf(line[side]).regionCode)[locale]),
    ),
    column(`${zh}用途`, `${en}_purpose`, 12, ({ line }, locale) =>
      code(purposeWords[accountOf(line[side]).purpose][locale]),
    ),
  ]
}

/** Transfers line by line: of each those lines that are the reader's to see. */
export const transfersFile = (names: FundNames): StreamedTable<TransferFileLine> => ({
  sheet: { zh: "划转", en: "transfers" },
  columns: [
    column("账册序号", "entry", 10, ({ transfer }) => code(String(transfer.position))),
    column("行", "number", 6, ({ number: at }) => code(String(at))),
    column("划转种类", "kind", 12, ({ transfer }, locale) => code(transferKindWords[transfer.kind][locale])),
    column("状态", "state", 10, ({ transfer }, locale) => code(transferStateWords[transfer.state][locale])),
    column("发生日期", "moved_on", 12, ({ transfer: { effectiveOn } }) =>
      effectiveOn === null ? text(null) : day(effectiveOn),
    ),
    column("预留至", "set_aside_until", 12, ({ transfer: { expiresOn } }) =>
      expiresOn === null ? text(null) : day(expiresOn),
    ),
    column("登记时刻", "recorded_at", 24, ({ transfer }) => code(transfer.recordedAt)),
    ...sideColumns("from", ["转出", "from"], names),
    ...sideColumns("to", ["转入", "to"], names),
    column("民生工程编号", "item_key", 8, ({ line }) => code(accountOf(line.from).itemKey)),
    column("民生工程", "item", 28, ({ line }, locale) =>
      text(names.itemName(accountOf(line.from).itemKey)[locale]),
    ),
    column("资金来源", "given_by", 10, ({ line }, locale) =>
      code(fundLevelWords[accountOf(line.from).level][locale]),
    ),
    column("金额（元）", "amount_yuan", 20, ({ line }) => yuan(line.amountFen)),
    column("文号", "document", 24, ({ transfer }) => text(transfer.document)),
    column("项目编号", "project", 22, ({ transfer }) => code(transfer.projectCode ?? "")),
    column("收款单位", "payee", 24, ({ transfer }) => text(transfer.payee)),
    column("说明", "remark", 30, ({ transfer }) => text(transfer.remark)),
    column("看不到的行数", "lines_of_others", 8, ({ transfer }) => number(transfer.hiddenLineCount)),
    column("划转编号", "transfer", 38, ({ transfer }) => code(transfer.transferId)),
    column("冲销的划转", "reverses", 38, ({ transfer }) => code(transfer.reverses ?? "")),
    column("被它冲销", "reversed_by", 38, ({ transfer }) => code(transfer.reversedBy ?? "")),
  ],
})
