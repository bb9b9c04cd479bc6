/** Between what people type and what a command says, one codec for each kind of field. */
import { type Bilingual, CalendarDate, Money, Month } from "@minsheng/core/kernel"
import { words } from "./words.ts"

/** How a field is typed in. */
export type FieldKind =
  | "text"
  | "number"
  | "date"
  | "choice"
  | "choices"
  | "many"
  | "secret"
  | "newSecret"
  | "oneTimeCode"
  | "userName"

/** What a text was read as, or what is wrong with it. */
export type Reading<Value> =
  | { readonly value: Value; readonly problem?: never }
  | { readonly problem: Bilingual; readonly value?: never }

export interface Codec<Value> {
  readonly kind: FieldKind
  readonly read: (text: string) => Reading<Value>
  readonly write: (value: Value) => string
}

const read = <Value>(value: Value | undefined, problem: Bilingual): Reading<Value> =>
  value === undefined ? { problem } : { value }

/** One line that must be there. */
export const line: Codec<string> = {
  kind: "text",
  read: (text) => read(text.trim() === "" ? undefined : text.trim(), words.badLine),
  write: (value) => value,
}

/** A password, as it is typed: spaces are part of it. It is never written back. */
export const secret: Codec<string> = {
  kind: "secret",
  read: (text) => read(text === "" ? undefined : text, words.noSecret),
  write: () => "",
}

/** A code of an authenticator, or a backup code. */
export const oneTimeCode: Codec<string> = {
  kind: "oneTimeCode",
  read: (text) => read(text.trim() === "" ? undefined : text.trim(), words.noCode),
  write: () => "",
}

/** The name that one signs in with, as it is typed: whether there is such a name is not told. */
export const signInName: Codec<string> = {
  kind: "userName",
  read: (text) => read(text.trim() === "" ? undefined : text.trim(), words.noUserName),
  write: (value) => value,
}

/** A field that may stay empty, which the command says as `null`. */
export const optional = <Value>(codec: Codec<Value>): Codec<Value | null> => ({
  kind: codec.kind,
  read: (text) => (text.trim() === "" ? { value: null } : codec.read(text)),
  write: (value) => (value === null ? "" : codec.write(value)),
})

/** Yuan are typed, with group commas or without; fen are said, as digits. */
export const money: Codec<string> = {
  kind: "number",
  read: (text) => read(Money.parseYuan(text)?.toString(), words.badMoney),
  write: (digits) => Money.formatYuan(BigInt(digits)),
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,2}))?$/u
const WHOLE = 10_000

const basisPointsOf = (text: string): number | undefined => {
  const match = PERCENT.exec(text.trim())
  if (match === null) return undefined
  const points = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
  return points <= WHOLE ? points : undefined
}

/** Percent are typed, basis points are said. */
export const percent: Codec<number> = {
  kind: "number",
  read: (text) => read(basisPointsOf(text), words.badPercent),
  write: (points) => `${Math.floor(points / 100)}.${String(points % 100).padStart(2, "0")}`,
}

const wholeOf = (text: string): number | undefined => {
  const digits = text.trim().replaceAll(",", "")
  return /^\d{1,15}$/u.test(digits) ? Number(digits) : undefined
}

/** A count: how many persons, households, places. */
export const whole: Codec<number> = {
  kind: "number",
  read: (text) => read(wholeOf(text), words.badNumber),
  write: String,
}

export const date: Codec<string> = {
  kind: "date",
  read: (text) => read<string>(CalendarDate.parse(text.trim()), words.badDate),
  write: (value) => value,
}

export const month: Codec<string> = {
  kind: "text",
  read: (text) => read<string>(Month.parse(text.trim()), words.badMonth),
  write: (value) => value,
}

/** One of the options that the form is given. */
export const choice: Codec<string> = {
  kind: "choice",
  read: (text) => read(text === "" ? undefined : text, words.notChosen),
  write: (value) => value,
}

/** Some of the options; none of their names holds a comma. */
export const choices: Codec<ReadonlyArray<string>> = {
  kind: "choices",
  read: (text) => read(text === "" ? undefined : text.split(","), words.noneChosen),
  write: (values) => values.join(","),
}

/** Before what was typed into a field of many options and is none of them. */
export const TYPED = "?"

type AtLeastOne = readonly [string, ...Array<string>]

/** At least one of many options, of which more are typed than could stand on the form. */
export const many: Codec<AtLeastOne> = {
  kind: "many",
  read: (text) => {
    if (text.includes(TYPED)) return { problem: words.noneOfThese }
    const [first, ...others] = text.split(",")
    return read<AtLeastOne>(
      first === undefined || first === "" ? undefined : [first, ...others],
      words.noneChosen,
    )
  },
  write: (values) => values.join(","),
}
