/**
 * Pairs of a line of the bank and a posting of the ledger that may be the same money: of the same amount, and
 * not far apart. Nothing is asked pair by pair where a month has thousands of equal amounts: what is nearest
 * in time, and what bears the same number or name, is looked up.
 */
import { Schema } from "effect"
import { type CalendarDate, daysBetween, make as dateOf } from "../kernel/CalendarDate.ts"
import type { AccountCode } from "../funds/Account.ts"
import type { PlacedLine } from "./BankRecord.ts"
import type { DatedPosting } from "./reconcile.ts"

/**
 * How many days may lie between a line and a posting. A choice of this register: long enough for a cheque to
 * be brought to the bank after it was drawn, short enough that the same amount of next month is not taken.
 */
export const MATCH_DAYS = 10

/** So many pairs of one amount are all looked at; of more, the nearest and those that papers speak for. */
const PAIRS_MAX = 2500
/** How many of the nearest: more than anybody is offered, and enough to see that there are several. */
const NEAREST = 6
/** A shorter text occurs in others by chance. */
const [DOCUMENT_LENGTH_MIN, PAYEE_LENGTH_MIN] = [3, 2]

export interface SuggestedPosting extends DatedPosting {
  readonly transferId: string
  readonly account: AccountCode
  readonly document: string | null
  readonly payee: string | null
  /** The transfer that this one moves back. */
  readonly reverses: string | null
}

/** What of the ledger's papers occurs in the bank's text. */
export const Evidence = Schema.Literals(["document", "payee"])
export type Evidence = typeof Evidence.Type

export interface Pair<Posting> {
  readonly line: PlacedLine
  readonly posting: Posting
  readonly evidence: Evidence | null
}

/** Width, case and blanks do not matter. */
export const plain = (text: string | null): string =>
  (text ?? "").normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase()

/** A line or a posting with its day counted and its texts made comparable, once. */
interface Read<Part> {
  readonly part: Part
  readonly day: number
  /** Of a line: what it says of papers, and of people. Of a posting: its paper, and its payee. */
  readonly documents: ReadonlyArray<string>
  readonly payees: ReadonlyArray<string>
}

const EPOCH = dateOf("2000-01-01")
const dayOf = (date: CalendarDate): number => daysBetween(EPOCH, date)

const readLine = (line: PlacedLine): Read<PlacedLine> => {
  const [summary, counterparty, document] = [line.summary, line.counterparty, line.document].map(plain)
  return {
    part: line,
    day: dayOf(line.on),
    documents: [document ?? "", summary ?? ""],
    payees: [counterparty ?? "", summary ?? ""],
  }
}

const longEnough = (text: string, lengthMin: number): ReadonlyArray<string> =>
  text.length >= lengthMin ? [text] : []

const readPosting = <Posting extends SuggestedPosting>(posting: Posting): Read<Posting> => ({
  part: posting,
  day: dayOf(posting.effectiveOn),
  documents: longEnough(plain(posting.document), DOCUMENT_LENGTH_MIN),
  payees: longEnough(plain(posting.payee), PAYEE_LENGTH_MIN),
})

const occurs = (sought: ReadonlyArray<string>, texts: ReadonlyArray<string>): boolean =>
  sought.some((one) => texts.some((text) => text.includes(one)))

const evidenceOf = (line: Read<PlacedLine>, posting: Read<SuggestedPosting>): Evidence | null => {
  if (occurs(posting.documents, line.documents)) return "document"
  return occurs(posting.payees, line.payees) ? "payee" : null
}

/** What speaks for a line and a posting being the same money, besides their amounts. */
export const evidenceBetween = (line: PlacedLine, posting: SuggestedPosting): Evidence | null =>
  evidenceOf(readLine(line), readPosting(posting))

/** Whether two days are near enough to be those of the same money. */
export const isNear = (a: CalendarDate, b: CalendarDate): boolean => Math.abs(daysBetween(a, b)) <= MATCH_DAYS

const byDay = (a: { readonly day: number }, b: { readonly day: number }): number => a.day - b.day

