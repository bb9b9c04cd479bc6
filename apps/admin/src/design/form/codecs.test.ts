/** What is typed and what is said are the same, kind by kind. */
import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { CalendarDate, Money } from "@minsheng/core/kernel"
import { PhysicalProgress } from "@minsheng/core/project"
import { choices, type Codec, date, line, money, month, optional, percent, whole } from "./codecs.ts"
import { words } from "./words.ts"

const Fen = Schema.BigInt.check(Schema.isBetweenBigInt({ minimum: 0n, maximum: 10n ** 13n - 1n }))
const Count = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 10 ** 15 - 1 }))
const Day = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40_000 }))

/** A value as it is said after it was typed. */
const typed = <Value>(codec: Codec<Value>, value: Value): Value | undefined =>
  codec.read(codec.write(value)).value

describe("what a codec writes, it reads", () => {
  prop("money, to the fen, and what it reads core takes", [Fen], ([fen]) => {
    const value = typed(money, fen.toString())
    assert.strictEqual(value, fen.toString())
    assert.strictEqual(Schema.decodeUnknownSync(Money.EnteredFen)(value), fen)
  })

  prop("percent, to the basis point", [PhysicalProgress], ([points]) => {
    assert.strictEqual(typed(percent, points), points)
  })

  prop("counts", [Count], ([count]) => {
    assert.strictEqual(typed(whole, count), count)
  })

  prop("dates and their months", [Day], ([days]) => {
    const day = CalendarDate.addDays(CalendarDate.make("1990-01-01"), days)
    assert.strictEqual(typed(date, day), day)
    assert.strictEqual(typed(month, day.slice(0, 7)), day.slice(0, 7))
  })

  it.each([[["a"]], [["a", "b", "c"]]])("choices %o", (values) => {
    assert.deepStrictEqual(typed(choices, values), values)
  })

  it("what may be empty, as null", () => {
    assert.isNull(typed(optional(line), null))
    assert.isNull(typed(optional(date), null))
    assert.strictEqual(typed(optional(line), "示例"), "示例")
  })
})

describe("what is not of a kind", () => {
  it("is said in the words of the kind", () => {
    for (const text of ["", "一千", "1.234", "-1", "1e3", "100000000000.00"]) {
      assert.strictEqual(money.read(text).problem, words.badMoney, text)
    }
    for (const text of ["", "100.01", "140", "1.234", "-1"]) {
      assert.strictEqual(percent.read(text).problem, words.badPercent, text)
    }
    for (const text of ["", "-1", "1.5", "10000000000000000"]) {
      assert.strictEqual(whole.read(text).problem, words.badNumber, text)
    }
    for (const text of ["", "2010-02-30", "x"]) assert.strictEqual(date.read(text).problem, words.badDate)
    for (const text of ["", "2010-13", "x"]) assert.strictEqual(month.read(text).problem, words.badMonth)
    assert.strictEqual(line.read("  ").problem, words.badLine)
    assert.strictEqual(choices.read("").problem, words.noneChosen)
  })

  it.each([
    ["1,234.5", "123450"],
    [" 12 ", "1200"],
    ["0", "0"],
  ])("money is read as people write it: %s", (text, digits) => {
    assert.strictEqual(money.read(text).value, digits)
  })
})
