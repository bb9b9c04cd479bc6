/** The questions of the pages about the bank, their commands, and the file of a statement. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { Schema } from "effect"
import {
  BankAccepted,
  endingOf,
  type ExplainBankItems,
  type MatchBankItems,
  type RecordBankStatement,
  StatementAnswer,
  type StatementQuestion,
  StatementsAnswer,
  type StatementsQuestion,
} from "@minsheng/core/bank"
import { client, decoder, NotTaken } from "./client.ts"

const decodeStatements = decoder(StatementsAnswer)
const decodeStatement = decoder(StatementAnswer)
const decodeAccepted = Schema.decodeUnknownSync(BankAccepted)

export const statementsQuery = (question: StatementsQuestion) =>
  queryOptions({
    queryKey: ["funds", "statements", question],
    queryFn: async () => decodeStatements(await client.bank.list.query(question)),
    placeholderData: keepPreviousData,
  })

export const statementQuery = (question: StatementQuestion) =>
  queryOptions({
    queryKey: ["funds", "statement", question],
    queryFn: async () => decodeStatement(await client.bank.open.query(question)),
  })

/** Commands in their wire form, as pages assemble them. */
export type MatchCommand = typeof MatchBankItems.Encoded
export type ExplainCommand = typeof ExplainBankItems.Encoded
export type RecordCommand = typeof RecordBankStatement.Encoded

export const matchItems = (command: MatchCommand) => client.bank.match.mutate(command)
export const explainItems = (command: ExplainCommand) => client.bank.explain.mutate(command)

/**
 * Sends the file of a statement; what is said of it goes with its address. Addresses are kept by whatever
 * lies on the way, so of the account's number only what is kept of it goes there.
 */
export const sendStatement = async (file: File, command: RecordCommand): Promise<BankAccepted> => {
  const accountNumber = endingOf(command.accountNumber)
  const said = new URLSearchParams({ ...command, accountNumber, year: String(command.year) })
  const response = await fetch(`/import/bank?${said.toString()}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  })
  const body: unknown = await response.json()
  if (!response.ok) throw new NotTaken(body)
  return decodeAccepted(body)
}
