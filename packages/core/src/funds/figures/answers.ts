/** What is asked about money of the programme, and what is answered. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { DivisionCode } from "../../kernel/DivisionCode.ts"
import { ItemKey } from "../../kernel/ItemKey.ts"
import { Fen, SignedFen } from "../../kernel/Money.ts"
import { Uuid } from "../../kernel/Uuid.ts"
import { Axes, AxesInput } from "../../journal/Axes.ts"
import { Position } from "../../journal/Entry.ts"
import { ProgrammeYear } from "../../programme/ProgrammeItem.ts"
import { TimeBasis } from "../../programme/time.ts"
import { Sums } from "../../progress/Rate.ts"
import { ProjectCode } from "../../project/Project.ts"
import { AccountCode } from "../Account.ts"
import { PlannedShare } from "../plan/events.ts"
import { PlanStatement } from "../plan/FinancingPlan.ts"
import { ByLevel } from "../plan/sharing.ts"
import { FundMeasures, FundRate } from "./FundRate.ts"
import { Shortfall } from "./shortfall.ts"

const asked = {
  ...AxesInput.fields,
  /** By default: the programme year of the register. */
  year: Schema.optionalKey(ProgrammeYear),
  /** With all divisions that lie in it; by default: all that are the asker's. */
  region: Schema.optionalKey(DivisionCode),
  itemKey: Schema.optionalKey(ItemKey),
}

const answered = { axes: Axes, demonstration: Schema.Boolean, year: ProgrammeYear }

/**
 * A row an item, a row a division whose accounts they are, or a row a prefecture with all that lies in it;
 * the province's own accounts are a row of their own.
 */
export const RatesBy = Schema.Literals(["item", "region", "prefecture"])
export type RatesBy = typeof RatesBy.Type

export const RatesQuestion = Schema.Struct({
  ...asked,
  by: RatesBy,
  basis: Schema.optionalKey(TimeBasis),
})
export type RatesQuestion = typeof RatesQuestion.Type

/**
 * The register's own figures of the same place, as counties report them, and the ledger less the register.
 * They are two sources, and are never added or taken for each other.
 */
export const Reconciled = Schema.Struct({
  register: Sums,
  /** Financing plan less the plans of the projects. */
  planGapFen: SignedFen,
  disbursedGapFen: SignedFen,
  spentGapFen: SignedFen,
})
export type Reconciled = typeof Reconciled.Type

const row = {
  measures: FundMeasures,
  rates: Schema.Array(FundRate),
  reconciled: Reconciled,
}

export const RatesRow = Schema.Struct({ key: Schema.String, ...row })
export type RatesRow = typeof RatesRow.Type

export const RatesAnswer = Schema.Struct({
  ...answered,
  basis: TimeBasis,
  /** Of the year, in percent. */
  timePercent: Schema.String,
  by: RatesBy,
  total: Schema.Struct(row),
  /** In the order of their keys. */
  rows: Schema.Array(RatesRow),
})
export type RatesAnswer = typeof RatesAnswer.Type

/** Where the ledger and the register are held against each other: one item in one division. */
export const DifferencesQuestion = Schema.Struct(asked)
export type DifferencesQuestion = typeof DifferencesQuestion.Type

export const Difference = Schema.Struct({
  regionCode: DivisionCode,
  itemKey: ItemKey,
  /** What the ledger says, of all givers. */
  plannedFen: Fen,
  disbursedFen: Fen,
  spentFen: Fen,
  ...Reconciled.fields,
})
export type Difference = typeof Difference.Type

export const DifferencesAnswer = Schema.Struct({
  ...answered,
  /** How many places one of the two sources knows. */
  placeCount: Schema.Int,
  /** Those where they differ, by how much of what was paid out; where that is equal, of what was spent. */
  rows: Schema.Array(Difference),
})
export type DifferencesAnswer = typeof DifferencesAnswer.Type

export const ShortfallQuestion = Schema.Struct(asked)
export type ShortfallQuestion = typeof ShortfallQuestion.Type

export const ShortfallAnswer = Schema.Struct({
  ...answered,
  shortFen: Fen,
  shortfalls: Schema.Array(Shortfall),
})
export type ShortfallAnswer = typeof ShortfallAnswer.Type

