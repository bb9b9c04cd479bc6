/** The fund ledger, read: pages of accounts, an account's postings, transfers, sums and what flows where. */
import { Effect, Exit, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  type AccountsQuestion,
  FundBooks,
  FundTransfers,
  type TransfersFilter,
  type TransfersQuestion,
} from "@minsheng/core/funds"
import { CommandId, Position } from "@minsheng/core/journal"
import { CalendarDate, type Page, type Uuid } from "@minsheng/core/kernel"
import {
  FOUNDED,
  JINZHAI,
  LUAN,
  PROVINCE,
  refusalOf,
  type TestPlatform,
  testPlatform,
} from "../testing/index.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { accountOf, APPROPRIATION, ARRIVAL, DEPOSIT, send, transferOf } from "../testing/transfers.ts"

let platform: TestPlatform
const positions: Array<number> = []
const ids: Array<Uuid.Uuid> = []

const on = (date: string) => ({ effectiveOn: CalendarDate.make(date) })
const asOf = (date: string) => ({ asOf: CalendarDate.make(date) })
const key = (text: string) => ({ idempotencyKey: CommandId.make(text) })

const noted = async (command: Parameters<typeof send>[0]): Promise<void> => {
  const { position, transferId } = await platform.run(send(command))
  positions.push(position)
  ids.push(transferId)
}

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-05-31").service })
  const allocation = transferOf("2", ["allocation", "budget", "budget"], 600n, on("2010-02-01"))
  const lines = [
    { from: accountOf("budget", LUAN), to: accountOf("budget"), amountFen: 600n },
    { from: accountOf("budget", LUAN), to: accountOf("budget", "341522"), amountFen: 100n },
  ] as const
  await noted(
    transferOf("1", APPROPRIATION, 0n, {
      ...on("2010-01-10"),
      lines: [{ from: accountOf("source", LUAN), to: accountOf("budget", LUAN), amountFen: 1000n }],
      document: "皖财〔2010〕1号",
    }),
  )
  await noted({ ...allocation, lines })
  await noted(transferOf("3", ARRIVAL, 300n, on("2010-04-30")))
  // Learned late: it moved before the one above.
  await noted(transferOf("4", ARRIVAL, 50n, { ...on("2010-03-01"), payee: "县财政局" }))
  await noted({
    ...transferOf("5", ARRIVAL, 200n, on("2010-05-01")),
    action: "reserve",
    expiresOn: CalendarDate.make("2010-12-31"),
  })
  const [, , , , reserved] = ids as [Uuid.Uuid, Uuid.Uuid, Uuid.Uuid, Uuid.Uuid, Uuid.Uuid]
  await noted({
    action: "post",
    ...key("6"),
    transferId: reserved,
    ...on("2010-05-10"),
    amountsFen: [120n],
  })
  await noted(transferOf("7", DEPOSIT, 20n, on("2010-05-11")))
  const [wrong] = ids.slice(-1) as [Uuid.Uuid]
  await noted({ action: "reverse", ...key("8"), transferId: wrong, ...on("2010-05-12"), reason: "填错" })
})

afterAll(() => platform[Symbol.asyncDispose]())

const accounts = (question: Partial<AccountsQuestion> = {}) =>
  platform.run(FundBooks.use((books) => books.accounts({ filter: {}, page: { limit: 50 }, ...question })))

const transfers = (filter: TransfersFilter = {}, more: Partial<TransfersQuestion> = {}) =>
  platform.run(FundTransfers.use((reading) => reading.list({ filter, page: { limit: 50 }, ...more })))

const named = async (filter: TransfersFilter, more: Partial<TransfersQuestion> = {}) =>
  (await transfers(filter, more)).rows.map(({ kind, state, amountFen }) => `${kind} ${state} ${amountFen}`)

