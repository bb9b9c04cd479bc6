/** What financing plans refuse. The words of each are in `words/planRefusals.ts`. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { FundLevel } from "../Account.ts"
import { Unclosed } from "./sharing.ts"

const plan = { year: Schema.Int, itemKey: Schema.String }

/** What the levels give does not make up what is planned for a division. */
export class PlanDoesNotClose extends Schema.TaggedError<PlanDoesNotClose>()("PlanDoesNotClose", {
  regionCode: Schema.String,
  group: Schema.String,
  unclosed: Unclosed,
}) {}

/** A line names a group that the plan does not have. */
export class PlanGroupUnknown extends Schema.TaggedError<PlanGroupUnknown>()("PlanGroupUnknown", {
  regionCode: Schema.String,
  group: Schema.String,
}) {}

/** The year's catalogue has no such item. */
export class PlanItemUnknown extends Schema.TaggedError<PlanItemUnknown>()("PlanItemUnknown", plan) {}

/** The province has no such division on the day from which the plan counts. */
export class PlanDivisionUnknown extends Schema.TaggedError<PlanDivisionUnknown>()("PlanDivisionUnknown", {
  regionCode: Schema.String,
  on: CalendarDate,
}) {}

/** Somebody issued another version meanwhile, or the one that is said to be followed is not there. */
export class PlanVersionDiffers extends Schema.TaggedError<PlanVersionDiffers>()("PlanVersionDiffers", {
  ...plan,
  follows: Schema.Int,
  latest: Schema.Int,
}) {}

/** A version would count from a day before the one that it follows. */
export class PlanBeforeEarlier extends Schema.TaggedError<PlanBeforeEarlier>()("PlanBeforeEarlier", {
  ...plan,
  effectiveFrom: CalendarDate,
  earlierFrom: CalendarDate,
}) {}

/** The version says what the one before it says. */
export class PlanUnchanged extends Schema.TaggedError<PlanUnchanged>()("PlanUnchanged", {
  ...plan,
  version: Schema.Int,
}) {}

/** A division's budget has already received more than the plan would give it. */
export class PlanBelowAllotted extends Schema.TaggedError<PlanBelowAllotted>()("PlanBelowAllotted", {
  regionCode: Schema.String,
  level: FundLevel,
  plannedFen: Fen,
  allottedFen: Fen,
}) {}