/** Of parts in the order of their days: the nearest to a day, none further away than may be. */
const nearest = <Part>(inOrder: ReadonlyArray<Read<Part>>, day: number): ReadonlyArray<Read<Part>> => {
  let [low, high] = [0, inOrder.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((inOrder[middle]?.day ?? 0) < day) low = middle + 1
    else high = middle
  }
  const found: Array<Read<Part>> = []
  let [before, after] = [low - 1, low]
  while (found.length < NEAREST) {
    const earlier = day - (inOrder[before]?.day ?? Number.NEGATIVE_INFINITY)
    const later = (inOrder[after]?.day ?? Number.POSITIVE_INFINITY) - day
    if (Math.min(earlier, later) > MATCH_DAYS) break
    const next = inOrder[later <= earlier ? after : before]
    if (later <= earlier) after += 1
    else before -= 1
    if (next !== undefined) found.push(next)
  }
  return found
}

/** Parts by the texts that they bear, each list in the order of days. */
const indexed = <Part>(
  parts: ReadonlyArray<Read<Part>>,
  textsOf: (part: Read<Part>) => ReadonlyArray<string>,
): ReadonlyMap<string, ReadonlyArray<Read<Part>>> => {
  const found = new Map<string, Array<Read<Part>>>()
  for (const part of parts) {
    for (const text of textsOf(part)) {
      const known = found.get(text)
      if (known === undefined) found.set(text, [part])
      else known.push(part)
    }
  }
  return found
}

type Pairing<Posting> = readonly [line: Read<PlacedLine>, posting: Read<Posting>]

/** Every pair of two lists that is near enough. */
const everyPair = <Posting>(
  lines: ReadonlyArray<Read<PlacedLine>>,
  postings: ReadonlyArray<Read<Posting>>,
): ReadonlyArray<Pairing<Posting>> =>
  lines.flatMap((line) =>
    postings
      .filter(({ day }) => Math.abs(day - line.day) <= MATCH_DAYS)
      .map((posting): Pairing<Posting> => [line, posting]),
  )

/** Of very many equal amounts: for each the nearest on the other side, and whatever bears its texts. */
const likelyPairs = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<Read<PlacedLine>>,
  postings: ReadonlyArray<Read<Posting>>,
): ReadonlyArray<Pairing<Posting>> => {
  const [ours, theirs] = [lines.toSorted(byDay), postings.toSorted(byDay)]
  const byDocument = indexed(theirs, ({ documents }) => documents)
  const byPayee = indexed(theirs, ({ payees }) => payees)
  const found = new Map<Read<PlacedLine>, Set<Read<Posting>>>()
  const add = (line: Read<PlacedLine>, some: ReadonlyArray<Read<Posting>>): void => {
    const known = found.get(line) ?? new Set()
    for (const posting of some) known.add(posting)
    found.set(line, known)
  }
  for (const line of ours) {
    add(line, nearest(theirs, line.day))
    for (const text of line.documents) add(line, nearest(byDocument.get(text) ?? [], line.day))
    for (const text of line.payees) add(line, nearest(byPayee.get(text) ?? [], line.day))
  }
  for (const posting of theirs) for (const line of nearest(ours, posting.day)) add(line, [posting])
  return [...found].flatMap(([line, some]) => [...some].map((posting): Pairing<Posting> => [line, posting]))
}

/** The pairs that come into question, with what speaks for each. */
export const pairsOf = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Pair<Posting>> => {
  const byAmount = Map.groupBy(postings, ({ amountFen }) => amountFen)
  return [...Map.groupBy(lines, ({ amountFen }) => amountFen)].flatMap(([amountFen, equal]) => {
    const ours = equal.map(readLine)
    const theirs = (byAmount.get(amountFen) ?? []).map(readPosting)
    const isFew = ours.length * theirs.length <= PAIRS_MAX
    const pairs = isFew ? everyPair(ours, theirs) : likelyPairs(ours, theirs)
    return pairs.map(([line, posting]) => ({
      line: line.part,
      posting: posting.part,
      evidence: evidenceOf(line, posting),
    }))
  })
}
