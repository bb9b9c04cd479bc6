/** Imports that change projects, and imports that are taken back: nothing is lost, nothing is overwritten. */
import { Effect, Stream } from "effect"
import { assert, describe, it } from "vitest"
import { type Actor, operator } from "@minsheng/core/access"
import { Audit } from "@minsheng/core/audit"
import { CommandId, JournalReader, type Position } from "@minsheng/core/journal"
import { CalendarDate, type Uuid } from "@minsheng/core/kernel"
import { Progress } from "@minsheng/core/progress"
import {
  ImportList,
  type ImportPreview,
  ImportUndo,
  ProjectImports,
  ProjectTemplate,
} from "@minsheng/core/imports"
import { ProjectFile, ProjectList, ProjectCode, Projects } from "@minsheng/core/project"
import { rebuild } from "../operations/rebuild.ts"
import { detailsOf, FOUNDED, HUOQIU, JINZHAI, register, registrationOf } from "../testing/fixture.ts"
import { type TestPlatform, testPlatform } from "../testing/index.ts"
import { refusalOf } from "../testing/outcomes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, rowsOf, valueOf } from "../testing/writers.ts"

const HEADINGS = [
  "code",
  "year",
  "county_code",
  "item_key",
  "name",
  "township",
  "implementing_unit",
  "annual_plan_yuan",
  "approved_on",
  "changed_on",
  "correction_reason",
  "based_on",
] as const
type Cells = Partial<Record<(typeof HEADINGS)[number], string>>

const GOOD: Cells = {
  year: "2010",
  county_code: HUOQIU,
  item_key: "19",
  implementing_unit: "示例供水站",
  annual_plan_yuan: "10000.00",
  approved_on: "2010-01-18",
}

const fileOf = (rows: ReadonlyArray<Cells>, headings: ReadonlyArray<(typeof HEADINGS)[number]> = HEADINGS) =>
  [
    headings.join(","),
    ...rows.map((row) => headings.map((one) => ({ ...GOOD, ...row })[one] ?? "").join(",")),
  ].join("\n")

const preview = (text: string) => {
  const bytes = Stream.succeed(new TextEncoder().encode(text))
  return ProjectImports.use((imports) => imports.preview({ name: "项目.csv", bytes }))
}
const commit = (importId: Uuid.Uuid) => ProjectImports.use((imports) => imports.commit(importId))
const undo = (importId: Uuid.Uuid, reason = "整份文件发错了") =>
  ImportUndo.use((all) => all.undo({ importId, reason }))
const imported = (text: string) =>
  Effect.gen(function* () {
    const shown = yield* preview(text)
    yield* commit(shown.importId)
    return shown.importId
  })

const open = (code: string, axes: { readonly knownAt?: Position } = {}) =>
  ProjectFile.use((file) => file.open({ code: ProjectCode.make(code), ...axes }))
const listed = (knownAt?: Position) =>
  ProjectList.use((list) =>
    list.list({
      filter: { year: 2010 },
      page: { limit: 200, order: "code" },
      ...(knownAt === undefined ? {} : { knownAt }),
    }),
  )
const head = Effect.map(
  JournalReader.use((reader) => reader.head),
  ({ position }) => position,
)

const opened = () => testPlatform(FOUNDED, { clock: new SettableClock("2010-05-31").service })
const codeOf = (number: number): ProjectCode =>
  ProjectCode.make(`2010-${HUOQIU}-19-${String(number).padStart(4, "0")}`)
const on = CalendarDate.make

const counts = ({ newCount, changedCount, unchangedCount, rejectedCount }: ImportPreview) => [
  newCount,
  changedCount,
  unchangedCount,
  rejectedCount,
]

/** Every view is what a rebuild makes of the journal. */
const assertRebuilt = async (platform: TestPlatform): Promise<void> => {
  await using owner = await ownerOf(platform.database)
  const { views } = await rebuild(owner)
  for (const view of views) assert.strictEqual(view.after, view.before, view.table)
}

/** Two projects of Huoqiu's and one of Jinzhai's. */
const stocked = async () => {
  const platform = await opened()
  const [huoqiu, jinzhai] = [await platform.user("huoqiu.msb"), await platform.user("jinzhai.msb")]
  await platform.run(register({ name: "甲" }))
  await platform.run(register({ name: "乙" }))
  await platform.run(register({ name: "丙", countyCode: JINZHAI }))
  return { platform, huoqiu, jinzhai }
}

