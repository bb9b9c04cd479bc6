/** The demonstration: the published totals, one story for one seed, the store on a province's year. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Effect, Stream } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { AccessRepository, Accounts, CurrentActor, operator, Scope } from "@minsheng/core/access"
import { Audit } from "@minsheng/core/audit"
import { DocumentFile } from "@minsheng/core/document"
import { Reconciliations } from "@minsheng/core/bank"
import { FundBooks, FundTransfers, type TransfersFilter } from "@minsheng/core/funds"
import { JournalReader, Position, resolveAxes, Seals } from "@minsheng/core/journal"
import { Month, type Page } from "@minsheng/core/kernel"
import { Progress, ProgressRepository } from "@minsheng/core/progress"
import { ProjectList, type ProjectOrder } from "@minsheng/core/project"
import { loadFacts } from "@minsheng/core/instance"
import { anhuiDivisions } from "@minsheng/anhui"
import { backup, clockLivingOn, rebuild, restore } from "@minsheng/store"
import {
  disposableDatabase,
  MIGRATED,
  openPlatform,
  ownerOf,
  TEST_PASSWORD,
  TEST_SECRET,
  testPlatform,
  valueOf,
} from "@minsheng/store/testing"
import type { TestPlatform } from "@minsheng/store/testing"
import { buildDemonstration } from "./build.ts"
import { type DemonstrationAccount, demonstrationAccounts, readyAccounts } from "./hiring.ts"
import { INVESTED_TOTAL, OFFICE_DAY, PLAN_TOTAL, YEAR } from "./scene.ts"
import { demonstrationPlatform } from "./testing.ts"

let platform: TestPlatform
let head: { readonly position: number; readonly hash: string }

beforeAll(async () => {
  platform = await demonstrationPlatform()
  head = await platform.run(JournalReader.use((reader) => reader.head))
})

afterAll(() => platform[Symbol.asyncDispose]())

const MONTHS = Month.through(Month.of(OFFICE_DAY))

describe("the figures", () => {
  it("are the published ones: 157.3 of 330.46 hundred million yuan, 47.6 %", async () => {
    const figures = await platform.run(Progress.use((progress) => progress.figures({})))
    assert.strictEqual(figures.axes.asOf, OFFICE_DAY)
    assert.deepStrictEqual([figures.investedFen, figures.annualPlanFen], [INVESTED_TOTAL, PLAN_TOTAL])
    assert.deepInclude(figures.rates[0], { name: "investedOverPlan", percent: "47.6" })
    assert.isTrue(figures.demonstration)
    assert.lengthOf(figures.items, 33)
  })

  it("are what the list of projects adds up to", async () => {
    const { lines } = await platform.run(ProjectList.use((list) => list.lines({ filter: { year: YEAR } })))
    const sums = { projectCount: 0, investedFen: 0n, disbursedFen: 0n, spentFen: 0n, annualPlanFen: 0n }
    await platform.run(
      Stream.runForEach(lines, (line) =>
        Effect.sync(() => {
          sums.projectCount += 1
          sums.investedFen += line.investedFen
          sums.disbursedFen += line.disbursedFen
          sums.spentFen += line.spentFen
          sums.annualPlanFen += line.annualPlanFen
        }),
      ),
    )
    const figures = await platform.run(Progress.use((progress) => progress.figures({})))
    assert.deepInclude(figures, sums)
    assert.isAbove(sums.projectCount, 4000)
  })

  it("of the ends of months are the same from the roll-up and from the versions", async () => {
    for (const asOf of MONTHS.map(Month.last)) {
      const answers = await Promise.all(
        // The last entry is the founding: before it everything about projects was known.
        [head.position, head.position - 1].map(async (position) => {
          const axes = await platform.run(resolveAxes({ asOf, knownAt: Position.make(position) }))
          const question = { year: YEAR, counties: undefined }
          return platform.run(
            ProgressRepository.use((progress) =>
              Effect.all([
                progress.cells(Scope.everything, axes, question),
                progress.seriesByItem(Scope.everything, axes, question),
                progress.seriesByCounty(Scope.everything, axes, question),
              ]),
            ),
          )
        }),
      )
      assert.isAbove(answers[0]?.[0].length ?? 0, 1000, asOf)
      assert.deepStrictEqual(answers[0], answers[1], asOf)
    }
  })

  it("were others before the mistakes of spring were found", async () => {
    const first = await valueOf<string>(
      platform.database,
      "select min(position) from journal where supersedes is not null",
    )
    const asOf = Month.last(Month.make(`${YEAR}-04`))
    const known = (position: number) =>
      platform.run(Progress.use((progress) => progress.figures({ asOf, knownAt: Position.make(position) })))
    const [before, after] = [await known(Number(first) - 1), await known(head.position)]
    assert.notStrictEqual(before.investedFen, after.investedFen)
    assert.strictEqual(before.annualPlanFen, after.annualPlanFen)
  })
})

describe("the pages of the list", () => {
  it.each<ProjectOrder>(["code", "slowest"])(
    "by %s hold every project of the province once",
    async (order) => {
      const codes: Array<string> = []
      for (let after: Page.Cursor | undefined | null; after !== null;) {
        const page = { limit: 200, order, ...(after === undefined ? {} : { after }) }
        const answer = await platform.run(
          ProjectList.use((list) => list.list({ filter: { year: YEAR }, page })),
        )
        codes.push(...answer.rows.map(({ code }) => code))
        after = answer.next
      }
      const { count } = await platform.run(ProjectList.use((list) => list.count({ filter: { year: YEAR } })))
      assert.strictEqual(new Set(codes).size, codes.length)
      assert.strictEqual(codes.length, count)
    },
  )

  it("of a county's clerk hold that county alone", async () => {
    const clerk = await platform.user("jinzhai.msb")
    const page = { limit: 200, order: "code" } as const
    const { rows } = await platform.run(
      ProjectList.use((list) => list.list({ filter: { year: YEAR }, page })),
      clerk,
    )
    assert.deepStrictEqual([...new Set(rows.map(({ countyCode }) => countyCode as string))], ["341524"])
    const foreign = "select count(*)::int from project where county_code <> '341524'"
    assert.isAbove(await valueOf<number>(platform.database, foreign), 4000)
  })
})

describe("the money", () => {
  const transfers = (filter: TransfersFilter) =>
    platform.run(FundTransfers.use((reading) => reading.list({ filter, page: { limit: 200 } })))

  it("is the yearly plan, wherever it is by now, and the interest that came on top", async () => {
    const { parts, demonstration } = await platform.run(FundBooks.use((books) => books.flow({ filter: {} })))
    const total = parts.reduce((sum, { balanceFen }) => sum + balanceFen, 0n)
    const interest = (await transfers({ kind: "interest" })).rows.reduce(
      (sum, row) => sum + row.amountFen,
      0n,
    )
    assert.isAbove(Number(interest), 0)
    assert.strictEqual(total, PLAN_TOTAL + interest)
    assert.isTrue(demonstration)
    assert.deepStrictEqual([...new Set(parts.map(({ regionLevel }) => regionLevel))].toSorted(), [
      "county",
      "prefecture",
      "province",
    ])
  })

  it("has what happens to money: moved back, set aside, sent back, learned of late", async () => {
    const rows = async (filter: TransfersFilter) => (await transfers(filter)).rows
    assert.lengthOf(await rows({ state: "reversed" }), 1)
    assert.lengthOf(await rows({ state: "reserved" }), 1)
    assert.lengthOf(await rows({ kind: "return" }), 1)
    const [late] = await rows({ search: "补记" })
    assert.isTrue(late !== undefined && late.occurredOn < "2010-04-01" && late.recordedAt > "2010-05")
  })

  it("is kept by a keeper of a county within that county", async () => {
    const keeper = await platform.user("jinzhai.funds")
    const { accounts } = await platform.run(
      FundBooks.use((books) => books.balances({})),
      keeper,
    )
    const regions = new Set(accounts.map(({ account }) => account.split("-")[1]))
    assert.deepStrictEqual([...regions], ["341524"])
  })
})

describe("the statements of the bank", () => {
  it("are two of one account: one closed, and one of which some is matched, suggested and left", async () => {
    const keeper = await platform.user("jinzhai.funds")
    const { rows } = await platform.run(
      Reconciliations.use((reconciliations) => reconciliations.list({ page: { limit: 50 } })),
      keeper,
    )
    assert.deepStrictEqual(
      rows.map(({ state, toOn, regionCode, unexplainedCount }) => [
        state,
        toOn,
        regionCode,
        unexplainedCount > 0,
      ]),
      [
        ["open", "2010-05-31", "341524", true],
        ["closed", "2010-04-30", "341524", false],
      ],
    )
    assert.isTrue(rows.every(({ bank }) => bank.endsWith("（演示）")))
    const { statementId } = rows[0] as NonNullable<(typeof rows)[0]>
    const { matches, suggestions, file } = await platform.run(
      Reconciliations.use((reconciliations) => reconciliations.open({ statementId })),
      keeper,
    )
    assert.include(file.name, "（演示）")
    assert.isAbove(matches.length, 0)
    assert.deepStrictEqual(new Set(suggestions.map(({ certain }) => certain)), new Set([true, false]))
  })
})

describe("the documents", () => {
  it("are a handful, on projects, returns and transfers, each marked as made up", async () => {
    const code = `${YEAR}-341523-19-0003`
    const { rows } = await platform.run(
      DocumentFile.use((file) => file.list({ subject: { kind: "project", code } })),
    )
    assert.deepStrictEqual(
      rows.map(({ part, attachment }) => [part?.name ?? null, attachment.mediaType]),
      [
        [null, "application/pdf"],
        [null, "image/png"],
        [`${YEAR}-03`, "application/pdf"],
        [`${YEAR}-04`, "application/pdf"],
      ],
    )
    assert.isTrue(rows.every(({ details }) => details.title.endsWith("（演示）")))
    const attached = "select count(*)::int from journal where type = 'DocumentAttached'"
    assert.strictEqual(await valueOf<number>(platform.database, attached), 9)
    const ofTransfers = `${attached} and starts_with(stream, 'document/transfer/')`
    assert.strictEqual(await valueOf<number>(platform.database, ofTransfers), 2)
    const verdict = await platform.run(Audit.use((audit) => audit.documents))
    assert.deepStrictEqual(verdict.damaged, [])
  })
})

/** All of the province's year is read and written again. */
const PATIENT = { timeout: 90_000 }

