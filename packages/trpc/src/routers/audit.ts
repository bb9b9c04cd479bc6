import { inputSchema } from "@minsheng/core/kernel"
import { AccessTrail, Audit, TrailAnswer, TrailQuestion, VerdictAnswer } from "@minsheng/core/audit"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const auditRouter = router({
  verify: procedure.query(({ ctx }) =>
    run(
      ctx,
      VerdictAnswer,
      Audit.use((audit) => audit.verify([])),
    ),
  ),
  trail: procedure.input(inputSchema(TrailQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      TrailAnswer,
      AccessTrail.use((trail) => trail.list(input)),
    ),
  ),
})
