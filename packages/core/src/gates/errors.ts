/** What gates refuse: with the receipt that says why, where rules were asked. */
import { Schema } from "effect"
import { Position } from "../journal/Entry.ts"
import { Action } from "./Gate.ts"
import { Receipt } from "./Receipt.ts"

const asked = { action: Action, subject: Schema.String }

/** The dossier has no such purchase, contract or works; `known` are those that it has. */
export class SubjectUnknown extends Schema.TaggedError<SubjectUnknown>()("SubjectUnknown", {
  ...asked,
  known: Schema.Array(Schema.String),
}) {}

/** A rule that blocks is violated. */
export class GateClosed extends Schema.TaggedError<GateClosed>()("GateClosed", { receipt: Receipt }) {}

/** Nothing forbids it, but something that could is not known: whoever decides all the same says why. */
export class GateNeedsReason extends Schema.TaggedError<GateNeedsReason>()("GateNeedsReason", {
  receipt: Receipt,
}) {}

/** It was authorised before, and still is. */
export class GatePassedAlready extends Schema.TaggedError<GatePassedAlready>()("GatePassedAlready", {
  ...asked,
  position: Position,
}) {}

/** Whoever recorded what it rests on does not decide about it: these acts are theirs. */
export class DecidesOnOwnRecord extends Schema.TaggedError<DecidesOnOwnRecord>()("DecidesOnOwnRecord", {
  ...asked,
  positions: Schema.Array(Position),
}) {}

/** No authorisation of the project at that position, or one that was revoked. */
export class PassNotFound extends Schema.TaggedError<PassNotFound>()("PassNotFound", {
  code: Schema.String,
  position: Position,
}) {}
