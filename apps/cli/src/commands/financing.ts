/** `financing`: plans, what money comes to, what is short or odd, and estimates of projects. */
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  AlarmsAnswer,
  type Difference,
  DifferencesAnswer,
  EstimateAccepted,
  FinancingPlanAccepted,
  FinancingPlans,
  FUND_LEVELS,
  FundFigures,
  IssueFinancingPlan,
  PlanAnswer,
  RatesAnswer,
  type RatesRow,
  type Shortfall,
  ShortfallAnswer,
  totalOf,
} from "@minsheng/core/funds"
import { CalendarDate, decodeInput, type Locale, MalformedInput, Money, Text } from "@minsheng/core/kernel"
import { ProjectCode } from "@minsheng/core/project"
import { fundLevelWords, fundRateWords } from "@minsheng/core/words"
import { as, axes, commandId, fits, output } from "../flags.ts"
import { statedIn } from "../jsonFile.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"
import { about, asked, by, basis, itemArgument, year } from "./financingFlags.ts"

const issue = Command.make(
  "issue",
  {
    file: Argument.File("FILE", { mustExist: true }).pipe(
      Argument.withDescription("a plan in JSON, as schema financing-plan prints its form"),
    ),
    follows: Flag.Int("follows").pipe(
      Flag.withDefault(0),
      Flag.withDescription("the version that it follows; the first follows none"),
    ),
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const { file, follows, commandId: id } = flags
    const read = Effect.suspend(() => {
      const command = decodeInput(IssueFinancingPlan)({ commandId: id, follows, plan: statedIn(file) })
      return command instanceof MalformedInput ? Effect.fail(command) : Effect.succeed(command)
    })
    return answerAs(
      flags,
      Effect.map(
        Effect.flatMap(read, (command) => FinancingPlans.use((plans) => plans.issue(command))),
        (accepted) => ({
          json: Schema.encodeSync(FinancingPlanAccepted)(accepted),
          lines: [`${accepted.year} ${accepted.itemKey} v${accepted.version} #${accepted.position}`],
        }),
      ),
    )
  },
).pipe(Command.withDescription("Issue a version of an item's financing plan"))

const estimate = Command.make(
  "estimate",
  {
    project: Argument.String("PROJECT").pipe(Argument.filterMap(...fits(ProjectCode))),
    fen: Flag.String("fen").pipe(
      Flag.filterMap(...fits(Money.MovedFen)),
      Flag.withDescription("what was approved, in fen"),
    ),
    document: Flag.String("document").pipe(
      Flag.filterMap(...fits(Text.line(100))),
      Flag.withDescription("the document that approves it"),
    ),
    on: Flag.String("on").pipe(
      Flag.filterMap(...fits(CalendarDate.CalendarDate)),
      Flag.withDescription("the day of the approval"),
    ),
    commandId,
    ...output,
    as,
  },
  (flags) => {
    const { project: projectCode, fen: estimateFen, document, on: approvedOn, commandId: id } = flags
    const command = { commandId: id, projectCode, approvedOn, estimateFen, document, remark: null }
    return answerAs(
      flags,
      Effect.map(
        FinancingPlans.use((plans) => plans.approveEstimate(command)),
        (accepted) => ({
          json: Schema.encodeSync(EstimateAccepted)(accepted),
          lines: [`${accepted.projectCode} #${accepted.position}`],
        }),
      ),
    )
  },
).pipe(Command.withDescription("Record the approved estimate of a project, which limits what it takes on"))

const planLines = ({ counting, versions }: PlanAnswer, locale: Locale): ReadonlyArray<string> => [
  ...columns(
    versions.map(({ version, effectiveFrom, document, totals }) => [
      `v${version}${version === counting?.version ? " *" : ""}`,
      effectiveFrom,
      Money.formatYuan(totalOf(totals)),
      document,
    ]),
  ),
  ...columns(
    (counting?.shares ?? []).map(({ regionCode, totalFen, byLevel }) => [
      regionCode,
      Money.formatYuan(totalFen),
      ...FUND_LEVELS.filter((level) => byLevel[level] > 0n).map(
        (level) => `${fundLevelWords[level][locale]} ${Money.formatYuan(byLevel[level])}`,
      ),
    ]),
  ),
]

const show = Command.make(
  "show",
  {
    ...axes,
    year,
    item: itemArgument,
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        FundFigures.use((figures) =>
          figures.plan({
            ...about({ ...flags, region: undefined, itemKey: undefined }),
            itemKey: flags.item,
          }),
        ),
        (found) => ({ json: Schema.encodeSync(PlanAnswer)(found), lines: planLines(found, flags.locale) }),
      ),
    ),
).pipe(Command.withDescription("The financing plan of an item: its versions, and who gives what"))