describe("a row with a code", () => {
  it("is compared with what is stored, field by field, and changes only what it says", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const shown = await platform.run(
      preview(
        fileOf([
          { code: codeOf(1), name: "甲", annual_plan_yuan: "12000.00", changed_on: "2010-05-20" },
          { code: codeOf(2), name: "乙二", township: "乙镇", correction_reason: "名称写错" },
          { name: "丁" },
        ]),
      ),
      huoqiu,
    )
    assert.deepStrictEqual(counts(shown), [1, 2, 0, 0])
    assert.deepStrictEqual(
      shown.differences.map(({ line, action, code, changes }) => [line, action, code, changes]),
      [
        [2, "revise", codeOf(1), [{ column: "annualPlanYuan", before: "10000.00", after: "12000.00" }]],
        [
          3,
          "correct",
          codeOf(2),
          [
            { column: "name", before: "乙", after: "乙二" },
            { column: "township", before: "", after: "乙镇" },
          ],
        ],
      ],
    )
    const result = await platform.run(commit(shown.importId), huoqiu)
    assert.include(result, { registeredCount: 1, revisedCount: 2, refusedCount: 0, leftCount: 0 })
    const first = await platform.run(open(codeOf(1)), huoqiu)
    assert.strictEqual(first.state?.details.annualPlanFen, 1_200_000n)
    assert.deepStrictEqual(
      first.history.map(({ statement, occurredOn }) => [statement._tag, occurredOn]),
      [
        ["ProjectRegistered", "2010-01-18"],
        ["ProjectRevised", "2010-05-20"],
      ],
    )
    const second = await platform.run(open(codeOf(2)), huoqiu)
    assert.deepInclude(second.history.at(-1), { reason: "名称写错", annuls: false })
    assert.deepInclude(second.history[0]?.standing, { _tag: "Corrected" })
    await assertRebuilt(platform)
  })

  it("that says what is stored does nothing, whatever else it warns of", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const rows = [
      { code: codeOf(1), name: "甲" },
      { code: codeOf(2), name: "乙", changed_on: "2010-05-20" },
    ]
    const shown = await platform.run(preview(fileOf(rows)), huoqiu)
    assert.deepStrictEqual(counts(shown), [0, 0, 2, 0])
    const before = await platform.run(head)
    await platform.run(commit(shown.importId), huoqiu)
    assert.strictEqual(await platform.run(head), before)
  })

  it("does not empty a field whose column the file does not have", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const told = { code: codeOf(1), name: "甲", township: "甲镇", correction_reason: "补乡镇" }
    await platform.run(imported(fileOf([told])), huoqiu)
    const headings = HEADINGS.filter((one) => one !== "township")
    const shown = await platform.run(
      preview(fileOf([{ code: codeOf(1), name: "甲甲", correction_reason: "补名" }], headings)),
      huoqiu,
    )
    assert.deepStrictEqual(
      shown.differences.flatMap(({ changes }) => changes.map(({ column }) => column)),
      ["name"],
    )
    await platform.run(commit(shown.importId), huoqiu)
    assert.include((await platform.run(open(codeOf(1)), huoqiu)).state?.details, {
      name: "甲甲",
      township: "甲镇",
    })
  })

  it.each<[string, Cells, string]>([
    ["does not say how", { annual_plan_yuan: "1" }, "changeUnsaid"],
    [
      "says it twice",
      { annual_plan_yuan: "1", changed_on: "2010-05-20", correction_reason: "错" },
      "changeSaidTwice",
    ],
    [
      "changes before the approval",
      { annual_plan_yuan: "1", changed_on: "2010-01-01" },
      "dateBeforeApproval",
    ],
    ["changes tomorrow", { annual_plan_yuan: "1", changed_on: "2010-06-01" }, "dateAfterToday"],
    [
      "moves the approval by a change",
      { approved_on: "2010-01-19", changed_on: "2010-05-20" },
      "approvalOnlyCorrected",
    ],
    ["names another item", { item_key: "04", correction_reason: "错" }, "otherProject"],
    [
      "rests on another entry",
      { annual_plan_yuan: "1", changed_on: "2010-05-20", based_on: "1" },
      "changedSince",
    ],
    [
      "is of another county",
      { code: `2010-${JINZHAI}-19-0001`, county_code: JINZHAI, correction_reason: "错" },
      "unknownProject",
    ],
    ["is of nobody", { code: codeOf(99), correction_reason: "错" }, "unknownProject"],
  ])("that %s is rejected", async (_what, cells, code) => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const shown = await platform.run(preview(fileOf([{ code: codeOf(1), name: "甲", ...cells }])), huoqiu)
    assert.deepStrictEqual(counts(shown), [0, 0, 0, 1])
    assert.deepStrictEqual(
      shown.problems.flatMap(({ problems }) => problems.map((one) => one.code)),
      [code as never],
    )
  })

  it("moves the approval by a correction, and puts right the revision that stands", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const revised = { code: codeOf(1), name: "甲", annual_plan_yuan: "200", changed_on: "2010-05-20" }
    await platform.run(imported(fileOf([revised])), huoqiu)
    const right = { code: codeOf(1), name: "甲", annual_plan_yuan: "300", approved_on: "2010-02-01" }
    await platform.run(imported(fileOf([{ ...right, correction_reason: "日期和金额都抄错" }])), huoqiu)
    const { state, history } = await platform.run(open(codeOf(1)), huoqiu)
    assert.strictEqual(state?.approvedOn, on("2010-02-01"))
    assert.strictEqual(state?.details.annualPlanFen, 30_000n)
    const standing = history.filter((entry) => entry.standing._tag === "Stands")
    assert.deepStrictEqual(
      standing.map(({ statement, occurredOn }) => [statement._tag, occurredOn]),
      [
        ["ProjectRegistered", "2010-02-01"],
        ["ProjectRevised", "2010-05-20"],
      ],
    )
    await assertRebuilt(platform)
  })

  it("is refused at commit when somebody changed the project after the preview", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const row = { code: codeOf(1), name: "甲", annual_plan_yuan: "1", changed_on: "2010-05-20" }
    const shown = await platform.run(preview(fileOf([row])), huoqiu)
    const details = detailsOf(registrationOf({ name: "甲" }), { annualPlanFen: 77n })
    const commandId = CommandId.make("meanwhile")
    await platform.run(
      Projects.use((all) => all.revise({ commandId, code: codeOf(1), details, on: on("2010-05-25") })),
      huoqiu,
    )
    assert.include(await platform.run(commit(shown.importId), huoqiu), { revisedCount: 0, refusedCount: 1 })
    assert.strictEqual((await platform.run(open(codeOf(1)), huoqiu)).state?.details.annualPlanFen, 77n)
  })

  it("comes out of a template, with the entry that it rests on", async () => {
    const { platform, huoqiu, jinzhai } = await stocked()
    await using _ = platform
    const made = (actor: Actor) =>
      platform.run(
        Effect.gen(function* () {
          const contents = yield* ProjectTemplate.use((template) => template.make({}))
          return { ...contents, rows: (yield* Stream.runCollect(contents.rows)).flat() }
        }),
        actor,
      )
    const own = await made(huoqiu)
    assert.deepStrictEqual(
      own.rows.map(({ record }) => record.code),
      [codeOf(1), codeOf(2)],
    )
    assert.deepStrictEqual(
      [...own.counties].map(({ code }) => code),
      [HUOQIU],
    )
    assert.lengthOf((await made(jinzhai)).rows, 1)
    assert.lengthOf((await made(operator)).rows, 3)
    const foreign = ProjectTemplate.use((template) => template.make({ region: JINZHAI }))
    assert.include(refusalOf(await platform.exit(foreign, huoqiu)), { _tag: "RegionOutsideScope" })
    const row = { code: codeOf(1), name: "甲", annual_plan_yuan: "1", changed_on: "2010-05-20" }
    const based_on = String(own.rows[0]?.basis)
    assert.strictEqual((await platform.run(preview(fileOf([{ ...row, based_on }])), huoqiu)).changedCount, 1)
  })
})

