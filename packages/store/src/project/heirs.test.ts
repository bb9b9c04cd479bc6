/**
 * Heirs: whoever inherits a county's land has its records from the day of the transfer, and not before,
 * although the register knows the transfer from its founding. The clock stands on both sides of each.
 */
import { Effect, Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Offices, operator, type Role, UserName } from "@minsheng/core/access"
import { loadFacts } from "@minsheng/core/instance"
import { CommandId, EventType } from "@minsheng/core/journal"
import { CalendarDate, DivisionCode, Month, type PartialDate } from "@minsheng/core/kernel"
import { Progress } from "@minsheng/core/progress"
import { type ProjectCode, ProjectFile, ProjectList, Projects } from "@minsheng/core/project"
import {
  DivisionAbolished,
  DivisionEstablished,
  divisionsStream,
  TerritoryTransferred,
} from "@minsheng/core/region"
import { FOUNDED, HUOQIU, PROVINCE, registrationOf, WUWEI, WUWEI_LATER } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { registerMany } from "../testing/manyProjects.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"

const codeOf = DivisionCode.make
const WUHU = codeOf("340200")
const MAANSHAN = codeOf("340500")
/** Went to Huashan, which was there before and after. */
const JINJIAZHUANG = codeOf("340502")
const HUASHAN = codeOf("340503")
const YUSHAN = codeOf("340504")
const XUANCHENG = codeOf("341800")
/** Became a city in a month of which the day is not known. */
const GUANGDE = codeOf("341822")
const GUANGDE_CITY = codeOf("341882")
const ADJUSTED_ON = "2012-09-07" as PartialDate.PartialDate
const RENAMED_IN = "2019-08" as PartialDate.PartialDate

const stream = divisionsStream(PROVINCE)
const occurredOn = CalendarDate.make("2009-12-31")
const provenance = { source: "测试", confidence: "unconfirmed" } as const

const established = (
  code: DivisionCode.DivisionCode,
  parentCode: DivisionCode.DivisionCode,
  validFrom: PartialDate.PartialDate | null = null,
) => {
  const [level, kind] =
    parentCode === PROVINCE ? (["prefecture", "prefectureCity"] as const) : (["county", "county"] as const)
  const payload = { code, name: { zh: code, en: code }, level, kind, parentCode, validFrom, provenance }
  return EventType.occurred(DivisionEstablished, { stream, occurredOn, payload })
}

/** All of a county goes to another on a day. */
const merged = (
  fromCode: DivisionCode.DivisionCode,
  toCode: DivisionCode.DivisionCode,
  on: PartialDate.PartialDate,
) => [
  EventType.occurred(DivisionAbolished, { stream, occurredOn, payload: { code: fromCode, on, provenance } }),
  EventType.occurred(TerritoryTransferred, {
    stream,
    occurredOn,
    payload: { act: "区划调整", on, fromCode, toCode, extent: { _tag: "Whole" }, provenance },
  }),
]

const DIVISIONS = [
  established(MAANSHAN, PROVINCE),
  established(JINJIAZHUANG, MAANSHAN),
  established(HUASHAN, MAANSHAN),
  established(YUSHAN, MAANSHAN),
  ...merged(JINJIAZHUANG, HUASHAN, ADJUSTED_ON),
  established(XUANCHENG, PROVINCE),
  established(GUANGDE, XUANCHENG),
  established(GUANGDE_CITY, XUANCHENG, RENAMED_IN),
  ...merged(GUANGDE, GUANGDE_CITY, RENAMED_IN),
]

const hire = Effect.fnUntraced(function* (
  name: string,
  regionCode: DivisionCode.DivisionCode,
  role: Role = "livelihoodReporter",
) {
  const offices = yield* Offices
  const userName = UserName.make(name)
  const commandId = (text: string) => CommandId.make(`${text} ${name}`)
  const office = { name: `${name} 的单位`, kind: "livelihoodOffice" as const, regionCode, itemKeys: null }
  const { id: officeId } = yield* offices.found({ commandId: commandId("office"), ...office })
  yield* offices.addUser({ commandId: commandId("user"), userName, displayName: "某某", officeId })
  yield* offices.assignRoles({ commandId: commandId("roles"), userName, roles: [role] })
})

const OFFICES = {
  "wuhu.msb": WUHU,
  "maanshan.msb": MAANSHAN,
  "jinjiazhuang.msb": JINJIAZHUANG,
  "huashan.msb": HUASHAN,
  "xuancheng.msb": XUANCHENG,
  "guangde.msb": GUANGDE,
  "guangde.city": GUANGDE_CITY,
  "province.msb": PROVINCE,
}

