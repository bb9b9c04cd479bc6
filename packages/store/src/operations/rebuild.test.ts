/** The views are nothing but the journal: made again they are the same; what is not is found, mended. */
import { Effect, Result } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { Offices, operator, UserName, Users } from "@minsheng/core/access"
import { Documents } from "@minsheng/core/document"
import { CommandId, EventType, type Position, type Unit } from "@minsheng/core/journal"
import { Month, type Uuid } from "@minsheng/core/kernel"
import {
  type Accepted,
  ProjectCode,
  projectCode,
  projectEvents,
  projectStream,
  registerUnit,
  reportMonthUnit,
} from "@minsheng/core/project"
import { pdfOf, SAMPLE_FILES } from "@minsheng/core/testing"
import type { Database } from "../database/Database.ts"
import { defineTable } from "../journal/Table.ts"
import type { View } from "../journal/View.ts"
import { FOUNDED, HUOQIU, JINZHAI, register, registrationOf, WATER } from "../testing/fixture.ts"
import { writeHistory } from "../testing/history.ts"
import { attachFile, type TestPlatform, testDatabase, testPlatform } from "../testing/index.ts"
import { writeActs } from "../testing/acts.ts"
import { writeStatements } from "../testing/statements.ts"
import { writePlan, writeTransfers } from "../testing/transfers.ts"
import { noteUnit } from "../testing/notes.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import { ownerOf, TestWriter, valueOf } from "../testing/writers.ts"
import { journalRules } from "../views.ts"
import { rebuild, type Rebuilt } from "./rebuild.ts"

const rebuilt = async (database: Database, rules = journalRules): Promise<Rebuilt> => {
  await using owner = await ownerOf(database)
  return await rebuild(owner, rules)
}

const changedIn = ({ views }: Rebuilt): ReadonlyArray<string> =>
  views.filter(({ before, after }) => before !== after).map(({ table }) => table)

const TABLES = [
  "journal_cell",
  "office",
  "office_user",
  "project",
  "project_version",
  "project_term",
  "progress_rollup",
  "progress_change",
  "progress_block",
  "document",
  "fund_account",
  "fund_posting",
  "fund_transfer",
  "fund_rollup",
  "fund_use",
  "fund_plan_version",
  "fund_plan",
  "fund_plan_due",
  "fund_ceiling",
  "bank_statement",
  "bank_line",
  "bank_match_part",
  "bank_explained",
  "finding",
]

