/** What stands on one side alone, as rows. */
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import type { StatementAnswer } from "@minsheng/core/bank"
import { CalendarDate, Uuid } from "@minsheng/core/kernel"
import { Position } from "@minsheng/core/journal"
import {
  addressOf,
  isFree,
  isUnexplained,
  itemAt,
  type ItemRow,
  kindsOf,
  linesOf,
  othersOf,
  sumOf,
} from "./items.ts"

const HERE = Schema.decodeUnknownSync(Uuid.Uuid)("11111111-1111-7111-8111-111111111111")
const EARLIER = Schema.decodeUnknownSync(Uuid.Uuid)("22222222-2222-7222-8222-222222222222")
const day = CalendarDate.make("2010-05-20")

const line = (
  statementId: Uuid.Uuid,
  number: number,
  amountFen: bigint,
  matchNumber: number | null = null,
) => ({
  statementId,
  number,
  on: day,
  summary: "结息",
  counterparty: null,
  document: null,
  amountFen,
  explained: null,
  matchNumber,
})

const posting = (position: number, effectiveOn: string) => ({
  position: Position.make(position),
  number: 0,
  effectiveOn: CalendarDate.make(effectiveOn),
  amountFen: 5n,
})

const ANSWER = {
  statementId: HERE,
  toOn: CalendarDate.make("2010-05-31"),
  opening: { amountFen: -3n, explained: null },
  lines: [line(HERE, 1, 7n), line(EARLIER, 4, 2n, 9)],
  postings: [],
  others: [posting(120, "2010-06-02"), posting(80, "2010-04-30")],
} as unknown as StatementAnswer

describe("the rows of a statement", () => {
  it("begin with what the account began with, which is explained and never matched", () => {
    const [opening] = linesOf(ANSWER)
    assert.strictEqual(opening?.item._tag, "Opening")
    assert.isTrue(opening !== undefined && isUnexplained(opening) && !isFree(opening))
    assert.strictEqual(sumOf(linesOf(ANSWER)), 6n)
  })

  it("are not free once they are matched, and say when they are of an earlier statement", () => {
    const [, here, earlier] = linesOf(ANSWER)
    assert.isTrue(here !== undefined && isFree(here))
    assert.isTrue(earlier !== undefined && !isFree(earlier) && !isUnexplained(earlier))
    assert.strictEqual(earlier?.besides?.zh, "以前的对账单")
  })

  it("hold postings outside the statement apart, as what need not be explained", () => {
    const others = othersOf(ANSWER)
    assert.deepStrictEqual(
      others.map(({ besides }) => besides?.zh),
      ["期后", "启用对账前"],
    )
    assert.isFalse(others.some(isUnexplained))
  })

  it("are explained together for a reason that fits each of them, and none outside the statement", () => {
    const [opening, here] = linesOf(ANSWER)
    assert.include(kindsOf([here as ItemRow]), "interest")
    assert.deepStrictEqual(kindsOf([here as ItemRow, opening as ItemRow]), [])
    const out = { ...(here as ItemRow), amountFen: -7n }
    assert.deepStrictEqual(kindsOf([here as ItemRow, out]), ["bankMistake"])
    assert.deepStrictEqual(kindsOf(othersOf(ANSWER)), [])
  })

  it("are found again by their addresses", () => {
    for (const row of linesOf(ANSWER)) assert.strictEqual(itemAt(ANSWER, addressOf(row))?.key, row.key)
    assert.isUndefined(itemAt(ANSWER, "line-of-nothing"))
  })
})
