import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { earliest, latest, PartialDate, precision } from "./PartialDate.ts"

const decode = Schema.decodeUnknownOption(PartialDate)

describe("PartialDate", () => {
  it.each([
    ["2011-08-22", "day", "2011-08-22", "2011-08-22"],
    ["2019-08", "month", "2019-08-01", "2019-08-31"],
    ["2012-02", "month", "2012-02-01", "2012-02-29"],
    ["2010-02", "month", "2010-02-01", "2010-02-28"],
    ["2010-12", "month", "2010-12-01", "2010-12-31"],
  ])("%s is known to the %s, from %s to %s", (text, known, from, to) => {
    const date = Option.getOrThrow(decode(text))
    assert.strictEqual(precision(date), known)
    assert.strictEqual(earliest(date), from)
    assert.strictEqual(latest(date), to)
  })

  it.each(["", "2019", "2019-13", "2019-02-30", "2019-8", "08-2019", 2019, null])("refuses %j", (value) => {
    assert.isTrue(Option.isNone(decode(value)))
  })
})
