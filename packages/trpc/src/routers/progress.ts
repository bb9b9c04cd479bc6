import { inputSchema } from "@minsheng/core/kernel"
import {
  FiguresAnswer,
  FiguresQuestion,
  OverviewAnswer,
  OverviewQuestion,
  Progress,
} from "@minsheng/core/progress"
import { procedure, router } from "../trpc.ts"
import { runShared } from "../run.ts"

export const progressRouter = router({
  figures: procedure.input(inputSchema(FiguresQuestion)).query((asked) =>
    runShared(
      asked,
      FiguresAnswer,
      Progress.use((progress) => progress.figures(asked.input)),
    ),
  ),
  overview: procedure.input(inputSchema(OverviewQuestion)).query((asked) =>
    runShared(
      asked,
      OverviewAnswer,
      Progress.use((progress) => progress.overview(asked.input)),
    ),
  ),
})
