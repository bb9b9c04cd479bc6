import { assert, describe, it } from "vitest"
import { cell, factRows, optional } from "./facts.ts"

describe("factRows", () => {
  it.each([
    ["divisions", 140],
    ["abolitions", 19],
    ["transfers", 21],
    ["programme_items_2010", 33],
    ["published_figures", 42],
  ])("reads every row of %s (%i), each with all its columns", (file, count) => {
    const rows = factRows(file)
    assert.strictEqual(rows.length, count)
    const columns = Object.keys(rows[0] ?? {})
    for (const row of rows) assert.deepStrictEqual(Object.keys(row), columns)
  })

  it("reads a cell with commas and quotation marks whole", () => {
    const [row] = factRows("programme_items_2010").filter((one) => one["key"] === "02")
    assert.strictEqual(row?.["name_en"], 'Rural "Five Guarantees" support')
  })

  it("leaves no blank at the end of a cell, and no mark at the beginning of a file", () => {
    for (const file of [
      "divisions",
      "abolitions",
      "transfers",
      "programme_items_2010",
      "published_figures",
    ]) {
      for (const row of factRows(file)) {
        for (const [column, value] of Object.entries(row)) {
          assert.strictEqual(value.trim(), value, `${file} ${column}`)
          assert.match(column, /^[a-z_]+$/)
        }
      }
    }
  })
})

describe("cell and optional", () => {
  const row = { code: "341522", parent: "" }

  it("answer what is there", () => {
    assert.strictEqual(cell(row, "code"), "341522")
    assert.strictEqual(optional(row, "code"), "341522")
  })

  it.each(["parent", "name"])("tell what must be there from what may be missing (%s)", (column) => {
    assert.throws(() => cell(row, column), new RegExp(`no ${column}`))
    assert.isNull(optional(row, column))
  })
})
