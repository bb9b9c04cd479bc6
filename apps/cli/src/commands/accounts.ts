/** `office` and `user`: founding offices, adding people, roles and passwords. */
import { randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { Effect, Option, Redacted, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { AccessAccepted, OfficeKind, Offices, Role, UserName } from "@minsheng/core/access"
import { DivisionCode, ItemKey, Text, Uuid } from "@minsheng/core/kernel"
import { CommandId } from "@minsheng/core/journal"
import { as, fits, output } from "../flags.ts"
import { columns, type Printed } from "../output.ts"
import { answerAs } from "../run.ts"

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

const setPassword = Command.make("password", { userName, ...output, as }, (flags) => {
  // From standard input: an argument would stand in the list of processes for all to read.
  const password = Effect.sync(() => Redacted.make(readFileSync(0, "utf8").trim()))
  const program = Effect.flatMap(password, (secret) =>
    Offices.use((offices) => offices.setPassword({ userName: flags.userName, password: secret })),
  )
  return answerAs(flags, Effect.as(program, { json: { userName: flags.userName }, lines: [flags.userName] }))
}).pipe(Command.withDescription("Set a user's password, read from standard input"))

const closeUser = Command.make("close", { userName, ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Offices.use((offices) => offices.deactivateUser({ commandId: newCommand(), userName: flags.userName })),
      printed,
    ),
  ),
).pipe(Command.withDescription("Close a user's account; open sessions end"))

const listAccounts = Command.make("list", { ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Offices.use((offices) => offices.list),
      ({ offices, users }) => ({
        json: { offices, users },
        lines: columns(
          users.map((user) => {
            const office = offices.find(({ id }) => id === user.officeId)
            return [
              user.userName,
              user.displayName,
              office?.name ?? "",
              user.roles.join(","),
              user.active ? "" : "closed",
            ]
          }),
        ),
      }),
    ),
  ),
).pipe(Command.withDescription("Users with their offices and roles"))

export const office = Command.make("office").pipe(
  Command.withDescription("Offices"),
  Command.withSubcommands([addOffice]),
)
export const user = Command.make("user").pipe(
  Command.withDescription("Users"),
  Command.withSubcommands([addUser, assignRoles, setPassword, closeUser, listAccounts]),
)
