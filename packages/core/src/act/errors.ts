/** What is refused about acts. Nothing that has happened is: only what cannot be, or is not there. */
import { Schema } from "effect"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { Position } from "../journal/Entry.ts"

/** No act of the project at that position, or one that was withdrawn. */
export class ActNotFound extends Schema.TaggedError<ActNotFound>()("ActNotFound", {
  code: Schema.String,
  position: Position,
}) {}

/** An act that is put right stays what it is; one of another kind is withdrawn and recorded anew. */
export class ActOfAnotherKind extends Schema.TaggedError<ActOfAnotherKind>()("ActOfAnotherKind", {
  position: Position,
  recorded: Schema.String,
  told: Schema.String,
}) {}

/** What somebody recorded, put right or withdrew meanwhile. */
export const Meanwhile = Schema.Struct({
  position: Position,
  type: Schema.String,
  occurredOn: CalendarDate,
  supersedes: Schema.NullOr(Position),
  annuls: Schema.Boolean,
})
export type Meanwhile = typeof Meanwhile.Type

/** The dossier is not what it was when somebody looked at it. Nothing was recorded. */
export class DossierChanged extends Schema.TaggedError<DossierChanged>()("DossierChanged", {
  code: Schema.String,
  expected: Schema.Int,
  version: Schema.Int,
  since: Schema.Array(Meanwhile),
}) {}
