/**
 * Suggestions: which lines of the bank and which postings of the ledger are likely the same money. What is
 * suggested comes to the same amount on both sides to the fen; what could be two things is offered, and never
 * taken by itself.
 */
import { Schema } from "effect"
import { type CalendarDate, daysBetween } from "../kernel/CalendarDate.ts"
import { LineRef, lineKey, postingKey, PostingRef } from "./Bank.ts"
import type { PlacedLine } from "./BankRecord.ts"
import type { DatedPosting } from "./reconcile.ts"

/**
 * How many days may lie between a line and a posting. A cheque is presented within ten days of the day on
 * which it was drawn (票据法第九十一条): until then a payment of the ledger is regularly not in the bank yet.
 */
export const MATCH_DAYS = 10

/** More pairs of one amount than this tell nothing: nobody would read them. */
const PAIRS_MAX = 40_000
/** Suggestions that are offered for one line or one posting. */
const OFFERED_MAX = 5
/** A shorter text occurs in others by chance. */
const [DOCUMENT_LENGTH_MIN, PAYEE_LENGTH_MIN] = [3, 2]

export interface SuggestedPosting extends DatedPosting {
  readonly transferId: string
  readonly document: string | null
  readonly payee: string | null
  /** The transfer that this one moves back. */
  readonly reverses: string | null
}

/**
 * Why: one line and one posting of the same amount; several of one document, one transfer or one day that
 * come to it; or a transfer and what moves it back, of which the bank never heard.
 */
export const SuggestedBy = Schema.Literals(["pair", "document", "transfer", "day", "reversal"])
export type SuggestedBy = typeof SuggestedBy.Type

/** What of the ledger's papers occurs in the bank's text. */
export const Evidence = Schema.Literals(["document", "payee"])
export type Evidence = typeof Evidence.Type

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

interface Candidate<Posting> {
  readonly lines: ReadonlyArray<PlacedLine>
  readonly postings: ReadonlyArray<Posting>
  readonly by: SuggestedBy
  readonly evidence: Evidence | null
}

/** Width, case and blanks do not matter. */
const plain = (text: string | null): string =>
  (text ?? "").normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase()

const occursIn = (texts: ReadonlyArray<string | null>, wanted: string | null, lengthMin: number): boolean => {
  const sought = plain(wanted)
  return sought.length >= lengthMin && texts.some((text) => plain(text).includes(sought))
}

const evidenceOf = (line: PlacedLine, posting: SuggestedPosting): Evidence | null => {
  const { summary, counterparty, document } = line
  if (occursIn([document, summary], posting.document, DOCUMENT_LENGTH_MIN)) return "document"
  return occursIn([counterparty, summary], posting.payee, PAYEE_LENGTH_MIN) ? "payee" : null
}

/** A text of the papers that occurs counts for more; what only falls on one day is never certain. */
const RANKS = { document: 3, payee: 2 } as const
const rankOf = ({ by, evidence }: Pick<Candidate<never>, "by" | "evidence">): number => {
  if (by === "day") return 0
  return by === "pair" && evidence !== null ? RANKS[evidence] : 1
}

const within = (a: CalendarDate, b: CalendarDate): boolean => Math.abs(daysBetween(a, b)) <= MATCH_DAYS

const sumOf = (parts: ReadonlyArray<{ readonly amountFen: bigint }>): bigint =>
  parts.reduce((sum, { amountFen }) => sum + amountFen, 0n)

const pairs = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => {
  const byAmount = Map.groupBy(postings, ({ amountFen }) => amountFen)
  return [...Map.groupBy(lines, ({ amountFen }) => amountFen)].flatMap(([amountFen, ours]) => {
    const theirs = byAmount.get(amountFen) ?? []
    if (ours.length * theirs.length > PAIRS_MAX) return []
    return ours.flatMap((line) =>
      theirs
        .filter((posting) => within(line.on, posting.effectiveOn))
        .map((posting): Candidate<Posting> => ({
          lines: [line],
          postings: [posting],
          by: "pair",
          evidence: evidenceOf(line, posting),
        })),
    )
  })
}

