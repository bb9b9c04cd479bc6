/** Deciding a batch, in memory and without effects: units and loaded state in, rows and answers out. */
import { Result } from "effect"
import { CalendarDate } from "@minsheng/core/kernel"
import {
  canonicalText,
  type CellWriter,
  CommandConflict,
  type Digest,
  type Entry,
  EntrySuperseded,
  type EventType,
  hashOf,
  type Head,
  Position,
  supersessionRefusal,
  type Unit,
} from "@minsheng/core/journal"
import { digests } from "./digests.ts"
import { commandKey, type LoadedState, Overlay } from "./Overlay.ts"
import { RowSets, type SetWrite } from "./RowSets.ts"
import { batchTable, cellTable, journalTable } from "./tables.ts"
import { familyOf, type View } from "./View.ts"

// oxlint-disable-next-line typescript/no-explicit-any -- units of all kinds wait in one queue
export type AnyUnit = Unit<any, any>

/** A unit with the digest of its request, made before the lock is taken. */
export interface Submitted {
  readonly unit: AnyUnit
  readonly requestHash: string
}

/** Units for one transaction; of those that stay whole, one that throws takes all down. */
export interface Batch {
  readonly units: ReadonlyArray<Submitted>
  readonly whole: boolean
}

/** What became of a unit: its answer, a typed refusal, or a fault of the program in it. */
export type Outcome =
  | { readonly _tag: "Answered"; readonly answer: unknown }
  | { readonly _tag: "Refused"; readonly refusal: unknown }
  | { readonly _tag: "Faulty"; readonly defect: unknown }

export interface Decided {
  readonly outcomes: ReadonlyArray<Outcome>
  /** The statements that write it, ready to send. */
  readonly writes: ReadonlyArray<SetWrite>
  readonly overlay: Overlay
  readonly head: Head
  readonly entryCount: number
}

export interface Rules {
  readonly digest: Digest
  readonly cells: ReadonlyArray<CellWriter>
  readonly views: ReadonlyArray<View>
}

/** Chains the events of accepted commands behind the head. */
class Chain {
  readonly #digest: Digest
  readonly recordedAt: number
  head: Head

  constructor(digest: Digest, head: Head, now: number) {
    this.#digest = digest
    this.head = head
    this.recordedAt = Math.max(now, head.recordedAt + 1)
  }

