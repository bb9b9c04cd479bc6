/**
 * A form, declared as data: which command it makes, which of the command's fields are typed and how, and
 * where a refusal belongs that names no field. Its paths and values are those of core's schema.
 */
import type { Schema } from "effect"
import { type Bilingual, decodeInput, MalformedInput } from "@minsheng/core/kernel"
import { inputIssueWords, type Refusal } from "@minsheng/core/words"
import type { Codec } from "./codecs.ts"
import { words as formWords } from "./words.ts"

type Leaf = string | number | boolean | null | ReadonlyArray<unknown>

/** `monthly.investedFen`: the way to a value inside a command. */
export type Path<Command> = {
  readonly [Key in keyof Command & string]: Command[Key] extends Leaf ? Key : `${Key}.${Path<Command[Key]>}`
}[keyof Command & string]

export type ValueAt<Command, At extends string> = At extends keyof Command
  ? Command[At]
  : At extends `${infer Key}.${infer Rest}`
    ? Key extends keyof Command
      ? ValueAt<Command[Key], Rest>
      : never
    : never

export type Texts = Readonly<Record<string, string>>

export interface Field<Value> {
  readonly label: Bilingual
  readonly codec: Codec<Value>
  readonly hint?: Bilingual
  /** What stands above it, where a part of the form begins. */
  readonly heading?: Bilingual
  /** Not asked for until this is so: one more line of a list. */
  readonly isShown?: (texts: Texts) => boolean
  /** Need not be said: such fields stand folded below those that must. */
  readonly isMore?: boolean
  /** What there is to choose from, where the form itself knows it. */
  readonly options?: ReadonlyArray<{ readonly value: string; readonly label: Bilingual }>
}

/** Values by their paths: what is not typed, or what a form begins with. */
export type Values<Command> = { readonly [At in Path<Command>]?: ValueAt<Command, At> }

export interface Form<Command> {
  /** Tells its drafts from those of other forms. */
  readonly name: string
  readonly schema: Schema.ConstraintDecoder<unknown> & { readonly Encoded: Command }
  /** In the order in which they stand. */
  readonly fields: { readonly [At in Path<Command>]?: Field<ValueAt<Command, At>> }
  /** A field that is typed twice, so that nobody is locked out by a slip. */
  readonly twice?: { readonly path: Path<Command>; readonly label: Bilingual }
  /** The field that a refusal, or an issue of several fields together, is about. */
  readonly about?: { readonly [Code in Refusal["_tag"] | IssueCode]?: Path<Command> }
  /** The last touch on what was typed, before it is checked: lists are made of their lines here. */
  readonly finish?: (content: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
}

/** Codes of issues that no single field has. */
type IssueCode = "plannedDates"

/** Declares a form for a command; only here so that its fields are held to the command's. */
export const formOf = <S extends Schema.ConstraintDecoder<unknown>>(
  schema: S,
  declared: Omit<Form<S["Encoded"]>, "schema">,
): Form<S["Encoded"]> => ({ ...declared, schema })

export type Problems = Readonly<Record<string, Bilingual>>

type AnyField = Field<unknown>

const ownFieldsOf = <Command>({
  fields,
}: Form<Command>): ReadonlyArray<readonly [path: string, field: AnyField]> =>
  Object.entries(fields as Readonly<Record<string, AnyField>>)

/** The second time that a field is typed. */
const againIn = <Command>({ twice, fields }: Form<Command>): ReadonlyArray<readonly [string, AnyField]> => {
  if (twice === undefined) return []
  const first = (fields as Readonly<Record<string, AnyField>>)[twice.path]
  return first === undefined ? [] : [[`${twice.path} again`, { ...first, label: twice.label }]]
}

export const fieldsOf = <Command>(
  form: Form<Command>,
): ReadonlyArray<readonly [path: string, field: AnyField]> => [...ownFieldsOf(form), ...againIn(form)]

/** The texts of a form that begins with some values. */
export const textsOf = <Command>(form: Form<Command>, begin: Values<Command>): Texts => {
  const values = begin as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    fieldsOf(form).map(([path, { codec }]) => [path, path in values ? codec.write(values[path]) : ""]),
  )
}

/** An object of values by paths; what is undefined was not said. */
const assembled = (values: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const whole: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) {
    if (value === undefined) continue
    const keys = path.split(".")
    const last = keys.pop() ?? path
    let inner = whole
    for (const key of keys) inner = (inner[key] ??= {}) as Record<string, unknown>
    inner[last] = value
  }
  return whole
}

export interface ReadForm {
  /** What the command says, without its id; `undefined` as long as something is wrong. */
  readonly content: Readonly<Record<string, unknown>> | undefined
  readonly problems: Problems
}

/** Stands for the id while the rest is checked. */
const ANY_ID = "checked"

/** What was typed, as the command says it, or what is wrong with which field. */
export const readForm = <Command>(form: Form<Command>, texts: Texts, fixed: Values<Command>): ReadForm => {
  const problems: Record<string, Bilingual> = {}
  const values: Record<string, unknown> = { ...fixed }
  for (const [path] of againIn(form)) {
    if (texts[path] !== texts[form.twice?.path ?? ""]) problems[path] = formWords.differs
  }
  for (const [path, { codec, isShown }] of ownFieldsOf(form)) {
    if (isShown?.(texts) === false) continue
    const reading = codec.read(texts[path] ?? "")
    if (reading.problem === undefined) values[path] = reading.value
    else problems[path] = reading.problem
  }
  const typed = assembled(values)
  const content = form.finish?.(typed) ?? typed
  const decoded = decodeInput(form.schema)({ ...content, commandId: ANY_ID })
  if (!(decoded instanceof MalformedInput)) {
    return { content: Object.keys(problems).length === 0 ? content : undefined, problems }
  }
  const about = form.about as Readonly<Record<string, string>> | undefined
  for (const { path, code } of decoded.issues) {
    const at = about?.[code] ?? path
    const words = inputIssueWords[code]
    // What could not be read is missing for the schema, and has been said.
    if (words !== undefined && at in form.fields) problems[at] ??= words
  }
  return { content: undefined, problems }
}

/** The field that a refusal is about. */
export const fieldOfRefusal = <Command>(form: Form<Command>, code: string | undefined): string | undefined =>
  code === undefined ? undefined : (form.about as Readonly<Record<string, string>> | undefined)?.[code]
