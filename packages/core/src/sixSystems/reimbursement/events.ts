/** What happens to money under 资金报账制: it is allotted, claimed for work that was measured, and paid. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName, Party } from "../Act.ts"

/** 财政扶贫资金, 农业综合开发资金, 其他财政资金. */
export const Fund = Schema.Literals(["povertyAlleviation", "agriculturalDevelopment", "other"])
export type Fund = typeof Fund.Type

/** 预付款, 进度款, 结算款, 质量保证金, 人工费, 货款, 逾期利息, 借款, 其他. */
export const PaymentKind = Schema.Literals([
  "advance",
  "progress",
  "settlement",
  "retention",
  "labour",
  "delivery",
  "lateInterest",
  "loan",
  "other",
])
export type PaymentKind = typeof PaymentKind.Type

/** What goes with a claim. */
export const ClaimDocument = Schema.Literals([
  "application",
  "fundingPlan",
  "progressReport",
  "vouchers",
  "expenditureList",
  "planApproval",
  "awardNotice",
  "contract",
  "measurement",
  "invoice",
  "materialReceipts",
  "wageSheet",
  "acceptanceReport",
  "settlementReview",
])
export type ClaimDocument = typeof ClaimDocument.Type

const BudgetYear = Schema.Int.check(
  Schema.isBetween({ minimum: 2000, maximum: 2100 }, { message: "budgetYear" }),
)

/** Work was measured and agreed on (occurred: the day of the signatures, 计量). */
export const WorkMeasured = EventType.make({
  type: "WorkMeasured",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    /** The value of all that is done by the day, from the beginning on (累计完成产值). */
    valueFen: Fen,
    until: CalendarDate,
  }),
  example: { contract: "施工一标", valueFen: "80000000", until: "2010-06-25" },
})

/** Whoever builds or delivers asked for money (occurred: the day of the receipt, 报账申请). */
export const ClaimFiled = EventType.make({
  type: "ClaimFiled",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    claim: PartName,
    kind: PaymentKind,
    amountFen: Fen,
    documents: Schema.optionalKey(Schema.Array(ClaimDocument)),
  }),
  example: {
    contract: "施工一标",
    claim: "第1期",
    kind: "progress",
    amountFen: "64000000",
    documents: ["application", "measurement", "invoice"],
  },
})

/** A claim was approved (occurred: the day of the approval). */
export const ClaimApproved = EventType.make({
  type: "ClaimApproved",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    claim: PartName,
    /** 财政部门, 主管部门. */
    by: Schema.Literals(["finance", "department"]),
  }),
  example: { contract: "施工一标", claim: "第1期", by: "finance" },
})

/** Money was paid under a contract (occurred: the day of the payment). */
export const PaymentMade = EventType.make({
  type: "PaymentMade",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    payee: Schema.optionalKey(Party),
    amountFen: Fen,
    kind: PaymentKind,
    means: Schema.optionalKey(Schema.Literals(["transfer", "cash"])),
    /** 国库集中支付, 财政专户, 其他账户. */
    channel: Schema.optionalKey(Schema.Literals(["treasury", "specialAccount", "other"])),
    fund: Schema.optionalKey(Fund),
    isFiscalMoney: Schema.optionalKey(Schema.Boolean),
    /** Whether a lawful invoice is there, and no slip of paper (白条). */
    hasInvoice: Schema.optionalKey(Schema.Boolean),
    claim: Schema.optionalKey(PartName),
    /** The certificate of 监理 that it rests on. */
    certificate: Schema.optionalKey(PartName),
    delivery: Schema.optionalKey(PartName),
    /** What of the advance was taken off it (抵扣预付款). */
    deductedFen: Schema.optionalKey(Fen),
  }),
  example: {
    contract: "施工一标",
    payee: { code: "12345678-9", name: "示例建筑公司" },
    amountFen: "64000000",
    kind: "progress",
    means: "transfer",
    claim: "第1期",
    certificate: "支付证书1",
  },
})

/** An account for money of one fund was opened (occurred: the day of the opening, 专户). */
export const SpecialAccountOpened = EventType.make({
  type: "SpecialAccountOpened",
  payload: Schema.Struct({
    ...acted,
    fund: Fund,
    level: Schema.Literals(["province", "prefecture", "county"]),
  }),
  example: { fund: "povertyAlleviation", level: "county" },
})

/** Books were opened for the project alone (occurred: the day of the opening, 专账). */
export const ProjectLedgerOpened = EventType.make({
  type: "ProjectLedgerOpened",
  payload: Schema.Struct({ ...acted }),
  example: {},
})

/** Money was allotted to the county (occurred: the day on which the order came in). */
export const FundsAllotted = EventType.make({
  type: "FundsAllotted",
  payload: Schema.Struct({ ...acted, allotment: PartName, fund: Schema.optionalKey(Fund), amountFen: Fen }),
  example: { allotment: "第一批", fund: "povertyAlleviation", amountFen: "200000000" },
})

/** Money came into the special account (occurred: the day of it). */
export const FundsReceived = EventType.make({
  type: "FundsReceived",
  payload: Schema.Struct({ ...acted, allotment: PartName, amountFen: Fen }),
  example: { allotment: "第一批", amountFen: "200000000" },
})

/** What became of money that a year left unused (occurred: the day of the books). */
export const UnusedMoneyTreated = EventType.make({
  type: "UnusedMoneyTreated",
  payload: Schema.Struct({
    ...acted,
    /** The year that it was appropriated for. */
    budgetYear: BudgetYear,
    amountFen: Fen,
    /** 结转, 结余, 收回. */
    treatedAs: Schema.Literals(["carryOver", "surplus", "takenBack"]),
  }),
  example: { budgetYear: 2015, amountFen: "3000000", treatedAs: "carryOver" },
})

/** What a finished project has left was found (occurred: the day of the finding). */
export const SurplusDetermined = EventType.make({
  type: "SurplusDetermined",
  payload: Schema.Struct({
    ...acted,
    amountFen: Fen,
    /** What of it is fiscal money, once loans are repaid. */
    fiscalFen: Schema.optionalKey(Fen),
    /** 经营性项目. */
    isOperating: Schema.optionalKey(Schema.Boolean),
  }),
  example: { amountFen: "1200000", fiscalFen: "1200000", isOperating: false },
})

/** Surplus went back to the treasury (occurred: the day of the payment). */
export const SurplusPaidIn = EventType.make({
  type: "SurplusPaidIn",
  payload: Schema.Struct({ ...acted, amountFen: Fen }),
  example: { amountFen: "1200000" },
})

export const reimbursementEvents = [
  WorkMeasured,
  ClaimFiled,
  ClaimApproved,
  PaymentMade,
  SpecialAccountOpened,
  ProjectLedgerOpened,
  FundsAllotted,
  FundsReceived,
  UnusedMoneyTreated,
  SurplusDetermined,
  SurplusPaidIn,
] as const

export type ReimbursementEvent = EventType.EventOf<(typeof reimbursementEvents)[number]>
