/** What the fund ledger refuses. The words of each are in `words/fundRefusals.ts`. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Fen, SignedFen } from "../kernel/Money.ts"
import { AccountCode } from "./Account.ts"
import { TransferKind } from "./Chart.ts"
import { TransferState } from "./Transfer.ts"

/** What division and item of an account are called. */
const named = { regionName: Bilingual, itemName: Bilingual }

/** An account would hold less than nothing, or less than what is set aside in it. */
export class FundsInsufficient extends Schema.TaggedError<FundsInsufficient>()("FundsInsufficient", {
  account: AccountCode,
  ...named,
  balanceFen: Fen,
  reservedFen: Fen,
  /** What can still be moved: the balance less what is set aside. */
  availableFen: Fen,
  amountFen: Fen,
}) {}

/** The chart has no such move for a transfer of the kind. */
export class MoveNotInChart extends Schema.TaggedError<MoveNotInChart>()("MoveNotInChart", {
  kind: TransferKind,
  from: AccountCode,
  to: AccountCode,
}) {}

/** Money of one item, year and giver would become another's. */
export class FundsEarmarked extends Schema.TaggedError<FundsEarmarked>()("FundsEarmarked", {
  from: AccountCode,
  to: AccountCode,
}) {}

/** Money is allocated down, to a division that lies in the one that it comes from. */
export class DivisionNotBelow extends Schema.TaggedError<DivisionNotBelow>()("DivisionNotBelow", {
  from: AccountCode,
  to: AccountCode,
}) {}

/** Money is taken over from a division that is gone, by one that its land has come to. */
export class DivisionNotSuccessor extends Schema.TaggedError<DivisionNotSuccessor>()("DivisionNotSuccessor", {
  from: AccountCode,
  to: AccountCode,
  on: CalendarDate,
}) {}

/** No division in force on the date, or none that the province has, bears the account's code. */
export class FundAccountUnknown extends Schema.TaggedError<FundAccountUnknown>()("FundAccountUnknown", {
  account: AccountCode,
  fault: Schema.Literals(["division", "item"]),
  on: CalendarDate,
}) {}

/** The account belongs to a division or an item that is not the actor's. */
export class FundAccountOutsideScope extends Schema.TaggedError<FundAccountOutsideScope>()(
  "FundAccountOutsideScope",
  {
    account: AccountCode,
  },
) {}

/** The project is another division's, or of another item or year, than the accounts. */
export class ProjectElsewhere extends Schema.TaggedError<ProjectElsewhere>()("ProjectElsewhere", {
  projectCode: Schema.String,
  account: AccountCode,
}) {}

/** What an account holds, or what a limit counts, would have more than 18 digits of fen: nothing does. */
export class BalanceTooLarge extends Schema.TaggedError<BalanceTooLarge>()("BalanceTooLarge", {
  account: AccountCode,
}) {}

/** No such transfer, or none in the actor's scope: the two are not told apart. */
export class TransferNotFound extends Schema.TaggedError<TransferNotFound>()("TransferNotFound", {
  transferId: Schema.String,
}) {}

/** What is asked of a transfer is possible only in another state. */
export class TransferStateDiffers extends Schema.TaggedError<TransferStateDiffers>()("TransferStateDiffers", {
  transferId: Schema.String,
  state: TransferState,
  needed: TransferState,
}) {}

/** The last day on which the reservation could be posted has passed. */
export class ReservationExpired extends Schema.TaggedError<ReservationExpired>()("ReservationExpired", {
  transferId: Schema.String,
  expiresOn: CalendarDate,
  today: CalendarDate,
}) {}

/** A reservation would end before the day on which it is made. */
export class ExpiryBeforeToday extends Schema.TaggedError<ExpiryBeforeToday>()("ExpiryBeforeToday", {
  expiresOn: CalendarDate,
  today: CalendarDate,
}) {}

/** Not an amount a line, or more than was set aside in one, or nothing in all. */
export class ReservationExceeded extends Schema.TaggedError<ReservationExceeded>()("ReservationExceeded", {
  transferId: Schema.String,
  reservedFen: Schema.Array(Fen),
}) {}

/** Money moved before the year ahead of the one whose programme it is for: nobody had it then. */
export class MovedBeforeProgramme extends Schema.TaggedError<MovedBeforeProgramme>()("MovedBeforeProgramme", {
  effectiveOn: CalendarDate,
  year: Schema.Int,
}) {}

/** What follows a transfer would count from a day before the one from which the transfer itself counts. */
export class DayBeforeTransfer extends Schema.TaggedError<DayBeforeTransfer>()("DayBeforeTransfer", {
  transferId: Schema.String,
  effectiveOn: CalendarDate,
  /** The first day that can be. */
  since: CalendarDate,
}) {}

/** A budget would receive more of a level's money than the plan of the item gives the division. */
export class PlanExceeded extends Schema.TaggedError<PlanExceeded>()("PlanExceeded", {
  account: AccountCode,
  ...named,
  plannedFen: Fen,
  /** What the budget has received, and what is set aside for it. */
  usedFen: SignedFen,
  availableFen: Fen,
  amountFen: Fen,
}) {}

/**
 * A project would take on more than its approved estimate (政府投资条例第二十三条; 427号令第九条).
 */
export class EstimateExceeded extends Schema.TaggedError<EstimateExceeded>()("EstimateExceeded", {
  projectCode: Schema.String,
  estimateFen: Fen,
  document: Schema.String,
  /** What the project has taken on, and what is set aside for it. */
  usedFen: SignedFen,
  availableFen: Fen,
  amountFen: Fen,
}) {}

/** More would come back under a project's name than it has taken on. */
export class GivenBackTooMuch extends Schema.TaggedError<GivenBackTooMuch>()("GivenBackTooMuch", {
  projectCode: Schema.String,
  usedFen: SignedFen,
  amountFen: Fen,
}) {}

/** Money of a year that has been carried over twice is surplus and goes back (预算法第四十二条). */
export class CarriedOverTwice extends Schema.TaggedError<CarriedOverTwice>()("CarriedOverTwice", {
  account: AccountCode,
  effectiveOn: CalendarDate,
  lastOn: CalendarDate,
}) {}

/** Money is carried over into a later year than its own. */
export class CarriedOverEarly extends Schema.TaggedError<CarriedOverEarly>()("CarriedOverEarly", {
  account: AccountCode,
  effectiveOn: CalendarDate,
  /** The first day that can be. */
  firstOn: CalendarDate,
}) {}

/** A project has already taken on more than the estimate would allow. */
export class EstimateBelowUsed extends Schema.TaggedError<EstimateBelowUsed>()("EstimateBelowUsed", {
  projectCode: Schema.String,
  estimateFen: Fen,
  usedFen: SignedFen,
}) {}
