/** The fund ledger: accounts, what they come to, postings and transfers. */
import {
  type AccountLine,
  accountOf,
  type AccountPosting,
  FUND_LEVELS,
  type PurposeSum,
  PURPOSES,
  TRANSFER_KINDS,
  type TransferLine,
  type TransferRow,
  TransferState,
} from "@minsheng/core/funds"
import { fundLevelWords, purposeWords, transferKindWords, transferStateWords } from "@minsheng/core/words"
import { builder, enumOf, say } from "../builder.ts"
import { Money, Words } from "./values.ts"

export const FundLevels = enumOf(
  "FundLevel",
  FUND_LEVELS,
  fundLevelWords,
  say("资金来源级次。", "Who gives the money."),
)

export const Purposes = enumOf(
  "FundPurpose",
  PURPOSES,
  purposeWords,
  say("账户用途：钱到了哪一步。", "How far the money has come."),
)

export const TransferKinds = enumOf(
  "TransferKind",
  TRANSFER_KINDS,
  transferKindWords,
  say("划转种类。", "The kinds of transfers."),
)

export const TransferStates = enumOf(
  "TransferState",
  TransferState.literals,
  transferStateWords,
  say("划转的状态。", "What became of a transfer."),
)

const codes = {
  account: say(
    "账户代码：年度-地区-项-资金来源-用途。",
    "The code of the account: year, division, item, giver, purpose.",
  ),
  regionCode: say("地区的六位代码。", "The six-digit code of its division."),
  itemKey: say("项的两位编号。", "The two-digit key of its item."),
} as const

export const FundAccount = builder.objectRef<AccountLine>("FundAccount").implement({
  description: say("资金台账的一个账户。", "An account of the fund ledger."),
  fields: (t) => ({
    code: t.string({ description: codes.account, resolve: ({ account }) => account }),
    year: t.int({
      description: say("资金属于哪个年度。", "The year whose programme the money is for."),
      resolve: ({ account }) => accountOf(account).year,
    }),
    regionCode: t.string({
      description: codes.regionCode,
      resolve: ({ account }) => accountOf(account).regionCode,
    }),
    regionName: t.field({
      type: Words,
      description: say("地区名称。", "The name of its division."),
      resolve: ({ regionName }) => regionName,
    }),
    itemKey: t.string({ description: codes.itemKey, resolve: ({ account }) => accountOf(account).itemKey }),
    itemName: t.field({
      type: Words,
      description: say("项的名称。", "The name of its item."),
      resolve: ({ itemName }) => itemName,
    }),
    level: t.field({
      type: FundLevels,
      description: say("谁给的。", "Who gives the money."),
      resolve: ({ account }) => accountOf(account).level,
    }),
    purpose: t.field({
      type: Purposes,
      description: say("到了哪一步。", "How far it has come."),
      resolve: ({ account }) => accountOf(account).purpose,
    }),
    balance: t.field({
      type: Money,
      description: say("余额；来源账户为负。", "What it holds; below zero where money comes from outside."),
      resolve: ({ balanceFen }) => balanceFen,
    }),
    reserved: t.field({
      type: Money,
      description: say("其中已预留。", "How much of it is set aside."),
      resolve: ({ reservedFen }) => reservedFen,
    }),
  }),
})

export const FundSum = builder.objectRef<PurposeSum>("FundSum").implement({
  description: say("一个环节各账户的合计。", "What the accounts of one purpose come to."),
  fields: (t) => ({
    purpose: t.field({
      type: Purposes,
      description: say("哪个环节。", "Which purpose."),
      resolve: ({ purpose }) => purpose,
    }),
    accountCount: t.exposeInt("accountCount", { description: say("账户数。", "How many accounts.") }),
    balance: t.field({
      type: Money,
      description: say("余额合计。", "Their balances, added up."),
      resolve: ({ balanceFen }) => balanceFen,
    }),
    reserved: t.field({
      type: Money,
      description: say("其中已预留。", "How much of it is set aside."),
      resolve: ({ reservedFen }) => reservedFen,
    }),
  }),
})

const papers = {
  document: say("文号或凭证号。", "The number of the paper."),
  projectCode: say("为哪个项目。", "The project that it is for."),
  payee: say("收款单位。", "Who is paid."),
} as const

