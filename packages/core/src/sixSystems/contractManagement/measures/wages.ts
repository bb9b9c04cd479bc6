/** What is done for the wages of those who build. */
import type { Said } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, latest, type OfKind } from "../../ActsByKind.ts"
import { amount, day, flag } from "../../measuring.ts"
import { actsUnder, type Contract, type ContractAct, type Under } from "../record.ts"
import { signedOn } from "./signing.ts"

type Checked = OfKind<ContractAct, "WageDutiesChecked">

const checkedOf = ({ acts }: Contract): Checked | undefined => latest(acts, "WageDutiesChecked")

/** What the last check saw; an act that proves it stands for the check. */
const seen =
  (
    read: (payload: Checked["payload"]) => boolean | undefined,
    proof?: "WageAccountOpened" | "WageGuaranteeGiven",
  ) =>
  (contract: Contract): Said<boolean> | undefined => {
    const check = checkedOf(contract)
    const found = check === undefined ? undefined : said(check, read(check.payload))
    if (found !== undefined || proof === undefined) return found
    const act = latest(contract.acts, proof)
    return act === undefined ? undefined : said(act, true)
  }

export const hasWageAccount = flag<Contract>(
  "wages.hasAccount",
  ["开设农民工工资专用账户", "has an account for wages"],
  seen(({ hasAccount }) => hasAccount, "WageAccountOpened"),
)

export const hasWorkerRegister = flag<Contract>(
  "wages.hasRegister",
  ["实行用工实名登记", "registers workers by name"],
  seen(({ hasRegister }) => hasRegister),
)

export const hasLabourOfficer = flag<Contract>(
  "wages.hasLabourOfficer",
  ["配备劳资专管员", "has a labour officer"],
  seen(({ hasLabourOfficer: value }) => value),
)

export const isPaidByMainContractor = flag<Contract>(
  "wages.isPaidByMainContractor",
  ["施工总承包单位代发工资", "the main contractor pays the wages"],
  seen(({ isPaidByMainContractor: value }) => value),
)

export const hasNoticeBoard = flag<Contract>(
  "wages.hasNoticeBoard",
  ["设立维权信息告示牌", "has a board that says where to turn"],
  seen(({ hasNoticeBoard: value }) => value),
)

export const hasWageGuarantee = flag<Contract>(
  "wages.hasGuarantee",
  ["存储工资保证金", "has a guarantee for wages"],
  seen(({ hasGuarantee }) => hasGuarantee, "WageGuaranteeGiven"),
)

/** The day of the last check; before any, the day of the start, or that of the contract. */
export const wagesAnchor = day<Contract>(
  "wages.anchor",
  [
    "检查之日（未检查的，开工或者签订合同之日）",
    "day of the check, or of the start or the contract without one",
  ],
  (contract) => dayOf(checkedOf(contract)) ?? contract.milestones.started ?? signedOn.of(contract),
)

export const closedAccounts = actsUnder("WageAccountClosed")
export type ClosedAccount = Under<"WageAccountClosed">

export const accountClosedOn = day<ClosedAccount>(
  "wages.accountClosedOn",
  ["专用账户撤销之日", "day on which the account for wages was closed"],
  ({ act }) => dayOf(act),
)

export const closingAnnouncedOn = day<ClosedAccount>(
  "wages.closingAnnouncedOn",
  ["公示之日", "day of the announcement"],
  ({ act }) => said(act, act.payload.announcedOn),
)

export const destroyedRecords = actsUnder("WageRecordsDestroyed")
export type DestroyedRecords = Under<"WageRecordsDestroyed">

export const recordsDestroyedOn = day<DestroyedRecords>(
  "wages.recordsDestroyedOn",
  ["台账销毁之日", "day on which the records were destroyed"],
  ({ act }) => dayOf(act),
)

export const allPaidOn = day<DestroyedRecords>(
  "wages.allPaidOn",
  ["工程完工且工资全部结清之日", "day on which the works were done and all wages paid"],
  ({ act }) => said(act, act.payload.allPaidOn),
)

export const wageGuarantees = actsUnder("WageGuaranteeGiven")
export type WageGuarantee = Under<"WageGuaranteeGiven">

export const guaranteeGivenOn = day<WageGuarantee>(
  "wages.guaranteeGivenOn",
  ["存储工资保证金之日", "day of the guarantee for wages"],
  ({ act }) => dayOf(act),
)

export const guaranteed = amount<WageGuarantee>(
  "wages.guaranteedFen",
  ["工资保证金数额", "amount of the guarantee for wages"],
  ({ act }) => said(act, act.payload.amountFen),
)

export const paymentGuaranteedOn = day<Contract>(
  "contract.paymentGuaranteedOn",
  ["提供工程款支付担保之日", "day on which the client guaranteed the payment"],
  ({ acts }) => dayOf(acts.PaymentGuaranteeGiven?.[0]),
)
