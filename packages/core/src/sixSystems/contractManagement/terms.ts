/** What a contract says, as far as rules ask for it; what is left out is not known. */
import { Schema } from "effect"
import { CalendarDate } from "../../kernel/CalendarDate.ts"
import { Fen } from "../../kernel/Money.ts"
import { line } from "../../kernel/Text.ts"
import { Count } from "../Act.ts"

/** A share in millionths: 30000 is 3 %. */
export const Share = Schema.Int.check(
  Schema.isBetween({ minimum: 0, maximum: 1_000_000 }, { message: "share" }),
)

/** `null` is said where the contract is known to agree nothing. */
const agreed = <S extends Schema.Top>(schema: S) => Schema.optionalKey(Schema.NullOr(schema))

export const Terms = Schema.Struct({
  /** 包工包料: the contractor brings the materials. */
  includesMaterials: Schema.optionalKey(Schema.Boolean),
  /** 预付款比例. */
  advanceShare: Schema.optionalKey(Share),
  /** 约定了预付款抵扣方式. */
  isAdvanceDeducted: Schema.optionalKey(Schema.Boolean),
  /** 进度款支付比例, of the value of the work done. */
  progressShare: Schema.optionalKey(Share),
  /** 质量保证金比例, of the settled price. */
  retentionShare: Schema.optionalKey(Share),
  /** 质量保证金保函比例, of the settled price, where a guarantee stands for the money; 0 where none does. */
  retentionGuaranteeShare: Schema.optionalKey(Share),
  /** 履约保证金; 0 where there is none. */
  performanceBondFen: Schema.optionalKey(Fen),
  /** 缺陷责任期, in months. */
  defectMonths: agreed(Count),
  /** 工期, in days. */
  durationDays: Schema.optionalKey(Count),
  /** 约定的开工日期. */
  startOn: Schema.optionalKey(CalendarDate),
  /** 质量标准, in the words of the contract. */
  quality: Schema.optionalKey(line(100)),
  /** 付款期限, in days after the delivery. */
  paymentDays: agreed(Count),
  /** 约定了逾期利息利率. */
  hasLateRate: Schema.optionalKey(Schema.Boolean),
  /** 付款期限自检验或者验收合格之日起算. */
  paysFromInspection: Schema.optionalKey(Schema.Boolean),
  /** 人工费用拨付周期, in months. */
  labourMonths: agreed(Count),
})
export type Terms = typeof Terms.Type
