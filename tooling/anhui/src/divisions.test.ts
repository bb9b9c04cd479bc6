import { CalendarDate, DivisionCode, PartialDate } from "@minsheng/core/kernel"
import { EventType } from "@minsheng/core/journal"
import {
  codesAnsweredFor,
  countiesOn,
  countyCodesUnder,
  divisionsOn,
  divisionWith,
  prefectureOf,
  provinceOf,
  regionEvents,
  regionRegisterOf,
} from "@minsheng/core/region"
import { journaled } from "@minsheng/core/testing"
import { assert, describe, it } from "vitest"
import { ANHUI, anhuiDivisions } from "./divisions.ts"

const entries = journaled(anhuiDivisions.events)
const register = regionRegisterOf(entries)
const on = CalendarDate.make
const code = DivisionCode.make

const codesOn = (date: string): ReadonlyArray<string> =>
  divisionsOn(register, on(date)).map((division) => division.code)

const countOn = (date: string, of: (division: (typeof register.divisions)[number]) => boolean): number =>
  divisionsOn(register, on(date)).filter(of).length

describe("the divisions of Anhui", () => {
  it.each([
    ["2010-05-31", 17, 105],
    ["2010-12-31", 17, 105],
    ["2011-08-21", 17, 105],
    ["2011-08-22", 16, 105],
    ["2012-09-07", 16, 105],
    ["2016-01-04", 16, 105],
    ["2020-07-05", 16, 105],
    ["2020-07-06", 16, 104],
  ])("were on %s %i prefectures and %i counties of one province", (date, prefectures, counties) => {
    assert.strictEqual(
      countOn(date, (division) => division.level === "prefecture"),
      prefectures,
    )
    assert.strictEqual(
      countOn(date, (division) => division.level === "county"),
      counties,
    )
    assert.strictEqual(countiesOn(register, ANHUI, on(date)).length, counties)
    assert.strictEqual(
      countOn(date, (division) => division.level === "province"),
      1,
    )
  })

  it.each([
    ["2010-12-31", 44, 5, 56],
    ["2020-07-06", 45, 9, 50],
    ["2026-01-01", 45, 9, 50],
  ])(
    "were on %s %i districts, %i county-level cities and %i counties",
    (date, districts, cities, counties) => {
      assert.strictEqual(
        countOn(date, (division) => division.kind === "district"),
        districts,
      )
      assert.strictEqual(
        countOn(date, (division) => division.kind === "countyCity"),
        cities,
      )
      assert.strictEqual(
        countOn(date, (division) => division.kind === "county"),
        counties,
      )
    },
  )

  it("stand under a division that is in force as long as they are", () => {
    for (const date of ["2010-05-31", "2011-08-22", "2016-01-04", "2020-07-06"]) {
      const inForce = new Set(codesOn(date))
      for (const division of divisionsOn(register, on(date))) {
        if (division.parentCode === null) assert.strictEqual(division.code, ANHUI)
        else assert.isTrue(inForce.has(division.parentCode), `${division.code} on ${date}`)
      }
    }
  })

  it("have the province at their head", () => {
    assert.strictEqual(provinceOf(register)?.name.zh, "安徽省")
  })
})

/** What went and what came, on the first day of the new map. */
const CHANGES: ReadonlyArray<readonly [before: string, after: string, gone: string, come: string]> = [
  [
    "2011-08-21",
    "2011-08-22",
    "341400 341402 341421 341422 341423 341424",
    "340124 340181 340225 340522 340523",
  ],
  ["2012-09-06", "2012-09-07", "340502", "340506"],
  ["2016-01-03", "2016-01-04", "340702 340703 340721 340823 341521", "340422 340705 340706 340722 341504"],
  ["2018-08-10", "2018-08-11", "340824", "340882"],
  ["2019-07-31", "2019-08-01", "341822", "341882"],
  ["2019-12-15", "2019-12-16", "340225", "340281"],
  ["2020-07-05", "2020-07-06", "340203 340208 340221 340222", "340209 340210 340212"],
]

describe("each change of the map", () => {
  it.each(CHANGES)("between %s and %s takes these codes and brings those", (before, after, gone, come) => {
    const [old, now] = [new Set(codesOn(before)), new Set(codesOn(after))]
    assert.deepStrictEqual(
      [...old].filter((one) => !now.has(one)),
      gone.split(" "),
    )
    assert.deepStrictEqual(
      [...now].filter((one) => !old.has(one)),
      come.split(" "),
    )
  })

  it("is in the list above", () => {
    const dates = register.transfers.map((transfer) => PartialDate.earliest(transfer.on))
    assert.deepStrictEqual(
      [...new Set(dates)],
      CHANGES.map(([, after]) => on(after)),
    )
  })

  it("leaves everything as it is on the days between", () => {
    CHANGES.forEach(([, after], index) => {
      const until = CHANGES[index + 1]?.[0] ?? "2026-11-22"
      assert.deepStrictEqual(codesOn(until), codesOn(after), `${after} to ${until}`)
    })
    assert.deepStrictEqual(codesOn("2009-12-31"), codesOn("2011-08-21"))
  })
})

