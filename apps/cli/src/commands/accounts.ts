/** `office` and `user`: founding offices, adding people, roles and passwords. */
import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { Effect, Option, Redacted, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  AccessAccepted,
  AccountHistory,
  AccountsAnswer,
  type CurrentActor,
  OfficeKind,
  Offices,
  type OfUser,
  Role,
  stateOf,
  UserName,
  Users,
} from "@minsheng/core/access"
import { DivisionCode, ItemKey, Text, Uuid } from "@minsheng/core/kernel"
import { CommandId } from "@minsheng/core/journal"
import { accountStateWords, eventWords } from "@minsheng/core/words"
import { as, fits, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answerAs } from "../run.ts"
import { endSessions, listSessions } from "./accountSecurity.ts"

const userName = Argument.String("USER").pipe(Argument.filterMap(...fits(UserName)))
const newCommand = () => CommandId.make(randomUUID())

const printed = (accepted: AccessAccepted): Printed => ({
  json: Schema.encodeSync(AccessAccepted)(accepted),
  lines: [`${accepted.id} #${accepted.position}`],
})

const addOffice = Command.make(
  "add",
  {
    name: Argument.String("NAME").pipe(Argument.filterMap(...fits(Text.Name))),
    kind: Flag.Literals("kind", OfficeKind.literals).pipe(Flag.withDefault("livelihoodOffice" as const)),
    regionCode: Flag.String("region").pipe(Flag.filterMap(...fits(DivisionCode.DivisionCode))),
    itemKeys: Flag.String("items").pipe(
      Flag.map((text) => text.split(",")),
      Flag.filterMap(...fits(Schema.NonEmptyArray(ItemKey.ItemKey))),
      Flag.withDescription("item keys of a lead department: 19,24"),
      Flag.optional,
      Flag.map(Option.getOrNull),
    ),
    ...output,
    as,
  },
  (flags) => {
    const { name, kind, regionCode, itemKeys } = flags
    return answerAs(
      flags,
      Effect.map(
        Offices.use((offices) =>
          offices.found({ commandId: newCommand(), name, kind, regionCode, itemKeys }),
        ),
        printed,
      ),
    )
  },
).pipe(Command.withDescription("Found an office"))

const addUser = Command.make(
  "add",
  {
    userName,
    displayName: Flag.String("name").pipe(Flag.filterMap(...fits(Text.Name))),
    officeId: Flag.String("office").pipe(
      Flag.filterMap(...fits(Uuid.Uuid)),
      Flag.withDescription("the office's id"),
    ),
    ...output,
    as,
  },
  (flags) => {
    const { userName: user, displayName, officeId } = flags
    return answerAs(
      flags,
      Effect.map(
        Offices.use((offices) =>
          offices.addUser({ commandId: newCommand(), userName: user, displayName, officeId }),
        ),
        printed,
      ),
    )
  },
).pipe(Command.withDescription("Add a user to an office"))

const assignRoles = Command.make(
  "roles",
  { userName, roles: Argument.Literals("ROLE", Role.literals).pipe(Argument.variadic()), ...output, as },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        Offices.use((offices) =>
          offices.assignRoles({ commandId: newCommand(), userName: flags.userName, roles: flags.roles }),
        ),
        printed,
      ),
    ),
).pipe(Command.withDescription("The roles that a user holds from now on"))

const setPassword = Command.make(
  "password",
  {
    userName,
    lasting: Flag.Boolean("lasting").pipe(
      Flag.withDefault(false),
      Flag.withDescription("it need not be changed at the first sign-in; for the operator alone"),
    ),
    ...output,
    as,
  },
  (flags) => {
    // From standard input: an argument would stand in the list of processes for all to read.
    const password = Effect.sync(() => Redacted.make(readFileSync(0, "utf8").trim()))
    const { userName: named, lasting } = flags
    const program = Effect.flatMap(password, (secret) =>
      Offices.use((offices) => offices.setPassword({ userName: named, password: secret, lasting })),
    )
    return answerAs(flags, Effect.as(program, { json: { userName: named }, lines: [named] }))
  },
).pipe(Command.withDescription("Set a user's password, read from standard input, for the first sign-in"))

