/**
 * Two statements of Jinzhai's special account, made up from what the scene's ledger says of it: one from
 * January to April, reconciled and closed, and that of May, begun. No bank ever wrote them.
 */
import { Effect, Stream } from "effect"
import { type Actor, CurrentActor, Offices, UserName } from "@minsheng/core/access"
import {
  type BankItem,
  type BankPosting,
  BankRepository,
  BankStatements,
  type ExplanationKind,
  type Matching,
} from "@minsheng/core/bank"
import { accountOf } from "@minsheng/core/funds"
import { JournalReader } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, Money, type Uuid } from "@minsheng/core/kernel"
import type { Refusal } from "@minsheng/core/words"
import { type SceneLine, statementBytes } from "./bankFile.ts"
import { JINZHAI_KEEPER } from "./fundIncidents.ts"
import { day } from "./funds.ts"
import { sceneCommand } from "./plan.ts"
import type { SceneClock } from "./SceneClock.ts"
import { YEAR } from "./scene.ts"

const ACCOUNT = { year: YEAR, regionCode: DivisionCode.make("341524") }
const [BANK, ACCOUNT_NUMBER] = ["示例银行金寨支行（演示）", "0341"] as const

type Scene<A> = Effect.Effect<A, Refusal, BankRepository | BankStatements | CurrentActor | JournalReader>

/** What the bank moved in one piece: all of a transfer, or what it pays for one item. */
interface Piece {
  readonly line: SceneLine
  readonly postings: ReadonlyArray<BankPosting>
}

const SUMMARIES: Readonly<Record<string, string>> = {
  deposit: "财政拨款",
  disbursement: "付款",
  interest: "结息",
  return: "退回财政",
}

/** A bank books what is paid a day later, and interest when its own quarter ends. */
const bookedOn = ({ kind, effectiveOn }: BankPosting): CalendarDate.CalendarDate => {
  if (kind === "interest") return CalendarDate.addDays(effectiveOn, -10)
  return kind === "deposit" ? effectiveOn : CalendarDate.addDays(effectiveOn, 1)
}

const pieceOf = (postings: ReadonlyArray<BankPosting>): ReadonlyArray<Piece> => {
  const [first] = postings
  if (first === undefined) return []
  const { kind, document, payee } = first
  const ofItem = kind === "disbursement" ? ` 第${accountOf(first.account).itemKey}项` : ""
  const line = {
    on: bookedOn(first),
    summary: `${SUMMARIES[kind] ?? "转账"}${ofItem}`,
    ...(document === null ? {} : { document }),
    ...(payee === null ? {} : { counterparty: payee }),
    amountFen: postings.reduce((sum, { amountFen }) => sum + amountFen, 0n),
  }
  return [{ line, postings }]
}

/** What the ledger says of some days, as a bank would have moved it. */
const piecesOf = Effect.fnUntraced(function* (from: string, to: string) {
  const repository = yield* BankRepository
  const { position: knownAt } = yield* JournalReader.use((reader) => reader.head)
  const all = yield* repository.postings(ACCOUNT, { asOf: day(to), knownAt })
  const postings = all.filter(({ effectiveOn }) => effectiveOn >= day(from))
  const nameOf = ({ position, kind, account }: BankPosting): string =>
    kind === "disbursement" ? `${position} ${accountOf(account).itemKey}` : `${position}`
  return [...Map.groupBy(postings, nameOf).values()].flatMap(pieceOf)
})

/** In the order of days, each day in the order that it was thought of. */
const inOrder = (lines: ReadonlyArray<SceneLine>): ReadonlyArray<SceneLine> =>
  lines.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))

const recorded = (
  name: string,
  [fromOn, toOn]: readonly [CalendarDate.CalendarDate, CalendarDate.CalendarDate],
  openingFen: bigint,
  lines: ReadonlyArray<SceneLine>,
): Scene<Uuid.Uuid> => {
  const command = {
    commandId: sceneCommand(`bank ${name}`),
    ...ACCOUNT,
    bank: BANK,
    accountNumber: ACCOUNT_NUMBER,
    fromOn,
    toOn,
    fileName: `对账单 ${name}（演示）.csv`,
  }
  const bytes = Stream.succeed(statementBytes(openingFen, lines))
  return BankStatements.use((statements) => statements.record(command, bytes)).pipe(
    Effect.map(({ statementId }) => statementId),
  )
}

const explained = (
  name: string,
  statementId: Uuid.Uuid,
  items: readonly [BankItem, ...ReadonlyArray<BankItem>],
  [kind, explanation]: readonly [ExplanationKind, string],
): Scene<unknown> => {
  const commandId = sceneCommand(`bank ${name} explained`)
  return BankStatements.use((statements) =>
    statements.explain({ commandId, statementId, items, explained: { kind, explanation } }),
  )
}

