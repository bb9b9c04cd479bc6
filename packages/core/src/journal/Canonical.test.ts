import { prop } from "@effect/vitest"
import { Arbitrary, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { canonicalText, type CanonicalValue } from "./Canonical.ts"

describe("canonicalText", () => {
  it.each<[string, CanonicalValue, string]>([
    ["null", null, "null"],
    ["true", true, "true"],
    ["a text", "民生", '"民生"'],
    ["zero", 0, "0"],
    ["zero with a minus", -0, "0"],
    ["the largest whole number", Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ["the smallest whole number", Number.MIN_SAFE_INTEGER, "-9007199254740991"],
    ["a number that JSON may write with an exponent", 1e15, "1000000000000000"],
    ["nothing in a list", [], "[]"],
    ["nothing in an object", {}, "{}"],
    ["a list in its order", [3, 1, 2], "[3,1,2]"],
    [
      "keys in order, at every level",
      { b: { d: 1, c: 2 }, a: [{ f: 1, e: 2 }] },
      '{"a":[{"e":2,"f":1}],"b":{"c":2,"d":1}}',
    ],
    ["keys of digits as texts, not as numbers", { 9: 1, 10: 2 }, '{"10":2,"9":1}'],
    [
      "keys that must be escaped",
      { "\n": 1, "\u0000": 2, "\\": 3, '"': 4 },
      String.raw`{"\u0000":2,"\n":1,"\"":4,"\\":3}`,
    ],
    ["no blanks", { a: [1, { b: "c d" }] }, '{"a":[1,{"b":"c d"}]}'],
  ])("writes %s", (_, value, text) => {
    assert.strictEqual(canonicalText(value), text)
  })

  it("escapes texts as RFC 8785 shows", () => {
    assert.strictEqual(canonicalText('€$\u000f\nA\'B"\\\\"/'), String.raw`"€$\u000f\nA'B\"\\\\\"/"`)
  })

  it("sorts keys by UTF-16 unit, as RFC 8785 shows", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 }
    assert.deepStrictEqual(
      Object.values(JSON.parse(canonicalText(value)) as object).toSorted(),
      [1, 2, 3, 4, 5, 6, 7],
    )
    assert.strictEqual(
      canonicalText(value),
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
    )
  })

  it("keeps a key that means something to JavaScript", () => {
    assert.strictEqual(
      canonicalText(JSON.parse('{"b":1,"__proto__":2}') as CanonicalValue),
      '{"__proto__":2,"b":1}',
    )
  })

  it.each<[string, unknown]>([
    ["a fraction", 0.5],
    ["a whole number above 2^53 − 1", 2 ** 53],
    ["a whole number below −2^53 + 1", -(2 ** 53)],
    ["not a number", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a bigint", 1n],
    ["undefined", undefined],
    ["undefined in a list", [undefined]],
    ["undefined in an object", { a: undefined }],
    ["a function", () => 1],
    ["a symbol", Symbol("a")],
    ["a high surrogate alone", "a\ud83d"],
    ["a low surrogate alone", "\ude00a"],
    ["a surrogate alone in a key", { "\ud83d": 1 }],
    ["a fraction deep inside", { a: [{ b: 1.5 }] }],
  ])("refuses %s", (_, value) => {
    assert.throws(() => canonicalText(value as CanonicalValue), TypeError)
  })
})

const Text = Schema.Literals([
  "",
  "a",
  "b",
  "ab",
  "B",
  "9",
  "10",
  "é",
  "中",
  "😀",
  "\ue000",
  '"',
  "\\",
  "\n",
  "\u0000",
  "\u001f",
  "\u007f",
  "\u2028",
])
/** Keys that need no escape: V8 14.6, the oracle's JSON.parse, now and then mistakes one that does. */
const Key = Schema.Literals(["", "a", "b", "ab", "B", "9", "10", "é", "中", "😀", "\ue000", "\u2028"])
const Whole = Schema.Union([Schema.Int, Schema.Literals([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])])
const Leaf = Schema.Union([Text, Whole, Schema.Boolean, Schema.Null])

/** How a value is put together: objects as lists of members, so that any text can be a key. */
type Plan =
  | { readonly leaf: typeof Leaf.Type }
  | { readonly elements: ReadonlyArray<Plan> }
  | { readonly members: ReadonlyArray<readonly [string, Plan]> }
const Plan: Schema.Schema<Plan> = Schema.Union([
  Schema.Struct({ leaf: Leaf }),
  Schema.Struct({ elements: Schema.Array(Schema.suspend(() => Plan)) }),
  Schema.Struct({ members: Schema.Array(Schema.Tuple([Key, Schema.suspend(() => Plan)])) }),
])

const valueOf = (plan: Plan): CanonicalValue => {
  if ("leaf" in plan) return plan.leaf
  if ("elements" in plan) return plan.elements.map(valueOf)
  return Object.fromEntries(plan.members.map(([key, member]) => [key, valueOf(member)]))
}

const Value = Arbitrary.map(Arbitrary.schema(Plan), valueOf)
const RUNS = { arbitrary: { runs: 500, size: 8 } }

/** The same value with the members of its objects in the opposite order. */
const turned = (value: CanonicalValue): CanonicalValue => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return value.map(turned)
  const members = Object.entries(value).map(
    ([key, member]) => [key, turned(member as CanonicalValue)] as const,
  )
  return Object.fromEntries(members.toReversed())
}

const memberCount = (value: CanonicalValue): number =>
  typeof value !== "object" || value === null || Array.isArray(value) ? 0 : Object.keys(value).length

describe("canonicalText, for any value", () => {
  let reordered = 0

  prop(
    "says everything that the value says",
    [Value],
    ([value]) => {
      assert.deepStrictEqual(JSON.parse(canonicalText(value)), JSON.parse(JSON.stringify(value)))
    },
    RUNS,
  )

  prop(
    "does not depend on the order of members",
    [Value],
    ([value]) => {
      assert.strictEqual(canonicalText(turned(value)), canonicalText(value))
      if (memberCount(value) > 1) reordered += 1
    },
    RUNS,
  )

  it("met objects with several members", () => {
    assert.isAbove(reordered, 20)
  })

  prop(
    "tells different values apart",
    [Value, Value],
    ([a, b]) => {
      const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
      assert.strictEqual(canonicalText(a) === canonicalText(b), same)
    },
    RUNS,
  )
})

/** An independent normal form: objects as sorted lists of pairs. */
const sorted = (value: CanonicalValue): unknown => {
  if (typeof value !== "object" || value === null) return value
  if (Array.isArray(value)) return ["list", ...value.map(sorted)]
  const pairs = Object.entries(value).map(([key, member]) => [key, sorted(member as CanonicalValue)] as const)
  return ["object", ...pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))]
}
