/** The builder of this face: its scalars, how things are described, and the enumerations of core. */
import SchemaBuilder, { type ObjectRef } from "@pothos/core"
import { GraphQLError } from "graphql"
import type { Bilingual } from "@minsheng/core/kernel"
import type { AgencyContext } from "./context.ts"

export interface Text {
  readonly Input: string
  readonly Output: string
}

export const builder = new SchemaBuilder<{
  Context: AgencyContext
  DefaultFieldNullability: false
  Scalars: {
    Cursor: Text
    Date: Text
    Digits: Text
    Instant: Text
    KnownAt: { Input: string | number; Output: never }
    Month: Text
    PartialDate: Text
  }
}>({ defaultFieldNullability: false })

export type Types = (typeof builder)["$inferSchemaTypes"]

/** The fields of a type, as they are added to it. */
export type FieldsOf<Source> = Parameters<typeof builder.objectFields<ObjectRef<Types, Source>>>[1]

/** A description in both languages. */
export const say = (zh: string, en: string): string => `${zh}\n${en}`

const text = (value: unknown): string => {
  if (typeof value === "string") return value
  throw new GraphQLError("a text is expected / 须是文字")
}

/** What a text means is for core to read: one that is wrong is refused there, with its words. */
const textScalar = (
  name: "Cursor" | "Date" | "Digits" | "Instant" | "Month" | "PartialDate",
  description: string,
) => builder.scalarType(name, { description, serialize: (value) => value, parseValue: text })

textScalar(
  "Cursor",
  say("翻页标记，本系统给出，原样带回。", "A place in a list, given out here and brought back as it is."),
)
textScalar("Date", say("日期，如 2010-05-31。", "A date, such as 2010-05-31."))
textScalar(
  "Digits",
  say("整数，写成数字串，不会丢失精度。", "A whole number as a string of digits: nothing of it is lost."),
)
textScalar(
  "Instant",
  say("时刻，带时区，如 2010-05-31T10:00:00Z。", "An instant with its zone, such as 2010-05-31T10:00:00Z."),
)
textScalar("Month", say("月份，如 2010-05。", "A month, such as 2010-05."))
textScalar(
  "PartialDate",
  say(
    "只知到月或知到日的日期：2019-08 或 2011-08-22。",
    "A date known to the month or to the day: 2019-08 or 2011-08-22.",
  ),
)

builder.scalarType("KnownAt", {
  description: say(
    "知悉时点：账册的序号（整数），或时刻（如 2010-05-31T10:00:00Z）。",
    "What was known: a position of the journal (a whole number), or an instant such as 2010-05-31T10:00:00Z.",
  ),
  serialize: () => {
    throw new GraphQLError("it is for questions only / 只用于提问")
  },
  parseValue: (value) => (typeof value === "number" ? value : text(value)),
})

/** An enumeration of core, under the names that every face uses. */
export const enumOf = <const Name extends string>(
  name: string,
  literals: ReadonlyArray<Name>,
  words: Readonly<Record<Name, Bilingual>>,
  description: string,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      literals.map((literal) => {
        const { zh, en } = words[literal]
        return [literal, { value: literal, description: say(zh, en) }]
      }),
    ) as Record<Name, { readonly value: Name; readonly description: string }>,
  })
