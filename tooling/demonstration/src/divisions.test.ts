/** Divisions and their changes on a province's year: Chaohu as it was, and everything that moved. */
import { Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { JournalReader, type Position } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode } from "@minsheng/core/kernel"
import { RegionMap } from "@minsheng/core/programme"
import {
  type DivisionAnswer,
  Divisions,
  type FiguresQuestion,
  Progress,
  type RegroupedSource,
} from "@minsheng/core/progress"
import { refusalOf, type TestPlatform } from "@minsheng/store/testing"
import { demonstrationPlatform } from "./testing.ts"

const on = CalendarDate.make
const BEFORE = on("2011-08-21")
const DISSOLVED = on("2011-08-22")

const PROVINCE = DivisionCode.make("340000")
const HEFEI = DivisionCode.make("340100")
const WUHU = DivisionCode.make("340200")
const MAANSHAN = DivisionCode.make("340500")
const CHAOHU = DivisionCode.make("341400")
const LUAN = DivisionCode.make("341500")
const LUJIANG_LATER = DivisionCode.make("340124")

let platform: TestPlatform

beforeAll(async () => {
  platform = await demonstrationPlatform()
})

afterAll(() => platform[Symbol.asyncDispose]())

const open = async (question: FiguresQuestion, userName?: string): Promise<DivisionAnswer> =>
  platform.run(
    Divisions.use((divisions) => divisions.open(question)),
    userName === undefined ? undefined : await platform.user(userName),
  )
const figures = (question: FiguresQuestion) =>
  platform.run(Progress.use((progress) => progress.figures(question)))

const sourcesOf = ({ figures: { regrouping } }: DivisionAnswer): ReadonlyArray<string> =>
  (regrouping?.sources ?? []).map(
    ({ code, placing, pieces }) => `${code} ${placing} ${pieces.map((piece) => piece.code).join("+")}`,
  )
const partsOf = ({ parts }: DivisionAnswer): string =>
  parts
    .filter(({ projectCount }) => projectCount > 0)
    .map(({ code }) => code)
    .join(" ")

const HEFEI_2010 = "340102 340103 340104 340111 340121 340122 340123"
const CHAOHU_2010 = "341402 341421 341422 341423 341424"

describe("the page of a city", () => {
  it.each([
    ["Hefei as it was", HEFEI, undefined, HEFEI_2010, []],
    ["Hefei the day before", HEFEI, BEFORE, HEFEI_2010, []],
    [
      "Hefei on the day",
      HEFEI,
      DISSOLVED,
      "340102 340103 340104 340111 340121 340122 340123 340124 340181",
      ["341402 whole 340181", "341421 whole 340124"],
    ],
    ["Chaohu as it was", CHAOHU, undefined, CHAOHU_2010, []],
    ["Chaohu the day before", CHAOHU, BEFORE, CHAOHU_2010, []],
    [
      "Chaohu on the day, with whoever has its records",
      CHAOHU,
      DISSOLVED,
      "340124 340181 340225 340522",
      [
        "341402 whole 340181",
        "341421 whole 340124",
        "341422 whole 340225",
        "341423 whole 340522",
        "341424 within 340523+340207",
      ],
    ],
    [
      "Wuhu, with a town of Hexian",
      WUHU,
      DISSOLVED,
      "340202 340203 340207 340208 340221 340222 340223 340225",
      ["341422 whole 340225", "341424 across 340523+340207"],
    ],
    [
      "Ma'anshan, with what remained of Hexian",
      MAANSHAN,
      DISSOLVED,
      "340502 340503 340504 340521 340522",
      ["341423 whole 340522", "341424 across 340523+340207"],
    ],
    [
      "Lu'an in 2016, with three towns that went to a new district",
      LUAN,
      on("2016-01-04"),
      "341502 341503 341523 341524 341525",
      ["341522 within 341504+341522"],
    ],
  ] as const)("%s", async (_, region, regroupedOn, parts, sources) => {
    const answer = await open({ region, ...(regroupedOn === undefined ? {} : { regroupedOn }) })
    assert.strictEqual(partsOf(answer), parts)
    assert.deepStrictEqual(sourcesOf(answer), sources)
    assert.strictEqual(answer.figures.regrouping?.on, regroupedOn)
    const unsplit = (answer.figures.regrouping?.sources ?? []).filter(({ placing }) => placing === "within")
    for (const measure of ["annualPlanFen", "investedFen", "disbursedFen", "spentFen"] as const) {
      const sum = [...answer.parts, ...unsplit].reduce((total, part) => total + part[measure], 0n)
      assert.strictEqual(sum, answer.figures[measure], measure)
    }
  })

  it("says what it was called, by what act it changed, and with which document", async () => {
    const { names, changes, division, path } = await open({ region: DivisionCode.make("341422") })
    assert.deepStrictEqual(
      names.map(({ code, name, prefecture }) => [code, name.zh, prefecture?.name.zh]),
      [
        ["341422", "无为县", "巢湖市"],
        ["340225", "无为县", "芜湖市"],
        ["340281", "无为市", "芜湖市"],
      ],
    )
    assert.include(changes[0], { on: DISSOLVED, act: "撤销地级巢湖市" })
    assert.strictEqual(changes[0]?.provenance.source, "国函〔2011〕84号")
    assert.strictEqual(division.validTo, DISSOLVED)
    assert.deepStrictEqual(
      path.map(({ code }): string => code),
      ["340000", "341400"],
    )
  })
})