describe("pages of accounts", () => {
  it.each(["code", "largest"] as const)("by %s hold every account once, whatever the axes", async (order) => {
    for (const axes of [{}, asOf("2010-04-30")]) {
      const whole = await accounts({ ...axes, order })
      const seen: Array<string> = []
      for (let after: Page.Cursor | null | undefined; after !== null;) {
        const page = { limit: 2, ...(after === undefined ? {} : { after }) }
        const { rows, next } = await accounts({ ...axes, order, page })
        seen.push(...rows.map(({ account }) => account))
        after = next
      }
      assert.deepStrictEqual(
        seen,
        whole.rows.map(({ account }) => account),
      )
      assert.strictEqual(new Set(seen).size, seen.length)
    }
  })

  it("say what all of them come to, and can leave out those that hold nothing", async () => {
    const { rows, totals } = await accounts({ holding: true, order: "largest" })
    assert.deepStrictEqual(
      rows.map(({ account, balanceFen }) => `${account.slice(5)} ${balanceFen}`),
      [
        "341524-19-central-arrived 470",
        "341500-19-central-budget 300",
        "341524-19-central-budget 130",
        "341522-19-central-budget 100",
        "341500-19-central-source -1000",
      ],
    )
    assert.deepStrictEqual(
      totals.map(({ purpose, balanceFen, accountCount }) => [purpose, balanceFen, accountCount]),
      [
        ["source", -1000n, 1],
        ["budget", 530n, 3],
        ["arrived", 470n, 1],
        ["specialAccount", 0n, 1],
      ],
    )
    const [first] = rows
    assert.deepInclude(first, { itemName: { zh: "农村饮水安全", en: "19" } })
  })
})

describe("sums", () => {
  it("are by division, item or level, and add up to nothing with what came from outside", async () => {
    for (const by of ["region", "item", "level"] as const) {
      const { rows } = await platform.run(FundBooks.use((books) => books.sums({ filter: {}, by })))
      const all = rows.flatMap(({ sums }) => sums.map(({ balanceFen }) => balanceFen))
      assert.strictEqual(
        all.reduce((sum, fen) => sum + fen, 0n),
        0n,
      )
    }
  })

  it("flow from the giver to where money rests, all that came in", async () => {
    const { parts } = await platform.run(FundBooks.use((books) => books.flow({ filter: {} })))
    assert.deepStrictEqual(
      parts.map(({ level, regionLevel, purpose, balanceFen }) => [level, regionLevel, purpose, balanceFen]),
      [
        ["central", "prefecture", "budget", 300n],
        ["central", "county", "budget", 230n],
        ["central", "county", "arrived", 470n],
      ],
    )
    const early = await platform.run(
      FundBooks.use((books) => books.flow({ filter: { region: JINZHAI }, ...asOf("2010-02-28") })),
    )
    assert.deepStrictEqual(
      early.parts.map(({ purpose, balanceFen }) => [purpose, balanceFen]),
      [["budget", 600n]],
    )
  })
})

