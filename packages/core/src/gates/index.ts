export { CanAnswer, GatesAnswer, GatesQuestion, PassAnswer, Passage, ReceiptQuestion } from "./answers.ts"
export { can, type Question, subjectsOf } from "./can.ts"
export { CanQuestion, PassAccepted, PassGate, RevokePass } from "./commands.ts"
export type { PassRefusal } from "./decide.ts"
export {
  DecidesOnOwnRecord,
  GateClosed,
  GateNeedsReason,
  GatePassedAlready,
  PassNotFound,
  SubjectUnknown,
} from "./errors.ts"
export { decisionStream, gateEvents, GatePassed } from "./events.ts"
export { Action, ACTIONS, type Gate, gates } from "./Gate.ts"
export { Gates, passUnit } from "./Gates.ts"
export { Input, Outcome, Receipt } from "./Receipt.ts"
export { readReceipt, ReceiptFile } from "./readReceipt.ts"
export { replay, Replay } from "./replay.ts"
export { ruleDigest, rulebookDigest } from "./rulebookDigest.ts"
