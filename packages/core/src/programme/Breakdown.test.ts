import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import * as DivisionCode from "../kernel/DivisionCode.ts"
import * as Quantity from "../kernel/Quantity.ts"
import { PROVENANCE, sampleTarget } from "../testing/samples.ts"
import {
  addingUp,
  type AddingUpVerdict,
  holds,
  parsePartTarget,
  type Part,
  type PartTarget,
  wholeFromPart,
} from "./Breakdown.ts"
import type { TaskTarget } from "./ProgrammeItem.ts"

const CODES = ["340100", "340200", "340300"].map((code) => DivisionCode.make(code))

const number = (quantity: string): PartTarget => ({ _tag: "Number", quantity: Quantity.make(quantity) })
const words: PartTarget = { _tag: "InWords", words: "应补尽补" }
const none: PartTarget = { _tag: "NoTask" }
const unknown: PartTarget = { _tag: "Unknown" }

const parts = (...targets: ReadonlyArray<PartTarget>): ReadonlyArray<Part> =>
  targets.map((target, index) => ({
    regionCode: CODES[index] as DivisionCode.DivisionCode,
    target,
    provenance: PROVENANCE,
  }))

const left = (quantity: string) => ({
  quantity: Quantity.fromUnits(BigInt(quantity) * 10_000n),
  reason: "机动",
})

const target = (quantity: string | null, change: Partial<TaskTarget> = {}): TaskTarget =>
  sampleTarget({ quantity: quantity === null ? null : Quantity.make(quantity), ...change })

interface Case {
  readonly whole: TaskTarget
  readonly parts: ReadonlyArray<PartTarget>
  readonly remainder?: string
  readonly verdict: AddingUpVerdict
  readonly issuable: boolean
}

const [ceiling, floor] = [{ bound: "atMost" }, { bound: "atLeast" }] as const
const share = { adds: false } as const

/** Whole, parts and what is stated as left, and how they stand. */
const CASES: Readonly<Record<string, Case>> = {
  "numbers that make up the whole": {
    whole: target("10.5"),
    parts: [number("4.5"), number("6"), none],
    verdict: "adds",
    issuable: true,
  },
  "one too few, and nothing says why": {
    whole: target("10"),
    parts: [number("4"), number("5"), none],
    verdict: "differs",
    issuable: false,
  },
  "one too few, held back with a reason": {
    whole: target("10"),
    parts: [number("4"), number("5"), none],
    remainder: "1",
    verdict: "explained",
    issuable: true,
  },
  "one too many, given out with a reason": {
    whole: target("10"),
    parts: [number("4"), number("7"), none],
    remainder: "-1",
    verdict: "explained",
    issuable: true,
  },
  "a remainder that is not what is left": {
    whole: target("10"),
    parts: [number("4"), number("5"), none],
    remainder: "2",
    verdict: "differs",
    issuable: false,
  },
  "a part that is not named": {
    whole: target("10"),
    parts: [number("4"), number("6")],
    verdict: "partsUnknown",
    issuable: false,
  },
  "a part that is unknown, though the others make up the whole": {
    whole: target("10"),
    parts: [number("4"), number("6"), unknown],
    verdict: "partsUnknown",
    issuable: false,
  },
  "a part in words beside numbers": {
    whole: target("10"),
    parts: [number("4"), number("5"), words],
    verdict: "partsInWords",
    issuable: false,
  },
  "a part in words, with what is left stated": {
    whole: target("10"),
    parts: [number("4"), number("5"), words],
    remainder: "1",
    verdict: "explained",
    issuable: true,
  },
  "below a ceiling": {
    whole: target("10", ceiling),
    parts: [number("4"), number("5"), none],
    verdict: "adds",
    issuable: true,
  },
  "at a ceiling": {
    whole: target("9", ceiling),
    parts: [number("4"), number("5"), none],
    verdict: "adds",
    issuable: true,
  },
  "above a ceiling, though a part is still unknown": {
    whole: target("8", ceiling),
    parts: [number("4"), number("5"), unknown],
    verdict: "aboveCeiling",
    issuable: false,
  },
  "above a ceiling, which no reason excuses": {
    whole: target("8", ceiling),
    parts: [number("4"), number("5"), none],
    remainder: "-1",
    verdict: "aboveCeiling",
    issuable: false,
  },
  "below the least that is asked": {
    whole: target("10", floor),
    parts: [number("4"), number("5"), none],
    verdict: "belowFloor",
    issuable: false,
  },
  "above the least that is asked": {
    whole: target("8", floor),
    parts: [number("4"), number("5"), none],
    verdict: "adds",
    issuable: true,
  },
  "a whole in words": {
    whole: target(null, { words: "应补尽补" }),
    parts: [words, number("5"), none],
    verdict: "inWords",
    issuable: true,
  },
  "a whole in words with a part missing": {
    whole: target(null, { words: "应补尽补" }),
    parts: [words, words],
    verdict: "inWords",
    issuable: false,
  },
  "a whole that is unknown": {
    whole: target(null),
    parts: [number("4"), number("5"), none],
    verdict: "wholeUnknown",
    issuable: false,
  },
  "a share, of which the parts are averages": {
    whole: target("30", share),
    parts: [number("25"), number("40"), none],
    verdict: "average",
    issuable: true,
  },
  "a share with a ceiling that every part keeps": {
    whole: target("4.3", { ...ceiling, ...share }),
    parts: [number("4.3"), number("4.1"), none],
    verdict: "adds",
    issuable: true,
  },
  "a share with a ceiling that one part is above": {
    whole: target("4.3", { ...ceiling, ...share }),
    parts: [number("4.4"), number("4.1"), none],
    verdict: "aboveCeiling",
    issuable: false,
  },
  "a share with a floor that one part is below": {
    whole: target("95", { ...floor, ...share }),
    parts: [number("96"), number("94.9"), none],
    verdict: "belowFloor",
    issuable: false,
  },
}