const clock = new SettableClock("2010-05-31")
let platform: TestPlatform
const projects = new Map<DivisionCode.DivisionCode, ProjectCode>()

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
  await platform.run(loadFacts([{ commandId: "heirs", stream, events: DIVISIONS }]))
  for (const [name, region] of Object.entries(OFFICES)) await platform.run(hire(name, region))
  await platform.run(hire("huashan.system", HUASHAN, "systemAdministrator"))
  const counties = [WUWEI, JINJIAZHUANG, HUASHAN, GUANGDE, HUOQIU]
  const registrations = counties.map((countyCode) => registrationOf({ name: "集中供水", countyCode }))
  const targets = await registerMany(platform, "heirs", registrations)
  for (const [index, { code }] of targets.entries())
    projects.set(counties[index] as (typeof counties)[0], code)
})

afterAll(() => platform[Symbol.asyncDispose]())

const projectOf = (county: DivisionCode.DivisionCode): ProjectCode => projects.get(county) as ProjectCode
const list = (region?: DivisionCode.DivisionCode) =>
  ProjectList.use((all) =>
    all.list({
      filter: { year: 2010, ...(region === undefined ? {} : { region }) },
      page: { limit: 200, order: "code" },
    }),
  )
const figures = (region?: DivisionCode.DivisionCode) =>
  Progress.use((progress) => progress.figures(region === undefined ? {} : { region }))
const open = (county: DivisionCode.DivisionCode) =>
  ProjectFile.use((file) => file.open({ code: projectOf(county) }))
const report = (county: DivisionCode.DivisionCode, month: string, who: string) =>
  Projects.use((all) =>
    all.reportMonth({
      commandId: CommandId.make(`${who} ${month} ${county}`),
      code: projectOf(county),
      monthly: {
        month: Month.make(month),
        investedFen: 1n,
        disbursedFen: 0n,
        spentFen: 0n,
        physicalProgress: 0,
        remark: null,
      },
    }),
  )

describe("an office, on a day", () => {
  const one = [HUASHAN]
  const both = [JINJIAZHUANG, HUASHAN]
  it.each([
    ["huashan.msb", "2010-05-31", one],
    ["huashan.msb", "2012-09-06", one],
    ["huashan.msb", "2012-09-07", both],
    ["jinjiazhuang.msb", "2012-09-06", [JINJIAZHUANG]],
    ["jinjiazhuang.msb", "2012-09-07", [JINJIAZHUANG]],
    ["maanshan.msb", "2010-05-31", [...both, YUSHAN]],
    ["maanshan.msb", "2012-09-07", [...both, YUSHAN]],
    ["wuhu.msb", "2010-05-31", []],
    ["wuhu.msb", "2011-08-21", []],
    ["wuhu.msb", "2011-08-22", [WUWEI_LATER, WUWEI]],
    ["wuwei.later", "2011-08-21", []],
    ["wuwei.later", "2011-08-22", [WUWEI_LATER, WUWEI]],
    ["wuwei.msb", "2011-08-21", [WUWEI]],
    ["guangde.msb", "2019-08-31", [GUANGDE]],
    ["guangde.city", "2019-07-31", []],
    ["guangde.city", "2019-08-01", [GUANGDE, GUANGDE_CITY]],
    ["guangde.city", "2019-08-31", [GUANGDE, GUANGDE_CITY]],
    ["xuancheng.msb", "2019-07-31", [GUANGDE]],
    ["xuancheng.msb", "2019-08-01", [GUANGDE, GUANGDE_CITY]],
  ])("%s has on %s: %j", async (name, day, counties) => {
    clock.moveTo(day)
    const { scope } = await platform.user(name)
    assert.deepStrictEqual([...(scope.counties ?? [])].toSorted(), counties.toSorted())
  })
})

