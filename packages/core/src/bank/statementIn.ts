/** The account and the statement that a decision is about. */
import { Result } from "effect"
import type { Uuid } from "../kernel/Uuid.ts"
import type { Known } from "../journal/Unit.ts"
import type { BankAccount } from "./Bank.ts"
import { type BankRecord, bankRecordOf, type StatementRecord, statementWith } from "./BankRecord.ts"
import * as Refused from "./errors.ts"
import { bankStream } from "./events.ts"

export const recordIn = (known: Known, account: BankAccount): BankRecord =>
  bankRecordOf(known.entries(bankStream(account)))

export type OpenRefusal = Refused.BankStatementNotFound | Refused.BankStatementStateDiffers

/** The statement, in the state in which it has to be. */
export const statementIn = (
  known: BankRecord,
  statementId: Uuid,
  needed: "open" | "closed",
): Result.Result<StatementRecord, OpenRefusal> => {
  const statement = statementWith(known, statementId)
  if (statement === undefined) return Result.fail(new Refused.BankStatementNotFound({ statementId }))
  const { state } = statement
  return state === needed
    ? Result.succeed(statement)
    : Result.fail(new Refused.BankStatementStateDiffers({ state, needed }))
}