export const FundPosting = builder.objectRef<AccountPosting>("FundPosting").implement({
  description: say("分录：一条记录对一个账户做了什么。", "A posting: what one entry did to an account."),
  fields: (t) => ({
    position: t.exposeInt("position", { description: say("账册的序号。", "The entry of the journal.") }),
    effectiveOn: t.field({
      type: "Date",
      description: say("发生的日期。", "The day on which it moved."),
      resolve: ({ effectiveOn }) => effectiveOn,
    }),
    recordedAt: t.field({
      type: "Instant",
      description: say("登记的时刻。", "When it was recorded."),
      resolve: ({ recordedAt }) => recordedAt,
    }),
    transferId: t.exposeString("transferId", { description: say("哪笔划转。", "The transfer.") }),
    kind: t.field({
      type: TransferKinds,
      description: say("划转种类。", "The kind of the transfer."),
      resolve: ({ kind }) => kind,
    }),
    counterpart: t.exposeString("counterpart", {
      description: say("对方账户的代码。", "The code of the other account."),
    }),
    amount: t.field({
      type: Money,
      description: say("转入为正，转出为负。", "What came in; below zero, what went out."),
      resolve: ({ amountFen }) => amountFen,
    }),
    reserved: t.field({
      type: Money,
      description: say("预留为正，释放为负。", "What was set aside; below zero, let go of."),
      resolve: ({ reservedFen }) => reservedFen,
    }),
    balance: t.field({
      type: Money,
      description: say("之后的余额，按发生日期。", "What the account held after it, by days."),
      resolve: ({ balanceFen }) => balanceFen,
    }),
    document: t.exposeString("document", { nullable: true, description: papers.document }),
    projectCode: t.exposeString("projectCode", { nullable: true, description: papers.projectCode }),
    payee: t.exposeString("payee", { nullable: true, description: papers.payee }),
  }),
})

const FundLine = builder.objectRef<TransferLine>("FundLine").implement({
  description: say(
    "划转的一行：从一个账户到另一个。",
    "A line of a transfer: out of one account into another.",
  ),
  fields: (t) => ({
    from: t.exposeString("from", { description: say("转出账户。", "The account that it comes from.") }),
    to: t.exposeString("to", { description: say("转入账户。", "The account that it goes to.") }),
    amount: t.field({
      type: Money,
      description: say("金额。", "The amount."),
      resolve: ({ amountFen }) => amountFen,
    }),
  }),
})

export const FundTransfer = builder.objectRef<TransferRow>("FundTransfer").implement({
  description: say("一笔划转。", "A transfer."),
  fields: (t) => ({
    id: t.string({ description: say("编号。", "Its identifier."), resolve: ({ transferId }) => transferId }),
    kind: t.field({
      type: TransferKinds,
      description: say("种类。", "Its kind."),
      resolve: ({ kind }) => kind,
    }),
    state: t.field({
      type: TransferStates,
      description: say("状态。", "What became of it."),
      resolve: ({ state }) => state,
    }),
    effectiveOn: t.field({
      type: "Date",
      nullable: true,
      description: say("发生的日期；还没有动为空。", "When it moved; null while it has not."),
      resolve: ({ effectiveOn }) => effectiveOn,
    }),
    expiresOn: t.field({
      type: "Date",
      nullable: true,
      description: say("预留到哪天。", "The last day of a reservation."),
      resolve: ({ expiresOn }) => expiresOn,
    }),
    recordedAt: t.field({
      type: "Instant",
      description: say("登记的时刻。", "When it was recorded."),
      resolve: ({ recordedAt }) => recordedAt,
    }),
    position: t.exposeInt("position", {
      description: say("账册的序号。", "The entry that it began with."),
    }),
    amount: t.field({
      type: Money,
      description: say("所列各行合计。", "What the lines that are shown come to."),
      resolve: ({ amountFen }) => amountFen,
    }),
    lines: t.field({
      type: [FundLine],
      description: say("密钥范围内的各行。", "Its lines that touch accounts of the key's."),
      resolve: ({ lines }) => [...lines],
    }),
    hiddenLineCount: t.exposeInt("hiddenLineCount", {
      description: say("范围以外的行数。", "How many lines it has besides."),
    }),
    document: t.exposeString("document", { nullable: true, description: papers.document }),
    projectCode: t.exposeString("projectCode", { nullable: true, description: papers.projectCode }),
    payee: t.exposeString("payee", { nullable: true, description: papers.payee }),
    remark: t.exposeString("remark", { nullable: true, description: say("说明。", "A remark.") }),
    reverses: t.exposeString("reverses", {
      nullable: true,
      description: say("它冲销的那一笔。", "The transfer that it moves back."),
    }),
    reversedBy: t.exposeString("reversedBy", {
      nullable: true,
      description: say("冲销它的那一笔。", "The transfer that moved it back."),
    }),
  }),
})
