import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { Cursor, cut, PAGE_LIMIT_MAX, PageLimit } from "./Page.ts"

const cursorOf = (row: number): Cursor => Cursor.make(`after ${row}`)

describe("cut", () => {
  it.each<[string, ReadonlyArray<number>, number, ReadonlyArray<number>, string | null]>([
    ["no rows at all", [], 3, [], null],
    ["fewer rows than the limit", [1, 2], 3, [1, 2], null],
    ["exactly the limit", [1, 2, 3], 3, [1, 2, 3], null],
    ["one more than the limit", [1, 2, 3, 4], 3, [1, 2, 3], "after 3"],
    ["a limit of one", [1, 2], 1, [1], "after 1"],
  ])("of %s", (_, rows, limit, shown, next) => {
    assert.deepStrictEqual(cut(rows, limit, cursorOf), { rows: shown, next: next as Cursor | null })
  })

  it("shows every row exactly once when pages follow each other", () => {
    const all = Array.from({ length: 23 }, (_, index) => index + 1)
    for (let limit = 1; limit <= 24; limit += 1) {
      const seen: Array<number> = []
      let page = cut(all.slice(0, limit + 1), limit, cursorOf)
      seen.push(...page.rows)
      while (page.next !== null) {
        const after = Number(page.next.slice("after ".length))
        page = cut(all.filter((row) => row > after).slice(0, limit + 1), limit, cursorOf)
        seen.push(...page.rows)
      }
      assert.deepStrictEqual(seen, all)
    }
  })
})

describe("PageLimit and Cursor", () => {
  it.each([
    [0, false],
    [1, true],
    [PAGE_LIMIT_MAX, true],
    [PAGE_LIMIT_MAX + 1, false],
    [1.5, false],
    ["10", false],
  ])("a limit of %j: %s", (limit, accepted) => {
    assert.strictEqual(Option.isSome(Schema.decodeUnknownOption(PageLimit)(limit)), accepted)
  })

  it.each([
    ["", false],
    ["a", true],
    ["a".repeat(400), true],
    ["a".repeat(401), false],
  ])("a cursor of this length (%#): %s", (cursor, accepted) => {
    assert.strictEqual(Option.isSome(Schema.decodeUnknownOption(Cursor)(cursor)), accepted)
  })
})
