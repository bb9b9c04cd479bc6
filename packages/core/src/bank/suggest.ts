/**
 * Suggestions: which lines of the bank and which postings of the ledger are likely the same money. What is
 * suggested comes to the same amount on both sides to the fen; what could be two things is offered, and never
 * taken by itself.
 */
import { Schema } from "effect"
import { type CalendarDate, daysBetween } from "../kernel/CalendarDate.ts"
import { LineRef, lineKey, PARTS_MAX, postingKey, PostingRef } from "./Bank.ts"
import type { PlacedLine } from "./BankRecord.ts"
import { type Candidate, groups, SuggestedBy } from "./groups.ts"
import { Evidence, pairsOf, type SuggestedPosting } from "./pairs.ts"
import { type DatedPosting, sumOf } from "./reconcile.ts"

/** Suggestions that are offered for one line or one posting. */
const OFFERED_MAX = 5

export const Suggestion = Schema.Struct({
  lines: Schema.Array(LineRef),
  postings: Schema.Array(PostingRef),
  by: SuggestedBy,
  evidence: Schema.NullOr(Evidence),
  /** The most days that lie between its parts. */
  days: Schema.Int,
  /** Nothing else comes into question for any part of it. */
  certain: Schema.Boolean,
})
export type Suggestion = typeof Suggestion.Type

/** A text of the papers that occurs counts for more; what only falls on one day is never certain. */
const RANKS = { document: 3, payee: 2 } as const
const rankOf = ({ by, evidence }: Pick<Candidate<never>, "by" | "evidence">): number => {
  if (by === "day") return 0
  return by === "pair" && evidence !== null ? RANKS[evidence] : 1
}

const pairs = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> =>
  pairsOf(lines, postings).map(({ line, posting, evidence }) => ({
    lines: [line],
    postings: [posting],
    by: "pair",
    evidence,
  }))

/** A posting and the one that moves it back: together nothing, and nothing that the bank would know of. */
const reversals = <Posting extends SuggestedPosting>(
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => {
  const byTransfer = Map.groupBy(postings, ({ transferId }) => transferId)
  return [...byTransfer.values()].flatMap((back) => {
    const moved = byTransfer.get(back[0]?.reverses ?? "") ?? []
    const all = [...moved, ...back]
    return moved.length > 0 && sumOf(all) === 0n
      ? [{ lines: [], postings: all, by: "reversal" as const, evidence: null }]
      : []
  })
}

const keysOf = ({ lines, postings }: Candidate<DatedPosting>): ReadonlyArray<string> => [
  ...lines.map(lineKey),
  ...postings.map(postingKey),
]

/** Of each part: the best that speaks for any candidate it is in, and for how many of them that much does. */
class Claims {
  readonly #best = new Map<string, { rank: number; count: number }>()

  constructor(candidates: ReadonlyArray<Candidate<DatedPosting>>) {
    for (const candidate of candidates) {
      const rank = rankOf(candidate)
      for (const key of keysOf(candidate)) {
        const known = this.#best.get(key)
        if (known === undefined || known.rank < rank) this.#best.set(key, { rank, count: 1 })
        else if (known.rank === rank) known.count += 1
      }
    }
  }

  isCertain(candidate: Candidate<DatedPosting>): boolean {
    const rank = rankOf(candidate)
    return (
      rank > 0 &&
      keysOf(candidate).every((key) => {
        const best = this.#best.get(key)
        return best?.rank === rank && best.count === 1
      })
    )
  }
}

const daysOf = ({ lines, postings }: Candidate<DatedPosting>): number => {
  const days = [...lines.map(({ on }) => on), ...postings.map(({ effectiveOn }) => effectiveOn)].toSorted()
  return daysBetween(days[0] as CalendarDate, days.at(-1) as CalendarDate)
}

interface Weighed {
  readonly candidate: Candidate<DatedPosting>
  readonly days: number
  readonly certain: boolean
}

/** What is certain; then what settles many at once; then what more speaks for. */
const orderOf = ({ candidate, certain }: Weighed): number => {
  const isOfMany = candidate.lines.length > 1 && candidate.postings.length > 1
  return (certain ? 8 : 0) + (isOfMany ? 4 : 0) + rankOf(candidate)
}

/** Without what nobody would look at: of the many candidates of one line or posting, the best. */
const offered = (weighed: ReadonlyArray<Weighed>): ReadonlyArray<Weighed> => {
  const counts = new Map<string, number>()
  return weighed.filter(({ candidate }) => {
    const keys = keysOf(candidate)
    const isFull = keys.some((key) => (counts.get(key) ?? 0) >= OFFERED_MAX)
    if (!isFull) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return !isFull
  })
}

/** Whether it can be taken: a match has so many parts and no more. */
const isShort = (candidate: Candidate<DatedPosting>): boolean =>
  candidate.lines.length <= PARTS_MAX && candidate.postings.length <= PARTS_MAX

/** Suggestions for lines and postings that are in no match, the best first. */
export const suggestions = (
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<SuggestedPosting>,
): ReadonlyArray<Suggestion> => {
  const candidates = [
    ...pairs(lines, postings),
    ...groups(lines, postings).filter(isShort),
    ...reversals(postings),
  ]
  const claims = new Claims(candidates)
  const ordered = candidates
    .map((candidate) => ({ candidate, days: daysOf(candidate), certain: claims.isCertain(candidate) }))
    .toSorted((a, b) => orderOf(b) - orderOf(a) || a.days - b.days)
  return offered(ordered).map(({ candidate, days, certain }) => ({
    lines: candidate.lines.map(({ statementId, number }) => ({ statementId, number })),
    postings: candidate.postings.map(({ position, number }) => ({ position, number })),
    by: candidate.by,
    evidence: candidate.evidence,
    days,
    certain,
  }))
}
