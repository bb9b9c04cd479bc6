/** What is done so that those who build get their wages (农民工工资支付保障). */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import * as EventType from "../../journal/EventType.ts"
import { acted, PartName } from "../Act.ts"

/** An account for wages alone was opened (occurred: the day of the opening, 农民工工资专用账户). */
export const WageAccountOpened = EventType.make({
  type: "WageAccountOpened",
  payload: Schema.Struct({ ...acted, contract: PartName }),
  example: { contract: "施工一标" },
})

/** The account was closed (occurred: the day of the closing). */
export const WageAccountClosed = EventType.make({
  type: "WageAccountClosed",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    /** The first day on which the site said that nothing is owed. */
    announcedOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", announcedOn: "2022-03-01" },
})

/** Somebody looked at what a site does for its workers (occurred: the day of the check). */
export const WageDutiesChecked = EventType.make({
  type: "WageDutiesChecked",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    hasAccount: Schema.optionalKey(Schema.Boolean),
    /** 用工实名登记. */
    hasRegister: Schema.optionalKey(Schema.Boolean),
    /** 劳资专管员. */
    hasLabourOfficer: Schema.optionalKey(Schema.Boolean),
    /** 施工总承包单位代发工资. */
    isPaidByMainContractor: Schema.optionalKey(Schema.Boolean),
    /** 维权信息告示牌. */
    hasNoticeBoard: Schema.optionalKey(Schema.Boolean),
    /** 工资保证金. */
    hasGuarantee: Schema.optionalKey(Schema.Boolean),
  }),
  example: {
    contract: "施工一标",
    hasRegister: true,
    hasLabourOfficer: true,
    isPaidByMainContractor: true,
    hasNoticeBoard: true,
  },
})

/** Money or a letter stands for wages (occurred: the day of it, 农民工工资保证金). */
export const WageGuaranteeGiven = EventType.make({
  type: "WageGuaranteeGiven",
  payload: Schema.Struct({ ...acted, contract: PartName, amountFen: Fen }),
  example: { contract: "施工一标", amountFen: "5020000" },
})

/** The records of workers and wages were destroyed (occurred: the day of it). */
export const WageRecordsDestroyed = EventType.make({
  type: "WageRecordsDestroyed",
  payload: Schema.Struct({
    ...acted,
    contract: PartName,
    /** The day on which the works were done and all wages paid. */
    allPaidOn: Schema.optionalKey(CalendarDate),
  }),
  example: { contract: "施工一标", allPaidOn: "2022-01-20" },
})

/** The client stands for the price of the works (occurred: the day of it, 工程款支付担保). */
export const PaymentGuaranteeGiven = EventType.make({
  type: "PaymentGuaranteeGiven",
  payload: Schema.Struct({ ...acted, contract: PartName, amountFen: Schema.optionalKey(Fen) }),
  example: { contract: "施工一标", amountFen: "25100000" },
})

export const wageEvents = [
  WageAccountOpened,
  WageAccountClosed,
  WageDutiesChecked,
  WageGuaranteeGiven,
  WageRecordsDestroyed,
  PaymentGuaranteeGiven,
] as const