/** A command that changes an account, named by its user. */
const changing = (
  word: string,
  description: string,
  change: (users: Users["Service"], command: OfUser) => Effect.Effect<AccessAccepted, unknown, CurrentActor>,
) =>
  Command.make(word, { userName, ...output, as }, (flags) =>
    answerAs(
      flags,
      Effect.map(
        Users.use((users) => change(users, { commandId: newCommand(), userName: flags.userName })),
        printed,
      ),
    ),
  ).pipe(Command.withDescription(description))

const closeUser = changing("close", "Close a user's account; open sessions end", (users, command) =>
  users.deactivate(command),
)
const reopenUser = changing("reopen", "Reopen an account that was closed", (users, command) =>
  users.reactivate(command),
)
const lockUser = changing("lock", "Keep a user from signing in for a while; sessions end", (users, command) =>
  users.lock(command),
)
const unlockUser = changing("unlock", "Let a user sign in again who was locked", (users, command) =>
  users.unlock(command),
)

const transferUser = Command.make(
  "transfer",
  {
    userName,
    officeId: Flag.String("office").pipe(
      Flag.filterMap(...fits(Uuid.Uuid)),
      Flag.withDescription("the new office's id"),
    ),
    ...output,
    as,
  },
  (flags) => {
    const { userName: named, officeId } = flags
    return answerAs(
      flags,
      Effect.map(
        Users.use((users) => users.transfer({ commandId: newCommand(), userName: named, officeId })),
        printed,
      ),
    )
  },
).pipe(Command.withDescription("Move a user to another office, without roles; sessions end"))

const liftLockout = Command.make("release", { userName, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.as(
      Users.use((users) => users.liftLockout({ userName: flags.userName })),
      { json: { userName: flags.userName }, lines: [flags.userName] },
    ),
  ),
).pipe(Command.withDescription("Let a name be tried again at once that wrong passwords have closed"))

const listAccounts = Command.make("list", { ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Offices.use((offices) => offices.list),
      (accounts) => ({
        json: Schema.encodeSync(AccountsAnswer)(accounts),
        lines: columns(
          accounts.users.map((user) => {
            const office = accounts.offices.find(({ id }) => id === user.officeId)
            return [
              user.userName,
              user.displayName,
              office?.name ?? "",
              user.roles.join(","),
              accountStateWords[stateOf(user)][flags.locale],
            ]
          }),
        ),
      }),
    ),
  ),
).pipe(Command.withDescription("Users with their offices and roles"))

const showHistory = Command.make("history", { userName, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Offices.use((offices) => offices.history({ userName: flags.userName })),
      (answer) => ({
        json: Schema.encodeSync(AccountHistory)(answer),
        lines: columns(
          answer.entries.map(
            ({ position, recordedAt, act, roles, officeName, required, actorName, actorId }) => [
              `#${position}`,
              recordedAt,
              eventWords[act]?.[flags.locale] ?? act,
              roles?.join(",") ?? officeName ?? (required === null ? "" : String(required)),
              actorName ?? actorId,
            ],
          ),
        ),
      }),
    ),
  ),
).pipe(Command.withDescription("What became of a user's account, the latest first"))

export const office = Command.make("office").pipe(
  Command.withDescription("Offices"),
  Command.withSubcommands([addOffice]),
)
export const user = Command.make("user").pipe(
  Command.withDescription("Users"),
  Command.withSubcommands([
    addUser,
    assignRoles,
    setPassword,
    closeUser,
    reopenUser,
    lockUser,
    unlockUser,
    transferUser,
    liftLockout,
    listAccounts,
    showHistory,
    listSessions,
    endSessions,
  ]),
)
