/** What can be decided at gates, as every face takes it. */
import { Schema } from "effect"
import { line, Remark } from "../kernel/Text.ts"
import { AxesInput } from "../journal/Axes.ts"
import { CommandId, correctionFields } from "../journal/Command.ts"
import { Position } from "../journal/Entry.ts"
import { ProjectCode } from "../project/Project.ts"
import { Action } from "./Gate.ts"

const asked = { code: ProjectCode, action: Action, subject: line(60) }

/** Something is to be authorised. */
export const PassGate = Schema.Struct({
  commandId: CommandId,
  ...asked,
  /** Asked for where something is not known that could forbid it. */
  reason: Schema.NullOr(Remark),
  /** How many entries the dossier had when somebody looked at it. */
  expects: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
})
export type PassGate = typeof PassGate.Type

/** An authorisation is taken back. Its entry stays, with its receipt. */
export const RevokePass = Schema.Struct({ commandId: CommandId, code: ProjectCode, ...correctionFields })
export type RevokePass = typeof RevokePass.Type

export const PassAccepted = Schema.Struct({ code: ProjectCode, position: Position, recordedAt: Schema.Int })
export type PassAccepted = typeof PassAccepted.Type

/** May it be authorised, and if not, why; today, as all is known, unless said. */
export const CanQuestion = Schema.Struct({ ...AxesInput.fields, ...asked })
export type CanQuestion = typeof CanQuestion.Type
