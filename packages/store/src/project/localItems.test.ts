/**
 * Projects of items that a city or a county added to its own catalogue: who may have them, how lists name
 * them, and that no figure adds them to the province's programme.
 */
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { CommandId } from "@minsheng/core/journal"
import { DivisionCode, ItemKey } from "@minsheng/core/kernel"
import { ItemListed, ProgrammeDrafts } from "@minsheng/core/programme"
import { Divisions, type FiguresQuestion, Progress } from "@minsheng/core/progress"
import { ProjectImports } from "@minsheng/core/imports"
import { ProjectFile, type ProjectFilter, ProjectList, Projects } from "@minsheng/core/project"
import { FOUNDED, HUOQIU, JINZHAI, LUAN, PROVINCE, register, WATER, WUWEI } from "../testing/fixture.ts"
import { refusalOf, type TestPlatform, testPlatform } from "../testing/index.ts"
import { rebuild } from "../operations/rebuild.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf } from "../testing/writers.ts"

const YEAR = 2010
const LANES = ItemKey.make("51")
const LAMPS = ItemKey.make("52")

let platform: TestPlatform
let sent = 0

const add = (region: DivisionCode.DivisionCode, key: ItemKey.ItemKey, zh: string) =>
  ProgrammeDrafts.use((drafts) =>
    drafts.listItem({
      commandId: CommandId.make(`item ${(sent += 1)}`),
      year: YEAR,
      region,
      item: { ...ItemListed.example, key, name: { zh, en: zh }, points: 0 } as never,
    }),
  )

/** Lu'an adds lamps; Huoqiu and Wuwei, each for itself, add different items under the same key. */
beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: new SettableClock("2010-06-30").service })
  await platform.run(add(LUAN, LAMPS, "村庄路灯"))
  await platform.run(add(HUOQIU, LANES, "县道绿化"))
  await platform.run(add(WUWEI, LANES, "圩区桥梁"))
  await platform.run(register({ name: "省定工程", annualPlanFen: 1000n }))
  await platform.run(register({ name: "绿化一期", itemKey: LANES, annualPlanFen: 70n }))
  await platform.run(register({ name: "霍邱路灯", itemKey: LAMPS, annualPlanFen: 8n }))
  await platform.run(register({ name: "金寨路灯", countyCode: JINZHAI, itemKey: LAMPS, annualPlanFen: 5n }))
  await platform.run(register({ name: "圩区一号桥", countyCode: WUWEI, itemKey: LANES, annualPlanFen: 300n }))
})

afterAll(() => platform[Symbol.asyncDispose]())

const refused = async (effect: Parameters<TestPlatform["exit"]>[0]) =>
  (refusalOf(await platform.exit(effect as never)) as { readonly _tag: string } | undefined)?._tag

const figures = (question: FiguresQuestion) =>
  platform.run(Progress.use((progress) => progress.figures(question)))

const listed = async (filter: Omit<ProjectFilter, "year"> = {}) => {
  const page = { order: "code", limit: 50 } as const
  const { rows } = await platform.run(
    ProjectList.use((list) => list.list({ filter: { year: YEAR, ...filter }, page })),
  )
  return rows.map(({ name, itemName, catalogueName }) => [name, itemName.zh, catalogueName?.zh ?? null])
}

const totals = (filter: Omit<ProjectFilter, "year"> = {}) =>
  platform.run(ProjectList.use((list) => list.totals({ filter: { year: YEAR, ...filter } })))

