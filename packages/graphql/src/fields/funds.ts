/** Questions about the fund ledger. */
import { Effect } from "effect"
import {
  type AccountLine,
  type AccountPosting,
  AccountSlice,
  AccountsSlice,
  FundBooks,
  FundTransfers,
  type PurposeSum,
  type TransferRow,
  TransfersSlice,
} from "@minsheng/core/funds"
import type { Axes as CoreAxes } from "@minsheng/core/journal"
import { builder, say } from "../builder.ts"
import { answering, withFilter, withSlice } from "../run.ts"
import { axesArguments, type Connected, connected, connection, sliceArguments } from "../types/connections.ts"
import {
  FundAccount,
  FundLevels,
  FundPosting,
  FundSum,
  FundTransfer,
  Purposes,
  TransferKinds,
  TransferStates,
} from "../types/funds.ts"
import { Axes } from "../types/values.ts"
import { resultOf } from "./results.ts"

interface OnAxes<Node> extends Connected<Node> {
  readonly axes: CoreAxes
}

const axesWords = say("两个时间上的位置。", "Where the answer stands in the two times.")

interface AccountPage extends OnAxes<AccountLine> {
  readonly totals: ReadonlyArray<PurposeSum>
}

const AccountConnection = connection<AccountLine, AccountPage>(
  "FundAccountConnection",
  FundAccount,
  say("资金台账的账户。", "Accounts of the fund ledger."),
  (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    totals: t.field({
      type: [FundSum],
      description: say(
        "所查全部账户按环节合计，不只是这一页。",
        "What all accounts that were found come to, by purpose, not only those of the page.",
      ),
      resolve: ({ totals }) => [...totals],
    }),
  }),
)

interface PostingPage extends OnAxes<AccountPosting> {
  readonly account: AccountLine
}

const PostingConnection = connection<AccountPosting, PostingPage>(
  "FundPostingConnection",
  FundPosting,
  say("一个账户的分录，最近的在前。", "The postings of an account, the latest first."),
  (t) => ({
    axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }),
    account: t.field({
      type: FundAccount,
      description: say("这个账户。", "The account."),
      resolve: ({ account }) => account,
    }),
  }),
)

const TransferConnection = connection<TransferRow, OnAxes<TransferRow>>(
  "FundTransferConnection",
  FundTransfer,
  say("划转，最近登记的在前。", "Transfers, the latest recorded first."),
  (t) => ({ axes: t.field({ type: Axes, description: axesWords, resolve: ({ axes }) => axes }) }),
)

type Arguments = Parameters<Parameters<typeof builder.queryFields>[0]>[0]["arg"]

/** Which accounts a question is about. */
const placeArguments = (arg: Arguments) => ({
  year: arg.int({
    description: say("年度；不写为本年度。", "The programme year; the office's where it is left out."),
  }),
  region: arg.string({
    description: say(
      "省、市或县的代码；不写为密钥的范围。",
      "The code of a province, a prefecture or a county; the key's own where it is left out.",
    ),
  }),
  itemKey: arg.string({ description: say("只要这一项。", "Only those of this item.") }),
  level: arg({ type: FundLevels, description: say("只要这一级给的。", "Only money of this giver.") }),
})

const addAccounts = (): void => {
  builder.queryFields((t) => ({
    fundAccounts: t.field({
      type: resultOf("FundAccountsResult", AccountConnection, "UnknownRegion", "RegionOutsideScope"),
      description: say("资金台账的账户和余额。", "Accounts of the fund ledger with their balances."),
      args: {
        ...placeArguments(t.arg),
        purpose: t.arg({ type: Purposes, description: say("只要这个环节的。", "Only of this purpose.") }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        AccountsSlice,
        (question) =>
          Effect.map(
            FundBooks.use((books) => books.slice(question)),
            ({ axes, totals, ...slice }) => ({ ...connected(slice, (line) => line), axes, totals }),
          ),
        withFilter,
      ) as never,
    }),
    fundPostings: t.field({
      type: resultOf(
        "FundPostingsResult",
        PostingConnection,
        "FundAccountUnknown",
        "FundAccountOutsideScope",
      ),
      description: say("一个账户和它的分录。", "One account with its postings."),
      args: {
        account: t.arg.string({
          required: true,
          description: say("账户代码。", "The code of the account."),
        }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        AccountSlice,
        (question) =>
          Effect.map(
            FundBooks.use((books) => books.accountSlice(question)),
            ({ axes, postings, ...account }) => ({ ...connected(postings, (one) => one), axes, account }),
          ),
        withSlice,
      ) as never,
    }),
  }))
}

const addTransfers = (): void => {
  builder.queryFields((t) => ({
    fundTransfers: t.field({
      type: resultOf("FundTransfersResult", TransferConnection, "UnknownRegion", "RegionOutsideScope"),
      description: say("资金划转；各条件须同时满足。", "Transfers that meet all the conditions."),
      args: {
        ...placeArguments(t.arg),
        kind: t.arg({ type: TransferKinds, description: say("只要这一种。", "Only of this kind.") }),
        state: t.arg({ type: TransferStates, description: say("只要这个状态的。", "Only in this state.") }),
        from: t.arg({ type: "Date", description: say("从这天起。", "From this day on.") }),
        to: t.arg({ type: "Date", description: say("到这天止。", "Up to this day.") }),
        search: t.arg.string({
          description: say(
            "文号、收款单位或项目编号的一部分。",
            "A part of the document, the payee or the project's code.",
          ),
        }),
        ...sliceArguments(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(
        TransfersSlice,
        (question) =>
          Effect.map(
            FundTransfers.use((transfers) => transfers.slice(question)),
            ({ axes, ...slice }) => ({ ...connected(slice, (row) => row), axes }),
          ),
        withFilter,
      ) as never,
    }),
  }))
}

export const addFundQuestions = (): void => {
  addAccounts()
  addTransfers()
}
