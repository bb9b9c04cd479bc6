/** Questions about figures. */
import { FiguresQuestion, Progress } from "@minsheng/core/progress"
import { builder, say } from "../builder.ts"
import { answering } from "../run.ts"
import { axesArguments, placeArguments } from "../types/connections.ts"
import { Figures } from "../types/figures.ts"
import { resultOf } from "./results.ts"

export const addFigureQuestions = (): void => {
  builder.queryFields((t) => ({
    figures: t.field({
      type: resultOf("FiguresResult", Figures, "UnknownRegion", "RegionOutsideScope"),
      description: say(
        "一个区划一年的合计、比率和序时进度；不写 catalogue 为全省民生工程。",
        "Sums, rates and the comparison with time of a division in a year: of the province's programme, or of what catalogue names.",
      ),
      args: {
        year: t.arg.int({
          description: say("年度；不写为本年度。", "The programme year; the office's where it is left out."),
        }),
        ...placeArguments(t.arg),
        regroupedOn: t.arg({
          type: "Date",
          description: say(
            "按这一天的区划归并；不写为按记录当时的代码。",
            "Under the map of this day; under the codes of their time where it is left out.",
          ),
        }),
        ...axesArguments(t.arg),
      },
      resolve: answering(FiguresQuestion, (question) =>
        Progress.use((progress) => progress.figures(question)),
      ) as never,
    }),
  }))
}
