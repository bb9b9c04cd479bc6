/** The fund ledger as lists: accounts as they stand, postings, transfers, and what each month brought. */
import { Month } from "@minsheng/core/kernel"
import {
  type AccountBalance,
  accountOf,
  accountsAfter,
  type EntryPosting,
  postingsOf,
  ReservationEnded,
  ReservationPosted,
  transferIdOf,
  transferOf,
  TransferPosted,
  TransferReversed,
  type TransferState,
  usedAfter,
} from "@minsheng/core/funds"
import type { Entry } from "@minsheng/core/journal"
import type { RowSets } from "../journal/RowSets.ts"
import { defineTable } from "../journal/Table.ts"
import type { Change, View } from "../journal/View.ts"
import { writeUse, useTable } from "./limits.ts"

const accountTable = defineTable({
  name: "fund_account",
  columns: {
    code: "text",
    year: "smallint",
    region_code: "text",
    item_key: "text",
    level: "text",
    purpose: "text",
    balance_fen: "bigint",
    reserved_fen: "bigint",
  },
  key: ["code"],
})

const postingTable = defineTable({
  name: "fund_posting",
  columns: {
    position: "bigint",
    number: "smallint",
    transfer_id: "uuid",
    account: "text",
    counterpart: "text",
    year: "smallint",
    kind: "text",
    effective_on: "date",
    amount_fen: "bigint",
    reserved_fen: "bigint",
  },
  key: ["position", "number"],
})

const transferTable = defineTable({
  name: "fund_transfer",
  columns: {
    id: "uuid",
    kind: "text",
    state: "text",
    year: "smallint",
    amount_fen: "bigint",
    effective_on: "date",
    expires_on: "date",
    document: "text",
    project_code: "text",
    payee: "text",
    reverses: "uuid",
    reversed_by: "uuid",
    last_position: "bigint",
    first_position: "bigint",
    first_on: "date",
    moved_position: "bigint",
    moved_on: "date",
    ended_position: "bigint",
    ended_on: "date",
    ended_as: "text",
    reversed_position: "bigint",
    reversed_on: "date",
  },
  key: ["id"],
})

const rollupTable = defineTable({
  name: "fund_rollup",
  columns: {
    year: "smallint",
    region_code: "text",
    item_key: "text",
    level: "text",
    purpose: "text",
    kind: "text",
    month: "text",
    amount_fen: "bigint",
  },
  key: ["year", "region_code", "item_key", "level", "purpose", "kind", "month"],
  sums: ["amount_fen"],
})

const writeAccount = ({ account: code, balanceFen, reservedFen }: AccountBalance, rows: RowSets): void => {
  const { year, regionCode, itemKey, level, purpose } = accountOf(code)
  const place = { year, region_code: regionCode, item_key: itemKey, level, purpose }
  rows.upsert(accountTable, { code, ...place, balance_fen: balanceFen, reserved_fen: reservedFen })
}

const writePosting = (
  { account, counterpart, amountFen, reservedFen }: EntryPosting,
  at: { readonly change: Change; readonly kind: string; readonly number: number },
  rows: RowSets,
): void => {
  const { position, stream, occurredOn } = at.change.entry
  const { year, regionCode, itemKey, level, purpose } = accountOf(account)
  const { kind, number } = at
  rows.insert(postingTable, {
    position,
    number,
    transfer_id: transferIdOf(stream),
    account,
    counterpart,
    year,
    kind,
    effective_on: occurredOn,
    amount_fen: amountFen,
    reserved_fen: reservedFen,
  })
  if (amountFen === 0n) return
  const place = { year, region_code: regionCode, item_key: itemKey, level, purpose }
  rows.add(rollupTable, { ...place, kind, month: Month.of(occurredOn), amount_fen: amountFen })
}

const MOVING: ReadonlySet<string> = new Set([TransferPosted.type, ReservationPosted.type])

/** When a transfer reached each of its stages, on both axes. */
const stagesOf = (entries: ReadonlyArray<Entry>, state: TransferState) => {
  const first = entries[0] as Entry
  const moved = entries.find(({ type }) => MOVING.has(type))
  const ended = entries.find(({ type }) => type === ReservationEnded.type)
  const reversed = entries.find(({ type }) => type === TransferReversed.type)
  return {
    first_position: first.position,
    first_on: first.occurredOn,
    moved_position: moved?.position ?? null,
    moved_on: moved?.occurredOn ?? null,
    ended_position: ended?.position ?? null,
    ended_on: ended?.occurredOn ?? null,
    ended_as: ended === undefined ? null : state,
    reversed_position: reversed?.position ?? null,
    reversed_on: reversed?.occurredOn ?? null,
  }
}

export const fundView: View = {
  tables: [accountTable, postingTable, transferTable, rollupTable, useTable],
  streams: "transfer",
  write: (change, rows) => {
    const { entry, before, after } = change
    const record = transferOf(after)
    if (record === undefined) return
    const { stated, state, moved, effectiveOn, expiresOn, reverses, reversedBy } = record
    for (const account of accountsAfter(entry)) writeAccount(account, rows)
    for (const used of usedAfter(entry)) writeUse(used, rows)
    postingsOf(entry, before, after).forEach((posting, number) =>
      writePosting(posting, { change, kind: stated.kind, number }, rows),
    )
    const lines = moved.length > 0 ? moved : stated.lines
    rows.upsert(transferTable, {
      id: transferIdOf(entry.stream),
      kind: stated.kind,
      state,
      year: accountOf(stated.lines[0].from).year,
      amount_fen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0n),
      effective_on: effectiveOn,
      expires_on: expiresOn,
      document: stated.document ?? null,
      project_code: stated.projectCode ?? null,
      payee: stated.payee ?? null,
      reverses,
      reversed_by: reversedBy,
      last_position: entry.position,
      ...stagesOf(after, state),
    })
  },
}
