/** Reconciliation with the bank as tables: statements, what moved, what is matched and what explained. */
import {
  bankAccountOf,
  type BankRecord,
  bankRecordOf,
  bankStream,
  lineKey,
  postingKey,
  readBankEvent,
  statementWith,
} from "@minsheng/core/bank"
import type { Uuid } from "@minsheng/core/kernel"
import type { RowSets } from "../journal/RowSets.ts"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"

const statementTable = defineTable({
  name: "bank_statement",
  columns: {
    id: "uuid",
    year: "smallint",
    region_code: "text",
    bank: "text",
    account_ending: "text",
    from_on: "date",
    to_on: "date",
    opening_fen: "bigint",
    closing_fen: "bigint",
    line_count: "integer",
    file_sha256: "text",
    state: "text",
    position: "bigint",
  },
  key: ["id"],
})

const lineTable = defineTable({
  name: "bank_line",
  columns: { statement_id: "uuid", number: "integer", moved_on: "date", amount_fen: "bigint" },
  key: ["statement_id", "number"],
})

const partTable = defineTable({
  name: "bank_match_part",
  columns: { year: "smallint", region_code: "text", part: "text", match_number: "integer" },
  key: ["year", "region_code", "part"],
})

const explainedTable = defineTable({
  name: "bank_explained",
  columns: { year: "smallint", region_code: "text", item: "text", kind: "text" },
  key: ["year", "region_code", "item"],
})

type Account = ReturnType<typeof bankAccountOf>

const placeOf = ({ year, regionCode }: Account) => ({ year, region_code: regionCode })

const writeStatement = (account: Account, record: BankRecord, id: Uuid.Uuid, rows: RowSets): void => {
  const statement = statementWith(record, id)
  if (statement === undefined) throw new TypeError(`${bankStream(account)} has no statement ${id}`)
  rows.upsert(statementTable, {
    id,
    ...placeOf(account),
    bank: statement.bank,
    account_ending: statement.accountEnding,
    from_on: statement.fromOn,
    to_on: statement.toOn,
    opening_fen: statement.openingFen,
    closing_fen: statement.closingFen,
    line_count: statement.lines.length,
    file_sha256: statement.file.sha256,
    state: statement.state,
    position: statement.position,
  })
}

/** Makes the difference between what was matched before an entry and after it. */
const writeParts = (account: Account, before: BankRecord, after: BankRecord, rows: RowSets): void => {
  const place = placeOf(account)
  for (const [number, { lines, postings }] of before.matches) {
    if (after.matches.has(number)) continue
    for (const part of [...lines.map(lineKey), ...postings.map(postingKey)]) {
      rows.remove(partTable, { ...place, part, match_number: number })
    }
  }
  for (const [number, { lines, postings }] of after.matches) {
    if (before.matches.has(number)) continue
    for (const part of [...lines.map(lineKey), ...postings.map(postingKey)]) {
      rows.insert(partTable, { ...place, part, match_number: number })
    }
  }
}

/** The same of what is explained. */
const writeExplained = (account: Account, before: BankRecord, after: BankRecord, rows: RowSets): void => {
  const place = placeOf(account)
  for (const [item, { kind }] of before.explained) {
    if (!after.explained.has(item)) rows.remove(explainedTable, { ...place, item, kind })
  }
  for (const [item, { kind }] of after.explained) {
    if (before.explained.get(item)?.kind !== kind) rows.upsert(explainedTable, { ...place, item, kind })
  }
}

export const bankView: View = {
  tables: [statementTable, lineTable, partTable, explainedTable],
  streams: "bank",
  write: ({ entry, before, after }, rows) => {
    const account = bankAccountOf(entry.stream)
    const event = readBankEvent(entry)
    const { statementId } = event.payload
    const now = bankRecordOf(after)
    switch (event._tag) {
      case "BankStatementRecorded":
        event.payload.lines.forEach(({ on, amountFen }, index) =>
          rows.insert(lineTable, {
            statement_id: statementId,
            number: index + 1,
            moved_on: on,
            amount_fen: amountFen,
          }),
        )
        return writeStatement(account, now, statementId, rows)
      case "BankStatementClosed":
      case "BankStatementReopened":
        return writeStatement(account, now, statementId, rows)
      case "BankItemsMatched":
      case "BankMatchesUndone":
        return writeParts(account, bankRecordOf(before), now, rows)
      case "BankItemsExplained":
        return writeExplained(account, bankRecordOf(before), now, rows)
      case "BankStatementWithdrawn": {
        const was = bankRecordOf(before)
        statementWith(was, statementId)?.lines.forEach(({ on, amountFen }, index) =>
          rows.remove(lineTable, {
            statement_id: statementId,
            number: index + 1,
            moved_on: on,
            amount_fen: amountFen,
          }),
        )
        writeParts(account, was, now, rows)
        writeExplained(account, was, now, rows)
        return writeStatement(account, now, statementId, rows)
      }
    }
  },
}
