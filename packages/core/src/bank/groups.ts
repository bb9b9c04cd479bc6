/**
 * Several lines or postings that are one thing on the other side, or several there too: what belongs to one
 * document, one transfer or one day, taken whole. Which of many might be added up to an amount is not tried:
 * with thirty of them some choice comes to nearly anything.
 */
import { Schema } from "effect"
import { accountOf } from "../funds/Account.ts"
import { lineKey, postingKey } from "./Bank.ts"
import type { PlacedLine } from "./BankRecord.ts"
import { type Evidence, evidenceBetween, isNear, plain, type SuggestedPosting } from "./pairs.ts"
import { sumOf } from "./reconcile.ts"

/**
 * Why: one line and one posting of the same amount; several of one document, one transfer, one item of the
 * programme in a transfer, or one day that come to it; or a transfer and what moves it back, of which the
 * bank never heard.
 */
export const SuggestedBy = Schema.Literals(["pair", "document", "transfer", "item", "day", "reversal"])
export type SuggestedBy = typeof SuggestedBy.Type

/** Parts that come to the same on both sides. */
export interface Candidate<Posting> {
  readonly lines: ReadonlyArray<PlacedLine>
  readonly postings: ReadonlyArray<Posting>
  readonly by: SuggestedBy
  readonly evidence: Evidence | null
}

interface Group<Part> {
  readonly by: "document" | "transfer" | "item" | "day"
  readonly parts: ReadonlyArray<Part>
}

type Naming<Part> = readonly [by: Group<Part>["by"], nameOf: (part: Part) => string | null]

/** Groups of several parts of one direction, each group once. */
const groupsOf = <Part extends { readonly amountFen: bigint }>(
  parts: ReadonlyArray<Part>,
  namings: ReadonlyArray<Naming<Part>>,
  keyOf: (part: Part) => string,
): ReadonlyArray<Group<Part>> => {
  const seen = new Set<string>()
  return namings.flatMap(([by, nameOf]) => {
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

const documentOf = ({ document }: { readonly document: string | null }): string | null =>
  document === null ? null : plain(document)

const allNear = (lines: ReadonlyArray<PlacedLine>, postings: ReadonlyArray<SuggestedPosting>): boolean => {
  const [first, last] = spanOf(lines.map(({ on }) => on))
  const [from, until] = spanOf(postings.map(({ effectiveOn }) => effectiveOn))
  return isNear(first, until) && isNear(last, from)
}

const spanOf = <Day extends string>(days: ReadonlyArray<Day>): readonly [Day, Day] => {
  const inOrder = days.toSorted()
  return [inOrder[0] as Day, inOrder.at(-1) as Day]
}

/** One line and all postings of a group. */
const oneLine = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => {
  const linesOf = Map.groupBy(lines, ({ amountFen }) => amountFen)
  const found = groupsOf<Posting>(
    postings,
    [
      ["transfer", ({ transferId }) => transferId],
      ["item", ({ transferId, account }) => `${transferId} ${accountOf(account).itemKey}`],
      ["document", documentOf],
      ["day", ({ effectiveOn }) => effectiveOn],
    ],
    postingKey,
  )
  return found.flatMap(({ by, parts }) =>
    (linesOf.get(sumOf(parts)) ?? [])
      .filter((line) => allNear([line], parts))
      .map((line) => ({
        lines: [line],
        postings: parts,
        by,
        evidence: evidenceBetween(line, parts[0] as Posting),
      })),
  )
}

/** One posting and all lines of a group. */
const onePosting = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => {
  const postingsOf = Map.groupBy(postings, ({ amountFen }) => amountFen)
  const found = groupsOf<PlacedLine>(
    lines,
    [
      ["document", documentOf],
      ["day", ({ on }) => on],
    ],
    lineKey,
  )
  return found.flatMap(({ by, parts }) =>
    (postingsOf.get(sumOf(parts)) ?? [])
      .filter((posting) => allNear(parts, [posting]))
      .map((posting) => ({
        lines: parts,
        postings: [posting],
        by,
        evidence: evidenceBetween(parts[0] as PlacedLine, posting),
      })),
  )
}

/** Several lines and several postings of one document, or of one day and amount, that come to the same. */
const several = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => {
  const shared = (
    by: "document" | "day",
    ofLine: (line: PlacedLine) => string | null,
    ofPosting: (posting: Posting) => string | null,
  ): ReadonlyArray<Candidate<Posting>> => {
    const theirs = Map.groupBy(postings, ofPosting)
    return [...Map.groupBy(lines, ofLine)].flatMap(([name, ours]) => {
      const others = name === null ? [] : (theirs.get(name) ?? [])
      if (ours.length < 2 || others.length < 2 || sumOf(ours) !== sumOf(others)) return []
      const evidence = by === "document" ? ("document" as const) : null
      return allNear(ours, others) ? [{ lines: ours, postings: others, by, evidence }] : []
    })
  }
  return [
    ...shared("document", documentOf, documentOf),
    ...shared(
      "day",
      ({ on, amountFen }) => `${on} ${amountFen}`,
      ({ effectiveOn, amountFen }) => `${effectiveOn} ${amountFen}`,
    ),
  ]
}

export const groups = <Posting extends SuggestedPosting>(
  lines: ReadonlyArray<PlacedLine>,
  postings: ReadonlyArray<Posting>,
): ReadonlyArray<Candidate<Posting>> => [
  ...oneLine(lines, postings),
  ...onePosting(lines, postings),
  ...several(lines, postings),
]
