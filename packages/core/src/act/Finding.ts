/** What rules say of a dossier in the register: whole, in short, and counted. */
import { Schema } from "effect"
import { FindingAnswer } from "../dossier/answers.ts"
import { System } from "../sixSystems/System.ts"

const { rule, title, system, subject, verdict, blocks, dueOn } = FindingAnswer.fields

/** In short: enough to list it, and to find the rest. */
export const Judged = Schema.Struct({ rule, title, system, subject, verdict, blocks, dueOn })
export type Judged = typeof Judged.Type

export const VerdictName = verdict

/** Whole. */
export const RuleFinding = FindingAnswer
export type RuleFinding = FindingAnswer

/** What the rules of one system say, counted. */
export const SystemTally = Schema.Struct({
  system: System,
  satisfied: Schema.Int,
  violated: Schema.Int,
  notApplicable: Schema.Int,
  undetermined: Schema.Int,
})
export type SystemTally = typeof SystemTally.Type
