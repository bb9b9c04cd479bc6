/** `user sessions`, `user signout`, `factor`: who is signed in, and who needs a code besides. */
import { randomUUID } from "node:crypto"
import { Effect, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  AccessAccepted,
  AccountSecurity,
  Role,
  RuleAccepted,
  SessionsAnswer,
  UserName,
} from "@minsheng/core/access"
import { CommandId } from "@minsheng/core/journal"
import { as, fits, given, orUndefined, output } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

const userName = Argument.String("USER").pipe(Argument.filterMap(...fits(UserName)))
const newCommand = () => CommandId.make(randomUUID())

export const listSessions = Command.make("sessions", { userName, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      AccountSecurity.use((security) => security.sessionsOf({ userName: flags.userName })),
      (answer) => ({
        json: Schema.encodeSync(SessionsAnswer)(answer),
        lines: columns(
          answer.sessions.map(({ id, since, lastSeenAt, address, device }) => [
            id,
            since,
            lastSeenAt,
            address ?? "",
            device ?? "",
          ]),
        ),
      }),
    ),
  ),
).pipe(Command.withDescription("The sessions that are open on a user's account"))

export const endSessions = Command.make(
  "signout",
  {
    userName,
    sessionId: Flag.String("session").pipe(
      Flag.withDescription("only the session with this id"),
      orUndefined,
    ),
    ...output,
    as,
  },
  (flags) => {
    const command = { userName: flags.userName, ...given({ sessionId: flags.sessionId }) }
    return answerAs(
      flags,
      Effect.as(
        AccountSecurity.use((security) => security.endSessions(command)),
        { json: command, lines: [flags.userName] },
      ),
    )
  },
).pipe(Command.withDescription("End a user's sessions"))

const requireOfRoles = Command.make(
  "roles",
  { roles: Argument.Literals("ROLE", Role.literals).pipe(Argument.variadic()), ...output, as },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        AccountSecurity.use((security) =>
          security.requireOfRoles({ commandId: newCommand(), roles: flags.roles }),
        ),
        (accepted) => ({
          json: Schema.encodeSync(RuleAccepted)(accepted),
          lines: [`${flags.roles.join(" ")} #${accepted.position}`],
        }),
      ),
    ),
).pipe(Command.withDescription("The roles that sign in with a second factor from now on; none: no role"))

const requireOfUser = Command.make(
  "require",
  {
    userName,
    lift: Flag.Boolean("lift").pipe(
      Flag.withDefault(false),
      Flag.withDescription("no longer require it of this user"),
    ),
    ...output,
    as,
  },
  (flags) => {
    const command = { commandId: newCommand(), userName: flags.userName, required: !flags.lift }
    return answerAs(
      flags,
      Effect.map(
        AccountSecurity.use((security) => security.requireOfUser(command)),
        (accepted) => ({
          json: Schema.encodeSync(AccessAccepted)(accepted),
          lines: [`${accepted.id} #${accepted.position}`],
        }),
      ),
    )
  },
).pipe(Command.withDescription("Require a second factor of one user, whatever their roles"))

const resetSecondFactor = Command.make("reset", { userName, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.as(
      AccountSecurity.use((security) => security.resetSecondFactor({ userName: flags.userName })),
      { json: { userName: flags.userName }, lines: [flags.userName] },
    ),
  ),
).pipe(Command.withDescription("Take away the second factor of a user who lost it; sessions end"))

export const secondFactor = Command.make("factor").pipe(
  Command.withDescription("Signing in with a code besides the password"),
  Command.withSubcommands([requireOfRoles, requireOfUser, resetSecondFactor]),
)
