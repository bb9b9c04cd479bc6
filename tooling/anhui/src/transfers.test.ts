import { prop } from "@effect/vitest"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { divisionsOn, regionRegisterOf, type Succession, successions } from "@minsheng/core/region"
import { journaled } from "@minsheng/core/testing"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"
import { anhuiDivisions } from "./divisions.ts"

const register = regionRegisterOf(journaled(anhuiDivisions.events))
const on = CalendarDate.make
const between = (from: string, to: string): ReadonlyArray<Succession> =>
  successions(register, on(from), on(to))

type Shown = readonly [to: string, extent: "whole" | "part", only: string, except: string]
const became = (code: string, from: string, to: string): ReadonlyArray<Shown> =>
  between(from, to)
    .filter((piece) => piece.from === code)
    .map((piece) => [piece.to, piece.extent, piece.onlyPlaces.join(), piece.exceptPlaces.join()] as const)

const THEN = "2010-12-31"
const TODAY = "2026-11-22"

describe("what became of the counties of 2010", () => {
  it.each<[string, string, string, ReadonlyArray<Shown>]>([
    ["Juchao, renamed", "341402", "2011-08-22", [["340181", "whole", "", ""]]],
    [
      "Hexian without 沈巷镇",
      "341424",
      "2011-08-22",
      [
        ["340523", "part", "", "沈巷镇"],
        ["340207", "part", "沈巷镇", ""],
      ],
    ],
    ["Hexian, a day earlier", "341424", "2011-08-21", [["341424", "whole", "", ""]]],
    [
      "Hexian, today",
      "341424",
      TODAY,
      [
        ["340523", "part", "", "沈巷镇"],
        ["340207", "part", "沈巷镇", ""],
      ],
    ],
    ["Wuwei after one change", "341422", "2019-12-15", [["340225", "whole", "", ""]]],
    ["Wuwei after two", "341422", "2019-12-16", [["340281", "whole", "", ""]]],
    ["Jinjiazhuang, merged into Huashan", "340502", TODAY, [["340503", "whole", "", ""]]],
    [
      "Dangtu, which lost three towns and goes on",
      "340521",
      TODAY,
      [
        ["340506", "part", "博望镇,丹阳镇,新市镇", ""],
        ["340521", "part", "", "博望镇,丹阳镇,新市镇"],
      ],
    ],
    [
      "Huoqiu, which lost three and goes on",
      "341522",
      TODAY,
      [
        ["341504", "part", "叶集镇,三元镇,孙岗乡", ""],
        ["341522", "part", "", "叶集镇,三元镇,孙岗乡"],
      ],
    ],
    ["Shouxian, which went to another prefecture", "341521", TODAY, [["340422", "whole", "", ""]]],
    ["Guangde, a month before", "341822", "2019-07-31", [["341822", "whole", "", ""]]],
    ["Guangde, on the first possible day", "341822", "2019-08-01", [["341882", "whole", "", ""]]],
    ["Jinghu, which never changed", "340202", TODAY, [["340202", "whole", "", ""]]],
  ])("%s", (_, code, date, expected) => {
    assert.deepStrictEqual(became(code, THEN, date), expected)
  })

  it("counts as changed only what changed after the first date and by the second", () => {
    assert.deepStrictEqual(became("340225", "2011-08-22", "2019-12-15"), [["340225", "whole", "", ""]])
    assert.deepStrictEqual(became("341422", "2011-08-21", "2011-08-22"), [["340225", "whole", "", ""]])
    assert.deepStrictEqual(became("341422", "2011-08-22", TODAY), [])
  })
})

