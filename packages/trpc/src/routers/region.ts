import { inputSchema } from "@minsheng/core/kernel"
import { RegionMap, RegionMapAnswer, RegionMapQuestion } from "@minsheng/core/programme"
import { DivisionAnswer, Divisions, FiguresQuestion } from "@minsheng/core/progress"
import { procedure, router } from "../trpc.ts"
import { run, runShared } from "../run.ts"

export const regionRouter = router({
  map: procedure.input(inputSchema(RegionMapQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      RegionMapAnswer,
      RegionMap.use((map) => map.read(input)),
    ),
  ),
  open: procedure.input(inputSchema(FiguresQuestion)).query((asked) =>
    runShared(
      asked,
      DivisionAnswer,
      Divisions.use((divisions) => divisions.open(asked.input)),
    ),
  ),
})
