/** Financing plans (筹资方案): who gives how much of an item's money in each division, and by when. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { DivisionCode } from "../../kernel/DivisionCode.ts"
import { ItemKey } from "../../kernel/ItemKey.ts"
import { EnteredFen } from "../../kernel/Money.ts"
import { Quantity } from "../../kernel/Quantity.ts"
import { line, Name, Remark } from "../../kernel/Text.ts"
import { CommandId } from "../../journal/Command.ts"
import { Position } from "../../journal/Entry.ts"
import { ProgrammeYear } from "../../programme/ProgrammeItem.ts"
import { FundLevel } from "../Account.ts"

/** All of something, in the millionths in which shares are stated. */
export const WHOLE = 1_000_000

/** A share in millionths: 700000 is 70 %. */
export const Share = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: WHOLE }, { message: "share" }))

/**
 * How much a level gives: a share of what is planned, so much for each unit (60 元/人), a fixed amount for
 * each division, or what the others leave.
 */
export const Term = Schema.Union([
  Schema.TaggedStruct("Share", { share: Share }),
  Schema.TaggedStruct("PerUnit", { unitFen: EnteredFen }),
  Schema.TaggedStruct("Fixed", { amountFen: EnteredFen }),
  Schema.TaggedStruct("Rest", {}),
])
export type Term = typeof Term.Type

/** What a level gives at least (下限), whatever its term comes to. */
export const Floor = Schema.Union([
  Schema.TaggedStruct("Share", { share: Share }),
  Schema.TaggedStruct("Amount", { amountFen: EnteredFen }),
])
export type Floor = typeof Floor.Type

export const LevelRule = Schema.Struct({ level: FundLevel, term: Term, floor: Schema.NullOr(Floor) })
export type LevelRule = typeof LevelRule.Type

const once =
  <Value>(keyOf: (value: Value) => string) =>
  (values: ReadonlyArray<Value>): boolean =>
    new Set(values.map(keyOf)).size === values.length

const rules = Schema.NonEmptyArray(LevelRule).check(
  Schema.makeFilter(
    once(({ level }: LevelRule) => level),
    { message: "levelTwice" },
  ),
  Schema.makeFilter(
    (all: ReadonlyArray<LevelRule>) => all.filter(({ term }) => term._tag === "Rest").length < 2,
    {
      message: "restTwice",
    },
  ),
)

/** Divisions to which the same rules apply, under the name that the plan gives them. */
export const PlanGroup = Schema.Struct({ name: Name, rules })
export type PlanGroup = typeof PlanGroup.Type

/** One division: what is planned for it, or how many units, or both. */
export const PlanLine = Schema.Struct({
  regionCode: DivisionCode,
  group: Name,
  /** 计划总额; `null` where the terms themselves add up to it. */
  plannedFen: Schema.NullOr(EnteredFen),
  quantity: Schema.NullOr(Quantity),
})
export type PlanLine = typeof PlanLine.Type

/** By which day how much of what a level gives has arrived, earlier days included. */
export const Due = Schema.Struct({ level: FundLevel, dueOn: CalendarDate, share: Share })
export type Due = typeof Due.Type

/** A level's days follow each other, and what is due only grows. */
const duesGrow = (dues: ReadonlyArray<Due>): boolean =>
  dues.every((due, index) => {
    const before = dues.slice(0, index).findLast(({ level }) => level === due.level)
    return before === undefined || (before.dueOn < due.dueOn && before.share <= due.share)
  })

/** Lines a plan: every division of a province fits. */
export const PLAN_LINES_MAX = 300

/** What a version of a plan states, whole: nothing in it refers to another version. */
export const PlanStatement = Schema.Struct({
  year: ProgrammeYear,
  itemKey: ItemKey,
  /** The day from which rates are taken over this version; not after the office's today. */
  effectiveFrom: CalendarDate,
  /** 文号. */
  document: line(100),
  groups: Schema.NonEmptyArray(PlanGroup).check(
    Schema.makeFilter(
      once(({ name }: PlanGroup) => name),
      { message: "groupTwice" },
    ),
  ),
  lines: Schema.NonEmptyArray(PlanLine).check(
    Schema.isMaxLength(PLAN_LINES_MAX, { message: "planLinesMax" }),
    Schema.makeFilter(
      once(({ regionCode }: PlanLine) => regionCode),
      { message: "partTwice" },
    ),
  ),
  dues: Schema.Array(Due).check(Schema.makeFilter(duesGrow, { message: "duesGrow" })),
  remark: Schema.NullOr(Remark),
})
export type PlanStatement = typeof PlanStatement.Type

/** Issues a version of the plan of a year and item. */
export const IssueFinancingPlan = Schema.Struct({
  commandId: CommandId,
  /** The version that it follows, as whoever wrote it has seen it; 0 where there is none. */
  follows: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)),
  plan: PlanStatement,
})
export type IssueFinancingPlan = typeof IssueFinancingPlan.Type

/** The answer to an accepted plan. */
export const FinancingPlanAccepted = Schema.Struct({
  year: ProgrammeYear,
  itemKey: ItemKey,
  version: Schema.Int,
  position: Position,
  recordedAt: Schema.Int,
})
export type FinancingPlanAccepted = typeof FinancingPlanAccepted.Type
