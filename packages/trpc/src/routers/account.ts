import { Schema } from "effect"
import { inputSchema } from "@minsheng/core/kernel"
import { ChangePassword, Credentials, OwnAccountAnswer, OwnSession } from "@minsheng/core/access"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

/** One's own account. Second factors and signing in, which set cookies, have paths of their own. */
export const accountRouter = router({
  own: procedure.query(({ ctx }) =>
    run(
      ctx,
      OwnAccountAnswer,
      Credentials.use((credentials) => credentials.own),
    ),
  ),
  changePassword: procedure.input(inputSchema(ChangePassword)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      Credentials.use((credentials) => credentials.changePassword(input)),
    ),
  ),
  endSession: procedure.input(inputSchema(OwnSession)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      Credentials.use((credentials) => credentials.endSession(input)),
    ),
  ),
})
