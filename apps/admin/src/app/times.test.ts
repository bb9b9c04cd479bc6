/** Times without the browser's formats say what those would say. */
import { assert, describe, it } from "vitest"
import { Month } from "@minsheng/core/kernel"
import { clockTime, monthName, officeTime, officeTimeOfDay } from "./times.ts"

const shanghai = (parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", ...parts })
const TIME = { hour: "2-digit", minute: "2-digit" } as const
const DAY = { year: "numeric", month: "2-digit", day: "2-digit" } as const

/** Around midnight, around the turn of a year, in a leap year, and now and again in between. */
const MOMENTS = [
  "2009-12-31T15:59:59.999Z",
  "2009-12-31T16:00:00.000Z",
  "2012-02-28T16:00:00.000Z",
  "2010-05-31T02:07:09.123Z",
  "2026-11-23T09:00:00.000Z",
  ...Array.from({ length: 200 }, (_, index) =>
    new Date(Date.UTC(2007, 0, 1) + index * 3_333_333_333).toISOString(),
  ),
]

describe("the office's clock", () => {
  it("shows what a clock in Shanghai shows", () => {
    for (const moment of MOMENTS) {
      const millis = Date.parse(moment)
      assert.strictEqual(officeTime(moment), shanghai({ ...DAY, ...TIME }).format(millis))
      assert.strictEqual(officeTimeOfDay(millis), shanghai(TIME).format(millis))
      assert.strictEqual(clockTime(millis), shanghai({ ...TIME, second: "2-digit" }).format(millis))
    }
  })

  it("names the months in both languages", () => {
    const english = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" })
    for (let number = 1; number <= 12; number += 1) {
      const month = Month.make(`2010-${String(number).padStart(2, "0")}`)
      assert.strictEqual(monthName(month, "zh"), `${number} 月`)
      assert.strictEqual(monthName(month, "en"), english.format(new Date(`${month}-01T00:00:00Z`)))
    }
  })
})
