import {
  CanAnswer,
  CanQuestion,
  Gates,
  GatesAnswer,
  GatesQuestion,
  PassAccepted,
  PassGate,
  ReceiptFile,
  ReceiptQuestion,
  RevokePass,
} from "@minsheng/core/gates"
import { inputSchema } from "@minsheng/core/kernel"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const gatesRouter = router({
  open: procedure.input(inputSchema(GatesQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      GatesAnswer,
      Gates.use((gates) => gates.open(input)),
    ),
  ),
  can: procedure.input(inputSchema(CanQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      CanAnswer,
      Gates.use((gates) => gates.can(input)),
    ),
  ),
  receipt: procedure.input(inputSchema(ReceiptQuestion)).query(({ ctx, input }) =>
    run(
      ctx,
      ReceiptFile,
      Gates.use((gates) => gates.receipt(input)),
    ),
  ),
  pass: procedure.input(inputSchema(PassGate)).mutation(({ ctx, input }) =>
    run(
      ctx,
      PassAccepted,
      Gates.use((gates) => gates.pass(input)),
    ),
  ),
  revoke: procedure.input(inputSchema(RevokePass)).mutation(({ ctx, input }) =>
    run(
      ctx,
      PassAccepted,
      Gates.use((gates) => gates.revoke(input)),
    ),
  ),
})
