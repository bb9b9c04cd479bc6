export { Audit, type ExportedJournal, VerdictAnswer } from "./Audit.ts"
export { JournalOutsideScope } from "./errors.ts"
export { KeptSeals } from "./KeptSeals.ts"
