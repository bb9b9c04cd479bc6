/** What financing plans refuse. The words of each are in `words/planRefusals.ts`. */
import { Schema } from "effect"
import { Bilingual } from "../../kernel/Bilingual.ts"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { FundLevel } from "../Account.ts"
import { Unclosed } from "./sharing.ts"

const plan = { year: Schema.Int, itemKey: Schema.String }
/** A plan of an item that the catalogue has, and the item's name. */
const named = { ...plan, itemName: Bilingual }
/** One division of such a plan. */
const placed = { ...named, regionCode: Schema.String, regionName: Bilingual }

/** What the levels give does not make up what is planned for a division. */
export class PlanDoesNotClose extends Schema.TaggedError<PlanDoesNotClose>()("PlanDoesNotClose", {
  ...placed,
  group: Schema.String,
  unclosed: Unclosed,
}) {}

/** A line names a group that the plan does not have. */
export class PlanGroupUnknown extends Schema.TaggedError<PlanGroupUnknown>()("PlanGroupUnknown", {
  ...placed,
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
  ...named,
  follows: Schema.Int,
  latest: Schema.Int,
}) {}

/** A version would count from a day before the one that it follows. */
export class PlanBeforeEarlier extends Schema.TaggedError<PlanBeforeEarlier>()("PlanBeforeEarlier", {
  ...named,
  effectiveFrom: CalendarDate,
  earlierFrom: CalendarDate,
}) {}

/** The version says what the one before it says. */
export class PlanUnchanged extends Schema.TaggedError<PlanUnchanged>()("PlanUnchanged", {
  ...named,
  version: Schema.Int,
}) {}

/** A division's budget has already received more than the plan would give it. */
export class PlanBelowAllotted extends Schema.TaggedError<PlanBelowAllotted>()("PlanBelowAllotted", {
  ...placed,
  level: FundLevel,
  plannedFen: Fen,
  allottedFen: Fen,
}) {}
