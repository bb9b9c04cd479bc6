/** Use cases that read the transfers of the fund ledger. */
import { Context, Effect, Layer, Option, Stream } from "effect"
import * as Instant from "../kernel/Instant.ts"
import type { OfficeClock } from "../kernel/OfficeClock.ts"
import { type Cursor, type Reach, reachOf, type Sliced } from "../kernel/Page.ts"
import type { Uuid } from "../kernel/Uuid.ts"
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
import { type AccountCode, accountOf } from "./Account.ts"
import { askedAccounts, readHeld } from "./asked.ts"
import { FundAccountOutsideScope, TransferNotFound } from "./errors.ts"
import { accountsAfter, readFundEvent, transferIdOf, transferStream } from "./events.ts"
import { type AskedTransfers, FundRepository } from "./FundRepository.ts"
import { type FundNames, readFundNames } from "./names.ts"
import type { TransferLine } from "./Transfer.ts"
import type {
  CanTransfer,
  TransferAction,
  TransferAnswer,
  TransferEntry,
  TransferListed,
  TransferQuestion,
  TransferRow,
  TransfersAnswer,
  TransfersExport,
  TransfersQuestion,
  TransfersSlice,
} from "./TransferAnswers.ts"
import { transferOf, type TransferRecord } from "./TransferRecord.ts"

type ListRefusal = NotPermitted | UnknownRegion | RegionOutsideScope | PositionBeyondHead

/** Whether an account is somebody's to see. */
type Sees = (account: AccountCode) => boolean

const touches =
  (sees: Sees) =>
  ({ from, to }: TransferLine): boolean =>
    sees(from) || sees(to)

/** The entries of a transfer that had happened, and were known, on some axes. */
const entriesAt = (entries: ReadonlyArray<Entry>, { asOf, knownAt }: Axes): ReadonlyArray<Entry> =>
  entries.filter((entry) => entry.position <= knownAt.position && entry.occurredOn <= asOf)

const recordAt = (entries: ReadonlyArray<Entry>, axes: Axes): TransferRecord | undefined =>
  transferOf(entriesAt(entries, axes))

const rowOf = (first: Entry, record: TransferRecord, sees: Sees): TransferRow => {
  const { stated, state, moved, effectiveOn, expiresOn, reverses, reversedBy } = record
  const all = moved.length > 0 ? moved : stated.lines
  const lines = all.filter(touches(sees))
  return {
    transferId: transferIdOf(first.stream),
    kind: stated.kind,
    state,
    effectiveOn,
    expiresOn,
    lines,
    hiddenLineCount: all.length - lines.length,
    document: stated.document ?? null,
    projectCode: stated.projectCode ?? null,
    payee: stated.payee ?? null,
    remark: stated.remark ?? null,
    reverses,
    reversedBy,
    amountFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0n),
    position: first.position,
    recordedAt: Instant.fromMillis(first.recordedAt),
    occurredOn: first.occurredOn,
  }
}

/** An allocation to a hundred counties has a hundred lines; a list shows one of them. */
const listedOf = (row: TransferRow): TransferListed => ({
  ...row,
  lines: row.lines.slice(0, 1),
  lineCount: row.lines.length,
  itemKeys: [...new Set(row.lines.map(({ from }) => accountOf(from).itemKey))].toSorted(),
})

const reasonOf = (entry: Entry): string | null => {
  const event = readFundEvent(entry)
  return event._tag === "ReservationEnded" || event._tag === "TransferReversed"
    ? event.payload.explanation
    : null
}

const ACTIONS: Partial<Readonly<Record<TransferRecord["state"], ReadonlyArray<TransferAction>>>> = {
  posted: ["reverse"],
  reserved: ["post", "void"],
}

/** What may be done, and why not: by role, and only by whoever sees every account of it. */
const canOf = (actor: Actor, record: TransferRecord, sees: Sees): ReadonlyArray<CanTransfer> => {
  if (actor.grant !== undefined) return []
  const foreign = record.stated.lines.flatMap(({ from, to }) => [from, to]).find((account) => !sees(account))
  const refusal = isPermitted(actor, "funds.post")
    ? foreign === undefined
      ? null
      : new FundAccountOutsideScope({ account: foreign })
    : notPermitted(actor, "funds.post")
  return (ACTIONS[record.state] ?? []).map((action) => ({ action, refusal }))
}

