/** Use cases that read bank statements, and how the ledger stands beside them. */
import { Context, Effect, Layer } from "effect"
import * as Instant from "../kernel/Instant.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Axes, type PositionBeyondHead, resolveAxes } from "../journal/Axes.ts"
import type { Entry } from "../journal/Entry.ts"
import { JournalReader } from "../journal/Journal.ts"
import { AccessRepository } from "../access/AccessRepository.ts"
import {
  type Actor,
  type CurrentActor,
  isPermitted,
  type NotPermitted,
  notPermitted,
  permitted,
} from "../access/Actor.ts"
import { readInstance } from "../instance/read.ts"
import type { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
import { askedAccounts } from "../funds/asked.ts"
import { readFundNames } from "../funds/names.ts"
import {
  type BankPosting,
  MATCHES_LISTED,
  type OpenLine,
  type OpenPosting,
  type ShownMatch,
  type StatementAnswer,
  type StatementEntry,
  type StatementQuestion,
  type StatementsAnswer,
  type StatementsQuestion,
} from "./answers.ts"
import { type BankItem, itemKeyOf, lineKey, postingKey } from "./Bank.ts"
import {
  type BankRecord,
  bankRecordOf,
  linesOf,
  type MatchRecord,
  type PlacedLine,
  type StatementRecord,
  statementWith,
} from "./BankRecord.ts"
import { BankRepository } from "./BankRepository.ts"
import { candidates } from "./candidates.ts"
import { BankStatementNotFound } from "./errors.ts"
import { bankStream, type OpenItem, readBankEvent } from "./events.ts"
import { accountHeld, readBankHeld } from "./held.ts"
import { reconcile } from "./reconcile.ts"
import { suggestions } from "./suggest.ts"

const reasonOf = (entry: Entry): string | null => {
  const event = readBankEvent(entry)
  if (event._tag === "BankItemsExplained") return event.payload.explained?.explanation ?? null
  return event._tag === "BankStatementReopened" || event._tag === "BankStatementWithdrawn"
    ? event.payload.explanation
    : null
}

const countOf = (entry: Entry): number => {
  const event = readBankEvent(entry)
  if (event._tag === "BankItemsMatched") return event.payload.matches.length
  if (event._tag === "BankItemsExplained") return event.payload.items.length
  return event._tag === "BankMatchesUndone" ? event.payload.numbers.length : 0
}

/** What stands on one side alone, as it is now or as the statement was closed with it. */
interface Standing {
  readonly table: StatementAnswer["table"]
  readonly items: ReadonlyArray<OpenItem>
  readonly unexplained: ReadonlyArray<OpenItem>
}

const standingOf = (
  record: BankRecord,
  statement: StatementRecord,
  postings: ReadonlyArray<BankPosting>,
): Standing => {
  if (statement.closing !== null) return { ...statement.closing, unexplained: [] }
  if (statement.state === "withdrawn") return { table: null, items: [], unexplained: [] }
  return reconcile(record, statement, postings)
}

/** Items with what they are about, line by line and posting by posting. */
const shownItems = (
  record: BankRecord,
  items: ReadonlyArray<OpenItem>,
  { lines: allLines, postings: allPostings }: Parts,
) => {
  const [lines, postings]: [Array<OpenLine>, Array<OpenPosting>] = [[], []]
  for (const { item, explained } of items) {
    const key = itemKeyOf(item)
    const standing = { explained, matchNumber: explained === null ? (record.matchOf.get(key) ?? null) : null }
    const [line, posting] = [allLines.get(key), allPostings.get(key)]
    if (line !== undefined) lines.push({ ...line, ...standing })
    if (posting !== undefined) postings.push({ ...posting, ...standing })
  }
  return { lines, postings }
}

interface Parts {
  readonly lines: ReadonlyMap<string, PlacedLine>
  readonly postings: ReadonlyMap<string, BankPosting>
}

const partsOf = (record: BankRecord, postings: ReadonlyArray<BankPosting>): Parts => ({
  lines: new Map(record.statements.flatMap(linesOf).map((line) => [lineKey(line), line])),
  postings: new Map(postings.map((posting) => [postingKey(posting), posting])),
})

const present = <A>(values: ReadonlyArray<A | undefined>): ReadonlyArray<A> =>
  values.filter((value) => value !== undefined)

/** The matches of a statement, a page of them. */
const shownMatches = (
  record: BankRecord,
  { statementId }: StatementRecord,
  { lines, postings }: Parts,
  after: number,
): Pick<StatementAnswer, "matches" | "matchCount" | "nextMatches"> => {
  const isAbout = (match: MatchRecord): boolean =>
    match.madeIn === statementId || match.lines.some((line) => line.statementId === statementId)
  const all = [...record.matches.values()].filter(isAbout)
  const rest = all.filter(({ number }) => number > after).toSorted((a, b) => a.number - b.number)
  const listed = rest.slice(0, MATCHES_LISTED)
  const matches = listed.map((match): ShownMatch => ({
    number: match.number,
    lines: present(match.lines.map((line) => lines.get(lineKey(line)))),
    postings: present(match.postings.map((posting) => postings.get(postingKey(posting)))),
    madeHere: match.madeIn === statementId,
  }))
  const nextMatches = rest.length > listed.length ? (listed.at(-1)?.number ?? null) : null
  return { matches, matchCount: all.length, nextMatches }
}

const openingOf = (items: ReadonlyArray<OpenItem>): StatementAnswer["opening"] => {
  const found = items.find(({ item }: { readonly item: BankItem }) => item._tag === "Opening")
  return found === undefined ? null : { amountFen: found.amountFen, explained: found.explained }
}

/** What a statement says of itself, without its lines. */
const statedIn = ({ lines, closing: _, position: __, ...statement }: StatementRecord) => ({
  ...statement,
  lineCount: lines.length,
})

const refusalFor = (actor: Actor): NotPermitted | null =>
  isPermitted(actor, "funds.reconcile") ? null : notPermitted(actor, "funds.reconcile")

export class Reconciliations extends Context.Service<
  Reconciliations,
  {
    /** Statements as they stand, the latest first. */
    readonly list: (
      question: StatementsQuestion,
    ) => Effect.Effect<
      StatementsAnswer,
      NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead,
      CurrentActor
    >
    /** One statement beside the ledger: what is matched, what is left, and what may be the same money. */
    readonly open: (
      question: StatementQuestion,
    ) => Effect.Effect<
      StatementAnswer,
      NotPermitted | BankStatementNotFound | PositionBeyondHead,
      CurrentActor
    >
  }
>()("@minsheng/core/bank/Reconciliations") {
  static readonly layer = Layer.effect(
    Reconciliations,
    Effect.gen(function* () {
      const repository = yield* BankRepository
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const services = yield* Effect.context<JournalReader | OfficeClock | BankRepository>()

      const list = Effect.fn("Reconciliations.list")(function* ({
        page,
        month,
        ending,
        ...filter
      }: StatementsQuestion) {
        const actor = yield* permitted("funds.read")
        const { asked, demonstration } = yield* askedAccounts(actor, filter)
        const { year } = asked
        const axes = yield* resolveAxes({})
        const names = yield* readFundNames(year, axes.knownAt.position)
        const { register, holds } = yield* readBankHeld(actor, (yield* readInstance).regionCode)
        const codes = asked.regionCodes ?? register.divisions.map(({ code }) => code)
        const regionCodes = actor.scope.items === undefined ? asked.regionCodes : codes.filter(holds)
        const reach = { limit: page.limit, from: page.after, backwards: false }
        const found = yield* repository.list({ year, regionCodes, month, ending }, reach)
        const last = found.rows.at(-1)
        const rows = found.rows.map((row) => ({ ...row, regionName: names.regionName(row.regionCode) }))
        const next = found.hasNext && last !== undefined ? found.cursorOf(last) : null
        return { demonstration, year, rows, next, reconcileRefusal: refusalFor(actor) }
      }, Effect.provide(services))

      const historyOf = Effect.fnUntraced(function* (entries: ReadonlyArray<Entry>, statementId: string) {
        const own = entries.filter((entry) => readBankEvent(entry).payload.statementId === statementId)
        const names = yield* people.namesOf([...new Set(own.map(({ actor }) => actor))])
        return own.map((entry): StatementEntry => ({
          position: entry.position,
          occurredOn: entry.occurredOn,
          recordedAt: Instant.fromMillis(entry.recordedAt),
          actorId: entry.actor,
          actorName: names.get(entry.actor) ?? null,
          act: readBankEvent(entry)._tag,
          count: countOf(entry),
          reason: reasonOf(entry),
        }))
      })

      const entriesAt = ({ asOf, knownAt }: Axes, entries: ReadonlyArray<Entry>) =>
        entries.filter((entry) => entry.position <= knownAt.position && entry.occurredOn <= asOf)

      const open = Effect.fn("Reconciliations.open")(function* ({
        statementId,
        matchesAfter = 0,
        ...input
      }: StatementQuestion) {
        const actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(input)
        const account = yield* accountHeld(actor, statementId)
        const all = yield* reader.entries(bankStream(account))
        const entries = axes.current ? all : entriesAt(axes, all)
        const record = bankRecordOf(entries)
        const statement = statementWith(record, statementId)
        if (statement === undefined) return yield* new BankStatementNotFound({ statementId })
        const { position: knownAt } = axes.knownAt
        const postings = yield* repository.postings(account, { asOf: axes.asOf, knownAt })
        const { table, items, unexplained } = standingOf(record, statement, postings)
        const parts = partsOf(record, postings)
        const isOpen = statement.state === "open"
        const left = isOpen
          ? candidates(record, statement, postings)
          : { lines: [], postings: [], others: [] }
        const names = yield* readFundNames(account.year, knownAt)
        const { demonstration } = yield* readInstance
        return {
          axes,
          demonstration: demonstration !== null,
          ...account,
          ...statedIn(statement),
          regionName: names.regionName(account.regionCode),
          table,
          opening: openingOf(items),
          ...shownItems(record, items, parts),
          others: left.others,
          unexplainedCount: unexplained.length,
          remainderFen: unexplained.reduce((sum, { amountFen }) => sum + amountFen, 0n),
          ...shownMatches(record, statement, parts, matchesAfter),
          suggestions: suggestions(left.lines, left.postings),
          history: yield* historyOf(entries, statementId),
          followedBy: record.statements.find(({ fromOn }) => fromOn > statement.toOn)?.fromOn ?? null,
          reconcileRefusal: refusalFor(actor),
        }
      }, Effect.provide(services))

      return Reconciliations.of({ list, open })
    }),
  )
}
