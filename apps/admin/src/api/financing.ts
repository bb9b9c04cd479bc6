/** The questions of the pages about plans, rates and shortfalls, and their commands. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query"
import { Schema } from "effect"
import {
  AlarmsAnswer,
  AlarmsQuestion,
  DifferencesAnswer,
  type DifferencesQuestion,
  EstimateAnswer,
  type EstimateQuestion,
  type IssueFinancingPlan,
  PlanAnswer,
  type PlanQuestion,
  PlansAnswer,
  type PlansQuestion,
  RatesAnswer,
  type RatesQuestion,
  ShortfallAnswer,
  type ShortfallQuestion,
} from "@minsheng/core/funds"
import { client, decoder } from "./client.ts"

const decodeRates = decoder(RatesAnswer)
const decodeDifferences = decoder(DifferencesAnswer)
const decodeShortfall = decoder(ShortfallAnswer)
const decodeAlarms = decoder(AlarmsAnswer)
const decodePlans = decoder(PlansAnswer)
const decodePlan = decoder(PlanAnswer)
const decodeEstimate = decoder(EstimateAnswer)

/** Limits are amounts: keys and requests have their wire form. */
export const alarmsAsked = Schema.encodeSync(AlarmsQuestion)

export const ratesQuery = (question: RatesQuestion) =>
  queryOptions({
    queryKey: ["funds", "rates", question],
    queryFn: async () => decodeRates(await client.financing.rates.query(question)),
    placeholderData: keepPreviousData,
  })

export const differencesQuery = (question: DifferencesQuestion) =>
  queryOptions({
    queryKey: ["funds", "differences", question],
    queryFn: async () => decodeDifferences(await client.financing.differences.query(question)),
    placeholderData: keepPreviousData,
  })

export const shortfallQuery = (question: ShortfallQuestion) =>
  queryOptions({
    queryKey: ["funds", "shortfall", question],
    queryFn: async () => decodeShortfall(await client.financing.shortfall.query(question)),
    placeholderData: keepPreviousData,
  })

export const alarmsQuery = (question: AlarmsQuestion) => {
  const asked = alarmsAsked(question)
  return queryOptions({
    queryKey: ["funds", "alarms", asked],
    queryFn: async () => decodeAlarms(await client.financing.alarms.query(asked)),
    placeholderData: keepPreviousData,
  })
}

export const plansQuery = (question: PlansQuestion) =>
  queryOptions({
    queryKey: ["funds", "plans", question],
    queryFn: async () => decodePlans(await client.financing.plans.query(question)),
    placeholderData: keepPreviousData,
  })

export const planQuery = (question: PlanQuestion) =>
  queryOptions({
    queryKey: ["funds", "plan", question],
    queryFn: async () => decodePlan(await client.financing.plan.query(question)),
    placeholderData: keepPreviousData,
  })

export const estimateQuery = (question: EstimateQuestion) =>
  queryOptions({
    queryKey: ["funds", "estimate", question],
    queryFn: async () => decodeEstimate(await client.financing.estimate.query(question)),
    placeholderData: keepPreviousData,
  })

/** In its wire form, as forms assemble it. */
export type IssueCommand = typeof IssueFinancingPlan.Encoded

export const issuePlan = (command: IssueCommand) => client.financing.issue.mutate(command)
