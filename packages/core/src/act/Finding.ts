/** What a rule says of a dossier, as every face gives it: the verdict, the clause, and what was compared. */
import { Schema } from "effect"
import { Bilingual } from "../kernel/Bilingual.ts"
import { CalendarDate } from "../kernel/CalendarDate.ts"
import { FindingAnswer } from "../dossier/answers.ts"
import { VERDICTS } from "../law/Rule.ts"
import { System } from "../sixSystems/System.ts"

export const VerdictName = Schema.Literals(VERDICTS)

/** What a rule says, in short: enough to list it, and to find the rest. */
export const Judged = Schema.Struct({
  rule: Schema.String,
  title: Bilingual,
  system: System,
  /** The project, or the purchase, contract or part of the works that is judged. */
  subject: Schema.Struct({ kind: Schema.String, key: Schema.String }),
  verdict: VerdictName,
  /** Whether it may stop what this register would authorise, or warns alone. */
  blocks: Schema.Boolean,
  dueOn: Schema.NullOr(CalendarDate),
})
export type Judged = typeof Judged.Type

/** What a rule says in full. */
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
