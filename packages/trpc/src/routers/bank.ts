import {
  BankAccepted,
  BankStatements,
  CloseBankStatement,
  ExplainBankItems,
  MatchBankItems,
  MatchCertain,
  Reconciliations,
  ReopenBankStatement,
  StatementAnswer,
  StatementQuestion,
  StatementsAnswer,
  StatementsQuestion,
  UndoBankMatches,
  WithdrawBankStatement,
} from "@minsheng/core/bank"
import { inputSchema } from "@minsheng/core/kernel"
import { run } from "../run.ts"
import { procedure, router } from "../trpc.ts"

export const bankRouter = router({
  list: procedure.input(inputSchema(StatementsQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      StatementsAnswer,
      Reconciliations.use((reconciliations) => reconciliations.list(input)),
    ),
  ),
  open: procedure.input(inputSchema(StatementQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      StatementAnswer,
      Reconciliations.use((reconciliations) => reconciliations.open(input)),
    ),
  ),
  match: procedure.input(inputSchema(MatchBankItems)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.match(input)),
    ),
  ),
  matchCertain: procedure.input(inputSchema(MatchCertain)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.matchCertain(input)),
    ),
  ),
  undo: procedure.input(inputSchema(UndoBankMatches)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.undo(input)),
    ),
  ),
  explain: procedure.input(inputSchema(ExplainBankItems)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.explain(input)),
    ),
  ),
  close: procedure.input(inputSchema(CloseBankStatement)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.close(input)),
    ),
  ),
  reopen: procedure.input(inputSchema(ReopenBankStatement)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.reopen(input)),
    ),
  ),
  withdraw: procedure.input(inputSchema(WithdrawBankStatement)).mutation(({ ctx, input }) =>
    run(
      ctx,
      BankAccepted,
      BankStatements.use((statements) => statements.withdraw(input)),
    ),
  ),
})
