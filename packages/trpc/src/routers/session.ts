import { Schema } from "effect"
import { About, Session, SessionAnswer } from "@minsheng/core/access"
import { openProcedure, procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const sessionRouter = router({
  about: openProcedure.query(async ({ ctx }) => ({
    ...Schema.encodeSync(About)(await ctx.runtime.runPromise(Session.use((session) => session.about))),
    demonstrationAccounts: ctx.demonstrationAccounts,
  })),
  current: procedure.query(({ ctx }) =>
    run(
      ctx,
      SessionAnswer,
      Session.use((session) => session.current),
    ),
  ),
})
