import { Schema } from "effect"
import { inputSchema } from "@minsheng/core/kernel"
import {
  AccessAccepted,
  AccountHistory,
  NamedOffice,
  OfficeHistory,
  AccountsAnswer,
  AccountSecurity,
  AddUser,
  AssignRoles,
  FoundOffice,
  NamedUser,
  AccessKey,
  IssuedKey,
  IssueKey,
  Keys,
  KeysAnswer,
  RevokeKey,
  Offices,
  OfUser,
  RequireOfRoles,
  RequireOfUser,
  RuleAccepted,
  SessionsAnswer,
  SessionsOfUser,
  SetPassword,
  TransferUser,
  Users,
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
  keys: procedure.query(({ ctx }) =>
    run(
      ctx,
      KeysAnswer,
      Keys.use((keys) => keys.list),
    ),
  ),
  issueKey: procedure.input(inputSchema(IssueKey)).mutation(({ ctx, input }) =>
    run(
      ctx,
      IssuedKey,
      Keys.use((keys) => keys.issue(input)),
    ),
  ),
  revokeKey: procedure.input(inputSchema(RevokeKey)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessKey,
      Keys.use((keys) => keys.revoke(input)),
    ),
  ),
  setPassword: procedure.input(inputSchema(SetPassword)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      Offices.use((offices) => offices.setPassword(input)),
    ),
  ),
  deactivateUser: procedure.input(inputSchema(OfUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Users.use((users) => users.deactivate(input)),
    ),
  ),
  reactivateUser: procedure.input(inputSchema(OfUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Users.use((users) => users.reactivate(input)),
    ),
  ),
  lockUser: procedure.input(inputSchema(OfUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Users.use((users) => users.lock(input)),
    ),
  ),
  unlockUser: procedure.input(inputSchema(OfUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Users.use((users) => users.unlock(input)),
    ),
  ),
  transferUser: procedure.input(inputSchema(TransferUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      Users.use((users) => users.transfer(input)),
    ),
  ),
  liftLockout: procedure.input(inputSchema(NamedUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      Users.use((users) => users.liftLockout(input)),
    ),
  ),
  history: procedure.input(inputSchema(NamedUser)).query(({ ctx, input }) =>
    run(
      ctx,
      AccountHistory,
      Offices.use((offices) => offices.history(input)),
    ),
  ),
  officeHistory: procedure.input(inputSchema(NamedOffice)).query(({ ctx, input }) =>
    run(
      ctx,
      OfficeHistory,
      Offices.use((offices) => offices.officeHistory(input)),
    ),
  ),
  sessionsOf: procedure.input(inputSchema(NamedUser)).query(({ ctx, input }) =>
    run(
      ctx,
      SessionsAnswer,
      AccountSecurity.use((security) => security.sessionsOf(input)),
    ),
  ),
  endSessions: procedure.input(inputSchema(SessionsOfUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      AccountSecurity.use((security) => security.endSessions(input)),
    ),
  ),
  requireOfUser: procedure.input(inputSchema(RequireOfUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      AccessAccepted,
      AccountSecurity.use((security) => security.requireOfUser(input)),
    ),
  ),
  requireOfRoles: procedure.input(inputSchema(RequireOfRoles)).mutation(({ ctx, input }) =>
    run(
      ctx,
      RuleAccepted,
      AccountSecurity.use((security) => security.requireOfRoles(input)),
    ),
  ),
  resetSecondFactor: procedure.input(inputSchema(NamedUser)).mutation(({ ctx, input }) =>
    run(
      ctx,
      Schema.Void,
      AccountSecurity.use((security) => security.resetSecondFactor(input)),
    ),
  ),
})