describe("an account", () => {
  const open = (question: { readonly limit?: number; readonly after?: Page.Cursor } = {}, axes = {}) =>
    platform.run(
      FundBooks.use((books) =>
        books.account({ account: accountOf("arrived"), page: { limit: 50, ...question }, ...axes }),
      ),
    )

  it("shows its postings by their days, with what it held after each", async () => {
    const answer = await open()
    assert.include(answer, { balanceFen: 470n, reservedFen: 0n })
    assert.deepStrictEqual(
      answer.rows.map(({ effectiveOn, kind, amountFen, balanceFen }) => [
        effectiveOn as string,
        kind,
        amountFen,
        balanceFen,
      ]),
      [
        ["2010-05-12", "deposit", 20n, 470n],
        ["2010-05-11", "deposit", -20n, 450n],
        ["2010-05-10", "arrival", 120n, 470n],
        ["2010-04-30", "arrival", 300n, 350n],
        ["2010-03-01", "arrival", 50n, 50n],
      ],
    )
    assert.deepStrictEqual(answer.kinds, [
      { kind: "arrival", count: 3, inFen: 470n, outFen: 0n },
      { kind: "deposit", count: 2, inFen: 20n, outFen: 20n },
    ])
    const [latest] = answer.rows
    assert.strictEqual(latest?.balanceFen, answer.balanceFen)
  })

  it("is the same page by page, and as it was known", async () => {
    const whole = await open()
    const first = await open({ limit: 2 })
    const second = await open({ limit: 50, after: first.next as Page.Cursor })
    assert.deepStrictEqual([...first.rows, ...second.rows], [...whole.rows])
    const known = await open({}, { knownAt: Position.make(positions[2] as number) })
    assert.deepStrictEqual(
      known.rows.map(({ amountFen, balanceFen }) => [amountFen, balanceFen]),
      [[300n, 300n]],
    )
    assert.strictEqual(known.balanceFen, 300n)
  })

  it("of others gives its postings to nobody else", async () => {
    const taken = FundBooks.use((books) => books.postings({ account: accountOf("budget", LUAN) }))
    const exit = await platform.exit(taken, await platform.user("jinzhai.msb"))
    assert.include(refusalOf(exit), { _tag: "FundAccountOutsideScope" })
  })

  it("that nothing has touched holds nothing; one that cannot be is refused", async () => {
    const empty = await platform.run(
      FundBooks.use((books) => books.account({ account: accountOf("paid"), page: { limit: 5 } })),
    )
    assert.deepInclude(empty, { balanceFen: 0n, rows: [], kinds: [], next: null })
    const unknown = await platform.exit(
      FundBooks.use((books) => books.account({ account: accountOf("paid", "349999"), page: { limit: 5 } })),
    )
    assert.include(refusalOf(unknown), { _tag: "FundAccountUnknown", fault: "division" })
  })
})

describe("the list of transfers", () => {
  it("has the latest first, each as it stands", async () => {
    assert.deepStrictEqual(await named({}), [
      "deposit posted 20",
      "deposit reversed 20",
      "arrival posted 120",
      "arrival posted 50",
      "arrival posted 300",
      "allocation posted 700",
      "appropriation posted 1000",
    ])
  })

  it.each<[string, TransfersFilter, ReadonlyArray<string>]>([
    ["a kind", { kind: "allocation" }, ["allocation posted 700"]],
    ["a state", { state: "reversed" }, ["deposit reversed 20"]],
    [
      "days",
      { from: CalendarDate.make("2010-05-10"), to: CalendarDate.make("2010-05-10") },
      ["arrival posted 120"],
    ],
    ["a document", { search: "〔2010〕1号" }, ["appropriation posted 1000"]],
    ["a payee", { search: "财政局" }, ["arrival posted 50"]],
    ["amounts", { minFen: 300n, maxFen: 700n }, ["arrival posted 300", "allocation posted 700"]],
    [
      "an account",
      { account: accountOf("budget", LUAN), kind: "appropriation" },
      ["appropriation posted 1000"],
    ],
    ["a county", { region: JINZHAI, kind: "appropriation" }, []],
    ["a city", { region: LUAN, kind: "appropriation" }, ["appropriation posted 1000"]],
    ["the province", { region: PROVINCE, kind: "appropriation" }, ["appropriation posted 1000"]],
    ["another level", { level: "county" }, []],
    ["another year", { year: 2011 }, []],
  ])("can be of %s", async (_, filter, expected) => {
    assert.deepStrictEqual(await named(filter), expected)
  })

  it("as of a day and as known at a position shows each as it stood then", async () => {
    assert.deepStrictEqual(await named({ state: "reserved" }, asOf("2010-05-05")), ["arrival reserved 200"])
    const knownAt = Position.make(positions[6] as number)
    assert.deepStrictEqual(await named({ kind: "deposit" }, { knownAt }), ["deposit posted 20"])
    assert.deepStrictEqual(await named({ state: "reversed" }, { knownAt }), [])
  })

  it("goes on page by page", async () => {
    const first = await transfers({}, { page: { limit: 4 } })
    const second = await transfers({}, { page: { limit: 4, after: first.next as Page.Cursor } })
    assert.strictEqual(first.rows.length + second.rows.length, 7)
    assert.isNull(second.next)
  })

  it("leaves whole as the same transfers, and a county takes its own lines along", async () => {
    const all = FundTransfers.use((reading) => reading.all({ filter: {} })).pipe(
      Effect.flatMap(({ transfers: found }) => Stream.runCollect(found)),
      Effect.map((some) => some.flat()),
    )
    const page = await transfers()
    assert.deepStrictEqual(
      (await platform.run(all)).map(({ transferId, lines }) => [transferId, lines.length]),
      page.rows.map(({ transferId, lineCount }) => [transferId, lineCount]),
    )
    const own = await platform.run(all, await platform.user("jinzhai.msb"))
    assert.isTrue(own.every(({ lines }) => lines.every(({ to }) => to.includes(JINZHAI))))
    assert.deepInclude(
      own.find(({ kind }) => kind === "allocation"),
      { hiddenLineCount: 1 },
    )
  })

  it("shows a county those that touch its accounts, and of their lines its own", async () => {
    const clerk = await platform.user("jinzhai.msb")
    const exit = await platform.exit(
      FundTransfers.use((reading) => reading.list({ filter: {}, page: { limit: 50 } })),
      clerk,
    )
    assert.isTrue(Exit.isSuccess(exit))
    if (!Exit.isSuccess(exit)) return
    const allocation = exit.value.rows.find(({ kind }) => kind === "allocation")
    assert.deepInclude(allocation, { hiddenLineCount: 1, amountFen: 600n })
    assert.isUndefined(exit.value.rows.find(({ kind }) => kind === "appropriation"))
  })
})

