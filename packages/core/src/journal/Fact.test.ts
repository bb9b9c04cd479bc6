import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, type CalendarDate, make } from "../kernel/CalendarDate.ts"
import { type Entry, Position, StreamId } from "./Entry.ts"
import { asOf, type Fact, factsOf, remembered, standingOf } from "./Fact.ts"
import { entryOf } from "../testing/entries.ts"

/** An entry of which only what facts are made of matters. */
const entry = (
  at: number,
  on: string,
  more: { readonly supersedes?: number; readonly annuls?: boolean } = {},
): Entry =>
  entryOf(
    {
      stream: StreamId("project/1"),
      type: "Stated",
      payloadVersion: 1,
      payload: { at },
      occurredOn: make(on),
      supersedes: more.supersedes === undefined ? null : Position.make(more.supersedes),
      annuls: more.annuls ?? false,
      reason: more.supersedes === undefined ? null : "读错了表",
    },
    at,
  )

type Shown = readonly [root: number, entry: number]
const shown = (facts: ReadonlyArray<Fact>): ReadonlyArray<Shown> =>
  facts.map((fact) => [fact.root.position, fact.entry.position] as const)

describe("factsOf", () => {
  it("orders facts by date, and those of one date as they were learned", () => {
    const entries = [entry(1, "2010-03-02"), entry(2, "2010-03-01"), entry(3, "2010-03-02")]
    assert.deepStrictEqual(shown(factsOf(entries)), [
      [2, 2],
      [1, 1],
      [3, 3],
    ])
  })

  it("keeps a correction in the place of its root", () => {
    const entries = [
      entry(1, "2010-03-01"),
      entry(2, "2010-03-01"),
      entry(3, "2010-03-01", { supersedes: 1 }),
    ]
    assert.deepStrictEqual(shown(factsOf(entries)), [
      [1, 3],
      [2, 2],
    ])
  })

  it("moves a correction that states another date", () => {
    const entries = [
      entry(1, "2010-03-01"),
      entry(2, "2010-03-02"),
      entry(3, "2010-03-03", { supersedes: 1 }),
    ]
    assert.deepStrictEqual(shown(factsOf(entries)), [
      [2, 2],
      [1, 3],
    ])
  })

  it("follows corrections of corrections to their root", () => {
    const entries = [
      entry(1, "2010-03-01"),
      entry(2, "2010-03-01"),
      entry(3, "2010-03-01", { supersedes: 1 }),
      entry(4, "2010-03-01", { supersedes: 3 }),
    ]
    assert.deepStrictEqual(shown(factsOf(entries)), [
      [1, 4],
      [2, 2],
    ])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(3))), [
      [1, 3],
      [2, 2],
    ])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(2))), [
      [1, 1],
      [2, 2],
    ])
  })

  it("drops what was annulled, also after a correction, and knows it before", () => {
    const entries = [
      entry(1, "2010-03-01"),
      entry(2, "2010-03-01", { supersedes: 1 }),
      entry(3, "2010-03-01", { supersedes: 2, annuls: true }),
    ]
    assert.deepStrictEqual(shown(factsOf(entries)), [])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(2))), [[1, 2]])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(0))), [])
  })

  it("knows by position, not by place in the list: a stream's positions have gaps", () => {
    const entries = [
      entry(10, "2010-03-01"),
      entry(20, "2010-03-02"),
      entry(30, "2010-03-01", { supersedes: 10 }),
    ]
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(19))), [[10, 10]])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(20))), [
      [10, 10],
      [20, 20],
    ])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(29))), [
      [10, 10],
      [20, 20],
    ])
    assert.deepStrictEqual(shown(factsOf(entries, Position.make(30))), [
      [10, 30],
      [20, 20],
    ])
  })
})

