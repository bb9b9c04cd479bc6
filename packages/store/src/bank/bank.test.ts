/** Reconciliation with the bank on the database: from the bank's file to a closed statement. */
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  BankStatements,
  isEven,
  type Matching,
  Reconciliations,
  type StatementAnswer,
} from "@minsheng/core/bank"
import type { TransferCommand } from "@minsheng/core/funds"
import { CommandId, Position } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, Month, type Uuid } from "@minsheng/core/kernel"
import {
  FOUNDED,
  openPlatform,
  refusalOf,
  rowsOf,
  type TestPlatform,
  testPlatform,
} from "../testing/index.ts"
import { HUOQIU } from "../testing/fixture.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { recordStatement, statementCsv, statementOf } from "../testing/statements.ts"
import { accountOf, APPROPRIATION, ARRIVAL, DEPOSIT, send, transferOf } from "../testing/transfers.ts"

let platform: TestPlatform
const clock = new SettableClock("2010-06-30")

const day = (text: string) => ({ effectiveOn: CalendarDate.make(`2010-${text}`) })
const PAID = ["disbursement", "specialAccount", "paid"] as const
const OWED = ["commitment", "specialAccount", "payable"] as const

const paper = (document: string, payee?: string) => ({ document, ...(payee === undefined ? {} : { payee }) })

/** Two payments of one transfer, one of the same amount on two days, and money that only changes its name. */
const LEDGER: ReadonlyArray<TransferCommand> = [
  transferOf("l1", APPROPRIATION, 100_000n, day("01-10")),
  transferOf("l2", ARRIVAL, 50_000n, day("01-20")),
  transferOf("l3", DEPOSIT, 10_000n, day("04-20")),
  transferOf("l4", DEPOSIT, 20_000n, { ...day("05-04"), ...paper("示例财〔2010〕5号") }),
  {
    ...transferOf("l5", PAID, 1n, { ...day("05-10"), ...paper("支20100510", "示例施工队") }),
    lines: [
      { from: accountOf("specialAccount"), to: accountOf("paid"), amountFen: 3000n },
      { from: accountOf("specialAccount"), to: accountOf("paid"), amountFen: 500n },
    ],
  },
  transferOf("l6", PAID, 700n, { ...day("05-12"), ...paper("支20100512") }),
  transferOf("l7", PAID, 700n, { ...day("05-14"), ...paper("支20100514") }),
  transferOf("l8", OWED, 900n, day("05-15")),
  transferOf("l9", PAID, 800n, { ...day("05-30"), ...paper("支20100530") }),
]

const MAY = statementCsv(10_000n, [
  ["2010-05-05", "拨款", 20_000n, "示例财〔2010〕5号", "示例县财政局"],
  ["2010-05-11", "付款", -3500n, "支20100510", "示例施工队"],
  ["2010-05-13", "付款", -700n],
  ["2010-05-14", "付款", -700n],
  ["2010-05-21", "利息", 33n],
])

let statementId: Uuid.Uuid
let number = 0
const commandId = () => CommandId.make(`bank ${(number += 1)}`)

const opened = (id = statementId, axes: { readonly knownAt?: Position } = {}): Promise<StatementAnswer> =>
  platform.run(Reconciliations.use((reconciliations) => reconciliations.open({ statementId: id, ...axes })))
const matched = (matches: readonly [Matching, ...ReadonlyArray<Matching>]) =>
  platform.exit(
    BankStatements.use((statements) => statements.match({ commandId: commandId(), statementId, matches })),
  )
const certain = () =>
  BankStatements.use((statements) => statements.matchCertain({ commandId: commandId(), statementId }))
const closing = () =>
  platform.exit(BankStatements.use((statements) => statements.close({ commandId: commandId(), statementId })))
const explaining = (
  item: Parameters<BankStatements["Service"]["explain"]>[0]["items"][0],
  kind: "interest" | "charge" | "paymentInTransit",
) =>
  platform.exit(
    BankStatements.use((statements) =>
      statements.explain({
        commandId: commandId(),
        statementId,
        items: [item],
        explained: { kind, explanation: "六月入账" },
      }),
    ),
  )

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
  for (const command of LEDGER) await platform.run(send(command))
  const recorded = await platform.run(recordStatement(statementOf("may"), MAY))
  statementId = recorded.statementId
})

