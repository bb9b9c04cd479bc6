import { prop } from "@effect/vitest"
import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { fromMillis, Instant, parse, toMillis } from "./Instant.ts"

describe("parse", () => {
  it.each([
    ["2010-05-31T10:00:00Z", "2010-05-31T10:00:00.000Z"],
    ["2010-05-31T10:00Z", "2010-05-31T10:00:00.000Z"],
    ["2010-05-31T10:00:00.5Z", "2010-05-31T10:00:00.500Z"],
    ["2010-05-31T18:00:00+08:00", "2010-05-31T10:00:00.000Z"],
    ["2010-05-31T23:30:00-02:30", "2010-06-01T02:00:00.000Z"],
    ["2012-02-29T00:00:00Z", "2012-02-29T00:00:00.000Z"],
  ])("reads %s", (text, utc) => {
    assert.strictEqual(parse(text), text)
    assert.strictEqual(fromMillis(toMillis(Instant.make(text))), utc)
  })

  it.each([
    ["nothing", ""],
    ["a date", "2010-05-31"],
    ["no zone", "2010-05-31T10:00:00"],
    ["a blank for the T", "2010-05-31 10:00:00Z"],
    ["a small z", "2010-05-31T10:00:00z"],
    ["a zone without its colon", "2010-05-31T10:00:00+0800"],
    ["microseconds", "2010-05-31T10:00:00.123456Z"],
    ["a twenty-fifth hour", "2010-05-31T25:00:00Z"],
    ["a sixtieth minute", "2010-05-31T10:60:00Z"],
    ["a sixtieth second", "2010-05-31T10:00:60Z"],
    ["a thirteenth month", "2010-13-01T10:00:00Z"],
    ["30 February", "2010-02-30T10:00:00Z"],
    ["29 February of a common year", "2010-02-29T10:00:00Z"],
    ["31 April", "2010-04-31T10:00:00Z"],
    ["a zone of a whole day", "2010-05-31T10:00:00+24:00"],
    ["a newline behind", "2010-05-31T10:00:00Z\n"],
  ])("refuses %s", (_, text) => {
    assert.isUndefined(parse(text))
    assert.isTrue(Option.isNone(Schema.decodeUnknownOption(Instant)(text)))
  })
})

describe("fromMillis", () => {
  const Millis = Schema.Int.check(
    Schema.isBetween({ minimum: Date.UTC(1950, 0, 1), maximum: Date.UTC(2199, 11, 31) }),
  )

  prop("writes what parse reads, to the millisecond", [Millis], ([millis]) => {
    const text = fromMillis(millis)
    assert.match(text, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.strictEqual(parse(text), text)
    assert.strictEqual(toMillis(text), millis)
  })
})
