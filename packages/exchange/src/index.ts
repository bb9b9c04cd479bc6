export { rowFileReaderLayer } from "./csvReader.ts"
export { BYTE_ORDER_MARK, csvLine, fromTextCell, textCell } from "./csvWriter.ts"
export {
  JOURNAL_FORMAT,
  journalEntryLine,
  journalHeadLine,
  NotAJournal,
  verifyJournalFile,
} from "./journalFile.ts"
export { JOURNAL_ENTRY_SCHEMA } from "./journalSchema.ts"
export { projectCsvHead, projectCsvLine } from "./projectCsv.ts"
export { reasonsOf, rejectedCsvHead, rejectedCsvLine } from "./rejectedCsv.ts"
