/** What becomes of a project's money: how it comes in, what is left, and where that goes. */
import { saidBy } from "../../../law/Measure.ts"
import { said } from "../../Act.ts"
import { dayOf, every, first, latest } from "../../ActsByKind.ts"
import { amount, day, flag, quantity, sumOf } from "../../measuring.ts"
import { type Money, movements, type Moved } from "../record.ts"

export const allotments = movements("FundsAllotted", ({ payload }) => payload.allotment)
export type Allotment = Moved<"FundsAllotted">

export const allottedOn = day<Allotment>(
  "allotment.on",
  ["收到资金之日", "day on which the money was allotted"],
  ({ act }) => dayOf(act),
)

export const isPovertyAllotment = flag<Allotment>(
  "allotment.isForPovertyAlleviation",
  ["属于财政扶贫资金", "is of poverty alleviation funds"],
  ({ act }) =>
    said(act, act.payload.fund === undefined ? undefined : act.payload.fund === "povertyAlleviation"),
)

export const receivedOn = day<Allotment>(
  "allotment.receivedOn",
  ["进入专户之日", "day on which it entered the special account"],
  ({ act, acts }) =>
    dayOf(every(acts, "FundsReceived").find(({ payload }) => payload.allotment === act.payload.allotment)),
)

export const accountOpenedOn = day<Allotment>(
  "allotment.accountOpenedOn",
  ["县级专户开设之日", "day on which the county opened a special account"],
  ({ act, acts }) =>
    dayOf(
      every(acts, "SpecialAccountOpened").find(
        ({ payload }) => payload.level === "county" && payload.fund === act.payload.fund,
      ),
    ),
)

export const unusedMoney = movements("UnusedMoneyTreated")
export type UnusedMoney = Moved<"UnusedMoneyTreated">

export const treatedOn = day<UnusedMoney>(
  "unusedMoney.treatedOn",
  ["账务处理之日", "day of the books"],
  ({ act }) => dayOf(act),
)

/** How many ends of years the money has seen unused, that of its own year included. */
export const yearEndsUnused = quantity<UnusedMoney>(
  "unusedMoney.yearEnds",
  "years",
  ["经历的年末数（含预算年度）", "ends of years that it saw unused"],
  ({ act }) => {
    const passed = Number(act.on.slice(0, 4)) - act.payload.budgetYear
    return said(act, act.on.endsWith("-12-31") ? passed + 1 : passed)
  },
)

/** Carried over for more than two years is what is still there in the third year after its own. */
export const yearsCarried = quantity<UnusedMoney>(
  "unusedMoney.yearsCarried",
  "years",
  ["距预算年度的年数", "years since the year that it was appropriated for"],
  ({ act }) => said(act, Number(act.on.slice(0, 4)) - act.payload.budgetYear),
)

export const isSurplus = flag<UnusedMoney>(
  "unusedMoney.isSurplus",
  ["作为结余资金管理或者收回", "is treated as surplus, or taken back"],
  ({ act }) => said(act, act.payload.treatedAs !== "carryOver"),
)

export const isTakenBack = flag<UnusedMoney>(
  "unusedMoney.isTakenBack",
  ["已收回", "is taken back"],
  ({ act }) => said(act, act.payload.treatedAs === "takenBack"),
)

const determined = ({ acts }: Money) => latest(acts, "SurplusDetermined")

export const surplusDeterminedOn = day<Money>(
  "surplus.determinedOn",
  ["确认结余之日", "day on which the surplus was found"],
  (money) => dayOf(determined(money)),
)

export const isOperating = flag<Money>(
  "surplus.isOperating",
  ["属于经营性项目", "is of an operating project"],
  (money) => {
    const found = determined(money)
    return found === undefined ? undefined : said(found, found.payload.isOperating)
  },
)

export const fiscalSurplus = amount<Money>(
  "surplus.fiscalFen",
  ["结余资金中的财政资金", "fiscal money in the surplus"],
  (money) => {
    const found = determined(money)
    return found === undefined ? undefined : said(found, found.payload.fiscalFen)
  },
)

export const hasFiscalSurplus = flag<Money>(
  "surplus.isFiscal",
  ["有财政资金结余", "there is a fiscal surplus"],
  (money) => {
    const surplus = fiscalSurplus.of(money)
    return surplus === undefined ? undefined : { value: surplus.value > 0n, acts: surplus.acts }
  },
)

export const surplusPaidIn = amount<Money>(
  "surplus.paidInFen",
  ["已上缴结余资金", "what of the surplus was paid in"],
  ({ acts }) => {
    const paid = every(acts, "SurplusPaidIn")
    return paid.length === 0
      ? undefined
      : saidBy(sumOf(paid.map(({ payload }) => payload.amountFen)), ...paid.map(({ id }) => id))
  },
)

export const surplusPaidInOn = day<Money>(
  "surplus.paidInOn",
  ["上缴结余资金之日", "day on which the surplus was paid in"],
  ({ acts }) => dayOf(first(acts, "SurplusPaidIn")),
)

export const finalAccountApprovedOn = day<Money>(
  "project.finalAccountApprovedOn",
  ["竣工财务决算批复之日", "day on which the final account was approved"],
  ({ milestones }) => milestones.finalAccountApproved,
)

export const acceptedOn = day<Money>(
  "project.acceptedOn",
  ["竣工验收合格之日", "day of the acceptance"],
  ({ milestones }) => milestones.accepted,
)

export const firstPaidOn = day<Money>(
  "project.firstPaidOn",
  ["首笔支付之日", "day of the first payment"],
  ({ acts }) => dayOf(first(acts, "PaymentMade")),
)

export const ledgerOpenedOn = day<Money>(
  "project.ledgerOpenedOn",
  ["专账设立之日", "day on which books were opened for the project"],
  ({ acts }) => dayOf(first(acts, "ProjectLedgerOpened")),
)
