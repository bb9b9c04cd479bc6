import { inputSchema } from "@minsheng/core/kernel"
import { FiguresAnswer, FiguresQuestion, OverviewAnswer, Progress } from "@minsheng/core/progress"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const progressRouter = router({
  figures: procedure.input(inputSchema(FiguresQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      FiguresAnswer,
      Progress.use((progress) => progress.figures(input)),
    ),
  ),
  overview: procedure.input(inputSchema(FiguresQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      OverviewAnswer,
      Progress.use((progress) => progress.overview(input)),
    ),
  ),
})