describe("an import that is taken back", () => {
  it("leaves the register as it was before: lists, sums, names and search", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const figures = Progress.use((progress) => progress.figures({}))
    const before = await platform.run(Effect.all([listed(), figures, head]), huoqiu)
    const importId = await platform.run(
      imported(
        fileOf([
          { code: codeOf(1), name: "甲甲", annual_plan_yuan: "5", changed_on: "2010-05-20" },
          { code: codeOf(2), name: "乙乙", correction_reason: "写错" },
          { name: "新来的工程" },
          { name: "又一个工程", item_key: "04" },
        ]),
      ),
      huoqiu,
    )
    const between = await platform.run(Effect.all([listed(), head]), huoqiu)
    assert.lengthOf(between[0].rows, 4)
    assert.deepInclude(await platform.run(undo(importId), huoqiu), { undoneCount: 4, refusedCount: 0 })
    const after = await platform.run(Effect.all([listed(), figures]), huoqiu)
    assert.deepStrictEqual(after[0].rows, before[0].rows)
    const { axes: _axes, ...sums } = after[1]
    const { axes: _before, ...sumsBefore } = before[1]
    assert.deepStrictEqual(sums, sumsBefore)
    // What was known in between is still known to have been known.
    assert.deepStrictEqual((await platform.run(listed(between[1]), huoqiu)).rows, between[0].rows)
    assert.deepStrictEqual((await platform.run(listed(before[2]), huoqiu)).rows, before[0].rows)
    const terms = await valueOf(
      platform.database,
      "select count(*)::int from project_term where term = '新来'",
    )
    assert.strictEqual(terms, 0)
    assert.include(await platform.run(Audit.use((audit) => audit.verify([]))), { _tag: "Sound" })
    await assertRebuilt(platform)
  })

  it("stands in the history with its reason, and its names are free for the right file", async () => {
    const { platform, huoqiu, jinzhai } = await stocked()
    await using _ = platform
    const importId = await platform.run(imported(fileOf([{ name: "新来的工程" }])), huoqiu)
    await platform.run(undo(importId, "县里发错了版本"), huoqiu)
    const { state, history } = await platform.run(open(codeOf(3)), huoqiu)
    assert.isNull(state)
    assert.deepInclude(history.at(-1), { annuls: true, reason: "县里发错了版本" })
    assert.deepInclude(history[0]?.standing, { _tag: "Annulled" })
    assert.include(refusalOf(await platform.exit(open(codeOf(3)), jinzhai)), { _tag: "ProjectNotFound" })
    const report = {
      month: "2010-05",
      investedFen: 1n,
      disbursedFen: 1n,
      spentFen: 1n,
      physicalProgress: 1,
      remark: null,
    }
    const late = Projects.use((all) =>
      all.reportMonth({ commandId: CommandId.make("late"), code: codeOf(3), monthly: report as never }),
    )
    assert.include(refusalOf(await platform.exit(late, huoqiu)), { _tag: "ProjectNotFound" })
    const again = await platform.run(preview(fileOf([{ name: "新来的工程" }])), huoqiu)
    assert.deepStrictEqual(counts(again), [1, 0, 0, 0])
    await platform.run(commit(again.importId), huoqiu)
    assert.strictEqual((await platform.run(open(codeOf(4)), huoqiu)).state?.details.name, "新来的工程")
    await assertRebuilt(platform)
  })

  it("leaves what was changed since, and names it; the rest is taken back", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const names = ["报了月报的", "改了的", "没动的"]
    const importId = await platform.run(imported(fileOf(names.map((name) => ({ name })))), huoqiu)
    const report = {
      month: "2010-05",
      investedFen: 1n,
      disbursedFen: 1n,
      spentFen: 1n,
      physicalProgress: 1,
      remark: null,
    }
    const details = detailsOf(registrationOf({ name: "改了的" }), { annualPlanFen: 5n })
    await platform.run(
      Projects.use((all) =>
        Effect.all([
          all.reportMonth({ commandId: CommandId.make("r"), code: codeOf(3), monthly: report as never }),
          all.revise({ commandId: CommandId.make("v"), code: codeOf(4), details, on: on("2010-05-20") }),
        ]),
      ),
      huoqiu,
    )
    const asked = await platform.run(
      ImportUndo.use((all) => all.preview(importId)),
      huoqiu,
    )
    const expected = {
      undoneCount: 1,
      refusedCount: 2,
      refused: [
        { line: 2, code: codeOf(3), obstacle: "changedSince" },
        { line: 3, code: codeOf(4), obstacle: "changedSince" },
      ],
    }
    assert.deepInclude(asked, expected as never)
    assert.deepInclude(await platform.run(undo(importId), huoqiu), expected as never)
    const codes = (await platform.run(listed(), huoqiu)).rows.map(({ code }) => code)
    assert.deepStrictEqual(codes, [1, 2, 3, 4].map(codeOf))
    await assertRebuilt(platform)
  })

  it("is taken back once, and the rest when its obstacle is gone", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const importId = await platform.run(imported(fileOf([{ name: "一" }, { name: "二" }])), huoqiu)
    const report = {
      month: "2010-05",
      investedFen: 1n,
      disbursedFen: 1n,
      spentFen: 1n,
      physicalProgress: 1,
      remark: null,
    }
    const { position } = await platform.run(
      Projects.use((all) =>
        all.reportMonth({ commandId: CommandId.make("r"), code: codeOf(3), monthly: report as never }),
      ),
      huoqiu,
    )
    assert.include(await platform.run(undo(importId), huoqiu), { undoneCount: 1, refusedCount: 1 })
    const why = { commandId: CommandId.make("a"), code: codeOf(3), position, reason: "报错项目" }
    await platform.run(
      Projects.use((all) => all.annulReport(why)),
      huoqiu,
    )
    assert.include(await platform.run(undo(importId, "另一个原因"), huoqiu), {
      undoneCount: 1,
      refusedCount: 0,
    })
    assert.include(await platform.run(undo(importId), huoqiu), { undoneCount: 0, refusedCount: 0 })
    assert.lengthOf((await platform.run(listed(), huoqiu)).rows, 2)
    await assertRebuilt(platform)
  })

  it("of more rows than a transaction takes goes by chunks, and is gone on with after a crash", async () => {
    await using platform = await opened()
    const rows = Array.from({ length: 2600 }, (_, index) => ({ name: `第${index}项` }))
    const importId = await platform.run(imported(fileOf(rows)))
    const { importId: _id, ...result } = await platform.run(
      Effect.gen(function* () {
        yield* undo(importId)
        return yield* ImportList.use((all) => all.open(importId))
      }),
    )
    assert.include(result, { state: "undone", undoneCount: 2600, registeredCount: 2600 })
    assert.strictEqual(await valueOf(platform.database, "select count(*)::int from project"), 0)
    await rowsOf(platform.database, "update import_job set state = 'undoing', undone_count = 0")
    const [resumed] = await platform.run(ImportUndo.use((all) => all.resume))
    assert.include(resumed, { undoneCount: 0, refusedCount: 0 })
    const again = await platform.run(ImportList.use((all) => all.open(importId)))
    assert.include(again, { state: "undone", undoneCount: 2600 })
  })

  it("stops when that is asked, keeps what it has done, and goes on when asked again", async () => {
    await using platform = await opened()
    const rows = Array.from({ length: 2600 }, (_, index) => ({ name: `第${index}项` }))
    const importId = await platform.run(imported(fileOf(rows)))
    const opening = () => platform.run(ImportList.use((all) => all.open(importId)))
    const undoing = platform.run(undo(importId))
    for (;;) {
      const { state, undoneCount } = await opening()
      if (state === "undone" || (state === "undoing" && undoneCount > 0)) break
    }
    await platform.run(ImportList.use((all) => Effect.ignore(all.cancel(importId))))
    const { undoneCount } = await undoing
    assert.isTrue(undoneCount > 0 && undoneCount < 2600, String(undoneCount))
    assert.include(await opening(), { state: "undone", undoneCount })
    const left = () => valueOf<number>(platform.database, "select count(*)::int from project")
    assert.strictEqual(await left(), 2600 - undoneCount)
    assert.include(await platform.run(undo(importId)), { undoneCount: 2600 - undoneCount, refusedCount: 0 })
    assert.strictEqual(await left(), 0)
    assert.include(await opening(), { state: "undone", undoneCount: 2600 })
  })

  it("is its own: nobody else's, nobody's without the role, and not before it is in", async () => {
    const { platform, huoqiu, jinzhai } = await stocked()
    await using _ = platform
    const { importId } = await platform.run(preview(fileOf([{ name: "一" }])), huoqiu)
    assert.include(refusalOf(await platform.exit(undo(importId), huoqiu)), { _tag: "ImportNotFound" })
    await platform.run(commit(importId), huoqiu)
    assert.include(refusalOf(await platform.exit(undo(importId), jinzhai)), { _tag: "ImportNotFound" })
    const reader = await platform.user("luan.msb")
    assert.include(refusalOf(await platform.exit(undo(importId), reader)), { _tag: "NotPermitted" })
  })
})