  append(
    event: EventType.NewEvent,
    streamVersion: number,
    submitted: Submitted,
    commandIndex: number,
  ): ChainedEntry {
    const payloadText = canonicalText(event.payload)
    const header = {
      position: Position.make(this.head.position + 1),
      stream: event.stream,
      streamVersion,
      type: event.type,
      payloadVersion: event.payloadVersion,
      occurredOn: event.occurredOn,
      recordedAt: this.recordedAt,
      actor: submitted.unit.actor,
      commandId: submitted.unit.commandId,
      commandIndex,
      requestHash: submitted.requestHash,
      supersedes: event.supersedes,
      annuls: event.annuls,
      reason: event.reason,
      algorithm: this.#digest.algorithm,
      payloadHash: this.#digest.ofText(payloadText),
      previousHash: this.head.hash,
    }
    const hash = hashOf(this.#digest, header)
    this.head = { position: header.position, hash, recordedAt: this.recordedAt }
    return { entry: { ...header, payload: event.payload, hash }, payloadText }
  }
}

interface ChainedEntry {
  readonly entry: Entry
  readonly payloadText: string
}

const journalRow = ({ entry, payloadText }: ChainedEntry) => ({
  position: entry.position,
  stream: entry.stream,
  stream_version: entry.streamVersion,
  type: entry.type,
  payload_version: entry.payloadVersion,
  payload: payloadText,
  occurred_on: entry.occurredOn,
  recorded_at: entry.recordedAt,
  actor: entry.actor,
  command_id: entry.commandId,
  command_index: entry.commandIndex,
  request_hash: entry.requestHash,
  supersedes: entry.supersedes,
  annuls: entry.annuls,
  reason: entry.reason,
  algorithm: entry.algorithm,
  payload_hash: entry.payloadHash,
  previous_hash: entry.previousHash,
  hash: entry.hash,
})

/** Writes one entry into the views that read its stream; also what a rebuild does, entry by entry. */
export const writeViews = (
  rules: Pick<Rules, "cells" | "views">,
  overlay: Overlay,
  entry: Entry,
  rows: RowSets,
): void => {
  const [before, after] = overlay.add(entry, rules.cells)
  const family = familyOf(entry.stream)
  for (const view of rules.views) {
    if (view.streams === family) view.write({ entry, before, after }, rows)
  }
}

/** The rows that end a batch, or a rebuild's chunk: changed cells. */
export const writeCells = (overlay: Overlay, rows: RowSets): void => {
  for (const [key, { value, position }] of overlay.changedCells) {
    rows.upsert(cellTable, { key, value: canonicalText(value), position })
  }
}

const refused = (refusal: unknown): Outcome => ({ _tag: "Refused", refusal })

/** Whether an entry was asked for by the same request, in whichever digest it was written. */
const isOfRequest = (entry: Entry, { unit, requestHash }: Submitted, current: Digest): boolean =>
  entry.algorithm === current.algorithm
    ? entry.requestHash === requestHash
    : entry.requestHash === digests(entry.algorithm)?.ofText(canonicalText(unit.request))

/** One unit: a repeated command is answered again, a refused one adds nothing. */
const decideUnit = (
  submitted: Submitted,
  overlay: Overlay,
  chain: Chain,
  officeDate: CalendarDate.CalendarDate,
  rules: Rules,
  rows: RowSets,
): Outcome => {
  const { unit } = submitted
  const key = commandKey(unit.actor, unit.commandId)
  const earlier = overlay.command(key)
  if (earlier?.[0] !== undefined) {
    return isOfRequest(earlier[0], submitted, rules.digest)
      ? { _tag: "Answered", answer: unit.answer(earlier) }
      : refused(new CommandConflict({ commandId: unit.commandId }))
  }
  const decision = unit.decide({
    entries: (stream) => overlay.entries(stream),
    cell: (cell) => overlay.cell(cell),
    officeDate,
  })
  if (Result.isFailure(decision)) return refused(decision.failure)
  const events = decision.success
  if (events.length === 0) throw new TypeError(`the command ${unit.commandId} was accepted without an event`)
  const superseded = events
    .map((event) => supersessionRefusal(overlay.entries(event.stream), event))
    .find((refusal) => refusal !== undefined)
  if (superseded instanceof EntrySuperseded) return refused(superseded)
  const entries = events.map((event, index) => {
    const chained = chain.append(event, overlay.entries(event.stream).length + 1, submitted, index)
    rows.insert(journalTable, journalRow(chained))
    writeViews(rules, overlay, chained.entry, rows)
    return chained.entry
  })
  overlay.remember(key, entries)
  return { _tag: "Answered", answer: unit.answer(entries) }
}

export const decideBatch = (
  state: LoadedState,
  { units, whole }: Batch,
  now: number,
  rules: Rules,
): Decided => {
  const overlay = new Overlay(state)
  const chain = new Chain(rules.digest, state.head, now)
  const rows = new RowSets()
  // The clock's own day: instants rise from the head even where a clock was once ahead, days do not.
  const officeDate = CalendarDate.atInstant(now)
  const outcomes = units.map((submitted): Outcome => {
    const { head } = chain
    try {
      return decideUnit(submitted, overlay, chain, officeDate, rules, rows)
    } catch (defect) {
      // A unit that throws before it writes harms nobody; one that throws after must take the batch down.
      if (whole || chain.head !== head) throw defect
      return { _tag: "Faulty", defect }
    }
  })
  const entryCount = chain.head.position - state.head.position
  if (entryCount > 0) {
    writeCells(overlay, rows)
    rows.insert(batchTable, {
      recorded_at: chain.recordedAt,
      last_position: chain.head.position,
      hash: chain.head.hash,
    })
  }
  return { outcomes, writes: rows.writes(), overlay, head: chain.head, entryCount }
}
