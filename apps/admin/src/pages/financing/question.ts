/** The questions of these pages, out of their addresses. */
import {
  ALARM_LIMITS,
  AlarmLimits,
  type AlarmsQuestion,
  type RatesQuestion,
  type ShortfallQuestion,
} from "@minsheng/core/funds"
import { DivisionCode, ItemKey, Money } from "@minsheng/core/kernel"
import { Schema } from "effect"
import { axesOf } from "../../app/address.ts"

/** Which part of the money an address means. */
export const moneyOf = (params: URLSearchParams): ShortfallQuestion => {
  const region = DivisionCode.parse(params.get("region") ?? "")
  const itemKey = ItemKey.parse(params.get("item") ?? "")
  return {
    ...axesOf(params),
    ...(region === undefined ? {} : { region }),
    ...(itemKey === undefined ? {} : { itemKey }),
  }
}

export const BY = ["item", "prefecture", "region"] as const

export const ratesQuestionOf = (params: URLSearchParams): RatesQuestion => ({
  ...moneyOf(params),
  by: BY.find((one) => one === params.get("by")) ?? "item",
  basis: params.get("basis") === "day" ? "day" : "month",
})

const isLimits = Schema.is(AlarmLimits)

const wholeIn = (text: string | null, otherwise: number): number =>
  text !== null && /^\d{1,5}$/u.test(text) ? Number(text) : otherwise

/** What counts as idle or as a series; what an address says wrongly is as if it said nothing. */
export const limitsOf = (params: URLSearchParams): AlarmLimits => {
  const round = Money.parseYuan(params.get("round") ?? "")
  const limits = {
    idleDays: wholeIn(params.get("idle"), ALARM_LIMITS.idleDays),
    roundFen: round === undefined || round === 0n ? ALARM_LIMITS.roundFen : round,
    seriesOf: wholeIn(params.get("series"), ALARM_LIMITS.seriesOf),
    seriesDays: wholeIn(params.get("within"), ALARM_LIMITS.seriesDays),
  }
  return isLimits(limits) ? limits : ALARM_LIMITS
}

export const alarmsQuestionOf = (params: URLSearchParams): AlarmsQuestion => ({
  ...moneyOf(params),
  limits: limitsOf(params),
})
