import { ITEM_KINDS, itemWith, pointsBalance, programmeOf, programmeStream } from "@minsheng/core/programme"
import { journaled } from "@minsheng/core/testing"
import { assert, describe, it } from "vitest"
import { factRows } from "./facts.ts"
import { anhuiProgramme2010 } from "./programme.ts"

const programme = programmeOf(journaled(anhuiProgramme2010.events))
const { items } = programme

describe("the programme of Anhui in 2010", () => {
  it("has 33 items, keyed 01 to 33 in their order", () => {
    assert.strictEqual(programme.announced?.itemCount, 33)
    assert.deepStrictEqual(
      items.map((item): string => item.key),
      Array.from({ length: 33 }, (_, index) => String(index + 1).padStart(2, "0")),
    )
    assert.isTrue(items.every((item) => item.year === 2010))
  })

  it("gives 3500 points: five items of 120, twenty-eight of 100, and 100 for funds", () => {
    const withPoints = (points: number): number => items.filter((item) => item.points === points).length
    assert.deepStrictEqual([withPoints(120), withPoints(100)], [5, 28])
    assert.strictEqual(programme.announced?.fundGuaranteePoints, 100)
    assert.deepStrictEqual(pointsBalance(programme), { listed: 3500, announced: 3500 })
  })

  it("is 15 of construction, 13 of subsidies, 4 of insurance and 1 of training", () => {
    const byKind = ITEM_KINDS.map((kind) => items.filter((item) => item.kind === kind).length)
    assert.deepStrictEqual(byKind, [15, 13, 4, 1])
  })

  it("has exactly one item that is unconfirmed: the pension pilot", () => {
    const doubtful = items.filter((item) => !item.confirmed)
    assert.deepStrictEqual(
      doubtful.map((item) => item.name.zh),
      ["新型农村社会养老保险试点"],
    )
    assert.deepStrictEqual(
      doubtful.map((item): string => item.key),
      ["29"],
    )
    assert.strictEqual(doubtful[0]?.nameProvenance.confidence, "unconfirmed")
  })

  it("knows an item by its key and no other", () => {
    assert.strictEqual(itemWith(programme, "19")?.name.zh, "农村饮水安全工程")
    assert.isUndefined(itemWith(programme, "34"))
    assert.isUndefined(itemWith(programme, "9"))
  })

  it("marks as new the five of 2010", () => {
    const fresh = items.filter((item) => item.newThisYear)
    assert.deepStrictEqual(
      fresh.map((item): string => item.key),
      ["29", "30", "31", "32", "33"],
    )
    assert.isTrue(fresh.every((item) => item.since === "2010"))
  })
})

describe("what is not known", () => {
  it("of a target is null, never zero", () => {
    const known = items.filter((item) => item.target.quantity !== null)
    assert.deepStrictEqual(
      known.map((item): readonly [string, string | null] => [item.key, item.target.quantity]),
      [
        ["01", "2121000"],
        ["16", "8411"],
        ["32", "240"],
      ],
    )
    assert.isTrue(known.every((item) => item.target.provenance !== null))
    assert.isTrue(known.every((item) => item.target.quantity !== "0"))
  })

  it("of a unit is null where the list has none", () => {
    const without = items.filter((item) => item.target.unit === null)
    assert.deepStrictEqual(
      without.map((item): string => item.key),
      ["17", "25"],
    )
  })

  it("of an official number is null, and where there is one it has its source", () => {
    const numbered = items.filter((item) => item.officialNumber !== null)
    assert.deepStrictEqual(
      numbered.map((item): readonly [string, number] => [item.key, item.officialNumber?.number ?? 0]),
      [
        ["07", 24],
        ["29", 29],
        ["30", 30],
        ["31", 31],
        ["32", 32],
        ["33", 33],
      ],
    )
  })
})

describe("every fact", () => {
  it("has a source, and a remark has one too", () => {
    for (const item of items) {
      const sources = [item.nameProvenance, item.leadProvenance, item.officialNumber?.provenance]
      for (const provenance of sources)
        if (provenance !== undefined) assert.isNotEmpty(provenance.source, item.key)
      const { remark, quantity, provenance } = item.target
      assert.strictEqual(provenance !== null, remark !== null || quantity !== null, item.key)
    }
    assert.isNotEmpty(programme.announced?.documentProvenance?.source)
    assert.isNotEmpty(programme.announced?.pointsProvenance.source)
  })

  it("is in both languages", () => {
    for (const item of items) {
      const texts = [item.name, item.leadDepartment, item.target.unit, item.target.remark]
      for (const text of texts.filter((one) => one !== null)) {
        assert.match(text.zh, /\p{Script=Han}/u, item.key)
        assert.notMatch(text.en, /\p{Script=Han}/u, item.key)
      }
    }
  })

  it("is read from its row: nothing is lost and nothing is made up", () => {
    const rows = factRows("programme_items_2010")
    assert.strictEqual(rows.length, 33)
    rows.forEach((row, index) => {
      const item = items[index]
      assert.strictEqual(item?.key, row["key"])
      assert.strictEqual(item?.name.zh, row["name_zh"])
      assert.strictEqual(String(item?.points), row["points"])
      assert.strictEqual(item?.target.quantity ?? "", row["target_quantity"])
      assert.strictEqual(item?.leadProvenance.confidence, row["lead_confidence"])
    })
  })
})

describe("the events", () => {
  it("are of one stream and of the first day of the year", () => {
    for (const event of anhuiProgramme2010.events) {
      assert.strictEqual(event.stream, programmeStream(2010))
      assert.strictEqual(event.occurredOn, "2010-01-01")
    }
  })
})
