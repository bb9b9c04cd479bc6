import { prop } from "@effect/vitest"
import { Option, Schema } from "effect"
import { assert, describe, it } from "vitest"
import { isLine, line, Name, Remark } from "./Text.ts"

const accepts = (schema: Schema.ConstraintDecoder<unknown>, text: unknown): boolean =>
  Option.isSome(Schema.decodeUnknownOption(schema)(text))

describe("a line", () => {
  it.each([
    ["Chinese", "示例镇集中供水工程"],
    ["a blank inside", "Wuhu County"],
    ["a wide blank inside", "示例镇\u3000供水站"],
    ["punctuation", "“村村通”工程(二期)/3#"],
    ["characters beyond the basic plane", "𠮷田村😀"],
    ["one character", "a"],
  ])("may hold %s", (_, text) => {
    assert.isTrue(isLine(text))
    assert.isTrue(accepts(Name, text))
  })

  it.each([
    ["nothing", ""],
    ["only blanks", "  "],
    ["a blank before", " a"],
    ["a blank behind", "a "],
    ["a wide blank before", "\u3000a"],
    ["a no-break space behind", "a\u00a0"],
    ["a byte-order mark before", "\ufeffa"],
    ["NUL", "a\u0000b"],
    ["a newline", "a\nb"],
    ["a carriage return", "a\rb"],
    ["a tabulator", "a\tb"],
    ["an escape", "a\u001b[31mb"],
    ["delete", "a\u007fb"],
    ["a C1 control", "a\u0085b"],
    ["a line separator", "a\u2028b"],
    ["a paragraph separator", "a\u2029b"],
    ["a high surrogate alone", "a\ud842b"],
    ["a low surrogate alone", "a\udfb7b"],
    ["surrogates the wrong way round", "a\udfb7\ud842b"],
  ])("never holds %s", (_, text) => {
    assert.isFalse(isLine(text))
    assert.isFalse(accepts(Name, text))
  })

  it.each([1, null, undefined, ["a"]])("is never %j", (value) => {
    assert.isFalse(accepts(Name, value))
  })
})

describe("the length of a line", () => {
  it.each([
    [Name, 100],
    [Remark, 500],
    [line(2), 2],
  ])("counts characters, not the units of their encoding (%#)", (schema, most) => {
    assert.isTrue(accepts(schema, "a".repeat(most)))
    assert.isFalse(accepts(schema, "a".repeat(most + 1)))
    assert.isTrue(accepts(schema, "𠮷".repeat(most)))
    assert.isFalse(accepts(schema, "𠮷".repeat(most + 1)))
  })
})

const Pieces = Schema.Array(
  Schema.Literals(["a", "中", " ", "\n", "\u0000", "\ud842", "\udfb7", "\u2028", "😀"]),
)

describe("isLine", () => {
  let lines = 0

  prop(
    "holds of exactly the texts that survive every way they travel",
    [Pieces],
    ([pieces]) => {
      const text = pieces.join("")
      const bytes = new TextDecoder().decode(new TextEncoder().encode(text))
      const oneLine = text !== "" && text.split(/[\n\u2028]/u).length === 1 && !text.includes("\u0000")
      assert.strictEqual(isLine(text), oneLine && text.trim() === text && bytes === text)
      if (isLine(text)) lines += 1
    },
    { arbitrary: { runs: 500, size: 6 } },
  )

  it("held of some", () => {
    assert.isAbove(lines, 20)
  })
})