const linesIn = (rows: ReadonlyArray<{ readonly lines: ReadonlyArray<TransferLine> }>) =>
  rows.flatMap(({ lines }) => lines.flatMap(({ from, to }) => [accountOf(from), accountOf(to)]))

/** As many at once as a batch of an export holds: each may have a hundred lines. */
const READ_AT_ONCE = 200

/** A slice of transfers, with what the codes in it stand for. */
export interface TransfersSliced extends Sliced<TransferRow>, Omit<TransfersAnswer, "rows" | "next"> {}

export class FundTransfers extends Context.Service<
  FundTransfers,
  {
    /** Transfers that a filter finds, the latest first. */
    readonly list: (question: TransfersQuestion) => Effect.Effect<TransfersAnswer, ListRefusal, CurrentActor>
    /** A piece of the same list from either end. */
    readonly slice: (question: TransfersSlice) => Effect.Effect<TransfersSliced, ListRefusal, CurrentActor>
    /** All that the filter finds, the latest first, as they were known when it was asked. */
    readonly all: (question: TransfersExport) => Effect.Effect<
      {
        readonly axes: Axes
        readonly names: FundNames
        readonly transfers: Stream.Stream<ReadonlyArray<TransferRow>>
      },
      ListRefusal,
      CurrentActor
    >
    /** One transfer: its lines, its papers, its history, and what may be done about it. */
    readonly open: (
      question: TransferQuestion,
    ) => Effect.Effect<TransferAnswer, NotPermitted | TransferNotFound | PositionBeyondHead, CurrentActor>
  }