afterAll(() => platform[Symbol.asyncDispose]())

describe("a statement of the bank", () => {
  it("stands beside the ledger with a table that comes out even", async () => {
    const { table, lines, postings, opening, unexplainedCount } = await opened()
    assert.isNotNull(table)
    assert.isTrue(table !== null && isEven(table))
    // What changes its name within the account is no matter of the bank's; April's deposit was there before.
    assert.deepInclude(table, { bankFen: 25_133n, ledgerFen: 24_300n, openingFen: 0n })
    assert.isNull(opening)
    assert.lengthOf(lines, 5)
    assert.lengthOf(postings, 6)
    assert.strictEqual(unexplainedCount, 11)
  })

  it("is suggested what is certain, and offered what could be two things", async () => {
    const { suggestions } = await opened()
    const told = suggestions.map(({ by, evidence, certain: is }) => `${by} ${evidence} ${is}`).toSorted()
    assert.deepStrictEqual(told, [
      "pair document true",
      "pair null false",
      "pair null false",
      "pair null false",
      "pair null false",
      "transfer document true",
    ])
  })

  it("takes what is certain at once, and answers the same command the same", async () => {
    const first = await platform.run(certain())
    assert.deepInclude(first, { state: "open", count: 2 })
    const { lines, postings, matches } = await opened()
    assert.deepStrictEqual([lines.length, postings.length, matches.length], [3, 3, 2])
    const none = await platform.exit(certain())
    assert.include(refusalOf(none), { _tag: "BankNothingCertain" })
  })

  it("is matched by hand to the fen, each thing once, and told who was quicker", async () => {
    const { postings } = await opened()
    const [twelfth, fourteenth, last] = postings as unknown as readonly [
      (typeof postings)[0],
      (typeof postings)[0],
      (typeof postings)[0],
    ]
    const lines = [
      { statementId, number: 3 },
      { statementId, number: 4 },
    ]
    const refused = await matched([{ lines, postings: [twelfth, last] }])
    assert.deepInclude(refusalOf(refused), {
      _tag: "BankMatchUneven",
      linesFen: -1400n,
      postingsFen: -1500n,
    })
    const both = [{ lines, postings: [twelfth, fourteenth] }] as const
    const outcomes = await Promise.all([matched(both), matched(both)])
    assert.lengthOf(
      outcomes.filter((exit) => exit._tag === "Success"),
      1,
    )
    const loser = outcomes.find((exit) => exit._tag === "Failure")
    assert.include(refusalOf(loser as (typeof outcomes)[0]), { _tag: "BankItemMatched" })
  })

  it("is not closed while something is neither matched nor explained", async () => {
    const refused = await closing()
    assert.deepInclude(refusalOf(refused), {
      _tag: "BankRemainderUnexplained",
      itemCount: 2,
      remainderFen: -767n,
    })
  })

  it("takes explanations that fit, and is closed with the table as it then was", async () => {
    const { postings } = await opened()
    const interest = { _tag: "Line", statementId, number: 5 } as const
    assert.include(refusalOf(await explaining(interest, "charge")), { _tag: "BankExplanationUnfit" })
    assert.strictEqual((await explaining(interest, "interest"))._tag, "Success")
    const [{ position, number: of }] = postings as unknown as readonly [(typeof postings)[0]]
    const transit = { _tag: "Posting", position, number: of } as const
    assert.strictEqual((await explaining(transit, "paymentInTransit"))._tag, "Success")
    // Two close it at once: one does, the other is told that somebody has.
    const outcomes = await Promise.all([closing(), closing()])
    assert.lengthOf(
      outcomes.filter(({ _tag }) => _tag === "Success"),
      1,
    )
    const loser = outcomes.find(({ _tag }) => _tag === "Failure")
    const told = ["BankStatementStateDiffers", "BankAccountChanged"]
    assert.include(told, refusalOf(loser as (typeof outcomes)[0])._tag)
    const { state, table, unexplainedCount } = await opened()
    assert.strictEqual(state, "closed")
    assert.strictEqual(unexplainedCount, 0)
    assert.deepStrictEqual(table, {
      bankFen: 25_133n,
      depositsInTransitFen: 0n,
      paymentsInTransitFen: 800n,
      ledgerFen: 24_300n,
      bankReceiptsFen: 33n,
      bankPaymentsFen: 0n,
      openingFen: 0n,
      adjustedFen: 24_333n,
    })
  })

  it("is what it was at an earlier position of the journal", async () => {
    const { history } = await opened()
    const first = history[0]?.position ?? Position.make(0)
    const then = await opened(statementId, { knownAt: first })
    assert.deepStrictEqual([then.state, then.matches.length, then.lines.length], ["open", 0, 5])
  })

  it("is closed: nothing of it is matched, explained or taken apart any more", async () => {
    const interest = { _tag: "Line", statementId, number: 5 } as const
    const undoing = platform.exit(
      BankStatements.use((statements) =>
        statements.undo({ commandId: commandId(), statementId, numbers: [1] }),
      ),
    )
    const line = { statementId, number: 5 }
    for (const exit of [
      await explaining(interest, "interest"),
      await matched([{ lines: [line, line], postings: [] }]),
      await undoing,
      await platform.exit(certain()),
    ]) {
      const refusal = refusalOf(exit as Awaited<ReturnType<typeof explaining>>)
      assert.deepInclude(refusal, { _tag: "BankStatementStateDiffers", state: "closed", needed: "open" })
    }
  })

  it("stays as it was closed when the ledger is told more of its days", async () => {
    const before = await opened()
    await platform.run(send(transferOf("late", PAID, 5n, day("05-20"))))
    assert.deepStrictEqual((await opened()).table, before.table)
  })

  const JUNE = {
    fromOn: CalendarDate.make("2010-06-01"),
    toOn: CalendarDate.make("2010-06-30"),
  }

  it.each([
    ["another opening balance", {}, 25_000n, "BankStatementNotNext"],
    ["a day left out", { fromOn: CalendarDate.make("2010-06-02") }, 25_133n, "BankStatementNotNext"],
    ["another account", { accountNumber: "6222 0418" }, 25_133n, "BankAccountDiffers"],
    ["days to come", { toOn: CalendarDate.make("2010-07-31") }, 25_133n, "DateAfterToday"],
    ["days backwards", { toOn: CalendarDate.make("2010-05-31") }, 25_133n, "BankPeriodBackwards"],
  ] as const)("goes on from the last one, not with %s", async (what, change, openingFen, tag) => {
    const exit = await platform.exit(
      recordStatement(statementOf(`june ${what}`, { ...JUNE, ...change }), statementCsv(openingFen, [])),
    )
    assert.include(refusalOf(exit), { _tag: tag })
  })

  it("is recorded once, whichever account it is said to be of, and its lines are in no other", async () => {
    const again = [
      statementOf("may again"),
      statementOf("may of another county", { regionCode: DivisionCode.make(HUOQIU) }),
    ]
    for (const command of again) {
      const exit = await platform.exit(recordStatement(command, MAY))
      assert.include(refusalOf(exit), { _tag: "BankFileRecorded", toOn: CalendarDate.make("2010-05-31") })
    }
    const twice = statementCsv(25_133n, [["2010-05-21", "利息", 33n]])
    const exit = await platform.exit(recordStatement(statementOf("june with May's", JUNE), twice))
    assert.include(refusalOf(exit), { _tag: "BankLineUnreadable", fault: "outsidePeriod" })
    // Who sends the same command again is answered as before.
    const first = await platform.run(recordStatement(statementOf("may"), MAY))
    assert.strictEqual(first.statementId, statementId)
  })

  it("finds in the next one what was on its way in the last, and can then not be opened again", async () => {
    const csv = statementCsv(25_133n, [["2010-06-03", "付款", -800n, "支20100530"]])
    const may = statementId
    const june = await platform.run(recordStatement(statementOf("june", JUNE), csv))
    const again = await platform.exit(
      BankStatements.use((statements) =>
        statements.reopen({ commandId: commandId(), statementId: may, reason: "再看" }),
      ),
    )
    assert.include(refusalOf(again), { _tag: "BankStatementFollowed" })
    statementId = june.statementId
    assert.deepInclude(await platform.run(certain()), { count: 1 })
    const { table, lines, postings } = await opened()
    assert.isTrue(table !== null && isEven(table))
    // May's interest is explained still; what was posted late is new.
    assert.deepStrictEqual(
      lines.map(({ explained }) => explained?.kind),
      ["interest"],
    )
    assert.deepStrictEqual(
      postings.map(({ amountFen }) => amountFen),
      [-5n],
    )
    assert.include(refusalOf(await closing()), { _tag: "BankRemainderUnexplained", itemCount: 1 })
    const { rows } = await platform.run(
      Reconciliations.use((reconciliations) => reconciliations.list({ page: { limit: 50 } })),
    )
    assert.deepStrictEqual(
      rows.map(({ state, openLineCount, openPostingCount, unexplainedCount }) => [
        state,
        openLineCount,
        openPostingCount,
        unexplainedCount,
      ]),
      [
        ["open", 1, 1, 1],
        ["closed", 0, 0, 0],
      ],
    )
  })

  it.each([
    ["2010-05", undefined, 1],
    ["2010-06", undefined, 1],
    ["2010-04", undefined, 0],
    [undefined, "0417", 2],
    [undefined, "0418", 0],
    ["2010-05", "0417", 1],
  ])("is listed by month (%s) and account (%s)", async (month, ending, count) => {
    const asked = {
      ...(month === undefined ? {} : { month: Month.make(month) }),
      ...(ending === undefined ? {} : { ending }),
    }
    const { rows } = await platform.run(
      Reconciliations.use((reconciliations) => reconciliations.list({ ...asked, page: { limit: 50 } })),
    )
    assert.lengthOf(rows, count)
  })

  it("is withdrawn with what was matched in it; the one before is then opened again", async () => {
    const [june] = [statementId]
    await platform.run(
      BankStatements.use((statements) =>
        statements.withdraw({ commandId: commandId(), statementId: june, reason: "传错了" }),
      ),
    )
    const withdrawn = await opened(june)
    assert.deepStrictEqual([withdrawn.state, withdrawn.table, withdrawn.matches], ["withdrawn", null, []])
    const { rows } = await platform.run(
      Reconciliations.use((reconciliations) => reconciliations.list({ page: { limit: 50 } })),
    )
    const may = rows.find(({ state }) => state === "closed")
    statementId = (may as NonNullable<typeof may>).statementId
    await platform.run(
      BankStatements.use((statements) =>
        statements.reopen({ commandId: commandId(), statementId, reason: "再看" }),
      ),
    )
    const { table, state, unexplainedCount } = await opened()
    assert.deepStrictEqual([state, unexplainedCount], ["open", 1])
    assert.isTrue(table !== null && isEven(table))
  })

  it("is not there for whoever may not see the county", async () => {
    const foreign = await platform.exit(
      Reconciliations.use((reconciliations) => reconciliations.open({ statementId })),
      await platform.user("huoqiu.msb"),
    )
    assert.include(refusalOf(foreign), { _tag: "BankStatementNotFound" })
    const own = await platform.user("jinzhai.msb")
    const exit = await platform.exit(certain(), own)
    assert.include(refusalOf(exit), { _tag: "NotPermitted", useCase: "funds.reconcile" })
  })

  it("is read by another process as it was written", async () => {
    await using other = openPlatform(platform.database, { clock: clock.service })
    const ask = Reconciliations.use((reconciliations) => reconciliations.open({ statementId }))
    assert.deepStrictEqual((await other.run(ask)).table, (await opened()).table)
  })
})

describe("the database", () => {
  it.each([
    [
      "a posting in two matches",
      "insert into bank_match_part select year, region_code, part, 99 from bank_match_part limit 1",
    ],
    [
      "two statements open at once",
      "insert into bank_statement select gen_random_uuid(), year, region_code, bank, account_ending, '2011-01-01', '2011-01-31', 0, 0, 0, file_sha256, 'open', 1 from bank_statement limit 1",
    ],
  ])("refuses %s, whoever writes it", async (_, statement) => {
    const failure = await rowsOf(platform.database, statement).catch((error: unknown) => error)
    assert.match(String(failure), /duplicate key/u)
  })
})
