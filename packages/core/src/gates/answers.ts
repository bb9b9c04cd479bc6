/** What people, agencies and scripts are told about the gates of a project. */
import { Schema } from "effect"
import * as Instant from "../kernel/Instant.ts"
import { Axes, AxesInput } from "../journal/Axes.ts"
import { Position } from "../journal/Entry.ts"
import { ProjectCode } from "../project/Project.ts"
import { Can } from "../project/ProjectAnswer.ts"
import { Action } from "./Gate.ts"
import { Outcome, Receipt } from "./Receipt.ts"
import { Replay } from "./replay.ts"

/** What was known of a project, and as of which day. */
export const GatesQuestion = Schema.Struct({ ...AxesInput.fields, code: ProjectCode })
export type GatesQuestion = typeof GatesQuestion.Type

/** A decision, and what became of what it rests on. */
export const PassAnswer = Schema.Struct({
  position: Position,
  recordedAt: Instant.Instant,
  actorId: Schema.String,
  /** `null` for the operator. */
  actorName: Schema.NullOr(Schema.String),
  reason: Schema.NullOr(Schema.String),
  receipt: Receipt,
  /** Why it was revoked; `null` while it stands. */
  revoked: Schema.NullOr(
    Schema.Struct({ position: Position, recordedAt: Instant.Instant, reason: Schema.String }),
  ),
  /** The same question, asked of what is known of that day by now. */
  replay: Replay,
})
export type PassAnswer = typeof PassAnswer.Type

/** What could be authorised: each gate with each of its subjects. */
export const Passage = Schema.Struct({
  action: Action,
  subject: Schema.String,
  /** What the gate answers on the day that was asked about. */
  outcome: Outcome,
  /** The decision that stands; `null` where there is none. */
  passed: Schema.NullOr(Position),
})
export type Passage = typeof Passage.Type

export const GatesAnswer = Schema.Struct({
  axes: Axes,
  code: ProjectCode,
  /** How many entries the dossier has: what a command expects. */
  version: Schema.Int,
  passages: Schema.Array(Passage),
  decisions: Schema.Array(PassAnswer),
  can: Schema.Array(Can),
})
export type GatesAnswer = typeof GatesAnswer.Type

/** What a gate answers: the receipt that a refusal would carry. */
export const CanAnswer = Schema.Struct({ axes: Axes, receipt: Receipt })
export type CanAnswer = typeof CanAnswer.Type

/** A decision by its position. */
export const ReceiptQuestion = Schema.Struct({ code: ProjectCode, position: Position })
export type ReceiptQuestion = typeof ReceiptQuestion.Type
