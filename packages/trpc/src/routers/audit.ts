import { Audit, VerdictAnswer } from "@minsheng/core/audit"
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
})
