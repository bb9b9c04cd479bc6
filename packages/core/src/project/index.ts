export { RegionOutsideScope, UnknownRegion } from "../region/errors.ts"
export { askedRegion } from "./askedRegion.ts"
export { projectCells } from "./cells.ts"
export {
  Accepted,
  AnnulReport,
  CorrectDetails,
  CorrectReport,
  RegisterProject,
  ReportFigures,
  ReportMonth,
  ReviseProject,
} from "./commands.ts"
export { subjectKindsLayer } from "./documentSubject.ts"
export type { RegisterRefusal, Target } from "./decide.ts"
export {
  ApprovalAfterRevision,
  DateAfterToday,
  DateBeforeApproval,
  EntryNotFound,
  MonthAlreadyReported,
  MonthBeforeProgramme,
  MonthNotBegun,
  NothingChanged,
  OutsideScope,
  ProjectAlreadyRegistered,
  ProjectNotFound,
  UnknownCounty,
  UnknownItem,
} from "./errors.ts"
export { projectEvents, projectStream, readProjectEvent } from "./events.ts"
export {
  MonthlyReturn,
  PhysicalProgress,
  ProjectCode,
  projectCode,
  ProjectDetails,
  Registration,
} from "./Project.ts"
export {
  type Can,
  type HistoryEntry,
  missingMonths,
  ProjectAnswer,
  type ProjectStatement,
} from "./ProjectAnswer.ts"
export { ChosenColumns, ProjectColumn } from "./ProjectColumn.ts"
export {
  type ProjectDocument,
  ProjectFile,
  type ProjectLook,
  ProjectQuestion,
  type ProjectStanding,
} from "./ProjectFile.ts"
export {
  CountAnswer,
  CountQuestion,
  ExportQuestion,
  ListAnswer,
  ListQuestion,
  ProjectLine,
  ProjectList,
  type SliceAnswer,
  SliceQuestion,
} from "./ProjectList.ts"
export {
  currentRecord,
  lastRecord,
  type Measures,
  type ProjectRecord,
  recordAt,
  type ReportedMonth,
  type Segment,
  segmentsOf,
  sharedLength,
} from "./ProjectRecord.ts"
export {
  CappedCount,
  PageOfProjects,
  ProjectFilter,
  ProjectOrder,
  ProjectRepository,
  ProjectRow,
  type ProjectSums,
  type ProjectTotals,
  type ResolvedFilter,
  SearchText,
} from "./ProjectRepository.ts"
export { Projects, registerUnit, reportMonthUnit } from "./Projects.ts"
export { nameCell } from "./cells.ts"
export type { CellNote, RawRow } from "./import/CellReader.ts"
export { readRow } from "./import/classify.ts"
export {
  CHANGEABLE,
  type ChangeableColumn,
  type ColumnKey,
  IMPORT_COLUMNS,
  type ImportColumn,
} from "./import/columns.ts"
export {
  type FieldChange,
  FileEncoding,
  FileFault,
  FileRefused,
  type Headings,
  ImportId,
  ImportKind,
  ImportNotFound,
  ImportPreview,
  ImportResult,
  ImportsAnswer,
  ImportsQuestion,
  ImportState,
  ImportSummary,
  ImportText,
  ImportUpload,
  type PreviewCounts,
  PreviewRow,
  PreviewRowsAnswer,
  PreviewRowsQuestion,
  type ReadFile,
  RowFileReader,
  RowsShown,
  TEXT_ROWS_MAX,
  UndoAnswer,
  UndoImport,
  UndoObstacle,
  UPLOAD_ROWS_MAX,
} from "./import/Import.ts"
export { ImportList } from "./import/ImportList.ts"
export {
  type Entered,
  type ImportJob,
  ImportStage,
  type NewJob,
  type RejectedRow,
  type RowCommand,
  type StagedRow,
} from "./import/ImportStage.ts"
export { ImportUndo } from "./import/ImportUndo.ts"
export { type TargetColumn, type TargetColumnKey, TARGET_COLUMNS } from "./import/targetColumns.ts"
export { writtenPart } from "./import/targetChange.ts"
export {
  TargetTemplate,
  type TargetTemplateContents,
  TargetTemplateQuestion,
  type TargetTemplateRow,
} from "./import/TargetTemplate.ts"
export { knownHeadings } from "./import/kinds.ts"
export { ProjectImports } from "./import/ProjectImports.ts"
export { percentText, writtenReturn } from "./import/reportChange.ts"
export { REPORT_COLUMNS, type ReportColumn, type ReportColumnKey } from "./import/reportColumns.ts"
export {
  ReportTemplate,
  type ReportTemplateContents,
  ReportTemplateQuestion,
  type ReportTemplateRow,
} from "./import/ReportTemplate.ts"
export {
  type FileColumn,
  isError,
  ROW_PROBLEMS,
  type RowProblem,
  type RowProblemCode,
} from "./import/RowProblem.ts"
export {
  ProjectTemplate,
  type TemplateContents,
  TemplateQuestion,
  type TemplateRow,
} from "./import/ProjectTemplate.ts"