describe("Guangde, of which only the month is known", () => {
  const guangde = (date: string) =>
    divisionsOn(register, on(date))
      .filter((division) => ["341822", "341882"].includes(division.code))
      .map((division) => [division.code, division.uncertain] as const)

  it.each([
    ["2019-07-31", "341822", false],
    ["2019-08-01", "341882", true],
    ["2019-08-15", "341882", true],
    ["2019-08-30", "341882", true],
    ["2019-08-31", "341882", false],
    ["2019-09-01", "341882", false],
  ])("is on %s %s, uncertain: %s", (date, expected, uncertain) => {
    assert.deepStrictEqual(guangde(date), [[code(expected), uncertain]])
  })

  it("is all that is uncertain in that month", () => {
    const uncertain = divisionsOn(register, on("2019-08-15")).filter((division) => division.uncertain)
    assert.deepStrictEqual(
      uncertain.map((division) => division.code),
      [code("341882")],
    )
  })
})

describe("what stands under what", () => {
  it("keeps a dissolved county under the prefecture that it stood under", () => {
    assert.strictEqual(prefectureOf(register, "341422")?.name.zh, "巢湖市")
    assert.strictEqual(prefectureOf(register, "340225")?.name.zh, "芜湖市")
    assert.strictEqual(divisionWith(register, "341400")?.validTo, "2011-08-22")
  })

  it("answers the counties of a date: Chaohu's five before, none after", () => {
    const chaohu = code("341400")
    const five = ["341402", "341421", "341422", "341423", "341424"].map(code)
    assert.deepStrictEqual(
      countiesOn(register, chaohu, on("2011-08-21")).map((county) => county.code),
      five,
    )
    assert.deepStrictEqual(countiesOn(register, chaohu, on("2011-08-22")), [])
    assert.deepStrictEqual(countyCodesUnder(register, chaohu, on("2011-08-21")), five)
    assert.deepStrictEqual(countyCodesUnder(register, chaohu, on("2026-11-22")), five)
  })

  it("tells the two Chaohus apart: the prefecture that went and the county-level city that came", () => {
    const chaohus = register.divisions.filter((division) => division.name.zh === "巢湖市")
    assert.deepStrictEqual(
      chaohus.map(({ code: own, level, validFrom, validTo }) => [own, level, validFrom, validTo] as const),
      [
        [code("340181"), "county", on("2011-08-22"), null],
        [code("341400"), "prefecture", null, on("2011-08-22")],
      ],
    )
  })
})