describe("addingUp", () => {
  it.each(Object.entries(CASES))("%s", (_, { whole, parts: targets, remainder, verdict, issuable }) => {
    const breakdown = {
      parts: parts(...targets),
      remainder: remainder === undefined ? null : left(remainder),
    }
    const judged = addingUp(whole, breakdown, CODES)
    assert.strictEqual(judged.verdict, verdict)
    assert.strictEqual(holds(judged), issuable)
  })

  it("names what is missing, the sum, and what is left", () => {
    const judged = addingUp(target("10"), { parts: parts(number("4"), unknown), remainder: null }, CODES)
    assert.deepStrictEqual(judged.missing, CODES.slice(1))
    assert.strictEqual(judged.sum as string, "4")
    assert.strictEqual(judged.left as string | null, "6")
  })

  const units = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 9n }))

  prop(
    "an exact whole adds up with its parts, or with the remainder stated, and never with another one",
    [units, units, units],
    ([first, second, whole]) => {
      const quantity = (value: bigint) => Quantity.fromUnits(value) as string as Quantity.Quantity
      const given = parts(number(quantity(first)), number(quantity(second)), none)
      const remains = Quantity.fromUnits(whole - first - second)
      const of = (remainder: Quantity.Difference | null) =>
        addingUp(
          target(quantity(whole)),
          { parts: given, remainder: remainder === null ? null : { quantity: remainder, reason: "机动" } },
          CODES,
        ).verdict
      assert.strictEqual(of(null), whole === first + second ? "adds" : "differs")
      assert.include(["adds", "explained"], of(remains))
      assert.notStrictEqual(of(Quantity.fromUnits(whole - first - second + 1n)), "explained")
    },
  )
})

describe("parsePartTarget", () => {
  it.each([
    ["1,200.50", number("1200.5")],
    ["无任务", none],
    ["-", none],
    ["", unknown],
    ["?", unknown],
    [" 应补尽补 ", words],
  ])("reads %j", (text, expected) => {
    assert.deepStrictEqual(parsePartTarget(text), expected)
  })

  it.each(["-3", "1.2.3", "12 所", "一\n二"])("does not take %j for anything", (text) => {
    assert.isUndefined(parsePartTarget(text))
  })
})

describe("wholeFromPart", () => {
  const above = target("8411", { unit: { zh: "所", en: "clinics" }, remark: { zh: "注", en: "note" } })
  const of = (part: PartTarget) => wholeFromPart(above, parts(part)[0])

  it("keeps the unit and the bound of the whole, and takes number and source from the part", () => {
    const whole = of(number("12"))
    assert.strictEqual(whole?.quantity as string, "12")
    assert.include(whole, { bound: "exact", remark: null })
    assert.deepStrictEqual(whole?.unit, above.unit)
    assert.deepStrictEqual(whole?.provenance, PROVENANCE)
  })

  it("is unknown where the part is unknown or not there, and nothing where there is no task", () => {
    assert.isNull(of(unknown)?.quantity)
    assert.isNull(wholeFromPart(above, undefined)?.quantity)
    assert.isNull(of(none))
    assert.strictEqual(of(words)?.words, "应补尽补")
  })
})
