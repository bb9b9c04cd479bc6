/** Plans, rates, shortfalls and alarms on the database, on every pair of axes. */
import { Exit } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import {
  FinancingPlans,
  FundFigures,
  type RatesAnswer,
  type RatesQuestion,
  type TransferCommand,
} from "@minsheng/core/funds"
import { CommandId, Position } from "@minsheng/core/journal"
import { CalendarDate } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import {
  FOUNDED,
  HUOQIU,
  JINZHAI,
  ownerOf,
  refusalOf,
  rowsOf,
  Seeded,
  type TestPlatform,
  testPlatform,
  valueOf,
  WUWEI,
} from "../testing/index.ts"
import { register, WUWEI_LATER } from "../testing/fixture.ts"
import { SettableClock } from "../testing/SettableClock.ts"
import {
  accountOf,
  APPROPRIATION,
  ARRIVAL,
  DEPOSIT,
  issue,
  planOf,
  send,
  transferOf,
} from "../testing/transfers.ts"

let platform: TestPlatform
const clock = new SettableClock("2010-05-31")

beforeAll(async () => {
  platform = await testPlatform(FOUNDED, { clock: clock.service })
})

afterAll(() => platform[Symbol.asyncDispose]())

const day = CalendarDate.make
const on = (date: string) => ({ effectiveOn: day(date) })
const PAYMENT = ["disbursement", "specialAccount", "paid"] as const
const SPENDING = ["expenditure", "paid", "spent"] as const

const post = (command: TransferCommand) => platform.run(send(command))

const rates = (question: Partial<RatesQuestion> = {}): Promise<RatesAnswer> =>
  platform.run(FundFigures.use((figures) => figures.rates({ by: "region", ...question })))

/** What the ledger says of central money: planned, arrived, disbursed, spent and held, a division each. */
const centralIn = ({ rows }: RatesAnswer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    rows.map(({ key, measures: { planned, arrived, disbursed, spent, held } }) => [
      key,
      [planned, arrived, disbursed, spent, held].map(({ central }) => String(central)).join(" "),
    ]),
  )

