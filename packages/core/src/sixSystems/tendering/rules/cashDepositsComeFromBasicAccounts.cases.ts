import type { CaseAct, RuleCases } from "../../../testing/ruleCases.ts"
import {
  acrossScopes,
  act,
  announced,
  blocks,
  cases,
  company,
  mandatory,
  no,
  none,
  open,
  small,
  warns,
  yes,
} from "../caseActs.ts"
import { cashDepositsComeFromBasicAccounts } from "./cashDepositsComeFromBasicAccounts.ts"

type Facts = Readonly<Record<string, unknown>>

const deposit = (amountFen: bigint, facts: Facts = {}): CaseAct =>
  act("BidDepositTaken", "2000-06-01", { bidder: company("A"), amountFen, ...facts })

const tender = (on: string, facts: Facts): ReadonlyArray<CaseAct> => [announced(on), deposit(1n, facts)]
const OTHER = { form: "cheque", isFromBasicAccount: false }

export const cashDepositsComeFromBasicAccountsCases: RuleCases = {
  rule: cashDepositsComeFromBasicAccounts,
  cases: cases(
    [
      "a cheque from the basic account",
      [...mandatory, ...tender("2012-02-01", { form: "cheque", isFromBasicAccount: true })],
      yes,
    ],
    ["a cheque from another account", [...mandatory, ...tender("2012-02-01", OTHER)], no, warns],
    ["cash from another account", [...mandatory, ...tender("2012-02-01", { ...OTHER, form: "cash" })], no],
    ["a guarantee", [...mandatory, ...tender("2012-02-01", { ...OTHER, form: "guarantee" })], none],
    ["a transfer", [...mandatory, ...tender("2012-02-01", { ...OTHER, form: "transfer" })], none],
    ["nobody says from which account", [...mandatory, ...tender("2012-02-01", { form: "cheque" })], open],
    ["the day before the regulations", [...mandatory, ...tender("2012-01-31", OTHER)], none],
    ["the day before the text that was read", [...mandatory, ...tender("2019-03-01", OTHER)], no, warns],
    ["the day of the text that was read", [...mandatory, ...tender("2019-03-02", OTHER)], no, blocks],
    ["what need not be tendered", [...small, ...tender("2012-02-01", OTHER)], none],
    ...acrossScopes({
      by: (on) => [...tender(on, OTHER)],
      keptBy: (on) => [...tender(on, { form: "cheque", isFromBasicAccount: true })],
      blocks: false,
    }),
  ),
}
