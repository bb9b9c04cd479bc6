/** An act as somebody tells it: what it is, its day, and what it says. */
import { Schema, SchemaGetter, SchemaParser } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import type { CanonicalObject } from "../journal/Canonical.ts"
import type { AnyEventType } from "../journal/EventType.ts"
import { type ActName, actTypes } from "../dossier/acts.ts"
import { ACT_NAMES } from "./events.ts"

export const ActType = Schema.Literals(ACT_NAMES)

/**
 * What an act of a type says, and nothing else: a field that the type does not have is refused, where it
 * would else be lost without a word.
 */
const saysOnly = (type: AnyEventType): Schema.Codec<unknown, CanonicalObject> => {
  const payload = type.payload as Schema.Codec<unknown, CanonicalObject>
  const decode = SchemaParser.decodeUnknownEffect(payload)
  const encode = Schema.encodeUnknownSync(payload)
  return Schema.Record(Schema.String, Schema.Unknown).pipe(
    Schema.decodeTo(Schema.Unknown, {
      decode: SchemaGetter.transformEffect((said: unknown) =>
        decode(said, { onExcessProperty: "error", errors: "all" }),
      ),
      encode: SchemaGetter.transform(encode),
    }),
  ) as unknown as Schema.Codec<unknown, CanonicalObject>
}

const TYPES: ReadonlyArray<AnyEventType> = actTypes

export const Act = Schema.Union(
  TYPES.map((type) =>
    Schema.Struct({
      type: Schema.Literal(type.type as ActName),
      occurredOn: CalendarDate,
      payload: saysOnly(type),
    }),
  ),
)
export type Act = typeof Act.Type