/** What counts as idle, and as a series of round amounts. */
export const AlarmLimits = Schema.Struct({
  idleDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3660 }, { message: "alarmDays" })),
  roundFen: Fen,
  seriesOf: Schema.Int.check(Schema.isBetween({ minimum: 2, maximum: 100 }, { message: "seriesOf" })),
  seriesDays: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 366 }, { message: "alarmDays" })),
})
export type AlarmLimits = typeof AlarmLimits.Type

/** 闲置 60 天；整万元，30 天内三笔。Chosen by us: no source states them. */
export const ALARM_LIMITS: AlarmLimits = { idleDays: 60, roundFen: 1_000_000n, seriesOf: 3, seriesDays: 30 }

/**
 * Of idle, early and round money, the largest so many are answered: what is more nobody reads through, and it
 * is shown when some of it is settled.
 */
export const ALARM_ROWS_MAX = 500

export const AlarmsQuestion = Schema.Struct({ ...asked, limits: Schema.optionalKey(AlarmLimits) })
export type AlarmsQuestion = typeof AlarmsQuestion.Type

export const AlarmsAnswer = Schema.Struct({
  ...answered,
  limits: AlarmLimits,
  idle: Schema.Array(Schema.Struct({ account: AccountCode, balanceFen: Fen, idleFen: Fen })),
  late: Schema.Array(Shortfall),
  early: Schema.Array(
    Schema.Struct({
      transferId: Uuid,
      projectCode: Schema.String,
      effectiveOn: CalendarDate,
      approvedOn: CalendarDate,
      amountFen: Fen,
    }),
  ),
  round: Schema.Array(
    Schema.Struct({
      account: AccountCode,
      firstOn: CalendarDate,
      lastOn: CalendarDate,
      transferCount: Schema.Int,
      amountFen: Fen,
    }),
  ),
})
export type AlarmsAnswer = typeof AlarmsAnswer.Type

export const PlanQuestion = Schema.Struct({
  ...AxesInput.fields,
  year: Schema.optionalKey(ProgrammeYear),
  itemKey: ItemKey,
})
export type PlanQuestion = typeof PlanQuestion.Type

export const PlanVersionRow = Schema.Struct({
  version: Schema.Int,
  effectiveFrom: CalendarDate,
  document: Schema.String,
  remark: Schema.NullOr(Schema.String),
  position: Position,
  recordedAt: Schema.Int,
  totals: ByLevel,
})

/** The versions that are known, newest first, and the one that counts on the day. */
export const PlanAnswer = Schema.Struct({
  ...answered,
  itemKey: ItemKey,
  versions: Schema.Array(PlanVersionRow),
  counting: Schema.NullOr(
    Schema.Struct({
      version: Schema.Int,
      /** With the lines that are the asker's to see. */
      plan: PlanStatement,
      shares: Schema.Array(PlannedShare),
    }),
  ),
})
export type PlanAnswer = typeof PlanAnswer.Type

export const PlansQuestion = Schema.Struct({
  ...AxesInput.fields,
  year: Schema.optionalKey(ProgrammeYear),
})
export type PlansQuestion = typeof PlansQuestion.Type

/** An item with a plan: its newest version, the one that counts on the day, and what that comes to. */
export const PlansRow = Schema.Struct({
  itemKey: ItemKey,
  latest: Schema.Int,
  /** `null` where every version counts from a later day. */
  version: Schema.NullOr(Schema.Int),
  effectiveFrom: Schema.NullOr(CalendarDate),
  /** Divisions that it names, of those that are the asker's. */
  regionCount: Schema.Int,
  totals: ByLevel,
})
export type PlansRow = typeof PlansRow.Type

export const PlansAnswer = Schema.Struct({
  ...answered,
  /** In the order of their items; an item without a plan is not among them. */
  rows: Schema.Array(PlansRow),
})
export type PlansAnswer = typeof PlansAnswer.Type

export const EstimateQuestion = Schema.Struct({ ...AxesInput.fields, projectCode: ProjectCode })
export type EstimateQuestion = typeof EstimateQuestion.Type

export const EstimateAnswer = Schema.Struct({
  axes: Axes,
  projectCode: ProjectCode,
  /** Newest record first: it is the one that limits. */
  approved: Schema.Array(
    Schema.Struct({
      estimateFen: Fen,
      document: Schema.String,
      remark: Schema.NullOr(Schema.String),
      approvedOn: CalendarDate,
      position: Position,
    }),
  ),
  /** What the project has taken on, what is set aside for it included; `null` of any time but the present. */
  usedFen: Schema.NullOr(SignedFen),
})
export type EstimateAnswer = typeof EstimateAnswer.Type