describe("the page of a county", () => {
  it("has its 33 items, its months, its slowest projects and its place among its neighbours", async () => {
    const answer = await open({ region: DivisionCode.make("341524") })
    assert.lengthOf(answer.items, 33)
    assert.isEmpty(answer.parts)
    assert.deepStrictEqual(
      answer.months.map(({ month }) => String(month)),
      ["2010-01", "2010-02", "2010-03", "2010-04", "2010-05"],
    )
    const last = answer.months.at(-1)
    assert.strictEqual(last?.investedFen, answer.figures.investedFen)
    assert.strictEqual(last?.projectCount, answer.figures.projectCount)
    assert.strictEqual(last?.reportedCount, answer.figures.reportedCount)
    assert.isAtMost(last?.progressCount ?? Infinity, answer.figures.projectCount)
    const items = answer.items.reduce((total, item) => total + item.investedFen, 0n)
    assert.strictEqual(items, answer.figures.investedFen)
    assert.lengthOf(answer.slowest, 5)
    assert.isTrue(answer.slowest.every(({ countyCode }) => countyCode === "341524"))
    assert.strictEqual(answer.neighbours?.parent.code, LUAN)
    assert.lengthOf(answer.neighbours?.rows ?? [], 7)
    assert.strictEqual(answer.neighbours?.place?.count, 7)
    assert.strictEqual(answer.neighbours?.placeInProvince?.count, 105)
  })

  it("of a clerk shows the neighbours' names and none of their figures", async () => {
    const { neighbours, figures: own } = await open({}, "jinzhai.msb")
    assert.strictEqual(own.region.code, "341524")
    assert.deepStrictEqual(
      neighbours?.rows.filter((row) => row.figures !== null).map(({ code }): string => code),
      ["341524"],
    )
    assert.isNull(neighbours?.quartiles)
    assert.isNull(neighbours?.placeInProvince)
  })

  it("of a city's reader has the city's places, and none in the province", async () => {
    const { neighbours } = await open({ region: DivisionCode.make("341524") }, "luan.msb")
    assert.strictEqual(neighbours?.place?.count, 7)
    assert.isNull(neighbours?.placeInProvince)
  })

  it("of a lead department has its items and no others", async () => {
    const answer = await open({ region: DivisionCode.make("341524") }, "slt.water")
    assert.deepStrictEqual(
      answer.items.map(({ key }): string => key),
      ["19", "21", "24"],
    )
    assert.isTrue(answer.slowest.every(({ itemKey }) => ["19", "21", "24"].includes(itemKey)))
    const all = await figures({ region: DivisionCode.make("341524") })
    assert.isBelow(answer.figures.projectCount, all.projectCount)
  })
})

