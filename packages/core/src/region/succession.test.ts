import { prop } from "@effect/vitest"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { addDays, make as dateOf } from "../kernel/CalendarDate.ts"
import { type DivisionCode, make as code } from "../kernel/DivisionCode.ts"
import type { Division, Extent, Transfer } from "./Division.ts"
import { divisionsOn, type RegionRegister } from "./RegionRegister.ts"
import { type Succession, successions } from "./succession.ts"

const FIRST_DAY = dateOf("2010-01-01")
const provenance = { source: "test", confidence: "verified" } as const

/** A map that changes, one act a day. */
class ChangingMap {
  readonly divisions: Array<Division> = []
  readonly transfers: Array<Transfer> = []
  #day = 0

  constructor(countyCount: number) {
    for (let index = 0; index < countyCount; index += 1) this.#establish(null)
  }

  #establish(validFrom: Division["validFrom"]): DivisionCode {
    const own = code(`34${String(this.divisions.length + 1).padStart(4, "0")}`)
    const name = { zh: own, en: own }
    const parentCode = code("340000")
    const facts = { level: "county", kind: "county", parentCode, provenance } as const
    this.divisions.push({ ...facts, code: own, name, validFrom, validTo: null })
    return own
  }

  #abolish(gone: DivisionCode): void {
    const at = this.divisions.findIndex((division) => division.code === gone)
    this.divisions[at] = { ...(this.divisions[at] as Division), validTo: this.today }
  }

  #move(fromCode: DivisionCode, toCode: DivisionCode, extent: Extent): void {
    this.transfers.push({ act: `day ${this.#day}`, on: this.today, fromCode, toCode, extent, provenance })
  }

  get today() {
    return addDays(FIRST_DAY, this.#day)
  }

  act(kind: "rename" | "merge" | "split" | "dissolve", one: number, other: number): void {
    const standing = this.divisions
      .filter((division) => division.validTo === null)
      .map((division) => division.code)
    const a = standing[one % standing.length] as DivisionCode
    const b = standing.filter((division) => division !== a)[other % Math.max(standing.length - 1, 1)]
    this.#day += 1
    const town = `镇${this.#day}`
    if (kind === "split") return this.#move(a, this.#establish(this.today), { _tag: "Part", places: [town] })
    if (kind === "rename" || b === undefined) this.#move(a, this.#establish(this.today), { _tag: "Whole" })
    else if (kind === "merge") this.#move(a, b, { _tag: "Whole" })
    else {
      this.#move(a, this.#establish(this.today), { _tag: "Remainder", exceptPlaces: [town] })
      this.#move(a, b, { _tag: "Part", places: [town] })
    }
    this.#abolish(a)
  }

  register(): RegionRegister {
    return { divisions: this.divisions, transfers: this.transfers }
  }
}

const int = (minimum: number, maximum: number) => Schema.Int.check(Schema.isBetween({ minimum, maximum }))
const Act = Schema.Struct({
  kind: Schema.Literals(["rename", "merge", "split", "dissolve"]),
  one: int(0, 20),
  other: int(0, 20),
})
const History = Schema.Struct({
  countyCount: int(2, 5),
  acts: Schema.Array(Act).check(Schema.isMaxLength(8)),
})
const RUNS = { arbitrary: { runs: 300, size: 8 } }

const registerOf = ({ countyCount, acts }: typeof History.Type): RegionRegister => {
  const map = new ChangingMap(countyCount)
  for (const { kind, one, other } of acts) map.act(kind, one, other)
  return map.register()
}

const day = (count: number) => addDays(FIRST_DAY, count)
const inForce = (register: RegionRegister, on: number): ReadonlyArray<string> =>
  divisionsOn(register, day(on))
    .map((division): string => division.code)
    .toSorted()
const distinct = (codes: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(codes)].toSorted()
const between = (register: RegionRegister, from: number, to: number): ReadonlyArray<Succession> =>
  successions(register, day(from), day(to))

describe("successions, in any history", () => {
  let split = 0

  prop(
    "map every division of either date, forward and backward",
    [History, int(0, 8), int(0, 8)],
    ([history, from, to]) => {
      const register = registerOf(history)
      const pieces = between(register, from, to)
      assert.deepStrictEqual(distinct(pieces.map((piece) => piece.from)), inForce(register, from))
      assert.deepStrictEqual(distinct(pieces.map((piece) => piece.to)), inForce(register, to))
      const back = between(register, to, from).map((piece) => `${piece.to} ${piece.from}`)
      assert.deepStrictEqual(distinct(back), distinct(pieces.map((piece) => `${piece.from} ${piece.to}`)))
      if (pieces.some((piece) => piece.extent === "part")) split += 1
    },
    RUNS,
  )

  it("met parts", () => {
    assert.isAbove(split, 30)
  })

  prop(
    "of a date in itself are the divisions themselves",
    [History, int(0, 8)],
    ([history, on]) => {
      const register = registerOf(history)
      const pieces = between(register, on, on)
      assert.deepStrictEqual(
        pieces.map((piece): string => piece.from),
        inForce(register, on),
      )
      assert.isTrue(pieces.every((piece) => piece.from === piece.to && piece.extent === "whole"))
    },
    RUNS,
  )

  prop(
    "over two spans join to those over both",
    [History, int(0, 4), int(0, 4)],
    ([history, first, second]) => {
      const register = registerOf(history)
      const [start, middle, end] = [0, first, first + second]
      const joined = between(register, start, middle).flatMap((piece) =>
        between(register, middle, end)
          .filter((next) => next.from === piece.to)
          .map((next) => `${piece.from} ${next.to} ${piece.extent === next.extent ? piece.extent : "part"}`),
      )
      const direct = between(register, start, end).map((piece) => `${piece.from} ${piece.to} ${piece.extent}`)
      assert.deepStrictEqual(direct.toSorted(), joined.toSorted())
    },
    RUNS,
  )

  prop(
    "wholly in one division leave nothing for another",
    [History, int(0, 8), int(0, 8)],
    ([history, from, to]) => {
      const pieces = between(registerOf(history), from, to)
      for (const piece of pieces.filter((one) => one.extent === "whole")) {
        assert.strictEqual(pieces.filter((one) => one.from === piece.from).length, 1)
      }
    },
    RUNS,
  )
})
