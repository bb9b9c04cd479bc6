/** Input from outside: one way to check it, one way to say what is wrong with it. */
import { Schema, type SchemaIssue } from "effect"

/** Where in the input, and what: a code whose words are in the catalogue. */
export const InputIssue = Schema.Struct({ path: Schema.String, code: Schema.String })
export type InputIssue = typeof InputIssue.Type

/** The input is not of the form that the use case takes. Nothing was done. */
export class MalformedInput extends Schema.TaggedError<MalformedInput>()("MalformedInput", {
  issues: Schema.Array(InputIssue),
}) {}

/** Checks carry their code as their message; what has none is missing, surplus or of another type. */
const codeOfLeaf = (issue: SchemaIssue.Leaf): string =>
  issue._tag === "MissingKey" ? "missing" : issue._tag === "UnexpectedKey" ? "unexpected" : "type"

/**
 * A message that is no code is the library's own sentence, as for a value that fits none of several types.
 */
const codeOf = (message: string): string => (/^[a-zA-Z]+$/u.test(message) ? message : "type")

const pathText = (path: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined): string =>
  (path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".")

/** Whether fields that are not known are left out, or said to be wrong. */
type Surplus = "ignore" | "error"

/** A schema as adapters take it; its failures carry codes instead of sentences. */
export const inputSchema = <S extends Schema.ConstraintDecoder<unknown>>(
  schema: S,
  surplus: Surplus = "ignore",
) =>
  Schema.toStandardSchemaV1(schema, {
    leafHook: codeOfLeaf,
    parseOptions: { errors: "all", onExcessProperty: surplus },
  })

/** The refusal for issues as a standard schema reports them. */
export const malformed = (
  issues: ReadonlyArray<{
    readonly message: string
    readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
  }>,
): MalformedInput => {
  const coded = issues.map(({ path, message }) => ({ path: pathText(path), code: codeOf(message) }))
  // Several checks of one field may carry one code; it is said once.
  const distinct = new Map(coded.map((issue) => [`${issue.path} ${issue.code}`, issue]))
  return new MalformedInput({ issues: [...distinct.values()] })
}

/** The refusal of a text that is to be JSON and is not. */
export const notJson = (): MalformedInput => malformed([{ message: "json" }])

/** Decodes input, or says what is wrong with it. */
export const decodeInput = <S extends Schema.ConstraintDecoder<unknown>>(
  schema: S,
  surplus?: Surplus,
): ((input: unknown) => S["Type"] | MalformedInput) => {
  const standard = inputSchema(schema, surplus)["~standard"]
  return (input) => {
    const result = standard.validate(input)
    if (result instanceof Promise) throw new TypeError("inputs are checked at once, without effects")
    return result.issues === undefined ? result.value : malformed(result.issues)
  }
}