const rateCells = ({ measures, rates }: Omit<RatesRow, "key">): ReadonlyArray<string> => [
  Money.formatYuan(totalOf(measures.planned)),
  Money.formatYuan(totalOf(measures.arrived)),
  Money.formatYuan(totalOf(measures.disbursed)),
  ...rates.map(({ percent }) => (percent === null ? "–" : `${percent} %`)),
]

const rates = Command.make(
  "rates",
  {
    ...asked,
    by,
    basis,
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        FundFigures.use((figures) => figures.rates({ ...about(flags), by: flags.by, basis: flags.basis })),
        (found) => ({
          json: Schema.encodeSync(RatesAnswer)(found),
          lines: [
            `${found.year} · ${found.axes.asOf} · ${found.axes.knownAt.position} · ${found.timePercent} %`,
            ...columns([
              ["", "", "", "", ...found.total.rates.map(({ name }) => fundRateWords[name][flags.locale])],
              ["", ...rateCells(found.total)],
              ...found.rows.map((row) => [row.key, ...rateCells(row)]),
            ]),
          ],
        }),
      ),
    ),
).pipe(Command.withDescription("Arrival, disbursement and expenditure over each denominator"))

/** Of the plan, what was paid out and what was spent: the ledger, the register, and the difference. */
const differenceLines = (rows: ReadonlyArray<Difference>): ReadonlyArray<string> =>
  columns(
    rows.map(({ register, ...row }) => [
      row.regionCode,
      row.itemKey,
      ...[
        [row.plannedFen, register.annualPlanFen, row.planGapFen],
        [row.disbursedFen, register.disbursedFen, row.disbursedGapFen],
        [row.spentFen, register.spentFen, row.spentGapFen],
      ].flatMap((sides) => sides.map((fen) => Money.formatYuan(fen ?? 0n))),
    ]),
  )

const differences = Command.make("differences", { ...asked, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      FundFigures.use((figures) => figures.differences(about(flags))),
      (found) => ({
        json: Schema.encodeSync(DifferencesAnswer)(found),
        lines: [`${found.rows.length} / ${found.placeCount}`, ...differenceLines(found.rows)],
      }),
    ),
  ),
).pipe(Command.withDescription("Where the ledger and what counties report differ: both, and the gap"))

const shortLines = (shortfalls: ReadonlyArray<Shortfall>, locale: Locale): ReadonlyArray<string> =>
  columns(
    shortfalls.map(({ regionCode, itemKey: item, level, shortFen, since, daysLate }) => [
      regionCode,
      item,
      fundLevelWords[level][locale],
      Money.formatYuan(shortFen),
      since,
      String(daysLate),
    ]),
  )

const shortfall = Command.make("shortfall", { ...asked, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      FundFigures.use((figures) => figures.shortfall(about(flags))),
      (found) => ({
        json: Schema.encodeSync(ShortfallAnswer)(found),
        lines: [Money.formatYuan(found.shortFen), ...shortLines(found.shortfalls, flags.locale)],
      }),
    ),
  ),
).pipe(Command.withDescription("What should have arrived and has not, and for how many days"))

const alarms = Command.make("alarms", { ...asked, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      FundFigures.use((figures) => figures.alarms(about(flags))),
      (found) => ({
        json: Schema.encodeSync(AlarmsAnswer)(found),
        lines: columns([
          ...found.idle.map(({ account, idleFen }) => ["idle", account, Money.formatYuan(idleFen)]),
          ...found.late.map(({ regionCode, itemKey: item, shortFen, since }) => [
            "late",
            `${regionCode} ${item}`,
            Money.formatYuan(shortFen),
            since,
          ]),
          ...found.early.map(({ projectCode, amountFen, effectiveOn, approvedOn }) => [
            "early",
            projectCode,
            Money.formatYuan(amountFen),
            `${effectiveOn} < ${approvedOn}`,
          ]),
          ...found.round.map(({ account, amountFen, transferCount, firstOn, lastOn }) => [
            "round",
            account,
            Money.formatYuan(amountFen),
            `${transferCount} ${firstOn}–${lastOn}`,
          ]),
        ]),
      }),
    ),
  ),
).pipe(Command.withDescription("Idle, late and early money, and round amounts in series"))

export const financing = Command.make("financing").pipe(
  Command.withDescription("Financing plans, and how the money comes in and goes out"),
  Command.withSubcommands([alarms, differences, estimate, issue, rates, shortfall, show]),
)