describe("who may ask for figures under another map", () => {
  const refused = async (question: FiguresQuestion, userName: string) =>
    refusalOf(
      await platform.exit(
        Divisions.use((divisions) => divisions.open(question)),
        await platform.user(userName),
      ),
    )

  it.each([
    ["hefei.msb", HEFEI, DISSOLVED],
    ["wuhu.msb", WUHU, DISSOLVED],
    ["lujiang.msb", HEFEI, DISSOLVED],
    ["jinzhai.msb", LUJIANG_LATER, DISSOLVED],
    ["lujiang.msb", CHAOHU, DISSOLVED],
  ] as const)("%s may not for %s on %s: records of others reach into it", async (name, region, day) => {
    assert.include(await refused({ region, regroupedOn: day }, name), {
      _tag: "RegionOutsideScope",
      code: region,
    })
  })

  it("whoever sees every record that reaches into it may, also under a code that is to come", async () => {
    const own = await open({}, "lujiang.msb")
    const later = await open({ region: LUJIANG_LATER, regroupedOn: DISSOLVED }, "lujiang.msb")
    assert.strictEqual(later.figures.investedFen, own.figures.investedFen)
    const hefei = await open({ region: HEFEI, regroupedOn: BEFORE }, "hefei.msb")
    assert.strictEqual(hefei.figures.investedFen, (await figures({ region: HEFEI })).investedFen)
    assert.include(await refused({ region: LUJIANG_LATER, regroupedOn: BEFORE }, "lujiang.msb"), {
      _tag: "UnknownRegion",
    })
  })
})

/** Both sides of every change, a month of which the day is not known, and a day far from any. */
const DATES = [
  "2010-05-31",
  "2011-08-21",
  "2011-08-22",
  "2012-09-06",
  "2012-09-07",
  "2016-01-03",
  "2016-01-04",
  "2018-08-11",
  "2019-07-31",
  "2019-08-01",
  "2019-12-16",
  "2020-07-05",
  "2020-07-06",
  "2026-11-22",
].map(on)

describe("under the map of any date", () => {
  it.each(DATES)("%s: the cities, with what cannot be split, add up to the province", async (day) => {
    const whole = await figures({ region: PROVINCE })
    const province = await open({ region: PROVINCE, regroupedOn: day })
    assert.strictEqual(province.figures.investedFen, whole.investedFen)
    assert.strictEqual(province.figures.projectCount, whole.projectCount)
    const across = new Map<string, RegroupedSource>()
    let invested = 0n
    for (const { code } of province.parts) {
      const city = await figures({ region: code, regroupedOn: day })
      invested += city.investedFen
      for (const source of city.regrouping?.sources ?? [])
        if (source.placing === "across") across.set(source.code, source)
    }
    for (const source of across.values()) invested += source.investedFen
    assert.strictEqual(invested, whole.investedFen)
    assert.strictEqual(across.size, day < DISSOLVED ? 0 : 1)
  })

  it("is uncertain within a month of which the day of a change is not known", async () => {
    const { regrouping } = await figures({ region: PROVINCE, regroupedOn: on("2019-08-15") })
    assert.isTrue(regrouping?.uncertain)
  })

  it("keeps both axes: as of a month's end, as known then", async () => {
    const head = await platform.run(JournalReader.use((reader) => reader.head))
    const axes = { asOf: on("2010-03-31"), knownAt: Math.floor(head.position / 2) as Position }
    const [plain, regrouped] = await Promise.all([
      figures({ region: PROVINCE, ...axes }),
      open({ region: PROVINCE, regroupedOn: DISSOLVED, ...axes }),
    ])
    assert.strictEqual(regrouped.figures.investedFen, plain.investedFen)
    assert.strictEqual(regrouped.figures.axes.knownAt.position, axes.knownAt)
    assert.lengthOf(regrouped.months, 3)
    assert.isTrue(plain.investedFen < (await figures({ region: PROVINCE })).investedFen)
  })
})

describe("the map", () => {
  it("has the divisions of a date, every change, and what became of each by another", async () => {
    const map = await platform.run(
      RegionMap.use((regions) => regions.read({ asOf: on("2010-12-31"), comparedWith: DISSOLVED })),
    )
    assert.strictEqual(map.divisions.filter(({ level }) => level === "county").length, 105)
    assert.lengthOf(map.changes, 21)
    const hexian = map.compared?.successions.filter(({ from }) => from === "341424")
    assert.deepStrictEqual(
      hexian?.map(({ to }): string => to),
      ["340523", "340207"],
    )
    const names = new Set(map.names.map(({ code }) => code))
    assert.isTrue(map.changes.every(({ fromCode, toCode }) => names.has(fromCode) && names.has(toCode)))
  })

  it("is open to everybody who reads divisions, and to nobody else", async () => {
    const read = RegionMap.use((regions) => regions.read({}))
    assert.isTrue(Exit.isSuccess(await platform.exit(read, await platform.user("admin.system"))))
    const nobody = { ...(await platform.user("jinzhai.msb")), roles: [] }
    assert.include(refusalOf(await platform.exit(read, nobody)), { _tag: "NotPermitted" })
  })
})
