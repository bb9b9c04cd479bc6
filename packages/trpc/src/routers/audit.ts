import { inputSchema } from "@minsheng/core/kernel"
import {
  AccessTrail,
  Audit,
  Entries,
  EntriesPage,
  EntriesQuestion,
  TrailAnswer,
  TrailQuestion,
  VerdictAnswer,
} from "@minsheng/core/audit"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const auditRouter = router({
  entries: procedure.input(inputSchema(EntriesQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      EntriesPage,
      Entries.use((entries) => entries.list(input)),
    ),
  ),
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
