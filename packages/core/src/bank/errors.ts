/** What reconciling with the bank refuses. The words of each are in `words/bankRefusals.ts`. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { SignedFen } from "../kernel/Money.ts"
import { BankItem, ExplanationKind, StatementState } from "./Bank.ts"

/** What is wrong with a line of a statement's file. */
export const BankLineFault = Schema.Literals([
  "date",
  "amount",
  "bothSides",
  "noAmount",
  "text",
  "outsidePeriod",
  "openingNotFirst",
  "formula",
  "hiddenRow",
])
export type BankLineFault = typeof BankLineFault.Type

/** A line of the file cannot be read: nothing of it is recorded. */
export class BankLineUnreadable extends Schema.TaggedError<BankLineUnreadable>()("BankLineUnreadable", {
  line: Schema.Int,
  fault: BankLineFault,
  value: Schema.String,
}) {}

/** What a line says that the account holds is not what the one before it and its own amount come to. */
export class BankStatementUneven extends Schema.TaggedError<BankStatementUneven>()("BankStatementUneven", {
  line: Schema.Int,
  expectedFen: SignedFen,
  foundFen: SignedFen,
}) {}

/** Without a line, the file has to say what the account holds. */
export class BankStatementEmpty extends Schema.TaggedError<BankStatementEmpty>()("BankStatementEmpty", {}) {}

/** The same bytes are recorded already, be it of another account. */
export class BankFileRecorded extends Schema.TaggedError<BankFileRecorded>()("BankFileRecorded", {
  name: Schema.String,
  toOn: CalendarDate,
}) {}

/** The last day lies before the first. */
export class BankPeriodBackwards extends Schema.TaggedError<BankPeriodBackwards>()("BankPeriodBackwards", {
  fromOn: CalendarDate,
  toOn: CalendarDate,
}) {}

/** A statement begins on the day after the last one, with what that one closed with. */
export class BankStatementNotNext extends Schema.TaggedError<BankStatementNotNext>()("BankStatementNotNext", {
  nextOn: CalendarDate,
  fromOn: CalendarDate,
  closingFen: SignedFen,
  openingFen: SignedFen,
}) {}

/** The earlier statements are of an account whose number ends otherwise. */
export class BankAccountDiffers extends Schema.TaggedError<BankAccountDiffers>()("BankAccountDiffers", {
  ending: Schema.String,
  earlierEnding: Schema.String,
}) {}

/** An earlier statement is not closed yet. */
export class BankStatementStillOpen extends Schema.TaggedError<BankStatementStillOpen>()(
  "BankStatementStillOpen",
  { toOn: CalendarDate },
) {}

/** No such statement, or none in the actor's scope: the two are not told apart. */
export class BankStatementNotFound extends Schema.TaggedError<BankStatementNotFound>()(
  "BankStatementNotFound",
  { statementId: Schema.String },
) {}

/** What is asked of a statement is possible only in another state. */
export class BankStatementStateDiffers extends Schema.TaggedError<BankStatementStateDiffers>()(
  "BankStatementStateDiffers",
  { state: StatementState, needed: StatementState },
) {}

/** A later statement goes on from this one. */
export class BankStatementFollowed extends Schema.TaggedError<BankStatementFollowed>()(
  "BankStatementFollowed",
  { byOn: CalendarDate },
) {}

/** Neither a line of the account nor a posting of what lies in it. */
export class BankItemUnknown extends Schema.TaggedError<BankItemUnknown>()("BankItemUnknown", {
  item: BankItem,
}) {}

/** Somebody has matched it already, or it is named twice. */
export class BankItemMatched extends Schema.TaggedError<BankItemMatched>()("BankItemMatched", {
  item: BankItem,
}) {}

/** The lines do not come to what the postings come to. */
export class BankMatchUneven extends Schema.TaggedError<BankMatchUneven>()("BankMatchUneven", {
  linesFen: SignedFen,
  postingsFen: SignedFen,
}) {}

/** No such match, or one that a closed statement rests on. */
export class BankMatchNotFound extends Schema.TaggedError<BankMatchNotFound>()("BankMatchNotFound", {
  number: Schema.Int,
}) {}

/** No suggestion is certain. */
export class BankNothingCertain extends Schema.TaggedError<BankNothingCertain>()("BankNothingCertain", {}) {}

/** Such an explanation is one of other items, or of the other direction. */
export class BankExplanationUnfit extends Schema.TaggedError<BankExplanationUnfit>()("BankExplanationUnfit", {
  kind: ExplanationKind,
  amountFen: SignedFen,
}) {}

/** What stands on one side alone is not all explained. */
export class BankRemainderUnexplained extends Schema.TaggedError<BankRemainderUnexplained>()(
  "BankRemainderUnexplained",
  { itemCount: Schema.Int, remainderFen: SignedFen },
) {}

/** Somebody matched, explained or closed while this was looked at. */
export class BankAccountChanged extends Schema.TaggedError<BankAccountChanged>()("BankAccountChanged", {}) {}
