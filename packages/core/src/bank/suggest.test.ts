/** Suggestions, held against every way of taking lines and postings together that the rules allow. */
import { describe, it } from "@effect/vitest"
import { assert } from "vitest"
import { make as dateOf } from "../kernel/CalendarDate.ts"
import type { Uuid } from "../kernel/Uuid.ts"
import { AccountCode } from "../funds/Account.ts"
import { Position } from "../journal/Entry.ts"
import type { PlacedLine } from "./BankRecord.ts"
import type { SuggestedPosting } from "./pairs.ts"
import { suggestions } from "./suggest.ts"

const STATEMENT = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b" as Uuid

const line = (number: number, day: number, amountFen: bigint, document: string | null): PlacedLine => ({
  statementId: STATEMENT,
  number,
  on: dateOf(`2010-05-${String(day).padStart(2, "0")}`),
  summary: "",
  counterparty: null,
  document,
  amountFen,
})

const posting = (
  position: number,
  day: number,
  amountFen: bigint,
  document: string | null,
  transferId = `${position}`,
): SuggestedPosting => ({
  position: Position.make(position),
  number: 0,
  effectiveOn: dateOf(`2010-05-${String(day).padStart(2, "0")}`),
  amountFen,
  transferId,
  account: AccountCode.make(`2010-341524-${position % 2 === 0 ? "19" : "20"}-central-specialAccount`),
  document,
  payee: null,
  reverses: null,
})

/** Small numbers from a seed, the same each time. */
const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const DOCUMENTS = [null, null, "票甲001", "票乙002", "票丙003"]

const sceneOf = (seed: number) => {
  const below = chance(seed)
  const amount = (): bigint => BigInt(below(6) + 1) * (below(2) === 0 ? 1n : -1n)
  const lines = Array.from({ length: below(7) }, (_, at) =>
    line(at + 1, below(28) + 1, amount(), DOCUMENTS[below(5)] ?? null),
  )
  const postings = Array.from({ length: below(7) }, (_, at) =>
    posting(at + 1, below(28) + 1, amount(), DOCUMENTS[below(5)] ?? null, `${below(5)}`),
  )
  return { lines, postings }
}

const SCENES = Array.from({ length: 600 }, (_, seed) => sceneOf(seed + 1))

const dayOf = (date: string): number => Number(date.slice(8))

describe("suggestions", () => {
  it("come to the same on both sides to the fen, over no more than ten days", () => {
    let count = 0
    for (const { lines, postings } of SCENES) {
      for (const suggestion of suggestions(lines, postings)) {
        const ours = suggestion.lines.map(({ number }) => lines[number - 1] as PlacedLine)
        const theirs = suggestion.postings.map(({ position }) => postings[position - 1] as SuggestedPosting)
        const left = ours.reduce((sum, { amountFen }) => sum + amountFen, 0n)
        const right = theirs.reduce((sum, { amountFen }) => sum + amountFen, 0n)
        assert.strictEqual(left, right)
        for (const { on } of ours)
          for (const { effectiveOn } of theirs) assert.isAtMost(Math.abs(dayOf(on) - dayOf(effectiveOn)), 10)
        count += 1
      }
    }
    assert.isAbove(count, 300)
  })

  it("that are certain never want the same thing twice", () => {
    let count = 0
    for (const { lines, postings } of SCENES) {
      const taken = new Set<string>()
      for (const suggestion of suggestions(lines, postings).filter(({ certain }) => certain)) {
        const parts = [
          ...suggestion.lines.map(({ number }) => `l${number}`),
          ...suggestion.postings.map(({ position }) => `p${position}`),
        ]
        for (const part of parts) {
          assert.isFalse(taken.has(part))
          taken.add(part)
        }
        count += 1
      }
    }
    assert.isAbove(count, 100)
  })

  it("take no pair silently where another pair speaks as loudly: tried pair by pair", () => {
    let [sure, open] = [0, 0]
    for (const { lines, postings } of SCENES) {
      const loud = (one: PlacedLine, other: SuggestedPosting): number =>
        one.amountFen !== other.amountFen || Math.abs(dayOf(one.on) - dayOf(other.effectiveOn)) > 10
          ? 0
          : other.document !== null && one.document === other.document
            ? 2
            : 1
      for (const { certain, by, lines: ours, postings: theirs } of suggestions(lines, postings)) {
        if (by !== "pair") continue
        const one = lines[(ours[0]?.number ?? 0) - 1] as PlacedLine
        const other = postings[(theirs[0]?.position ?? 0) - 1] as SuggestedPosting
        const rivals = [
          ...lines.filter((rival) => rival !== one).map((rival) => loud(rival, other)),
          ...postings.filter((rival) => rival !== other).map((rival) => loud(one, rival)),
        ]
        const isRivalled = rivals.some((rival) => rival >= loud(one, other))
        if (certain) assert.isFalse(isRivalled)
        if (certain) sure += 1
        else open += 1
      }
    }
    assert.isAbove(sure, 100)
    assert.isAbove(open, 50)
  })

  it.each([
    ["one amount on two days", [line(1, 3, 7n, null)], [posting(1, 3, 7n, null), posting(2, 4, 7n, null)], 0],
    [
      "the same, one bearing the number",
      [line(1, 3, 7n, "票甲001")],
      [posting(1, 3, 7n, "票甲001"), posting(2, 4, 7n, null)],
      1,
    ],
    ["eleven days between", [line(1, 1, 7n, null)], [posting(1, 12, 7n, null)], 0],
    ["the other direction", [line(1, 1, 7n, null)], [posting(1, 1, -7n, null)], 0],
    [
      "two postings of one transfer",
      [line(1, 3, 9n, null)],
      [posting(1, 3, 4n, null, "t"), posting(2, 3, 5n, null, "t")],
      1,
    ],
    [
      "two postings of one item in a transfer of several",
      [line(1, 3, 9n, null)],
      [posting(2, 3, 4n, null, "t"), posting(4, 3, 5n, null, "t"), posting(1, 3, 6n, null, "t")],
      1,
    ],
    [
      "several lines and postings of one document",
      [line(1, 3, 4n, "票甲001"), line(2, 4, 5n, "票甲001")],
      [posting(1, 3, 3n, "票甲001", "t"), posting(2, 3, 6n, "票甲001", "u")],
      1,
    ],
    [
      "as many equal lines as postings of one day",
      [line(1, 3, 4n, null), line(2, 3, 4n, null)],
      [posting(1, 3, 4n, null), posting(2, 3, 4n, null)],
      0,
    ],
    [
      "two postings of one day alone",
      [line(1, 3, 9n, null)],
      [posting(1, 3, 4n, null), posting(2, 3, 5n, null)],
      0,
    ],
    [
      "two lines of one document",
      [line(1, 3, 4n, "票甲001"), line(2, 4, 5n, "票甲001")],
      [posting(1, 3, 9n, null)],
      1,
    ],
    [
      "a payment and what moves it back",
      [],
      [posting(1, 3, -9n, null, "t"), { ...posting(2, 5, 9n, null, "u"), reverses: "t" }],
      1,
    ],
  ] as const)("of %s: how many are certain", (_, lines, postings, certainCount) => {
    const found = suggestions(lines, postings)
    assert.lengthOf(
      found.filter(({ certain }) => certain),
      certainCount,
    )
  })
})
