/** Questions about plans and what money comes to. */
import {
  AlarmsQuestion,
  DifferencesQuestion,
  FundFigures,
  PlanQuestion,
  RatesQuestion,
  ShortfallQuestion,
} from "@minsheng/core/funds"
import { builder, say } from "../builder.ts"
import { answering } from "../run.ts"
import { axesArguments } from "../types/connections.ts"
import {
  FundAlarms,
  FundDifferences,
  FundRates,
  FundShortfalls,
  RatesBys,
  TimeBases,
} from "../types/moneyAnswers.ts"
import { FinancingPlan } from "../types/plans.ts"
import { resultOf } from "./results.ts"

type Arguments = Parameters<Parameters<typeof builder.queryFields>[0]>[0]["arg"]

const yearArgument = (arg: Arguments) =>
  arg.int({
    description: say("年度；不写为本年度。", "The programme year; the office's where it is left out."),
  })

/** Which money a question is about, on which axes. */
const moneyArguments = (arg: Arguments) => ({
  year: yearArgument(arg),
  region: arg.string({
    description: say(
      "省、市或县的代码；不写为密钥的范围。",
      "The code of a province, a prefecture or a county; the key's own where it is left out.",
    ),
  }),
  itemKey: arg.string({ description: say("只要这一项。", "Only money of this item.") }),
  ...axesArguments(arg),
})

const addPlans = (): void => {
  builder.queryFields((t) => ({
    financingPlan: t.field({
      type: resultOf("FinancingPlanResult", FinancingPlan, "UnknownRegion", "RegionOutsideScope"),
      description: say(
        "一项的筹资方案：各版，生效的一版，各地各级出多少。",
        "The financing plan of an item: its versions, the one that counts, and who gives how much where.",
      ),
      args: {
        itemKey: t.arg.string({
          required: true,
          description: say("项的两位编号。", "The two-digit key of the item."),
        }),
        year: yearArgument(t.arg),
        ...axesArguments(t.arg),
      },
      resolve: answering(PlanQuestion, (question) =>
        FundFigures.use((figures) => figures.plan(question)),
      ) as never,
    }),
    fundRates: t.field({
      type: resultOf("FundRatesResult", FundRates, "UnknownRegion", "RegionOutsideScope"),
      description: say(
        "到位、拨付、支出率，各按其分母，与序时进度比，并与月报相核。",
        "Arrival, disbursement and expenditure over each denominator, against time and the register.",
      ),
      args: {
        by: t.arg({ type: RatesBys, required: true, description: say("按什么分行。", "What a row is of.") }),
        basis: t.arg({
          type: TimeBases,
          description: say(
            "序时进度按月还是按日；不写为按月。",
            "Time by month or by day; by month left out.",
          ),
        }),
        ...moneyArguments(t.arg),
      },
      resolve: answering(RatesQuestion, (question) =>
        FundFigures.use((figures) => figures.rates(question)),
      ) as never,
    }),
  }))
}

const addLists = (): void => {
  builder.queryFields((t) => ({
    fundShortfalls: t.field({
      type: resultOf("FundShortfallsResult", FundShortfalls, "UnknownRegion", "RegionOutsideScope"),
      description: say("应到位而未到位的资金。", "What should have arrived by the day and has not."),
      args: moneyArguments(t.arg),
      resolve: answering(ShortfallQuestion, (question) =>
        FundFigures.use((figures) => figures.shortfall(question)),
      ) as never,
    }),
    fundAlarms: t.field({
      type: resultOf("FundAlarmsResult", FundAlarms, "UnknownRegion", "RegionOutsideScope"),
      description: say("闲置、迟到、提前和连续整数。", "Idle, late and early money, and round series."),
      args: moneyArguments(t.arg),
      resolve: answering(AlarmsQuestion, (question) =>
        FundFigures.use((figures) => figures.alarms(question)),
      ) as never,
    }),
    fundDifferences: t.field({
      type: resultOf("FundDifferencesResult", FundDifferences, "UnknownRegion", "RegionOutsideScope"),
      description: say(
        "台账与月报不一致的各处，两边的数和差额。",
        "Where ledger and register differ: what each says, and the difference.",
      ),
      args: moneyArguments(t.arg),
      resolve: answering(DifferencesQuestion, (question) =>
        FundFigures.use((figures) => figures.differences(question)),
      ) as never,
    }),
  }))
}

export const addFinancingQuestions = (): void => {
  addPlans()
  addLists()
}
