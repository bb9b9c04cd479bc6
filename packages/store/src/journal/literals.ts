/** Array literals of PostgreSQL, built as text: the fastest way to hand a set of rows to `unnest`. */

export type SqlValue = string | number | bigint | boolean | null | ReadonlyArray<string>

const SPECIAL = /["\\]/u

const quoted = (text: string): string =>
  SPECIAL.test(text) ? `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"` : `"${text}"`

const element = (value: SqlValue): string => {
  if (value === null) return "NULL"
  if (typeof value === "string") return quoted(value)
  if (typeof value === "boolean") return value ? "t" : "f"
  // An array inside a row travels as the text of its own literal and is cast back in the statement.
  if (typeof value === "object") return quoted(arrayLiteral(value))
  return value.toString()
}

/** `{"a","b",NULL}`: the literal of a one-dimensional array. */
export const arrayLiteral = (values: ReadonlyArray<SqlValue>): string => {
  let literal = "{"
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) literal += ","
    literal += element(values[index] as SqlValue)
  }
  return `${literal}}`
}

/** The literal of one column of many rows. */
export const columnLiteral = (
  rows: ReadonlyArray<Readonly<Record<string, SqlValue>>>,
  column: string,
): string => {
  let literal = "{"
  for (let index = 0; index < rows.length; index += 1) {
    if (index > 0) literal += ","
    literal += element(rows[index]?.[column] ?? null)
  }
  return `${literal}}`
}
