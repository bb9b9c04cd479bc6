/** `key`: the keys with which agencies query. */
import { Effect, Result, Schema } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import {
  AccessKey,
  IssuedKey,
  KeyExpiry,
  KeyPrefix,
  Keys,
  KeysAnswer,
  readKeyScope,
} from "@minsheng/core/access"
import { Text } from "@minsheng/core/kernel"
import { fieldGroupWords, keyStandingWords } from "@minsheng/core/words"
import { as, fits, orUndefined, output } from "../flags.ts"
import { columns } from "../output.ts"
import { answerAs } from "../run.ts"

const GROUPS = Object.keys(fieldGroupWords).join(", ")

const scopeOf = (text: string) => {
  const scope = readKeyScope(text)
  return typeof scope === "string" ? Result.fail(scope) : Result.succeed(scope)
}

const linesOf = (keys: ReadonlyArray<AccessKey>, locale: "zh" | "en"): ReadonlyArray<string> =>
  columns(
    keys.map((key) => [
      key.prefix,
      key.name === key.agency ? key.name : `${key.agency} · ${key.name}`,
      key.regionCodes.join(","),
      key.itemKeys?.join(",") ?? "*",
      key.fieldGroups.map((group) => fieldGroupWords[group][locale]).join(", "),
      keyStandingWords[key.standing][locale],
      key.expiresAt,
      key.lastUsedAt ?? "",
    ]),
  )

const issue = Command.make(
  "issue",
  {
    name: Flag.String("name").pipe(
      Flag.filterMap(...fits(Text.Name)),
      Flag.withDescription("what the key is called: the agency, or what it is for"),
    ),
    agency: Flag.String("agency").pipe(
      Flag.filterMap(...fits(Text.Name)),
      Flag.withDescription("the agency that has it; left out: its name says it"),
      orUndefined,
    ),
    scopes: Flag.String("scopes").pipe(
      Flag.filterMap(
        (text) => Result.getSuccess(scopeOf(text)),
        (text) => `${Result.getOrElse(scopeOf(text), (word) => word) as string} is no scope`,
      ),
      Flag.withDefault(readKeyScope("") as Exclude<ReturnType<typeof readKeyScope>, string>),
      Flag.withDescription(
        `division codes, item keys, groups of fields (${GROUPS}) and introspect, with commas; left out: all`,
      ),
    ),
    expires: Flag.String("expires").pipe(
      Flag.filterMap(...fits(KeyExpiry)),
      Flag.withDescription("its last day (YYYY-MM-DD), or an instant; left out: a year from now"),
      orUndefined,
    ),
    ...output,
    as,
  },
  (flags) => {
    const { name, agency, scopes, expires } = flags
    return answerAs(
      flags,
      Effect.map(
        Keys.use((keys) => keys.issue({ name, agency: agency ?? null, ...scopes, expires: expires ?? null })),
        (issued) => ({
          json: Schema.encodeSync(IssuedKey)(issued),
          lines: [issued.secret],
          // The key alone goes to where it may be piped on.
          errors: linesOf([issued.key], flags.locale),
        }),
      ),
    )
  },
).pipe(Command.withDescription("Issue a key; it is printed once and kept by nobody"))

const list = Command.make("list", { ...output, as }, (flags) =>
  answerAs(
    flags,
    Effect.map(
      Keys.use((keys) => keys.list),
      (answer) => ({
        json: Schema.encodeSync(KeysAnswer)(answer),
        lines: linesOf(answer.keys, flags.locale),
      }),
    ),
  ),
).pipe(Command.withDescription("Keys by their prefixes, with their scopes and when they were last used"))

const revoke = Command.make(
  "revoke",
  {
    prefix: Argument.String("PREFIX").pipe(Argument.filterMap(...fits(KeyPrefix))),
    reason: Flag.String("reason").pipe(
      Flag.filterMap(...fits(Text.Remark)),
      Flag.withDescription("why it is taken back"),
    ),
    ...output,
    as,
  },
  (flags) =>
    answerAs(
      flags,
      Effect.map(
        Keys.use((keys) => keys.revoke({ prefix: flags.prefix, reason: flags.reason })),
        (key) => ({ json: Schema.encodeSync(AccessKey)(key), lines: linesOf([key], flags.locale) }),
      ),
    ),
).pipe(Command.withDescription("Revoke a key: from now on it opens nothing"))

export const key = Command.make("key").pipe(
  Command.withDescription("Keys of agencies"),
  Command.withSubcommands([issue, list, revoke]),
)
