export { Audit, type ExportedJournal, VerdictAnswer } from "./Audit.ts"