describe("codesAnsweredFor", () => {
  const codes = (of: string, date = "2026-11-22"): ReadonlyArray<string> =>
    [...codesAnsweredFor(register, code(of), on(date))].toSorted()

  it.each([
    ["340100", "340181 340124", "341402 341421"],
    ["340200", "340225 340281 340209", "341422 340203 340208"],
    ["340500", "340522 340523 340506", "341423 341424"],
    ["340700", "340722 340705 340706", "340823 340702 340703 340721"],
    ["340400", "340422", "341521"],
  ])("for %s holds what stands under it (%s) and what it inherited (%s)", (office, own, inherited) => {
    for (const one of `${own} ${inherited}`.split(" ")) assert.include(codes(office), one)
  })

  it.each([
    ["340200", "341424"],
    ["340207", "341424"],
    ["340506", "340521"],
    ["341504", "341522"],
  ])("for %s leaves out %s, of which only towns came", (office, left) => {
    assert.notInclude(codes(office), left)
  })

  it("follows an inheritance over several changes, for a county too", () => {
    assert.deepStrictEqual(codes("340281"), ["340225", "340281", "341422"])
    assert.deepStrictEqual(codes("340225"), ["340225", "341422"])
    assert.deepStrictEqual(codes("341422"), ["341422"])
  })

  it("is on 2010-05-31 of every office what stands under it, and nothing of another's", () => {
    const today = on("2010-05-31")
    for (const division of divisionsOn(register, today)) {
      const counties = countiesOn(register, division.code, today).map((county): string => county.code)
      assert.deepStrictEqual(codes(division.code, today), counties, division.code)
    }
  })

  it.each([
    // The Chaohu of 2011: cities, and a county-level city that came.
    ["340100", "341402 341421 340181 340124", "2011-08-21", "2011-08-22"],
    ["340200", "341422 340225", "2011-08-21", "2011-08-22"],
    ["340500", "341423 341424 340522 340523", "2011-08-21", "2011-08-22"],
    ["340181", "341402 340181", "2011-08-21", "2011-08-22"],
    // Huashan, which is there on both days.
    ["340503", "340502", "2012-09-06", "2012-09-07"],
    ["340500", "340506", "2012-09-06", "2012-09-07"],
    ["340400", "341521 340422", "2016-01-03", "2016-01-04"],
    // Of Guangde only the month is known: it counts from the month's first day.
    ["341882", "341822 341882", "2019-07-31", "2019-08-01"],
    ["341800", "341882", "2019-07-31", "2019-08-01"],
  ])("for %s holds %s not on %s and from %s", (office, inherited, before, after) => {
    for (const one of inherited.split(" ")) {
      assert.notInclude(codes(office, before), one)
      assert.include(codes(office, after), one)
    }
  })

  it.each(CHANGES)("changes between %s and %s by what came and what it inherited alone", (before, after) => {
    const arrived = new Set(
      register.transfers.filter((one) => PartialDate.earliest(one.on) === after).map((one) => one.toCode),
    )
    for (const division of divisionsOn(register, on(before))) {
      const held = codes(division.code, before)
      const gained = codes(division.code, after).filter((one) => !held.includes(one))
      const ownArrived = countyCodesUnder(register, division.code, on(after)).some((one) => arrived.has(one))
      if (!ownArrived) assert.deepStrictEqual(gained, [], division.code)
      assert.includeMembers([...codes(division.code, after)], [...held], division.code)
    }
  })

  it.each(["2019-08-01", "2019-08-15", "2019-08-30", "2019-08-31"])(
    "keeps in the month that is all that is known both Guangdes with the heir, and the old one with its own office (%s)",
    (date) => {
      assert.deepStrictEqual(codes("341882", date), ["341822", "341882"])
      assert.deepStrictEqual(codes("341822", date), ["341822"])
    },
  )

  it("keeps what a prefecture once had, also when it went elsewhere", () => {
    assert.include(codes("341500"), "341521")
    assert.deepStrictEqual(codes("341400"), ["341402", "341421", "341422", "341423", "341424"])
  })

  it("for the province is every county-level code that ever was", () => {
    const counties = register.divisions.filter((division) => division.level === "county")
    assert.deepStrictEqual(
      codes("340000"),
      counties.map((county) => county.code),
    )
  })
})

describe("the facts themselves", () => {
  const events = entries.map(EventType.reader(regionEvents))
  const established = events.flatMap((event) => (event._tag === "DivisionEstablished" ? [event.payload] : []))
  const abolished = events.flatMap((event) => (event._tag === "DivisionAbolished" ? [event.payload] : []))
  const transfers = events.flatMap((event) => (event._tag === "TerritoryTransferred" ? [event.payload] : []))

  it("establish each code once and abolish only what was established", () => {
    const codes = established.map((division) => division.code)
    assert.strictEqual(new Set(codes).size, codes.length)
    assert.strictEqual(new Set(abolished.map((one) => one.code)).size, abolished.length)
    for (const one of [...abolished, ...transfers.map(({ fromCode }) => ({ code: fromCode }))]) {
      assert.include(codes, one.code)
    }
  })

  it("say where every county went that went, and whence every new one came, on the same day", () => {
    for (const gone of abolished.filter((one) => divisionWith(register, one.code)?.level === "county")) {
      assert.isTrue(
        transfers.some((one) => one.fromCode === gone.code && one.on === gone.on),
        gone.code,
      )
    }
    for (const come of established.filter((one) => one.level === "county" && one.validFrom !== null)) {
      assert.isTrue(
        transfers.some((one) => one.toCode === come.code && one.on === come.validFrom),
        come.code,
      )
    }
  })

  it("have a source, and an abolition has that of the act by which it happened", () => {
    for (const { provenance } of [...established, ...abolished, ...transfers])
      assert.isNotEmpty(provenance.source)
    for (const gone of abolished) {
      const act = transfers.find((one) => one.fromCode === gone.code && one.on === gone.on)
      if (act !== undefined) assert.include(gone.provenance.source, act.provenance.source, gone.code)
    }
  })

  it("are unconfirmed where the month is from memory, and nowhere else", () => {
    const doubtful = [...established, ...abolished, ...transfers].filter(
      (fact) => fact.provenance.confidence !== "verified",
    )
    assert.deepStrictEqual(
      doubtful.map((fact) => fact.provenance.confidence),
      ["unconfirmed", "unconfirmed", "unconfirmed"],
    )
    assert.isTrue(doubtful.every((fact) => JSON.stringify(fact).includes("2019-08")))
  })

  it("occurred on the day, or on the first day of the month, that the source gives", () => {
    for (const event of anhuiDivisions.events) {
      const payload = event.payload as { readonly on?: string; readonly validFrom?: string | null }
      const since = payload.on ?? payload.validFrom ?? "2009-12-31"
      assert.strictEqual(event.occurredOn, since.length === 7 ? `${since}-01` : since)
    }
  })
})
