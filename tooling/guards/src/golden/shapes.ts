/** What a schema takes on the wire, in a few words. */
import { Schema } from "effect"

/** Any schema that has a wire form. */
export type Described = Parameters<typeof Schema.toJsonSchemaDocument>[0]

interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: ReadonlyArray<string>
  readonly items?: JsonSchema
  readonly prefixItems?: ReadonlyArray<JsonSchema>
  readonly format?: string
}

type Definitions = Readonly<Record<string, JsonSchema>>

const orNull = (texts: ReadonlyArray<string>): string => [...new Set(texts)].join(" or ")

const literals = (values: ReadonlyArray<unknown>): string =>
  values.length > 8
    ? `one of ${values.length} names`
    : values.map((value) => JSON.stringify(value)).join(" or ")

/** More forms than these are counted. */
const FORMS_MAX = 16

const shapeIn = (schema: JsonSchema, definitions: Definitions): string => {
  const inner = (one: JsonSchema): string => shapeIn(one, definitions)
  if (schema.$ref !== undefined) return inner(definitions[schema.$ref.split("/").at(-1) ?? ""] ?? {})
  if (schema.anyOf !== undefined) {
    const forms = schema.anyOf.map(inner)
    return forms.length > FORMS_MAX ? `one of ${forms.length} forms` : orNull(forms)
  }
  if (schema.enum !== undefined) return literals(schema.enum)
  if (schema.type === "array") {
    const item = schema.items ?? schema.prefixItems?.[0]
    return item === undefined ? "list" : `list of ${inner(item)}`
  }
  if (schema.type === "object") return `{ ${fieldsIn(schema, definitions).join(", ")} }`
  return schema.format ?? schema.type ?? "anything"
}

const fieldsIn = (schema: JsonSchema, definitions: Definitions): ReadonlyArray<string> =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const mark = schema.required?.includes(name) === true ? "" : "?"
    return `${name}${mark}: ${shapeIn(field, definitions)}`
  })

interface Document {
  readonly schema: JsonSchema
  readonly definitions: Definitions
}

const documentOf = (schema: Described): Document =>
  Schema.toJsonSchemaDocument(schema, { onExcessProperty: "error" })

const resolved = ({ schema, definitions }: Document): JsonSchema =>
  schema.$ref === undefined ? schema : (definitions[schema.$ref.split("/").at(-1) ?? ""] ?? {})

/** The fields of an object's wire form: `name: type`, with a question mark where it may be left out. */
export const fieldsOf = (schema: Described): ReadonlyArray<string> => {
  const document = documentOf(schema)
  return fieldsIn(resolved(document), document.definitions)
}

/** The JSON Schema of a wire form, standing alone. */
export const jsonSchemaOf = (schema: Described): object => {
  const { schema: top, definitions } = documentOf(schema)
  return Object.keys(definitions).length === 0 ? top : { ...top, $defs: definitions }
}