describe("asOf", () => {
  const facts = factsOf([entry(1, "2010-05-30"), entry(2, "2010-05-31"), entry(3, "2010-06-01")])

  it.each([
    ["2010-05-29", []],
    ["2010-05-30", [[1, 1]]],
    [
      "2010-05-31",
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      "2010-06-01",
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
  ] as const)("of %s includes what occurred that day", (date, expected) => {
    assert.deepStrictEqual(shown(asOf(facts, make(date))), expected as ReadonlyArray<Shown>)
  })
})

describe("standingOf", () => {
  const entries = [
    entry(1, "2010-03-01"),
    entry(2, "2010-03-01", { supersedes: 1 }),
    entry(3, "2010-03-01", { supersedes: 2, annuls: true }),
    entry(4, "2010-03-01"),
  ]

  it("says what became of each entry", () => {
    assert.deepStrictEqual(standingOf(entries, Position.make(1)), { _tag: "Corrected", by: Position.make(2) })
    assert.deepStrictEqual(standingOf(entries, Position.make(2)), { _tag: "Annulled", by: Position.make(3) })
    assert.deepStrictEqual(standingOf(entries, Position.make(4)), { _tag: "Stands" })
  })
})

describe("remembered", () => {
  it("folds each list once, and another list again", () => {
    let foldCount = 0
    const count = remembered((entries) => {
      foldCount += 1
      return entries.length
    })
    const entries = [entry(1, "2010-03-01")]
    assert.deepStrictEqual([count(entries), count(entries), foldCount], [1, 1, 1])
    assert.deepStrictEqual(
      [count([...entries, entry(2, "2010-03-01")]), count(entries), foldCount],
      [2, 1, 2],
    )
  })
})

// What the facts are, said again without a fold: each statement that nothing known takes the place of.
const rootOf = (entries: ReadonlyArray<Entry>, of: Entry): Entry => {
  const before = entries.find((one) => one.position === of.supersedes)
  return before === undefined ? of : rootOf(entries, before)
}

const oracle = (entries: ReadonlyArray<Entry>, knownAt: number, date: CalendarDate): ReadonlyArray<Shown> => {
  const known = entries.filter((one) => one.position <= knownAt)
  return known
    .filter((one) => !one.annuls && !known.some((other) => other.supersedes === one.position))
    .filter((one) => one.occurredOn <= date)
    .map((one) => ({ one, root: rootOf(entries, one) }))
    .toSorted((a, b) => {
      const byDate = a.one.occurredOn.localeCompare(b.one.occurredOn)
      return byDate === 0 ? a.root.position - b.root.position : byDate
    })
    .map(({ one, root }) => [root.position, one.position] as const)
}

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const FIRST_DAY = make("2010-03-01")
const DAYS = [0, 1, 2, 3]
const Step = Schema.Struct({
  act: Schema.Literals(["state", "correct", "annul"]),
  which: int(0, 20),
  day: int(0, 3),
})
const Steps = Schema.Array(Step).check(Schema.isMaxLength(14))

/** Turns choices into a stream as the journal accepts it: only what stands is corrected or annulled. */
const streamOf = (steps: ReadonlyArray<typeof Step.Type>): ReadonlyArray<Entry> => {
  const entries: Array<Entry> = []
  steps.forEach(({ act, which, day }, index) => {
    const standing = entries.filter(
      (one) => !one.annuls && standingOf(entries, one.position)._tag === "Stands",
    )
    const target = standing[which % Math.max(standing.length, 1)]
    const at = 2 * index + 1
    const on = addDays(FIRST_DAY, day)
    if (act === "state" || target === undefined) entries.push(entry(at, on))
    else if (act === "correct") entries.push(entry(at, on, { supersedes: target.position }))
    else entries.push(entry(at, target.occurredOn, { supersedes: target.position, annuls: true }))
  })
  return entries
}

describe("factsOf, for any stream", () => {
  let deep = 0

  prop(
    "agrees with the brute-force answer at every position and date",
    [Steps],
    ([steps]) => {
      const entries = streamOf(steps)
      const lastPosition = 2 * steps.length + 1
      for (let knownAt = 0; knownAt <= lastPosition; knownAt += 1) {
        for (const day of DAYS) {
          const date = addDays(FIRST_DAY, day)
          const facts = asOf(factsOf(entries, Position.make(knownAt)), date)
          assert.deepStrictEqual(
            shown(facts),
            oracle(entries, knownAt, date),
            `known at ${knownAt}, as of ${date}`,
          )
        }
      }
      assert.deepStrictEqual(factsOf(entries), factsOf(entries, Position.make(lastPosition)))
      if (entries.some((one) => rootOf(entries, one).position !== (one.supersedes ?? one.position))) deep += 1
    },
    { arbitrary: { runs: 200, size: 14 } },
  )

  it("met corrections of corrections", () => {
    assert.isAbove(deep, 20)
  })
})
