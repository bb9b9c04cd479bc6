import { assert, describe, it } from "vitest"
import * as CalendarDate from "./CalendarDate.ts"
import { first, last, make, Month, next, numberInYear, of, parse, through, year } from "./Month.ts"

const two = (value: number): string => String(value).padStart(2, "0")

/** Every month from 1900 to 2199, with the platform's calendar as the oracle. */
const everyMonth = Array.from({ length: 300 * 12 }, (_, index) => ({
  year: 1900 + Math.floor(index / 12),
  month: (index % 12) + 1,
}))

describe("every month from 1900 to 2199", () => {
  it("ends on its last day and is followed by the next", () => {
    for (const at of everyMonth) {
      const month = make(`${at.year}-${two(at.month)}`)
      const lastDay = new Date(Date.UTC(at.year, at.month, 0)).getUTCDate()
      const following = new Date(Date.UTC(at.year, at.month, 1))
      assert.strictEqual(first(month), `${month}-01`)
      assert.strictEqual(last(month), `${month}-${two(lastDay)}`)
      assert.strictEqual(next(month), `${following.getUTCFullYear()}-${two(following.getUTCMonth() + 1)}`)
      assert.strictEqual(of(last(month)), month)
      assert.strictEqual(year(month), at.year)
      assert.strictEqual(numberInYear(month), at.month)
    }
  })
})

describe("last", () => {
  it.each([
    ["1900-02", "1900-02-28"],
    ["2000-02", "2000-02-29"],
    ["2010-02", "2010-02-28"],
    ["2012-02", "2012-02-29"],
    ["2100-02", "2100-02-28"],
    ["2010-04", "2010-04-30"],
    ["2010-12", "2010-12-31"],
  ])("of %s is %s", (month, date) => {
    assert.strictEqual(last(make(month)), CalendarDate.make(date))
  })
})

describe("parse", () => {
  it.each(["1900-01", "2010-05", "2010-12", "2199-12"])("reads %s", (text) => {
    assert.strictEqual(parse(text), text)
  })

  it.each([
    "",
    "2010",
    "2010-00",
    "2010-13",
    "2010-5",
    "1899-12",
    "2200-01",
    "2010-05-01",
    "2010/05",
    "2010-05\n",
  ])("refuses %j", (text) => {
    assert.isUndefined(parse(text))
    assert.throws(() => Month.make(text))
  })
})

describe("through", () => {
  it("counts the months from January", () => {
    assert.deepStrictEqual(through(make("2010-01")), ["2010-01"].map(make))
    assert.deepStrictEqual(through(make("2010-03")), ["2010-01", "2010-02", "2010-03"].map(make))
    assert.strictEqual(through(make("2010-12")).length, 12)
  })
})
