/** What can be told about the acts of a project, as every face takes it. */
import { Schema } from "effect"
import { CommandId, correctionFields } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { ProjectCode } from "../project/Project.ts"
import { Act } from "./Act.ts"

const commandId = CommandId
const code = ProjectCode

/**
 * How many entries the dossier had when somebody looked at it: who recorded meanwhile is not overlooked.
 * Left out, an act is recorded whatever the dossier has become.
 */
const expects = Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)))

/** Something happened in a project. */
export const RecordAct = Schema.Struct({ commandId, code, act: Act, expects })
export type RecordAct = typeof RecordAct.Type

/** What was recorded of an act was wrong: the act as it was takes its place. It stays what it is. */
export const CorrectAct = Schema.Struct({ commandId, code, ...correctionFields, act: Act, expects })
export type CorrectAct = typeof CorrectAct.Type

/** The act did not happen, or not in this project. Its entry stays; no rule looks at it any more. */
export const WithdrawAct = Schema.Struct({ commandId, code, ...correctionFields, expects })
export type WithdrawAct = typeof WithdrawAct.Type

/** The answer: where it stands, and how many entries the dossier has with it. */
export const ActAccepted = Schema.Struct({
  code,
  position: Position,
  recordedAt: Schema.Int,
  version: Schema.Int,
})
export type ActAccepted = typeof ActAccepted.Type
