/**
 * Acts: what happens in a project under the six systems, each with its day and the paper that proves it. An
 * act says only what is known; what it leaves out is unknown, and no rule takes that for fine.
 */
import { Schema } from "effect"
import type { CalendarDate } from "../kernel/CalendarDate.ts"
import { line, Name } from "../kernel/Text.ts"
import type { ActId, Said } from "../law/Measure.ts"

/**
 * An organisation by the code that it is known by: 统一社会信用代码 of 18 places, or before 2015-10-01 the
 * 组织机构代码 of 9. Codes that fail their check are legal now and then, so the shape alone is asked for.
 */
export const PartyCode = Schema.String.check(
  Schema.isPattern(/^(?:[0-9A-Z]{8}-?[0-9X]|[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10})$/u, {
    message: "partyCode",
  }),
).pipe(Schema.brand("PartyCode"))

export const Party = Schema.Struct({ code: PartyCode, name: Name })
export type Party = typeof Party.Type

/** What a tender, a contract or a part of the works is called within its project: `1`, `施工一标`. */
export const PartName = line(40)

/** A number of things, of months, of square metres: none or more. */
export const Count = Schema.Int.check(
  Schema.isBetween({ minimum: 0, maximum: 100_000_000 }, { message: "count" }),
)

/** The paper that an act stands in. */
export const Paper = Schema.Struct({
  number: Schema.NullOr(line(60)),
  title: Schema.NullOr(line(200)),
  issuer: Schema.NullOr(Name),
})

/** What every act may bear besides what it says. */
export const acted = { paper: Schema.optionalKey(Paper) }

/** An act as a dossier holds it: what it is, when it was, and what it says. */
export type Acted<Event extends { readonly _tag: string; readonly payload: unknown }> = {
  readonly id: ActId
  readonly on: CalendarDate
} & Event

/** A value with the act that says it; nothing where the act leaves it out. */
export const said = <Value>({ id }: { readonly id: ActId }, value: Value | null | undefined) =>
  value === null || value === undefined ? undefined : ({ value, acts: [id] } satisfies Said<Value>)