interface Group<Part> {
  readonly by: "document" | "transfer" | "day"
  readonly parts: ReadonlyArray<Part>
}

/** Groups of several parts of one direction, each group once. */
const groupsOf = <Part extends { readonly amountFen: bigint }>(
  parts: ReadonlyArray<Part>,
  keys: ReadonlyArray<readonly [Group<Part>["by"], (part: Part) => string | null]>,
  keyOf: (part: Part) => string,
): ReadonlyArray<Group<Part>> => {
  const seen = new Set<string>()
  return keys.flatMap(([by, nameOf]) => {
    const named = parts.filter((part) => nameOf(part) !== null)
    const groups = Map.groupBy(named, (part) => `${part.amountFen > 0n} ${nameOf(part)}`)
    return [...groups.values()].flatMap((group) => {
      const name = group.map(keyOf).join()
      if (group.length < 2 || seen.has(name)) return []
      seen.add(name)
      return [{ by, parts: group }]
    })
  })
}

/** One line and all postings of a group, or one posting and all lines of a group, that come to the same. */
const groups = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => {
  const ofPostings = groupsOf<Posting>(
    postings,
    [
      ["transfer", ({ transferId }) => transferId],
      ["document", ({ document }) => document],
      ["day", ({ effectiveOn }) => effectiveOn],
    ],
    postingKey,
  )
  const ofLines = groupsOf<PlacedLine>(
    lines,
    [
      ["document", ({ document }) => document],
      ["day", ({ on }) => on],
    ],
    lineKey,
  )
  const linesOf = Map.groupBy(lines, ({ amountFen }) => amountFen)
  const postingsOf = Map.groupBy(postings, ({ amountFen }) => amountFen)
  return [
    ...ofPostings.flatMap(({ by, parts }) =>
      (linesOf.get(sumOf(parts)) ?? [])
        .filter(({ on }) => parts.every(({ effectiveOn }) => within(on, effectiveOn)))
        .map((line): Candidate<Posting> => ({
          lines: [line],
          postings: parts,
          by,
          evidence: evidenceOf(line, parts[0] as Posting),
        })),
    ),
    ...ofLines.flatMap(({ by, parts }) =>
      (postingsOf.get(sumOf(parts)) ?? [])
        .filter(({ effectiveOn }) => parts.every(({ on }) => within(on, effectiveOn)))
        .map((posting): Candidate<Posting> => ({
          lines: parts,
          postings: [posting],
          by,
          evidence: evidenceOf(parts[0] as PlacedLine, posting),
        })),
    ),
  ]
}

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

/** Without what nobody would look at: of the many candidates of one line or posting, the best. */
const offered = <Posting extends DatedPosting>(candidates: ReadonlyArray<Candidate<Posting>>) => {
  const counts = new Map<string, number>()
  return candidates.filter((candidate) => {
    const keys = keysOf(candidate)
    const isFull = keys.some((key) => (counts.get(key) ?? 0) >= OFFERED_MAX)
    if (!isFull) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return !isFull
  })
}

/** Suggestions for lines and postings that are in no match, the best first. */
export const suggestions = (
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<SuggestedPosting>,
): ReadonlyArray<Suggestion> => {
  const candidates = [...pairs(lines, postings), ...groups(lines, postings), ...reversals(postings)]
  const claims = new Claims(candidates)
  const ordered = candidates
    .map((candidate) => ({ candidate, rank: rankOf(candidate), days: daysOf(candidate) }))
    .toSorted((a, b) => b.rank - a.rank || a.days - b.days)
  const days = new Map(ordered.map((one) => [one.candidate, one.days]))
  return offered(ordered.map(({ candidate }) => candidate)).map((candidate) => ({
    lines: candidate.lines.map(({ statementId, number }) => ({ statementId, number })),
    postings: candidate.postings.map(({ position, number }) => ({ position, number })),
    by: candidate.by,
    evidence: candidate.evidence,
    days: days.get(candidate) ?? 0,
    certain: claims.isCertain(candidate),
  }))
}
