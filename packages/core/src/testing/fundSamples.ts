/** One refusal of every code that the fund ledger has, for tests of words and lists of codes. */
import { make as dateOf } from "../kernel/CalendarDate.ts"
import { AccountCode } from "../funds/Account.ts"
import * as Refused from "../funds/errors.ts"

const [from, to] = ["budget", "arrived"].map((purpose) =>
  AccountCode.make(`2010-341523-19-central-${purpose}`),
) as [AccountCode, AccountCode]
const transferId = "0127a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"
const [today, expiresOn] = [dateOf("2010-05-31"), dateOf("2010-05-20")]

export const fundSamples = {
  FundAccountUnknown: new Refused.FundAccountUnknown({ account: from, fault: "division", on: today }),
  FundAccountOutsideScope: new Refused.FundAccountOutsideScope({ account: from }),
  BalanceTooLarge: new Refused.BalanceTooLarge({ account: to }),
  DivisionNotBelow: new Refused.DivisionNotBelow({ from, to }),
  ExpiryBeforeToday: new Refused.ExpiryBeforeToday({ expiresOn, today }),
  FundsEarmarked: new Refused.FundsEarmarked({ from, to }),
  FundsInsufficient: new Refused.FundsInsufficient({
    account: from,
    balanceFen: 61_730_000n,
    reservedFen: 10_000_000n,
    availableFen: 51_730_000n,
    amountFen: 60_000_000n,
  }),
  MovedBeforeProgramme: new Refused.MovedBeforeProgramme({ effectiveOn: dateOf("2008-12-31"), year: 2010 }),
  MoveNotInChart: new Refused.MoveNotInChart({ kind: "arrival", from: to, to: from }),
  ProjectElsewhere: new Refused.ProjectElsewhere({ projectCode: "2010-341522-19-0007", account: from }),
  ReservationExceeded: new Refused.ReservationExceeded({ transferId, reservedFen: [61_730_000n] }),
  ReservationExpired: new Refused.ReservationExpired({ transferId, expiresOn, today }),
  TransferNotFound: new Refused.TransferNotFound({ transferId }),
  TransferStateDiffers: new Refused.TransferStateDiffers({ transferId, state: "voided", needed: "reserved" }),
}