describe("a rebuild", () => {
  let platform: TestPlatform
  let clean: Rebuilt

  beforeAll(async () => {
    const clock = new SettableClock("2010-01-20")
    platform = await testPlatform(FOUNDED, { clock: clock.service })
    await writeHistory(platform, clock, { seed: 8, groups: 120 })
    const huoqiu = UserName.make("huoqiu.msb")
    const command = (text: string) => ({ commandId: CommandId.make(text), userName: huoqiu })
    await platform.run(
      Effect.andThen(
        Offices.use((offices) =>
          offices.assignRoles({ ...command("roles again"), roles: ["livelihoodReader"] }),
        ),
        Users.use((users) => users.deactivate(command("gone"))),
      ),
    )
    const code = await valueOf<string>(platform.database, "select code from project order by code limit 1")
    const subject = { kind: "project", code } as const
    const { id, position } = await platform.run(attachFile(subject, "凭证.pdf", pdfOf("凭证")))
    await platform.run(attachFile(subject, "照片.png", SAMPLE_FILES["png"] as Uint8Array))
    const withdrawal = { commandId: CommandId.make("withdraw"), id, position, reason: "传错" }
    await platform.run(Documents.use((documents) => documents.withdraw(withdrawal)))
    await writePlan(platform, ProjectCode.make(code))
    await writeTransfers(platform)
    await writeStatements(platform)
    await writeActs(platform, ProjectCode.make(code))
    clean = await rebuilt(platform.database)
  })

  afterAll(() => platform[Symbol.asyncDispose]())

  it("makes every view as it was, after corrections, new names, annulments and roles", () => {
    assert.deepStrictEqual(clean.views.map(({ table }) => table).toSorted(), TABLES.toSorted())
    assert.deepStrictEqual(changedIn(clean), [])
    assert.isTrue(
      clean.views.every(({ rowCount }) => rowCount > 0),
      JSON.stringify(clean.views),
    )
  })

  it("knows every table that is filled from entries", async () => {
    const filled = await valueOf<string>(
      platform.database,
      `select string_agg(relname, ' ' order by relname) from pg_class
        where relnamespace = 'minsheng'::regnamespace and relkind = 'r'`,
    )
    const notViews = [
      "access_key",
      "access_record",
      "attachment",
      "attachment_chunk",
      "attachment_upload",
      "bookmark",
      "import_job",
      "import_row",
      "journal",
      "journal_batch",
    ]
    assert.deepStrictEqual(filled.split(" "), [...TABLES, ...notViews].toSorted())
  })

  it.each([
    ["project", "update project set name = name || '。' where code = (select max(code) from project)"],
    ["project", "delete from project where code = (select min(code) from project)"],
    [
      "project_version",
      "delete from project_version where known_from = (select max(known_from) from project_version)",
    ],
    [
      "project_version",
      "update project_version set known_to = 9223372036854775806 where known_to = 9223372036854775807",
    ],
    ["fund_account", "update fund_account set balance_fen = balance_fen + 1 where purpose = 'budget'"],
    ["fund_posting", "update fund_posting set amount_fen = amount_fen + 1 where number = 1"],
    ["fund_transfer", "update fund_transfer set payee = '别人'"],
    ["fund_rollup", "delete from fund_rollup where purpose = 'arrived'"],
    ["fund_use", "update fund_use set used_fen = used_fen - 1 where name like 'plan/%'"],
    ["fund_plan_version", "update fund_plan_version set effective_from = '2009-12-31'"],
    ["fund_plan", "update fund_plan set planned_fen = planned_fen + 1"],
    ["fund_plan_due", "delete from fund_plan_due"],
    ["fund_ceiling", "update fund_ceiling set ceiling_fen = ceiling_fen + 1 where name like 'project/%'"],
    ["bank_statement", "update bank_statement set closing_fen = closing_fen + 1"],
    ["bank_line", "update bank_line set amount_fen = amount_fen + 1 where number = 2"],
    ["finding", "update finding set valid_to = valid_to + 1 where valid_to < 'infinity'"],
    ["finding", "delete from finding where verdict = 'violated'"],
    ["bank_match_part", "delete from bank_match_part"],
    ["bank_explained", "update bank_explained set kind = 'charge'"],
    ["project_term", "insert into project_term values ('假的', 2010, '341522', '2010-341522-19-0001')"],
    ["progress_rollup", "update progress_rollup set invested_fen = invested_fen + 1"],
    ["office", "update office set region_code = '340000'"],
    ["office_user", "update office_user set active = true"],
    ["journal_cell", "update journal_cell set value = '999' where key like 'project.number/%'"],
  ])("reports and mends %s after: %s", async (table, tampering) => {
    await using owner = await ownerOf(platform.database)
    assert.notStrictEqual((await owner.query(tampering)).rowCount, 0)
    const mended = await rebuilt(platform.database)
    assert.deepStrictEqual(changedIn(mended), [table])
    assert.deepStrictEqual(
      mended.views.map(({ after }) => after),
      clean.views.map(({ after }) => after),
    )
  })

  it("that fails leaves everything as it was", async () => {
    const failing: View = {
      tables: [],
      streams: "project",
      write: () => {
        throw new RangeError("planted in a rebuild")
      },
    }
    const failure = await rebuilt(platform.database, {
      ...journalRules,
      views: [...journalRules.views, failing],
    }).catch((error: unknown) => error)
    assert.instanceOf(failure, RangeError)
    assert.deepStrictEqual(changedIn(await rebuilt(platform.database)), [])
  })

  it("lets writers wait, and loses nothing of what they bring", async () => {
    const names = Array.from({ length: 40 }, (_, index) => `同时登记${index}`)
    const written = platform.run(
      Effect.forEach(names, (name) => register({ name, countyCode: JINZHAI }), { concurrency: 4 }),
    )
    await rebuilt(platform.database)
    await written
    assert.deepStrictEqual(changedIn(await rebuilt(platform.database)), [])
    const count = "select count(*)::int from project where name like '同时登记%'"
    assert.strictEqual(await valueOf(platform.database, count), 40)
  })
})

describe("planted: a view that is not pure", () => {
  const planted = defineTable({
    name: "planted",
    columns: { position: "bigint", seen: "text" },
    key: ["position"],
  })
  const viewOf = (seen: () => string): View => ({
    tables: [planted],
    streams: "note",
    write: ({ entry }, rows) => rows.upsert(planted, { position: entry.position, seen: seen() }),
  })

  it.each([
    ["the clock", () => String(performance.now()), ["planted"]],
    ["nothing but the entry", () => "always the same", []],
  ])("and reads %s", async (_, seen, expected) => {
    await using platform = await testPlatform()
    {
      await using owner = await ownerOf(platform.database)
      await owner.query("create table planted (position bigint primary key, seen text not null)")
      await owner.query("grant select, insert, update on planted to minsheng_app")
    }
    const views = [viewOf(seen)]
    await using writer = new TestWriter(platform.database, { views })
    await Promise.all(["a", "b", "c"].map((commandId) => writer.submit(noteUnit({ commandId }))))
    const made = await rebuilt(platform.database, { cells: [], views })
    assert.deepStrictEqual(changedIn(made), expected)
    assert.strictEqual(made.views.find(({ table }) => table === "planted")?.rowCount, 3)
  })
})