describe("figures of money", () => {
  const positions: Array<Position> = []

  beforeAll(async () => {
    const first = await platform.run(
      issue(
        planOf(
          "p1",
          { [JINZHAI]: 1000n, [HUOQIU]: 500n },
          {
            dues: [
              { level: "central", dueOn: day("2010-03-31"), share: 500_000 },
              { level: "central", dueOn: day("2010-06-30"), share: 1_000_000 },
            ],
          },
        ),
      ),
    )
    positions.push(first.position)
    const sent: ReadonlyArray<TransferCommand> = [
      transferOf("f1", APPROPRIATION, 1000n, on("2010-01-10")),
      transferOf("f2", ARRIVAL, 300n, on("2010-02-15")),
      transferOf("f3", DEPOSIT, 300n, on("2010-02-20")),
      transferOf("f4", PAYMENT, 120n, on("2010-03-02")),
      transferOf("f5", SPENDING, 100n, on("2010-03-05")),
      transferOf("f6", ARRIVAL, 200n, on("2010-05-10")),
      // Learned late: it moved before the one above.
      transferOf("f7", PAYMENT, 30n, on("2010-04-01")),
    ]
    for (const command of sent) positions.push((await post(command)).position)
    const second = planOf(
      "p2",
      { [JINZHAI]: 2000n, [HUOQIU]: 500n },
      {
        follows: 1,
        effectiveFrom: day("2010-05-01"),
        dues: [{ level: "central", dueOn: day("2010-03-31"), share: 500_000 }],
      },
    )
    positions.push((await platform.run(issue(second))).position)
  })

  it("are those of today, over the version of the plan that counts today", async () => {
    assert.deepStrictEqual(centralIn(await rates()), {
      [JINZHAI]: "2000 500 150 100 350",
      [HUOQIU]: "500 0 0 0 0",
    })
  })

  it.each([
    ["2010-05-31", 8, "1000 500 150 100 350"],
    ["2010-04-30", 8, "1000 300 150 100 150"],
    ["2010-04-30", 6, "1000 300 120 100 180"],
    ["2010-03-03", 9, "1000 300 120 0 180"],
    ["2010-02-15", 9, "1000 300 0 0 300"],
    ["2010-02-14", 9, "1000 0 0 0 0"],
    ["2010-04-30", 9, "1000 300 150 100 150"],
    ["2010-05-01", 9, "2000 300 150 100 150"],
  ])("as of %s, known after %i entries", async (asOf, known, expected) => {
    const knownAt = positions[known - 1] as Position
    assert.strictEqual(centralIn(await rates({ asOf: day(asOf), knownAt }))[JINZHAI], expected)
  })

  it("name both terms of each rate, and how far it is ahead of time", async () => {
    const { total, timePercent } = await rates()
    assert.strictEqual(timePercent, "41.67")
    assert.deepStrictEqual(
      total.rates.map(({ name, numeratorFen, denominatorFen, percent, aheadPoints }) =>
        [name, numeratorFen, denominatorFen, percent, aheadPoints].join(" "),
      ),
      [
        "arrivedOverPlan 500 2500 20.0 -21.7",
        "disbursedOverPlan 150 2500 6.0 -35.7",
        "disbursedOverArrived 150 500 30.0 ",
        "spentOverPlan 100 2500 4.0 -37.7",
        "spentOverArrived 100 500 20.0 ",
      ],
    )
    const byDay = await rates({ basis: "day" })
    assert.strictEqual(byDay.timePercent, "41.37")
  })

  it("stand beside what the register reports, and are not mixed with it", async () => {
    const { total } = await rates()
    const { register: reported, planGapFen, disbursedGapFen } = total.reconciled
    assert.strictEqual(reported.disbursedFen + disbursedGapFen, 150n)
    assert.strictEqual(reported.annualPlanFen + planGapFen, 2500n)
  })

  it("keep to what is somebody's: a county sees its own", async () => {
    const county = await platform.run(
      FundFigures.use((figures) => figures.rates({ by: "region" })),
      await platform.user("jinzhai.msb"),
    )
    assert.deepStrictEqual(Object.keys(centralIn(county)), [JINZHAI])
    const foreign = await platform.exit(
      FundFigures.use((figures) => figures.rates({ by: "region", region: HUOQIU })),
      await platform.user("jinzhai.msb"),
    )
    assert.strictEqual(refusalOf(foreign)?._tag, "RegionOutsideScope")
  })

  it("rows of prefectures hold their counties", async () => {
    const counties = await rates()
    const prefectures = await rates({ by: "prefecture" })
    assert.deepStrictEqual(
      prefectures.rows.map(({ key }) => key),
      [...new Set(counties.rows.map(({ key }) => `${key.slice(0, 4)}00`))].toSorted(),
    )
    assert.deepStrictEqual(prefectures.total, counties.total)
  })

  it.each([
    // On the due day itself it is not late yet.
    ["2010-03-31", []],
    [
      "2010-04-01",
      [`${HUOQIU} 250 due 0 there since 2010-03-31, 1`, `${JINZHAI} 500 due 300 there since 2010-03-31, 1`],
    ],
    [
      "2010-05-31",
      [
        `${JINZHAI} 1000 due 500 there since 2010-03-31, 61`,
        `${HUOQIU} 250 due 0 there since 2010-03-31, 61`,
      ],
    ],
  ])("what is short on %s", async (asOf, expected) => {
    const { shortfalls } = await platform.run(
      FundFigures.use((figures) => figures.shortfall({ asOf: day(asOf) })),
    )
    assert.deepStrictEqual(
      shortfalls.map(
        ({ regionCode, dueFen, arrivedFen, since, daysLate }) =>
          `${regionCode} ${dueFen} due ${arrivedFen} there since ${since}, ${daysLate}`,
      ),
      expected,
    )
  })

  it("the plan is answered with its versions, and the one that counted on a day", async () => {
    const plan = (asOf: string) =>
      platform.run(
        FundFigures.use((figures) =>
          figures.plan({ itemKey: planOf("x", { [JINZHAI]: 1n }).plan.itemKey, asOf: day(asOf) }),
        ),
      )
    const [early, late] = [await plan("2010-04-30"), await plan("2010-05-01")]
    assert.deepStrictEqual(
      late.versions.map(({ version, totals }) => `${version}: ${totals.central}`),
      ["2: 2500", "1: 1500"],
    )
    assert.deepStrictEqual([early.counting?.version, late.counting?.version], [1, 2])
    assert.strictEqual((await plan("2009-12-31")).counting, null)
  })

  it("the plans of a year are answered with the version that counted on a day", async () => {
    const plans = async (asOf: string) => {
      const { rows } = await platform.run(FundFigures.use((figures) => figures.plans({ asOf: day(asOf) })))
      return rows.map(({ itemKey, latest, version, effectiveFrom, regionCount, totals }) =>
        [itemKey, latest, version, effectiveFrom, regionCount, totals.central, totals.county].join(" "),
      )
    }
    assert.deepStrictEqual(await plans("2010-05-31"), ["19 2 2 2010-05-01 2 2500 0"])
    assert.deepStrictEqual(await plans("2010-04-30"), ["19 2 1 2010-01-01 2 1500 0"])
    assert.deepStrictEqual(await plans("2009-12-31"), ["19 2   0 0 0"])
  })
})

