import { inputSchema } from "@minsheng/core/kernel"
import {
  AccountAnswer,
  AccountQuestion,
  AccountsAnswer,
  AccountsQuestion,
  FlowAnswer,
  FlowQuestion,
  FundBooks,
  Funds,
  FundTransfers,
  SumsAnswer,
  SumsQuestion,
  TransferAccepted,
  TransferAnswer,
  TransferCommand,
  TransferQuestion,
  TransfersAnswer,
  TransfersQuestion,
} from "@minsheng/core/funds"
import { procedure, router } from "../trpc.ts"
import { run, runShared } from "../run.ts"

export const fundsRouter = router({
  balances: procedure.input(inputSchema(AccountsQuestion)).query((asked) =>
    runShared(
      asked,
      AccountsAnswer,
      FundBooks.use((books) => books.accounts(asked.input)),
    ),
  ),
  sums: procedure.input(inputSchema(SumsQuestion)).query((asked) =>
    runShared(
      asked,
      SumsAnswer,
      FundBooks.use((books) => books.sums(asked.input)),
    ),
  ),
  flow: procedure.input(inputSchema(FlowQuestion)).query((asked) =>
    runShared(
      asked,
      FlowAnswer,
      FundBooks.use((books) => books.flow(asked.input)),
    ),
  ),
  account: procedure.input(inputSchema(AccountQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      AccountAnswer,
      FundBooks.use((books) => books.account(input)),
    ),
  ),
  transfers: procedure.input(inputSchema(TransfersQuestion)).query((asked) =>
    runShared(
      asked,
      TransfersAnswer,
      FundTransfers.use((transfers) => transfers.list(asked.input)),
    ),
  ),
  transfer: procedure.input(inputSchema(TransferQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      TransferAnswer,
      FundTransfers.use((transfers) => transfers.open(input)),
    ),
  ),
  post: procedure.input(inputSchema(TransferCommand)).mutation(({ ctx, input }) =>
    run(
      ctx,
      TransferAccepted,
      Funds.use((funds) => funds.transfer(input)),
    ),
  ),
})