const postingItems = (pieces: ReadonlyArray<Piece>) =>
  pieces.flatMap(({ postings }) =>
    postings.map(({ position, number }): BankItem => ({ _tag: "Posting", position, number })),
  ) as unknown as readonly [BankItem, ...ReadonlyArray<BankItem>]

/** The number of a line in its statement, from 1. */
const numberOf = (lines: ReadonlyArray<SceneLine>, line: SceneLine): number => lines.indexOf(line) + 1

const yuan = (amount: bigint): bigint => Money.fromYuan(amount)
const sumOf = (lines: ReadonlyArray<SceneLine>): bigint =>
  lines.reduce((sum, { amountFen }) => sum + amountFen, 0n)

/** What April's last payments of two items came to at the bank: only in May. */
const inTransit = (pieces: ReadonlyArray<Piece>): ReadonlyArray<Piece> =>
  pieces.filter(({ postings }) => postings[0]?.effectiveOn === day("04-29")).slice(-2)

const CHARGE: SceneLine = { on: day("04-21"), summary: "手续费", amountFen: -1800n }

/** From January to April: all that is certain, the rest explained, closed. */
const closedScene: Scene<bigint> = Effect.gen(function* () {
  const pieces = yield* piecesOf("01-01", "04-30")
  const late = inTransit(pieces)
  const lines = inOrder([...pieces.filter((piece) => !late.includes(piece)).map(({ line }) => line), CHARGE])
  const statementId = yield* recorded("1-4月", [day("01-01"), day("04-30")], 0n, lines)
  const statements = yield* BankStatements
  yield* statements.matchCertain({ commandId: sceneCommand("bank April matched"), statementId })
  const charge: BankItem = { _tag: "Line", statementId, number: numberOf(lines, CHARGE) }
  yield* explained("April's charge", statementId, [charge], ["charge", "手续费五月补记"])
  yield* explained("April's last", statementId, postingItems(late), [
    "paymentInTransit",
    "四月二十九日开出，银行五月初兑付",
  ])
  yield* statements.close({ commandId: sceneCommand("bank April closed"), statementId })
  return sumOf(lines)
})

/** What was sent back once and left the bank twice: which of the two is the ledger's, somebody has to say. */
const TWICE = -yuan(5000n)

/** What the ledger does not know of: a charge, a receipt, and a payment that the bank made twice. */
const OF_THE_BANK: ReadonlyArray<SceneLine> = [
  { on: day("05-21"), summary: "手续费", amountFen: -3500n },
  { on: day("05-26"), summary: "退回财政", amountFen: TWICE },
  {
    on: day("05-28"),
    summary: "来款待查",
    counterparty: "金寨县卫生局（示例）",
    amountFen: yuan(12_000n),
  },
]

/** How much of May somebody has matched by hand already. */
const MATCHED = 12

/** May: some matched, some suggested, some that nobody has explained. */
const openScene = (openingFen: bigint): Scene<unknown> =>
  Effect.gen(function* () {
    const late = inTransit(yield* piecesOf("01-01", "04-30")).map(({ line, postings }) => ({
      line: { ...line, on: day("05-04") },
      postings,
    }))
    const may = yield* piecesOf("05-01", "05-31")
    const there = [...late, ...may.slice(0, -2)]
    const lines = inOrder([...there.map(({ line }) => line), ...OF_THE_BANK])
    const statementId = yield* recorded("5月", [day("05-01"), day("05-31")], openingFen, lines)
    const matched = there.filter(({ line }) => line.amountFen !== TWICE).slice(0, MATCHED)
    const matches = matched.map(({ line, postings }) => ({
      lines: [{ statementId, number: numberOf(lines, line) }],
      postings: postings.map(({ position, number }) => ({ position, number })),
    })) as unknown as readonly [Matching, ...ReadonlyArray<Matching>]
    const commandId = sceneCommand("bank May matched")
    yield* BankStatements.use((statements) => statements.match({ commandId, statementId, matches }))
  })

const asKeeper = <A>(scene: Scene<A>) =>
  Effect.gen(function* () {
    const keeper: Actor = yield* Offices.use((offices) => offices.actorNamed(UserName.make(JINZHAI_KEEPER)))
    return yield* Effect.provideService(scene, CurrentActor, keeper)
  })

/** Of January to April, closed; answers what the account then held. */
export const bankSceneOfApril = Effect.fnUntraced(function* (clock: SceneClock) {
  clock.moveTo(day("05-06"), 16)
  const heldFen = yield* asKeeper(closedScene)
  clock.tick()
  return heldFen
})

export const bankSceneOfMay = Effect.fnUntraced(function* (clock: SceneClock, heldFen: bigint) {
  yield* asKeeper(openScene(heldFen))
  clock.tick()
})
