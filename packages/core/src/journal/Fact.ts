/**
 * Facts: what a stream's entries say when corrections are taken into account, on both axes.
 *
 * Known at K: recorded by K and not superseded by K. As of D: occurred by D. Facts are folded in order
 * of `occurredOn`, then of the position of the *root* entry, so that a correction keeps its place.
 */
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import type { Entry, Position } from "./Entry.ts"

export interface Fact {
  /** The entry that first stated it. */
  readonly root: Entry
  /** The entry that states it now: the root or its latest correction. */
  readonly entry: Entry
}

const byTimeThenRoot = (a: Fact, b: Fact): number =>
  a.entry.occurredOn === b.entry.occurredOn
    ? a.root.position - b.root.position
    : a.entry.occurredOn < b.entry.occurredOn
      ? -1
      : 1

/**
 * The facts of one stream as known at a position (by default: everything given), in the order to fold them.
 */
export const factsOf = (entries: ReadonlyArray<Entry>, knownAt?: Position): ReadonlyArray<Fact> => {
  const byHead = new Map<Position, Fact>()
  for (const entry of entries) {
    if (knownAt !== undefined && entry.position > knownAt) continue
    const old = entry.supersedes === null ? undefined : byHead.get(entry.supersedes)
    if (entry.supersedes !== null) byHead.delete(entry.supersedes)
    if (!entry.annuls) byHead.set(entry.position, { root: old?.root ?? entry, entry })
  }
  return [...byHead.values()].toSorted(byTimeThenRoot)
}

/** Entries of a stream, in its order, that were recorded by a position (by default: all). */
export const recordedBy = (entries: ReadonlyArray<Entry>, knownAt?: Position): ReadonlyArray<Entry> => {
  const last = entries.at(-1)
  return last === undefined || knownAt === undefined || last.position <= knownAt
    ? entries
    : entries.filter(({ position }) => position <= knownAt)
}

/** Those facts that had occurred by a date. */
export const asOf = (facts: ReadonlyArray<Fact>, date: CalendarDate): ReadonlyArray<Fact> =>
  facts.filter((fact) => fact.entry.occurredOn <= date)

/** What became of one entry: it still stands, or another took its place, or it was declared void. */
export type Standing =
  | { readonly _tag: "Stands" }
  | { readonly _tag: "Corrected"; readonly by: Position }
  | { readonly _tag: "Annulled"; readonly by: Position }

export const standingOf = (entries: ReadonlyArray<Entry>, position: Position): Standing => {
  const by = entries.find((entry) => entry.supersedes === position)
  return by === undefined
    ? { _tag: "Stands" }
    : { _tag: by.annuls ? "Annulled" : "Corrected", by: by.position }
}

/** Folds that can take one more entry in, each told of a stream that has grown. */
const carriers: Array<(before: ReadonlyArray<Entry>, entry: Entry, after: ReadonlyArray<Entry>) => void> = []

/** A stream with one more entry. What is remembered of the shorter one is carried on where it can be. */
export const grown = (before: ReadonlyArray<Entry>, entry: Entry): ReadonlyArray<Entry> => {
  const after = [...before, entry]
  for (const carry of carriers) carry(before, entry, after)
  return after
}

/**
 * Remembers what a fold made of an array of entries; arrays of entries are never changed in place.
 *
 * `foldOn` makes the same of what was folded and one more entry, or answers `undefined` where all must be
 * folded again.
 */
export const remembered = <A>(
  fold: (entries: ReadonlyArray<Entry>) => A,
  foldOn?: (folded: NonNullable<A>, entry: Entry) => A | undefined,
): ((entries: ReadonlyArray<Entry>) => A) => {
  const known = new WeakMap<ReadonlyArray<Entry>, NonNullable<A>>()
  if (foldOn !== undefined) {
    carriers.push((before, entry, after) => {
      const folded = known.get(before)
      const carried = folded === undefined ? undefined : foldOn(folded, entry)
      if (carried !== undefined && carried !== null) known.set(after, carried)
    })
  }
  return (entries) => {
    const before = known.get(entries)
    if (before !== undefined) return before
    const folded = fold(entries)
    if (folded !== undefined && folded !== null) known.set(entries, folded)
    return folded
  }
}
