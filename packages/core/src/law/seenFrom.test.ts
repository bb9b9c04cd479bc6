import { assert, describe, it } from "vitest"
import { make } from "../kernel/CalendarDate.ts"
import { cite } from "./Citation.ts"
import type { DatedParameter } from "./DatedParameter.ts"
import { type Flag, type Measure, saidBy } from "./Measure.ts"
import { observe } from "./observe.ts"
import { seenFrom } from "./seenFrom.ts"
import { all, any, apart, atLeast, doneWithin, isFalse, isSame, isTrue, not, notAfter } from "./Test.ts"

interface Whole {
  readonly count: number
}

const count: Measure<Whole, number> = {
  id: "whole.count",
  title: { zh: "数", en: "count" },
  unit: "count",
  of: (whole) => saidBy(whole.count, "a1"),
}
const isMany: Flag<Whole> = {
  id: "whole.isMany",
  title: { zh: "多", en: "is many" },
  unit: "flag",
  of: (whole) => saidBy(whole.count > 2, "a1"),
}
const day: Measure<Whole, ReturnType<typeof make>> = {
  id: "whole.day",
  title: { zh: "日", en: "day" },
  unit: "date",
  of: (whole) => saidBy(make(`2010-01-0${whole.count}`), "a1"),
}
const days: DatedParameter<number> = {
  id: "test/days",
  title: { zh: "期限", en: "days" },
  unit: "days",
  values: [
    {
      from: make("2000-01-01"),
      until: null,
      value: 1,
      rows: ["TP-01"],
      citations: [
        cite({ title: { zh: "例", en: "example" }, documentNumber: null, textReadFrom: null }, "一"),
      ],
      confidence: "M",
    },
  ],
  checkedOn: make("2026-11-22"),
}

describe("a condition on a whole, seen from its part", () => {
  const tests = [
    atLeast(count, days),
    atLeast(count, count),
    isTrue(isMany),
    isFalse(isMany),
    isSame(count, count),
    notAfter(day, day),
    doneWithin(day, day, days),
    apart(day, day, days),
    not(isTrue(isMany)),
    all(isTrue(isMany), atLeast(count, days)),
    any(isTrue(isMany), atLeast(count, days)),
  ]
  const moment = { anchor: make("2010-01-01"), on: make("2010-01-01") }

  it.each(tests.map((test) => [test._tag, test] as const))("comes to the same: %s", (_, test) => {
    for (const whole of [{ count: 1 }, { count: 3 }]) {
      const part = { of: whole }
      assert.strictEqual(
        observe(
          seenFrom(test, (one: typeof part) => one.of),
          part,
          moment,
          [],
        ),
        observe(test, whole, moment, []),
      )
    }
  })
})
