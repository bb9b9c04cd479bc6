/** One refusal of every code of reconciling with the bank, for tests of words and lists of codes. */
import { make as dateOf } from "../kernel/CalendarDate.ts"
import * as Refused from "../bank/errors.ts"

const statementId = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const [fromOn, toOn] = [dateOf("2010-05-01"), dateOf("2010-05-31")]
const item = { _tag: "Opening" } as const

export const bankSamples = {
  BankAccountChanged: new Refused.BankAccountChanged(),
  BankAccountDiffers: new Refused.BankAccountDiffers({ ending: "0417", earlierEnding: "0418" }),
  BankExplanationUnfit: new Refused.BankExplanationUnfit({ kind: "interest", amountFen: -1n }),
  BankItemMatched: new Refused.BankItemMatched({ item }),
  BankItemUnknown: new Refused.BankItemUnknown({ item }),
  BankLineUnreadable: new Refused.BankLineUnreadable({ line: 3, fault: "amount", value: "1,2" }),
  BankMatchNotFound: new Refused.BankMatchNotFound({ number: 7 }),
  BankMatchUneven: new Refused.BankMatchUneven({ linesFen: 100n, postingsFen: -101n }),
  BankFileRecorded: new Refused.BankFileRecorded({ name: "statement.xlsx", toOn: dateOf("2010-05-31") }),
  BankNothingCertain: new Refused.BankNothingCertain(),
  BankPeriodBackwards: new Refused.BankPeriodBackwards({ fromOn: toOn, toOn: fromOn }),
  BankRemainderUnexplained: new Refused.BankRemainderUnexplained({ itemCount: 2, remainderFen: -500n }),
  BankStatementEmpty: new Refused.BankStatementEmpty(),
  BankStatementFollowed: new Refused.BankStatementFollowed({ byOn: toOn }),
  BankStatementNotFound: new Refused.BankStatementNotFound({ statementId }),
  BankStatementNotNext: new Refused.BankStatementNotNext({
    nextOn: toOn,
    fromOn,
    closingFen: 100n,
    openingFen: 101n,
  }),
  BankStatementStateDiffers: new Refused.BankStatementStateDiffers({ state: "closed", needed: "open" }),
  BankStatementStillOpen: new Refused.BankStatementStillOpen({ toOn }),
  BankStatementUneven: new Refused.BankStatementUneven({ line: 3, expectedFen: 100n, foundFen: 101n }),
}