describe("imports as a list", () => {
  it("shows the actor's own, the latest first, page by page, with what became of each", async () => {
    const { platform, huoqiu, jinzhai } = await stocked()
    await using _ = platform
    const first = await platform.run(
      imported(fileOf([{ name: "一" }, { name: "二", item_key: "x" }])),
      huoqiu,
    )
    const { importId: second } = await platform.run(preview(fileOf([{ name: "三" }])), huoqiu)
    const list = (limit: number, after?: Uuid.Uuid) =>
      ImportList.use((all) => all.list({ limit, ...(after === undefined ? {} : { after }) }))
    const page = await platform.run(list(1), huoqiu)
    assert.deepStrictEqual([page.imports.map(({ importId }) => importId), page.next], [[second], second])
    const rest = await platform.run(list(1, second), huoqiu)
    assert.isNull(rest.next)
    assert.deepInclude(rest.imports[0], {
      importId: first,
      state: "done",
      rowCount: 2,
      newCount: 1,
      rejectedCount: 1,
      registeredCount: 1,
    })
    assert.lengthOf((await platform.run(list(9), jinzhai)).imports, 0)
    assert.lengthOf((await platform.run(list(9))).imports, 2)
  })

  it("shows the rows of a preview by what they are", async () => {
    const { platform, huoqiu } = await stocked()
    await using _ = platform
    const { importId } = await platform.run(
      preview(
        fileOf([
          { code: codeOf(1), name: "甲" },
          { code: codeOf(2), name: "乙乙", correction_reason: "错" },
          { name: "新" },
          { name: "无计划", annual_plan_yuan: "0" },
          { name: "坏", annual_plan_yuan: "x" },
        ]),
      ),
      huoqiu,
    )
    const lines = async (show: "rejected" | "warned" | "changed" | "new" | "unchanged") => {
      const asked = { importId, show, afterLine: 0, limit: 50 }
      const { rows } = await platform.run(
        ImportList.use((all) => all.rows(asked)),
        huoqiu,
      )
      return rows.map(({ line }) => line)
    }
    assert.deepStrictEqual(await lines("unchanged"), [2])
    assert.deepStrictEqual(await lines("changed"), [3])
    assert.deepStrictEqual(await lines("new"), [4, 5])
    assert.deepStrictEqual(await lines("warned"), [5])
    assert.deepStrictEqual(await lines("rejected"), [6])
  })

  it("ends a preview that waits, a file that is read, and an import that goes in", async () => {
    await using platform = await opened()
    const cancel = (importId: Uuid.Uuid) => ImportList.use((all) => all.cancel(importId))
    const { importId } = await platform.run(preview(fileOf([{ name: "一" }])))
    await platform.run(cancel(importId))
    assert.include(refusalOf(await platform.exit(commit(importId))), { _tag: "ImportNotFound" })
    const rows = Array.from({ length: 2600 }, (_, index) => ({ name: `第${index}项` }))
    const large = await platform.run(preview(fileOf(rows)))
    await rowsOf(platform.database, "update import_job set cancelled = true")
    const result = await platform.run(commit(large.importId))
    assert.include(result, { registeredCount: 500, leftCount: 2100 })
    assert.strictEqual(await valueOf(platform.database, "select count(*)::int from project"), 500)
    const summary = await platform.run(ImportList.use((all) => all.open(large.importId)))
    assert.include(summary, { state: "done", cancelled: true, registeredCount: 500, leftCount: 2100 })
    const given = await valueOf(
      platform.database,
      "select count(*)::int from import_row where status = 'rejected' and problems like '%notEntered%'",
    )
    assert.strictEqual(given, 2100)
    const reading = Stream.fromIterable(
      rows.map((row, index) => (index === 0 ? fileOf([row]) : `\n${fileOf([row]).split("\n")[1]}`)),
    )
    const id = (await platform.run(preview(fileOf([{ name: "占位" }])))).importId
    await platform.run(cancel(id))
    const bytes = Stream.mapEffect(reading, (text, index) =>
      Effect.as(
        index === 1500
          ? Effect.promise(() =>
              rowsOf(platform.database, "update import_job set cancelled = true where state = 'reading'"),
            )
          : Effect.void,
        new TextEncoder().encode(text),
      ),
    )
    const exit = await platform.exit(
      ProjectImports.use((imports) => imports.preview({ name: "大.csv", bytes })),
    )
    assert.include(refusalOf(exit), { _tag: "FileRefused", fault: "cancelled" })
    assert.strictEqual(
      await valueOf(platform.database, "select count(*)::int from import_job where state = 'reading'"),
      0,
    )
  })
})