describe("what the counties of a later date were in 2010", () => {
  it.each<[string, string, string, ReadonlyArray<Shown>]>([
    [
      "Jiujiang, with a town of Hexian",
      "340207",
      "2011-08-22",
      [
        ["340207", "part", "", ""],
        ["341424", "part", "沈巷镇", ""],
      ],
    ],
    ["Hexian, all of which was Hexian", "340523", "2011-08-22", [["341424", "whole", "", ""]]],
    ["Wuwei over two changes", "340281", TODAY, [["341422", "whole", "", ""]]],
    [
      "Huashan, of two districts",
      "340503",
      TODAY,
      [
        ["340502", "part", "", ""],
        ["340503", "part", "", ""],
      ],
    ],
    [
      "Yijiang, of two districts",
      "340209",
      TODAY,
      [
        ["340203", "part", "", ""],
        ["340208", "part", "", ""],
      ],
    ],
    ["Bowang, all of which was Dangtu's", "340506", TODAY, [["340521", "whole", "", ""]]],
    ["Dangtu, all of which was Dangtu's", "340521", TODAY, [["340521", "whole", "", ""]]],
  ])("%s", (_, code, date, expected) => {
    assert.deepStrictEqual(became(code, date, THEN), expected)
  })

  it("names 沈巷镇 once among all of 2010, and it came from Hexian", () => {
    const named = between("2011-08-22", THEN).filter((piece) => piece.onlyPlaces.includes("沈巷镇"))
    assert.deepStrictEqual(
      named.map((piece) => [piece.from, piece.to]),
      [["340207", "341424"].map((one) => DivisionCode.make(one))],
    )
  })
})

/** Both sides of every change, and days far from any. */
const DATES = [
  "2009-12-31",
  "2010-12-31",
  "2011-08-21",
  "2011-08-22",
  "2012-09-06",
  "2012-09-07",
  "2014-06-30",
  "2016-01-03",
  "2016-01-04",
  "2018-08-10",
  "2018-08-11",
  "2019-07-31",
  "2019-08-01",
  "2019-08-15",
  "2019-12-15",
  "2019-12-16",
  "2020-07-05",
  "2020-07-06",
  "2026-11-22",
]
const Date = Schema.Literals(DATES)
const RUNS = { arbitrary: { runs: 150 } }

const countiesOn = (date: string): ReadonlyArray<string> =>
  divisionsOn(register, on(date))
    .filter((division) => division.level === "county")
    .map((division) => division.code)

describe("between any two dates", () => {
  it.each(DATES)("%s and itself, every county is itself, wholly", (date) => {
    assert.deepStrictEqual(
      between(date, date).map((piece) => [piece.from, piece.to, piece.extent]),
      countiesOn(date).map((county) => [
        DivisionCode.make(county),
        DivisionCode.make(county),
        "whole" as const,
      ]),
    )
  })

  let changed = 0

  prop(
    "every county of each is mapped, to counties of the other only",
    [Date, Date],
    ([from, to]) => {
      const pieces = between(from, to)
      assert.deepStrictEqual(
        [...new Set(pieces.map((piece): string => piece.from))].toSorted(),
        countiesOn(from),
      )
      assert.deepStrictEqual([...new Set(pieces.map((piece): string => piece.to))].toSorted(), countiesOn(to))
      if (pieces.some((piece) => piece.extent === "part")) changed += 1
    },
    RUNS,
  )

  prop(
    "forward and backward join the same counties",
    [Date, Date],
    ([from, to]) => {
      const there = between(from, to).map((piece) => `${piece.from} ${piece.to}`)
      const back = between(to, from).map((piece) => `${piece.to} ${piece.from}`)
      assert.deepStrictEqual(back.toSorted(), there.toSorted())
    },
    RUNS,
  )

  prop(
    "a county that lies wholly in another lies in no third",
    [Date, Date],
    ([from, to]) => {
      const pieces = between(from, to)
      for (const piece of pieces.filter((one) => one.extent === "whole")) {
        assert.strictEqual(pieces.filter((one) => one.from === piece.from).length, 1, piece.from)
        assert.deepStrictEqual([piece.onlyPlaces, piece.exceptPlaces], [[], []])
      }
    },
    RUNS,
  )

  it("were often dates with a change of parts between them", () => {
    assert.isAbove(changed, 50)
  })
})
