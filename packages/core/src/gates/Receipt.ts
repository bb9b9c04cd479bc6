/**
 * Receipts: what a gate answered, with all that the answer rests on. A refusal, a disabled button and a
 * stored
 * decision carry the same one, and anybody who has the dossier can make it again.
 */
import { Schema } from "effect"
import { DigestAlgorithm } from "../journal/Digest.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { line } from "../kernel/Text.ts"
import { FindingAnswer } from "../dossier/answers.ts"
import { Action } from "./Gate.ts"

/** `mayWithReason`: nothing forbids it, and something that could is not known. */
export const Outcome = Schema.Literals(["may", "mayWithReason", "mayNot"])
export type Outcome = typeof Outcome.Type

/** An act of the dossier, by what it is and the digest of what it says. */
export const Input = Schema.Struct({
  id: Schema.String,
  type: Schema.String,
  occurredOn: CalendarDate,
  hash: Schema.String,
})
export type Input = typeof Input.Type

const content = {
  /** The version of the format. */
  receipt: Schema.Literal(1),
  action: Action,
  /** The purchase, the contract or the part of the works; `project` for all works. */
  subject: line(60),
  /** The day as of which the dossier was judged. */
  on: CalendarDate,
  project: Schema.Struct({ code: Schema.String, name: Schema.String }),
  outcome: Outcome,
  /** The act that was judged as if it were done. */
  supposed: Schema.NullOr(Schema.String),
  algorithm: DigestAlgorithm,
  rulebook: Schema.Struct({
    digest: Schema.String,
    asked: Schema.Array(Schema.Struct({ rule: Schema.String, revision: Schema.Int, digest: Schema.String })),
  }),
  inputs: Schema.Array(Input),
  findings: Schema.Array(FindingAnswer),
}

const Content = Schema.Struct(content)
export type Content = typeof Content.Type
export const encodeContent = Schema.encodeSync(Content)

/** A receipt; `digest` is that of all the rest. */
export const Receipt = Schema.Struct({ ...content, digest: Schema.String })
export type Receipt = typeof Receipt.Type