describe("a project of an item that a division added", () => {
  it("is registered in the counties of that division, and in no other", async () => {
    const elsewhere = { countyCode: JINZHAI, itemKey: LANES, name: "金寨绿化" }
    assert.strictEqual(await refused(register(elsewhere)), "UnknownItem")
    assert.strictEqual(
      await refused(register({ itemKey: ItemKey.make("60"), name: "没有的项" })),
      "UnknownItem",
    )
  })

  it("bears the item's key in its code, and its page names the item and whose it is", async () => {
    const opened = await platform.run(
      Effect.gen(function* () {
        const list = yield* ProjectList
        const page = { order: "code", limit: 1 } as const
        const { rows } = yield* list.list({ filter: { year: YEAR, search: "圩区一号" }, page })
        const code = rows[0]?.code ?? ("" as never)
        return yield* ProjectFile.use((file) => file.open({ code }))
      }),
    )
    assert.strictEqual(opened.code, "2010-341422-51-0001")
    assert.deepStrictEqual([opened.itemName.zh, opened.catalogueName?.zh], ["圩区桥梁", "无为县"])
  })

  it("is reported, and counted with its own catalogue", async () => {
    await platform.run(
      Projects.use((projects) =>
        projects.reportMonth({
          commandId: CommandId.make("report of lanes"),
          code: "2010-341522-51-0001" as never,
          monthly: {
            month: "2010-05" as never,
            investedFen: 35n,
            disbursedFen: 0n,
            spentFen: 0n,
            physicalProgress: 5000,
            remark: null,
          },
        }),
      ),
    )
    assert.strictEqual((await figures({ catalogue: HUOQIU })).investedFen, 35n)
    assert.strictEqual((await figures({})).investedFen, 0n)
  })
})

describe("an import", () => {
  it("takes rows of items that divisions added, in their counties alone", async () => {
    const text = `year,county_code,item_key,name,township,implementing_unit,annual_plan_yuan,approved_on
2010,341522,51,绿化二期,,甲站,1,2010-01-18
2010,341524,51,金寨绿化,,甲站,1,2010-01-18
2010,341524,52,金寨路灯二期,,甲站,1,2010-01-18`
    const preview = await platform.run(
      ProjectImports.use((imports) => imports.previewText({ fileName: "local.csv", text })),
    )
    assert.deepStrictEqual([preview.acceptedCount, preview.rejectedCount], [2, 1])
    assert.deepStrictEqual(
      preview.problems.map(({ line, problems }) => [line, problems[0]?.code]),
      [[3, "unknownItem"]],
    )
  })
})

describe("a key", () => {
  it("is given once along the way from a city to its county, whoever was first", async () => {
    assert.strictEqual(await refused(add(LUAN, LANES, "市道绿化")), "KeyNotFree")
    assert.strictEqual(await refused(add(HUOQIU, LAMPS, "县城路灯")), "KeyNotFree")
  })
})

describe("lists", () => {
  it("have all projects, each with its item and whose catalogue that stands in", async () => {
    assert.deepStrictEqual(await listed(), [
      ["圩区一号桥", "圩区桥梁", "无为县"],
      ["省定工程", "农村饮水安全", null],
      ["绿化一期", "县道绿化", "霍邱县"],
      ["霍邱路灯", "村庄路灯", "六安市"],
      ["金寨路灯", "村庄路灯", "六安市"],
    ])
  })

  it("are narrowed to one catalogue: the province's, a city's, a county's", async () => {
    const names = async (filter: Omit<ProjectFilter, "year">) => (await listed(filter)).map(([name]) => name)
    assert.deepStrictEqual(await names({ catalogue: PROVINCE }), ["省定工程"])
    assert.deepStrictEqual(await names({ catalogue: LUAN }), ["霍邱路灯", "金寨路灯"])
    assert.deepStrictEqual(await names({ catalogue: LUAN, region: JINZHAI }), ["金寨路灯"])
    assert.deepStrictEqual(await names({ catalogue: HUOQIU }), ["绿化一期"])
    assert.deepStrictEqual(await names({ catalogue: WUWEI, itemKey: LANES }), ["圩区一号桥"])
    assert.deepStrictEqual(await names({ catalogue: WUWEI, itemKey: LAMPS }), [])
  })

  it("are exported with the same names", async () => {
    const lines = await platform.run(
      Effect.flatMap(
        ProjectList.use((list) => list.lines({ filter: { year: YEAR } })),
        ({ lines: all }) => Stream.runCollect(all),
      ),
    )
    assert.deepStrictEqual(
      lines.map(({ name, itemName, catalogueName }) => [name, itemName.zh, catalogueName?.zh ?? null]),
      await listed(),
    )
  })

  it.each([
    ["by the roll-up", {}],
    ["row by row", { missingMonth: "2010-04" as never }],
  ])("add the province's programme and the local items up apart, %s", async (_, filter) => {
    const all = await totals(filter)
    assert.deepStrictEqual([all.projectCount, all.annualPlanFen], [1, 1000n])
    assert.deepStrictEqual([all.local?.projectCount, all.local?.annualPlanFen], [4, 383n])
    const city = await totals({ ...filter, catalogue: LUAN })
    assert.deepStrictEqual([city.projectCount, city.annualPlanFen, city.local], [2, 13n, null])
    assert.isNull((await totals({ ...filter, catalogue: PROVINCE })).local)
  })
})

