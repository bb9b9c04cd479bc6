/**
 * A month of ten thousand equal payments to households: as many lines at the bank as postings in the ledger,
 * told apart by their numbers alone.
 */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Effect } from "effect"
import { BANK_LINES_MAX, BankStatements, Reconciliations, type StatementAnswer } from "@minsheng/core/bank"
import { CommandId } from "@minsheng/core/journal"
import { CalendarDate, type Uuid } from "@minsheng/core/kernel"
import { FOUNDED, refusalOf, type TestPlatform, testPlatform } from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { recordStatement, statementCsv, statementOf } from "../testing/statements.ts"
import { APPROPRIATION, ARRIVAL, DEPOSIT, send, transferOf } from "../testing/transfers.ts"

const PAID = ["disbursement", "specialAccount", "paid"] as const
const [FEN, ALL] = [5000n, 5000n * BigInt(BANK_LINES_MAX)]
/** Several times what it takes: a machine with other work may be slow. */
const SECONDS = 10

let platform: TestPlatform
let statementId: Uuid.Uuid
const clock = new SettableClock("2010-06-30")

/** In the order of days, as a bank lists them. */
const PAYMENTS = Array.from({ length: BANK_LINES_MAX }, (_, at) => ({
  on: `2010-05-${String(1 + Math.floor((at * 28) / BANK_LINES_MAX)).padStart(2, "0")}`,
  document: `支2010${String(at).padStart(6, "0")}`,
  payee: `示例户${at}`,
}))

const inSeconds = async <A>(run: () => Promise<A>): Promise<A> => {
  const began = performance.now()
  const answer = await run()
  assert.isBelow((performance.now() - began) / 1000, SECONDS)
  return answer
}

const opened = (matchesAfter = 0) =>
  platform.run(Reconciliations.use((reconciliations) => reconciliations.open({ statementId, matchesAfter })))
const certain = (key: string) => {
  const commandId = CommandId.make(key)
  return platform.exit(
    BankStatements.use((statements) => statements.matchCertain({ commandId, statementId })),
  )
}

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
  const before = { effectiveOn: CalendarDate.make("2010-04-20") }
  for (const way of [APPROPRIATION, ARRIVAL, DEPOSIT])
    await platform.run(send(transferOf(way[0], way, ALL, before)))
  const paid = PAYMENTS.map(({ on, ...papers }, at) =>
    send(transferOf(`paid ${at}`, PAID, FEN, { effectiveOn: CalendarDate.make(on), ...papers })),
  )
  await platform.run(Effect.all(paid, { concurrency: 512, discard: true }))
}, 120_000)

afterAll(() => platform[Symbol.asyncDispose]())

describe(`a statement of ${BANK_LINES_MAX} lines`, { timeout: 120_000 }, () => {
  it("is read, added up and recorded in seconds", async () => {
    const csv = statementCsv(
      ALL,
      PAYMENTS.map(({ on, document, payee }) => [on, "补助", -FEN, document, payee] as const),
    )
    const recorded = await inSeconds(() => platform.run(recordStatement(statementOf("may"), csv)))
    assert.strictEqual(recorded.state, "open")
    statementId = recorded.statementId
  })

  it("is opened in seconds, and each line has the one posting that bears its number", async () => {
    const { suggestions, table } = await inSeconds(() => opened())
    assert.lengthOf(
      suggestions.filter((one) => one.certain && one.evidence === "document"),
      BANK_LINES_MAX,
    )
    assert.strictEqual(table?.bankFen, 0n)
  })

  it("is matched at once in seconds; who sends the same again is answered the same", async () => {
    const first = await inSeconds(() => certain("certain"))
    assert.deepInclude(first, { _tag: "Success" })
    assert.deepStrictEqual(await certain("certain"), first)
    assert.include(refusalOf(await certain("certain again")), { _tag: "BankNothingCertain" })
    const { unexplainedCount, matchCount, suggestions } = await inSeconds(() => opened())
    assert.deepStrictEqual([unexplainedCount, matchCount, suggestions.length], [0, BANK_LINES_MAX, 0])
  })

  it("tells its matches page by page, each once", async () => {
    const numbers = new Set<number>()
    let pages = 0
    let after: number | null = 0
    while (after !== null) {
      const { matches, nextMatches }: StatementAnswer = await opened(after)
      for (const { number } of matches) numbers.add(number)
      after = nextMatches
      pages += 1
    }
    assert.deepStrictEqual([numbers.size, pages], [BANK_LINES_MAX, BANK_LINES_MAX / 500])
  })

  it("is listed in seconds", async () => {
    const list = () =>
      platform.run(Reconciliations.use((reconciliations) => reconciliations.list({ page: { limit: 50 } })))
    const { rows } = await inSeconds(list)
    assert.deepInclude(rows[0], { openLineCount: 0, openPostingCount: 0, unexplainedCount: 0 })
  })
})