const [, ProjectRevised, MonthReported] = projectEvents

const idOf = (index: number): Uuid.Uuid =>
  `0127a1b2-0000-7000-8000-${String(index).padStart(12, "0")}` as Uuid.Uuid

/** A command about a project whose one event is made from the entry at a position, or from nothing. */
const changing = (
  index: number,
  what: string,
  decide: Unit<Accepted, never>["decide"],
): Unit<Accepted, never> => ({
  actor: operator.id,
  commandId: `${what} ${index}`,
  request: { what, index },
  streams: [projectStream(idOf(index))],
  cells: [],
  decide,
  answer: ([entry]) => ({
    code: "" as Accepted["code"],
    position: entry?.position as Position,
    recordedAt: 0,
  }),
})

const figures = (index: number, fen: number) => ({
  month: Month.make(`2010-0${1 + (index % 4)}`),
  investedFen: BigInt(fen),
  disbursedFen: 5n,
  spentFen: 3n,
  physicalProgress: index % 10_000,
  remark: null,
})

const PROJECTS = 240

/** Registrations, reports, corrections, annulments, new names; a project's within reach of one batch. */
const unitsFor = (): ReadonlyArray<Unit<Accepted, unknown>> =>
  Array.from({ length: PROJECTS }, (_, index): ReadonlyArray<Unit<Accepted, unknown>> => {
    const countyCode = index % 2 === 0 ? HUOQIU : JINZHAI
    const registration = registrationOf({
      name: `第${index}项工程`,
      countyCode,
      annualPlanFen: BigInt(index * 1000),
    })
    const target = { id: idOf(index), code: projectCode(2010, countyCode, WATER, Math.floor(index / 2) + 1) }
    const command = (text: string) => CommandId.make(`${text} ${index}`)
    const reported = (known: Parameters<Unit<Accepted, never>["decide"]>[0]) =>
      known.entries(projectStream(idOf(index)))
    const { approvedOn: on } = registration
    const reason = "错了"
    return [
      registerUnit(operator, idOf(index), { commandId: command("register"), registration }),
      reportMonthUnit(operator, target, {
        commandId: command("report"),
        code: target.code,
        monthly: figures(index, 70),
      }),
      changing(index, "correct", (known) => {
        const entry = reported(known).findLast(({ type }) => type === "MonthReported")
        if (entry === undefined) throw new TypeError("no report")
        const fact = { occurredOn: entry.occurredOn, payload: figures(index, 71), reason }
        return Result.succeed([EventType.corrected(MonthReported, entry, fact)])
      }),
      changing(index, "revise", () => {
        const { township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn } = registration
        const rest = { township, implementingUnit, annualPlanFen, plannedStartOn, plannedFinishOn }
        const payload = { ...rest, name: `改名${index}` }
        return Result.succeed([
          EventType.occurred(ProjectRevised, { stream: projectStream(idOf(index)), occurredOn: on, payload }),
        ])
      }),
      ...(index % 3 === 0
        ? [
            changing(index, "annul", (known) => {
              const entry = reported(known).findLast(({ type }) => type === "MonthReported")
              if (entry === undefined) throw new TypeError("no report")
              return Result.succeed([EventType.annulled(entry, reason)])
            }),
          ]
        : []),
    ]
  }).flat()

/** The same commands in batches of some size; answers the digests of the views, as written and as rebuilt. */
const digestsWith = async (batchLimit: number) => {
  const database = await testDatabase(FOUNDED)
  try {
    await using writer = new TestWriter(database, { ...journalRules, batchLimit })
    const answers = await Promise.all(unitsFor().map((unit) => writer.submit(unit)))
    assert.isTrue(answers.every((answer) => answer?._tag === "Answered"))
    const { views } = await rebuilt(database)
    return views.map(({ table, before, after }) => ({ table, before, after }))
  } finally {
    await database.drop()
  }
}

describe("the size of batches", () => {
  it("changes nothing in the views, neither when they are written nor when they are made again", async () => {
    const [one, some, many] = await Promise.all([digestsWith(1), digestsWith(7), digestsWith(5000)])
    assert.deepStrictEqual(some, one)
    assert.deepStrictEqual(many, one)
    assert.isTrue(one?.every(({ before, after }) => before === after))
  })
})