describe("figures of many transfers", () => {
  it("are what adding up the postings one by one gives, on any axes", async () => {
    const random = new Seeded(20100531)
    const dates = ["2010-01-31", "2010-02-01", "2010-03-15", "2010-04-30", "2010-05-31"]
    await post(transferOf("many 0", APPROPRIATION, 1000n, { effectiveOn: day("2010-01-01") }))
    const kinds = [ARRIVAL, DEPOSIT, PAYMENT, SPENDING]
    for (let number = 1; number <= 120; number += 1) {
      const command = transferOf(
        `many ${number}`,
        random.pick(kinds),
        BigInt(random.between(1, 20)),
        on(random.pick(dates)),
      )
      await platform.exit(send(command))
    }
    const { position: head } = (await rates()).axes.knownAt
    for (const asOf of dates) {
      for (const knownAt of [head, head - 10, head - 60]) {
        const [naive] = await rowsOf<{ arrived: string; disbursed: string; spent: string }>(
          platform.database,
          `select
            coalesce(sum(amount_fen) filter (where account like '%arrived' and kind = 'arrival'), 0)::text
              as arrived,
            coalesce(sum(amount_fen) filter (where account like '%paid' and kind <> 'expenditure'), 0)::text
              as disbursed,
            coalesce(sum(amount_fen) filter (where account like '%spent'), 0)::text as spent
          from fund_posting where effective_on <= $1::date and position <= $2`,
          [asOf, String(knownAt)],
        )
        const { total } = await rates({ asOf: day(asOf), knownAt: Position.make(knownAt) })
        const { arrived, disbursed, spent } = total.measures
        assert.deepStrictEqual(
          {
            arrived: String(arrived.central),
            disbursed: String(disbursed.central),
            spent: String(spent.central),
          },
          naive,
          `${asOf} ${knownAt}`,
        )
      }
    }
  })
})