describe("the journal", () => {
  it("is sound, and sealed as far as days are over", async () => {
    const verdict = await platform.run(Audit.use((audit) => audit.verify([])))
    assert.include(verdict, { _tag: "Sound", position: head.position, hash: head.hash })
    const seals = await platform.run(Seals.use((service) => service.list))
    assert.isAbove(seals.length, 15)
    assert.isTrue(seals.every(({ day }) => day < OFFICE_DAY))
    assert.deepStrictEqual(await platform.run(Seals.use((service) => service.sealDue)), [])
  })

  it("makes every view again as it is", PATIENT, async () => {
    await using owner = await ownerOf(platform.database)
    const { views, position } = await rebuild(owner)
    assert.deepStrictEqual(
      views.filter(({ before, after }) => before !== after),
      [],
    )
    assert.strictEqual(position, head.position)
  })

  it("comes back whole from a backup", PATIENT, async () => {
    const folder = mkdtempSync(join(tmpdir(), "minsheng-demonstration-"))
    try {
      await using owner = await ownerOf(platform.database)
      const manifest = await backup(owner, join(folder, "backup"))
      await using database = await disposableDatabase(MIGRATED)
      await using other = await ownerOf(database)
      await restore(other, join(folder, "backup"))
      assert.deepStrictEqual((await backup(other, join(folder, "again"))).tables, manifest.tables)
      await using opened = openPlatform(database)
      assert.include(await opened.run(Audit.use((audit) => audit.verify([head]))), {
        _tag: "Sound",
        hash: head.hash,
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe("the accounts to be tried", () => {
  const signIns = (at: TestPlatform, accounts: ReadonlyArray<DemonstrationAccount>) =>
    Effect.forEach(accounts, ({ userName }) =>
      Effect.gen(function* () {
        const user = yield* AccessRepository.use((people) => people.userNamed(userName))
        if (user === undefined) return `${userName} is not there`
        return yield* Accounts.use((all) => all.checkPassword(user, TEST_PASSWORD))
      }),
    ).pipe(at.run)

  it("all sign in", async () => {
    const checks = await signIns(platform, demonstrationAccounts)
    assert.deepStrictEqual([...new Set(checks)], ["right"])
    assert.isAtLeast(checks.length, 12)
  })

  it("also in a register that was built before they joined the scene", async () => {
    await using before = await testPlatform(MIGRATED, { clock: clockLivingOn(OFFICE_DAY) })
    const asOperator = Effect.provideService(CurrentActor, operator)
    await before.run(loadFacts([anhuiDivisions]).pipe(asOperator))
    for (const turn of ["hired", "left as they are"]) {
      const ready = await before.run(readyAccounts(TEST_PASSWORD).pipe(asOperator))
      assert.deepStrictEqual(ready, demonstrationAccounts, turn)
      assert.deepStrictEqual([...new Set(await signIns(before, ready))], ["right"], turn)
    }
    const heads = "select count(*)::int from journal where type = 'UserAdded'"
    assert.strictEqual(await valueOf<number>(before.database, heads), demonstrationAccounts.length)
  })
})

describe("the seed", () => {
  it(
    "tells the same story to the last hash, also when the telling was broken off",
    { timeout: 90_000 },
    async () => {
      await using database = await disposableDatabase(MIGRATED)
      const options = { database, sessionSecret: TEST_SECRET, password: TEST_PASSWORD }
      const broken = buildDemonstration({
        ...options,
        progress: (step) => {
          if (step === `reports ${YEAR}-03`) throw new Error("planted: broken off")
        },
      })
      assert.match(String(await broken.catch((error: unknown) => error)), /planted/u)
      const half = await valueOf<number>(database, "select max(position)::int from journal")
      assert.isTrue(half > 1000 && half < head.position, String(half))
      await buildDemonstration(options)
      const [position, hash] = await Promise.all([
        valueOf<number>(database, "select max(position)::int from journal"),
        valueOf<string>(database, "select encode(hash, 'hex') from journal order by position desc limit 1"),
      ])
      assert.deepStrictEqual([position, hash], [head.position, head.hash])
    },
  )

  it("planted: another seed tells another story", { timeout: 60_000 }, async () => {
    await using database = await disposableDatabase(MIGRATED)
    const options = { database, sessionSecret: TEST_SECRET, password: TEST_PASSWORD }
    const other = buildDemonstration({
      ...options,
      seed: 2011,
      progress: (step) => {
        if (step.startsWith("reports")) throw new Error("planted: that is enough")
      },
    })
    await other.catch(() => undefined)
    const hashAt =
      "select encode(hash, 'hex') from journal where type = 'ProjectRegistered' order by position limit 1"
    assert.notStrictEqual(await valueOf(database, hashAt), await valueOf(platform.database, hashAt))
  })
})
