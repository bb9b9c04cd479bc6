/** What a gate cannot be asked about. */
import { Schema } from "effect"
import { Action } from "./gates.ts"

/** The dossier has no such purchase, contract or works; `known` are those that it has. */
export class SubjectUnknown extends Schema.TaggedError<SubjectUnknown>()("SubjectUnknown", {
  action: Action,
  subject: Schema.String,
  known: Schema.Array(Schema.String),
}) {}
