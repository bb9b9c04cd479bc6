/**
 * What was done to bank statements behind everybody's back: in their tables by the database's superuser, and
 * in the journal by somebody who can hash and chain everything again.
 */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Audit } from "@minsheng/core/audit"
import { BankExaminer } from "@minsheng/core/bank"
import { type Broken, type Sound, type StoredEntry, Verifier } from "@minsheng/core/journal"
import { rechained } from "@minsheng/core/testing"
import { digestWith } from "../journal/digests.ts"
import { ENTRY_COLUMNS, type EntryRow, storedEntryOf } from "../journal/entries.ts"
import { FOUNDED, type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { writeStatements } from "../testing/statements.ts"
import { writeTransfers } from "../testing/transfers.ts"
import { ownerOf } from "../testing/writers.ts"

let platform: TestPlatform
let journal: ReadonlyArray<StoredEntry>

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-05-20").service })
  await writeTransfers(platform)
  await writeStatements(platform)
  await using owner = await ownerOf(platform.database)
  const { rows } = await owner.query<EntryRow>(`select ${ENTRY_COLUMNS} from journal order by position`)
  journal = rows.map(storedEntryOf)
})

afterAll(() => platform[Symbol.asyncDispose]())

describe("a superuser's edit of what bank statements came to", () => {
  const verified = () => platform.run(Audit.use((audit) => audit.verify([])))

  it("is not seen where there is none", async () => {
    assert.include(await verified(), { _tag: "Sound" })
  })

  it.each([
    [
      "a matched line",
      "bank_line",
      `update bank_line set amount_fen = amount_fen + 1 where (statement_id, number) in (
        select split_part(part, ' ', 2)::uuid, split_part(part, ' ', 3)::integer from bank_match_part
        where starts_with(part, 'line '))`,
    ],
    ["a match", "bank_match_part", "delete from bank_match_part where starts_with(part, 'posting ')"],
    ["what is in a match", "bank_match_part", "update bank_match_part set match_number = match_number + 1"],
    ["an explanation", "bank_explained", "update bank_explained set kind = 'ledgerMistake'"],
    ["an explanation that is gone", "bank_explained", "delete from bank_explained"],
    [
      "a closed statement",
      "bank_statement",
      "update bank_statement set state = 'withdrawn' where state = 'closed'",
    ],
    [
      "what a closed statement came to",
      "bank_statement",
      "update bank_statement set closing_fen = closing_fen - 1 where state = 'closed'",
    ],
    [
      "the file of a statement",
      "bank_statement",
      "update bank_statement set file_sha256 = repeat('0', 64) where state = 'open'",
    ],
    ["a posting that was matched", "fund_posting", "update fund_posting set effective_on = effective_on - 1"],
  ])("is found: %s", async (_, table, statement) => {
    await using owner = await ownerOf(platform.database)
    await owner.query("begin")
    await owner.query(`create table kept as table ${table}`)
    await owner.query("commit")
    assert.isAbove((await owner.query(statement)).rowCount ?? 0, 0)
    const verdict = await verified()
    await owner.query(`begin; truncate ${table}; insert into ${table} table kept; drop table kept; commit`)
    assert.include(verdict, { _tag: "Broken", fault: "view" })
    assert.isTrue(verdict._tag === "Broken" && verdict.expected.startsWith(`${table} `))
    assert.include(await verified(), { _tag: "Sound" })
  })
})

const SHA256 = digestWith("sha256")

const verdictOn = (entries: ReadonlyArray<StoredEntry>): Sound | Broken => {
  const verifier = new Verifier(() => SHA256, { examiners: [new BankExaminer()] })
  for (const entry of entries) verifier.take(entry)
  return verifier.finish()
}

/** The first entry of a type whose text holds something, changed, and all chained anew. */
const forged = (type: string, from: RegExp, to: string): readonly [number, ReadonlyArray<StoredEntry>] => {
  const found = journal.find((entry) => entry.type === type && from.test(entry.payloadText))
  if (found === undefined) throw new Error(`no ${type} holds ${from}`)
  const changed = { ...found, payloadText: found.payloadText.replace(from, to) }
  return [
    found.position,
    rechained(
      journal.map((entry) => (entry === found ? changed : entry)),
      SHA256,
    ),
  ]
}

describe("a forged entry of a bank account, with all chained anew", () => {
  it("is not found where nothing is forged", () => {
    assert.include(verdictOn(rechained(journal, SHA256)), { _tag: "Sound" })
  })

  it.each([
    ["the amount of a line", "BankStatementRecorded", /"amountFen":"\d+"/u, '"amountFen":"99"', "balance"],
    [
      "what a statement closes with",
      "BankStatementRecorded",
      /"closingFen":"\d+"/u,
      '"closingFen":"9"',
      "balance",
    ],
    ["the days of a line", "BankStatementRecorded", /"on":"2010-01-19"/u, '"on":"2010-03-19"', "state"],
    [
      "the amount of a matched posting",
      "BankItemsMatched",
      /"amountFen":"\d+"/u,
      '"amountFen":"99"',
      "balance",
    ],
    [
      "a line matched instead",
      "BankItemsMatched",
      /"number":1,"statementId"/u,
      '"number":2,"statementId"',
      "balance",
    ],
    ["a match that is not there", "BankMatchesUndone", /"numbers":\[\d+/u, '"numbers":[77', "state"],
    [
      "an explanation in another statement",
      "BankItemsExplained",
      /"statementId":"[0-9a-f-]{36}"\}$/u,
      '"statementId":"0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"}',
      "state",
    ],
    ["what a closing comes to", "BankStatementClosed", /"bankFen":"\d+"/u, '"bankFen":"99"', "balance"],
    ["an item left out of a closing", "BankStatementClosed", /"items":\[\{.*?\}\},?/u, '"items":[', "state"],
    ["an event that is none", "BankStatementClosed", /^\{/u, '{"x":', "form"],
  ])("is found: %s", (_, type, from, to, fault) => {
    const [position, entries] = forged(type, from, to)
    assert.deepInclude(verdictOn(entries), { _tag: "Broken", position, fault } as never)
  })
})
