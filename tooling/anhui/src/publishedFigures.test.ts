import { Ratio } from "@minsheng/core/kernel"
import { assert, describe, it } from "vitest"
import { cell, factRows } from "./facts.ts"

/** Evaluates decimals, exponents, + - * / and parentheses exactly: the terms as they were printed. */
class Evaluator {
  readonly #tokens: Array<string>

  constructor(expression: string) {
    const tokens = expression.match(/\d+(?:\.\d+)?(?:e\d+)?|[-+*/()]/g) ?? []
    if (tokens.join("") !== expression.replaceAll(" ", "")) throw new SyntaxError(expression)
    this.#tokens = tokens
  }

  value(): Ratio.Ratio {
    const value = this.#sum()
    if (this.#tokens.length > 0) throw new SyntaxError(`${this.#tokens.join(" ")} is left over`)
    return value
  }

  #sum(): Ratio.Ratio {
    let value = this.#product()
    for (let sign = this.#next("+", "-"); sign !== undefined; sign = this.#next("+", "-")) {
      value = sign === "+" ? Ratio.add(value, this.#product()) : Ratio.subtract(value, this.#product())
    }
    return value
  }

  #product(): Ratio.Ratio {
    let value = this.#factor()
    for (let sign = this.#next("*", "/"); sign !== undefined; sign = this.#next("*", "/")) {
      const factor = this.#factor()
      const result = sign === "*" ? Ratio.multiply(value, factor) : Ratio.divide(value, factor)
      if (result === undefined) throw new RangeError("division by zero")
      value = result
    }
    return value
  }

  #factor(): Ratio.Ratio {
    if (this.#next("(") !== undefined) {
      const value = this.#sum()
      if (this.#next(")") === undefined) throw new SyntaxError("a parenthesis is not closed")
      return value
    }
    const value = Ratio.fromDecimal(this.#tokens.shift() ?? "")
    if (value === undefined) throw new SyntaxError("a number is missing")
    return value
  }

  #next(...wanted: ReadonlyArray<string>): string | undefined {
    return wanted.includes(this.#tokens[0] ?? "") ? this.#tokens.shift() : undefined
  }
}

const evaluate = (expression: string): Ratio.Ratio => new Evaluator(expression).value()

describe("the evaluator of this test", () => {
  it.each([
    ["2+3*4", "14.000"],
    ["(2+3)*4", "20.000"],
    ["10-3-2", "5.000"],
    ["100/8/5", "2.500"],
    ["1-(2-(3-4))", "-2.000"],
    ["0.1+0.2", "0.300"],
    ["3594e4/75665", "474.988"],
    ["1/3*3", "1.000"],
  ])("computes %s exactly: %s", (expression, expected) => {
    assert.strictEqual(Ratio.round(evaluate(expression), 3), expected)
  })

  it.each(["", "1+", "(1", "1)", "1 2", "1/0", "a", "1..2"])("refuses %j", (expression) => {
    assert.throws(() => evaluate(expression))
  })
})

const rows = factRows("published_figures")

describe("every published figure", () => {
  it.each(rows.map((row) => [cell(row, "id"), row] as const))(
    "%s agrees with its own terms as committed",
    (_, row) => {
      const printed = Ratio.fromDecimal(cell(row, "printed"))
      assert.isDefined(printed)
      const decimals = Number(cell(row, "printed_decimals"))
      const found = Ratio.agreement(evaluate(cell(row, "expression")), printed as Ratio.Ratio, decimals)
      assert.strictEqual(found, cell(row, "agreement"))
    },
  )

  it("is printed with at most the decimals that are committed", () => {
    for (const row of rows) {
      const decimals = (cell(row, "printed").split(".")[1] ?? "").length
      assert.isAtMost(decimals, Number(cell(row, "printed_decimals")), cell(row, "id"))
    }
  })

  it("is one of 42 with ids of their own and a source, and all three outcomes occur", () => {
    assert.strictEqual(new Set(rows.map((row) => cell(row, "id"))).size, 42)
    for (const row of rows) assert.isNotEmpty(cell(row, "source"))
    const outcomes = Map.groupBy(rows, (row) => cell(row, "agreement"))
    assert.deepStrictEqual(
      [...outcomes].map(([outcome, some]) => [outcome, some.length] as const).toSorted(),
      [
        ["differs", 2],
        ["equalAsPrinted", 39],
        ["withinPrintedRounding", 1],
      ],
    )
  })

  it("would be told from another: one unit more in the last printed place never agrees as printed", () => {
    for (const row of rows.filter((one) => one["agreement"] === "equalAsPrinted")) {
      const decimals = Number(cell(row, "printed_decimals"))
      const printed = Ratio.fromDecimal(cell(row, "printed")) as Ratio.Ratio
      const more = Ratio.add(printed, { numerator: 1n, denominator: 10n ** BigInt(decimals) })
      assert.notStrictEqual(
        Ratio.agreement(evaluate(cell(row, "expression")), more, decimals),
        "equalAsPrinted",
      )
    }
  })
})