describe("alarms", () => {
  const alarms = (asOf: string, idleDays = 60) =>
    platform.run(
      FundFigures.use((figures) =>
        figures.alarms({
          asOf: day(asOf),
          region: WUWEI,
          limits: { idleDays, roundFen: 100n, seriesOf: 3, seriesDays: 30 },
        }),
      ),
    )
  const wuwei = (purpose: Parameters<typeof accountOf>[0]) => accountOf(purpose, WUWEI)
  const there = (
    key: string,
    [kind, from, to]: Parameters<typeof transferOf>[1],
    amountFen: bigint,
    date: string,
    change: object = {},
  ) =>
    post(
      transferOf(key, [kind, from, to], amountFen, {
        ...on(date),
        lines: [{ from: wuwei(from), to: wuwei(to), amountFen }],
        ...change,
      }),
    )
  let paidFor: string

  beforeAll(async () => {
    const plan = planOf(
      "p3",
      { [JINZHAI]: 2000n, [HUOQIU]: 500n, [WUWEI]: 5000n },
      {
        follows: 2,
        effectiveFrom: day("2010-05-01"),
      },
    )
    await platform.run(issue(plan))
    await platform.run(register({ name: "示例水站", countyCode: WUWEI, approvedOn: day("2010-03-18") }))
    paidFor = await valueOf<string>(
      platform.database,
      `select code from project where county_code = '${WUWEI}' limit 1`,
    )
    await there("a1", APPROPRIATION, 5000n, "2010-01-02")
    await there("a2", ARRIVAL, 3000n, "2010-01-10")
    await there("a3", DEPOSIT, 2000n, "2010-01-12")
    await there("a4", PAYMENT, 300n, "2010-02-01")
    await there("a5", PAYMENT, 300n, "2010-02-20")
    await there("a6", PAYMENT, 300n, "2010-03-22")
    await there("a7", PAYMENT, 301n, "2010-03-23")
    await there("a8", PAYMENT, 300n, "2010-04-23")
    await there("a9", PAYMENT, 10n, "2010-03-17", { projectCode: ProjectCode.make(paidFor) })
    await there("a10", PAYMENT, 10n, "2010-03-18", { projectCode: ProjectCode.make(paidFor) })
  })

  it("name money that has lain too long: the oldest is taken to leave first", async () => {
    const idleOn = async (asOf: string) =>
      (await alarms(asOf)).idle.map(({ account, idleFen }) => `${account.split("-")[4]} ${idleFen}`)
    assert.deepStrictEqual(await idleOn("2010-03-10"), [])
    // Arrived on January 10: sixty days are over on March 11.
    assert.deepStrictEqual(await idleOn("2010-03-11"), ["arrived 1000"])
    assert.deepStrictEqual(await idleOn("2010-03-13"), ["specialAccount 1400", "arrived 1000"])
  })

  it("name payments before the approval of the project, and not one on its day", async () => {
    const { early } = await alarms("2010-05-31")
    assert.deepStrictEqual(
      early.map(({ projectCode, effectiveOn, approvedOn }) => [projectCode, effectiveOn, approvedOn]),
      [[paidFor, "2010-03-17", "2010-03-18"]],
    )
  })

  it("name round amounts in series, and where the series breaks", async () => {
    const series = async (asOf: string) =>
      (await alarms(asOf)).round.map(({ firstOn, lastOn, transferCount, amountFen }) =>
        [firstOn, lastOn, transferCount, amountFen].join(" "),
      )
    assert.deepStrictEqual(await series("2010-03-16"), [])
    // Between February 20 and March 22 there are thirty days, and two payments that are small and not round.
    assert.deepStrictEqual(await series("2010-05-31"), [])
    await there("b1", PAYMENT, 100n, "2010-04-24")
    await there("b2", PAYMENT, 100n, "2010-05-24")
    assert.deepStrictEqual(await series("2010-05-31"), ["2010-04-23 2010-05-24 3 500"])
    await there("b3", PAYMENT, 101n, "2010-05-23")
    assert.deepStrictEqual(await series("2010-05-31"), [])
  })

  it("a project takes on no more than its approved estimate", async () => {
    const projectCode = ProjectCode.make(paidFor)
    const approve = (key: string, estimateFen: bigint) =>
      platform.exit(
        FinancingPlans.use((plans) =>
          plans.approveEstimate({
            commandId: CommandId.make(key),
            projectCode,
            approvedOn: day("2010-03-01"),
            estimateFen,
            document: "示例批复",
            remark: null,
          }),
        ),
      )
    const pay = (key: string, amountFen: bigint) =>
      platform.exit(
        send(
          transferOf(key, PAYMENT, amountFen, {
            lines: [{ from: wuwei("specialAccount"), to: wuwei("paid"), amountFen }],
            projectCode,
          }),
        ),
      )
    assert.strictEqual(refusalOf(await approve("e1", 19n))?._tag, "EstimateBelowUsed")
    assert.isTrue(Exit.isSuccess(await approve("e2", 50n)))
    const over = refusalOf(await pay("c1", 31n))
    assert.deepInclude({ ...over }, { _tag: "EstimateExceeded", usedFen: 20n, availableFen: 30n })
    assert.isTrue(Exit.isSuccess(await pay("c2", 30n)))
    assert.strictEqual(refusalOf(await pay("c3", 1n))?._tag, "EstimateExceeded")
    assert.isTrue(Exit.isSuccess(await approve("e3", 51n)))
    assert.isTrue(Exit.isSuccess(await pay("c3", 1n)))
    const estimate = await platform.run(FundFigures.use((figures) => figures.estimate({ projectCode })))
    assert.deepStrictEqual(
      estimate.approved.map(({ estimateFen }) => estimateFen),
      [51n, 50n],
    )
    assert.strictEqual(estimate.usedFen, 51n)
    const unknown = ProjectCode.make("2010-341524-19-0999")
    const none = await platform.exit(FundFigures.use((figures) => figures.estimate({ projectCode: unknown })))
    assert.strictEqual(refusalOf(none)?._tag, "ProjectNotFound")
  })
})

