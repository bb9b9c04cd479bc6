import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import {
  addDays,
  atInstant,
  type CalendarDate,
  dayOfYear,
  daysBetween,
  daysInYear,
  earlier,
  isLastOfMonth,
  make,
  parse,
  startOf,
  year,
} from "./CalendarDate.ts"

const MILLIS_PER_DAY = 86_400_000
const FIRST = make("1900-01-01")
/** 201 years, 49 of them leap years: 1900 and 2100 are none, 2000 is. */
const DAY_COUNT = 201 * 365 + 49

/** The platform's own calendar, which the code under test must not use. */
const oracle = (day: number): Date => new Date(Date.UTC(1900, 0, 1) + day * MILLIS_PER_DAY)
const textOf = (date: Date): string => date.toISOString().slice(0, 10)

const everyDay = Array.from({ length: DAY_COUNT }, (_, day) => day)
/** The days on which a claim does not hold; none of 73,414 may. */
const failures = (holds: (date: CalendarDate, day: number) => boolean): ReadonlyArray<string> =>
  everyDay
    .map((day) => [textOf(oracle(day)) as CalendarDate, day] as const)
    .filter(([date, day]) => !holds(date, day))
    .map(([date]) => date)

describe("every day from 1900 to 2100", () => {
  it("is a date", () => {
    assert.strictEqual(textOf(oracle(DAY_COUNT - 1)), "2100-12-31")
    assert.deepStrictEqual(
      failures((date) => parse(date) === date),
      [],
    )
  })

  it("is so many days after the first, and back", () => {
    assert.deepStrictEqual(
      failures((date, day) => addDays(FIRST, day) === date),
      [],
    )
    assert.deepStrictEqual(
      failures((date, day) => addDays(date, -day) === FIRST),
      [],
    )
    assert.deepStrictEqual(
      failures((date, day) => daysBetween(FIRST, date) === day),
      [],
    )
    assert.deepStrictEqual(
      failures((date, day) => daysBetween(date, FIRST) === 0 - day),
      [],
    )
  })

  it("has its place in its year", () => {
    const firstOfYear = (date: CalendarDate): number => Date.UTC(Number(date.slice(0, 4)), 0, 1)
    assert.deepStrictEqual(
      failures(
        (date, day) => dayOfYear(date) === (oracle(day).getTime() - firstOfYear(date)) / MILLIS_PER_DAY + 1,
      ),
      [],
    )
    assert.deepStrictEqual(
      failures((date, day) => year(date) === oracle(day).getUTCFullYear()),
      [],
    )
  })

  it("is the last of its month if and only if the next is a first", () => {
    assert.deepStrictEqual(
      failures((date, day) => isLastOfMonth(date) === (oracle(day + 1).getUTCDate() === 1)),
      [],
    )
  })

  it("begins at midnight in Shanghai and ends a millisecond before the next", () => {
    assert.deepStrictEqual(
      failures((date, day) => startOf(date) === oracle(day).getTime() - 8 * 3_600_000),
      [],
    )
    assert.deepStrictEqual(
      failures((date) => atInstant(startOf(date)) === date),
      [],
    )
    assert.deepStrictEqual(
      failures((date) => atInstant(startOf(date) + MILLIS_PER_DAY - 1) === date),
      [],
    )
    assert.deepStrictEqual(
      failures((date) => atInstant(startOf(date) - 1) === addDays(date, -1)),
      [],
    )
  })
})

describe("leap years", () => {
  it.each([
    [1900, 365],
    [1904, 366],
    [2000, 366],
    [2010, 365],
    [2012, 366],
    [2100, 365],
    [2400, 366],
  ])("%i has %i days", (of, days) => {
    assert.strictEqual(daysInYear(make(`${of}-06-01`)), days)
    assert.strictEqual(dayOfYear(make(`${of}-12-31`)), days)
    assert.strictEqual(parse(`${of}-02-29`) !== undefined, days === 366)
  })
})

describe("parse", () => {
  it("knows how long every month is", () => {
    const two = (value: number): string => String(value).padStart(2, "0")
    for (const of of [1900, 1904, 2000, 2010, 2012, 2100]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${of}-${two(month)}-${two(day)}`
          const exists = textOf(new Date(Date.UTC(of, month - 1, day))) === text
          assert.strictEqual(parse(text) !== undefined, exists, text)
        }
      }
    }
  })

  it.each([
    "",
    "2010",
    "2010-05",
    "1899-12-31",
    "2010-5-31",
    "2010-05-1",
    "2010/05/31",
    "20100531",
    " 2010-05-31",
    "2010-05-31 ",
    "2010-05-31\n",
    "2010-05-31T00:00:00Z",
    "+2010-05-31",
    "10000-01-01",
    "\uff12010-05-31",
    "abcd-ef-gh",
  ])("refuses %j", (text) => {
    assert.isUndefined(parse(text))
    assert.throws(() => make(text))
  })
})

describe("atInstant", () => {
  it.each([
    ["2010-05-30T15:59:59.999Z", "2010-05-30"],
    ["2010-05-30T16:00:00.000Z", "2010-05-31"],
    ["2010-05-31T15:59:59.999Z", "2010-05-31"],
    ["2010-05-31T16:00:00.000Z", "2010-06-01"],
    ["2010-12-31T15:59:59.999Z", "2010-12-31"],
    ["2010-12-31T16:00:00.000Z", "2011-01-01"],
    ["1969-12-31T15:59:59.999Z", "1969-12-31"],
    ["1969-12-31T16:00:00.000Z", "1970-01-01"],
  ])("is the office's date at %s: %s", (instant, date) => {
    assert.strictEqual(atInstant(Date.parse(instant)), date)
  })

  // China kept summer time until 1991; the register's first record is later.
  const Millis = Schema.Int.check(
    Schema.isBetween({ minimum: Date.UTC(1992, 0, 1), maximum: Date.UTC(2100, 0, 1) }),
  )
  const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" })

  prop(
    "is what a clock in Shanghai shows",
    [Millis],
    ([millis]) => {
      assert.strictEqual(atInstant(millis), shanghai.format(millis))
    },
    { arbitrary: { runs: 300 } },
  )
})

describe("earlier", () => {
  it.each([
    ["2010-05-30", "2010-05-31", "2010-05-30"],
    ["2010-05-31", "2010-05-30", "2010-05-30"],
    ["2009-12-31", "2010-01-01", "2009-12-31"],
    ["2010-05-31", "2010-05-31", "2010-05-31"],
  ])("of %s and %s is %s", (a, b, expected) => {
    assert.strictEqual(earlier(make(a), make(b)), expected)
  })
})
