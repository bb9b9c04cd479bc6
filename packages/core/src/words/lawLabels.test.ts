/** Comparisons as sentences. */
import { assert, describe, it } from "vitest"
import type { FindingAnswer } from "../dossier/index.ts"
import { comparisonWords, lawValueWords, unitWords } from "./lawLabels.ts"

type Compared = FindingAnswer["evidence"][number]

const title = (zh: string, en: string) => ({ zh, en })

const compared = (more: Partial<Compared>): Compared => ({
  fact: title("结算价款", "settled price"),
  unit: "fen",
  observed: "90000000000",
  is: "<=",
  against: null,
  expected: null,
  holds: "no",
  dueOn: null,
  acts: ["a1"],
  actCount: 1,
  number: null,
  ...more,
})

const number = (zh: string, en: string, unit: string, value: string | number): Compared["number"] => ({
  id: "x/y",
  title: title(zh, en),
  value,
  unit,
  from: "2000-01-01" as never,
  until: null,
  citations: [],
})

describe("a comparison as a sentence", () => {
  it.each([
    [
      compared({
        is: ">=",
        against: title("限额", "threshold"),
        expected: "200000000",
        number: number("限额", "threshold", "fen", "200000000"),
      }),
      "结算价款：900000000.00 元；不低于“限额” 2000000.00 元：不成立",
      "settled price: 900000000.00 yuan; at least “threshold” 2000000.00 yuan: not so",
    ],
    [
      compared({
        against: title("合同价", "contract price"),
        expected: "100",
        number: number("比例", "share", "millionths", 30_000),
      }),
      "结算价款：900000000.00 元；不超过“合同价” 1.00 元 的 3%：不成立",
      "settled price: 900000000.00 yuan; at most 3 % of “contract price” 1.00 yuan: not so",
    ],
    [
      compared({
        unit: "date",
        observed: null,
        against: title("验收日", "day of acceptance"),
        expected: "2010-03-16",
        holds: "unknown",
        number: number("期限", "period", "days", 15),
      }),
      "结算价款：未载明；不晚于“验收日”后 15 日（2010-03-16）：不明",
      "settled price: not said; not after 15 days from “day of acceptance” (2010-03-16): not known",
    ],
    [
      compared({
        unit: "date",
        observed: "2010-03-01",
        is: "apart",
        against: title("截止日", "last day"),
        expected: "2010-03-21",
        holds: "yes",
        number: number("期限", "period", "workingDays", 5),
      }),
      "结算价款：2010-03-01；与“截止日” 2010-03-21 相隔至少 5 个工作日：成立",
      "settled price: 2010-03-01; at least 5 working days apart from “last day” 2010-03-21: so",
    ],
    [
      compared({ unit: "flag", observed: true, is: "==", expected: true, holds: "yes" }),
      "结算价款：是；为“是”：成立",
      "settled price: yes; equal to “yes”: so",
    ],
    [
      compared({
        unit: "date",
        observed: "2010-03-01",
        is: "<",
        against: title("截止日", "last day"),
        expected: "2010-03-21",
        holds: "yes",
      }),
      "结算价款：2010-03-01；早于“截止日” 2010-03-21：成立",
      "settled price: 2010-03-01; before “last day” 2010-03-21: so",
    ],
  ])("%#", (one, zh, en) => {
    assert.deepStrictEqual(comparisonWords(one), { zh, en })
  })

  it("says numbers as people read them", () => {
    assert.strictEqual(lawValueWords(12_345, "millionths").en, "1.2345 %")
    assert.strictEqual(lawValueWords(3, "count").zh, "3")
    for (const unit of Object.keys(unitWords)) assert.isNotEmpty(lawValueWords(1, unit).zh)
  })
})