describe("a transfer", () => {
  const open = (transferId: Uuid.Uuid, axes = {}) =>
    platform.run(FundTransfers.use((reading) => reading.open({ transferId, ...axes })))

  it("tells its history, and what may be done about it", async () => {
    const posted = await open(ids[4] as Uuid.Uuid)
    assert.deepStrictEqual(
      posted.history.map(({ act, occurredOn }) => [act, occurredOn as string]),
      [
        ["TransferReserved", "2010-05-01"],
        ["ReservationPosted", "2010-05-10"],
      ],
    )
    assert.deepInclude(posted.transfer, { state: "posted", amountFen: 120n })
    assert.strictEqual(posted.statedLines[0]?.amountFen, 200n)
    assert.deepStrictEqual(posted.can, [{ action: "reverse", refusal: null }])
    const before = await open(ids[4] as Uuid.Uuid, asOf("2010-05-05"))
    assert.deepInclude(before.transfer, { state: "reserved", amountFen: 200n })
    assert.deepStrictEqual(before.can, [])
    assert.isNull((await open(ids[4] as Uuid.Uuid, asOf("2010-04-01"))).transfer)
  })

  it("and the one that moved it back name each other", async () => {
    const [wrong, back] = [await open(ids[6] as Uuid.Uuid), await open(ids[7] as Uuid.Uuid)]
    assert.strictEqual(wrong.transfer?.reversedBy, back.transferId)
    assert.strictEqual(back.transfer?.reverses, wrong.transferId)
    assert.strictEqual(wrong.history.at(-1)?.reason, "填错")
  })

  it("of accounts of others is not there", async () => {
    const clerk = await platform.user("huoqiu.msb")
    const exit = await platform.exit(
      FundTransfers.use((reading) => reading.open({ transferId: ids[2] as Uuid.Uuid })),
      clerk,
    )
    assert.include(refusalOf(exit), { _tag: "TransferNotFound" })
  })
})
