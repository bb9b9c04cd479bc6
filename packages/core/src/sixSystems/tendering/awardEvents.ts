/** What happens from the candidates to the papers of the award. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import * as EventType from "../../journal/EventType.ts"
import { Count, acted, PartName, Party } from "../Act.ts"
import { SecurityForm } from "./words.ts"

/** The candidates were published (occurred: the first day). */
export const CandidatesPublished = EventType.make({
  type: "CandidatesPublished",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    /** The last day of the publication. */
    until: Schema.optionalKey(CalendarDate),
    media: Schema.optionalKey(Schema.Array(line(100))),
  }),
  example: { purchase: "施工一标", until: "2012-04-13", media: ["示例招标信息网"] },
})

/** Whoever won was told (occurred: the day of the notice, 中标通知书). */
export const WinnerNotified = EventType.make({
  type: "WinnerNotified",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    winner: Party,
    priceFen: Fen,
    /** The day on which it was decided who wins, where it is another than that of the notice. */
    decidedOn: Schema.optionalKey(CalendarDate),
    /** 工期 and 质量标准 of the bid that won, as the notice repeats them. */
    durationDays: Schema.optionalKey(Count),
    quality: Schema.optionalKey(line(100)),
    /**
     * Candidates that were passed over, each for its reason: 放弃中标, 因不可抗力不能履行合同, 未按要求提交履约保证金,
     * 被查实存在影响中标结果的违法行为, 其他.
     */
    passedOver: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({
          bidder: Party,
          ground: Schema.Literals([
            "withdrew",
            "forceMajeure",
            "noPerformanceBond",
            "unlawfulConduct",
            "other",
          ]),
        }),
      ),
    ),
  }),
  example: {
    purchase: "施工一标",
    winner: { code: "12345678-9", name: "示例建筑公司" },
    priceFen: "251000000",
    decidedOn: "2010-04-08",
    durationDays: 180,
    quality: "合格",
  },
})

/** The award was reported in writing to the authority that oversees it (occurred: the day of the receipt). */
export const AwardReported = EventType.make({
  type: "AwardReported",
  payload: Schema.Struct({ ...acted, purchase: PartName, to: Schema.optionalKey(line(100)) }),
  example: { purchase: "施工一标", to: "示例县公共资源交易监督管理局" },
})

/** The result was published (occurred: the day of the notice). */
export const ResultPublished = EventType.make({
  type: "ResultPublished",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    media: Schema.optionalKey(Schema.Array(line(100))),
  }),
  example: { purchase: "施工一标", media: ["示例招标信息网"] },
})

/** Whoever won gave a performance bond (履约保证金; occurred: the day on which it came in). */
export const PerformanceBondTaken = EventType.make({
  type: "PerformanceBondTaken",
  payload: Schema.Struct({
    ...acted,
    purchase: PartName,
    amountFen: Fen,
    form: Schema.optionalKey(SecurityForm),
  }),
  example: { purchase: "施工一标", amountFen: "25100000", form: "guarantee" },
})

/** A contract of government procurement was published (occurred: the day of the notice). */
export const GovernmentContractPublished = EventType.make({
  type: "GovernmentContractPublished",
  payload: Schema.Struct({ ...acted, purchase: PartName }),
  example: { purchase: "货物一标" },
})

/** A copy of a contract of government procurement was filed with the finance office (occurred: that day). */
export const GovernmentContractFiled = EventType.make({
  type: "GovernmentContractFiled",
  payload: Schema.Struct({ ...acted, purchase: PartName }),
  example: { purchase: "货物一标" },
})
