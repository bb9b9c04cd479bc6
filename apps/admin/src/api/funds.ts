/** The questions of the fund ledger's pages. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { Schema } from "effect"
import {
  AccountAnswer,
  AccountQuestion,
  AccountsAnswer,
  AccountsQuestion,
  FlowAnswer,
  FlowQuestion,
  SumsAnswer,
  SumsQuestion,
  TransferAnswer,
  TransferCommand,
  TransferQuestion,
  TransfersAnswer,
  TransfersQuestion,
} from "@minsheng/core/funds"
import { client, decoder } from "./client.ts"

const decodeAccounts = decoder(AccountsAnswer)
const decodeAccount = decoder(AccountAnswer)
const decodeSums = decoder(SumsAnswer)
const decodeFlow = decoder(FlowAnswer)
const decodeTransfers = decoder(TransfersAnswer)
const decodeTransfer = decoder(TransferAnswer)

/** Amounts in questions are `bigint`; keys and requests have their wire form. */
const encodeAccounts = Schema.encodeSync(AccountsQuestion)
const encodeAccount = Schema.encodeSync(AccountQuestion)
const encodeSums = Schema.encodeSync(SumsQuestion)
const encodeFlow = Schema.encodeSync(FlowQuestion)
const encodeTransfers = Schema.encodeSync(TransfersQuestion)
const encodeTransfer = Schema.encodeSync(TransferQuestion)
const encodeCommand = Schema.encodeSync(TransferCommand)

export const accountsQuery = (question: AccountsQuestion) => {
  const asked = encodeAccounts(question)
  return queryOptions({
    queryKey: ["funds", "accounts", asked],
    queryFn: async () => decodeAccounts(await client.funds.balances.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const accountQuery = (question: AccountQuestion) => {
  const asked = encodeAccount(question)
  return queryOptions({
    queryKey: ["funds", "account", asked],
    queryFn: async () => decodeAccount(await client.funds.account.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const sumsQuery = (question: SumsQuestion) => {
  const asked = encodeSums(question)
  return queryOptions({
    queryKey: ["funds", "sums", asked],
    queryFn: async () => decodeSums(await client.funds.sums.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const flowQuery = (question: FlowQuestion) => {
  const asked = encodeFlow(question)
  return queryOptions({
    queryKey: ["funds", "flow", asked],
    queryFn: async () => decodeFlow(await client.funds.flow.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const transfersQuery = (question: TransfersQuestion) => {
  const asked = encodeTransfers(question)
  return queryOptions({
    queryKey: ["funds", "transfers", asked],
    queryFn: async () => decodeTransfers(await client.funds.transfers.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const transferQuery = (question: TransferQuestion) => {
  const asked = encodeTransfer(question)
  return queryOptions({
    queryKey: ["funds", "transfer", asked],
    queryFn: async () => decodeTransfer(await client.funds.transfer.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const postTransfer = (command: TransferCommand) => client.funds.post.mutate(encodeCommand(command))
