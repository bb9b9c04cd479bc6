export { type ListFile, officesTable, usersTable } from "./accountTables.ts"
export { divisionsTable } from "./divisionTable.ts"
export { plainCsv, type PlainTable, plainWorkbook } from "./plainTable.ts"
export { rowFileReaderLayer } from "./rowFileReader.ts"
export { BYTE_ORDER_MARK, csvLine, fromTextCell, textCell } from "./csvWriter.ts"
export { alarmLines, alarmsFile, shortfallsFile } from "./fundAlarmFiles.ts"
export { balancesFile, postingsFile, transferLines, transfersFile } from "./fundFiles.ts"
export { importsFile, importsHead } from "./importsFile.ts"
export { differencesFile, progressFile, progressLines } from "./fundReports.ts"
export {
  type FileHead,
  type FileOfRows,
  headOf,
  streamedCsvHead,
  streamedCsvLine,
  type StreamedTable,
  streamedSheet,
  type StreamedSheet,
  streamedWorkbook,
} from "./streamedTable.ts"
export { duesFile, plansFile, ruleLines, rulesFile, shareLines, sharesFile } from "./planFiles.ts"
export { seenTables } from "./seenTables.ts"
export { JOURNAL_FORMAT, journalEntryLine, journalHeadLine, verifyJournalFile } from "./journalFile.ts"
export { JOURNAL_ENTRY_SCHEMA } from "./journalSchema.ts"
export type { FileOfProjects } from "./projectColumns.ts"
export { projectCsvHead, projectCsvLine } from "./projectCsv.ts"
export { projectTemplate } from "./projectTemplate.ts"
export { projectWorkbook } from "./projectWorkbook.ts"
export { itemsTable, programmeCsv, programmeWorkbook, targetsTable } from "./programmeTable.ts"
export { transferTemplate } from "./transferTemplate.ts"
export { arrivalTemplate } from "./arrivalTemplate.ts"
export { statementTemplate } from "./statementTemplate.ts"
export { planTemplate } from "./planTemplate.ts"
export { targetTemplate } from "./targetTemplate.ts"
export { reportTemplate } from "./reportTemplate.ts"
export { returnFile } from "./returnFile.ts"
export { rejectedWorkbook } from "./rejectedWorkbook.ts"
export { reasonsOf, rejectedCsvHead, rejectedCsvLine } from "./rejectedCsv.ts"
export { trailHead, trailTable } from "./trailFile.ts"