describe("each use case, on the day before and the day of", () => {
  it.each([
    ["wuhu.msb", WUWEI, "2010-01", "2010-05-31", "2011-08-21", "2011-08-22"],
    ["wuwei.later", WUWEI, "2010-02", "2010-05-31", "2011-08-21", "2011-08-22"],
    ["huashan.msb", JINJIAZHUANG, "2010-01", "2010-05-31", "2012-09-06", "2012-09-07"],
    ["guangde.city", GUANGDE, "2010-01", "2010-05-31", "2019-07-31", "2019-08-01"],
  ])(
    "%s and the projects of %s (their return of %s; %s, %s, %s)",
    async (name, county, month, first, before, day) => {
      for (const tooEarly of [first, before]) {
        clock.moveTo(tooEarly)
        const actor = await platform.user(name)
        const refused = { _tag: "RegionOutsideScope", code: county } as const
        assert.include(refusalOf(await platform.exit(list(county), actor)), refused)
        assert.include(refusalOf(await platform.exit(figures(county), actor)), refused)
        const notFound = { _tag: "ProjectNotFound", code: projectOf(county) } as const
        assert.include(refusalOf(await platform.exit(open(county), actor)), notFound)
        const early = report(county, "2010-01", `${name} ${tooEarly}`)
        assert.include(refusalOf(await platform.exit(early, actor)), notFound)
      }
      clock.moveTo(day)
      const heir = await platform.user(name)
      const { rows } = await platform.run(list(county), heir)
      assert.deepStrictEqual(
        rows.map(({ code }) => code),
        [projectOf(county)],
      )
      assert.strictEqual((await platform.run(figures(county), heir)).projectCount, 1)
      assert.strictEqual((await platform.run(open(county), heir)).code, projectOf(county))
      const reported = await platform.exit(report(county, month, name), heir)
      assert.isTrue(Exit.isSuccess(reported), JSON.stringify(reported))
    },
  )

  it("a region is asked for with what has begun: as many projects before as after", async () => {
    const counted = async (name: string, day: string) => {
      clock.moveTo(day)
      const actor = await platform.user(name)
      const { projectCount } = await platform.run(figures(), actor)
      const { rows } = await platform.run(list(), actor)
      assert.strictEqual(rows.length, projectCount)
      return projectCount
    }
    for (const day of ["2010-05-31", "2012-09-06", "2012-09-07", "2019-07-31", "2019-08-01"]) {
      assert.strictEqual(await counted("maanshan.msb", day), 2, day)
      assert.strictEqual(await counted("huashan.msb", day), 1, day)
      assert.strictEqual(await counted("xuancheng.msb", day), 1, day)
      assert.strictEqual(await counted("province.msb", day), 5, day)
    }
  })

  it("a division that has not begun is not known yet, to anybody", async () => {
    for (const [day, known] of [
      ["2019-07-31", false],
      ["2019-08-01", true],
    ] as const) {
      clock.moveTo(day)
      for (const actor of [operator, await platform.user("xuancheng.msb")]) {
        const exit = await platform.exit(figures(GUANGDE_CITY), actor)
        if (known) assert.isTrue(Exit.isSuccess(exit))
        else assert.include(refusalOf(exit), { _tag: "UnknownRegion", code: GUANGDE_CITY })
      }
    }
  })
})

describe("the administration of accounts, on a day", () => {
  const offices = async (day: string) => {
    clock.moveTo(day)
    const { users } = await platform.run(
      Offices.use(({ list: all }) => all),
      await platform.user("huashan.system"),
    )
    return users.map(({ userName }) => userName).toSorted()
  }

  it("covers the offices of an inherited county from the day of the transfer", async () => {
    const own = ["huashan.msb", "huashan.system"].map((name) => UserName.make(name))
    assert.deepStrictEqual(await offices("2010-05-31"), own)
    assert.deepStrictEqual(await offices("2012-09-06"), own)
    assert.deepStrictEqual(await offices("2012-09-07"), [...own, UserName.make("jinjiazhuang.msb")])
  })

  it.each([
    ["2010-05-31", JINJIAZHUANG, true],
    ["2012-09-06", JINJIAZHUANG, true],
    ["2012-09-07", JINJIAZHUANG, false],
    ["2010-05-31", GUANGDE_CITY, true],
    ["2019-08-01", GUANGDE_CITY, true],
  ])("on %s an office in %s is refused: %s", async (day, regionCode, refused) => {
    clock.moveTo(day)
    const command = { commandId: CommandId.make(`${day} ${regionCode}`), name: "某局", regionCode }
    const found = Offices.use((all) => all.found({ ...command, kind: "livelihoodOffice", itemKeys: null }))
    const exit = await platform.exit(found, await platform.user("huashan.system"))
    if (!refused) assert.isTrue(Exit.isSuccess(exit))
    else assert.include(refusalOf(exit), { _tag: "RegionNotAdministered", regionCode })
  })
})
