/** Instants on the wire: ISO 8601 in UTC with milliseconds. Inside they are milliseconds since 1970. */
import { DateTime, Option, Schema } from "effect"
import * as CalendarDate from "./CalendarDate.ts"

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/u

/** Some platforms read 30 February as 2 March; the date must exist. */
const isInstant = (text: string): boolean =>
  SHAPE.test(text) && CalendarDate.parse(text.slice(0, 10)) !== undefined

const millisOf = (text: string): number | undefined =>
  isInstant(text) ? Option.getOrUndefined(Option.map(DateTime.make(text), DateTime.toEpochMillis)) : undefined

/** Schema for an instant as text, with its zone: `2010-05-31T10:00:00Z`. */
export const Instant = Schema.String.check(
  Schema.makeFilter((text: string) => millisOf(text) !== undefined, {
    message: "instant",
    expected: "an instant such as 2010-05-31T10:00:00Z",
    toJsonSchema: () => ({ format: "date-time" }),
  }),
).pipe(Schema.brand("Instant"))
export type Instant = typeof Instant.Type

export const parse = (text: string): Instant | undefined =>
  millisOf(text) === undefined ? undefined : (text as Instant)

export const toMillis = (instant: Instant): number => millisOf(instant) as number

export const fromMillis = (millis: number): Instant =>
  DateTime.formatIso(DateTime.makeUnsafe(millis)) as Instant