describe("figures", () => {
  const AXES = [{}, { asOf: "2010-06-15" as never }]

  it("are of one catalogue and say of which", async () => {
    const programme = await figures({})
    assert.deepStrictEqual([programme.catalogue.code, programme.annualPlanFen], [PROVINCE, 1000n])
    assert.deepStrictEqual(
      programme.items.map(({ itemKey }) => itemKey),
      [WATER],
    )
    const city = await figures({ catalogue: LUAN })
    assert.deepStrictEqual([city.catalogue.name.zh, city.annualPlanFen], ["六安市", 13n])
    assert.strictEqual((await figures({ catalogue: LUAN, region: HUOQIU })).annualPlanFen, 8n)
    // Two counties gave one key to different items.
    assert.strictEqual((await figures({ catalogue: HUOQIU })).annualPlanFen, 70n)
    assert.strictEqual((await figures({ catalogue: WUWEI })).annualPlanFen, 300n)
    assert.strictEqual((await figures({ catalogue: HUOQIU, region: JINZHAI })).annualPlanFen, 0n)
  })

  it.each(AXES)("of every part of a page are of the same one, %j", async (axes) => {
    for (const [catalogue, plan] of [
      [undefined, 1000n],
      [LUAN, 8n],
      [HUOQIU, 70n],
    ] as const) {
      const asked = { ...axes, region: HUOQIU, ...(catalogue === undefined ? {} : { catalogue }) }
      const page = await platform.run(Divisions.use((divisions) => divisions.open(asked)))
      assert.strictEqual(page.months.at(-1)?.annualPlanFen, plan)
      assert.strictEqual(
        page.items.reduce((sum, item) => sum + item.annualPlanFen, 0n),
        plan,
      )
      assert.deepStrictEqual(
        page.slowest.map(({ annualPlanFen }) => annualPlanFen),
        [plan],
      )
      const overview = await platform.run(Progress.use((progress) => progress.overview(asked)))
      assert.strictEqual(
        overview.cells.reduce((sum, cell) => sum + cell.annualPlanFen, 0n),
        plan,
      )
    }
  })

  it("are refused for a catalogue of a division that is not there", async () => {
    const catalogue = DivisionCode.make("349999")
    assert.strictEqual(
      await refused(Progress.use((progress) => progress.figures({ catalogue }))),
      "UnknownRegion",
    )
  })
})

it("what a scope does not hold is not seen through a catalogue", async () => {
  const jinzhai = await platform.user("jinzhai.msb")
  const answer = await platform.run(
    Progress.use((progress) => progress.figures({ catalogue: LUAN })),
    jinzhai,
  )
  assert.deepStrictEqual([answer.region.code, answer.annualPlanFen], [JINZHAI, 5n])
  const exit = await platform.exit(
    Progress.use((progress) => progress.figures({ catalogue: HUOQIU, region: HUOQIU })),
    jinzhai,
  )
  assert.strictEqual((refusalOf(exit) as { readonly _tag: string })._tag, "RegionOutsideScope")
})

it("a rebuild makes the same of them", async () => {
  await using owner = await ownerOf(platform.database)
  const { views } = await rebuild(owner)
  assert.deepStrictEqual(
    views.filter(({ before, after }) => before !== after),
    [],
  )
})
