import { Schema } from "effect"
import { inputSchema } from "@minsheng/core/kernel"
import {
  AccessAccepted,
  AccountsAnswer,
  AddUser,
  AssignRoles,
  DeactivateUser,
  FoundOffice,
  Offices,
  SetPassword,
} from "@minsheng/core/access"
import { procedure, router } from "../trpc.ts"
import { run } from "../run.ts"

export const accessRouter = router({
  list: procedure.query(({ ctx }) =>
    run(
      ctx,
      AccountsAnswer,
      Offices.use((offices) => offices.list),
    ),
  ),
  foundOffice: procedure.input(inputSchema(FoundOffice)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Offices.use((offices) => offices.found(input)),
    ),
  ),
  addUser: procedure.input(inputSchema(AddUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Offices.use((offices) => offices.addUser(input)),
    ),
  ),
  assignRoles: procedure.input(inputSchema(AssignRoles)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Offices.use((offices) => offices.assignRoles(input)),
    ),
  ),
  deactivateUser: procedure.input(inputSchema(DeactivateUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Offices.use((offices) => offices.deactivateUser(input)),
    ),
  ),
  setPassword: procedure.input(inputSchema(SetPassword)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      Offices.use((offices) => offices.setPassword(input)),
    ),
  ),
})
