export { AccessTrail } from "./AccessTrail.ts"
export { Audit, type ExportedJournal, type ExportedPart, VerdictAnswer } from "./Audit.ts"
export { JournalOutsideScope } from "./errors.ts"
export { KeptSeals } from "./KeptSeals.ts"
export { TrailAnswer, TrailExport, TrailFilter, TrailQuestion, TrailRow, TrailSide } from "./Trail.ts"
export { type ResolvedTrail, TrailRepository } from "./TrailRepository.ts"
export {
  Entries,
  type EntriesAnswer,
  EntriesPage,
  EntriesQuestion,
  EntryFamily,
  EntryRepository,
} from "./Entries.ts"
