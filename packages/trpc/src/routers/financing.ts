import {
  AlarmsAnswer,
  AlarmsQuestion,
  ApproveEstimate,
  DifferencesAnswer,
  DifferencesQuestion,
  EstimateAccepted,
  EstimateAnswer,
  EstimateQuestion,
  FinancingPlanAccepted,
  FinancingPlans,
  FundFigures,
  IssueFinancingPlan,
  PlanAnswer,
  PlanQuestion,
  PlansAnswer,
  PlansQuestion,
  RatesAnswer,
  RatesQuestion,
  ShortfallAnswer,
  ShortfallQuestion,
} from "@minsheng/core/funds"
import { inputSchema } from "@minsheng/core/kernel"
import { run, runShared } from "../run.ts"
import { procedure, router } from "../trpc.ts"

export const financingRouter = router({
  rates: procedure.input(inputSchema(RatesQuestion)).query((asked) =>
    runShared(
      asked,
      RatesAnswer,
      FundFigures.use((figures) => figures.rates(asked.input)),
    ),
  ),
  differences: procedure.input(inputSchema(DifferencesQuestion)).query((asked) =>
    runShared(
      asked,
      DifferencesAnswer,
      FundFigures.use((figures) => figures.differences(asked.input)),
    ),
  ),
  shortfall: procedure.input(inputSchema(ShortfallQuestion)).query((asked) =>
    runShared(
      asked,
      ShortfallAnswer,
      FundFigures.use((figures) => figures.shortfall(asked.input)),
    ),
  ),
  alarms: procedure.input(inputSchema(AlarmsQuestion)).query((asked) =>
    runShared(
      asked,
      AlarmsAnswer,
      FundFigures.use((figures) => figures.alarms(asked.input)),
    ),
  ),
  plan: procedure.input(inputSchema(PlanQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      PlanAnswer,
      FundFigures.use((figures) => figures.plan(input)),
    ),
  ),
  plans: procedure.input(inputSchema(PlansQuestion)).query((asked) =>
    runShared(
      asked,
      PlansAnswer,
      FundFigures.use((figures) => figures.plans(asked.input)),
    ),
  ),
  estimate: procedure.input(inputSchema(EstimateQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      EstimateAnswer,
      FundFigures.use((figures) => figures.estimate(input)),
    ),
  ),
  issue: procedure.input(inputSchema(IssueFinancingPlan)).mutation(({ ctx, input }) =>
    run(
      ctx,
      FinancingPlanAccepted,
      FinancingPlans.use((plans) => plans.issue(input)),
    ),
  ),
  approveEstimate: procedure.input(inputSchema(ApproveEstimate)).mutation(({ ctx, input }) =>
    run(
      ctx,
      EstimateAccepted,
      FinancingPlans.use((plans) => plans.approveEstimate(input)),
    ),
  ),
})
