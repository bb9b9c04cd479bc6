/** Flags that commands share, typed by core's schemas. */
import { randomUUID } from "node:crypto"
import { Option, type Schema } from "effect"
import { Argument, Flag } from "effect/cli"
import {
  CalendarDate,
  decodeInput,
  DivisionCode,
  Instant,
  Locale,
  MalformedInput,
  Text,
} from "@minsheng/core/kernel"
import { CommandId, type KnownAt, Position } from "@minsheng/core/journal"
import { inputIssueWords } from "@minsheng/core/words"
import type { FileFormat } from "@minsheng/server"
import { localeOf } from "./output.ts"

export const output = {
  json: Flag.Boolean("json").pipe(
    Flag.withDefault(false),
    Flag.withDescription("print data instead of text"),
  ),
  locale: Flag.Literals("lang", Locale.literals).pipe(
    Flag.withDefault(localeOf(process.env)),
    Flag.withDescription("language of what is printed"),
  ),
}

/**
 * What core's schema makes of a flag or an argument, and the catalogue's words for one that does not fit.
 */
export const fits = <Encoded, S extends Schema.ConstraintDecoder<unknown>>(
  schema: S,
): readonly [(value: Encoded) => Option.Option<S["Type"]>, (value: Encoded) => string] => {
  const decode = decodeInput(schema)
  const problemOf = (value: Encoded): MalformedInput | undefined => {
    const decoded: unknown = decode(value)
    return decoded instanceof MalformedInput ? decoded : undefined
  }
  return [
    (value) => (problemOf(value) === undefined ? Option.some(decode(value)) : Option.none()),
    (value) =>
      (problemOf(value)?.issues ?? [])
        .map(({ code }) => inputIssueWords[code]?.[localeOf(process.env)] ?? code)
        .join("; "),
  ]
}

export const as = Flag.String("as").pipe(
  Flag.optional,
  Flag.withDescription("act as this user instead of the operator"),
)

const orUndefined = <A>(flag: Flag.Flag<A>): Flag.Flag<A | undefined> =>
  Flag.map(Flag.optional(flag), Option.getOrUndefined)

export const dateFlag = (name: string, description: string) =>
  Flag.String(name).pipe(
    Flag.filterMap(...fits(CalendarDate.CalendarDate)),
    Flag.withDescription(description),
    orUndefined,
  )

const knownAtOf = (text: string): KnownAt | undefined =>
  /^\d+$/u.test(text) ? Position.make(Number(text)) : Instant.parse(text)

/** Both axes; left out, they are today and all that is known. */
export const axes = {
  asOf: dateFlag("as-of", "as true in the world on this date (YYYY-MM-DD)"),
  knownAt: Flag.String("known-at").pipe(
    Flag.filterMap(
      (text) => Option.fromUndefinedOr(knownAtOf(text)),
      (text) => `${text} is neither a position of the journal nor an instant such as 2010-05-31T10:00:00Z`,
    ),
    Flag.withDescription("as known at this position of the journal, or at this instant"),
    orUndefined,
  ),
}

export const region = Flag.String("region").pipe(
  Flag.filterMap(...fits(DivisionCode.DivisionCode)),
  Flag.withDescription("six-digit code of a province, a prefecture or a county"),
  orUndefined,
)

/** Whose items a question is about. */
export const catalogue = Flag.String("catalogue").pipe(
  Flag.filterMap(...fits(DivisionCode.DivisionCode)),
  Flag.withDescription("code of the division whose catalogue the items stand in"),
  orUndefined,
)

export const regroupedOn = dateFlag(
  "regrouped-on",
  "under the map of divisions of this date, instead of the codes of the time",
)

export { orUndefined }

/** The format that a file's name asks for: a workbook, or CSV. */
export const formatNamed = (file: string): FileFormat =>
  file.toLowerCase().endsWith(".xlsx") ? "xlsx" : "csv"

/** Only the keys that were given: an absent key and `undefined` are not the same to a schema. */
export const given = <A extends Readonly<Record<string, unknown>>>(
  flags: A,
): { readonly [K in keyof A]?: Exclude<A[K], undefined> } =>
  Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined)) as never

/** The entry that a correction is about. */
export const position = Argument.Int("POSITION").pipe(
  Argument.filterMap(...fits(Position)),
  Argument.withDescription("the entry in the project's history"),
)
export const reason = Flag.String("reason").pipe(
  Flag.filterMap(...fits(Text.Remark)),
  Flag.withDescription("why it is put right"),
)

export const commandId = Flag.String("command-id").pipe(
  Flag.filterMap(...fits(CommandId)),
  Flag.withDefault(CommandId.make(randomUUID())),
  Flag.withDescription("sent again under the same id, a command happens once"),
)