>()("@minsheng/core/funds/FundTransfers") {
  static readonly layer = Layer.effect(
    FundTransfers,
    Effect.gen(function* () {
      const repository = yield* FundRepository
      const reader = yield* JournalReader
      const people = yield* AccessRepository
      const services = yield* Effect.context<JournalReader | OfficeClock>()

      const seesOf = Effect.fnUntraced(function* (actor: Actor) {
        const { holds } = yield* readHeld(actor)
        const held = new Map<string, boolean>()
        const sees: Sees = (account) => {
          const { regionCode, itemKey } = accountOf(account)
          const known = held.get(regionCode)
          const isHeld = known ?? holds(regionCode)
          if (known === undefined) held.set(regionCode, isHeld)
          return isHeld && actor.scope.holdsItem(itemKey)
        }
        return sees
      })

      /** What the codes in some rows stand for. */
      const namesFor = Effect.fnUntraced(function* (
        axes: Axes,
        rows: ReadonlyArray<{ readonly lines: ReadonlyArray<TransferLine> }>,
      ) {
        const accounts = linesIn(rows)
        const instance = yield* readInstance
        const names = yield* readFundNames(accounts[0]?.year ?? instance.programmeYear, axes.knownAt.position)
        const places = [...new Set(accounts.map(({ regionCode }) => regionCode))].toSorted()
        const items = [...new Set(accounts.map(({ itemKey }) => itemKey))].toSorted()
        return {
          demonstration: instance.demonstration !== null,
          places: places.map((code) => ({ code, name: names.regionName(code) })),
          items: items.map((key) => ({ key, name: names.itemName(key) })),
        }
      })

      /** What a filter asks for, and what of it the actor may see. */
      const asking = Effect.fnUntraced(function* (question: TransfersExport) {
        const actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(question)
        const { year, region, itemKey, level, ...conditions } = question.filter
        const places = {
          ...(year === undefined ? {} : { year }),
          ...(region === undefined ? {} : { region }),
          ...(itemKey === undefined ? {} : { itemKey }),
          ...(level === undefined ? {} : { level }),
        }
        const { asked: accounts } = yield* askedAccounts(actor, places)
        const asked: AskedTransfers = { ...conditions, account: conditions.account, accounts }
        return { axes, asked, sees: yield* seesOf(actor) }
      })

      const rowsIn = Effect.fnUntraced(function* (
        { axes, asked, sees }: { readonly axes: Axes; readonly asked: AskedTransfers; readonly sees: Sees },
        reach: Reach,
      ) {
        const ids = yield* repository.transfers(axes, asked, reach)
        const streams = yield* reader.entriesOf(ids.rows.map(transferStream))
        const rows = ids.rows.flatMap((id) => {
          const entries = streams.get(transferStream(id)) ?? []
          const [first] = entries
          const record = recordAt(entries, axes)
          return first === undefined || record === undefined ? [] : [rowOf(first, record, sees)]
        })
        return { ids, rows }
      })

      const found = Effect.fnUntraced(function* (
        question: TransfersExport,
        reach: Reach,
      ): Effect.fn.Return<TransfersSliced, ListRefusal, CurrentActor | JournalReader | OfficeClock> {
        const about = yield* asking(question)
        const { ids, rows } = yield* rowsIn(about, reach)
        const cursorOf = (row: TransferRow): Cursor => ids.cursorOf(row.transferId)
        return { ...ids, axes: about.axes, rows, cursorOf, ...(yield* namesFor(about.axes, rows)) }
      })

      const all = Effect.fn("FundTransfers.all")(function* (question: TransfersExport) {
        const about = yield* asking(question)
        const transfers = Stream.paginate(undefined as Cursor | undefined, (from) =>
          Effect.map(rowsIn(about, { limit: READ_AT_ONCE, from, backwards: false }), ({ ids, rows }) => {
            const last = ids.hasNext ? ids.rows.at(-1) : undefined
            const next = last === undefined ? Option.none<Cursor>() : Option.some(ids.cursorOf(last))
            return [rows.length === 0 ? [] : [rows], next] as const
          }),
        )
        const names = yield* readFundNames(about.asked.accounts.year, about.axes.knownAt.position)
        return { axes: about.axes, names, transfers }
      }, Effect.provide(services))

      const slice = Effect.fn("FundTransfers.slice")(function* (question: TransfersSlice) {
        return yield* found(question, reachOf(question.slice))
      }, Effect.provide(services))

      const list = Effect.fn("FundTransfers.list")(function* ({ page, ...question }: TransfersQuestion) {
        const sliced = yield* found(question, { limit: page.limit, from: page.after, backwards: false })
        const { axes, demonstration, places, items } = sliced
        const last = sliced.rows.at(-1)
        const next = sliced.hasNext && last !== undefined ? sliced.cursorOf(last) : null
        return { axes, demonstration, rows: sliced.rows.map(listedOf), next, places, items }
      }, Effect.provide(services))

      const historyOf = Effect.fnUntraced(function* (entries: ReadonlyArray<Entry>, axes: Axes, sees: Sees) {
        const names = yield* people.namesOf([...new Set(entries.map(({ actor }) => actor))])
        return entries.map((entry): TransferEntry => ({
          position: entry.position,
          occurredOn: entry.occurredOn,
          recordedAt: Instant.fromMillis(entry.recordedAt),
          actorId: entry.actor,
          actorName: names.get(entry.actor) ?? null,
          act: readFundEvent(entry)._tag,
          reason: reasonOf(entry),
          accounts: accountsAfter(entry).filter(({ account }) => sees(account)),
          known: entry.position <= axes.knownAt.position,
        }))
      })

      /** The entries of a transfer, if there is one that the actor may see. */
      const entriesOf = Effect.fnUntraced(function* (transferId: Uuid, sees: Sees) {
        const entries = yield* reader.entries(transferStream(transferId))
        const [first] = entries
        const record = transferOf(entries)
        if (first === undefined || record === undefined || !record.stated.lines.some(touches(sees))) {
          return yield* new TransferNotFound({ transferId })
        }
        return { entries, first, record }
      })

      const open = Effect.fn("FundTransfers.open")(function* ({ transferId, ...input }: TransferQuestion) {
        const actor = yield* permitted("funds.read")
        const axes = yield* resolveAxes(input)
        const sees = yield* seesOf(actor)
        const { entries, first, record } = yield* entriesOf(transferId, sees)
        const then = recordAt(entries, axes)
        const statedLines = record.stated.lines.filter(touches(sees))
        return {
          axes,
          transferId,
          transfer: then === undefined ? null : rowOf(first, then, sees),
          statedLines,
          history: yield* historyOf(entries, axes, sees),
          can: axes.current ? canOf(actor, record, sees) : [],
          ...(yield* namesFor(axes, [{ lines: statedLines }])),
        }
      }, Effect.provide(services))

      return FundTransfers.of({ list, slice, all, open })
    }),
  )
}
