import { prop } from "@effect/vitest"
import { assert, describe, it } from "vitest"
import { addDays } from "../kernel/CalendarDate.ts"
import { divisionsOn, type RegionRegister } from "./RegionRegister.ts"
import { type Succession, successions } from "./succession.ts"
import { FIRST_DAY, int, MapHistory, mapOf } from "../testing/ChangingMap.ts"

const RUNS = { arbitrary: { runs: 300, size: 8 } }

const day = (count: number) => addDays(FIRST_DAY, count)
const inForce = (register: RegionRegister, on: number): ReadonlyArray<string> =>
  divisionsOn(register, day(on))
    .filter((division) => division.level === "county")
    .map((division): string => division.code)
    .toSorted()
const distinct = (codes: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(codes)].toSorted()
const between = (register: RegionRegister, from: number, to: number): ReadonlyArray<Succession> =>
  successions(register, day(from), day(to))

describe("successions, in any history", () => {
  let split = 0

  prop(
    "map every division of either date, forward and backward",
    [MapHistory, int(0, 8), int(0, 8)],
    ([history, from, to]) => {
      const register = mapOf(history)
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
    [MapHistory, int(0, 8)],
    ([history, on]) => {
      const register = mapOf(history)
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
    [MapHistory, int(0, 4), int(0, 4)],
    ([history, first, second]) => {
      const register = mapOf(history)
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
    [MapHistory, int(0, 8), int(0, 8)],
    ([history, from, to]) => {
      const pieces = between(mapOf(history), from, to)
      for (const piece of pieces.filter((one) => one.extent === "whole")) {
        assert.strictEqual(pieces.filter((one) => one.from === piece.from).length, 1)
      }
    },
    RUNS,
  )
})