describe("behind the writer", () => {
  it.each([
    ["a use beyond its ceiling", "update fund_use set used_fen = 5001 where name = $1", "fund_limit_kept"],
    [
      "a ceiling below its use",
      "update fund_ceiling set ceiling_fen = 4999 where name = $1",
      "fund_limit_kept",
    ],
    [
      "a use by whom the plan does not name",
      `insert into fund_use select replace(name, '${WUWEI}', '341599'), 1 from fund_use where name = $1`,
      "fund_limit_kept",
    ],
    [
      "a plan that does not name who received",
      `with received as (
        insert into fund_use select replace(name, '-19-', '-20-'), 1 from fund_use where name = $1
      ) insert into fund_plan_version values (2010, '20', 1, '2010-01-01', 1000000)`,
      "fund_plan_names_all",
    ],
    [
      "less than nothing used",
      "update fund_use set used_fen = -1 where name = $1",
      "fund_use_not_below_nothing",
    ],
  ])("%s is refused by the database", async (_, statement, constraint) => {
    await using owner = await ownerOf(platform.database)
    const limit = `plan/2010-${WUWEI}-19-central`
    const bitten = await owner.query(statement, [limit]).then(
      () => null,
      (error: unknown) => (error as { readonly constraint?: string }).constraint,
    )
    assert.strictEqual(bitten, constraint)
    // Planted: without it, the statement would go through.
    await owner.query("begin")
    await owner.query("alter table fund_use drop constraint fund_use_not_below_nothing")
    await owner.query("set local session_replication_role = replica")
    const { rowCount } = await owner.query(statement, [limit])
    await owner.query("rollback")
    assert.strictEqual(rowCount, 1)
  })
})

describe("the plan of a division that is gone", () => {
  it("still names it, as long as it has received something", async () => {
    clock.moveTo("2011-08-31")
    const later = (key: string, lines: Readonly<Record<string, bigint>>) =>
      platform.exit(issue(planOf(key, lines, { follows: 3, effectiveFrom: day("2011-08-25") })))
    const without = refusalOf(await later("g1", { [JINZHAI]: 2000n, [HUOQIU]: 500n }))
    assert.include(without, { _tag: "PlanBelowAllotted", regionCode: WUWEI, plannedFen: 0n })
    const unborn = planOf("g2", { [WUWEI_LATER]: 1n }, { follows: 3, effectiveFrom: day("2010-06-01") })
    assert.include(refusalOf(await platform.exit(issue(unborn))), { _tag: "PlanDivisionUnknown" })
    const all = { [JINZHAI]: 2000n, [HUOQIU]: 500n, [WUWEI]: 5000n, [WUWEI_LATER]: 10n }
    assert.isTrue(Exit.isSuccess(await later("g3", all)))
  })
})

describe("money of a division that is gone", () => {
  const takeover = (key: string, date: string, to = WUWEI_LATER) =>
    platform.exit(
      send(
        transferOf(key, ["takeover", "arrived", "arrived"], 1000n, {
          ...on(date),
          lines: [{ from: accountOf("arrived", WUWEI), to: accountOf("arrived", to), amountFen: 1000n }],
        }),
      ),
    )

  it("is taken over by the one that its land has come to, from that day on", async () => {
    const early = refusalOf(await takeover("t1", "2010-05-31"))
    assert.strictEqual(early?._tag, "FundAccountUnknown")
    assert.strictEqual(refusalOf(await takeover("t2", "2011-08-21"))?._tag, "FundAccountUnknown")
    assert.strictEqual(refusalOf(await takeover("t3", "2011-08-22", JINZHAI))?._tag, "DivisionNotSuccessor")
    assert.isTrue(Exit.isSuccess(await takeover("t4", "2011-08-22")))
  })
})

describe("money of a year that is over", () => {
  const carry = (key: string, date: string) =>
    platform.exit(send(transferOf(key, ["carryOver", "surplus", "specialAccount"], 1n, on(date))))

  it("is carried over for two years; since 2015 no longer", async () => {
    clock.moveTo("2016-12-31")
    assert.isTrue(
      Exit.isSuccess(
        await platform.exit(
          send(transferOf("y0", ["closing", "specialAccount", "surplus"], 2n, on("2010-12-31"))),
        ),
      ),
    )
    // Before the rule was in force nothing forbade it.
    assert.isTrue(Exit.isSuccess(await carry("y1", "2014-12-31")))
    const refusal = { ...refusalOf(await carry("y2", "2015-01-01")) }
    assert.deepInclude(refusal, { _tag: "CarriedOverTwice", lastOn: day("2012-12-31") })
  })
})
